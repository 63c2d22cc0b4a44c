// The judge: whether an update may enter a resolution, told before Yjs applies it. The law it keeps [LAW1]: the
// resolution minus everything attributed to X is unchanged by any update from X; and nothing that an honest client sends
// is refused [LAW2]. It reads only what the store knows and the bytes;
// nothing is applied, so there is nothing to roll back. Rules [JDG…] are in SPEC.md.
import { NOTES } from "@concord/redline";
import * as Y from "yjs";
import { type Act, decodeAct, RETRACTABLE, WITHOUT_PROPONENT } from "./acts.ts";
import { isCleanText } from "./clean-text.ts";
import { mayDecide } from "./decide.ts";
import { BASE_CLIENT, type IdRange, idOf, parseId } from "./ids.ts";
import { itemAt } from "./items.ts";
import type { Knowledge } from "./knowledge.ts";
import { ACTS, decodeEmbed } from "./layout.ts";
import type { ClockSpan, Lease } from "./ledger.ts";
import type { Actor, RefusalCode } from "./messages.ts";
import { SenderOrder } from "./sender-order.ts";
import { type Block, parseUpdate, type Struct, type StructId, UPDATE_LIMITS } from "./update-structs.ts";

export type Verdict =
  | {
      readonly ok: true;
      /** What to append and apply: the update, without what is known already. */
      readonly update: Uint8Array;
      /** The units it brings; none when all of it is known. */
      readonly spans: readonly ClockSpan[];
      /** Who acts, for the proponent that the client id is leased for. */
      readonly actor: Actor;
    }
  | {
      readonly ok: false;
      readonly code: RefusalCode;
      readonly reason: string;
      readonly client?: number;
      /** Id of the clause mark nearest to where it would have gone. */
      readonly clause?: string;
    };

export interface JudgeContext {
  readonly doc: Y.Doc;
  /** Texts that the base has (and `notes`). */
  readonly names: readonly string[];
  /** To whom client ids are leased, with the user. */
  readonly leases: ReadonlyMap<number, Lease & { readonly userId: string }>;
  /** Who announced a client id that nobody has used, and for which proponent where that was said. */
  readonly reserved: ReadonlyMap<number, Reservation>;
  readonly actor: Actor;
  /** What clients have seen, as the log tells. */
  readonly knowledge: Knowledge;
  /** How many parts the acts so far cut a range into. */
  readonly cutsIn: (range: IdRange) => number;
}

/** Who announced a client id. */
export interface Reservation {
  readonly userId: string;
  readonly proponent?: string;
}

/** [JDG14] Editor and chair type for any proponent; nobody else for another than their own. */
export function mayTypeFor(actor: Pick<Actor, "role" | "proponent">, proponent: string): boolean {
  return actor.proponent === proponent || mayDecide(actor);
}

/** How much more a statement costs than a deletion, of as many parts of a text. */
const STATEMENT_WEIGHT = 4;

/** A refusal in the making; caught by `judge`. */
class No extends Error {
  readonly code: RefusalCode;
  readonly client: number | undefined;
  readonly near: StructId | undefined;
  constructor(code: RefusalCode, reason: string, client?: number, near?: StructId) {
    super(reason);
    this.code = code;
    this.client = client;
    this.near = near;
  }
}

/** Whether `update` may enter. Never throws and never changes anything. */
export function judge(update: Uint8Array, context: JudgeContext): Verdict {
  const parsed = parseUpdate(update);
  if (!parsed.ok) return parsed;
  try {
    const run = new Judgement(context, parsed.blocks);
    const spans = run.judge();
    return { ok: true, spans, actor: run.actor, update: run.trimmed ? withoutKnown(update, context.doc) : update };
  } catch (error) {
    if (!(error instanceof No)) throw error;
    const clause = error.near ? clauseNear(context.doc, error.near) : undefined;
    return {
      ok: false,
      code: error.code,
      reason: error.message,
      ...(error.client === undefined ? {} : { client: error.client }),
      ...(clause === undefined ? {} : { clause }),
    };
  }
}

