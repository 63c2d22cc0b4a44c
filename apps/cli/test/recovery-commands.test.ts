// `concord recover` and `concord verify-base` as people and scripts use them.
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDeflate } from "node:zlib";
import type { Recovery } from "@concord/recovery";
import { pdfOf, typeset } from "@concord/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommandLine } from "../src/command-line.ts";

const BASE = `RESOLUTION 7 (Rev. Kelby, 2027)
Lights for harbours
The Assembly of Lights (Kelby, 2027),
resolves
1\tto light every pier of the port;
2\tto paint the lamps, red and green, as required to date under Question 3/2 of Study Group 2.
`;
const FLAT = BASE.replace("Rev. Kelby, 2027", "Rev. Kelby, 2027Tarn, 2031").replace(
  "every pier",
  "each every wooden pier",
);
const SILENT = BASE.replace(" to date", "")
  .replace("lamps, red", "lamps red")
  .replace("3/2 of Study Group 2", "22-2/1");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-recovery-"));
  for (const [name, text] of Object.entries({ base: BASE, flat: FLAT, silent: SILENT, binary: "PK\u0003\u0000\u0004" }))
    writeFileSync(join(folder, `${name}.txt`), text);
  writeFileSync(join(folder, "line.txt"), "x".repeat(50_000_000));
  writeFileSync(join(folder, "base.pdf"), typeset(BASE));
  writeFileSync(join(folder, "flat.pdf"), typeset(FLAT));
  writeFileSync(join(folder, "locked.pdf"), pdfOf([[]], { encrypt: true }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function concord(...words: string[]) {
  let out = "";
  const complaints: string[] = [];
  const code = await runCommandLine(words, {
    folder,
    projectFolder: folder,
    env: {},
    stdin: (async function* () {})(),
    print: (text) => {
      out += text;
    },
    complain: (line) => complaints.push(line),
  });
  return { code, out, complaints };
}

describe("concord recover", () => {
  it("[CLI10] --json: all runs joined are the text, and a struck edition is told from the new one", async () => {
    const { code, out } = await concord("recover", "flat.txt", "--base", "base.txt", "--json");
    const recovery = JSON.parse(out) as Recovery;
    const runs = recovery.segments.flatMap((segment) => segment.runs);
    expect([code, recovery.format, recovery.baseCheck.verdict]).toEqual([0, "concord-recovery/1", "this-base"]);
    expect(runs.map((run) => run.t).join("")).toBe(FLAT);
    expect(runs.filter((run) => run.op === "del").map((run) => run.t)).toContain("Kelby, 2027");
    expect(out).toContain('"why": "old and new words run together');
  });

  it("[CLI10] reads PDF files as it reads texts, the base too; one that is locked is told", async () => {
    const { code, out } = await concord("recover", "flat.pdf", "--base", "base.pdf", "--json");
    const recovery = JSON.parse(out) as Recovery;
    const struck = recovery.segments.flatMap(({ runs }) => runs.filter(({ op }) => op === "del").map(({ t }) => t));
    expect([code, recovery.baseCheck.verdict]).toEqual([0, "this-base"]);
    expect(struck).toContain("Kelby, 2027");
    const tree = await concord("outline", "base.pdf", "--json");
    expect(JSON.parse(tree.out).nodes).toEqual(JSON.parse((await concord("outline", "base.txt", "--json")).out).nodes);
    expect(await concord("outline", "locked.pdf")).toEqual({
      code: 2,
      out: "",
      complaints: ["concord: locked.pdf: This PDF is locked with a password."],
    });
  });

  it("[CLI10] gives a PDF up that unpacks to more than there is room for", async () => {
    const packed = createDeflate({ level: 9 });
    const chunks: Buffer[] = [];
    packed.on("data", (chunk: Buffer) => chunks.push(chunk));
    const megabyte = Buffer.alloc(1_000_000, " ");
    for (let n = 0; n < 1_500; n++) if (!packed.write(megabyte)) await once(packed, "drain");
    packed.end();
    await once(packed, "end");
    const stream = Buffer.concat(chunks);
    const head = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj
4 0 obj<</Length ${stream.length}/Filter/FlateDecode>>stream
`;
    const tail = "\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF\n";
    writeFileSync(join(folder, "bomb.pdf"), Buffer.concat([Buffer.from(head), stream, Buffer.from(tail)]));
    expect(await concord("outline", "bomb.pdf")).toEqual({
      code: 2,
      out: "",
      complaints: ["concord: bomb.pdf: reading this PDF took more than 512 MB of memory."],
    });
  }, 60_000);

  it("[CLI10] prose: the verdict, each changed clause with its marks, and the readings to choose from", async () => {
    const { code, out } = await concord("recover", "flat.txt", "--base", "base.txt");
    expect(code).toBe(0);
    expect(out).toMatch(/^This is the base: \d+ of \d+ words/);
    expect(out).toContain("RESOLUTION 7 (Rev. [-Kelby, 2027-]{+Tarn, 2031+})");
    expect(out).toContain("Tarn, 2031 can have replaced:\n    1. RESOLUTION 7 (Rev. Tarn, 2031)");
    expect(out).not.toContain("paint");
  });

  it("[CLI10] [SGN1] [SGN2] [SGN3] without a base only what the text shows by itself is told, as such and with its line", async () => {
    const labels = FLAT.replace("2\tto paint the lamps", "32\tto paint the lamps that are absentrequested");
    writeFileSync(join(folder, "alone.txt"), labels.replace("1\tto", "1\tto be absent;\n21\tto"));
    const { code, out } = await concord("recover", "alone.txt");
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      "No base was given: base words and inserted ones cannot be told apart.",
      "The text alone shows that old and new words stand in one row, not which of them is which:",
      '  line 1: two editions side by side: "Rev. Kelby, 2027Tarn, 2031"',
      '  line 6: an old and a new label run together: "21"',
      '  line 7: an old and a new label run together: "32"',
      '  line 7: words run together: "absentrequested"',
      "",
    ]);
    const { signs } = JSON.parse((await concord("recover", "alone.txt", "--json")).out) as Recovery;
    expect(signs.map((sign) => sign.code)).toEqual(["two-editions", "fused-label", "fused-label", "fused-words"]);
    expect((await concord("recover", "base.txt")).out).toContain("Nothing in the text alone shows");
  });

  it("[CLI10] what is no text, is too long or is not there ends with 2 and one line", async () => {
    for (const name of ["binary.txt", "line.txt", "nowhere.txt"]) {
      const { code, out, complaints } = await concord("recover", name, "--base", "base.txt");
      expect([code, out, complaints.length]).toEqual([2, "", 1]);
    }
  });
});

it("[CLI10] [CLI11] a text that has nothing to do with the base is named, not printed whole", async () => {
  writeFileSync(join(folder, "other.txt"), "wording nobody knows of here. ".repeat(400));
  for (const command of ["recover", "verify-base"]) {
    const { out } = await concord(command, "other.txt", "--base", "base.txt");
    expect(out).toMatch(/… \(\d+ characters\)/);
  }
});

describe("concord verify-base", () => {
  it("[CLI11] a proposal on the adopted text: 0, its changes are no deviations", async () => {
    const { code, out } = await concord("verify-base", "flat.txt", "--base", "base.txt");
    expect([code, out.split("\n").length]).toEqual([0, 2]);
  });

  it("[CLI11] [DVN1] [DVN2] [DVN4] each deviation with its clause, its kind and both wordings: 1", async () => {
    const { code, out } = await concord("verify-base", "silent.txt", "--base", "base.txt", "--json");
    const { deviations } = JSON.parse(out) as { deviations: { kind: string; adopted: string; proposal: string }[] };
    expect(code).toBe(1);
    expect(deviations.map(({ kind, adopted, proposal }) => [kind, adopted, proposal])).toEqual([
      ["punctuation", ",", ""],
      ["word", "to date", ""],
      ["reference", "3/2 of Study Group 2", "22-2/1"],
    ]);
  });

  it("[CLI11] [DVN3] signs in another form are told once", async () => {
    writeFileSync(join(folder, "hyphen.txt"), BASE.replace("red and", "red-and-"));
    writeFileSync(join(folder, "hard.txt"), BASE.replace("red and", "red\u2011and\u2011"));
    const { code, out } = await concord("verify-base", "hard.txt", "--base", "hyphen.txt");
    expect(code).toBe(1);
    expect(out.match(/typography/g)).toHaveLength(1);
  });

  it("[CLI11] [DVN5] an abbreviation that was written out with itself in brackets is told once", async () => {
    writeFileSync(join(folder, "short.txt"), BASE.replace("every pier", "with HLA every pier"));
    writeFileSync(
      join(folder, "long.txt"),
      SILENT.replace("every pier", "with the Harbour Lights Agency (HLA) every pier"),
    );
    const { out } = await concord("verify-base", "long.txt", "--base", "short.txt", "--json");
    const { deviations } = JSON.parse(out) as { deviations: { adopted: string; proposal: string }[] };
    const about = deviations.filter(({ proposal }) => /Agency|\)/.test(proposal));
    expect(about).toMatchObject([{ adopted: "HLA", proposal: "the Harbour Lights Agency (HLA)" }]);
  });

  it("[CLI11] [DVN6] words that were exchanged are told once, and a clause that stands elsewhere", async () => {
    const [first, second] = BASE.split("\n").slice(4) as [string, string];
    writeFileSync(
      join(folder, "exchanged.txt"),
      BASE.replace(first, `1\t${second.slice(2)}`).replace(second, `2\t${first.slice(2)}`),
    );
    const { out } = await concord("verify-base", "exchanged.txt", "--base", "base.txt");
    expect(out).toContain('resolves 1: place: "to light every pier of the port;" stands elsewhere');
    writeFileSync(join(folder, "exchanged.txt"), BASE.replace("red and green", "green and red"));
    const told = await concord("verify-base", "exchanged.txt", "--base", "base.txt");
    expect(told.out.split("\n").slice(1)).toEqual([
      '  resolves 2: words: adopted "red and green", proposal "green and red"',
      "",
    ]);
  });

  it("[CLI11] without a base: 2", async () => {
    expect((await concord("verify-base", "flat.txt")).code).toBe(2);
  });
});
