// The base hash: the same for the same edition, whoever cuts it into runs, and another for any other.
import { type BaseClause, type BaseInline, type BaseText, baseHash, isObjectId, objectId } from "@concord/redline";
import { paragraphs, Random, randomBase } from "@concord/testing";
import { expect, test } from "vitest";

const text = (...content: BaseClause["content"]): BaseText => ({
  lang: "en",
  clauses: [{ kind: "paragraph", level: 1, numbering: "none", content }],
  notes: [],
});

test("[HASH1] is SHA-256 over canonical JSON, and stays what it is", () => {
  // printf '%s' '{"clauses":[],"notes":[]}' | sha256sum
  expect(baseHash({ lang: "en", clauses: [], notes: [] })).toBe(
    "sha256:38a93eddf0327354df82f5509f3faf80e2841c58f14e46989e67454bfbdefcd2",
  );
});

test("[HASH1] does not depend on how words are cut into runs, nor on the order of keys", () => {
  const whole = baseHash(text({ text: "The Conference" }));
  expect(baseHash(text({ text: "The " }, { text: "" }, { text: "Conference" }))).toBe(whole);
  const clause = { content: [{ text: "The Conference" }], numbering: "none", level: 1, kind: "paragraph" } as const;
  expect(baseHash({ notes: [], clauses: [clause], lang: "en" })).toBe(whole);
});

test("[HASH1] changes with kind, level, numbering, label, words, breaks, footnotes and objects", () => {
  const [clause] = paragraphs("One two.").clauses;
  const of = (more: Partial<BaseClause>) => baseHash({ lang: "en", clauses: [{ ...clause!, ...more }], notes: [] });
  const hashes = [
    of({}),
    of({ kind: "item" }),
    of({ level: 2 }),
    of({ numbering: "letter" }),
    of({ label: "1bis" }),
    of({ content: [{ text: "One  two." }] }),
    of({ content: [{ text: "One" }, { break: true }, { text: " two." }] }),
    of({ content: [{ text: "One two." }, { footnote: 0 }] }),
    of({ content: [{ text: "One two." }, { object: objectId("<w:tbl/>") }] }),
    of({ content: [{ text: "One two." }, { object: objectId("<w:tbl><w:tr/></w:tbl>") }] }),
    of({ content: [] }),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(baseHash({ lang: "fr", clauses: [clause!], notes: [] })).toBe(hashes[0]);
});

test("[OBJ1] an object is known by what it is", () => {
  // printf '%s' '<w:tbl/>' | sha256sum
  expect(objectId("<w:tbl/>")).toBe("o978225ef103766b0a72b");
  expect(
    ["o978225ef103766b0a72b", "O978225ef103766b0a72b", "o978225ef103766b0a72b0", "978225ef103766b0a72b0"].map(
      isObjectId,
    ),
  ).toEqual([true, false, false, false]);
});

test("[HASH1] of random bases: cut at random it is the same, one letter more and it is another", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const random = new Random(seed);
    const base = randomBase(random);
    const cut: BaseText = {
      ...base,
      clauses: base.clauses.map((c) => ({
        ...c,
        content: c.content.flatMap((part): readonly BaseInline[] => {
          if (!("text" in part)) return [part];
          const at = random.below(part.text.length + 1);
          return [
            { ...part, text: part.text.slice(0, at) },
            { ...part, text: part.text.slice(at) },
          ];
        }),
      })),
    };
    expect(baseHash(cut)).toBe(baseHash(base));
    const [first, ...rest] = base.clauses;
    const more = { ...base, clauses: [{ ...first!, content: [...first!.content, { text: "x" }] }, ...rest] };
    expect(baseHash(more)).not.toBe(baseHash(base));
  }
});
