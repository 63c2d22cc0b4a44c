// The Word files of the corpus beside the project, for tests: their parts, and what they are expected to say.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";

const ROOT = join(import.meta.dirname, "../../../..");
/** Beside the checkout, or beside the folder in which it is one of several. */
const FOLDER = ["../shared", "../../shared"]
  .map((up) => join(ROOT, up, "corpus/docx"))
  .find((path) => existsSync(path));
if (!FOLDER) console.info("The Word files are not beside this checkout: their tests are skipped.");

export const HAS_CORPUS = FOLDER !== undefined;

export interface CorpusFile {
  readonly name: string;
  readonly file: Uint8Array;
  readonly document: string;
  /** The paragraphs that remain when every change is accepted, and when every one is rejected. */
  readonly expected: { readonly accept: readonly string[]; readonly reject: readonly string[] };
}

/** Every file, by name. */
export function corpusFiles(): CorpusFile[] {
  if (!FOLDER) return [];
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".docx"));
  return names.map((name) => {
    const bare = name.slice(0, -".docx".length);
    const file = new Uint8Array(readFileSync(join(FOLDER, name)));
    const document = new TextDecoder().decode(unzipSync(file)["word/document.xml"]);
    const expected = JSON.parse(readFileSync(join(FOLDER, "expected", `${bare}.json`), "utf8"));
    return { name: bare, file, document, expected };
  });
}
