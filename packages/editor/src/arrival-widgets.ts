// Moved clauses at their new places: their words as they would stand there, to read. They are edited where they came from.
import type { ClauseKind, PlainRun } from "@concord/redline";
import type { Node } from "prosemirror-model";
import { Decoration } from "prosemirror-view";
import { wordsClass } from "./clause-view.ts";
import type { ClauseWords } from "./clause-words.ts";
import type { Arrival } from "./moved.ts";
import { objectElement } from "./object-view.ts";
import { elementOf } from "./schema.ts";
import { movedNote } from "./signs.ts";

/** [SHW1] What is drawn in a section (whose content begins at `start`) of clauses that are moved into it. */
export function arrivalsOf(section: Node, start: number, words: ClauseWords): Decoration[] {
  if (section.type.name !== "section" || section.attrs.arrivals === "[]") return [];
  const ends = new Map<string, number>();
  section.forEach((clause, offset) => {
    ends.set(clause.attrs.id as string, start + offset + clause.nodeSize);
  });
  const arrivals = JSON.parse(section.attrs.arrivals as string) as Arrival[];
  return arrivals.map((arrival, i) => {
    const at = arrival.after === null ? start : (ends.get(arrival.after) ?? start);
    return Decoration.widget(at, () => arrivalElement(arrival, words), {
      side: -1 + i / 1e6,
      key: `arrival ${JSON.stringify(arrival)}`,
      ignoreSelection: true,
      stopEvent: () => true,
    });
  });
}

function arrivalElement(arrival: Arrival, words: ClauseWords): HTMLElement {
  const { id, kind, level, numbering, label, by, from, runs } = arrival;
  const dom = document.createElement("div");
  dom.className = `clause ${kind} is-moved${by.state === "accepted" ? " agreed" : ""}`;
  dom.contentEditable = "false";
  dom.title = words.editedThere();
  Object.assign(dom.dataset, {
    arrival: id,
    kind,
    level: String(level),
    numbering,
    proponent: by.proponent,
    change: by.change,
  });
  const gutter = document.createElement("span");
  gutter.className = "label";
  if (label !== "") {
    const now = document.createElement("span");
    now.className = "now";
    now.textContent = label;
    gutter.append(now);
  }
  const said = document.createElement(elementOf(kind as ClauseKind));
  const name = wordsClass(kind as ClauseKind);
  if (name) said.className = name;
  said.append(...runs.map((run) => runElement(run, words)));
  dom.append(gutter, said, movedNote("from", by, from, words));
  return dom;
}

const TAGS = { bold: "strong", italic: "em", superscript: "sup", subscript: "sub" } as const;

function runElement(run: PlainRun, words: ClauseWords): HTMLElement | Text {
  if ("break" in run) return document.createElement("br");
  if ("object" in run) return objectElement(run.object, words);
  if ("footnote" in run) {
    const mark = document.createElement("sup");
    mark.className = "fn";
    mark.textContent = "*";
    return mark;
  }
  let out: HTMLElement | Text = document.createTextNode(run.text);
  for (const [emphasis, tag] of Object.entries(TAGS) as [keyof typeof TAGS, string][]) {
    if (!run.format?.[emphasis]) continue;
    const element = document.createElement(tag);
    element.append(out);
    out = element;
  }
  return out;
}
