// Presence through a real socket: everybody sees who is there and where; nobody says that he is somebody else.

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Client, type Told } from "./client.ts";
import { type RelayUnderTest, relayUnderTest } from "./relay-under-test.ts";

type State = { user?: { name: string; proponent?: string }; caret?: unknown } | null;

/** What a client has been told of a client id, the latest last. */
function statesOf(client: Client, id: number): State[] {
  return client.told.flatMap((message: Told) =>
    message.type === "awareness" ? message.states.filter(([of]) => of === id).map(([, , state]) => state as State) : [],
  );
}

describe("presence", () => {
  let relay: RelayUnderTest;
  let id: string;
  let india: Client;
  let japan: Client;
  beforeEach(async () => {
    relay = await relayUnderTest();
    id = await relay.resolution("The text as adopted.");
    india = await Client.open(await relay.person("delegate", "IND"), id);
    japan = await Client.open(await relay.person("delegate", "J"), id);
  });
  afterEach(() => relay.stop());

  const sees = (client: Client, of: number, wanted: (state: State | undefined) => boolean): Promise<void> =>
    client.untilTrue(() => wanted(statesOf(client, of).at(-1)));

  it("shows who is there by the session, whatever a client claims, and not to oneself", async () => {
    const claimed = { user: { name: "Chair", role: "chair" }, caret: { at: 3 } };
    india.sendAwareness([india.peer.client, 1, claimed]);
    await sees(japan, india.peer.client, (state) => state !== undefined);
    expect(statesOf(japan, india.peer.client)).toEqual([
      {
        caret: { at: 3 },
        user: { id: expect.any(String), name: "The delegate IND", role: "delegate", proponent: "IND" },
      },
    ]);
    japan.sendAwareness([japan.peer.client, 1, {}]);
    await sees(india, japan.peer.client, (state) => state !== undefined);
    expect(statesOf(india, india.peer.client)).toEqual([]);
  });

  it("shows whoever comes in who is there already", async () => {
    india.sendAwareness([india.peer.client, 1, { caret: 1 }]);
    await sees(japan, india.peer.client, (state) => state?.caret === 1);
    const kenya = await Client.open(await relay.person("delegate", "KEN"), id);
    await sees(kenya, india.peer.client, (state) => state?.caret === 1);
  });

  it("takes nobody's word for another: neither a forged state nor a forged farewell", async () => {
    india.sendAwareness([india.peer.client, 1, { caret: 1 }]);
    await sees(japan, india.peer.client, (state) => state?.caret === 1);
    japan.sendAwareness([india.peer.client, 99, { caret: 666 }], [india.peer.client, 100, null]);
    japan.sendAwareness([japan.peer.client, 1, { caret: 2 }], [india.peer.client, 101, { caret: 666 }]);
    const kenya = await Client.open(await relay.person("delegate", "KEN"), id);
    await sees(kenya, japan.peer.client, (state) => state?.caret === 2);
    expect(statesOf(kenya, india.peer.client)).toEqual([expect.objectContaining({ caret: 1 })]);
  });

  it("lets nobody have the client id that another's words are under", async () => {
    india.type("Indeed. ");
    await india.saved();
    japan.sendAwareness([india.peer.client, 1, { caret: 666 }]);
    japan.sendAwareness([japan.peer.client, 1, { caret: 2 }]);
    await sees(india, japan.peer.client, (state) => state?.caret === 2);
    expect(statesOf(india, india.peer.client)).toEqual([]);
  });

  it("keeps a client id for who shows it first, before anything is written under it", async () => {
    india.sendAwareness([india.peer.client, 1, {}]);
    await sees(japan, india.peer.client, (state) => state !== undefined);
    const forged = new Y.Doc();
    forged.clientID = india.peer.client;
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(japan.peer.doc));
    const before = Y.encodeStateVector(forged);
    forged.getText("s:0").insert(3, "squatter");
    japan.sendUpdate(Y.encodeStateAsUpdate(forged, before));
    const refusal = await japan.until((message) => message.type === "refusal");
    expect(refusal).toMatchObject({ refusal: { code: "foreign-client" } });
    india.type("Indeed. ");
    await india.saved();
  });

  it("binds nothing by an echo that somebody has left, which may be the first thing a stock client says", async () => {
    japan.sendAwareness([india.peer.client, 5, null]);
    japan.sendAwareness([japan.peer.client, 1, { caret: 2 }]);
    await sees(india, japan.peer.client, (state) => state?.caret === 2);
    india.sendAwareness([india.peer.client, 1, { caret: 1 }]);
    await sees(japan, india.peer.client, (state) => state?.caret === 1);
    india.sendAwareness([india.peer.client, 2, null]);
    await sees(japan, india.peer.client, (state) => state === null);
  });

  it("says that somebody has left", async () => {
    india.sendAwareness([india.peer.client, 1, { caret: 1 }]);
    await sees(japan, india.peer.client, (state) => state?.caret === 1);
    await india.close();
    await sees(japan, india.peer.client, (state) => state === null);
  });

  it("lets somebody who comes back take the place of a connection that is dead, with a later clock", async () => {
    const visitor = await relay.person("delegate", "KEN");
    const before = await Client.open(visitor, id);
    before.sendAwareness([before.peer.client, 7, { caret: 1 }]);
    await sees(japan, before.peer.client, (state) => state?.caret === 1);
    before.socket.pause();
    const after = await Client.open(visitor, id, before.peer);
    after.sendAwareness([before.peer.client, 7, { caret: 2 }]);
    await sees(japan, before.peer.client, (state) => state?.caret === 2);
    before.socket.terminate();
    after.sendAwareness([before.peer.client, 7, { caret: 3 }]);
    await sees(japan, before.peer.client, (state) => state?.caret === 3);
    const clocks = japan.told.flatMap((message) =>
      message.type === "awareness"
        ? message.states.filter(([of]) => of === before.peer.client).map(([, at]) => at)
        : [],
    );
    expect(clocks).toEqual([...new Set(clocks)].sort((a, b) => a - b));
  });

  it("drops a state that is too large, and closes on what cannot be read", async () => {
    india.sendAwareness([india.peer.client, 1, { caret: "x".repeat(5_000) }]);
    india.sendAwareness([india.peer.client, 2, { caret: 1 }]);
    await sees(japan, india.peer.client, (state) => state?.caret === 1);
    expect(statesOf(japan, india.peer.client)).toHaveLength(1);
    india.send(Uint8Array.of(1, 3, 200, 1, 1));
    expect((await india.closed).code).toBe(4400);
  });
});