/** A struct that was judged and is not in the store yet. */
interface Fresh {
  readonly from: number;
  readonly to: number;
  readonly root: string;
  readonly struct: Struct;
}

/** A struct of the update, cut down to what is not known. */
interface Candidate {
  readonly struct: Struct;
  readonly from: number;
  readonly to: number;
  readonly origin: StructId | undefined;
}

class Judgement {
  readonly #context: JudgeContext;
  /** Client of what is new. */
  #client = 0;
  /** Clock after what is new. */
  #end = 0;
  /** Who acts, for whom. */
  actor: Actor;
  #candidates: readonly Candidate[] = [];
  readonly #fresh = new Map<number, Fresh[]>();
  readonly #spans: ClockSpan[] = [];
  #order: SenderOrder | undefined;
  #texts: ReadonlySet<unknown> | undefined;
  /** Acts of the struct that is being judged which were judged already. */
  #acts: { readonly from: number; readonly to: number } | undefined;
  #visits = 0;
  /** What a part costs: of statements more are kept than of deletions. */
  #weight = 1;
  #ranges = 0;
  trimmed = false;

  constructor(context: JudgeContext, blocks: readonly Block[]) {
    this.#context = context;
    this.actor = context.actor;
    for (const block of blocks) this.#queue(block);
  }

