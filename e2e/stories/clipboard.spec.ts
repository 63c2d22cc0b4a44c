// Cut, copy, paste and drop: words, emphasis and footnotes come along from Word, Google Docs, pages, plain text and Concord,
// attribution never does; what is copied is good in other programs.
import type { ResolutionPage } from "../harness/resolution-page.ts";
import { expect, INDIA, KENYA, OBSERVER, test } from "../harness/story.ts";

const ignored = (label: string) =>
  `<![if !supportLists]><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>`;

/** As Word writes it: conditional comments, counted labels, a footnote with its body at the end, tracked changes. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB><!--StartFragment-->
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>${ignored("4")}<span lang=EN-GB>to
<b>thank</b> all who <ins cite="mailto:X" datetime="2026-01-01T10:00">watch</ins><del cite="mailto:X"
datetime="2026-01-01T10:00">sleep</del><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span>[1]</span><![endif]></span></span></a>:<o:p></o:p></span></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'>${ignored("a)")}<span lang=EN-GB>by
<i>night</i>.<o:p></o:p></span></p><!--EndFragment-->
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
name="_ftn1" title=""><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a> On any coast.</p></div></div></body></html>`;

const FROM_DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><span style="font-weight:400;font-style:normal;white-space:pre-wrap;"> and </span><span style="font-weight:400;font-style:italic;white-space:pre-wrap;">calm</span></b>`;

/** What a page gets that asks for what was copied or cut. */
async function taken(person: ResolutionPage, kind: "copy" | "cut"): Promise<{ plain: string; html: string }> {
  return person.text.evaluate((element, type) => {
    const clipboardData = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }));
    return { plain: clipboardData.getData("text/plain"), html: clipboardData.getData("text/html") };
  }, kind);
}

test("from Word: counted labels and a footnote come along, tracked changes do not; one undo takes it all back", async ({
  room,
}) => {
  const [id, asha, wanjiru] = await room.meet(INDIA, KENYA);
  const before = await room.secretariat.export(id, "proposed");
  await asha.caret("after", "after each storm,");
  await wanjiru.caret("before", "after each storm,");
  await wanjiru.type("soon ");
  await asha.paste("4\tto thank all who watch:", FROM_WORD);
  await expect.poll(async () => (await wanjiru.insertions("IND").allTextContents()).join("")).toContain("by night.");
  await asha.saved();
  const proposed = await room.secretariat.export(id, "proposed");
  expect(proposed).toMatch(/^4\tto thank all who watch.*:$/m);
  expect(proposed).toMatch(/^a\)\tby night\.$/m);
  expect(proposed).toContain("On any coast.");
  expect(proposed).not.toContain("sleep");
  // Emphasis came along, and goes on with what is copied.
  for (const person of [asha, wanjiru]) {
    await expect(person.text.locator("strong").filter({ hasText: /^thank$/ })).toHaveCount(1);
    await expect(person.text.locator("em").filter({ hasText: /^night$/ })).toHaveCount(1);
  }
  await wanjiru.select("to thank all");
  expect(await taken(wanjiru, "copy")).toEqual({ plain: "to thank all", html: "to <b>thank</b> all" });
  await asha.press("Control+z");
  await wanjiru.expectInserted("IND", "");
  await wanjiru.expectInserted("KEN", "soon ");
  await asha.saved();
  expect((await room.secretariat.export(id, "proposed")).replace("soon ", "")).toBe(before);
  await asha.press("Control+y");
  await wanjiru.saved();
  await expect.poll(() => room.secretariat.export(id, "proposed")).toBe(proposed);
});

test("from Google Docs into the middle of words, from a list of bullets under an item, from plain text with labels", async ({
  room,
}) => {
  const [id, asha] = await room.meet(INDIA);
  await asha.caret("after", "with little notice");
  await asha.paste(" and calm", FROM_DOCS);
  await asha.expectInserted("IND", " and calm");
  await asha.caret("after", "every second year;");
  await asha.paste("• first\n• second", "<ul><li>first;</li><li>second;</li></ul>");
  await asha.caret("after", "with little notice and calm;");
  await asha.paste("a)\tthat a coast is long;\nb)\tthat nights are dark;");
  await asha.saved();
  const proposed = await room.secretariat.export(id, "proposed");
  expect(proposed).toMatch(
    /^a\)\tthat storms .* with little notice and calm;\nb\)\tthat a coast is long;\nc\)\tthat nights are dark;\nd\)\tthat a warning/m,
  );
  expect(proposed).toMatch(/^2\tto review.*;\n•\tfirst;\n•\tsecond;\n3\tto share/m);
  await asha.press("Control+z", "Control+z", "Control+z");
  await asha.expectInserted("IND", "");
});

