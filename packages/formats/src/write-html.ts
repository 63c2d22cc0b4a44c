// The writer of HTML: a resolution in one view as a file that stands alone. Invariant: every word of the text, of names and of
// comments is escaped; the file has no script and asks for nothing.
import {
  type Clause,
  type ClauseMark,
  directionOf,
  formatIn,
  labelsIn,
  type PlainClause,
  project,
  type Redline,
  type View,
  wordsOf,
} from "@concord/redline";
import { type AnnexList, annexOf, baseWordsOf, formatWords, Naming, shapeWords } from "./annex.ts";
import { bracketEdges } from "./brackets.ts";
import { escapeHtml, HtmlLine, type HtmlUnit, layersOf, type Who } from "./html-line.ts";
import { HtmlObjects } from "./html-objects.ts";
import { htmlStyle, slotsOf } from "./html-style.ts";
import { keysInMarkup, labelsOfLines } from "./markup-labels.ts";
import { noteKeys } from "./note-keys.ts";
import type { ObjectsShown } from "./object-lines.ts";
import { type OutWords, outWords } from "./out-words.ts";
import type { PictureBytes } from "./word/inset-content.ts";

export interface HtmlOptions {
  /** Name of the resolution; else its first line. */
  readonly title?: string;
  /** The day on which it is written, as people of `words` write it. */
  readonly date?: string;
  readonly words?: OutWords;
  /** What its objects show; else they are named. */
  readonly objects?: ObjectsShown;
  /** The pictures in them, by their ids. */
  readonly pictures?: ReadonlyMap<string, PictureBytes>;
}

/** A clause as it is written: what stands before its words, in it, and behind it. */
interface HtmlClause {
  readonly mark: ClauseMark;
  readonly label: { readonly was?: string; readonly now?: string };
  readonly units: readonly HtmlUnit[];
  /** HTML behind the words. */
  readonly tail: string;
  /** HTML behind the clause. */
  readonly after: string;
}

/** [EXP1] [EXP2] `redline` in `view` as an HTML file. */
export function writeHtml(redline: Redline, view: View, options: HtmlOptions = {}): string {
  const words = options.words ?? outWords();
  const shown = options.objects ?? {};
  const objects = new HtmlObjects(shown, options.pictures ?? new Map(), view, words);
  const line = new HtmlLine(slotsOf(redline, shown), words, holdersIn(redline), objects);
  const page = view.kind === "markup" ? markupPage(redline, words, line) : plainPage(redline, view);
  const first = redline.clauses.find((c) => c.kind === "number" || c.kind === "title");
  const title = oneLine(options.title ?? (wordsOf((first ?? redline.clauses[0])?.runs ?? []) || words.view(view)));
  const seen = words.view(view);
  const hash = redline.base.hash;
  const base = [`${words.base} ${hash.slice(0, 19)}`, options.date].filter(Boolean).join(", ");
  const annex = view.kind === "markup" ? annexOf(redline, words) : [];
  const outer = `lang="${escapeHtml(words.lang)}" dir="${directionOf(words.lang)}"`;
  return `<!doctype html>
<html lang="${escapeHtml(redline.lang)}" dir="${directionOf(redline.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeHtml(`${title}: ${seen}`)}</title>
<style>
${htmlStyle({ title, view: seen, base })}</style>
</head>
<body>
<header ${outer}>
<p class="name" dir="auto">${escapeHtml(title)}</p>
<p>${escapeHtml([seen, options.date].filter(Boolean).join(", "))}</p>
<p class="hash">${escapeHtml(`${words.base} ${hash}`)}</p>
${view.kind === "markup" ? legend(words) : ""}</header>
<main>
${page.start}${clausesHtml(page.clauses, page.keys, line, objects, "c")}</main>
${page.notes.length === 0 ? "" : `<section class="notes" aria-label="${escapeHtml(words.footnotes)}">\n${clausesHtml(page.notes, page.keys, line, objects, "n")}</section>\n`}${annexHtml(annex, words, outer)}</body>
</html>
`;
}

interface Page {
  readonly clauses: readonly HtmlClause[];
  readonly notes: readonly HtmlClause[];
  /** Footnote → key and place. */
  readonly keys: ReadonlyMap<string, { readonly key: string; readonly place: number }>;
  /** HTML before the first clause. */
  readonly start: string;
}

function plainPage(redline: Redline, view: View): Page {
  const text = project(redline, view);
  const labelled = labelsIn(redline, view, text);
  const keys = noteKeys(text.notes, (id) => labelled.get(id));
  const clause = (c: PlainClause, label: string | undefined): HtmlClause => ({
    mark: c,
    label: label === undefined ? {} : { now: label },
    units: c.runs.map((run) => ({ run, layers: [], held: run.held ?? [], said: [] })),
    tail: "",
    after: "",
  });
  return {
    clauses: text.clauses.map((c) => clause(c, labelled.get(c.id))),
    notes: text.notes.map((n) => clause(n, keys.get(n.id))),
    keys: new Map(text.notes.map((n, i) => [n.id, { key: keys.get(n.id)!, place: i }])),
    start: "",
  };
}