  judge(): ClockSpan[] {
    for (const candidate of this.#candidates) {
      if (!this.#known(candidate)) throw new No("unknown-id", "it stands beside text that nobody has", this.#client);
      this.#check(this.#client, candidate);
    }
    return this.#spans;
  }

  #queue(block: Block): void {
    const { actor, doc, leases, reserved } = this.#context;
    const have = Y.getState(doc.store, block.client);
    if (block.end <= have) {
      this.trimmed = true;
      return;
    }
    // [JDG10] What is new is of one client: two could have seen different things.
    if (this.#order) throw new No("malformed", "new things of several clients in one update", block.client);
    // [JDG2] Whose words they are is told by the client id, which is leased for good.
    if (actor.proponent === undefined && !mayDecide(actor)) {
      throw new No("not-a-proponent", "only a proponent proposes", block.client);
    }
    if (block.client === BASE_CLIENT || block.client === 0) {
      throw new No("base-client", "this client id is the relay's own", block.client);
    }
    const lease = leases.get(block.client) ?? reserved.get(block.client);
    const own = actor.proponent ?? "";
    const proponent = lease?.proponent ?? own;
    if ((lease && lease.userId !== actor.userId) || !(proponent === own || mayTypeFor(actor, proponent))) {
      throw new No("foreign-client", `client id ${block.client} is somebody else's`, block.client);
    }
    this.actor = proponent === own ? actor : { ...actor, proponent };
    // [JDG3] Without a gap: what came before is known.
    if (block.clock > have) {
      throw new No("gap", `units ${have} to ${block.clock} of client ${block.client} are missing`, block.client);
    }
    if (block.clock < have) this.trimmed = true;
    const candidates: Candidate[] = [];
    for (const struct of block.structs) {
      const to = struct.clock + struct.length;
      if (to <= have) continue;
      const cut = struct.clock < have;
      const origin = cut ? { client: block.client, clock: have - 1 } : struct.origin;
      candidates.push({ struct, from: Math.max(have, struct.clock), to, origin });
    }
    this.#client = block.client;
    this.#end = block.end;
    this.#candidates = candidates;
    this.#order = new SenderOrder(doc, block.client, this.#context.knowledge);
    this.#spans.push([block.client, have, block.end]);
  }

  #known({ origin, struct }: Candidate): boolean {
    return (
      (!origin || this.#rootOf(origin) !== undefined) &&
      (!struct.rightOrigin || this.#rootOf(struct.rightOrigin) !== undefined)
    );
  }

  #check(client: number, candidate: Candidate): void {
    const { struct, from, to, origin } = candidate;
    const near = origin ?? struct.rightOrigin;
    const refuse = (code: RefusalCode, reason: string) => new No(code, reason, client, near);
    // [JDG4] The parent is that of origin and right origin, both and equal, else the named root.
    const left = origin && this.#rootOf(origin);
    const right = struct.rightOrigin && this.#rootOf(struct.rightOrigin);
    if (left !== undefined && right !== undefined && left !== right) {
      throw refuse("forbidden-parent", "its neighbours are in different texts");
    }
    const root = left ?? right ?? struct.root;
    const isText = root !== undefined && this.#context.names.includes(root);
    if (root === undefined || !(isText || root === ACTS)) {
      throw refuse("unknown-root", `there is no text named ${JSON.stringify(root ?? "")}`);
    }
    if (isText) this.#checkText(candidate, root, refuse);
    else this.#checkActs(candidate, refuse);
    const list = this.#fresh.get(client);
    const fresh = { from, to, root, struct };
    if (list) list.push(fresh);
    else this.#fresh.set(client, [fresh]);
  }

  #checkText(
    { struct, origin, from, to }: Candidate,
    root: string,
    refuse: (code: RefusalCode, reason: string) => No,
  ): void {
    const { content, rightOrigin } = struct;
    // [JDG11] Chair and secretariat comment and hold in brackets; what is in the text is a proponent's.
    if (this.actor.proponent === undefined) throw refuse("not-a-proponent", "only a proponent proposes");
    // [JDG5] Words and schema-valid embeds only.
    if (content.type === "any") throw refuse("forbidden-content", "an act is no text");
    // What is known of it is cut off; a character must not be cut with it.
    if (content.type === "string" && !isCleanText(content.text.slice(from - struct.clock))) {
      throw refuse("bad-text", "control characters are no text");
    }
    if (content.type === "embed") {
      const embed = decodeEmbed(content.json);
      if (!embed) throw refuse("bad-embed", "no clause mark, footnote, line break or object");
      if ("mark" in embed && (embed.mark.kind === "footnote") !== (root === NOTES)) {
        throw refuse("bad-embed", `a ${embed.mark.kind} does not stand in ${root}`);
      }
      if ("footnote" in embed && root === NOTES) throw refuse("bad-embed", "a footnote has no footnote");
    }
    // [JDG6] Never inside a surrogate pair: Yjs would turn both halves of somebody's character into U+FFFD.
    if (origin && this.#isHigh(origin)) throw refuse("surrogate", "it would cut a character in two");
    if (rightOrigin && this.#isLow(rightOrigin)) throw refuse("surrogate", "it would cut a character in two");
    const problem = this.#order?.place(from, to, origin ?? null, rightOrigin ?? null, root);
    if (problem) throw refuse("bad-origin", problem);
  }

  #checkActs({ struct, origin, from, to }: Candidate, refuse: (code: RefusalCode, reason: string) => No): void {
    // [JDG8] Acts are appended, valid, and about ids that are known.
    if (struct.content.type !== "any") throw refuse("forbidden-content", "only acts stand among the acts");
    if (struct.rightOrigin) throw refuse("bad-origin", "acts are appended at the end");
    if (!origin) throw refuse("bad-origin", "acts are appended behind those that are there");
    for (const [i, value] of struct.content.values.entries()) {
      // Acts that were made before the relay had any of them are one struct: a later one may name an earlier.
      this.#acts = { from: struct.clock, to: struct.clock + i };
      const act = decodeAct(value);
      if (!act) throw refuse("bad-act", "no act that the schema knows");
      if (this.actor.proponent === undefined && !WITHOUT_PROPONENT.has(act.kind)) {
        throw refuse("not-a-proponent", "only a proponent proposes");
      }
      this.#checkAct(act, refuse);
    }
    this.#acts = undefined;
    // At the end of what the sender saw, and not somewhere among them: Yjs looks through all that stands behind.
    const problem = this.#order?.append(from, to, origin, ACTS);
    if (problem) throw refuse("bad-origin", problem);
  }

  #checkAct(act: Act, refuse: (code: RefusalCode, reason: string) => No): void {
    this.#weight = RETRACTABLE.has(act.kind) ? STATEMENT_WEIGHT : 1;
    switch (act.kind) {
      case "gesture":
        return;
      case "answer":
      case "resolve":
        this.#checkKnown(act.thread, true, refuse);
        return;
      case "retract":
      case "reinstate":
        for (const range of act.ranges) this.#checkOwnActs(range, refuse);
        return;
      case "reasons":
      case "comment": {
        const { about } = act;
        if ("ranges" in about) for (const range of about.ranges) this.#checkRange(range, false, refuse);
        else if ("clause" in about) this.#checkKnown(about.clause, false, refuse);
        else {
          const [client, clock] = parseId(about.change)!;
          // [JDG12] Reasons are given by who proposes.
          const own = act.kind === "reasons";
          if (own && this.#proponentOf(client) !== this.actor.proponent) {
            throw refuse("foreign-range", "one gives reasons for one's own changes only");
          }
          const end = Math.max(Y.getState(this.#context.doc.store, client), client === this.#client ? this.#end : 0);
          if (client === BASE_CLIENT || clock >= end) throw refuse("unknown-id", `there is no change ${about.change}`);
        }
        return;
      }
      case "deviation":
        // [JDG15] What differs is the base, or the words that it lacks.
        for (const range of act.ranges) {
          if (range[0] !== BASE_CLIENT) throw refuse("foreign-range", "only from the base does a text differ");
          this.#checkRange(range, false, refuse);
        }
        return;
      case "move":
        if (act.after !== null) this.#checkKnown(act.after, false, refuse);
        for (const range of act.ranges) this.#checkRange(range, false, refuse);
        return;
      default: {
        const own = act.kind === "withdraw" || act.kind === "restore";
        for (const range of act.ranges) this.#checkRange(range, own, refuse);
      }
    }
  }

  /** A unit that somebody has: one of the acts, or one of a text that is no note. */
  #checkKnown(id: string, isAct: boolean, refuse: (code: RefusalCode, reason: string) => No): void {
    const [client, clock] = parseId(id)!;
    const root = this.#rootOf({ client, clock });
    if (root === undefined) throw refuse("unknown-id", `nobody has ${id}`);
    if ((root === ACTS) !== isAct || root === NOTES) throw refuse("foreign-range", `${id} is nothing of that kind`);
  }

  /** [JDG13] Only one's own acts are retracted: one's proponent's, and without one those of oneself. */
  #checkOwnActs([client, clock, length]: IdRange, refuse: (code: RefusalCode, reason: string) => No): void {
    const { actor } = this;
    const lease = this.#context.leases.get(client);
    const mine = client === this.#client || (lease && (actor.proponent !== undefined || lease.userId === actor.userId));
    if (!mine || this.#proponentOf(client) !== (actor.proponent ?? "")) {
      throw refuse("foreign-range", "one retracts only one's own acts");
    }
    this.#visits += length;
    if (this.#visits > UPDATE_LIMITS.visits) throw refuse("too-large", "its acts are about too much at once");
    for (const at of [clock, clock + length - 1]) {
      const root = this.#rootOf({ client, clock: at });
      if (root === undefined) throw refuse("unknown-id", `nobody has ${idOf(client, at)}`);
      if (root !== ACTS) throw refuse("foreign-range", `${idOf(client, at)} is no act`);
    }
  }

  /** Whose a client id is; "" for who has no proponent, undefined for nobody's. */
  #proponentOf(client: number): string | undefined {
    const own = client === this.#client ? (this.actor.proponent ?? "") : undefined;
    return this.#context.leases.get(client)?.proponent ?? own;
  }

