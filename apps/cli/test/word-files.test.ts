// Word files on the command line: read wherever a text is, written, and read again with nothing lost; what is hostile ends with one line.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPackage, readMarkup, writeWord } from "@concord/formats";
import { trackedResolution } from "@concord/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommandLine } from "../src/command-line.ts";

const MARKUP = `number | RESOLUTION 7 (Rev. {+IND#r: Kelby, 2035+}[-IND#r: Port Aurel, 2031-])
title | Harbour lights for small ports[^1]
enacting | The Conference on Coastal Signals ({+IND#r: Kelby, 2035+}[-IND#r: Port Aurel, 2031-]),
call | considering
item | that ships need [-KEN#n: many -]lights,
call | resolves
item number | {+ECP=#i: to agree;¶+}
item number | to keep them lit{+KEN#k:  and clean+};
item number | to count them.
footnote none 1 key="1" | Of less than 10 berths.`;

function wordOf(markup: string): Uint8Array {
  const read = readMarkup(markup, {
    at: "2035-02-03T04:05:06Z",
    enteredBy: { IND: "Asha", KEN: "Wanjiru", ECP: "Marie" },
  });
  if (!read.ok) throw new Error(read.message);
  return writeWord(read.redline, { kind: "markup" });
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-word-"));
  writeFileSync(join(folder, "lights.docx"), wordOf(MARKUP));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function concord(words: string[], stdin: Uint8Array = new Uint8Array(0)) {
  let out = "";
  const complaints: string[] = [];
  const code = await runCommandLine(words, {
    folder,
    projectFolder: folder,
    env: {},
    stdin: (async function* () {
      yield stdin;
    })(),
    print: (text) => {
      out += text;
    },
    complain: (line) => complaints.push(line),
  });
  return { code, out, complaints };
}

const written = (name: string) => readFileSync(join(folder, name));
const done = { code: 0, out: "", complaints: [] };
const BASE = `RESOLUTION 7 (Rev. Port Aurel, 2031)
Harbour lights for small ports[^1]
The Conference on Coastal Signals (Port Aurel, 2031),
considering
that ships need many lights,
resolves
1\tto keep them lit;
2\tto count them.
1\tOf less than 10 berths.
`;

describe("Word files", () => {
  it("[CLI5] go to text, a paragraph a line, in every view; to HTML; and come back from JSON with nothing lost", async () => {
    expect(await concord(["convert", "lights.docx", "base.txt", "--view", "base"])).toEqual(done);
    expect(written("base.txt").toString()).toBe(BASE);
    expect(await concord(["convert", "lights.docx", "ind.txt", "--view", "as:IND"])).toEqual(done);
    expect(written("ind.txt").toString()).toContain("RESOLUTION 7 (Rev. Kelby, 2035)\n");
    expect(await concord(["convert", "lights.docx", "all.html"])).toEqual(done);
    expect(written("all.html").toString()).toMatch(/<ins class="s\d"> and clean<\/ins>/);
    expect(await concord(["convert", "lights.docx", "lights.json"])).toEqual(done);
    const json = JSON.parse(written("lights.json").toString());
    expect(Buffer.from(json.word, "base64").equals(written("lights.docx"))).toBe(true);
    expect(await concord(["convert", "lights.json", "again.docx"])).toEqual(done);
    expect(written("again.docx").equals(written("lights.docx"))).toBe(true);
    writeFileSync(join(folder, "edited.json"), JSON.stringify(json).replace(" and clean", " and neat"));
    expect(await concord(["convert", "edited.json", "edited.docx"])).toEqual(done);
    const parts = (name: string) => {
      const opened = openPackage(written(name));
      return opened.ok ? opened.package.parts : new Map<string, Uint8Array>();
    };
    const [was, is] = [parts("lights.docx"), parts("edited.docx")];
    expect([...is.keys()].filter((name) => !Buffer.from(is.get(name)!).equals(was.get(name)!))).toEqual([
      "word/document.xml",
    ]);
    expect(await concord(["convert", "edited.docx", "edited.txt"])).toEqual(done);
    expect(written("edited.txt").toString()).toContain("{+KEN:  and neat+}");
    for (const name of ["lights.docx", "lights.json", "again.docx"]) {
      expect(await concord(["convert", name, "all.txt"])).toEqual(done);
      expect(written("all.txt").toString(), name).toContain("{+KEN:  and clean+}");
      expect(await concord(["convert", name, "pending.docx", "--view", "pending"])).toEqual(done);
      expect(await concord(["convert", "pending.docx", "agreed.txt", "--view", "base"])).toEqual(done);
      expect(written("agreed.txt").toString(), name).toMatch(/\n(?:1\tto agree;\n2|1)\tto keep them lit;\n/);
    }
  });

  it("[CLI12] come back from JSON byte for byte, also where nobody says for whom an author speaks", async () => {
    writeFileSync(join(folder, "tracked.docx"), trackedResolution());
    expect(await concord(["convert", "tracked.docx", "tracked.json"])).toEqual(done);
    expect(written("tracked.json").toString()).toMatch(/"proponent": ""/);
    expect(await concord(["convert", "tracked.json", "back.docx"])).toEqual(done);
    expect(written("back.docx").equals(written("tracked.docx"))).toBe(true);
  });

  it("[CLI5] [CLI12] go to text and HTML with the words of their tables, and to HTML with their pictures", async () => {
    writeFileSync(join(folder, "tracked.docx"), trackedResolution());
    expect(await concord(["convert", "tracked.docx", "tracked.txt"])).toEqual(done);
    expect(written("tracked.txt").toString()).toContain("\n⊞\t[-ECP: weekdays-]{+ECP: always+}\n⊞\t{+IND: 406 MHz+}\n");
    expect(await concord(["convert", "tracked.docx", "tracked.html", "--view", "as:IND"])).toEqual(done);
    const html = written("tracked.html").toString();
    expect(html).toMatch(/<td><p dir="auto">weekdays<\/p><\/td><\/tr>\n<tr><td><p dir="auto">406 MHz<\/p>/);
    expect(html).toMatch(/<img src="data:image\/png;base64,[A-Za-z0-9+/=]{50,}" alt="A harbour light on its tower"/);
  });

  it("[CLI12] are read where a text is, as if all was accepted; as a base as if all was rejected, whatever they are called", async () => {
    const outline = await concord(["outline", "-", "--json"], written("lights.docx"));
    expect(JSON.parse(outline.out).nodes[0]).toEqual({ kind: "number", number: "7", revision: "Rev. Kelby, 2035" });
    expect(await concord(["lint", "lights.docx"])).toMatchObject({ code: 0, complaints: [] });
    writeFileSync(
      join(folder, "odd.docx"),
      wordOf(MARKUP.replace("Signals ({+IND#r: Kelby", "Signals ({+IND#r: Kelly")),
    );
    const lint = await concord(["lint", "odd.docx"]);
    expect(lint).toMatchObject({ code: 1, complaints: [] });
    expect(lint.out).toMatch(/^line 3, .*Kel/);
    writeFileSync(join(folder, "adopted.txt"), BASE);
    expect(await concord(["verify-base", "lights.docx", "--base", "adopted.txt"])).toMatchObject({
      code: 0,
      complaints: [],
    });
    writeFileSync(join(folder, "adopted.txt"), BASE.replace("many lights", "very many lights"));
    const differs = await concord(["verify-base", "lights.docx", "--base", "adopted.txt"]);
    expect(differs).toMatchObject({ code: 1, complaints: [] });
    expect(differs.out).toContain("very");
    const flat = BASE.replace("many lights", "manysome lights");
    const recovered = await concord(
      ["recover", "-", "--base", "lights.docx", "--json"],
      new TextEncoder().encode(flat),
    );
    expect(JSON.parse(recovered.out).baseCheck.verdict).toBe("this-base");
  });

  it("[CLI2] [PKG10] that are hostile end with one line that says what and where", async () => {
    const broken = Buffer.from(written("lights.docx"));
    broken.write("x", broken.indexOf("PK\u0003\u0004", 200) + 60);
    writeFileSync(join(folder, "broken.docx"), broken);
    for (const words of [
      ["outline", "broken.docx"],
      ["convert", "broken.docx", "x.txt"],
      ["lint", "broken.docx"],
    ]) {
      const { code, out, complaints } = await concord(words);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(complaints).toEqual([
        expect.stringMatching(/^concord: broken\.docx: This Word file is damaged, in the part "[^"]+"\.$/),
      ]);
    }
  });
});
