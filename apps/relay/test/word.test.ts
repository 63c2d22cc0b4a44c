// Word files over HTTP: what they track is pending, the file is kept, and what is none is refused.

import { readWordFile } from "@concord/formats";
import { objectId, type Redline } from "@concord/redline";
import { docxOf, printed } from "@concord/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RelayUnderTest, relayUnderTest, type Visitor } from "./relay-under-test.ts";

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const put = (author: string, words: string) =>
  `<w:ins w:id="${words.length}" w:author="${author}" w:date="2030-01-01T10:00:00Z">${run(words)}</w:ins>`;
const gone = (author: string, words: string) =>
  `<w:del w:id="9${words.length}" w:author="${author}" w:date="2030-01-02T10:00:00Z"><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
const TABLE = `<w:tbl><w:tr><w:tc><w:p>${run("band")}</w:p></w:tc><w:tc><w:p>${put("ECP (CEPT)", "use")}</w:p></w:tc></w:tr></w:tbl>`;
const FILE = docxOf(
  `<w:p>${run("resolves")}</w:p><w:p>${run("to keep ")}${put("ECP (CEPT)", "all ")}${run("lamps")}${gone("Anna Lind", " lit")}</w:p>${TABLE}<w:p>${run("to end")}</w:p>`,
);

describe("Word files", () => {
  let relay: RelayUnderTest;
  let editor: Visitor;
  beforeEach(async () => {
    relay = await relayUnderTest();
    editor = await relay.person("editor");
  });
  afterEach(() => relay.stop());

  const send = async (bytes: Uint8Array<ArrayBuffer>, authors?: object) => {
    const form = new FormData();
    if (authors) form.set("authors", JSON.stringify(authors));
    form.set("file", new Blob([bytes]), "entwürf.docx");
    const answer = await fetch(`${relay.origin}/api/resolutions`, {
      method: "POST",
      headers: { origin: relay.origin, cookie: editor.cookie! },
      body: form,
    });
    return { status: answer.status, body: (await answer.json()) as { id: string; code?: string; detail?: string } };
  };

  it("with more clauses than a resolution may have are refused, at less than what reading them costs", async () => {
    const { status, body } = await send(docxOf(`<w:p>${run("a")}</w:p>`.repeat(10_001)));
    expect([status, body.code, body.detail]).toEqual([
      400,
      "word-too-long",
      "This Word file has at least 5001 clauses; a resolution has at most 5000.",
    ]);
  });

  it("come in with what each author tracks as pending changes of those for whom they speak, and are kept", async () => {
    const { status, body } = await send(FILE, { "Anna Lind": "SWE" });
    expect(status, JSON.stringify(body)).toBe(201);
    const redline = (await (await editor.get(`/api/resolutions/${body.id}/export?format=json`)).json()) as Redline;
    const runs = redline.clauses.flatMap((clause) => clause.runs);
    expect(
      runs.map((one) => [
        "text" in one ? one.text : "object" in one ? one.object : "",
        one.tracking.inserted?.proponent,
        one.tracking.deleted?.[0]?.proponent,
        one.tracking.inserted?.enteredBy ?? one.tracking.deleted?.[0]?.enteredBy,
      ]),
    ).toEqual([
      ["resolves", undefined, undefined, undefined],
      ["to keep ", undefined, undefined, undefined],
      ["all ", "ECP", undefined, "The editor"],
      ["lamps", undefined, undefined, undefined],
      [" lit", undefined, "SWE", "The editor"],
      [objectId(TABLE), undefined, undefined, undefined],
      ["to end", undefined, undefined, undefined],
    ]);
    expect(await relay.relay.sources.find(body.id)).toEqual({
      name: "entwürf.docx",
      bytes: Buffer.from(FILE),
      authors: new Map([
        ["ECP (CEPT)", "ECP"],
        ["Anna Lind", "SWE"],
      ]),
      seq: await relay.relay.log.head(body.id),
    });
    const { objects } = (await (await editor.get(`/api/resolutions/${body.id}/objects`)).json()) as { objects: object };
    expect(Object.values(objects)).toMatchObject([
      {
        kind: "table",
        rows: [
          { cells: [{}, { paragraphs: [[{ text: "use", inserted: { proponent: "ECP", author: "ECP (CEPT)" } }]] }] },
        ],
      },
    ]);
  });

  it("go out as they came, byte for byte, and with what changed since", async () => {
    const { body } = await send(FILE, { "Anna Lind": "SWE" });
    const take = async (view: string) =>
      new Uint8Array(
        await (await editor.get(`/api/resolutions/${body.id}/export?format=docx&view=${view}`)).arrayBuffer(),
      );
    expect(await take("markup")).toEqual(FILE);
    const { resolution } = await relay.relay.rooms.open(body.id);
    const change = resolution.changes().find(({ proponent }) => proponent === "ECP")?.id;
    const command = { type: "decide", change, state: "accepted" };
    expect((await editor.post(`/api/resolutions/${body.id}/commands`, command)).status).toBe(200);
    const agreed = readWordFile(await take("agreed"));
    expect(agreed.ok && printed(agreed.redline, "base")).toContain("to keep all lamps lit");
    const markup = readWordFile(await take("markup"));
    expect(markup.ok && printed(markup.redline, "markup").join("\n")).toMatch(/\{\+ECP.*all \+\}/);
  });

  it("that are damaged on the disk cost their looks, not the resolution, and whoever runs the relay is told", async () => {
    const { body } = await send(FILE, { "Anna Lind": "SWE" });
    relay.db.prepare("UPDATE sources SET bytes = ?").run(Buffer.from(FILE.slice(0, FILE.length / 2)));
    const answer = await editor.get(`/api/resolutions/${body.id}/export?format=docx&view=markup`);
    expect(answer.status).toBe(200);
    const read = readWordFile(new Uint8Array(await answer.arrayBuffer()));
    expect(read.ok && printed(read.redline, "markup").join("\n")).toMatch(/to keep \{\+ECP.*all \+\}lamps/);
    expect(relay.reports.splice(0)).toEqual([expect.stringContaining("Word file that it came from")]);
  });

  it("are refused while an author speaks for nobody, and when they are no Word files", async () => {
    expect(await send(FILE)).toMatchObject({ status: 400, body: { code: "word-no-proponent" } });
    expect(await send(FILE, { "Anna Lind": "swe" })).toMatchObject({ status: 400, body: { code: "invalid" } });
    const cut = FILE.slice(0, FILE.length / 2);
    expect(await send(cut)).toMatchObject({ status: 400, body: { code: expect.stringMatching(/^word-/) } });
    expect(await send(docxOf("<w:p></w:q>"))).toMatchObject({ status: 400, body: { code: "word-broken" } });
    const list = (await (await editor.get("/api/resolutions")).json()) as { resolutions: unknown[] };
    expect(list.resolutions).toEqual([]);
  });
});
