// What objects of a Word file show, as HTML: tables with the changes in them, pictures within the file itself, formulas, and the names of the rest.
// Invariant: all that somebody wrote is escaped, nothing is fetched, and of pictures only kinds that run nothing are shown.
import {
  type DrawnCell,
  type DrawnRun,
  drawnTable,
  type ObjectTracking,
  type ShownInset,
  type ShownTable,
  tableIn,
  type View,
} from "@concord/redline";
import { emphasized, escapeHtml, type HtmlLine } from "./html-line.ts";
import { insetName, type ObjectsShown } from "./object-lines.ts";
import type { OutWords } from "./out-words.ts";
import { PICTURE_TYPES, type PictureBytes } from "./word/inset-content.ts";

/** Bytes of all pictures of an HTML file; what goes beyond is named. */
export const MAX_PICTURES_IN_HTML = 16_000_000;

export class HtmlObjects {
  readonly #shown: ObjectsShown;
  readonly #pictures: ReadonlyMap<string, PictureBytes>;
  readonly #view: View;
  readonly #words: OutWords;
  #bytes = 0;

  constructor(shown: ObjectsShown, pictures: ReadonlyMap<string, PictureBytes>, view: View, words: OutWords) {
    this.#shown = shown;
    this.#pictures = pictures;
    this.#view = view;
    this.#words = words;
  }

  /** Whether an object is a block, which does not stand within a paragraph. */
  isBlock(id: string): boolean {
    return this.#shown[id]?.kind === "table";
  }

  /** [EXP6] An object; `line` knows codes and classes. */
  write(id: string, line: HtmlLine): string {
    const shown = this.#shown[id];
    if (!shown) return `<span class="object">[${escapeHtml(this.#words.object)}]</span>`;
    return shown.kind === "table" ? this.#table(shown, line) : this.#inset(shown);
  }

  #table(table: ShownTable, line: HtmlLine): string {
    const { head, body } = drawnTable(tableIn(table, this.#view));
    const part = (name: "thead" | "tbody", rows: typeof body, cell: "th" | "td"): string =>
      rows.length === 0
        ? ""
        : `<${name}>\n${rows.map((cells) => `<tr>${cells.map((c) => this.#cell(c, cell, line)).join("")}</tr>\n`).join("")}</${name}>\n`;
    // It scrolls where it is wider than the window: by key too.
    const label = escapeHtml(this.#words.table);
    return `<div class="wide" tabindex="0" role="group" aria-label="${label}"><table>\n${part("thead", head, "th")}${part("tbody", body, "td")}</table></div>`;
  }

  #cell({ columns, rows, paragraphs }: DrawnCell, name: "th" | "td", line: HtmlLine): string {
    const spans = `${columns ? ` colspan="${columns}"` : ""}${rows ? ` rowspan="${rows}"` : ""}`;
    const words = paragraphs.map(({ runs, codes }) => {
      const said = runs.map((run) => this.#run(run, line) + codesOf(run.codes, line)).join("");
      return `<p dir="auto">${said}${codesOf(codes, line)}</p>`;
    });
    return `<${name}${spans}>${words.join("")}</${name}>`;
  }

  #run({ run, marks: { inserted, deleted } }: DrawnRun, line: HtmlLine): string {
    let html = "break" in run ? "<br>" : "text" in run ? emphasized(run.text, run.format) : this.#inset(run.shown);
    if (deleted) html = `<del class="${line.classes(deleted)}">${html}</del>`;
    return inserted ? `<ins class="${line.classes(inserted)}">${html}</ins>` : html;
  }

  #inset(shown: ShownInset): string {
    if (shown.kind === "maths") return `<span class="maths" dir="ltr">${escapeHtml(shown.text)}</span>`;
    const address = shown.kind === "picture" ? this.#address(shown.picture) : undefined;
    if (shown.kind === "picture" && address) {
      const { width, height, alt } = shown;
      const size = `${width ? ` width="${width}"` : ""}${height ? ` height="${height}"` : ""}`;
      return `<img src="${address}" alt="${escapeHtml(alt || this.#words.undrawn.picture)}"${size}>`;
    }
    const name = escapeHtml(insetName(shown, this.#words)).replaceAll("\n", "<br>");
    return `<span class="object">[${name}]</span>`;
  }

  /** A picture as an address that holds it; undefined where it is not known, or too much. */
  #address(id: string): string | undefined {
    const picture = this.#pictures.get(id);
    if (!picture || !PICTURE_TYPES.includes(picture.mime) || this.#bytes + picture.bytes.length > MAX_PICTURES_IN_HTML)
      return undefined;
    this.#bytes += picture.bytes.length;
    return `data:${picture.mime};base64,${base64(picture.bytes)}`;
  }
}

function codesOf({ inserted, deleted }: ObjectTracking, line: HtmlLine): string {
  return (deleted ? line.code(deleted, "del") : "") + (inserted ? line.code(inserted, "ins") : "");
}

function base64(bytes: Uint8Array): string {
  let out = "";
  // A multiple of three, so that the pieces join.
  for (let at = 0; at < bytes.length; at += 24_576)
    out += btoa(String.fromCharCode(...bytes.subarray(at, at + 24_576)));
  return out;
}
