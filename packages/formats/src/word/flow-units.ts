// What is written of a text with two readings, unit by unit: labels, signs, words, references and the marks that end paragraphs, each with the
// changes around it. Invariant: with all changes rejected the units say the old reading, with all accepted the new one.
import {
  type Attribution,
  type Clause,
  deletionInView,
  directionOf,
  EMPHASES,
  type Format,
  formatIn,
  insertionInView,
  markOf,
  type Redline,
  type Run,
  sameFormat,
  type Tracking,
  wordsOf,
} from "@concord/redline";
import { wordsOnOneLine } from "../markup-signs.ts";
import type { OutWords } from "../out-words.ts";
import { signedChange } from "./authors.ts";
import type { Placing, Step } from "./flow.ts";
import { type Signs, signsOf } from "./flow-signs.ts";
import { clauseProperties } from "./itu-styles.ts";
import { clauseKey, keysOf } from "./remarks.ts";
import {
  type Atom,
  NOTE_SIGN,
  type ParagraphMark,
  REVISIONS,
  type Revision,
  type RevisionKind,
  type RunLook,
  type Signed,
} from "./story.ts";
import { endsAt, isIn, type Readings } from "./two-readings.ts";

/** What of its clause a unit is: its label, a sign at a run, a run by its place, or its mark. */
export type UnitOf = "label" | "sign" | "mark" | number;

/** Atoms that are together in all of their changes; or, with `mark`, the end of a paragraph. */
export interface Unit {
  /** Index of the clause. */
  readonly clause: number;
  readonly of: UnitOf;
  readonly step: number;
  readonly placing: Placing;
  readonly atoms: readonly Atom[];
  readonly mark?: ParagraphMark;
  /** What a remark can be about. */
  readonly keys: readonly string[];
  /** The move that it is part of, and its end of it. */
  readonly moves?: { readonly kind: "moveFrom" | "moveTo"; readonly name: string; readonly by: Signed };
}

/** Gives a reference to a note its number in the file, and says whether words are its mark. */
export type Refer = (note: string, placing: Placing) => { readonly id: number; readonly mark?: string };

export interface FlowOptions {
  readonly lang: string;
  readonly words: OutWords;
  /** Numbers of changes, shared by all parts of the file: the same change in the same way has the same. */
  readonly numbers: Map<string, number>;
  readonly refer: Refer;
  /** Who moved a label where nobody's change of its own did: the first change of the text. */
  readonly anybody: Attribution | undefined;
}

/** The units of `clauses`, in the order of `steps`. */
export function unitsOfFlow(
  clauses: Redline["clauses"],
  steps: readonly Step[],
  readings: Readings,
  options: FlowOptions,
): Unit[] {
  const signs = signsOf(clauses, steps, readings);
  const writer = new FlowWriter(clauses, readings, options);
  for (const [s, step] of steps.entries()) writer.step(step, s, signs[s]!);
  return writer.units;
}

const isEffective =
  ({ old, now }: Readings) =>
  (by: Attribution): boolean =>
    deletionInView(by, now.view) && !deletionInView(by, old.view);

