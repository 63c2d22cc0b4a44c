// What is said in Concord goes out into the Word file that a resolution came from, beside what was said there: read again, the file has all of it.
import type { Comment, Redline, Thread } from "@concord/redline";
import { newWordFaults, trackedResolution } from "@concord/testing";
import { describe, expect, it } from "vitest";
import { exportWord } from "../../src/word/export-word.ts";
import { readWord } from "../../src/word/read-word.ts";
import { xmlText } from "../../src/word/xml-guard.ts";
import { openFile } from "./open-file.ts";
import { newSchemaFaults } from "./valid.ts";

const at = "2030-05-06T07:08:09Z";
const said = (id: string, proponent: string, text: string): Comment => ({ id, proponent, enteredBy: "Ann", at, text });
const MARKUP = { kind: "markup" } as const;

/** The file with what `change` makes of its resolution, and the resolution as it was. */
function outWith(bytes: Uint8Array, change: (before: Redline) => Redline) {
  const file = openFile(bytes);
  const before = readWord(file).redline;
  const out = exportWord({ file, before, now: change(before), view: MARKUP }).file;
  expect(newWordFaults(bytes, out)).toEqual([]);
  return { out, file, again: openFile(out) };
}

/** The clauses with `commented` on what `chosen` says. */
function commentedOn(redline: Redline, thread: string, chosen: (text: string, clause: number) => boolean): Redline {
  const clauses = redline.clauses.map((clause, i) => ({
    ...clause,
    runs: clause.runs.map((run) => {
      if (!chosen("text" in run ? run.text : "object" in run ? "object" : "", i)) return run;
      return { ...run, tracking: { ...run.tracking, commented: [...(run.tracking.commented ?? []), thread] } };
    }),
  }));
  return { ...redline, clauses };
}

const told = (threads: readonly Thread[] = []) =>
  threads
    .map(({ resolved, comments }) => ({
      resolved,
      said: comments.map(({ proponent, text }) => `${proponent}: ${text}`),
    }))
    .sort((a, b) => (a.said[0]! < b.said[0]! ? -1 : 1));

describe("what is said of a resolution that came from a Word file", () => {
  it("[WRX7] new threads and answers in threads of the file stand beside its own comments, which stay as they are", async () => {
    const bytes = trackedResolution();
    const about = { words: true } as const;
    const change = (before: Redline): Redline => {
      const [old] = before.threads!;
      const answered: Thread = {
        ...old!,
        resolved: true,
        comments: [...old!.comments, said("x", "J", "Who\nindeed?")],
      };
      const words: Thread = { id: "t1", about, resolved: false, comments: [said("a", "IND", "All <of> them?")] };
      const table: Thread = {
        id: "t2",
        about,
        resolved: true,
        comments: [said("b", "J", "These?"), said("c", "ECP", "Yes.")],
      };
      const nowhere: Thread = { id: "t3", about, resolved: false, comments: [said("d", "ECP", "What went?")] };
      const marked = commentedOn(
        commentedOn(before, "t1", (text) => text.includes("dark")),
        "t2",
        (text) => text === "object",
      );
      return { ...marked, threads: [answered, words, table, nowhere] };
    };
    const { out, file, again } = outWith(bytes, change);
    const comments = xmlText(again.parts.get("word/comments.xml")!);
    const theirs = /<w:comment .*?<\/w:comment>/s.exec(xmlText(file.parts.get("word/comments.xml")!))![0];
    expect(comments.replace(/ w14:paraId="[0-9A-F]{8}"/, "")).toContain(theirs);
    const read = readWord(again).redline;
    expect(told(read.threads)).toEqual(
      [
        { resolved: false, said: [": Who asks?", "J: Who\nindeed?"] },
        { resolved: false, said: ["ECP: What went?"] },
        { resolved: false, said: ["IND: All <of> them?"] },
        { resolved: true, said: ["J: These?", "ECP: Yes."] },
      ].map((one, i) => (i === 0 ? { ...one, resolved: true } : one)),
    );
    const held = (id: string) =>
      read.clauses.flatMap(({ runs }) =>
        runs.flatMap((run) => (run.tracking.commented?.includes(id) && "text" in run ? [run.text] : [])),
      );
    const idOf = (text: string) => read.threads!.find(({ comments: all }) => all[0]!.text === text)!.id;
    expect(held(idOf("All <of> them?"))).toEqual(["that a harbour without a light is dark"]);
    expect(held(idOf("Who asks?"))).toEqual(["that asks for it"]);
    expect(xmlText(again.parts.get("word/document.xml")!)).toMatch(/<w:tbl>.*?<w:p>(?:(?!<\/w:p>).)*commentReference/s);
    expect(await newSchemaFaults(bytes, out)).toEqual([]);
    // Out once more nothing is new: what went out is known.
    expect(exportWord({ file: again, view: MARKUP }).file).toBe(again.file);
    const more = (before: Redline): Redline => {
      const threads = before.threads!.map((thread) => ({ ...thread, resolved: !thread.resolved }));
      return {
        ...before,
        threads: [{ ...threads[0]!, comments: [...threads[0]!.comments, said("y", "KEN", "I.")] }, ...threads.slice(1)],
      };
    };
    const third = readWord(outWith(out, more).again).redline;
    expect(told(third.threads)).toEqual(told(more(read).threads));
  });

  it("[WRX7] a deletion of words that somebody else strikes too is a comment by who proposes it, once", () => {
    const { again } = outWith(trackedResolution(), (before) => {
      const by = { change: "k", proponent: "KEN", enteredBy: "Wanjiru", at, state: "pending" } as const;
      const clauses = before.clauses.map((clause) => ({
        ...clause,
        runs: clause.runs.map((run) => {
          const { deleted } = run.tracking;
          return "text" in run && run.text === "some"
            ? { ...run, tracking: { ...run.tracking, deleted: [...deleted!, by] } }
            : run;
        }),
      }));
      return { ...before, clauses };
    });
    const document = xmlText(again.parts.get("word/document.xml")!);
    expect(document).toMatch(
      /<w:commentRangeStart w:id="8"\/>.*<w:del [^>]*IND[^>]*>.*some.*<\/w:del><w:commentRangeEnd w:id="8"\/>/,
    );
    const comments = xmlText(again.parts.get("word/comments.xml")!);
    expect(comments).toMatch(
      /w:id="8" w:author="KEN – Wanjiru" w:date="2030-05-06T07:08:09Z".*KEN also proposes to delete these words/,
    );
    expect(comments.match(/<w:comment /g)).toHaveLength(2);
  });
});
