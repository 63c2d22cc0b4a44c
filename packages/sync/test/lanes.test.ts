// Lanes: one person writes under several client ids, for several proponents and over several tabs, and what was written
// without a connection is there again when the page is opened again, and arrives. Seeds are fixed; CONCORD_SIMULATION
// says how many runs there are.
import { wordsOf } from "@concord/redline";
import { type Actor, type OwnEdit, Peer, type RefusedEdit, Resolution, redlineOf, type Snapshot } from "@concord/sync";
import { clause, type Link, Participant, Random, randomBase, SimulatedRelay } from "@concord/testing";
import { describe, expect, test } from "vitest";

const RUNS = Math.max(6, Math.floor(Number(process.env.CONCORD_SIMULATION ?? 400) / 40));
const MARY: Actor = { userId: "mary", name: "M. Okafor", role: "editor" };
const KEN: Actor = { userId: "wanjiru", name: "W. Mwangi", role: "delegate", proponent: "KEN" };
const IND: Actor = { userId: "asha", name: "A. Rao", role: "delegate", proponent: "IND" };
const CHAIR: Actor = { userId: "chair", name: "E. Lind", role: "chair" };

/** A device in memory, shared by the tabs of one person. */
class Drawer {
  edits: OwnEdit[] = [];
  snapshot: Snapshot | undefined;

  take(snapshot: Snapshot | undefined): void {
    if (!snapshot || snapshot.ledger.seq < (this.snapshot?.ledger.seq ?? 0)) return;
    this.snapshot = snapshot;
    const acked = new Map(snapshot.acked);
    this.edits = this.edits.filter(({ client, to }) => to > (acked.get(client) ?? 0));
  }

  refuse({ lost }: RefusedEdit, remaining: readonly OwnEdit[]): void {
    const gone = new Set(lost.map(([client]) => client));
    this.edits = [...this.edits.filter(({ client }) => !gone.has(client)), ...remaining];
  }
}

/** A tab of one person on the simulated relay. */
class Tab {
  readonly peer: Peer;
  readonly #relay: SimulatedRelay;
  readonly #actor: Actor;
  link: Link | undefined;

  constructor(
    relay: SimulatedRelay,
    actor: Actor,
    drawer: Drawer,
    successor?: (options: ConstructorParameters<typeof Peer>[0]) => Peer,
  ) {
    this.#relay = relay;
    this.#actor = actor;
    const options = {
      send: (update: Uint8Array) => this.link?.send(update),
      announce: (lease: Parameters<Link["announce"]>[0]) => this.link?.announce(lease),
      keep: (edit: OwnEdit) => void drawer.edits.push(edit),
      pieceBytes: 400,
    };
    this.peer = successor?.(options) ?? new Peer(options);
    const { snapshot, edits } = drawer;
    if (!successor && snapshot) this.peer.restore({ snapshot, arrived: [], edits, refusals: [] });
  }

  online(): void {
    if (this.link?.open !== true) this.link = this.#relay.connect(this.peer, this.#actor);
  }

  words(): string {
    return redlineOf(this.peer.replica)
      .clauses.map(({ runs }) => wordsOf(runs))
      .join("|");
  }
}

const told = (resolution: Resolution) =>
  redlineOf(resolution.replica).clauses.flatMap(({ runs }) =>
    runs.flatMap((run) => {
      const by = run.tracking.inserted;
      return "text" in run && by ? [`${by.proponent} by ${by.enteredBy}: ${run.text}`] : [];
    }),
  );

