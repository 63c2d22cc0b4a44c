// The text as the editor shows it: clauses of each stretch, labels, and the section nodes made of them. Kept in step
// with the replica stretch by stretch; labels are counted again only when the structure changed.
import {
  type Clause,
  insertionInView,
  inView,
  type LabelPair,
  labels,
  labelsOf,
  NOTES,
  project,
  type Redline,
  type View,
} from "@concord/redline";
import { clausesOf, type Replica } from "@concord/sync";
import type { Node } from "prosemirror-model";
import { schema } from "./schema.ts";
import { type Printed, plainSectionNode, sectionNode } from "./section-node.ts";

const PROPOSED: View = { kind: "proposed" };

export class TextModel {
  readonly #replica: Replica;
  readonly #clauses = new Map<string, readonly Clause[]>();
  readonly #structure = new Map<string, string>();
  #printed: Printed = { labels: new Map(), staying: new Set() };

  constructor(replica: Replica) {
    this.#replica = replica;
    this.update(new Set(replica.names));
  }

  /** Takes what changed in the texts `dirty`; returns the names of those whose nodes may differ now. */
  update(dirty: ReadonlySet<string>): Set<string> {
    const names = new Set(dirty);
    let structural = false;
    for (const name of dirty) {
      const clauses = clausesOf(name, this.#replica.pieces(name));
      this.#clauses.set(name, clauses);
      const structure = structureOf(clauses);
      structural ||= this.#structure.get(name) !== structure;
      this.#structure.set(name, structure);
    }
    if (structural) for (const name of this.#count()) names.add(name);
    return names;
  }

  get printed(): Printed {
    return this.#printed;
  }

  clauses(name: string): readonly Clause[] {
    return this.#clauses.get(name) ?? [];
  }

  /** Every clause in reading order, the notes last. */
  get all(): readonly Clause[] {
    return this.#replica.names.flatMap((name) => this.clauses(name));
  }

  get redline(): Redline {
    const clauses = this.#replica.names.filter((n) => n !== NOTES).flatMap((n) => this.clauses(n));
    return { base: { hash: "" }, lang: this.#replica.lang, clauses, notes: this.clauses(NOTES) };
  }

  /** The nodes of the texts `names` in `view`, by name, in reading order. */
  sections(view: View, names: ReadonlySet<string>): Map<string, Node> {
    const out = new Map<string, Node>();
    if (view.kind === "markup") {
      for (const name of this.#replica.names) {
        if (names.has(name)) out.set(name, sectionNode(name, this.clauses(name), this.#printed));
      }
      return out;
    }
    const text = project(this.redline, view);
    const counted = labelsOf(text);
    for (const name of this.#replica.names) {
      const clauses = (name === NOTES ? text.notes : text.clauses).filter((c) => c.stretch === name);
      out.set(name, plainSectionNode(name, clauses, counted));
    }
    return out;
  }

  /** The whole document in `view`. */
  doc(view: View): Node {
    const sections = this.sections(view, new Set(this.#replica.names));
    return schema.node(
      "doc",
      null,
      sections.size > 0 ? [...sections.values()] : [schema.node("section", { name: "s:0" })],
    );
  }

  /** Counts labels; returns the names of the texts in which one changed. */
  #count(): string[] {
    const before = this.#printed;
    const redline = this.redline;
    const proposed = project(redline, PROPOSED);
    const staying = new Set([...proposed.clauses, ...proposed.notes].map((c) => c.id));
    this.#printed = { labels: labels(redline), staying };
    const same = (id: string) => samePair(before.labels.get(id), this.#printed.labels.get(id));
    const notes = this.clauses(NOTES).some((c) => !same(c.id));
    return this.#replica.names.filter((name) =>
      this.clauses(name).some(
        (c) =>
          !same(c.id) ||
          before.staying.has(c.id) !== staying.has(c.id) ||
          (notes && c.runs.some((r) => "footnote" in r)),
      ),
    );
  }
}

function samePair(a: LabelPair | undefined, b: LabelPair | undefined): boolean {
  return a?.original === b?.original && a?.resulting === b?.resulting;
}

/** What labels depend on: the clauses, which of them are in the base and in the proposed text, and footnotes. */
function structureOf(clauses: readonly Clause[]): string {
  return JSON.stringify(
    clauses.map((c) => [
      c.id,
      c.markId,
      c.kind,
      c.level,
      c.numbering,
      c.label,
      c.mark.inserted?.state,
      inView(c.mark, PROPOSED),
      c.runs.some((r) => !r.tracking.inserted),
      c.runs.some((r) => inView(r.tracking, PROPOSED)),
      c.runs.some((r) => !r.tracking.inserted && inView(r.tracking, PROPOSED)),
      c.runs.flatMap((r) =>
        "footnote" in r && insertionInView(r.tracking.inserted, PROPOSED)
          ? [r.footnote, inView(r.tracking, PROPOSED)]
          : [],
      ),
    ]),
  );
}
