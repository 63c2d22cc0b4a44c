// What is taken out over HTTP opens again with nothing lost; HTML is a file that stands alone.

import { openPackage, xmlText } from "@concord/formats";
import type { Redline, Run } from "@concord/redline";
import { Random, randomRedline, toldBy, wordFaults } from "@concord/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RelayUnderTest, relayUnderTest, type Visitor } from "./relay-under-test.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

describe("export", () => {
  let relay: RelayUnderTest;
  let editor: Visitor;
  let india: Visitor;
  beforeAll(async () => {
    relay = await relayUnderTest();
    editor = await relay.person("editor");
    india = await relay.person("delegate", "IND");
  });
  afterAll(() => relay.stop());

  const open = async (body: object): Promise<string> => {
    const answer = await editor.post("/api/resolutions", { ...body, confirm: true });
    const text = await answer.text();
    expect(answer.status, text).toBe(201);
    return (JSON.parse(text) as { id: string }).id;
  };
  const take = (id: string, query: string): Promise<Response> => india.get(`/api/resolutions/${id}/export?${query}`);
  const redlineOf = async (id: string): Promise<Redline> => (await take(id, "format=json")).json() as Promise<Redline>;

  it("[EXP5] JSON opens again and says the same, over random Redlines", async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const redline = randomRedline(new Random(seed), 8, 1);
      const first = await redlineOf(await open({ redline: { ...redline, base: { hash: "" } } }));
      expect(toldBy(first), `seed ${seed}`).toEqual(toldBy(redline));
      const again = await redlineOf(await open({ redline: first }));
      expect(toldBy(again), `seed ${seed}, again`).toEqual(toldBy(first));
      expect(again.base.hash).toBe(first.base.hash);
    }
  });

  it("[EXP5] JSON of a view without marks opens as a base that says the view", async () => {
    // A new base is counted anew, whatever the policy of the text was.
    const { policy: _policy, ...redline } = randomRedline(new Random(3), 8, 1);
    const id = await open({ redline: { ...redline, base: { hash: "" } } });
    for (const view of ["base", "agreed", "proposed", "as:IND,ECP"]) {
      const {
        format,
        view: named,
        base: _base,
        ...base
      } = (await (await take(id, `format=json&view=${view}`)).json()) as Record<string, unknown>;
      expect([format, named]).toEqual(["concord-text/1", view]);
      const opened = await open({ base });
      const text = async (of: string, what: string) => (await take(of, `format=txt&view=${what}`)).text();
      expect(await text(opened, "base")).toBe(await text(id, view));
    }
  });

  it("a file is named after any title, and no letter of it is cut in two", async () => {
    const clause = { kind: "title", level: 1, numbering: "none", content: [{ text: `L${"𝐀".repeat(60)}` }] };
    const answer = await take(await open({ base: { lang: "en", clauses: [clause], notes: [] } }), "format=txt");
    expect([answer.status, decodeURIComponent(answer.headers.get("content-disposition")!)]).toEqual([
      200,
      expect.stringContaining("filename*=UTF-8''L𝐀𝐀"),
    ]);
  });

  it("[DOC7] a Word file comes in every view, and of what is pending on the agreed text; another format has no such view", async () => {
    const id = await open({ redline: { ...randomRedline(new Random(5), 8, 1), base: { hash: "" } } });
    const documentOf = async (view: string) => {
      const answer = await take(id, `format=docx&view=${view}`);
      expect(answer.headers.get("content-type")).toBe(WORD);
      expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="[A-Za-z0-9-]+\.docx"/);
      const file = new Uint8Array(await answer.arrayBuffer());
      expect(wordFaults(file)).toEqual([]);
      const opened = openPackage(file);
      if (!opened.ok) throw new Error(opened.message);
      return xmlText(opened.package.parts.get(opened.package.main)!);
    };
    expect(await documentOf("markup")).toContain(' ✓"');
    expect(await documentOf("pending")).not.toContain(' ✓"');
    for (const view of ["base", "agreed", "proposed", "as:IND"])
      expect(await documentOf(view)).not.toContain("w:author");
    expect((await take(id, "format=txt&view=pending")).status).toBe(400);
  });

  it("[EXP1] HTML comes as a file with a name, its words in English or French", async () => {
    const id = await open({ redline: { ...randomRedline(new Random(4), 8, 1), base: { hash: "" } } });
    const answer = await take(id, "format=html&view=as:IND&lang=fr");
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="[A-Za-z0-9-]+\.html"; filename\*=UTF-8''/,
    );
    expect(await answer.text()).toContain("Tel que proposé par IND");
    for (const query of [
      "format=html&lang=<b>",
      "format=html&view=as:",
      "format=html&view=as:ind",
      "format=json&more=1",
    ]) {
      expect((await take(id, query)).status, query).toBe(400);
    }
  });

  it("takes in nothing that a Redline cannot hold", async () => {
    const redline = { ...randomRedline(new Random(5), 8, 1), base: { hash: "" } };
    const [clause] = redline.clauses;
    const refused = async (change: object, path: string): Promise<void> => {
      const answer = await editor.post("/api/resolutions", { redline: { ...redline, ...change }, confirm: true });
      expect(answer.status, path).toBe(400);
      const { errors } = (await answer.json()) as { errors?: { path: string }[] };
      expect(errors?.[0]?.path, JSON.stringify(errors)).toContain(path);
    };
    const by = { change: "1:1", proponent: "IND", enteredBy: "A", state: "pending" };
    const run = (more: object): object => ({
      clauses: [{ ...clause, runs: [{ text: "a", tracking: {}, ...more } as unknown as Run] }],
    });
    await refused({ policy: "mine" }, "policy");
    await refused(
      { reasons: [{ id: "1", proponent: "", enteredBy: "A", about: { change: "1:1" }, text: "a" }] },
      "reasons[0].proponent",
    );
    await refused(
      { reasons: [{ id: "1", proponent: "J", enteredBy: "A", about: { change: "1:1" }, text: " " }] },
      "reasons[0].text",
    );
    await refused(
      { threads: [{ id: "1", about: { words: true }, resolved: false, comments: [] }] },
      "threads[0].comments",
    );
    await refused({ clauses: [{ ...clause, moved: [{ ...by, after: 1, order: 1 }] }] }, "moved[0].after");
    await refused(
      { clauses: [{ ...clause, reshaped: [{ ...by, set: { kind: "footnote" } }] }] },
      "reshaped[0].set.kind",
    );
    await refused({ clauses: [{ ...clause, reshaped: [{ ...by, set: {} }] }] }, "reshaped[0].set");
    await refused(run({ format: { bold: false } }), "runs[0]");
    await refused(run({ tracking: { held: [{ change: "1:1", enteredBy: "A" }] } }), "runs[0]");
    // Reasons for what somebody else proposes are as little taken in as when somebody sends them.
    const foreign = [{ id: "1", proponent: "KEN", enteredBy: "A", about: { change: "9:9999" }, text: "Because." }];
    expect(await open({ redline: { ...redline, reasons: foreign } })).not.toBe("");
  });
});
