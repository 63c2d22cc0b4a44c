// One reading of a flattened text: what stood in the base, or what is proposed. Invariant: each line of a reading knows the line
// of the flattened text that it comes from; machinery stays, for the reader knows it.
import { type Read, readPlainText, type Unreadable } from "@concord/formats";
import { recover } from "@concord/recovery";
import type { BaseText } from "@concord/redline";

/** [CLI9] The reading `view` of `flat` against `base`; its lines are numbered as in `flat`. */
export function readReading(flat: string, base: BaseText, view: "base" | "proposed"): Read | Unreadable {
  const dropped = view === "base" ? "ins" : "del";
  let text = "";
  /** For each line of the reading, its line in `flat`. */
  const origin = [1];
  let line = 1;
  for (const { t, op } of recover(flat, base).segments.flatMap(({ runs }) => runs)) {
    for (const [i, part] of t.split(/\r\n?|\n/).entries()) {
      if (i > 0) line++;
      if (op === dropped) continue;
      if (i > 0) origin.push(line);
      text += i > 0 ? `\n${part}` : part;
      // A line that begins with dropped words begins where they end.
      if (part !== "" && text.length === part.length) origin[0] = line;
    }
  }
  const read = readPlainText(text);
  if (!read.ok) return read;
  const numbered = (lines: readonly number[]) => lines.map((no) => origin[no - 1] ?? no);
  return {
    ...read,
    left: read.left.map((left) => ({ ...left, lines: numbered(left.lines) })),
    lines: { clauses: read.lines.clauses.map(numbered), notes: read.lines.notes.map(numbered) },
  };
}
