// Objects of a Word file drawn into their places: tables with the changes in them, pictures, formulas, and the names of the rest. They are
// for looking at; this comes to a page with the first object that is there.
import {
  EMPHASES,
  type Emphasis,
  type ObjectBy,
  type ObjectCell,
  type ObjectContent,
  type ObjectRow,
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

function table(drawing: Drawing, { rows }: ShownTable): HTMLElement {
  const scroller = element("span", "scroller");
  // It scrolls where it is wider than the paper: by key too.
  scroller.tabIndex = 0;
  scroller.role = "group";
  scroller.ariaLabel = drawing.words("object.table");
  const drawn = document.createElement("table");
  const count = Math.max(
    0,
    rows.findIndex((row) => !row.heading),
  );
  const part = (name: "thead" | "tbody", some: readonly ObjectRow[], cell: "th" | "td") => {
    if (some.length === 0) return;
    const group = document.createElement(name);
    group.append(...some.map((row) => tableRow(drawing, row, cell)));
    drawn.append(group);
  };
  part("thead", rows.slice(0, count), "th");
  part("tbody", rows.slice(count), "td");
  scroller.append(drawn);
  return scroller;
}

function tableRow(drawing: Drawing, row: ObjectRow, name: "th" | "td"): HTMLElement {
  const drawn = document.createElement("tr");
  drawn.append(...row.cells.map((cell, i) => tableCell(drawing, cell, row, name, i === row.cells.length - 1)));
  return drawn;
}

/** A row that somebody puts in or takes out is shown by its words; the code stands in its last cell. */
function tableCell(
  drawing: Drawing,
  cell: ObjectCell,
  row: ObjectTracking,
  name: "th" | "td",
  last: boolean,
): HTMLElement {
  const drawn = document.createElement(name);
  if (cell.columns !== undefined) drawn.colSpan = cell.columns;
  if (cell.rows !== undefined) drawn.rowSpan = cell.rows;
  const whole: ObjectTracking = {
    ...(cell.inserted || row.inserted ? { inserted: (cell.inserted ?? row.inserted)! } : {}),
    ...(cell.deleted || row.deleted ? { deleted: (cell.deleted ?? row.deleted)! } : {}),
  };
  const byRow = whole.inserted === row.inserted && whole.deleted === row.deleted;
  drawn.append(
    ...cell.paragraphs.map((runs, i) => {
      const paragraph = document.createElement("p");
      paragraph.dir = "auto";
      paragraph.append(...paragraphRuns(drawing, runs, whole));
      const told = runs.some((run) => sameTracking(run, whole));
      if (i === cell.paragraphs.length - 1 && !told && (!byRow || last)) paragraph.append(...codes(drawing, whole));
      return paragraph;
    }),
  );
  return drawn;
}

/** Runs with their marks; a code stands behind the last of those that one author changed in one way. */
function paragraphRuns(drawing: Drawing, runs: readonly ObjectRun[], whole: ObjectTracking): Node[] {
  return runs.flatMap((run, i) => {
    const next = runs[i + 1];
    const goesOn = next !== undefined && sameTracking(run, next);
    return [marked(runContent(drawing, run), run, whole), ...(goesOn ? [] : codes(drawing, run))];
  });
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

function marked(content: Node, run: ObjectTracking, whole: ObjectTracking): Node {
  const wrap = (inner: Node, tag: "ins" | "del", by: ObjectBy | undefined): Node => {
    if (!by) return inner;
    const mark = document.createElement(tag);
    mark.dataset.proponent = by.proponent;
    mark.append(inner);
    return mark;
  };
  return wrap(wrap(content, "del", run.deleted ?? whole.deleted), "ins", run.inserted ?? whole.inserted);
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

function sameTracking(a: ObjectTracking, b: ObjectTracking): boolean {
  const key = ({ inserted, deleted }: ObjectTracking) => JSON.stringify([inserted, deleted]);
  return key(a) === key(b);
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