describe("a scribe", () => {
  test("[JDG14] types for a proponent beside its delegate, each with their own name, and after a replay as well", () => {
    const random = new Random(2);
    const relay = new SimulatedRelay({ base: { lang: "en", clauses: [clause("item", "one two;")], notes: [] } });
    const mary = new Tab(relay, MARY, new Drawer());
    const wanjiru = new Tab(relay, KEN, new Drawer());
    for (const tab of [mary, wanjiru]) tab.online();
    relay.settle(random);
    expect(mary.peer.pen).toBeUndefined();
    mary.peer.typeFor("KEN");
    mary.peer.pen?.insert("s:0", 3, [" scribed"]);
    wanjiru.peer.pen?.insert("s:0", 8, [" own"]);
    mary.peer.typeFor("IND");
    mary.peer.pen?.insert("s:0", 0, ["zero "]);
    relay.settle(random);
    const all = ["IND by M. Okafor: zero ", "KEN by M. Okafor:  scribed", "KEN by W. Mwangi:  own"];
    expect(told(relay.resolution)).toEqual(all);
    expect(relay.refusals).toEqual([]);
    relay.restart();
    expect(told(relay.resolution)).toEqual(all);
    const scribed = relay.resolution.changes().find(({ enteredBy, proponent }) => {
      return enteredBy === "M. Okafor" && proponent === "KEN";
    });
    expect(scribed).toMatchObject({ role: "editor" });
    expect(
      relay.log.filter(({ kind }) => kind === "update").map(({ actor }) => [actor.userId, actor.proponent]),
    ).toEqual(
      expect.arrayContaining([
        ["mary", "KEN"],
        ["mary", "IND"],
        ["wanjiru", "KEN"],
      ]),
    );
    // After the restart the lease comes from the log: she types on under the same client id.
    mary.online();
    relay.settle(random);
    mary.peer.pen?.insert("s:0", 5, ["more "]);
    relay.settle(random);
    expect(relay.refusals).toEqual([]);
    expect(told(relay.resolution)[0]).toBe("IND by M. Okafor: zero more ");
  });

  test("a delegate's announcement for another is refused, and so is one of a client id that is somebody's", () => {
    const { resolution } = new SimulatedRelay({ base: { lang: "en", clauses: [clause("item", "one;")], notes: [] } });
    expect(resolution.announce(10, "KEN", IND)).toBe(false);
    expect(resolution.announce(10, "IND", IND)).toBe(true);
    expect(resolution.announce(10, "KEN", MARY)).toBe(false);
    expect(resolution.announce(11, "KEN", MARY)).toBe(true);
    expect(resolution.announce(11, "IND", MARY)).toBe(false);
    expect(resolution.announce(11, "KEN", MARY)).toBe(true);
    expect(resolution.announce(1, "KEN", MARY)).toBe(false);
  });
});

