// The text of a PDF for the command line, read in a process of its own with an end to its time and memory. Invariant: it always ends.

import { askApart } from "@concord/apart";
import type { PdfText } from "@concord/formats";

const BOUNDS = { patience: 60_000, memory: 512 } as const;

const MESSAGES = {
  "too-long": `reading this PDF took longer than ${BOUNDS.patience / 1_000} s.`,
  "too-much-memory": `reading this PDF took more than ${BOUNDS.memory} MB of memory.`,
  broken: "this PDF cannot be read: it takes too much memory, or is damaged.",
} as const;

/** The text, or why there is none in one sentence. */
export async function pdfText(bytes: Uint8Array): Promise<{ text: string } | { problem: string }> {
  const read = await askApart<PdfText>(new URL("./pdf-process.ts", import.meta.url), bytes, BOUNDS);
  if (typeof read === "string") return { problem: MESSAGES[read] };
  return read.ok ? { text: read.text } : { problem: read.message };
}
