// A replica: the Y.Doc of one resolution, the fold of its acts, and the ledger, read together as pieces: the items of
// a text in order, cut wherever tracking changes. Invariant: pieces of a stretch are those of the Y.Doc and the ledger
// at this moment; a stretch is derived again only when something in it changed.
import type { Recovered } from "@concord/redline";
import * as Y from "yjs";
import { type Act, decodeAct, isRangeAct, type RangeAct } from "./acts.ts";
import { BASE_CLIENT, countUntil, covers, type IdRange, idOf, RangeMap } from "./ids.ts";
import { addedTo, contentOf, itemAt, NOTHING } from "./items.ts";
import { ACTS, baseHeader, textNames } from "./layout.ts";
import { type Lease, Ledger, type LedgerEntry, type Ruling } from "./ledger.ts";
import type { DeletionTrace, Fate, Piece, StatementTrace, Trace } from "./pieces.ts";
import { Around, type Says, withStatements } from "./said.ts";
import { type ChangeListener, StaleTexts } from "./stale-texts.ts";
import { type Statement, Statements } from "./statements.ts";
import { type Struck, superseded } from "./struck.ts";

/** A range act that is not in the document yet: a burst of Backspaces before it is flushed. */
export interface HeldAct {
  readonly act: RangeAct;
  readonly client: number;
}

export class Replica {
  readonly doc: Y.Doc;
  #ledger = new Ledger();
  readonly #withdrawn = new RangeMap<boolean>();
  readonly #struck = new RangeMap<readonly Struck[]>();
  readonly statements = new Statements();
  /** Per client, the clocks at which a gesture begins. */
  readonly #gestures = new Map<number, number[]>();
  /** By id of the gesture, what is said of those that were recovered. */
  readonly #recovered = new Map<string, Recovered>();
  /** Id of the last unit of `acts` that is folded: items are merged, ids stay. */
  #lastAct: Y.ID | undefined;
  #heldActs: readonly HeldAct[] = [];
  readonly #pieces = new Map<string, readonly Piece[]>();
  readonly #stale = new StaleTexts(() => `${this.statements.version} ${this.#ledger.seq}`);
  #names: readonly string[] = [];
  #nameOfText = new Map<unknown, string>();
  /** Clients with acts that were folded before it was known whose they are. */
  readonly #unknown = new Set<number>();
  readonly #destroy: () => void;

