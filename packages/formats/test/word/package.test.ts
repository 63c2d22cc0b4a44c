// The package of a Word file: honest ones open and come back byte for byte, hostile ones are told apart in one sentence, within the
// limits of time and memory, whatever is done to their bytes.
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { docxOf, docxParts, Random, wordPart, type ZipPart, zipOf } from "@concord/testing";
import { describe, expect, it } from "vitest";
import {
  openPackage,
  type RefusalCode,
  WORD_LIMITS,
  type WordPackage,
  writePackage,
  xmlBytes,
  xmlText,
} from "../../src/index.ts";

const CORPUS = join(import.meta.dirname, "../../../../../shared/corpus/docx");
const corpus = globSync(join(CORPUS, "*.docx")).sort();
if (!existsSync(CORPUS)) console.info("The Word files are not beside this checkout: they are skipped.");

const BODY = "<w:p><w:r><w:t>resolves</w:t></w:r></w:p>";
const utf8 = (text: string) => new TextEncoder().encode(text);

function opened(file: Uint8Array): WordPackage {
  const answer = openPackage(file);
  if (!answer.ok) throw new Error(answer.message);
  return answer.package;
}

/** The parts of the smallest file, one of them otherwise. */
function withPart(name: string, change: Partial<ZipPart>): Uint8Array {
  return zipOf(docxParts(BODY).map((part) => (part.name === name ? { ...part, ...change } : part)));
}

function withDocument(xml: string | Uint8Array): Uint8Array {
  return withPart("word/document.xml", { bytes: xml });
}

const document = (body: string) => wordPart("document", `<w:body>${body}</w:body>`);

describe("honest files", () => {
  it("[PKG7] open with the document that their relationships name, of both kinds, however they are packed", () => {
    for (const strict of [false, true]) {
      for (const how of [{}, { stored: true }, { descriptor: true }, { wide: true }]) {
        const file = docxOf(BODY, {
          strict,
          related: [
            { kind: "footnotes", name: "Notes 1.xml" },
            { kind: "image", name: "https://example.org/a.png", external: true },
            { kind: "image", name: "NULL" },
          ],
          parts: { "word/notes 1.XML": wordPart("footnotes", "") },
          packed: (part) => ({ ...part, ...how }),
        });
        const { main, strict: is, relationships, parts } = opened(file);
        expect({ main, is }).toEqual({ main: "word/document.xml", is: strict });
        expect(relationships.map(({ kind, part, external }) => ({ kind, part, external }))).toEqual([
          { kind: "footnotes", part: "word/notes 1.XML", external: false },
          { kind: "image", part: undefined, external: true },
          { kind: "image", part: undefined, external: false },
        ]);
        expect(xmlText(parts.get(main)!)).toContain(BODY);
      }
    }
    const loud = docxParts(BODY).map(({ name, bytes }) => ({
      name,
      bytes: String(bytes).replace(/ContentType="[^"]*main\+xml"/, (type) => type.replace("document", "Document")),
    }));
    expect(opened(zipOf(loud)).main).toBe("word/document.xml");
    const parts = docxParts(BODY).map(({ name, bytes }) => ({
      name: name.replace("word/document.xml", "odd/text.xml").replace("word/_rels/document", "odd/_rels/text"),
      bytes: String(bytes).replace("word/document.xml", "./odd/x/../text.xml").replace("/word/document", "/odd/text"),
    }));
    const moved = parts.map((p) =>
      p.name === "[Content_Types].xml" ? { ...p, bytes: p.bytes.replace("/./odd/x/../", "/odd/") } : p,
    );
    expect(opened(zipOf(moved, { wide: true, comment: "made by hand" })).main).toBe("odd/text.xml");
  });

  it("[PKG1] [PKG9] may hold a white picture, a workbook that could have macros, and another document", () => {
    const inside = zipOf(docxParts(BODY));
    const types = docxParts(BODY).map(({ name, bytes }) => ({
      name,
      bytes: String(bytes).replace(
        "</Types>",
        '<Default Extension="docx" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Default Extension="xlsm" ContentType="application/vnd.ms-excel.sheet.macroEnabled.12"/></Types>',
      ),
    }));
    const parts = {
      "word/media/white.bmp": new Uint8Array(3_000_000).fill(255),
      "word/embeddings/book.xlsm": zipOf([{ name: "xl/workbook.xml", bytes: "<a/>" }]),
      "word/part.docx": inside,
    };
    const file = zipOf([...types, ...Object.entries(parts).map(([name, bytes]) => ({ name, bytes }))]);
    for (const [name, bytes] of Object.entries(parts))
      expect(Buffer.compare(opened(file).parts.get(name)!, bytes)).toBe(0);
  });

  it("[PKG5] may be UTF-16, have comments, CDATA, quoted signs and prefixes as they like", () => {
    const xml = document("<!-- <w:p> --><w:p a=\">\" b='</w:body>'><![CDATA[<w:p>]]></w:p>").replace("UTF-8", "UTF-16");
    for (const littleEndian of [true, false]) {
      const bytes = new Uint8Array(2 * xml.length + 2);
      const view = new DataView(bytes.buffer);
      for (let i = 0; i <= xml.length; i++) view.setUint16(2 * i, `\ufeff${xml}`.charCodeAt(i), littleEndian);
      expect(xmlText(opened(withDocument(bytes)).parts.get("word/document.xml")!)).toBe(xml);
    }
  });

  it("[PKG2] say how much XML they have before anything is unpacked; what is none has none", () => {
    const file = docxOf(BODY, { parts: { "media/a.bin": new Uint8Array([0, 1, 2, 255]) } });
    const xml = [...opened(file).parts].filter(([name]) => !name.endsWith(".bin"));
    expect(xmlBytes(file)).toBe(xml.reduce((sum, [, { length }]) => sum + length, 0));
    expect([xmlBytes(utf8("RESOLUTION 1")), xmlBytes(file.subarray(0, -1))]).toEqual([0, 0]);
  });

  it("[PKG8] without a change are the same file; with one all other parts keep bytes, packing and order", () => {
    const files = [
      docxOf(BODY, { parts: { "media/a.bin": new Uint8Array([0, 1, 2, 255]) } }),
      ...corpus.map((f) => readFileSync(f)),
    ];
    for (const file of files) {
      const before = opened(file);
      expect(writePackage(before, new Map())).toBe(before.file);
      const xml = utf8(document("<w:p/>"));
      const out = writePackage(
        before,
        new Map([
          [before.main, xml],
          ["word/new.xml", xml],
        ]),
      );
      const after = opened(out);
      expect([...after.parts.keys()]).toEqual([...before.parts.keys(), "word/new.xml"]);
      for (const entry of after.entries) {
        const source = before.entries.find(({ name }) => name === entry.name);
        if (source && entry.name !== before.main) expect(Buffer.compare(entry.packed, source.packed)).toBe(0);
        else expect(Buffer.compare(after.parts.get(entry.name)!, xml)).toBe(0);
      }
      expect(
        Buffer.compare(
          writePackage(
            before,
            new Map([
              [before.main, xml],
              ["word/new.xml", xml],
            ]),
          ),
          out,
        ),
      ).toBe(0);
    }
  });
});

