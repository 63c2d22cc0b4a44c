// What an attacker knows of a resolution: everything that the relay would send, unit by unit, and the client ids that are
// the attacker's own. Invariant: it reads the store and never writes it.
import { NOTES } from "@concord/redline";
import { ACTS, type Actor, BASE_CLIENT, type Resolution } from "@concord/sync";
import * as Y from "yjs";
import type { RawId, RawStruct } from "./hostile-bytes.ts";
import { rawText } from "./hostile-bytes.ts";
import type { Random } from "./random.ts";

/** One unit of a text. */
export interface GroundUnit extends RawId {
  /** The UTF-16 unit of words; undefined for an embed. */
  readonly code: number | undefined;
}

/** Where something may be put in. */
export interface Gap {
  readonly name: string;
  readonly origin: RawId | undefined;
  readonly right: RawId | undefined;
}

export class Ground {
  readonly resolution: Resolution;
  readonly random: Random;
  readonly actor: Actor;
  /** Client ids that the attacker may use. */
  readonly own: readonly number[];
  /** Client ids of others. */
  readonly foreign: readonly number[];
  readonly #units = new Map<string, readonly GroundUnit[]>();

  constructor(
    resolution: Resolution,
    random: Random,
    actor: Actor,
    own: readonly number[],
    foreign: readonly number[],
  ) {
    this.resolution = resolution;
    this.random = random;
    this.actor = actor;
    this.own = own;
    this.foreign = foreign;
  }

  get names(): readonly string[] {
    return this.resolution.replica.names;
  }

  /** A text: mostly the first, where everybody writes. */
  name(): string {
    return this.random.chance(0.7) ? this.names[0]! : this.random.pick(this.names);
  }

  /** The units of a text in the relay's order. */
  units(name: string): readonly GroundUnit[] {
    const known = this.#units.get(name);
    if (known) return known;
    const out: GroundUnit[] = [];
    for (let item = this.resolution.doc.getText(name)._start; item !== null; item = item.right) {
      const { client, clock } = item.id;
      const text = item.content instanceof Y.ContentString ? item.content.str : undefined;
      for (let i = 0; i < item.length; i++) out.push({ client, clock: clock + i, code: text?.charCodeAt(i) });
    }
    this.#units.set(name, out);
    return out;
  }

  /** The unit in the middle of a surrogate pair somewhere: its high half and its low half. */
  pair(): { readonly name: string; readonly high: GroundUnit; readonly low: GroundUnit } | undefined {
    for (const name of this.random.shuffle(this.names)) {
      const units = this.units(name);
      const at = this.random.shuffle(units.flatMap((u, i) => (isHigh(u) ? [i] : [])))[0];
      if (at !== undefined) return { name, high: units[at]!, low: units[at + 1]! };
    }
    return undefined;
  }

  /** Between two units that stand side by side, never inside a character. */
  gap(name = this.name()): Gap {
    const units = this.units(name);
    let at = this.random.chance(0.6)
      ? this.random.below(Math.min(units.length, 20) + 1)
      : this.random.below(units.length + 1);
    if (at > 0 && isHigh(units[at - 1])) at++;
    return { name, origin: units[at - 1], right: units[at] };
  }

  /** A unit of a text. */
  unit(name = this.name()): GroundUnit | undefined {
    const units = this.units(name);
    return units.length === 0 ? undefined : this.random.pick(units);
  }

  /** A unit of the base. */
  baseUnit(): GroundUnit | undefined {
    const units = this.names.flatMap((name) => this.units(name)).filter((u) => u.client === BASE_CLIENT);
    return units.length === 0 ? undefined : this.random.pick(units);
  }

  /** A unit that another proponent put in. */
  foreignUnit(): GroundUnit | undefined {
    const units = this.names.flatMap((name) => this.units(name)).filter((u) => this.foreign.includes(u.client));
    return units.length === 0 ? undefined : this.random.pick(units);
  }

  /** A unit that the attacker put in. */
  ownUnit(): GroundUnit | undefined {
    const units = this.names.flatMap((name) => this.units(name)).filter((u) => this.own.includes(u.client));
    return units.length === 0 ? undefined : this.random.pick(units);
  }

  /** An act of another proponent that says something. */
  foreignStatement(kind?: string): RawId | undefined {
    const acts = [...this.resolution.replica.statements.all.values()].filter(
      ({ client, act }) => this.foreign.includes(client) && (kind === undefined || act.kind === kind),
    );
    return acts.length === 0 ? undefined : this.random.pick(acts);
  }

  /** Clause marks of the text. */
  marks(): RawId[] {
    return this.names.filter((name) => name !== NOTES).flatMap((name) => this.#marksIn(name));
  }

  /** The mark of a footnote's body. */
  noteMark(): RawId | undefined {
    const marks = this.#marksIn(NOTES);
    return marks.length === 0 ? undefined : this.random.pick(marks);
  }

  #marksIn(name: string): RawId[] {
    return this.resolution.replica.pieces(name).filter(({ content }) => "mark" in content);
  }

  /** The last act: behind it an honest client appends. */
  lastAct(): RawId {
    let last = this.resolution.doc.getArray(ACTS)._start;
    while (last?.right) last = last.right;
    return { client: last!.id.client, clock: last!.lastId.clock };
  }

  /** One of the attacker's client ids: leased already, or new. */
  client(): number {
    return this.random.chance(0.85) ? this.random.pick(this.own) : this.random.between(2 ** 20, 2 ** 32 - 1);
  }

  /** Clock behind the last unit of the base that is text. */
  endOfBase(): number {
    const base = this.names.flatMap((name) => this.units(name)).filter(({ client }) => client === BASE_CLIENT);
    return Math.max(...base.map(({ clock }) => clock)) + 1;
  }

  /** Clock at which the next unit of `client` goes. */
  state(client: number): number {
    return Y.getState(this.resolution.doc.store, client);
  }

  /** Words that an honest client could put in at `gap`. */
  words(gap: Gap, text = "evil"): RawStruct {
    return { origin: gap.origin, right: gap.right, parent: { root: gap.name }, content: rawText(text) };
  }

  /** A kind of clause mark that may stand in `name`. */
  markOf(name: string): string {
    return JSON.stringify({ k: name === NOTES ? "footnote" : "paragraph", l: 1, n: "none" });
  }
}

export function isHigh(unit: GroundUnit | undefined): boolean {
  return unit?.code !== undefined && unit.code >= 0xd800 && unit.code <= 0xdbff;
}
