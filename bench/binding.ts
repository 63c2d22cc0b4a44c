// What a key costs in the editor, without a page: ProseMirror state and the binding, as typing meets them. The same key
// goes into a plain ProseMirror document with the same words and marks, turn by turn; then keys of somebody else arrive.
import { Binding, schema, UndoStack } from "@concord/editor";
import { Peer, Pen, Replica, Resolution, textNames } from "@concord/sync";
import { EditorState, TextSelection } from "prosemirror-state";
import * as Y from "yjs";
import { actorOf, bigLog, numbers } from "./big-resolution.ts";
import { line, ratio, short, spreadOf, timed } from "./statistics.ts";

const SIZES = [
  { clauses: 60, changes: 300 },
  { clauses: 1_600, changes: 5_000 },
] as const;
const KEYS = 600;
const WARM_UP = 100;
const KEYS_IN_A_PLACE = 30;

/** A peer that has everything, as it is after the answer to its first question. */
function peerOf(resolution: Resolution, client: number): Peer {
  const peer = new Peer({ send: () => {}, client });
  const user = { id: "IND", name: actorOf("IND").name, role: "delegate", proponent: "IND" } as const;
  const head = resolution.head;
  peer.hello({ version: 1, epoch: "bench", head, user, resolution: { id: "bench", title: "Bench" } });
  peer.ledger(resolution.ledger());
  peer.update(Y.encodeStateAsUpdate(resolution.doc));
  peer.stateVector(Y.encodeStateVector(resolution.doc));
  return peer;
}

/** Keys of somebody else, as updates. */
function remoteKeys(resolution: Resolution): Uint8Array[] {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(resolution.doc));
  doc.clientID = 7_000;
  const pen = new Pen(new Replica(doc), doc.clientID, "KEN");
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const names = textNames(doc).filter((name) => name.startsWith("s:"));
  const next = numbers(31);
  let name = names[0] as string;
  for (let key = 0; key < KEYS; key += 1) {
    if (key % KEYS_IN_A_PLACE === 0) name = names[next(names.length)] as string;
    pen.insert(name, 20, ["e"]);
  }
  return updates;
}

function benchSize({ clauses, changes }: (typeof SIZES)[number]): void {
  console.log(`\nBinding: one key, nothing painted, ${clauses} clauses, ${changes} pending changes (p50 / p95 / p99)`);
  const resolution = Resolution.replay(bigLog(clauses, changes));
  const others = remoteKeys(resolution);
  const host = {
    state: EditorState.create({ doc: schema.node("doc", null, [schema.node("section", { name: "s:0" })]) }),
    updateState(state: EditorState) {
      host.state = state;
    },
  };
  const opening = performance.now();
  const peer = peerOf(resolution, 6_000);
  const binding = new Binding({ peer, host, undoStack: new UndoStack() });
  const opened = performance.now() - opening;
  let plain = EditorState.create({ doc: host.state.doc });
  const places: number[] = [];
  host.state.doc.descendants((node, pos) => {
    if (node.isTextblock && node.content.size > 12) places.push(pos + 9);
    return !node.isTextblock;
  });
  const next = numbers(41);
  const local: number[] = [];
  const theirs: number[] = [];
  for (let key = 0; key < KEYS; key += 1) {
    if (key % KEYS_IN_A_PLACE === 0) {
      const place = places[next(places.length)] as number;
      const caret = (state: EditorState) =>
        TextSelection.create(state.doc, Math.min(place, state.doc.content.size - 2));
      binding.dispatch(host.state.tr.setSelection(caret(host.state)));
      plain = plain.apply(plain.tr.setSelection(caret(plain)));
    }
    const ours = timed(() => binding.dispatch(host.state.tr.insertText("e")));
    const beside = timed(() => {
      plain = plain.apply(plain.tr.insertText("e"));
    });
    if (key < WARM_UP) continue;
    local.push(ours);
    theirs.push(beside);
  }
  const remote = others.map((update) => timed(() => peer.update(update))).slice(WARM_UP);
  const floor = spreadOf(theirs);
  line("plain ProseMirror, no text behind it", floor, "ms");
  line("binding, own key", spreadOf(local), "ms", `${ratio(spreadOf(local), floor)} to plain ProseMirror`);
  line(
    "binding, key of somebody else",
    spreadOf(remote),
    "ms",
    `${ratio(spreadOf(remote), floor)} to plain ProseMirror`,
  );
  console.log(`  opening, text and ledger known         ${short(opened)} ms`);
  binding.destroy();
}

export function benchBinding(): void {
  for (const size of SIZES) benchSize(size);
}