/** A hostile or useless file, why it is refused, and at which part. */
const HOSTILE: readonly (readonly [string, () => Uint8Array, RefusalCode, string])[] = [
  ["nothing", () => new Uint8Array(0), "not-word", ""],
  ["a text", () => utf8("RESOLUTION 58"), "not-word", ""],
  ["an old .doc", () => compound("WordDocument"), "old-doc", ""],
  ["a locked .docx", () => compound("EncryptedPackage"), "locked", ""],
  ["an old .xls", () => compound("Workbook"), "not-word", ""],
  ["another zip", () => zipOf([{ name: "a.txt", bytes: "a" }]), "not-word", ""],
  [
    "an .xlsx",
    () => withType(/wordprocessingml.document.main/g, "spreadsheetml.sheet.main"),
    "not-word",
    "word/document.xml",
  ],
  [
    "a .docm",
    () =>
      withType(/openxmlformats-officedocument.wordprocessingml.document.main/g, "ms-word.document.macroEnabled.main"),
    "macros",
    "word/document.xml",
  ],
  ["a hidden macro", () => docxOf(BODY, { parts: { "word/VBAProject.bin": "x" } }), "macros", "word/VBAProject.bin"],
  [
    "a macro in a file inside",
    () => docxOf(BODY, { parts: { "word/a.bin": zipOf([{ name: "xl/vbaProject.bin", bytes: "x" }]) } }),
    "macros",
    "word/a.bin",
  ],
  ["no types", () => withPart("[Content_Types].xml", { name: "types.xml" }), "not-word", ""],
  ["no relationships", () => withPart("_rels/.rels", { name: "rels.xml" }), "no-main", "_rels/.rels"],
  [
    "a document that is not there",
    () => withPart("word/document.xml", { name: "word/doc.xml" }),
    "no-main",
    "_rels/.rels",
  ],
  ["a file cut off", () => docxOf(BODY).slice(0, -30), "cut-off", ""],
  ["a part cut off", () => withPart("word/document.xml", { says: { size: 5_000 } }), "cut-off", "word/document.xml"],
  ["a wrong checksum", () => withPart("word/document.xml", { says: { crc: 1 } }), "broken", "word/document.xml"],
  ["an unknown packing", () => withPart("word/document.xml", { says: { method: 12 } }), "broken", "word/document.xml"],
  ["a locked part", () => withPart("word/document.xml", { says: { flags: 1 } }), "locked", "word/document.xml"],
  [
    "another name before the bytes",
    () => withPart("word/document.xml", { says: { localName: "word/documenT.xml" } }),
    "bad-name",
    "word/document.xml",
  ],
  ["parts in one another", overlapping, "bomb", "a.bin"],
  ["more than it says", () => withPart("word/document.xml", { says: { size: 10 } }), "bomb", "word/document.xml"],
  [
    "a bomb that says so",
    () => withPart("word/document.xml", { bytes: new Uint8Array(20_000_000) }),
    "bomb",
    "word/document.xml",
  ],
  [
    "a bomb that says 1 kB",
    () => withPart("word/document.xml", { bytes: new Uint8Array(300_000_000), says: { size: 1_000 } }),
    "bomb",
    "word/document.xml",
  ],
  ["300 MB that say so", () => withPart("word/document.xml", { bytes: new Uint8Array(300_000_000) }), "too-large", ""],
  ["24 MB of XML", () => withDocument(document(noise(24_000_000))), "too-large", "word/document.xml"],
  ["a large file", () => new Uint8Array(WORD_LIMITS.file + 1), "too-large", ""],
  [
    "100,000 parts",
    () =>
      zipOf(
        Array.from({ length: 100_000 }, (_, i) => ({ name: `${i}`, bytes: "", stored: true })),
        { wide: true },
      ),
    "too-many-parts",
    "",
  ],
  ["100,000 parts as it says", () => zipOf(docxParts(BODY), { count: 60_000 }), "too-many-parts", ""],
  ["more parts than there are", () => zipOf(docxParts(BODY), { count: 9 }), "broken", ""],
  ...[
    "../a",
    "a/../../b",
    "/etc/a",
    "C:/a",
    "a\\..\\b",
    "a//b",
    "./a",
    "a\u0000b",
    "",
    "a".repeat(300),
    "WORD/Document.xml",
  ].map((name): readonly [string, () => Uint8Array, RefusalCode, string] => [
    `the name "${name.slice(0, 12)}"`,
    () => docxOf(BODY, { parts: { [name]: "x" } }),
    "bad-name",
    name === "" ? "0 bytes" : name.length > 250 ? "300 bytes" : name.replace("\u0000", "?"),
  ]),
  [
    "a relationship that leads out",
    () => withPart("_rels/.rels", { bytes: rels("../../etc/passwd") }),
    "bad-name",
    "_rels/.rels",
  ],
  [
    "a document type",
    () => withDocument('<!DOCTYPE w SYSTEM "http://example.org/x"><w/>'),
    "doctype",
    "word/document.xml",
  ],
  [
    "entities that grow",
    () => withDocument('<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w>&b;</w>'),
    "doctype",
    "word/document.xml",
  ],
  [
    "a document type in the types",
    () => withPart("[Content_Types].xml", { bytes: "<!DOCTYPE Types><Types/>" }),
    "doctype",
    "[Content_Types].xml",
  ],
  [
    "entities of nobody",
    () => withPart("_rels/.rels", { bytes: "<Relationships>&lol;</Relationships>" }),
    "broken",
    "_rels/.rels",
  ],
  ["depth", () => withDocument(document("<w:p>".repeat(300) + "</w:p>".repeat(300))), "too-deep", "word/document.xml"],
  ["an end too many", () => withDocument("<w></w></w>"), "broken", "word/document.xml"],
  ["an end too few", () => withDocument("<w><w></w>"), "cut-off", "word/document.xml"],
  ["a tag without end", () => withDocument("<w a='"), "cut-off", "word/document.xml"],
  ["a comment without end", () => withDocument("<w><!-- </w>"), "cut-off", "word/document.xml"],
  ["no element", () => withDocument("words"), "broken", "word/document.xml"],
  [
    "letters of a code page",
    () => withDocument(new Uint8Array([0x3c, 0x77, 0x3e, 0xe9, 0x3c, 0x2f, 0x77, 0x3e])),
    "encoding",
    "word/document.xml",
  ],
  [
    "a code page that it names",
    () => withDocument('<?xml version="1.0" encoding="windows-1256"?><w/>'),
    "encoding",
    "word/document.xml",
  ],
  [
    "3 M elements",
    () => withPart("word/document.xml", { bytes: `<w>${"<a/>".repeat(3_000_000)}</w>`, stored: true }),
    "too-many-elements",
    "word/document.xml",
  ],
  [
    "900,000 paragraphs, which would cost a gigabyte",
    () => withPart("word/document.xml", { bytes: document("<w:p/>".repeat(900_000)), stored: true }),
    "too-many-paragraphs",
    "word/document.xml",
  ],
  [
    "10 M elements",
    () => withPart("word/document.xml", { bytes: `<w>${"<a/>".repeat(10_000_000)}</w>`, stored: true }),
    "too-large",
    "",
  ],
];

