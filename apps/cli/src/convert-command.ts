// `concord convert`: a resolution in a file written out as another file, in one of its views.
import { writeFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { outWords, writeHtml, writeJson, writeText } from "@concord/formats";
import { type Redline, type View, viewNamed } from "@concord/redline";
import type { Arguments } from "./arguments.ts";
import { readRedline } from "./read-redline.ts";
import { type ExitCode, shown, type World } from "./world.ts";

const FORMATS = [".txt", ".html", ".json"] as const;
type Format = (typeof FORMATS)[number];

/** [CLI5] Writes OUT; its ending says the format. 2 where IN is no resolution or OUT cannot be written. */
export async function convertCommand(args: Arguments, world: World): Promise<ExitCode> {
  const [from = "", to = ""] = args.words;
  const complain = (problem: string): ExitCode => {
    world.complain(`concord: ${problem}`);
    return 2;
  };
  const format = FORMATS.find((ending) => ending === extname(to).toLowerCase());
  if (!format) return complain(`${shown(to)}: the name of what is written ends in .txt, .html or .json.`);
  const view = viewNamed(args.view ?? "markup");
  if (!view) {
    return complain(`there is no view ${shown(args.view ?? "")}: markup, base, agreed, proposed, or as:IND,ECP.`);
  }
  const read = await readRedline(from, world);
  if ("problem" in read) return complain(read.problem);
  try {
    await writeFile(resolve(world.folder, to), written(read.redline, view, format));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return complain(`${shown(to)}: this file cannot be written (${code}).`);
  }
  return 0;
}

function written(redline: Redline, view: View, format: Format): string {
  switch (format) {
    case ".txt":
      return writeText(redline, view, outWords());
    case ".html":
      return writeHtml(redline, view);
    case ".json":
      return writeJson(redline, view);
  }
}
