// The record of one resolution for somebody who has nothing of ours: lines of JSON, the first of which says what it is and where the log ends; each
// further one is an entry with all that its hash is made of, and with its decision in words of JSON. docs/verifying.md tells how to verify it by hand.

import type { LogEntry } from "@concord/sync";
import type { EntryRow } from "../log/entry-row.ts";
import { entryProblems, type Verification } from "../log/verify.ts";
import { nameOf, openExistingStore, type Place } from "../store/open.ts";
import { judgeRecords, type SignedHeads } from "./signed-heads.ts";

const FORMAT = "concord-audit/1";

interface HeadLine {
  readonly format: string;
  readonly resolution: string;
  readonly title: string;
  readonly exportedAt: string;
  readonly entries: number;
  /** Hash of the last entry. */
  readonly head: string;
}

/** An entry in an export; bytes of the payload in base64, hashes in hex, `actor` the JSON text as it is hashed. */
interface EntryLine {
  readonly seq: number;
  readonly receivedAt: string;
  readonly actor: string;
  readonly kind: LogEntry["kind"];
  readonly payload: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly decision?: unknown;
}

/** The record of a resolution as text, or why there is none. */
export async function exportResolution(
  place: Place,
  resolution: string,
): Promise<{ readonly text: string } | { readonly problem: string }> {
  const store = await openExistingStore(place, { readonly: true });
  if ("problem" in store) return store;
  try {
    const listed = await store.rows<{ id: string; title: string }>(
      "SELECT id, title FROM resolutions WHERE state = 'open'",
    );
    const found = listed.find(({ id }) => id === resolution);
    if (found === undefined) {
      const ids = listed.map(({ id, title }) => `${id} (${title})`).join(", ");
      return {
        problem: `There is no open resolution "${resolution}" in ${nameOf(place)}; there are: ${ids || "none"}.`,
      };
    }
    const rows = await store.rows<EntryRow>("SELECT * FROM entries WHERE resolution = $1 ORDER BY seq", resolution);
    const head: HeadLine = {
      format: FORMAT,
      resolution,
      title: found.title,
      exportedAt: new Date().toISOString(),
      entries: rows.length,
      head: rows.at(-1)?.hash.toString("hex") ?? "",
    };
    return { text: [head, ...rows.map(lineOf)].map((line) => `${JSON.stringify(line)}\n`).join("") };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { problem: `The log in ${nameOf(place)} cannot be read: ${why}.` };
  } finally {
    await store.close();
  }
}

function lineOf({ seq, receivedAt, actor, kind, payload, previousHash, hash }: EntryRow): EntryLine {
  const line = {
    seq,
    receivedAt,
    actor,
    kind,
    payload: payload.toString("base64"),
    previousHash: previousHash.toString("hex"),
    hash: hash.toString("hex"),
  };
  return kind === "decision" ? { ...line, decision: JSON.parse(payload.toString("utf8")) } : line;
}

/** Verifies an export as a log is verified, and against signed heads where there are any; one sentence where it is none. */
export async function verifyExport(
  text: string,
  signed: { readonly records: readonly SignedHeads[]; readonly keys: readonly string[] } | undefined,
): Promise<Verification | { readonly problem: string }> {
  const lines = text.split("\n");
  const last = lines.pop();
  const [head, ...entries] = lines.map(parsed) as [HeadLine | undefined, ...(EntryLine | undefined)[]];
  if (!isHead(head)) return { problem: "This is no record that `concord audit export` wrote." };
  const bad = entries.findIndex((line) => !isEntry(line));
  if (bad >= 0) return { problem: `Line ${bad + 2} of this record is no entry.` };
  const { resolution } = head;
  const rows = (entries as EntryLine[]).map((line) => ({
    ...line,
    resolution,
    payload: Buffer.from(line.payload, "base64"),
    previousHash: Buffer.from(line.previousHash, "hex"),
    hash: Buffer.from(line.hash, "hex"),
  }));
  const problems = entryProblems(resolution, rows, { seq: head.entries, hash: Buffer.from(head.head, "hex") });
  if (last !== "") problems.push({ resolution, seq: rows.length, problem: "the record is cut off behind it" });
  for (const { seq, kind, payload, decision } of rows) {
    const says = kind === "decision" ? JSON.stringify(parsed(payload.toString("utf8"))) : undefined;
    if (JSON.stringify(decision) !== says)
      problems.push({ resolution, seq, problem: "says another decision than its payload" });
  }
  if (signed !== undefined) {
    const hashes = new Map(rows.map(({ seq, hash }) => [seq, hash]));
    const hashAt = async (id: string, seq: number) => (id === resolution ? hashes.get(seq) : "elsewhere");
    problems.push(...(await judgeRecords(signed.records, { keys: signed.keys, hashAt })));
  }
  return { resolutions: 1, entries: rows.length, problems };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function isHead(line: HeadLine | undefined): line is HeadLine {
  const { format, resolution, entries, head } = (line ?? {}) as Partial<Record<keyof HeadLine, unknown>>;
  return format === FORMAT && typeof resolution === "string" && typeof entries === "number" && typeof head === "string";
}

function isEntry(line: EntryLine | undefined): line is EntryLine {
  const { seq, receivedAt, actor, kind, payload, previousHash, hash } = (line ?? {}) as Partial<
    Record<keyof EntryLine, unknown>
  >;
  const texts = [receivedAt, actor, kind, payload, previousHash, hash];
  return typeof seq === "number" && texts.every((text) => typeof text === "string");
}