  /** [JDG9] A range names units of texts that are there, those of the own proponent where it withdraws. */
  #checkRange([client, clock, length]: IdRange, own: boolean, refuse: (code: RefusalCode, reason: string) => No): void {
    const { doc, names } = this.#context;
    const { actor } = this;
    const end = clock + length;
    const known = Y.getState(doc.store, client);
    if (own) {
      if (client === BASE_CLIENT || this.#proponentOf(client) !== actor.proponent) {
        throw refuse("foreign-range", "one withdraws and restores only one's own words");
      }
    }
    // Acts of the same update cut it too, each in two places, and nothing is cut finer than into units.
    const cuts = this.#context.cutsIn([client, clock, length]) + 2 * this.#ranges++;
    this.#visits += this.#weight * Math.min(length, cuts);
    if (this.#visits > UPDATE_LIMITS.visits) throw refuse("too-large", "its acts are about too much at once");
    const structs = doc.store.clients.get(client);
    if (structs && clock < known) {
      this.#texts ??= new Set(names.map((name) => doc.share.get(name)));
      for (let i = Y.findIndexSS(structs, clock); i < structs.length && structs[i]!.id.clock < end; i++) {
        if (++this.#visits > UPDATE_LIMITS.visits) throw refuse("too-large", "its acts are about too much at once");
        const item = structs[i]!;
        if (!(item instanceof Y.Item && this.#texts.has(item.parent)))
          throw refuse("foreign-range", `${idOf(client, item.id.clock)} is no text`);
      }
    }
    for (let at = Math.max(clock, known); at < end; ) {
      const fresh = this.#freshAt({ client, clock: at });
      if (!fresh) throw refuse("unknown-id", `nobody has ${idOf(client, at)}`);
      if (fresh.root === ACTS) throw refuse("foreign-range", `${idOf(client, at)} is no text`);
      at = fresh.to;
    }
    // Half a character struck would leave its other half, beside which nobody can type.
    if (this.#isLow({ client, clock }) || this.#isHigh({ client, clock: end - 1 })) {
      throw refuse("surrogate", "it would take half a character");
    }
  }

  /** Name of the text that a unit is in: of the store, or judged in this update; undefined when it is unknown. */
  #rootOf(id: StructId): string | undefined {
    const { doc } = this.#context;
    if (id.clock >= Y.getState(doc.store, id.client)) {
      const acts = id.client === this.#client ? this.#acts : undefined;
      return acts && acts.from <= id.clock && id.clock < acts.to ? ACTS : this.#freshAt(id)?.root;
    }
    const item = itemAt(doc, id.client, id.clock);
    if (!item) return undefined;
    for (const [name, type] of doc.share) if (type === item.parent) return name;
    return undefined;
  }

  #freshAt(id: StructId): Fresh | undefined {
    const list = this.#fresh.get(id.client);
    if (!list) return undefined;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]!.to <= id.clock) low = middle + 1;
      else high = middle;
    }
    const fresh = list[low];
    return fresh && fresh.from <= id.clock ? fresh : undefined;
  }

  #unit(id: StructId): number | undefined {
    const fresh = this.#freshAt(id);
    if (fresh) {
      const { content, clock } = fresh.struct;
      return content.type === "string" ? content.text.charCodeAt(id.clock - clock) : undefined;
    }
    const item = itemAt(this.#context.doc, id.client, id.clock);
    return item?.content instanceof Y.ContentString ? item.content.str.charCodeAt(id.clock - item.id.clock) : undefined;
  }

  #isHigh(id: StructId): boolean {
    const unit = this.#unit(id);
    return unit !== undefined && unit >= 0xd800 && unit <= 0xdbff;
  }

  #isLow(id: StructId): boolean {
    const unit = this.#unit(id);
    return unit !== undefined && unit >= 0xdc00 && unit <= 0xdfff;
  }
}

/** The update without the units that `doc` has. */
function withoutKnown(update: Uint8Array, doc: Y.Doc): Uint8Array {
  return Y.diffUpdate(update, Y.encodeStateVector(doc));
}

function clauseNear(doc: Y.Doc, id: StructId): string | undefined {
  for (let item = itemAt(doc, id.client, id.clock); item !== null; item = item.right) {
    if (
      item.content instanceof Y.ContentEmbed &&
      decodeEmbed(item.content.embed) &&
      "k" in (item.content.embed as object)
    ) {
      return idOf(item.id.client, item.id.clock);
    }
  }
  return undefined;
}