function markupPage(redline: Redline, words: OutWords, line: HtmlLine): Page {
  const keys = keysInMarkup(redline);
  const original = labelsOfLines(redline, { kind: "base" });
  const resulting = labelsOfLines(redline, { kind: "proposed" });
  const naming = new Naming(redline, words);
  const deviations = new Map((redline.deviations ?? []).map((one) => [one.id, { ...one, state: "pending" as const }]));
  const arrivals = new Map<string | null, string>();
  for (const { markId, moved = [] } of redline.clauses) {
    for (const { after, ...by } of moved) {
      const here = `↑ ${escapeHtml(words.movedFrom(naming.clause(markId) ?? ""))} ${line.code(by)}`;
      arrivals.set(after, `${arrivals.get(after) ?? ""}<p class="arrives" dir="auto">${here}</p>\n`);
    }
  }
  const clause = (c: Clause, was: string | undefined, now: string | undefined): HtmlClause => {
    const { reshaped = [], moved = [] } = c;
    const shaped = reshaped.map(
      (s) => `<span class="said"> ${line.code(s)} ${escapeHtml(shapeWords(s.set, words))}</span>`,
    );
    const gone = moved.map((m) => {
      const behind = m.after === null ? undefined : (naming.clause(m.after) ?? "…");
      return `<span class="moved"> ↓ ${escapeHtml(words.movedTo(behind))} ${line.code(m)}</span>`;
    });
    return {
      mark: c,
      label: was === now ? { now } : { was, now },
      units: [
        ...c.runs.map((run): HtmlUnit => {
          const format = "text" in run ? formatIn(run, { kind: "markup" }) : undefined;
          const { reformatted = [], held = [], deviates = [] } = run.tracking;
          const said = [
            ...reformatted.map((r) => ({ by: r, what: formatWords(r.set, words) })),
            ...deviates.flatMap((id) => {
              const by = deviations.get(id);
              return by ? [{ by, what: words.differs(baseWordsOf(redline, by), by.received) }] : [];
            }),
          ];
          const shown = "text" in run ? { text: run.text, ...(format ? { format } : {}) } : run;
          return { run: shown, layers: layersOf(run.tracking), held: held.map((h) => h.change), said };
        }),
        ...(c.mark.inserted || c.mark.deleted
          ? [{ run: undefined, layers: layersOf(c.mark), held: [], said: [] }]
          : []),
      ],
      tail: [...shaped, ...gone].join(""),
      after: arrivals.get(c.markId) ?? "",
    } as HtmlClause;
  };
  return {
    clauses: redline.clauses.map((c, i) => clause(c, original.get(i), resulting.get(i))),
    notes: redline.notes.map((n) => ({ ...clause(n, keys.get(n.id), keys.get(n.id)), after: "" })),
    keys: new Map(redline.notes.map((n, i) => [n.id, { key: keys.get(n.id)!, place: i }])),
    start: arrivals.get(null) ?? "",
  };
}

/** Bracket → who holds it. */
function holdersIn(redline: Redline): Map<string, Who> {
  const out = new Map<string, Who>();
  for (const { runs, mark } of [...redline.clauses, ...redline.notes]) {
    for (const { held = [] } of [...runs.map((r) => r.tracking), mark]) for (const h of held) out.set(h.change, h);
  }
  return out;
}

function clausesHtml(
  clauses: readonly HtmlClause[],
  keys: Page["keys"],
  line: HtmlLine,
  objects: HtmlObjects,
  prefix: "c" | "n",
): string {
  const edges = bracketEdges(clauses.flatMap(({ units }) => units));
  let at = 0;
  return clauses
    .map(({ mark, label, units, tail, after }, i) => {
      const here = edges.slice(at, at + units.length);
      at += units.length;
      const block = units.some(({ run }) => run !== undefined && "object" in run && objects.isBlock(run.object));
      const tag = block ? "div" : mark.kind === "title" ? "h1" : mark.kind === "heading" ? "h2" : "p";
      const was = label.was === undefined ? "" : `<span class="was">${escapeHtml(label.was)}</span> `;
      const now =
        label.now === undefined
          ? ""
          : `<span class="${label.was === undefined ? "is" : "now"}">${escapeHtml(label.now)}</span>`;
      const labelled = was + now === "" ? "" : `<span class="label">${was}${now}</span> `;
      const classes = `c ${mark.kind} l${mark.level}${labelled === "" ? "" : " labelled"}`;
      const body = line.write(units, here, keys);
      return `<${tag} class="${classes}" id="${prefix}${i + 1}">${labelled}${body}${tail}</${tag}>\n${after}`;
    })
    .join("");
}

function legend(words: OutWords): string {
  const say = (sign: string, text: string) => `${sign} ${escapeHtml(text)}`;
  const signs = [
    say('<ins class="s1">abc</ins><sup class="by s1">CODE</sup>', words.legendInsertion),
    say('<del class="s1">abc</del><sup class="by s1">CODE</sup>', words.legendDeletion),
    say('<sup class="by agreed">✓ CODE</sup>', words.legendAgreed),
  ];
  return `<p class="signs"><span class="visually-hidden">${escapeHtml(words.signs)}: </span>${signs.join("; ")}</p>\n`;
}

/** [EXP3] What is said of the changes, as lists. */
function annexHtml(lists: readonly AnnexList[], words: OutWords, outer: string): string {
  if (lists.length === 0) return "";
  const parts = lists.map(({ title, items }) => {
    const entries = items.map(({ who, head, texts }) => {
      const said = texts.map((t) => {
        const speaker = t.who === undefined ? "" : `<strong><bdi>${escapeHtml(t.who)}</bdi>:</strong> `;
        return `<p class="text" dir="auto">${speaker}${escapeHtml(t.text)}</p>`;
      });
      return `<li><strong>${escapeHtml(who)}</strong> <bdi>${escapeHtml(head)}</bdi>${said.join("")}</li>`;
    });
    return `<h3>${escapeHtml(title)}</h3>\n<ul>\n${entries.join("\n")}\n</ul>\n`;
  });
  return `<section class="annex" ${outer}>\n<h2>${escapeHtml(words.annex)}</h2>\n${parts.join("")}</section>\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim().slice(0, 200);
}