  constructor(doc: Y.Doc) {
    this.doc = doc;
    const acts = doc.getArray<unknown>(ACTS);
    const onActs = (event: Y.YArrayEvent<unknown>) => this.#onActs(event);
    const onTransaction = (transaction: Y.Transaction) => this.#onTransaction(transaction);
    acts.observe(onActs);
    doc.on("afterTransaction", onTransaction);
    this.#destroy = () => {
      acts.unobserve(onActs);
      doc.off("afterTransaction", onTransaction);
    };
    this.#refold();
  }

  destroy(): void {
    this.#destroy();
    this.#stale.close();
  }

  get ledger(): Ledger {
    return this.#ledger;
  }

  /** Language of the text, once the base is here. */
  get lang(): string {
    return baseHeader(this.doc)?.lang ?? "";
  }

  /** Names of the texts in reading order, the notes last. */
  get names(): readonly string[] {
    if (this.#names.length === 0) {
      this.#names = textNames(this.doc);
      this.#nameOfText = new Map(this.#names.map((name) => [this.doc.getText(name), name]));
      // Asking for a text makes it another object than the one a running transaction tells of.
      for (const name of this.#names) this.#stale.touch(name);
    }
    return this.#names;
  }

  /** How many parts the acts so far cut a range into: what an act about it costs. */
  cutsIn([client, clock, length]: IdRange): number {
    const end = clock + length;
    return (
      this.#struck.count(client, clock, end) +
      this.#withdrawn.count(client, clock, end) +
      this.statements.on.count(client, clock, end)
    );
  }

  /** Calls `listener` after every change with the names of the texts whose pieces may differ now. */
  onChange(listener: ChangeListener): () => void {
    return this.#stale.onChange(listener);
  }

  /** Takes the ledger as the relay has it. */
  setLedger(ledger: Ledger): void {
    this.#ledger = ledger;
    this.#refold();
    this.#stale.tell();
  }

  /** Adds entries of the log that follow on what the ledger has. */
  addEntries(entries: readonly LedgerEntry[]): void {
    let leased = false;
    let timesOnly = true;
    for (const entry of entries) {
      timesOnly &&=
        entry.kind === "update" &&
        entry.spans.every(
          ([client, , to]) => this.#ledger.leases.has(client) && Y.getState(this.doc.store, client) >= to,
        );
      if (entry.kind === "update") {
        leased ||= entry.spans.some(([client]) => this.#unknown.has(client) && !this.#ledger.leases.has(client));
        // What is here already is shown without the time at which the relay received it.
        for (const [client, from, to] of entry.spans) this.#touchRange([client, from, to - from]);
      } else for (const { ranges } of entry.decision.decided) for (const range of ranges) this.#touchRange(range);
      if (entry.kind === "decision" && entry.decision.policy !== undefined) this.#touchAll();
      this.#ledger.apply(entry);
    }
    if (leased) this.#refold();
    this.#stale.tell(timesOnly);
  }

  /** Says whose client id this is before the log does: one's own, and what is about to be written under it. */
  lease(client: number, lease: Lease): void {
    if (this.#ledger.leases.has(client)) return;
    this.#ledger.leases.set(client, lease);
    if (this.#unknown.has(client)) this.#refold();
    else this.#touchRange([client, 0, Y.getState(this.doc.store, client)]);
    this.#stale.tell();
  }

  /** Acts that count already though they are not in the document: hidden at once, flushed later. */
  setHeld(acts: readonly HeldAct[]): void {
    for (const { act } of [...this.#heldActs, ...acts]) for (const range of act.ranges) this.#touchRange(range);
    this.#heldActs = acts;
    this.#stale.tell();
  }

  get held(): readonly HeldAct[] {
    return this.#heldActs;
  }

  /** Takes the held acts away without telling anybody: the caller writes them into the document at once. */
  takeHeld(): readonly HeldAct[] {
    const held = this.#heldActs;
    for (const { act } of held) for (const range of act.ranges) this.#touchRange(range);
    this.#heldActs = [];
    return held;
  }

  /** The change that a unit belongs to: a gesture of its client. */
  changeOf(client: number, clock: number): string {
    const starts = this.#gestures.get(client);
    if (!starts) return idOf(client, 0);
    return idOf(client, starts[countUntil(starts, clock) - 1] ?? 0);
  }

  /** The pieces of one text, in order, hidden ones too. */
  pieces(name: string): readonly Piece[] {
    let pieces = this.#pieces.get(name);
    if (!pieces || this.#stale.has(name)) {
      pieces = this.#derive(name);
      this.#pieces.set(name, pieces);
      this.#stale.derived(name);
    }
    return pieces;
  }

  /** The pieces that `ranges` lie in, with the part of each that they cover. */
  *piecesOf(ranges: readonly IdRange[]): IterableIterator<{ piece: Piece; range: IdRange; name: string }> {
    for (const [client, clock, length] of ranges) {
      const end = clock + length;
      for (const name of this.#namesOf([client, clock, length])) {
        for (const piece of this.pieces(name)) {
          if (piece.client !== client) continue;
          const from = Math.max(clock, piece.clock);
          const to = Math.min(end, piece.clock + piece.length);
          if (from < to) yield { piece, range: [client, from, to - from], name };
        }
      }
    }
  }

  #derive(name: string): readonly Piece[] {
    const out: Piece[] = [];
    const around = new Around();
    for (let item = this.doc.getText(name)._start; item !== null; item = item.right) {
      const { client, clock } = item.id;
      const base = client === BASE_CLIENT;
      for (const cut of this.#cuts(item)) {
        const content = contentOf(item, cut.from - clock, cut.to - clock);
        const inserted = base ? undefined : this.#insertion(client, cut.from, cut.own);
        const fate = inserted?.fate;
        const visible = content !== NOTHING && (fate === undefined || fate === "pending" || fate === "accepted");
        const piece: Piece = {
          client,
          clock: cut.from,
          length: cut.to - cut.from,
          content,
          ...(inserted ? { inserted } : {}),
          deleted: this.#deletions(client, cut.from, cut.to, cut.struck),
          visible,
        };
        if (!cut.told) out.push(piece);
        else {
          out.push(withStatements(piece, cut.told, this.#says));
          around.see(out.length - 1, cut.told, (statement) => this.#bracket(statement, client, cut.from));
        }
      }
    }
    return around.fill(out, this.#says.proponent);
  }

  /** Cuts an item wherever anything about it changes. */
  *#cuts(item: Y.Item) {
    const { client, clock } = item.id;
    const base = client === BASE_CLIENT;
    for (const struck of this.#struck.parts(client, clock, clock + item.length)) {
      for (const own of this.#insertionParts(client, struck.from, struck.to, base)) {
        for (const told of this.statements.on.parts(client, own.from, own.to)) {
          for (const cut of this.#decisionCuts(client, told.from, told.to, struck.value, told.value)) {
            yield { ...cut, own: own.value, struck: struck.value, told: told.value };
          }
        }
      }
    }
  }

  /** What the ledger adds to a statement about a piece. */
  readonly #says: Says = {
    ruling: (act, client, clock) => this.#ledger.acts.get(act)?.get(client, clock),
    proponent: (client) => this.#ledger.leaseOf(client).proponent,
    trace: (client, clock, fate, ruling) => this.#trace(client, clock, fate, ruling),
  };

  /** What a bracket or a thread is at a unit; undefined where it was lifted or retracted. */
  #bracket(
    { id, client, clock, act, retracted }: Statement,
    of: number,
    at: number,
  ): StatementTrace | string | undefined {
    const ruling = this.#ledger.acts.get(id)?.get(of, at);
    // [DSC3] What others answered stays where it was asked.
    if (act.kind === "comment") return retracted && !this.statements.isAnswered(id) ? undefined : id;
    if (retracted || ruling?.state === "rejected") return undefined;
    return { ...this.#trace(client, clock, "pending", undefined), act: id, says: { kind: "bracket" } };
  }

  /** Cuts a range of insertions where withdrawal, ruling or gesture changes. */
  *#insertionParts(client: number, from: number, to: number, base: boolean) {
    if (base) {
      yield { from, to, value: undefined };
      return;
    }
    const starts = this.#gestures.get(client) ?? [];
    for (const ruled of this.#ledger.insertions.parts(client, from, to)) {
      for (const gone of this.#withdrawn.parts(client, ruled.from, ruled.to)) {
        let at = gone.from;
        const value = { ruling: ruled.value, withdrawn: gone.value === true };
        for (let i = countUntil(starts, at); i < starts.length && starts[i]! < gone.to; i++) {
          const start = starts[i]!;
          yield { from: at, to: start, value };
          at = start;
        }
        yield { from: at, to: gone.to, value };
      }
    }
  }

  /** Cuts a range where a ruling about one of the acts on it, or a held act, changes. */
  #decisionCuts(
    client: number,
    from: number,
    to: number,
    struck: readonly Struck[] | undefined,
    told: readonly Statement[] | undefined,
  ) {
    if (!struck && !told && this.#heldActs.length === 0) return [{ from, to }];
    const cuts = new Set([from, to]);
    const cutBy = (act: string) => {
      const ruled = this.#ledger.acts.get(act);
      if (ruled) for (const part of ruled.parts(client, from, to)) cuts.add(part.from);
    };
    for (const { act } of struck ?? []) cutBy(act);
    for (const { id } of told ?? []) cutBy(id);
    for (const { act } of this.#heldActs) {
      for (const [c, start, length] of act.ranges) {
        if (c !== client) continue;
        if (start > from && start < to) cuts.add(start);
        if (start + length > from && start + length < to) cuts.add(start + length);
      }
    }
    const sorted = [...cuts].sort((a, b) => a - b);
    return sorted.slice(1).map((end, i) => ({ from: sorted[i]!, to: end }));
  }

  #insertion(
    client: number,
    clock: number,
    state: { ruling: Ruling | undefined; withdrawn: boolean } | undefined,
  ): Trace {
    // [FOLD1] A withdrawal counts only where the state is pending, and again after a reopening.
    const withdrawn = state?.withdrawn || this.#isHeld("withdraw", client, clock);
    const fate = state?.ruling?.state ?? (withdrawn ? "withdrawn" : "pending");
    return this.#trace(client, clock, fate, state?.ruling);
  }

  /** [FOLD2] What deletes a unit: accepted acts, whatever came after; else of every proponent the latest act. */
  #deletions(client: number, from: number, to: number, struck: readonly Struck[] | undefined): DeletionTrace[] {
    const out: DeletionTrace[] = [];
    for (const { act, client: by, clock, live } of struck ?? []) {
      const ruling = this.#ledger.acts.get(act)?.get(client, from);
      const taken = !live || this.#isHeld("takeBack", client, from, by);
      const fate = ruling?.state ?? (taken ? "withdrawn" : "pending");
      out.push({ ...this.#trace(by, clock, fate, ruling), act });
    }
    for (const { act, client: by } of this.#heldActs) {
      if (act.kind !== "delete" || !covers(act.ranges, client, from, to)) continue;
      const clock = Y.getState(this.doc.store, by);
      out.push({ ...this.#trace(by, clock, "pending", undefined), act: idOf(by, clock) });
    }
    return out;
  }

  #isHeld(kind: RangeAct["kind"], client: number, clock: number, by?: number): boolean {
    return this.#heldActs.some(
      (held) =>
        held.act.kind === kind &&
        (by === undefined || this.#ledger.leaseOf(held.client).proponent === this.#ledger.leaseOf(by).proponent) &&
        covers(held.act.ranges, client, clock, clock + 1),
    );
  }

  #trace(client: number, clock: number, fate: Fate, ruling: Ruling | undefined): Trace {
    const change = this.changeOf(client, clock);
    const recovered = this.#recovered.get(change);
    return {
      change,
      ...this.#ledger.authorOf(client, clock),
      fate,
      ...(ruling === undefined ? {} : { ruling }),
      ...(recovered === undefined ? {} : { recovered }),
    };
  }

  #onActs({ transaction }: Y.YArrayEvent<unknown>): void {
    // Yjs would look through every act there is to tell which are new.
    const added = addedTo(this.doc.share.get(ACTS), transaction);
    if (added === 0) return;
    // Only what is appended at the very end can be folded on top; anything else changes the order of acts.
    const last = this.#lastAct && itemAt(this.doc, this.#lastAct.client, this.#lastAct.clock);
    const behind: Y.Item[] = [];
    let next = last ? last.right : this.doc.getArray(ACTS)._start;
    for (; next !== null && behind.length <= added; next = next.right) behind.push(next);
    if (behind.length !== added) this.#refold();
    else for (const item of behind) this.#fold(item);
  }

  #refold(): void {
    this.#withdrawn.clear();
    this.#struck.clear();
    this.statements.clear();
    this.#gestures.clear();
    this.#recovered.clear();
    this.#unknown.clear();
    this.#lastAct = undefined;
    this.#names = [];
    for (let item = this.doc.getArray(ACTS)._start; item !== null; item = item.right) this.#fold(item);
    this.#touchAll();
  }

  #fold(item: Y.Item): void {
    this.#lastAct = item.lastId;
    const elements = item.content.getContent() as unknown[];
    for (const [i, element] of elements.entries()) {
      const act = decodeAct(element);
      if (act) this.#foldAct(act, item.id.client, item.id.clock + i);
    }
  }

  #foldAct(act: Act, client: number, clock: number): void {
    if (act.kind === "gesture") {
      const starts = this.#gestures.get(client);
      if (!starts) this.#gestures.set(client, [clock]);
      else starts.splice(countUntil(starts, clock), 0, clock);
      if (act.recovered) this.#recovered.set(idOf(client, clock), act.recovered);
      return;
    }
    const proponent = this.#ledger.leaseOf(client).proponent;
    if (proponent === "?") this.#unknown.add(client);
    const same = (by: number) =>
      by === client || (proponent !== "?" && this.#ledger.leaseOf(by).proponent === proponent);
    const decided = (id: string) => this.#ledger.acts.has(id);
    if (act.kind === "retract" || act.kind === "reinstate") {
      const touched = this.statements.retract(act.ranges, act.kind === "retract", same);
      for (const range of touched) this.#touchRange(range);
      return;
    }
    if (!isRangeAct(act)) {
      for (const range of this.statements.add(act, [client, clock], same, decided)) this.#touchRange(range);
      return;
    }
    for (const range of act.ranges) {
      const [target, from, length] = range;
      if (act.kind === "withdraw" || act.kind === "restore") {
        this.#withdrawn.update(target, from, from + length, () => act.kind === "withdraw");
      } else {
        // [FOLD3] Of two acts of one proponent about the same id the later holds.
        const put = act.kind === "delete" ? [{ act: idOf(client, clock), client, clock, live: true }] : [];
        const made = new Map<string, readonly Struck[]>();
        this.#struck.update(target, from, from + length, (before = []) => {
          const after = [...superseded(before, same, decided), ...put];
          // One list for equal ones, so that ranges join again.
          const key = after.map((s) => `${s.act}${s.live}`).join();
          const known = made.get(key) ?? after;
          made.set(key, known);
          return known;
        });
      }
      this.#touchRange(range);
    }
  }

  /** `acts`: the range is of acts that another act takes back or puts in force again. */
  #touchRange(range: IdRange, acts = false): void {
    if (this.#stale.untold === this.names.length) return;
    for (const item of this.#itemsOf(range)) this.#touchItem(item, range, acts);
  }

  /** Names of the texts that hold units of a range. */
  #namesOf(range: IdRange): Set<string> {
    const out = new Set<string>();
    for (const item of this.#itemsOf(range)) {
      const name = this.#nameOf(item.parent);
      if (name !== undefined) out.add(name);
    }
    return out;
  }

  *#itemsOf([client, clock, length]: IdRange): IterableIterator<Y.Item> {
    const structs = this.doc.store.clients.get(client);
    if (!structs || Y.getState(this.doc.store, client) <= clock) return;
    const end = clock + length;
    for (let i = Y.findIndexSS(structs, clock); i < structs.length && structs[i]!.id.clock < end; i++) {
      const struct = structs[i]!;
      if (struct instanceof Y.Item) yield struct;
    }
  }

  #nameOf(parent: unknown): string | undefined {
    return this.names.length === 0 ? undefined : this.#nameOfText.get(parent);
  }

  /** The text that an item is in may differ now, or those that the acts of a range in it are about. */
  #touchItem(item: Y.Item, [, from, length]: IdRange, acts: boolean): void {
    if (item.parent !== this.doc.share.get(ACTS)) {
      this.#touchParent(item.parent);
      return;
    }
    // Acts of one client that follow on one another are one item: only those of the range count, or one would lead to itself.
    const start = item.id.clock;
    const elements = item.content.getContent() as unknown[];
    for (const element of elements.slice(Math.max(0, from - start), from + length - start)) {
      const act = decodeAct(element);
      if (!act || !("ranges" in act)) continue;
      const aboutActs = act.kind === "retract" || act.kind === "reinstate";
      if (aboutActs && acts) continue;
      for (const range of act.ranges) this.#touchRange(range, aboutActs);
    }
  }

  #touchParent(parent: unknown): void {
    const name = this.#nameOf(parent);
    if (name !== undefined) this.#stale.touch(name);
  }

  #touchAll(): void {
    for (const name of this.names) this.#stale.touch(name);
  }

  #onTransaction(transaction: Y.Transaction): void {
    for (const type of transaction.changed.keys()) this.#touchParent(type);
    this.#stale.tell();
  }
}