test("what is copied reads as it would read, without attribution; pasted again the words are of who pastes them", async ({
  room,
}) => {
  const [, asha, wanjiru, noor] = await room.meet(INDIA, KENYA, OBSERVER);
  await wanjiru.select("every second year");
  await wanjiru.type("each year");
  await asha.expectInserted("KEN", "each year");
  await asha.select("to review the list every second yeareach year");
  const one = await taken(asha, "copy");
  expect(one).toEqual({ plain: "to review the list each year", html: "to review the list each year" });
  await asha.caret("before", "to keep one list");
  await asha.press("Shift+ArrowDown", "Shift+ArrowDown", "Shift+End");
  const several = await taken(asha, "copy");
  expect(several.plain).toMatch(/^1\tto keep one list.*\n2\tto review the list each year;\n3\tto share/);
  expect(several.html).toMatch(
    /^<ol type="1"><li>to keep one list.*<\/li><li>to review the list each year;<\/li><li>to share.*<\/li><\/ol>$/,
  );
  expect(several.html).not.toMatch(/data-|<ins|<del|class=|KEN/);
  // who only reads selects all of the text, and nothing of the page around it
  await noor.expectInserted("KEN", "each year");
  await noor.text.click();
  await noor.press("Control+a");
  const whole = await taken(noor, "copy");
  expect(whole.plain).toMatch(/^RESOLUTION 12.*2\tto review the list each year;.*to name one contact for warnings\.$/s);
  await asha.caret("after", "one contact for warnings.");
  await asha.paste(several.plain, several.html);
  await wanjiru.expectDeleted("KEN", "every second year");
  await wanjiru.expectInserted("KEN", "each year");
  await expect
    .poll(async () => (await wanjiru.insertions("IND").allTextContents()).join(""))
    .toContain("to review the list each year;");
});

test("cut proposes the deletion and keeps the words; with real keys they are put in elsewhere", async ({ room }) => {
  const [, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await asha.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await asha.select("every second year");
  await asha.press("Control+x");
  await wanjiru.expectDeleted("IND", "every second year");
  await asha.typeAfter("after each storm", ", ");
  await asha.press("Control+v");
  await wanjiru.expectInserted("IND", ", every second year");
  await asha.press("Control+z", "Control+z", "Control+z");
  await wanjiru.expectInserted("IND", "");
  await wanjiru.expectDeleted("IND", "");
});

test("words dragged within the text move; dropped from elsewhere they are copied", async ({ room }) => {
  const [id, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await asha.select("every second year");
  await asha.drag("every second year", "after each storm");
  await wanjiru.expectDeleted("IND", "every second year");
  await wanjiru.expectInserted("IND", "every second year");
  await asha.saved();
  expect(await room.secretariat.export(id, "proposed")).toMatch(/^3\t.*after each stormevery second year,$/m);
  await asha.press("Control+z");
  await wanjiru.expectInserted("IND", "");
  await wanjiru.expectDeleted("IND", "");
  await asha.drop("one contact", "<p>calm <del>no</del></p>", "calm");
  await wanjiru.expectInserted("IND", "calm");
});

test("a megabyte of paragraphs goes in at once, and all of it is saved", async ({ room }) => {
  test.setTimeout(180_000);
  const [id, asha] = await room.meet(INDIA);
  await asha.caret("after", "one contact for warnings.");
  const lines = Array.from({ length: 5_000 }, (_, i) => `paragraph ${i} ${"of many words ".repeat(14)}`);
  const took = await asha.text.evaluate(
    (element, text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      const start = performance.now();
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      return performance.now() - start;
    },
    `\n${lines.join("\n")}`,
  );
  console.info(`5,000 paragraphs, ${lines.join("").length} signs: in the page after ${Math.round(took)} ms`);
  await expect(asha.saveState).toContainText("Saved", { timeout: 120_000 });
  const proposed = await room.secretariat.export(id, "proposed");
  expect(proposed.split("\n").filter((line) => line.includes("of many words")).length).toBeGreaterThanOrEqual(5_000);
});

test("a long text of Word's costs no more than its words: the browser reports none of its styles, and one undo takes all back", async ({
  room,
}) => {
  const [id, asha] = await room.meet(INDIA);
  const reports: string[] = [];
  asha.page.on("console", (message) => reports.push(message.text()));
  const before = await room.secretariat.export(id, "proposed");
  const words = Array.from({ length: 40 }, (_, i) => `<span lang=EN-GB style='font-size:11.0pt'>word${i} </span>`).join(
    "",
  );
  const html = `<p class=MsoNormal style='margin-bottom:6.0pt'>${words}<b style='mso-bidi-font-weight:normal'>last</b></p>`;
  await asha.caret("after", "one contact for warnings.");
  await asha.paste("word", html.repeat(500));
  await expect(asha.text.locator("strong").filter({ hasText: /^last$/ })).toHaveCount(500);
  await asha.saved();
  expect(reports).toEqual([]);
  await asha.press("Control+z");
  await asha.expectInserted("IND", "");
  await asha.saved();
  expect(await room.secretariat.export(id, "proposed")).toBe(before);
});

test("of more than two million characters nothing goes in, and the page says so", async ({ room }) => {
  const [, asha] = await room.meet(INDIA);
  await asha.caret("after", "one contact for warnings.");
  await asha.text.evaluate((element) => {
    const data = new DataTransfer();
    data.setData("text/plain", "many words ".repeat(200_000));
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(asha.page.locator(".passing-notice")).toHaveText(
    "More than 2,000,000 characters do not go in at once, so nothing was pasted. They are still on your clipboard: paste them in parts.",
  );
  await asha.expectInserted("IND", "");
  await asha.paste(" and calm");
  await asha.expectInserted("IND", " and calm");
});

test("signs that turn the direction of others' words are left out of what is pasted", async ({ room }) => {
  const [, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await asha.caret("after", "with little notice");
  await asha.paste(" \u202e(CAP) \u2067\u0633\u0644\u0627\u0645\u2069\u200f\u202c");
  await wanjiru.expectInserted("IND", " (CAP) \u2067\u0633\u0644\u0627\u0645\u2069\u200f");
});
