// A client that knows nothing of Concord: y-websocket's own provider connects, gets the text, sends what it has, and
// sees who is there; our own messages are none of its business.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { Client } from "./client.ts";
import { type RelayUnderTest, relayUnderTest, type Visitor } from "./relay-under-test.ts";

describe("a stock provider", () => {
  let relay: RelayUnderTest;
  let id: string;
  const providers: WebsocketProvider[] = [];
  beforeEach(async () => {
    relay = await relayUnderTest();
    id = await relay.resolution("The text as adopted.");
    vi.spyOn(console, "error").mockImplementation(() => {});
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    for (const provider of providers.splice(0)) provider.destroy();
    await relay.stop();
  });

  function connect(visitor: Visitor, doc: Y.Doc): WebsocketProvider {
    class WithCookie extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie: visitor.cookie ?? "", origin: visitor.origin } });
      }
    }
    const provider = new WebsocketProvider(`${relay.origin.replace("http", "ws")}/sync`, id, doc, {
      disableBc: true,
      awareness: new Awareness(doc),
      WebSocketPolyfill: WithCookie as never,
    });
    providers.push(provider);
    return provider;
  }
  const synced = (provider: WebsocketProvider): Promise<void> =>
    new Promise((resolve) => provider.once("sync", () => resolve()));

  it("syncs both ways, offline edits included, and shows who is there", async () => {
    const doc = new Y.Doc();
    const provider = connect(await relay.person("delegate", "IND"), doc);
    await synced(provider);
    expect(doc.getText("s:0").toString()).toContain("The text as adopted.");
    const japan = await Client.open(await relay.person("delegate", "J"), id);
    doc.getText("s:0").insert(0, "live ");
    await japan.untilTrue(() => japan.text.includes("live "));

    provider.disconnect();
    doc.getText("s:0").insert(0, "offline ");
    japan.type("meanwhile ");
    await japan.saved();
    provider.connect();
    await japan.untilTrue(() => japan.text.includes("offline "));
    await vi.waitUntil(() => doc.getText("s:0").toString().includes("meanwhile "), { timeout: 20_000 });

    provider.awareness.setLocalStateField("caret", 3);
    const told = await japan.until(
      (message) =>
        message.type === "awareness" &&
        message.states.some(([, , state]) => (state as { caret?: number })?.caret === 3),
    );
    expect(told).toMatchObject({ states: [[doc.clientID, expect.any(Number), { user: { proponent: "IND" } }]] });
    japan.sendAwareness([japan.peer.client, 1, { caret: 7 }]);
    const caret = () => provider.awareness.getStates().get(japan.peer.client)?.caret;
    await vi.waitUntil(() => caret() === 7, { timeout: 20_000 });
  });
});
