// Adding resolutions, correcting their base before it is one, deciding changes, the history and the export, over HTTP.

import { readMarkup } from "@concord/formats";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Client } from "./client.ts";
import { type RelayUnderTest, relayUnderTest, type Visitor } from "./relay-under-test.ts";

const TEXT = `RESOLUTION 9 (Suva, 2018)

Use of beacons¹

The World Conference on Resilient Communications (Suva, 2018),

recalling

a)\tResolution 4 of this Conference;

b)\tthe report of the Third Forum,

resolves

1\tto use beacons;

2\tto test them every year.

¹ Beacons that float.
`;

interface Base {
  readonly lang: string;
  readonly clauses: { readonly kind: string; readonly content: unknown[] }[];
  readonly notes: unknown[];
}

describe("resolutions", () => {
  let relay: RelayUnderTest;
  let editor: Visitor;
  let chair: Visitor;
  let india: Visitor;
  beforeEach(async () => {
    relay = await relayUnderTest();
    editor = await relay.person("editor");
    chair = await relay.person("chair");
    india = await relay.person("delegate", "IND");
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await relay.stop();
  });

  const read = async <T>(response: Promise<Response>, status = 200): Promise<T> => {
    const answer = await response;
    const body = await answer.text();
    expect(answer.status, body).toBe(status);
    return JSON.parse(body) as T;
  };
  const add = async (body: unknown): Promise<string> =>
    (await read<{ id: string }>(editor.post("/api/resolutions", body), 201)).id;

  it("are added as base at once when that is said, from text or from a file", async () => {
    const id = await add({ text: TEXT, confirm: true });
    const form = new FormData();
    form.set("file", new Blob([TEXT], { type: "text/plain" }), "resolution.txt");
    form.set("confirm", "true");
    const upload = await fetch(`${relay.origin}/api/resolutions`, {
      method: "POST",
      headers: { cookie: editor.cookie!, origin: relay.origin },
      body: form,
    });
    expect(upload.status).toBe(201);
    const { resolutions } = await read<{ resolutions: { title: string; baseHash: string; pending: number }[] }>(
      india.get("/api/resolutions"),
    );
    expect(resolutions).toHaveLength(2);
    expect(resolutions[0]).toMatchObject({ id, title: "Resolution 9: Use of beacons", state: "open", pending: 0 });
    // Asked again, it is not read from the log again.
    relay.pass(61_000);
    relay.relay.rooms.sweep();
    expect(await read(india.get("/api/resolutions"))).toEqual({ resolutions });
    expect(relay.relay.rooms.size).toBe(0);
    expect(resolutions[0]?.baseHash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(resolutions[1]?.baseHash).toBe(resolutions[0]?.baseHash);
    const text = await (await india.get(`/api/resolutions/${id}/export?format=txt&view=base`)).text();
    expect(text).toContain("\na)\tResolution 4 of this Conference;\n");
  });

  it("are drafts otherwise, which editors alone see, correct, and confirm for good", async () => {
    const id = await add({ text: TEXT });
    expect(await read(india.get("/api/resolutions"))).toEqual({ resolutions: [] });
    expect((await india.get(`/api/resolutions/${id}`)).status).toBe(404);
    expect((await india.get(`/api/resolutions/${id}/export?format=txt&view=base`)).status).toBe(404);
    expect(await read(editor.get(`/api/resolutions/${id}`))).toMatchObject({ state: "draft", head: 0 });

    const draft = await read<{ source: string; base: Base; left: unknown[]; warnings: unknown[] }>(
      editor.get(`/api/resolutions/${id}/draft`),
    );
    expect(draft.source).toBe(TEXT);
    expect(draft.base.clauses.length).toBeGreaterThan(7);
    const clauses = draft.base.clauses.map((clause) =>
      clause.kind === "title"
        ? { ...clause, content: [{ text: "Use of floating beacons" }, ...clause.content.slice(1)] }
        : clause,
    );
    await read(editor.request("PUT", `/api/resolutions/${id}/draft`, { base: { ...draft.base, clauses } }));
    expect(await read(editor.get(`/api/resolutions/${id}`))).toMatchObject({
      title: "Resolution 9: Use of floating beacons",
    });

    expect(await read(editor.post(`/api/resolutions/${id}/confirm`, {}))).toMatchObject({ state: "open", head: 1 });
    for (const [method, path] of [
      ["GET", "draft"],
      ["PUT", "draft"],
      ["DELETE", "draft"],
      ["POST", "confirm"],
    ] as const) {
      const response = await editor.request(
        method,
        `/api/resolutions/${id}/${path}`,
        method === "PUT" ? { base: draft.base } : undefined,
      );
      expect(response.status, `${method} ${path}`).toBe(404);
    }
    expect(await (await india.get(`/api/resolutions/${id}/export?format=txt&view=base`)).text()).toContain("floating");
  });

  it("may be dropped while they are drafts", async () => {
    const id = await add({ text: TEXT });
    expect((await editor.request("DELETE", `/api/resolutions/${id}/draft`)).status).toBe(204);
    expect((await editor.get(`/api/resolutions/${id}`)).status).toBe(404);
  });

  it("take no base that is inconsistent, and say where", async () => {
    const id = await add({ text: TEXT });
    const { base } = await read<{ base: Base }>(editor.get(`/api/resolutions/${id}/draft`));
    const clause = { kind: "paragraph", level: 1, numbering: "none", content: [{ text: "words" }] };
    const wrong: [unknown, string][] = [
      [{ ...base, clauses: [] }, "base.clauses"],
      [{ ...base, clauses: [{ ...clause, kind: "poem" }] }, "base.clauses[0].kind"],
      [{ ...base, notes: [], clauses: [{ ...clause, level: 7 }] }, "base.clauses[0].level"],
      [{ ...base, notes: [], clauses: [{ ...clause, content: [{ footnote: 0 }] }] }, "base.clauses[0]"],
      [{ ...base, notes: [{ ...clause, kind: "footnote" }], clauses: [clause] }, "base.notes[0]"],
      [{ ...base, notes: [], clauses: [{ ...clause, kind: "footnote" }] }, "base.clauses[0].kind"],
      [
        { ...base, notes: [], clauses: [{ ...clause, content: [{ text: "a\nb" }] }] },
        "base.clauses[0].content[0].text",
      ],
      [{ ...base, lang: "<script>" }, "base.lang"],
      [{ ...base, more: true }, "base"],
    ];
    for (const [bad, path] of wrong) {
      const response = editor.request("PUT", `/api/resolutions/${id}/draft`, { base: bad });
      const { errors } = await read<{ errors: { path: string }[] }>(response, 400);
      expect(
        errors.map((error) => error.path),
        path,
      ).toContain(path);
    }
  });

  it("are not made of what is no text", async () => {
    const problems: [unknown, number][] = [
      [{}, 400],
      [{ text: "" }, 400],
      [{ text: "   \n" }, 400],
      [{ text: TEXT, also: 1 }, 400],
      [{ text: "x".repeat(3_000_000) }, 400],
      [{ text: "x".repeat(17_000_000) }, 413],
    ];
    for (const [body, status] of problems) expect((await editor.post("/api/resolutions", body)).status).toBe(status);
    // the page has a sentence for it in the language of who reads
    for (const text of ["", "   \n"])
      expect(await read(editor.post("/api/resolutions", { text }), 400)).toMatchObject({ code: "unreadable-empty" });
    const send = async (form: FormData): Promise<number> => {
      const headers = { cookie: editor.cookie!, origin: relay.origin };
      return (await fetch(`${relay.origin}/api/resolutions`, { method: "POST", headers, body: form })).status;
    };
    const form = (name: string, content: string | Uint8Array<ArrayBuffer>): FormData => {
      const made = new FormData();
      made.set(name, new Blob([content]), "f.txt");
      return made;
    };
    expect(await send(form("file", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)))).toBe(400);
    expect(await send(form("file", Uint8Array.of(0xff, 0xfe, 0x00, 0xd8)))).toBe(400);
    expect(await send(form("other", TEXT))).toBe(400);
    expect(await send(form("file", "x".repeat(3_000_000)))).toBe(413);
    // the page says how large it may be
    expect(await read(editor.post("/api/resolutions", { text: "x".repeat(17_000_000) }), 413)).toMatchObject({
      limit: 16 * 1024 * 1024,
    });
    expect((await editor.request("POST", "/api/resolutions", TEXT, { "content-type": "text/plain" })).status).toBe(415);
    const broken = await editor.request("POST", "/api/resolutions", "--x\r\n", {
      "content-type": "multipart/form-data; boundary=x",
    });
    expect(broken.status).toBe(400);
    expect(await read(editor.get("/api/resolutions"))).toEqual({ resolutions: [] });
  });

  it("are brought in with the changes proposed on them, entered by whoever brings them", async () => {
    const reading = readMarkup("paragraph | To be {+IND: or not +}to be[-J=: , that is-].\n");
    if (!reading.ok) throw new Error(reading.message);
    const { redline } = reading;
    const id = await add({ redline, confirm: true });
    const markup = await (await india.get(`/api/resolutions/${id}/export?format=txt&view=markup`)).text();
    expect(markup).toBe("To be {+IND: or not +}to be[-J=: , that is-].\n");
    const { entries } = await read<{ entries: { kind: string; by: object }[] }>(
      india.get(`/api/resolutions/${id}/history`),
    );
    expect(entries.map(({ kind }) => kind)).toEqual(["base", "update", "update", "decision"]);
    expect(entries[1]?.by).toEqual({ name: "The editor", role: "editor", proponent: "IND" });

    // As one would write it by hand: no hash, no stretches, clauses known by one id.
    const byHand = {
      base: { hash: "" },
      lang: "en",
      clauses: redline.clauses.map(({ markId: _mark, base: _base, stretch: _stretch, ...rest }) => rest),
      notes: [],
    };
    const again = await add({ redline: byHand, confirm: true });
    expect(await (await india.get(`/api/resolutions/${again}/export?format=txt&view=markup`)).text()).toBe(markup);

    const wrong: [unknown, string][] = [
      [{ redline }, "confirm"],
      [{ redline: { ...redline, base: { hash: "sha256:0" } }, confirm: true }, "redline.base.hash"],
      [{ redline: { ...redline, clauses: [{}] }, confirm: true }, "redline.clauses[0].kind"],
      [
        { redline: JSON.parse(JSON.stringify(redline).replace(/"proponent":"\w+"/, '"proponent":""')), confirm: true },
        "redline.clauses[0]",
      ],
      [{ redline, text: "both", confirm: true }, ""],
    ];
    for (const [body, path] of wrong) {
      const { errors } = await read<{ errors: { path: string }[] }>(editor.post("/api/resolutions", body), 400);
      expect(errors[0]?.path).toBe(path);
    }
  });

  it("are exported as text in every view, and in no format that nobody has asked for", async () => {
    const id = await relay.resolution("The text as adopted.");
    const client = await Client.open(india, id);
    client.type("Indeed. ");
    await client.saved();
    const view = async (query: string): Promise<string> => {
      const response = await chair.get(`/api/resolutions/${id}/export?${query}`);
      expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
      return response.text();
    };
    expect(await view("format=txt&view=base")).toBe("The text as adopted.\n");
    expect(await view("format=txt&view=agreed")).toBe("The text as adopted.\n");
    expect(await view("format=txt&view=proposed")).toBe("Indeed. The text as adopted.\n");
    expect(await view("format=txt&view=as:FRA,J")).toBe("The text as adopted.\n");
    expect(await view("format=txt&view=as:IND")).toBe("Indeed. The text as adopted.\n");
    expect(await view("format=txt&view=markup")).toBe("{+IND: Indeed. +}The text as adopted.\n");
    for (const query of ["format=odt&view=base", "format=txt&view=as:", "view=base", "format=txt&format=docx"]) {
      expect((await chair.get(`/api/resolutions/${id}/export?${query}`)).status, query).toBe(400);
    }
  });

  describe("a change", () => {
    let id: string;
    let change: string;
    let client: Client;
    beforeEach(async () => {
      id = await relay.resolution("The text as adopted.");
      client = await Client.open(india, id);
      client.type("Indeed. ");
      await client.saved();
      change = `${client.peer.client}:0`;
    });
    const decide = (visitor: Visitor, state: string, more: object = {}): Promise<Response> =>
      visitor.post(`/api/resolutions/${id}/commands`, { type: "decide", change, state, ...more });

    it("is decided by editor and chair, told to everybody, and in the history", async () => {
      const decided = await read<{ seq: number }>(
        decide(editor, "accepted", { note: "As the chair said.", ruling: "chair", seen: 2 }),
      );
      expect(decided).toMatchObject({ seq: 3, change, state: "accepted", leftOut: 0, enclosed: [], hidden: false });
      await client.untilTrue(() =>
        client.told.some((told) => told.type === "entries" && told.entries.some(({ kind }) => kind === "decision")),
      );
      const { resolutions } = await read<{ resolutions: { pending: number }[] }>(india.get("/api/resolutions"));
      expect(resolutions[0]?.pending).toBe(0);
      await read(decide(chair, "pending"));
      const { entries } = await read<{ entries: unknown[] }>(india.get(`/api/resolutions/${id}/history`));
      expect(entries).toMatchObject([
        { seq: 1, kind: "base", by: { role: "editor" } },
        { seq: 2, kind: "update", by: { name: "The delegate IND", role: "delegate", proponent: "IND" } },
        {
          seq: 3,
          kind: "decision",
          by: { role: "editor" },
          change,
          state: "accepted",
          ruling: "chair",
          note: "As the chair said.",
        },
        { seq: 4, kind: "decision", by: { role: "chair" }, change, state: "pending" },
      ]);
      expect(await read(india.get(`/api/resolutions/${id}`))).toMatchObject({ head: 4 });
    });

    it("is decided with its clause, its half, its proponent or as words, and reopened with the decision", async () => {
      const command = (body: object) => chair.post(`/api/resolutions/${id}/commands`, { type: "decide", ...body });
      const [part] = (await relay.relay.rooms.open(id)).resolution.changes()[0]?.parts ?? [];
      const targets = [
        { clause: (await relay.relay.rooms.open(id)).resolution.changes()[0]?.clause },
        { changes: [change], part: "insertion" },
        { proponent: "IND", others: "settle" },
        { ranges: part?.ranges },
      ];
      for (const target of targets) {
        const { seq } = await read<{ seq: number }>(command({ ...target, state: "accepted" }));
        expect((await relay.relay.rooms.open(id)).resolution.changes()[0]?.state, JSON.stringify(target)).toBe(
          "accepted",
        );
        await read(command({ decision: seq, state: "pending" }));
        expect((await relay.relay.rooms.open(id)).resolution.changes()[0]?.state).toBe("pending");
        expect((await command({ decision: seq, state: "pending" })).status).toBe(409);
      }
      expect((await command({ proponent: "KEN", state: "accepted" })).status).toBe(409);
      expect((await command({ decision: 999, state: "pending" })).status).toBe(404);
      for (const wrong of [{}, { decision: 3 }, { part: "insertion" }, { ranges: [] }, { ranges: [[1, 2]] }]) {
        expect((await command({ ...wrong, state: "accepted" })).status, JSON.stringify(wrong)).toBe(400);
      }
      const { entries } = await read<{ entries: object[] }>(india.get(`/api/resolutions/${id}/history`));
      expect(entries.slice(2)).toMatchObject([
        { state: "accepted", about: { clause: targets[0]?.clause } },
        { state: "pending", about: { decision: 3 } },
        { state: "accepted", change },
        { state: "pending" },
        { state: "accepted", about: { proponent: "IND" } },
        { state: "pending" },
        { state: "accepted", about: { selection: true } },
        { state: "pending" },
      ]);
    });

    it("is decided by nobody else", async () => {
      expect((await decide(india, "accepted")).status).toBe(403);
      expect((await decide(await relay.person("observer"), "accepted")).status).toBe(403);
      expect((await decide(relay.stranger(), "accepted")).status).toBe(401);
      expect(await relay.relay.log.head(id)).toBe(2);
    });

    it("is decided once, until it is reopened", async () => {
      await read(decide(chair, "accepted"));
      expect((await read<{ code: string }>(decide(chair, "accepted"), 409)).code).toBe("nothing-to-decide");
      await read(decide(chair, "pending"));
      expect((await read<{ code: string }>(decide(chair, "pending"), 409)).code).toBe("nothing-to-decide");
      await read(decide(chair, "rejected"));
    });

    it("that there is not is not decided, and a command that there is not is not obeyed", async () => {
      change = "7:7";
      expect((await read<{ code: string }>(decide(chair, "accepted"), 404)).code).toBe("unknown-change");
      for (const body of [
        { type: "adopt" },
        { type: "decide", change: "7:7", state: "postponed" },
        { type: "decide", change: "7:7", state: "accepted", seen: -1 },
        { type: "decide", change: "7:7", state: "accepted", note: "x".repeat(5_000) },
        { type: "decide", change: "7:7", state: "accepted", force: true },
        [],
      ]) {
        expect((await chair.post(`/api/resolutions/${id}/commands`, body)).status).toBe(400);
      }
      expect((await chair.post("/api/resolutions/none/commands", { type: "decide" })).status).toBe(404);
    });

    it("is in no adopted text while it is pending; what was adopted is closed, and the base of the next edition", async () => {
      const adopt = async (visitor: Visitor, more: object = {}) =>
        visitor.post(`/api/resolutions/${id}/commands`, {
          type: "adopt",
          edition: { city: "Port Amber", year: 2030 },
          seen: await relay.relay.log.head(id),
          ...more,
        });
      expect((await adopt(india)).status).toBe(403);
      for (const edition of [
        { city: " ", year: 2030 },
        { city: "Suva", year: 30 },
        { city: "Su\nva", year: 2030 },
      ])
        expect((await adopt(chair, { edition })).status, JSON.stringify(edition)).toBe(400);
      expect(
        await read<{ code: string }>(editor.post("/api/resolutions", { after: id, confirm: true }), 409),
      ).toMatchObject({ code: "not-adopted" });
      const agreed = await (await india.get(`/api/resolutions/${id}/export?format=json&view=agreed`)).json();
      const { adopted } = await read<{ adopted: { hash: string } }>(adopt(chair));
      await client.untilTrue(() => client.peer.replica.ledger.adopted !== undefined);
      const said = {
        state: "adopted",
        adopted: { edition: { city: "Port Amber", year: 2030 }, hash: adopted.hash, seq: 3 },
      };
      expect(await read(india.get(`/api/resolutions/${id}`))).toMatchObject({ ...said, head: 3 });
      expect((await read<{ resolutions: object[] }>(india.get("/api/resolutions"))).resolutions).toMatchObject([
        { ...said, pending: 1 },
      ]);
      // Decisions, whoever sends them, and two who adopt at once.
      for (const answer of [decide(chair, "accepted"), adopt(editor)])
        expect((await read<{ code: string }>(answer, 409)).code).toBe("adopted");
      expect((await india.post("/api/resolutions", { after: id, confirm: true })).status).toBe(403);
      const next = await add({ after: id, confirm: true });
      const head = await read<{ baseHash: string; state: string }>(india.get(`/api/resolutions/${next}`));
      expect(head).toMatchObject({
        state: "open",
        baseHash: adopted.hash,
        previous: { id, edition: { city: "Port Amber", year: 2030 } },
      });
      expect(await read(india.get(`/api/resolutions/${id}`))).toMatchObject({ next });
      // There is one: who presses it as well, be it at the same moment, is led to it.
      const pressed = Array.from({ length: 3 }, () => editor.post("/api/resolutions", { after: id, confirm: true }));
      for (const answer of pressed) expect(await read(answer, 200)).toEqual({ id: next });
      expect((await read<{ resolutions: object[] }>(india.get("/api/resolutions"))).resolutions).toHaveLength(2);
      const { view: _view, base: _base, ...text } = agreed;
      const again = await (await india.get(`/api/resolutions/${next}/export?format=json&view=base`)).json();
      expect(again).toMatchObject(text);
      expect(
        (await read<{ code: string }>(editor.post("/api/resolutions", { after: "nowhere", confirm: true }), 404)).code,
      ).toBe("not-found");
    });

    it("comes too late from a client of one's own, whatever it sends after the adoption", async () => {
      client.type("on its way ");
      await client.saved();
      await read(
        chair.post(`/api/resolutions/${id}/commands`, {
          type: "adopt",
          edition: { city: "Port Amber", year: 2030 },
          seen: await relay.relay.log.head(id),
        }),
      );
      const head = await relay.relay.log.head(id);
      const hostile = await Client.open(await relay.person("delegate", "KEN"), id);
      // Its own peer does not know of any adoption.
      hostile.peer.replica.ledger.adopted = undefined;
      hostile.type("too late ");
      await hostile.untilTrue(() => hostile.told.some((told) => told.type === "refusal"));
      expect(hostile.told.find((told) => told.type === "refusal")).toMatchObject({ refusal: { code: "adopted" } });
      expect(await relay.relay.log.head(id)).toBe(head);
    });

    it("stays as it was when the decision cannot be stored", async () => {
      vi.spyOn(relay.relay.log, "append").mockRejectedValue(new Error("disk I/O error"));
      expect((await read<{ code: string }>(decide(chair, "accepted"), 503)).code).toBe("cannot-store");
      vi.restoreAllMocks();
      expect((await client.closed).code).toBe(4503);
      expect((await relay.relay.rooms.open(id)).resolution.changes()[0]?.state).toBe("pending");
      await read(decide(chair, "accepted"));
    });
  });
});
