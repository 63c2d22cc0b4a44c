// The text as the editor shows it: clauses of each stretch, labels, and the section nodes made of them. Kept in step
// with the replica stretch by stretch; labels are counted again only when the structure changed.
import {
  type Clause,
  inView,
  type LabelPair,
  labelPairs,
  NOTES,
  type NumberingPolicy,
  type PlainClause,
  type PlainText,
  type Redline,
  ReferenceReader,
  type StaleReference,
  type View,
  wordsOf,
} from "@concord/redline";
import { clausesOf, type Replica } from "@concord/sync";
import type { Node } from "prosemirror-model";
import type { Find, FoundIn } from "./findings.ts";
import { movedIn, NOTHING_MOVED, withWordsOf } from "./moved.ts";
import { openingOf } from "./opening.ts";
import { type Fold, foldsOf, sameView } from "./page-view.ts";
import type { Ground } from "./positions.ts";
import { Projected } from "./projected.ts";
import { type HeldAttrs, heldOf, schema, type TrackAttrs, trackOf } from "./schema.ts";
import { type Printed, plainSectionNode, sectionNode } from "./section-node.ts";

const BASE: View = { kind: "base" };
const AGREED: View = { kind: "agreed" };

export class TextModel {
  readonly #replica: Replica;
  readonly #clauses = new Map<string, readonly Clause[]>();
  readonly #proposed = new Projected({ kind: "proposed" });
  /** The view that was asked for last, when it is another one. */
  #shown: Projected | undefined;
  /** The base does not change: it is projected once. */
  #base: { readonly text: PlainText; readonly labels: ReadonlyMap<string, string> } | undefined;
  /** The text that was adopted: nothing changes it any more. */
  #adopted: Projected | undefined;
  readonly #references = new ReferenceReader();
  #policy: NumberingPolicy = "renumber";
  #printed: Printed = { labels: new Map(), staying: new Set(), moved: NOTHING_MOVED, gone: new Map() };
  /** What the notes of moves and of footnotes depend on beside that, by text. */
  readonly #besides = new Map<string, string>();

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
      const moves = this.#printed.moved !== NOTHING_MOVED;
      const besides = besidesOf(clauses, moves ? this.#proposed.formed(name).map(({ clause }) => clause) : []);
      structural ||= this.#besides.get(name) !== besides;
      this.#besides.set(name, besides);
      if (this.#shown) shown = this.#shown.update(name, clauses) || shown;
    }
    if (structural) for (const name of this.#count()) names.add(name);
    else for (const name of this.#readMoved(dirty)) names.add(name);
    if (shown && this.#shown) for (const name of this.#countIn(this.#shown)) names.add(name);
    return names;
  }

  /** The references in the words that would mislead if all were accepted. */
  staleReferences(): StaleReference[] {
    const { text, labels } = this.#ofBase();
    const { names } = this.#replica;
    return this.#references.stale({
      base: text,
      original: labels,
      proposed: this.#proposed.text(this.redline, names),
      resulting: this.#proposed.labels,
      formed: names.flatMap((name) => this.#proposed.formed(name)),
    });
  }

  /** [FND1] What of the text if all were accepted, or as adopted, is not as drafting wants it, and its clauses. */
  findings(find: Find): FoundIn {
    if (this.#replica.ledger.adopted) this.#adopted ??= this.#project(AGREED);
    const projected = this.#adopted ?? this.#proposed;
    const text = projected.text(this.redline, this.#replica.names);
    const formed = this.#replica.names.flatMap((name) => projected.formed(name));
    return {
      findings: find(text, projected.labels),
      formed: new Map(formed.map((one) => [one.clause.id, one])),
    };
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

  /**
   * Where the units of the text are in a document of `view`; undefined where each is one of the document. `open`: set when
   * clauses without changes are left out but for these.
   */
  ground(view: View, open?: ReadonlySet<string>): Ground | undefined {
    if (view.kind === "markup" && !open) return undefined;
    const projected = this.#projected(view);
    const placed = (name: string) => projected.placed(name, () => this.redline, this.#replica.names);
    const shown = open && this.folded(open).shown;
    return {
      formed: (name) => projected.formed(name),
      length: (name) => projected.length(name),
      placed: shown ? (name) => placed(name).filter(({ id }) => shown.has(id)) : placed,
    };
  }

  /** What is left out where only clauses with changes are shown, and those in `open`. */
  folded(open: ReadonlySet<string>): { readonly folds: readonly Fold[]; readonly shown: ReadonlySet<string> } {
    return foldsOf(this.#replica.names, (name) => this.clauses(name), open);
  }

  /** The nodes of the texts `names` in `view`, by name, in reading order. */
  sections(view: View, names: ReadonlySet<string>, open?: ReadonlySet<string>): Map<string, Node> {
    const out = new Map<string, Node>();
    const shown = open && this.folded(open).shown;
    const projected = view.kind === "markup" ? undefined : this.#projected(view);
    const holders = projected ? this.#holders() : undefined;
    for (const name of this.#replica.names) {
      // Where clauses were moved to is known only when all are put together.
      if (!names.has(name) && !projected?.moves) continue;
      const clauses = this.clauses(name);
      const kept = shown ? clauses.filter(({ id }) => shown.has(id)) : clauses;
      if (!projected || !holders) out.set(name, sectionNode(name, kept, this.#printed));
      else {
        const placed = projected.placed(name, () => this.redline, this.#replica.names);
        out.set(name, plainSectionNode(name, placed, projected.labels, holders));
      }
    }
    return out;
  }

  /** The whole document in `view`. */
  doc(view: View, open?: ReadonlySet<string>): Node {
    const sections = this.sections(view, new Set(this.#replica.names), open);
    return schema.node(
      "doc",
      null,
      sections.size > 0 ? [...sections.values()] : [schema.node("section", { name: "s:0" })],
    );
  }

  #projected(view: View): Projected {
    if (view.kind === "proposed") return this.#proposed;
    if (!this.#shown || !sameView(this.#shown.view, view)) {
      this.#shown = this.#project(view);
    }
    return this.#shown;
  }

  #project(view: View): Projected {
    const projected = new Projected(view);
    for (const name of this.#replica.names) projected.update(name, this.clauses(name));
    this.#countIn(projected);
    return projected;
  }

  /** Counts labels; returns the names of the texts in which one changed, or a clause came, went or was moved. */
  #count(): readonly string[] {
    const before = this.#printed;
    const { text, labels: original } = this.#ofBase();
    const moved = this.#proposed.moves;
    this.#proposed.count(this.redline, this.#replica.names, text);
    const proposed = this.#proposed.text(this.redline, this.#replica.names);
    const staying = new Set([...proposed.clauses, ...proposed.notes].map((c) => c.id));
    const pairs = labelPairs(original, this.#proposed.labels);
    const gone = goneIn(this.redline);
    this.#printed = { labels: pairs, staying, moved: movedIn(this.redline, proposed, pairs), gone };
    if (moved || this.#proposed.moves) return this.#replica.names;
    const same = (id: string) => samePair(before.labels.get(id), this.#printed.labels.get(id));
    const goes = (id: string) => JSON.stringify(before.gone.get(id)) !== JSON.stringify(gone.get(id));
    return this.#where((id) => !same(id) || goes(id) || before.staying.has(id) !== staying.has(id));
  }

  #countIn(projected: Projected): readonly string[] {
    const { labels: before, moves } = projected;
    projected.count(this.redline, this.#replica.names, this.#ofBase().text);
    if (moves || projected.moves) return this.#replica.names;
    return this.#where((id) => before.get(id) !== projected.labels.get(id));
  }

  /** The texts in which something shows a clause, or refers to a note, that is not as it was. */
  #where(differs: (id: string) => boolean): string[] {
    return this.#replica.names.filter((name) =>
      this.clauses(name).some(
        (c) => differs(c.id) || differs(c.markId) || c.runs.some((r) => "footnote" in r && differs(r.footnote)),
      ),
    );
  }

  /** Reads the words of clauses that are moved again where they were written in; returns where they are shown. */
  #readMoved(dirty: ReadonlySet<string>): readonly string[] {
    const words = (name: string) => this.#proposed.formed(name).map(({ clause }) => clause);
    const { moved, changed } = withWordsOf(this.#printed.moved, dirty, words);
    if (changed.length > 0) this.#printed = { ...this.#printed, moved };
    return changed;
  }

  /** Who holds which brackets. */
  #holders(): Map<string, HeldAttrs> {
    const out = new Map<string, HeldAttrs>();
    for (const { runs } of this.all) {
      for (const { tracking } of runs) for (const held of tracking.held ?? []) out.set(held.change, heldOf(held));
    }
    return out;
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

/**
 * What calls are called before and after, and how clauses begin, by which the places of moved clauses are named, and who deletes references.
 * `proposed`: the clauses if all were accepted, where some are moved.
 */
function besidesOf(clauses: readonly Clause[], proposed: readonly PlainClause[]): string {
  const calls = proposed.length === 0 ? [] : clauses.filter(({ kind }) => kind === "call");
  return JSON.stringify([
    calls.map(({ runs }) => wordsOf(runs.filter((r) => inView(r.tracking, { kind: "proposed" })))),
    proposed.map(({ kind, runs }) => (kind === "call" ? wordsOf(runs) : openingOf(wordsOf(runs)))),
    clauses.flatMap(({ runs }) =>
      runs.flatMap((r) => ("footnote" in r ? [r.footnote, r.tracking.deleted?.map(trackOf) ?? []] : [])),
    ),
  ]);
}

/** [NOTE2] The notes of which every reference is deleted, by the first deletion of the last reference. */
function goneIn(redline: Redline): Map<string, TrackAttrs> {
  const out = new Map<string, TrackAttrs>();
  const kept = new Set<string>();
  for (const run of redline.clauses.flatMap((c) => c.runs)) {
    if (!("footnote" in run)) continue;
    const deletion = run.tracking.deleted?.[0];
    if (deletion) out.set(run.footnote, trackOf(deletion));
    else kept.add(run.footnote);
  }
  for (const id of kept) out.delete(id);
  return out;
}

function samePair(a: LabelPair | undefined, b: LabelPair | undefined): boolean {
  return a?.original === b?.original && a?.resulting === b?.resulting;
}
