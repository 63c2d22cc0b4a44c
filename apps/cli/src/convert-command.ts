// `concord convert`: a resolution in a file written out as another file, in one of its views.
import { writeFileSync } from "node:fs";
import { extname, resolve } from "node:path";
import { jsonOf, outWords, WORD_FORMAT, type WordView, wordViewNamed, writeHtml, writeText } from "@concord/formats";
import { assertNever } from "@concord/redline";
import type { Arguments } from "./arguments.ts";
import { turnOnCompilers } from "./compilers.ts";
import { type ReadResolution, readRedline } from "./read-redline.ts";
import { type ExitCode, shown, type World } from "./world.ts";
import { writeJsonFile } from "./write-json.ts";

const FORMATS = [".txt", ".html", ".json", ".docx"] as const;
type Format = (typeof FORMATS)[number];

/** [CLI5] Writes OUT; its ending says the format. 2 where IN is no resolution or OUT cannot be written. */
export async function convertCommand(args: Arguments, world: World): Promise<ExitCode> {
  const [from = "", to = ""] = args.words;
  const complain = (problem: string): ExitCode => {
    world.complain(`concord: ${problem}`);
    return 2;
  };
  const format = FORMATS.find((ending) => ending === extname(to).toLowerCase());
  if (!format) return complain(`${shown(to)}: the name of what is written ends in .txt, .html, .json or .docx.`);
  const named = wordViewNamed(args.view ?? "markup");
  if (!named || (named.onAgreed && format !== ".docx")) {
    const views = "markup, base, agreed, proposed, or as:IND,ECP; of a Word file also pending";
    return complain(`there is no view ${shown(args.view ?? "")}: ${views}.`);
  }
  // [CLI17] The others take longer to write: a Word file is read three times for it.
  if (format !== ".json") turnOnCompilers();
  const read = await readRedline(from, world);
  if ("problem" in read) return complain(read.problem);
  try {
    const path = resolve(world.folder, to);
    if (format === ".json") writeJsonFile(path, asJson(read, named));
    else writeFileSync(path, await written(read, named, format));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return complain(`${shown(to)}: this file cannot be written (${code}).`);
  }
  return 0;
}

async function written(
  read: ReadResolution,
  shows: WordView,
  format: Exclude<Format, ".json">,
): Promise<string | Uint8Array> {
  const { shownIn, wordOut } = await import("./word-out.ts");
  switch (format) {
    case ".txt":
      return writeText(read.redline, shows.view, outWords(), shownIn(read.word).objects);
    case ".html":
      return writeHtml(read.redline, shows.view, shownIn(read.word));
    case ".docx":
      return wordOut(read, shows);
    default:
      return assertNever(format);
  }
}

/** [CLI12] What came from a Word file keeps it, so that nothing is lost on the way back. */
function asJson({ redline, word }: ReadResolution, { view }: WordView): object {
  return word && view.kind === "markup" ? { format: WORD_FORMAT, word, redline } : jsonOf(redline, view);
}
