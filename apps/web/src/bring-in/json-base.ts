// The base in a data file that was taken out here: of a resolution with its changes the text without them, of a text its words.
// Invariant: what is no such file, or has another text than its hash says, is none.
import { TEXT_FORMAT } from "@concord/formats";
import { type BaseText, baseHash, baseOfPlain, project, type Redline } from "@concord/redline";

/** The base; undefined where the words of the file hold none. */
export function baseOfJson(words: string): BaseText | undefined {
  try {
    const file = JSON.parse(words) as BaseText & { format?: unknown } & Redline;
    if (file.format !== undefined) {
      const { lang, clauses, notes } = file;
      const base = { lang, clauses, notes } as BaseText;
      return file.format === TEXT_FORMAT && baseHash(base) !== "" ? base : undefined;
    }
    const base = baseOfPlain(project(file, { kind: "base" }));
    return baseHash(base) === file.base.hash ? base : undefined;
  } catch {
    return undefined;
  }
}
