// Plain text from a clipboard: every line is a clause, and labels typed at the starts of lines are their numbering.
import { ListLevels, type PrintedLabel, printedLabel } from "@concord/formats";
import { cleanPasted, isolatesClosed, type Pasted, type PastedClause } from "./pasted.ts";

/** [PST3] The lines of `text` as clauses; an empty first line means that nothing goes into the clause at the caret. */
export function readPlain(text: string): Pasted {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, "\n")
    .replace(/\n+$/, "")
    .split(/\n+/);
  const found = lines.map((line) => (line.trim() === "" ? undefined : printedLabel(line.trimStart())));
  const labels = accepted(found);
  const lists = new ListLevels();
  let introduced = false;
  const clauses = lines.map((line, i): PastedClause => {
    const label = labels[i];
    const words = label ? label.text : line;
    const inline = isolatesClosed([{ text: cleanPasted(lines.length > 1 ? trimmedLine(words, i) : words) }]);
    const placed = label && lists.place(label, introduced);
    introduced = /[:：]\s*$/.test(line);
    if (!placed) {
      // A line without a label ends the lists before it: a call, a heading.
      if (line !== "") lists.close();
      return { inline };
    }
    const typed = label.tab ? undefined : cleanPasted(line.trimStart().slice(0, -label.text.length || undefined));
    const shape = { kind: "item", level: placed.level, numbering: placed.numbering } as const;
    return typed === undefined ? { shape, inline } : { shape, typed, inline };
  });
  return { plain: true, clauses, notes: [] };
}

/**
 * Which of the labels found are labels: a bare number or a dash before a blank begins many a sentence, so it counts only
 * where another line begins with one of its style.
 */
function accepted(found: readonly (PrintedLabel | undefined)[]): (PrintedLabel | undefined)[] {
  const styles = new Map<string, number>();
  for (const label of found) {
    const style = label?.readings[0]?.style;
    if (style !== undefined) styles.set(style, (styles.get(style) ?? 0) + 1);
  }
  return found.map((label) => {
    const style = label?.readings[0]?.style ?? "";
    const weak = label !== undefined && !label.tab && (style === "1" || style === "dash" || style === "*");
    return weak && (styles.get(style) ?? 0) < 2 ? undefined : label;
  });
}

/** The first line goes on where the caret is, so a blank before it stands. */
function trimmedLine(line: string, index: number): string {
  return index === 0 ? line.trimEnd() : line.trim();
}
