// A text printed to a PDF by the browser, as people get them: labels beside their words, heads and page numbers at the edges.
import type { Page } from "playwright/test";

/** The file. `page` is used up. */
export async function printPdf(page: Page, text: string): Promise<Buffer> {
  const clauses = text.split("\n\n").map((clause) => {
    const [label, words] = clause.includes("\t") ? clause.split("\t") : ["", clause];
    return `<p><span>${label}</span>${words}</p>`;
  });
  const styles =
    "p { margin: 0 0 0 3em; font: 11pt/1.3 serif; padding-block: 0.4em } span { display: inline-block; width: 3em; margin-left: -3em }";
  await page.setContent(`<style>${styles}</style>${clauses.join("")}`);
  const edge = (what: string) => `<div style="font-size: 9px; width: 100%; text-align: center">${what}</div>`;
  const pdf = await page.pdf({
    format: "A5",
    displayHeaderFooter: true,
    headerTemplate: edge("C3/12-E"),
    footerTemplate: edge('<span class="pageNumber"></span>'),
    margin: { top: "2cm", bottom: "2cm", left: "2cm", right: "2cm" },
  });
  await page.close();
  return pdf;
}