class FlowWriter {
  readonly units: Unit[] = [];
  readonly #clauses: readonly Clause[];
  readonly #readings: Readings;
  readonly #options: FlowOptions;
  readonly #rtl: boolean;
  /** The last change that made labels count otherwise. */
  #cause: Attribution | undefined;
  #afterAnnex = false;
  #index = 0;
  #at: { step: number; placing: Placing; by: Attribution | undefined; name: string } = {
    step: 0,
    placing: "here",
    by: undefined,
    name: "",
  };

  constructor(clauses: readonly Clause[], readings: Readings, options: FlowOptions) {
    this.#clauses = clauses;
    this.#readings = readings;
    this.#options = options;
    this.#rtl = directionOf(options.lang) === "rtl";
  }

  step(
    { index, placing, move }: Step,
    step: number,
    signs: readonly { readonly opens: Signs; readonly closes: Signs }[],
  ): void {
    const clause = this.#clauses[index]!;
    this.#index = index;
    const by = move ?? this.#cause ?? this.#options.anybody;
    this.#at = { step, placing, by, name: by ? `move${this.#number(`move ${by.change} ${move?.order ?? ""}`)}` : "" };
    if (move) this.#cause = move;
    this.#label(index, clause);
    for (const [r, run] of clause.runs.entries()) {
      const { opens, closes } = signs[r]!;
      this.#signs("[", opens, run);
      const revisions = this.#revisions(
        run.tracking,
        isIn(run.tracking, this.#readings.old),
        isIn(run.tracking, this.#readings.now),
      );
      if (revisions) this.#put(r, this.#run(run, revisions), [...keysOf(run), clauseKey(clause.markId)]);
      this.#signs("]", closes, run);
    }
    this.#mark(index, clause);
  }

  #put(of: UnitOf, atoms: readonly Atom[], keys: readonly string[], mark?: ParagraphMark): void {
    const { step, placing, by, name } = this.#at;
    const revisions = mark ? mark.revisions : (atoms[0]?.revisions ?? []);
    const kind = revisions.find((r) => r.kind === "moveFrom" || r.kind === "moveTo")?.kind;
    const moves =
      by && (kind === "moveFrom" || kind === "moveTo")
        ? { kind, name, by: signedChange(by, this.#options.words) }
        : undefined;
    this.units.push({
      clause: this.#index,
      of,
      step,
      placing,
      atoms,
      keys,
      ...(mark ? { mark } : {}),
      ...(moves ? { moves } : {}),
    });
  }

  /** The changes around what has this tracking, outermost first; undefined where it is not written here. */
  #revisions(tracking: Tracking, isOld: boolean, isNow: boolean): Revision[] | undefined {
    const { placing, by } = this.#at;
    const { old } = this.#readings;
    const inserted = () => this.#revision("ins", tracking.inserted ?? by);
    const deletion = tracking.deleted?.find(isEffective(this.#readings)) ?? tracking.deleted?.[0];
    const deleted = () => this.#revision("del", deletion ?? by);
    if (placing === "from") return isOld ? [this.#revision("moveFrom", by)] : undefined;
    if (isOld && isNow) return placing === "to" ? [this.#revision("moveTo", by)] : [];
    if (isNow) return [inserted()];
    if (isOld) return placing === "to" ? [this.#revision("moveTo", by), deleted()] : [deleted()];
    const open =
      !insertionInView(tracking.inserted, old.view) && !tracking.deleted?.some((d) => deletionInView(d, old.view));
    return open && old !== this.#readings.now && tracking.deleted?.length ? [inserted(), deleted()] : undefined;
  }

  #revision(kind: RevisionKind, by: Attribution | undefined): Revision {
    const signed = by ? signedChange(by, this.#options.words) : { author: this.#options.words.office.editor };
    return { kind, id: String(this.#number(`${kind} ${by?.change ?? ""}`)), ...signed };
  }

  #number(key: string): number {
    const { numbers } = this.#options;
    const known = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, known);
    return known;
  }

  #look(format: Format | undefined): RunLook {
    const properties = [
      format?.bold ? "<w:b/><w:bCs/>" : "",
      format?.italic ? "<w:i/><w:iCs/>" : "",
      format?.superscript ? '<w:vertAlign w:val="superscript"/>' : "",
      format?.subscript && !format.superscript ? '<w:vertAlign w:val="subscript"/>' : "",
      this.#rtl ? "<w:rtl/>" : "",
    ].join("");
    return { properties, ...(format ? { format } : {}) };
  }

  #words(text: string, revisions: readonly Revision[], look = this.#look(undefined)): Atom {
    return { kind: "text", text, look, revisions, wrappers: [] };
  }

  #run(run: Run, revisions: readonly Revision[]): Atom[] {
    if ("text" in run) return [this.#words(wordsOnOneLine(run.text), revisions, this.#lookOf(run))];
    if ("break" in run)
      return [{ kind: "break", text: "\n", xml: "<w:br/>", look: this.#look(undefined), revisions, wrappers: [] }];
    if ("object" in run) {
      const text = `[${this.#options.words.object}]`;
      return [{ kind: "object", text, look: this.#look(undefined), revisions, wrappers: [] }];
    }
    const { id, mark } = this.#options.refer(run.footnote, this.#at.placing);
    const look: RunLook = { properties: '<w:rStyle w:val="FootnoteReference"/>' };
    const custom = mark === undefined ? "" : ' w:customMarkFollows="1"';
    const xml = `<w:footnoteReference${custom} w:id="${id}"/>`;
    const note = { id: String(id), endnote: false, custom: mark !== undefined };
    const reference: Atom = { kind: "note", text: NOTE_SIGN, xml, look, revisions, wrappers: [], note };
    if (mark === undefined) return [reference];
    return [reference, { ...this.#words(mark, revisions, look), printed: true }];
  }

  #lookOf(run: Extract<Run, { readonly text: string }>): RunLook {
    const { old, now } = this.#readings;
    const [was, is] = [isIn(run.tracking, old), isIn(run.tracking, now)];
    const before = formatIn(run, old.view);
    if (!is) return this.#look(before);
    const after = formatIn(run, now.view);
    const look = this.#look(after);
    const by = run.tracking.reformatted?.findLast(({ set }) =>
      EMPHASES.some((emphasis) => set[emphasis] !== undefined && set[emphasis] !== (before?.[emphasis] ?? false)),
    );
    if (!was || this.#at.placing !== "here" || !by || sameFormat(before, after)) return look;
    const id = String(this.#number(`rPrChange ${by.change}`));
    const change = { ...signedChange(by, this.#options.words), id, before: this.#look(before).properties };
    return { ...look, change: { ...change, ...(before ? { format: before } : {}) } };
  }

  /** Signs of brackets; those of one reading go with the run that they stand at. */
  #signs(sign: string, { kept, old, now }: Signs, { tracking }: Run): void {
    const put = (count: number, isOld: boolean, isNow: boolean) => {
      const revisions = count > 0 ? this.#revisions(tracking, isOld, isNow) : undefined;
      if (revisions)
        this.#put("sign", [this.#words(sign.repeat(count), revisions)], keysOf({ tracking: heldOnly(tracking) }));
    };
    put(kept, true, true);
    put(old, true, false);
    put(now, false, true);
  }

  /** [DOC4] The label is typed, with a tab; where the readings have different ones it has its own change. */
  #label(index: number, clause: Clause): void {
    const { placing, by } = this.#at;
    const { old, now } = this.#readings;
    const was = placing === "to" ? undefined : old.labels.get(index);
    const is = placing === "from" ? undefined : now.labels.get(index);
    if (was === undefined && is === undefined) return;
    const own = ownChange(clause, this.#readings);
    const put = (text: string, revisions: readonly Revision[]) =>
      this.#put(
        "label",
        [this.#words(text, revisions, this.#look(/^\p{Ll}/u.test(text) ? { italic: true } : undefined))],
        [],
      );
    const tab = (revisions: readonly Revision[]) => this.#put("label", [this.#words("\t", revisions)], []);
    if (placing === "here" && was === is) {
      put(was!, []);
      tab([]);
      return;
    }
    const cause = placing === "here" ? (own.shape ?? this.#cause ?? by) : by;
    const taken = [
      this.#revision(
        placing === "from" ? "moveFrom" : "del",
        is === undefined && placing === "here" ? (own.deleted ?? cause) : cause,
      ),
    ];
    const comes = placing === "to" && old.partOf[index] !== undefined;
    const given = [
      this.#revision(comes ? "moveTo" : "ins", was === undefined && !comes ? (own.inserted ?? cause) : cause),
    ];
    if (was !== undefined) put(was, taken);
    if (is !== undefined) put(is, given);
    tab(was !== undefined && is !== undefined ? [] : was !== undefined ? taken : given);
  }

  #mark(index: number, clause: Clause): void {
    const { old, now } = this.#readings;
    const isOld = endsAt(index, old);
    const isNow = endsAt(index, now);
    const own = ownChange(clause, this.#readings);
    if (own.inserted && clause.mark.inserted) this.#cause = own.inserted;
    if (own.deleted && clause.mark.deleted?.length) this.#cause = own.deleted;
    if (own.shape) this.#cause = own.shape;
    const tracking = { ...clause.mark, ...(clause.mark.inserted || !own.inserted ? {} : { inserted: own.inserted }) };
    const revisions = this.#revisions(isOld || isNow ? tracking : clause.mark, isOld, isNow);
    if (!revisions) return;
    const [before, after] = [old.partOf[index]?.clause, now.partOf[index]?.clause];
    const shape = (isNow ? after : isOld ? before : undefined) ?? markOf(clause);
    const text = wordsOf((isNow ? after : before)?.runs ?? clause.runs);
    const properties = clauseProperties(shape, text, this.#afterAnnex);
    const was =
      before && isOld && isNow && this.#at.placing === "here"
        ? clauseProperties(before, text, this.#afterAnnex)
        : properties;
    const by = own.shape ?? this.#cause ?? this.#at.by;
    const changed = was !== properties && by !== undefined;
    if (text !== "") this.#afterAnnex = shape.kind === "heading" && properties.includes("AnnexNo");
    this.#put("mark", [], [...keysOf({ tracking: clause.mark }), clauseKey(clause.markId)], {
      properties,
      look: "",
      section: "",
      revisions: revisions.toSorted((a, b) => REVISIONS.indexOf(a.kind) - REVISIONS.indexOf(b.kind)),
      lookChange: "",
      ...(changed
        ? {
            change: {
              ...signedChange(by, this.#options.words),
              id: String(this.#number(`pPrChange ${by.change}`)),
              before: was,
            },
          }
        : {}),
    });
  }
}

const heldOnly = ({ held }: Tracking): Tracking => (held ? { held } : {});

/** The first changes of a clause that the two readings differ by. */
function ownChange(
  { mark, runs, reshaped = [] }: Clause,
  readings: Readings,
): { readonly inserted?: Attribution; readonly deleted?: Attribution; readonly shape?: Attribution } {
  const { old, now } = readings;
  const all = [mark, ...runs.map(({ tracking }) => tracking)];
  const inserted = all.find((t) => t.inserted && !insertionInView(t.inserted, old.view) && isIn(t, now))?.inserted;
  const deleted = all.find((t) => isIn(t, old) && !isIn(t, now))?.deleted?.find(isEffective(readings));
  const shape =
    old === now ? undefined : reshaped.findLast(({ state }) => old.view.kind === "base" || state === "pending");
  return { ...(inserted ? { inserted } : {}), ...(deleted ? { deleted } : {}), ...(shape ? { shape } : {}) };
}