describe("hostile files", () => {
  it.each(HOSTILE)("[PKG1] [PKG2] [PKG3] [PKG4] [PKG6] [PKG9] %s", (_name, make, code, where) => {
    const file = make();
    const before = process.memoryUsage();
    const start = performance.now();
    const answer = openPackage(file);
    const took = performance.now() - start;
    const grew = process.memoryUsage();
    expect(answer).toMatchObject({ ok: false, code, where });
    if (answer.ok) return;
    expect(answer.message).toMatch(/^(This|There)[^\n]{10,300}[.]$/);
    if (where !== "") expect(answer.message).toContain(where);
    if (code === "too-large") expect(answer.size!.found).toBeGreaterThan(answer.size!.limit);
    expect(took).toBeLessThan(2_000);
    expect(grew.arrayBuffers + grew.heapUsed - before.arrayBuffers - before.heapUsed).toBeLessThan(100_000_000);
  });

  it("[PKG7] whatever is done to the bytes of a file, it opens or is refused", () => {
    const random = new Random(20_261_126);
    const sources = [
      ...[{}, { stored: true }, { descriptor: true }, { wide: true }].map((how) =>
        docxOf(BODY, { packed: (part) => ({ ...part, ...how }) }),
      ),
      ...corpus.filter((_, i) => i % 9 === 0).map((file) => new Uint8Array(readFileSync(file))),
    ].filter((file) => file.length < 60_000);
    const codes = new Map<string, number>();
    for (let i = 0; i < 1_500; i++) {
      const file = mutated(random, random.pick(sources));
      const start = performance.now();
      const answer = openPackage(file);
      expect(performance.now() - start).toBeLessThan(2_000);
      const code = answer.ok ? "opened" : answer.code;
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    console.info("Mutated Word files:", [...codes].map(([code, count]) => `${code} ${count}`).join(", "));
    expect(codes.size).toBeGreaterThan(5);
  });
});

/** Some bytes changed, taken out, put in or said twice, more of them in the records of a zip file. */
function mutated(random: Random, source: Uint8Array): Uint8Array {
  let file = Uint8Array.from(source);
  for (let times = random.between(1, 4); times > 0; times--) {
    const at = random.chance(0.5)
      ? file.length - 1 - random.below(Math.min(file.length, 900))
      : random.below(file.length);
    const length = random.between(1, 40);
    switch (random.below(5)) {
      case 0:
        file[at] = random.below(256);
        break;
      case 1:
        file = Uint8Array.from([...file.subarray(0, at), ...file.subarray(at + length)]);
        break;
      case 2:
        file = Uint8Array.from([...file.subarray(0, at), ...file.subarray(at, at + length), ...file.subarray(at)]);
        break;
      case 3:
        file.fill(random.pick([0, 255]), at, at + random.between(1, 4));
        break;
      case 4:
        if (random.chance(0.2)) file = file.slice(0, at + 1);
        else file[at] = file[at]! ^ (1 << random.below(8));
    }
  }
  return file;
}

function withType(from: RegExp, to: string): Uint8Array {
  return zipOf(
    docxParts(BODY).map((part) => ({
      ...part,
      bytes: part.name.startsWith("[") ? String(part.bytes).replace(from, to) : part.bytes,
    })),
  );
}

function rels(target: string): string {
  return `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`;
}

/** The head of a compound file and one entry of its directory. */
function compound(stream: string): Uint8Array {
  const file = new Uint8Array(2_048);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let i = 0; i < stream.length; i++) file[1_024 + 2 * i] = stream.charCodeAt(i);
  return file;
}

/** Two parts of which the second is inside the first. */
function overlapping(): Uint8Array {
  const inner = zipOf([{ name: "a.bin", bytes: "aaaa", stored: true }]).subarray(0, 30 + 5 + 4);
  const parts = docxParts(BODY);
  const outer = { name: "b.bin", bytes: inner, stored: true };
  const at = zipOf([...parts, outer]).length;
  const start = zipOf(parts).length - 22 - parts.reduce((sum, { name }) => sum + 46 + name.length, 0);
  expect(at).toBeGreaterThan(start);
  return zipOf([...parts, outer, { name: "a.bin", bytes: "aaaa", stored: true, says: { offset: start + 30 + 5 } }]);
}

/** Letters that pack badly. */
function noise(length: number): string {
  const random = new Random(7);
  const bytes = Buffer.alloc((length * 3) / 4);
  for (let i = 0; i < bytes.length; i += 4) bytes.writeUInt32LE(Math.floor(random.next() * 2 ** 32), i);
  return bytes.toString("base64");
}