describe("what a device kept", () => {
  test("[PEER2] edits of several tabs and lanes arrive after the page was opened again, in any order of dependence", () => {
    for (let seed = 0; seed < RUNS; seed++) {
      const random = new Random(seed);
      const relay = new SimulatedRelay({ base: randomBase(random, 3) });
      const others = [new Participant(relay, IND, { client: 10, hot: true })];
      for (const other of others) other.connect();
      const drawer = new Drawer();
      let tabs = [new Tab(relay, MARY, drawer)];
      tabs[0]!.online();
      relay.settle(random);
      drawer.take(tabs[0]!.peer.snapshot());
      let typed = 0;
      for (let round = 0; round < 5; round++) {
        for (let n = 0; n < 30; n++) {
          const { peer } = random.pick(tabs);
          const code = random.pick(["KEN", "FRA", "IND"]);
          peer.typeFor(code);
          const name = peer.replica.names[0]!;
          const word = `<${seed}.${typed}>`;
          if (peer.pen?.insert(name, random.below(6), [word])) typed++;
          if (random.chance(0.3)) peer.pen?.remove(name, 0, random.between(1, 6), random.chance(0.5));
          if (random.chance(0.3)) others[0]!.act(random);
          if (random.chance(0.3)) relay.step(random);
        }
        // The relay goes on without them, and decides; tabs are closed and opened without a connection.
        for (const tab of tabs) {
          tab.peer.pen?.flush();
          drawer.take(tab.peer.snapshot());
          tab.link?.cut();
        }
        for (const { id } of relay.resolution.changes().slice(0, 3))
          relay.command({ type: "decide", change: id, state: random.pick(["accepted", "rejected"]) }, CHAIR);
        tabs = Array.from({ length: random.between(1, 2) }, () => new Tab(relay, MARY, drawer));
        for (const { peer } of tabs) expect(peer.doc.store.pendingStructs, `seed ${seed}`).toBeNull();
        if (random.chance(0.4)) {
          for (const tab of tabs) tab.online();
          relay.settle(random);
          for (const { peer } of tabs) peer.takeEdits(drawer.edits);
          relay.settle(random);
          drawer.take(tabs[0]!.peer.snapshot());
        }
      }
      for (const tab of tabs) tab.online();
      relay.settle(random);
      for (const { peer } of tabs) peer.takeEdits(drawer.edits);
      relay.settle(random);
      expect(relay.refusals, `seed ${seed}`).toEqual([]);
      for (const { peer } of tabs) {
        expect(peer.unsaved, `seed ${seed}`).toBe(0);
        expect(redlineOf(peer.replica), `seed ${seed}`).toEqual(relay.resolution.redline());
      }
      const inserted = [...relay.resolution.doc.store.clients.keys()].length;
      expect(inserted).toBeGreaterThan(3);
      const all = relay.resolution.replica.names
        .flatMap((name) => relay.resolution.replica.pieces(name))
        .filter(({ inserted }) => inserted?.enteredBy === MARY.name)
        .reduce((n, { content }) => n + ("text" in content ? (content.text.match(/</g)?.length ?? 0) : 0), 0);
      expect(all, `seed ${seed}`).toBe(typed);
    }
  });

  test("after a week without a connection hundreds of edits arrive, attributed, beside what was decided meanwhile", () => {
    const random = new Random(7);
    let now = Date.UTC(2026, 0, 5, 9);
    const relay = new SimulatedRelay({ base: randomBase(random, 8), now: () => (now += 1_000) });
    const drawer = new Drawer();
    const asha = new Tab(relay, IND, drawer);
    const wanjiru = new Participant(relay, KEN, { client: 20, hot: true });
    asha.online();
    wanjiru.connect();
    relay.settle(random);
    drawer.take(asha.peer.snapshot());
    asha.link?.cut();
    let tab = asha;
    for (let day = 0; day < 7; day++) {
      for (let n = 0; n < 60; n++) {
        const name = random.pick(tab.peer.replica.names);
        tab.peer.pen?.gesture();
        tab.peer.pen?.insert(name, random.below(12), [`{${day}.${n}}`]);
        if (random.chance(0.4)) tab.peer.pen?.remove(name, random.below(6), random.between(6, 14));
        wanjiru.act(random);
      }
      relay.settle(random);
      now += 86_400_000;
      for (const { id } of relay.resolution.changes().filter(() => random.chance(0.6)))
        relay.command({ type: "decide", change: id, state: random.pick(["accepted", "rejected"]) }, CHAIR);
      // Every evening the tab is closed.
      tab = new Tab(relay, IND, drawer);
      expect(tab.peer.unsaved).toBeGreaterThan(day * 60);
    }
    const waiting = tab.peer.unsaved;
    expect(waiting).toBeGreaterThan(400);
    tab.online();
    relay.settle(random);
    expect(relay.refusals).toEqual([]);
    expect(tab.peer.unsaved).toBe(0);
    expect(redlineOf(tab.peer.replica)).toEqual(relay.resolution.redline());
    const words = relay.resolution.replica.names
      .flatMap((name) => relay.resolution.replica.pieces(name))
      .filter(({ inserted }) => inserted?.proponent === "IND");
    expect(words.reduce((n, { content }) => n + ("text" in content ? content.text.length : 0), 0)).toBe(
      Array.from({ length: 7 * 60 }, (_, i) => `{${Math.floor(i / 60)}.${i % 60}}`).join("").length,
    );
    expect(words.every(({ inserted }) => inserted?.enteredBy === "A. Rao")).toBe(true);
    expect(Resolution.replay(relay.log).redline()).toEqual(relay.resolution.redline());
  });
});

test("what is refused of one lane takes along only what stands on it, and is not sent again by who opens the page next", () => {
  const random = new Random(3);
  const relay = new SimulatedRelay({ base: { lang: "en", clauses: [clause("item", "one two three;")], notes: [] } });
  const drawer = new Drawer();
  const mary = new Tab(relay, MARY, drawer);
  mary.online();
  relay.settle(random);
  drawer.take(mary.peer.snapshot());
  mary.link?.cut();
  mary.peer.typeFor("KEN");
  mary.peer.pen?.insert("s:0", 3, [" refused"]);
  const client = mary.peer.pen?.client ?? 0;
  mary.peer.typeFor("IND");
  mary.peer.pen?.insert("s:0", 0, ["kept "]);
  mary.peer.pen?.insert("s:0", 16, [" beside it"]);
  mary.peer.pen?.insert("s:0", 5, ["after "]);
  expect(mary.words()).toBe("kept after one refused beside it two three;");

  const edit = mary.peer.refused({ code: "bad-text", reason: "a test", client });
  expect(edit.text).toBe(" refused\n beside itafter");
  drawer.refuse(edit, mary.peer.remaining(edit.lost));
  const next = new Tab(relay, MARY, drawer, (options) => mary.peer.successor(options, edit.lost));
  expect(next.words()).toBe("kept one two three;");
  expect(next.peer.unsaved).toBe(1);
  const again = new Tab(relay, MARY, drawer);
  expect(again.words()).toBe("kept one two three;");
  expect(again.peer.unsaved).toBe(1);
  again.online();
  relay.settle(random);
  expect(relay.refusals).toEqual([]);
  expect(told(relay.resolution)).toEqual(["IND by M. Okafor: kept "]);
});
