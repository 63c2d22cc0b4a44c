// The text as the editor shows it: clauses of each stretch, labels, and the section nodes made of them. Kept in step
// with the replica stretch by stretch; labels are counted again only when the structure changed.
import {
  type Clause,
  type LabelPair,
  labelPairs,
  NOTES,
  type NumberingPolicy,
  type PlainText,
  type Redline,
  type View,
} from "@concord/redline";
import { clausesOf, type Replica } from "@concord/sync";
import type { Node } from "prosemirror-model";
import type { Ground } from "./positions.ts";
import { Projected } from "./projected.ts";
import { schema } from "./schema.ts";
import { type Printed, plainSectionNode, sectionNode } from "./section-node.ts";

const BASE: View = { kind: "base" };

export class TextModel {
  readonly #replica: Replica;
  readonly #clauses = new Map<string, readonly Clause[]>();
  readonly #proposed = new Projected({ kind: "proposed" });
  /** The view that was asked for last, when it is another one. */
  #shown: Projected | undefined;
  /** The base does not change: it is projected once. */
  #base: { readonly text: PlainText; readonly labels: ReadonlyMap<string, string> } | undefined;
  #policy: NumberingPolicy = "renumber";
  #printed: Printed = { labels: new Map(), staying: new Set() };

  constructor(replica: Replica) {
    this.#replica = replica;
    this.update(new Set(replica.names));
  }

  /** Takes what changed in the texts `dirty`; returns the names of those whose nodes may differ now. */
  update(dirty: ReadonlySet<string>): Set<string> {
    const names = new Set(dirty);
    const { policy } = this.#replica.ledger;
    let structural = policy !== this.#policy;
    let shown = structural;
    this.#policy = policy;
    for (const name of dirty) {
      const clauses = clausesOf(name, this.#replica.pieces(name));
      this.#clauses.set(name, clauses);
      structural = this.#proposed.update(name, clauses) || structural;
      if (this.#shown) shown = this.#shown.update(name, clauses) || shown;
    }
    if (structural) for (const name of this.#count()) names.add(name);
    if (shown && this.#shown) for (const name of this.#countIn(this.#shown)) names.add(name);
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
    const policy = this.#policy === "renumber" ? {} : { policy: this.#policy };
    return { base: { hash: "" }, lang: this.#replica.lang, clauses, notes: this.clauses(NOTES), ...policy };
  }

  /** Where the units of the text are in a document of `view`; undefined where each is one of the document. */
  ground(view: View): Ground | undefined {
    if (view.kind === "markup") return undefined;
    const projected = this.#projected(view);
    return {
      formed: (name) => projected.formed(name),
      length: (name) => projected.length(name),
      placed: (name) => projected.placed(name, () => this.redline, this.#replica.names),
    };
  }

  /** The nodes of the texts `names` in `view`, by name, in reading order. */
  sections(view: View, names: ReadonlySet<string>): Map<string, Node> {
    const out = new Map<string, Node>();
    const projected = view.kind === "markup" ? undefined : this.#projected(view);
    for (const name of this.#replica.names) {
      // Where clauses were moved to is known only when all are put together.
      if (!names.has(name) && !projected?.moves) continue;
      if (!projected) out.set(name, sectionNode(name, this.clauses(name), this.#printed));
      else {
        const placed = projected.placed(name, () => this.redline, this.#replica.names);
        out.set(name, plainSectionNode(name, placed, projected.labels));
      }
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

  #projected(view: View): Projected {
    if (view.kind === "proposed") return this.#proposed;
    if (!this.#shown || !sameView(this.#shown.view, view)) {
      this.#shown = new Projected(view);
      for (const name of this.#replica.names) this.#shown.update(name, this.clauses(name));
      this.#countIn(this.#shown);
    }
    return this.#shown;
  }

  /** Counts labels; returns the names of the texts in which one changed, or a clause came, went or was moved. */
  #count(): readonly string[] {
    const before = this.#printed;
    const { text, labels: original } = this.#ofBase();
    const moved = this.#proposed.moves;
    this.#proposed.count(this.redline, this.#replica.names, text);
    const proposed = this.#proposed.text(this.redline, this.#replica.names);
    const staying = new Set([...proposed.clauses, ...proposed.notes].map((c) => c.id));
    this.#printed = { labels: labelPairs(original, this.#proposed.labels), staying };
    if (moved || this.#proposed.moves) return this.#replica.names;
    const same = (id: string) => samePair(before.labels.get(id), this.#printed.labels.get(id));
    return this.#where((id) => !same(id) || before.staying.has(id) !== staying.has(id));
  }

  #countIn(projected: Projected): readonly string[] {
    const { labels: before, moves } = projected;
    projected.count(this.redline, this.#replica.names, this.#ofBase().text);
    if (moves || projected.moves) return this.#replica.names;
    return this.#where((id) => before.get(id) !== projected.labels.get(id));
  }

  /** The texts in which something shows a clause, or refers to a note, that is not as it was. */
  #where(differs: (id: string) => boolean): string[] {
    const notes = this.clauses(NOTES).some((c) => differs(c.id));
    return this.#replica.names.filter((name) =>
      this.clauses(name).some(
        (c) => differs(c.id) || differs(c.markId) || (notes && c.runs.some((r) => "footnote" in r)),
      ),
    );
  }

  #ofBase() {
    if (!this.#base || this.#base.text.clauses.length === 0) {
      const projected = new Projected(BASE);
      for (const name of this.#replica.names) projected.update(name, this.clauses(name));
      projected.count(this.redline, this.#replica.names, undefined);
      this.#base = { text: projected.text(this.redline, this.#replica.names), labels: projected.labels };
    }
    return this.#base;
  }
}

function sameView(a: View, b: View): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function samePair(a: LabelPair | undefined, b: LabelPair | undefined): boolean {
  return a?.original === b?.original && a?.resulting === b?.resulting;
}
