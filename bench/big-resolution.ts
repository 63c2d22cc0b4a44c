// A resolution of a given size with a given number of pending changes of three proponents, as a log. Invariant: the
// same numbers give the same log, byte for byte; every change is one that an honest editor writes.
import type { BaseClause, BaseText } from "@concord/redline";
import type { Actor, LogEntry } from "@concord/sync";
import { baseUpdate, Pen, Replica, textNames } from "@concord/sync";
import * as Y from "yjs";

const AT = "2026-01-01T00:00:00.000Z";
const RELAY: Actor = { userId: "relay", name: "Secretariat", role: "editor" };
export const WORDS =
  "coasts storms warning list services open review share learned contact names reach notice year help".split(" ");

const PROPONENTS = ["IND", "KEN", "ECP"] as const;

/** A small generator of numbers from 0 to `below`, the same in every run. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function clause(index: number, next: (below: number) => number): BaseClause {
  const words = Array.from({ length: 24 }, () => WORDS[next(WORDS.length)]).join(" ");
  return index % 8 === 0
    ? { kind: "call", level: 1, numbering: "none", content: [{ text: "considering" }] }
    : { kind: "item", level: 1, numbering: "letter", content: [{ text: `that ${words};` }] };
}

export function actorOf(proponent: string): Actor {
  return { userId: proponent, name: `Delegate of ${proponent}`, role: "delegate", proponent };
}

export function bigBase(clauses: number): BaseText {
  const next = numbers(7);
  return { lang: "en", clauses: Array.from({ length: clauses }, (_, i) => clause(i, next)), notes: [] };
}

/** The log of a resolution with `clauses` clauses and `changes` pending changes, two insertions to each deletion. */
export function bigLog(clauses: number, changes: number): LogEntry[] {
  const base = baseUpdate(bigBase(clauses));
  const log: LogEntry[] = [{ seq: 1, at: AT, actor: RELAY, kind: "base", payload: base }];
  const next = numbers(11);
  const known: Uint8Array[] = [base];
  for (const [which, proponent] of PROPONENTS.entries()) {
    const doc = new Y.Doc({ gc: false });
    for (const update of known) Y.applyUpdate(doc, update);
    doc.clientID = 1_000 + which;
    const replica = new Replica(doc);
    replica.lease(doc.clientID, { proponent, name: actorOf(proponent).name });
    const pen = new Pen(replica, doc.clientID, proponent);
    doc.on("update", (payload: Uint8Array) => {
      log.push({ seq: log.length + 1, at: AT, actor: actorOf(proponent), kind: "update", payload });
    });
    const names = textNames(doc).filter((name) => name.startsWith("s:"));
    const share = Math.floor(changes / PROPONENTS.length) + (which < changes % PROPONENTS.length ? 1 : 0);
    for (let change = 0; change < share; change += 1) {
      const name = names[next(names.length)] as string;
      const at = 12 + next(600);
      pen.gesture();
      if (change % 3 === 2) pen.remove(name, at, at + 1 + next(8));
      else pen.insert(name, at, [`${WORDS[next(WORDS.length)]} `]);
    }
    known.push(Y.encodeStateAsUpdate(doc));
    replica.destroy();
  }
  return log;
}
