// What objects show, over HTTP: their contents, and pictures as nothing that runs.

import { type ObjectContent, objectId, pictureId } from "@concord/redline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RelayUnderTest, relayUnderTest, type Visitor } from "./relay-under-test.ts";

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const table = objectId("<w:tbl/>");
const content: ObjectContent = { kind: "table", rows: [{ cells: [{ paragraphs: [[{ text: "one" }]] }] }] };

describe("objects", () => {
  let relay: RelayUnderTest;
  let india: Visitor;
  let id: string;
  beforeEach(async () => {
    relay = await relayUnderTest();
    india = await relay.person("delegate", "IND");
    id = await relay.resolution("one");
    await relay.relay.sources.addObjects(id, {
      contents: new Map([[table, content]]),
      pictures: new Map([[pictureId(PNG), { mime: "image/png", bytes: PNG }]]),
    });
  });
  afterEach(() => relay.stop());

  it("are told by their ids, of this resolution only", async () => {
    const told = async (of: string) => (await india.get(`/api/resolutions/${of}/objects`)).json();
    expect(await told(id)).toEqual({ objects: { [table]: content } });
    expect(await told(await relay.resolution("two"))).toEqual({ objects: {} });
    expect((await india.get("/api/resolutions/none/objects")).status).toBe(404);
  });

  it("a picture goes out as what it is and runs nothing", async () => {
    const answer = await india.get(`/api/resolutions/${id}/pictures/${pictureId(PNG)}`);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(PNG);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, max-age=31536000, immutable",
    });
    const elsewhere = await relay.resolution("two");
    expect((await india.get(`/api/resolutions/${elsewhere}/pictures/${pictureId(PNG)}`)).status).toBe(404);
    expect((await india.get(`/api/resolutions/${id}/pictures/x`)).status).toBe(404);
  });
});
