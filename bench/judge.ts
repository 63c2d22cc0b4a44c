// What judging costs: each keystroke of an honest editor in a resolution of 1,600 clauses and 5,000 pending changes is
// judged, and the same bytes are applied by Yjs alone, turn by turn in one loop.
import { Pen, Replica, Resolution, textNames } from "@concord/sync";
import * as Y from "yjs";
import { actorOf, bigLog, numbers } from "./big-resolution.ts";
import { line, ratio, spreadOf, timed } from "./statistics.ts";

const CLAUSES = 1_600;
const CHANGES = 5_000;
const KEYS = 4_000;
const WARM_UP = 500;

/** The updates of somebody who types `keys` keys, moving on now and then, and sometimes deletes. */
function keystrokes(state: Uint8Array, keys: number): Uint8Array[] {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, state);
  doc.clientID = 5_000;
  const replica = new Replica(doc);
  replica.lease(doc.clientID, { proponent: "IND", name: actorOf("IND").name });
  const pen = new Pen(replica, doc.clientID, "IND");
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const names = textNames(doc).filter((name) => name.startsWith("s:"));
  const next = numbers(23);
  let name = names[0] as string;
  let at = 20;
  while (updates.length < keys) {
    if (updates.length % 40 === 0) {
      name = names[next(names.length)] as string;
      at = 20 + next(600);
      pen.gesture();
    }
    if (next(10) === 0) pen.remove(name, at, at + 1);
    else {
      pen.insert(name, at, ["e"]);
      at += 1;
    }
  }
  return updates.slice(0, keys);
}

export function benchJudge(): void {
  console.log(`\nJudge: one key, ${CLAUSES} clauses, ${CHANGES} pending changes (p50 / p95 / p99)`);
  const log = bigLog(CLAUSES, CHANGES);
  const resolution = Resolution.replay(log);
  const state = Y.encodeStateAsUpdate(resolution.doc);
  const plain = new Y.Doc({ gc: false });
  Y.applyUpdate(plain, state);
  const actor = actorOf("IND");
  const judged: number[] = [];
  const applied: number[] = [];
  const taken: number[] = [];
  for (const [index, update] of keystrokes(state, KEYS).entries()) {
    let ok = false;
    const judging = timed(() => {
      ok = resolution.judge(update, actor).ok;
    });
    if (!ok) throw new Error("an honest key was refused");
    const applying = timed(() => Y.applyUpdate(plain, update));
    const entry = {
      seq: resolution.head + 1,
      at: "2026-01-01T00:00:00.000Z",
      actor,
      kind: "update",
      payload: update,
    } as const;
    const taking = timed(() => resolution.apply(entry));
    if (index < WARM_UP) continue;
    judged.push(judging * 1_000);
    applied.push(applying * 1_000);
    taken.push(taking * 1_000);
  }
  const yjs = spreadOf(applied);
  line("Yjs applyUpdate", yjs, "µs");
  line("judge", spreadOf(judged), "µs", `${ratio(spreadOf(judged), yjs)} to Yjs applyUpdate`);
  line(
    "judged entry taken (Yjs, acts, ledger)",
    spreadOf(taken),
    "µs",
    `${ratio(spreadOf(taken), yjs)} to Yjs applyUpdate`,
  );
}
