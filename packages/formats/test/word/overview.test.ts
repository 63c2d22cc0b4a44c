// What is told of a Word file before it comes in, and that bytes of any kind get an answer.
import { docxOf, trackedResolution, WORD_AUTHORS } from "@concord/testing";
import { expect, it } from "vitest";
import { fromWord, wordOverview } from "../../src/index.ts";

const WHEN = "2030-03-04T09:30:00Z";

it("[WOV1] the overview counts what comes in, and every author's changes and comments", () => {
  const dated = { first: WHEN, last: WHEN, others: 0 };
  expect(fromWord(trackedResolution(), wordOverview)).toEqual({
    ok: true,
    value: {
      title: "RESOLUTION 7 (Suva, 2026) · Lights for small harbours",
      clauses: 12,
      notes: 1,
      tables: 1,
      pictures: 1,
      others: 0,
      comments: 1,
      authors: expect.arrayContaining([
        {
          author: WORD_AUTHORS.group,
          code: "ECP",
          person: "CEPT",
          insertions: 1,
          deletions: 0,
          comments: 0,
          inObjects: true,
          ...dated,
        },
        {
          author: WORD_AUTHORS.india,
          code: "IND",
          person: "Asha Rao",
          insertions: 1,
          deletions: 1,
          comments: 0,
          inObjects: true,
          ...dated,
        },
        {
          author: WORD_AUTHORS.unnamed,
          person: "Anna Lind",
          insertions: 1,
          deletions: 1,
          comments: 1,
          inObjects: false,
          ...dated,
        },
      ]),
    },
  });
});

it.each([
  ["no bytes", new Uint8Array()],
  ["a part whose tags are balanced and do not match", docxOf("<w:p></w:q>")],
  ["a part with half an attribute", docxOf('<w:p w:rsidR="1" w:x></w:p>')],
])("[PKG10] is refused, never thrown: %s", (_, bytes) => {
  expect(fromWord(bytes, wordOverview)).toMatchObject({ ok: false, message: expect.stringMatching(/^This/) });
});
