// How much one address, one person and one resolution may ask: what is beyond is told when to come back, others notice
// nothing, and nobody makes himself many by saying that he is somebody else.

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addressOf, trustOf } from "../src/http/address.ts";
import { type Limits, RATES } from "../src/limits.ts";
import { Client } from "./client.ts";
import { type RelayUnderTest, relayUnderTest, SETUP_TOKEN, type Visitor } from "./relay-under-test.ts";

const HERE = "127.0.0.1";

describe("rate limits", () => {
  let relay: RelayUnderTest;
  let id: string;
  let india: Visitor;
  let japan: Visitor;
  beforeEach(async () => {
    relay = await relayUnderTest({ trustProxy: true });
    id = await relay.resolution("The text as adopted.");
    india = await relay.person("delegate", "IND");
    japan = await relay.person("delegate", "J");
  });
  afterEach(() => relay.stop());

  const idOf = async (visitor: Visitor): Promise<string> =>
    ((await (await visitor.get("/api/me")).json()) as { user: { id: string } }).user.id;
  /** As if all that there is of a limit, and of the next seconds, had been asked for already. */
  const useUp = (kind: keyof Limits, name: string, seconds = 60): void => {
    relay.relay.limits[kind].of(name).take(RATES[kind].burst + RATES[kind].perSecond * seconds);
  };
  const refused = async (answer: Promise<Response>): Promise<[number, string, string | null]> => {
    const response = await answer;
    const { code } = (await response.json()) as { code: string };
    return [response.status, code, response.headers.get("retry-after")];
  };

  it("turn away an address that asks too much, signed in or not, and no other", async () => {
    useUp("address", HERE);
    expect(await refused(india.get("/api/me"))).toEqual([429, "too-many-requests", "1"]);
    expect((await relay.stranger().get("/readyz")).status).toBe(429);
    const elsewhere = await india.request("GET", "/api/me", undefined, { "x-forwarded-for": "203.0.113.7" });
    expect(elsewhere.status).toBe(200);
    expect(relay.relay.limits.address.refused).toBe(2);
    relay.pass(61_000);
    expect((await india.get("/api/me")).status).toBe(200);
  });

  it("turn away a person who asks too much, from whatever address, and no other", async () => {
    useUp("person", await idOf(india));
    for (const from of ["203.0.113.7", "203.0.113.8"]) {
      const answer = india.request("GET", "/api/resolutions", undefined, { "x-forwarded-for": from });
      expect(await refused(answer)).toEqual([429, "too-many-requests", "1"]);
    }
    expect((await japan.get("/api/resolutions")).status).toBe(200);
  });

  it("turn away whoever asks for a resolution that too much is asked of, but chair and secretariat", async () => {
    const other = await relay.resolution("Another one.");
    useUp("resolution", id);
    expect(await refused(japan.get(`/api/resolutions/${id}/export?format=txt`))).toEqual([
      429,
      "too-many-requests",
      "1",
    ]);
    expect((await japan.get(`/api/resolutions/${other}/export?format=txt`)).status).toBe(200);
    const chair = await relay.person("chair");
    expect((await chair.get(`/api/resolutions/${id}/history`)).status).toBe(200);
  });

  it("count what costs much as much", async () => {
    const { person } = relay.relay.limits;
    const name = await idOf(india);
    person.of(name).take(RATES.person.burst - 15);
    for (const status of [200, 200, 429]) {
      expect((await india.get(`/api/resolutions/${id}/export?format=json`)).status).toBe(status);
    }
  });

  it("turn away whoever opens too many sockets, by address and by person", async () => {
    useUp("socketsOfPerson", await idOf(india));
    expect(await new Client(india, id).closed).toEqual({ code: 4529, reason: "too many connections were opened" });
    await Client.open(japan, id);
    useUp("socketsOfAddress", HERE);
    await expect(new Client(japan, id).closed).rejects.toThrow("429");
  });

  it("read a person who writes too much over many sockets more slowly, and nobody else", async () => {
    const clients = await Promise.all([Client.open(india, id), Client.open(india, id)]);
    const neighbour = await Client.open(japan, id);
    useUp("writingOfPerson", await idOf(india), 0.5);
    // The frame that finds nothing left is still taken; what comes behind it waits.
    for (const client of clients) client.type("a");
    await Promise.all(clients.map((client) => client.saved()));
    const start = performance.now();
    for (const client of clients) client.type("b");
    neighbour.type("meanwhile ");
    await neighbour.saved();
    const others = performance.now() - start;
    await Promise.all(clients.map((client) => client.saved()));
    const held = performance.now() - start;
    expect(held).toBeGreaterThan(250);
    expect(others).toBeLessThan(held);
    expect(clients.flatMap(({ told }) => told).filter(({ type }) => type === "refusal")).toEqual([]);
  });

  it("read everybody in a resolution that too much is written to more slowly, and nobody in another", async () => {
    const other = await relay.resolution("Another one.");
    const [here, there] = [await Client.open(india, id), await Client.open(japan, other)];
    useUp("writingOfResolution", id, 0.5);
    here.type("a");
    await here.saved();
    const start = performance.now();
    here.type("b");
    there.type("meanwhile ");
    await there.saved();
    const others = performance.now() - start;
    await here.saved();
    const held = performance.now() - start;
    expect(held).toBeGreaterThan(250);
    expect(others).toBeLessThan(held);
  });

  it("count guesses by the address that the proxy saw, whatever the guesser says of itself", async () => {
    const guess = (n: number, invitation = `guess-${n}`): Promise<Response> =>
      relay.stranger().request(
        "POST",
        "/api/session",
        { invitation },
        {
          "x-forwarded-for": `10.0.${n}.1, 198.51.100.${n}, 203.0.113.7`,
        },
      );
    for (let n = 0; n < RATES.guesses.burst; n++) expect((await guess(n)).status).toBe(401);
    for (let n = 0; n < 20; n++) expect(await refused(guess(n, SETUP_TOKEN))).toEqual([429, "too-many-guesses", "10"]);
    expect(relay.relay.limits.guesses.refused).toBe(20);
    console.log(`${RATES.guesses.burst} guesses looked up, 20 turned away; then one in ten seconds`);
    relay.pass(11_000);
    expect((await guess(0, SETUP_TOKEN)).status).toBe(200);
  });
});

