// The reader of PDF files: the words of every page, in lines. What finds the words is a library (decision 0016), loaded when a PDF
// comes; what makes lines of them is ours. Invariant: nothing of the file is run or fetched, and what is no text is told in one
// sentence.
import { MAX_CHARACTERS, PAGE_BREAK } from "./admit.ts";
import { linesOf, type PageWords } from "./pdf-lines.ts";
import type { Unreadable } from "./reading.ts";

/** [PDF3] Largest file, in bytes, and most pages. A resolution has twenty. */
export const MAX_PDF_BYTES = 32_000_000;
const MAX_PAGES = 1_000;

/** The text of a PDF: pages parted by form feeds. */
export type PdfText = { readonly ok: true; readonly text: string; readonly pages: number } | Unreadable;

/** Whether a file says that it is a PDF, on a line of its own; some have a few bytes before that. */
export function isPdf(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 1_024));
  return /(?:^|[\r\n\0\u00bf])%PDF-\d\.\d\s/.test(head);
}

/**
 * [PDF4] Never throws on any bytes; it may take long on hostile ones, so who reads files of strangers does it in a worker that can
 * be ended. `onProgress`: 0 to 1.
 */
export async function readPdf(bytes: Uint8Array, onProgress?: (done: number) => void): Promise<PdfText> {
  if (bytes.length > MAX_PDF_BYTES)
    return unreadable("too-large", `The file is larger than ${MAX_PDF_BYTES / 1_000_000} MB.`);
  const { getDocumentProxy } = await import("unpdf");
  let file: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // It refuses a Buffer, which is what Node hands over from another process.
    file = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException")
      return unreadable("locked", "This PDF is locked with a password.");
    return unreadable("broken", "This PDF is damaged: it cannot be opened.");
  }
  try {
    if (file.numPages > MAX_PAGES)
      return unreadable("too-large", `The file has more than ${MAX_PAGES.toLocaleString("en")} pages.`);
    const pages: string[] = [];
    let length = 0;
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: false });
      page.cleanup();
      const text = linesOf(items.flatMap((item) => ("str" in item ? [wordsOf(item)] : []))).join("\n");
      length += text.length;
      if (length > MAX_CHARACTERS)
        return unreadable("too-large", `The text is longer than ${MAX_CHARACTERS.toLocaleString("en")} characters.`);
      pages.push(text);
      onProgress?.(number / file.numPages);
    }
    const text = pages.join(`\n${PAGE_BREAK}`);
    if (/[\p{L}\p{N}]/u.test(text)) return { ok: true, text, pages: pages.length };
    return unreadable("no-words", "There are no words in this PDF, only pictures: it was scanned.");
  } catch {
    return unreadable("broken", "This PDF is damaged: a page of it cannot be read.");
  } finally {
    await file.loadingTask.destroy();
  }
}

function wordsOf({ str, transform, width }: { str: string; transform: number[]; width: number }): PageWords {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  return { text: str, x, y, width, size: Math.hypot(c, d) };
}

function unreadable(code: Unreadable["code"], message: string): Unreadable {
  return { ok: false, code, message };
}
