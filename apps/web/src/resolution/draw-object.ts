// Objects of a Word file drawn into their places: tables with the changes in them, pictures, formulas, and the names of the rest. They are
// for looking at; this comes to a page with the first object that is there.
import {
  type DrawnCell,
  type DrawnTable,
  drawnTable,
  EMPHASES,
  type Emphasis,
  type ObjectBy,
  type ObjectContent,
  type ObjectRun,
  type ObjectTracking,
  type ShownInset,
  type ShownTable,
} from "@concord/redline";
import { api, picturePath } from "../api.ts";
import "../messages/en-later.ts";
import type { Words } from "../messages/words.tsx";
import "../styles/objects.css";

/** The page that objects are drawn in. */
export interface Drawing {
  readonly resolution: string;
  readonly words: Words;
}

type Contents = Readonly<Record<string, ObjectContent>>;

/** What the relay said of the objects of each resolution, or is about to. */
const asked = new Map<string, Promise<Contents | undefined>>();

/** What an object shows; "unknown" where the relay does not know it, "offline" while it cannot be asked. */
async function contentOf(resolution: string, id: string): Promise<ObjectContent | "unknown" | "offline"> {
  const known = asked.get(resolution);
  const before = await known;
  if (before && Object.hasOwn(before, id)) return before[id]!;
  // One that came later, with a file that was brought in meanwhile.
  if (asked.get(resolution) === known) asked.set(resolution, ask(resolution));
  const contents = await asked.get(resolution);
  if (!contents) return "offline";
  return Object.hasOwn(contents, id) ? contents[id]! : "unknown";
}

async function ask(resolution: string): Promise<Contents | undefined> {
  const answer = await api.objects(resolution);
  return answer.ok ? answer.value.objects : undefined;
}

/** Draws an object into its place; without a connection its name, until there is one. */
export async function drawObject(drawing: Drawing, id: string, place: HTMLElement): Promise<void> {
  const content = await contentOf(drawing.resolution, id);
  if (content === "offline") addEventListener("online", () => void drawObject(drawing, id, place), { once: true });
  if (typeof content === "string") {
    place.dataset.shows = "name";
    place.replaceChildren(drawing.words(`object.${content}`));
    return;
  }
  place.dataset.shows = content.kind === "other" ? "name" : content.kind;
  place.replaceChildren(content.kind === "table" ? table(drawing, content) : inset(drawing, content));
}

function table(drawing: Drawing, shown: ShownTable): HTMLElement {
  const scroller = element("span", "scroller");
  // It scrolls where it is wider than the paper: by key too.
  scroller.tabIndex = 0;
  scroller.role = "group";
  scroller.ariaLabel = drawing.words("object.table");
  const drawn = document.createElement("table");
  const { head, body } = drawnTable(shown);
  const part = (name: "thead" | "tbody", rows: DrawnTable["body"], cell: "th" | "td") => {
    if (rows.length === 0) return;
    const group = document.createElement(name);
    for (const cells of rows) {
      const row = document.createElement("tr");
      row.append(...cells.map((one) => tableCell(drawing, one, cell)));
      group.append(row);
    }
    drawn.append(group);
  };
  part("thead", head, "th");
  part("tbody", body, "td");
  scroller.append(drawn);
  return scroller;
}

function tableCell(drawing: Drawing, { columns, rows, paragraphs }: DrawnCell, name: "th" | "td"): HTMLElement {
  const drawn = document.createElement(name);
  if (columns !== undefined) drawn.colSpan = columns;
  if (rows !== undefined) drawn.rowSpan = rows;
  for (const { runs, codes: behind } of paragraphs) {
    const paragraph = document.createElement("p");
    paragraph.dir = "auto";
    for (const { run, marks, codes: own } of runs) {
      paragraph.append(marked(runContent(drawing, run), marks), ...codes(drawing, own));
    }
    paragraph.append(...codes(drawing, behind));
    drawn.append(paragraph);
  }
  return drawn;
}

const TAGS: Readonly<Record<Emphasis, string>> = { bold: "strong", italic: "em", superscript: "sup", subscript: "sub" };

function runContent(drawing: Drawing, run: ObjectRun): Node {
  if ("break" in run) return document.createElement("br");
  if ("shown" in run) return inset(drawing, run.shown);
  let out: Node = document.createTextNode(run.text);
  for (const emphasis of EMPHASES) {
    if (!run.format?.[emphasis]) continue;
    const set = document.createElement(TAGS[emphasis]);
    set.append(out);
    out = set;
  }
  return out;
}

function marked(content: Node, { inserted, deleted }: ObjectTracking): Node {
  const wrap = (inner: Node, tag: "ins" | "del", by: ObjectBy | undefined): Node => {
    if (!by) return inner;
    const mark = document.createElement(tag);
    mark.dataset.proponent = by.proponent;
    mark.append(inner);
    return mark;
  };
  return wrap(wrap(content, "del", deleted), "ins", inserted);
}

function codes({ words }: Drawing, { inserted, deleted }: ObjectTracking): HTMLElement[] {
  const code = (by: ObjectBy | undefined, says: "object.inserted" | "object.deleted"): HTMLElement[] => {
    if (!by) return [];
    const who = by.proponent || by.author;
    const drawn = element("span", "by");
    drawn.dataset.proponent = by.proponent;
    drawn.dataset.code = who;
    drawn.dataset.say = words(says, { who });
    drawn.title = words(says, { who: by.author || who });
    return [drawn];
  };
  return [...code(deleted, "object.deleted"), ...code(inserted, "object.inserted")];
}

function inset({ resolution, words }: Drawing, shown: ShownInset): HTMLElement {
  switch (shown.kind) {
    case "picture": {
      const picture = document.createElement("img");
      picture.src = picturePath(resolution, shown.picture);
      picture.alt = shown.alt || words("object.picture");
      picture.loading = "lazy";
      picture.draggable = false;
      if (shown.width !== undefined) picture.width = shown.width;
      if (shown.height !== undefined) picture.height = shown.height;
      return picture;
    }
    case "maths": {
      const formula = element("span", "maths");
      formula.dir = "ltr";
      formula.textContent = shown.text;
      return formula;
    }
    case "other": {
      const name = element("span", "named");
      const what = words(`object.${shown.what}`);
      name.textContent = shown.text === "" ? what : words("object.named", { what, words: shown.text });
      return name;
    }
  }
}

function element(tag: "span", className: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}