describe("the address of a request", () => {
  const from = (remoteAddress: string, said?: string) =>
    ({ socket: { remoteAddress }, headers: said === undefined ? {} : { "x-forwarded-for": said } }) as never;

  it("is that of the connection, where nobody is trusted, whatever a header says", () => {
    expect(addressOf(from("198.51.100.1", "203.0.113.7"), trustOf(false))).toBe("198.51.100.1");
    expect(addressOf(from("10.0.0.1", "203.0.113.7"), trustOf(["10.1.0.0/16"]))).toBe("10.0.0.1");
  });

  it("is the nearest that is no trusted proxy's", () => {
    expect(addressOf(from("10.0.0.1", "1.2.3.4, 203.0.113.7"), trustOf(true))).toBe("203.0.113.7");
    const trusts = trustOf(["10.0.0.0/8", "2001:db8::/32"]);
    expect(addressOf(from("::ffff:10.0.0.1", "1.2.3.4, 203.0.113.7, 10.9.9.9"), trusts)).toBe("203.0.113.7");
    expect(addressOf(from("2001:db8::5", "203.0.113.9"), trusts)).toBe("203.0.113.9");
    expect(addressOf(from("10.0.0.1", "nonsense, "), trusts)).toBe("10.0.0.1");
    // A proxy that tells a port too: what stands before that was made up by whoever asks.
    expect(addressOf(from("10.0.0.1", "1.2.3.4, 203.0.113.7:5678"), trustOf(true))).toBe("10.0.0.1");
  });

  it("is the network, of IPv6: whoever has one has all that is in it", () => {
    const addresses = ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::9", "2001:0db8:0001:0002::"];
    for (const address of addresses) expect(addressOf(from(address), trustOf(false))).toBe("2001:db8:1:2::/64");
    // As a proxy on a network with IPv6 says it.
    expect(addressOf(from("::ffff:172.18.0.5", addresses[0]), trustOf(true))).toBe("2001:db8:1:2::/64");
    expect(addressOf(from("::1"), trustOf(false))).toBe("0:0:0:0::/64");
    expect(addressOf(from("::ffff:192.0.2.1"), trustOf(false))).toBe("192.0.2.1");
  });
});
