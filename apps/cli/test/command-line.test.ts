// The command line as people and scripts use it: exit codes, one clear line, output that other programs read.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommandLine } from "../src/command-line.ts";

const TEXT = `RESOLUTION 7 (Port Aurel, 2031)
Harbour lights for small ports
The Conference on Coastal Signals (Port Aurel, 2031),
considering
that ships need lights,
resolves
1\tto keep them lit;
2\tto count them:
•\tby night;
•\tby day.
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-cli-"));
  writeFileSync(join(folder, "lights.txt"), TEXT);
  writeFileSync(join(folder, "broken.json"), "{");
  writeFileSync(join(folder, "cut-off.docx"), "PK\u0003\u0004");
  writeFileSync(join(folder, "lights.odt"), "PK\u0003\u0004");
  writeFileSync(join(folder, "plain.doc"), TEXT);
  writeFileSync(join(folder, "bytes"), new Uint8Array([0x66, 0xff, 0xfe, 0x67]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command without a process. */
async function concord(words: string[], stdin = "") {
  let out = "";
  const complaints: string[] = [];
  const code = await runCommandLine(words, {
    folder,
    projectFolder: folder,
    env: {},
    stdin: (async function* () {
      yield new TextEncoder().encode(stdin);
    })(),
    print: (text) => {
      out += text;
    },
    complain: (line) => complaints.push(line),
  });
  return { code, out, complaints };
}

describe("concord lint", () => {
  const CITED = TEXT.replace("that ships need lights", "Resolution 3 (Velmora, 2018) of WTDC").replace(
    "(Port Aurel, 2031),",
    "(Kelby, 2031),",
  );

  it("[CLI8] prints a sentence for each finding, with the place, and ends with 1; nothing and 0 where all is well", async () => {
    writeFileSync(join(folder, "cited.txt"), CITED);
    expect(await concord(["lint", "lights.txt"])).toMatchObject({ code: 0, out: "Nothing was found.\n" });
    const { code, out } = await concord(["lint", "cited.txt"]);
    expect(code).toBe(1);
    expect(out).toBe('line 3, enacting: it says "Kelby, 2031", but the number line says "Port Aurel, 2031".\n');
  });

  it("[CLI8] as JSON, with code, place, lines, data and what would be right", async () => {
    const { out } = await concord(["lint", "cited.txt", "--json"]);
    expect(JSON.parse(out)).toMatchObject({
      format: "concord-lint/1",
      findings: [
        { code: "edition-differs", clause: "enacting", lines: [3], says: "Kelby, 2031", fix: "Port Aurel, 2031" },
      ],
    });
  });

  it("[CLI8] a register is started from texts, and citations are checked against it", async () => {
    writeFileSync(
      join(folder, "newer.txt"),
      TEXT.replace("that ships need lights", "Resolution 3 (Rev. Kelby, 2022) of WTDC"),
    );
    const { code, out } = await concord(["lint", "--start-register", "newer.txt", "lights.txt"]);
    expect(code).toBe(0);
    writeFileSync(join(folder, "register.json"), out);
    const checked = await concord(["lint", "cited.txt", "--register", "register.json"]);
    expect(checked.out).toContain(
      'line 5, considering: Resolution 3 is cited as "Velmora, 2018"; the register has "Rev. Kelby, 2022".',
    );
  });

  it("[CLI8] a text in which no resolution is found is told to be none: nothing of it was looked at", async () => {
    const chapters = Array.from(
      { length: 40 },
      (_, i) => `Chapter ${i + 1}\n\nThe keeper, noting the dark; went up,\nand she followed him.`,
    );
    writeFileSync(join(folder, "novel.txt"), chapters.join("\n\n"));
    for (const form of [["novel.txt"], ["novel.txt", "--json"], ["--start-register", "lights.txt", "novel.txt"]]) {
      const { code, out, complaints } = await concord(["lint", ...form]);
      expect([code, out]).toEqual([2, ""]);
      expect(complaints).toEqual([
        "concord: novel.txt: no resolution was found in this text, so nothing of it was looked at.",
      ]);
    }
  });

  it("[CLI8] what is no register, or no text, is told in one line", async () => {
    for (const words of [
      ["lint", "lights.txt", "--register", "broken.json"],
      ["lint", "none.txt"],
      ["lint", "lights.txt", "cited.txt"],
    ]) {
      const { code, complaints } = await concord(words);
      expect(code).toBe(2);
      expect(complaints).toHaveLength(1);
    }
  });
});

describe("concord outline", () => {
  it("[CLI9] with a base, the outline of either reading of a flattened text", async () => {
    const flat = TEXT.replace("2\tto count them:", "2\tto count and report them:").replaceAll(
      "Port Aurel, 2031",
      "Port Aurel, 2031Kelby, 2035",
    );
    writeFileSync(join(folder, "flat.txt"), `[bookmark: x]${flat}`);
    const read = async (view: string) =>
      JSON.parse((await concord(["outline", "flat.txt", "--base", "lights.txt", "--view", view, "--json"])).out);
    const [base, proposed] = [await read("base"), await read("proposed")];
    expect(base.nodes.at(-1).items[1].text).toBe("to count them:");
    expect(proposed.nodes.at(-1).items[1].text).toBe("to count and report them:");
    expect(base.nodes[0]).toMatchObject({ kind: "number", revision: "Port Aurel, 2031" });
    expect(base.left).toMatchObject([{ lines: [1] }]);
    expect(await concord(["outline", "flat.txt", "--view", "base"])).toMatchObject({ code: 2 });
  });

  it("[CLI1] prints the tree as JSON, with what was left out", async () => {
    const { code, out } = await concord(["outline", "lights.txt", "--json"]);
    expect(code).toBe(0);
    const tree = JSON.parse(out);
    expect(tree.format).toBe("concord-outline/1");
    expect(tree.nodes[0]).toEqual({ kind: "number", number: "7", revision: "Port Aurel, 2031" });
    expect(tree.nodes.at(-1).items[1].items).toEqual([
      { kind: "bullet", marker: "•", text: "by night;" },
      { kind: "bullet", marker: "•", text: "by day." },
    ]);
    expect(tree.left).toEqual([]);
  });

  it("prints the tree in prose", async () => {
    const { code, out } = await concord(["outline", "lights.txt"]);
    expect(code).toBe(0);
    expect(out).toContain("number: 7 (Port Aurel, 2031)\n");
    expect(out).toContain("resolves [operative]\n  1 to keep them lit;\n  2 to count them:\n    • by night;\n");
  });

  it("tells what it left out and what looks odd", async () => {
    const { out } = await concord(["outline", "-"], `Foreword\n${TEXT.replace("2031)\n", "2031Quay, 2035)\n")}`);
    expect(out).toContain("Left out:\n  line 1: before the resolution");
    expect(out).toContain("To look at:\n  Two editions stand side by side");
  });

  it("reads standard input", async () => {
    expect(JSON.parse((await concord(["outline", "--json", "-"], TEXT)).out).nodes).toHaveLength(5);
  });
});

describe("concord convert", () => {
  it("[CLI5] takes a text to JSON, back to text, and to HTML", async () => {
    expect(await concord(["convert", "lights.txt", "lights.json"])).toMatchObject({ code: 0, out: "", complaints: [] });
    expect(await concord(["convert", "lights.json", "again.txt", "--view=agreed"])).toMatchObject({ code: 0 });
    expect(await concord(["convert", "lights.json", "base.json", "--view", "base"])).toMatchObject({ code: 0 });
    expect(await concord(["convert", "base.json", "lights.html", "--view", "as:IND"])).toMatchObject({ code: 0 });
    const read = (name: string) => readFileSync(join(folder, name), "utf8");
    expect(read("again.txt")).toContain("resolves\n1\tto keep them lit;\n2\tto count them:\n•\tby night;");
    expect(JSON.parse(read("base.json"))).toMatchObject({ format: "concord-text/1", view: "base" });
    expect(read("lights.html")).toMatch(/As proposed by IND[\s\S]*to keep them lit;/);
  });
});

it("[CLI1] reads a text in Markdown", async () => {
  writeFileSync(
    join(folder, "lights.md"),
    "# RESOLUTION 7 (Rev. Dubai, 2012)\n\n**Lights**\n\n*resolves*\n\n1 to keep them lit.\n",
  );
  const { code, out } = await concord(["outline", "lights.md"]);
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/^number: 7 .*\ntitle: Lights\nresolves \[operative\]\n {2}1 to keep/),
  ]);
});

describe("what cannot be used", () => {
  it.each([
    [[], "no command"],
    [["convert", "lights.txt", "out.odt"], "ends in .txt, .html, .json or .docx"],
    [["convert", "lights.txt", "out.txt", "--view", "mine"], "no view mine"],
    [["convert", "lights.txt", "out.txt", "--view", "pending"], "no view pending"],
    [["convert", "lights.odt", "out.txt"], ".odt files cannot be read"],
    [["convert", "none.json", "out.txt"], "no such file"],
    [["convert", "broken.json", "out.txt"], "no JSON"],
    [["convert", "lights.txt", "none/out.txt"], "cannot be written"],
    [["audit"], 'no command "audit"'],
    [["outline"], "missing"],
    [["outline", "a", "b"], '"b" is too much'],
    [["outline", "lights.txt", "--view", "base"], "needs --base"],
    [["outline", "none.txt"], "no such file"],
    [["outline", "."], "folder"],
    [["outline", "cut-off.docx"], "cut-off.docx: This Word file is damaged: the file ends too early."],
    [["convert", "plain.doc", "out.txt"], "plain.doc: This is not a Word document (.docx)"],
    [["outline", "bytes"], "not UTF-8"],
    [["outline", "-"], "empty"],
    [["audit", "verify", "--data"], "--data needs a folder"],
    [["invite", "emperor"], "role"],
    [["invite", "delegate"], "delegate"],
  ])("[CLI2] %j ends with 2 and one line: %s", async (words, part) => {
    const { code, out, complaints } = await concord(words);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(/^concord: [^\n]+$/);
    expect(complaints[0]).toContain(part);
  });

  it("stops reading what is longer than any text", async () => {
    const { code, complaints } = await concord(["outline", "-"], "x".repeat(9_000_000));
    expect(code).toBe(2);
    expect(complaints[0]).toContain("longer than any text");
  });
});

describe("on the machine of the relay", () => {
  /** A data folder in which a relay has been started once; answers what that printed. */
  async function startOnce(data: string, more: NodeJS.ProcessEnv = {}): Promise<string> {
    const relay = spawn(process.execPath, [join(import.meta.dirname, "../../relay/src/main.ts")], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { PATH: process.env.PATH, PORT: "0", CONCORD_DATA: data, ...more },
    });
    let printed = "";
    for await (const chunk of relay.stdout) {
      printed += String(chunk);
      if (printed.includes("For a new link")) break;
    }
    const gone = once(relay, "exit");
    relay.kill("SIGTERM");
    await gone;
    expect(printed).toContain("For a new link");
    return printed;
  }

  it("[CLI3] [CLI4] invites, and verifies the log", async () => {
    const data = join(folder, "data");
    await startOnce(data);
    for (const words of [["delegate", "IND", "A. Rao"], ["editor", "M. Diallo"], ["observer"]]) {
      const { code, out } = await concord(["invite", ...words, "--data", "data"]);
      expect(code).toBe(0);
      expect(out).toMatch(/^http:\/\/\S+\/join#\S+\n$/);
    }
    const holds = await concord(["audit", "verify"]);
    expect(holds).toMatchObject({ code: 0, complaints: [] });
    expect(holds.out).toMatch(/^\d+ resolutions?, \d+ entr(y|ies): the chain holds\.\n$/);
    expect(JSON.parse((await concord(["audit", "verify", "--json", `--data=${data}`])).out)).toMatchObject({
      problems: [],
    });
  });

  it("is invited to with what the relay says, also where it was started without npm", async () => {
    const data = join(folder, "told");
    const printed = await startOnce(data);
    const [, file] = /^For a new link: node (\S+) invite ROLE/m.exec(printed)!;
    const env = { ...process.env, CONCORD_DATA: data };
    const { stdout } = await promisify(execFile)(process.execPath, [file!, "invite", "observer"], { env });
    expect(stdout).toMatch(/^http:\/\/\S+\/join#\S+\n$/);
    const byNpm = await startOnce(data, { npm_lifecycle_event: "start" });
    expect(byNpm).toContain("For a new link: npm run -s concord -- invite ROLE");
  });

  it("[CLI3] exit code 1 where the chain is broken", async () => {
    const data = join(folder, "broken");
    await startOnce(data);
    const file = readdirSync(data).find((name) => /\.(db|sqlite)$/.test(name))!;
    const db = new DatabaseSync(join(data, file));
    // Whoever can write the file can take the guard away; the chain still tells.
    for (const { name } of db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all()) {
      db.exec(`DROP TRIGGER "${name}"`);
    }
    const changed = db.prepare("UPDATE entries SET hash = zeroblob(length(hash)) WHERE seq = 2").run().changes;
    db.close();
    expect(changed).toBeGreaterThan(0);
    const broken = await concord(["audit", "verify", "--data", data]);
    expect(broken.code).toBe(1);
    expect(broken.out).toMatch(/^\S+, entry 2: /);
    expect(broken.out).toContain("the chain is broken in");
  });
});

describe("the process", () => {
  const run = promisify(execFile);
  const main = join(import.meta.dirname, "../bin/concord.cjs");

  it("names files from where the person is", async () => {
    const env = { ...process.env, INIT_CWD: folder };
    const { stdout } = await run(process.execPath, [main, "outline", "lights.txt", "--json"], { env });
    expect(JSON.parse(stdout).format).toBe("concord-outline/1");
  });

  it("ends with the exit code, and says why on standard error", async () => {
    const failed = run(process.execPath, [main, "outline", "/nowhere/at/all.txt"], { cwd: folder });
    await expect(failed).rejects.toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/^concord: .+\n$/),
    });
  });
});
