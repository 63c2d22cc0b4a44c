// The journal of a relay: what happens, a line of JSON each, on standard error. Invariant: nothing in it is text of a resolution, a name, a token or
// an address of a person. Of an error it has its message only where its kind is known to quote nothing of what people wrote.

import { type DestinationStream, type Logger, pino } from "pino";
import type { Report } from "../report.ts";
import { isAway } from "../store/away.ts";

export type Journal = Logger;

export const LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"] as const;
export type Level = (typeof LEVELS)[number];

/** Opens a journal. `out`: standard error unless a test reads it; a person at a terminal gets sentences. */
export function openJournal(level: Level, out?: DestinationStream): Journal {
  const standard = process.stderr.isTTY ? { write: forPeople } : pino.destination({ dest: 2, sync: true });
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return pino(options, out ?? standard);
}

/** Reports faults into a journal. */
export function reportTo(journal: Journal): Report {
  return (what, error) => {
    // Reports name their resolution; a program that reads the journal finds it in a field too.
    const resolution = /\bresolution ([A-Za-z0-9_-]{6,64})\b/.exec(what)?.[1];
    journal.error({ ...(resolution === undefined ? {} : { resolution }), ...errorFields(error) }, what);
  };
}

/** What is told of an error: errors of the system and of stores quote no text; of others kind and place are told. */
function errorFields(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  const { name, message, stack } = error;
  const { code } = error as { code?: unknown };
  const at = (stack ?? "").split("\n").filter((line) => /^ {4}at /.test(line));
  const known = isAway(error) || typeof code === "string";
  return {
    error: name,
    ...(typeof code === "string" ? { code } : {}),
    ...(known ? { message } : {}),
    at: at.slice(0, 6).map((line) => line.trim()),
  };
}

/** A line for a person at a terminal. */
function forPeople(line: string): void {
  const { level, time, msg, at: _places, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const more = Object.entries(fields).map(([name, value]) => ` ${name}=${String(value)}`);
  process.stderr.write(`${String(time).slice(11, 19)} ${String(level).padEnd(5)} ${String(msg)}${more.join("")}\n`);
}
