// A proposal that was brought in, as a whole: how it stands now, and taking back at once what is pending of it. Invariant: an entering
// is what was recovered under one client id, because the page that enters a proposal writes nothing else.
import { deviationsOf, parseId, partsOf } from "@concord/sync";
import { isChange, isDiffering, type PanelItem } from "./cards.ts";
import type { ResolutionSession } from "./session.ts";
import { type Done, UndoStack } from "./undo.ts";
import { enteringOf, withdrawParts } from "./withdrawing.ts";

/** How the changes of an entering stand, as cards are counted. */
export interface EnteredNow {
  /** Of which something is pending. */
  readonly pending: number;
  /** Places told to differ without a trace that are open. */
  readonly differing: number;
  /** Of which something was decided, and stays. */
  readonly decided: number;
  readonly withdrawn: number;
}

/** How the entering under `client` stands among the cards of a resolution. */
export function enteredNow(items: readonly PanelItem[], client: number): EnteredNow {
  const now = { pending: 0, differing: 0, decided: 0, withdrawn: 0 };
  for (const item of items) {
    if (isDiffering(item)) {
      if (item.deviation.state === "open" && parseId(item.id)?.[0] === client) now.differing++;
    } else if (isChange(item) && item.entering === client) {
      const states = new Set(item.parts.map(({ state }) => state));
      if (states.has("pending")) now.pending++;
      if (states.has("accepted") || states.has("rejected")) now.decided++;
      if (item.state === "withdrawn") now.withdrawn++;
    }
  }
  return now;
}

/**
 * [UND2] Withdraws all that is pending of an entering, and that places are told to differ, in one update. What was decided or
 * withdrawn since is left as it is. Returns the step of undo that puts it back; undefined where nothing was to be done.
 */
export function withdrawEntered(
  session: Pick<ResolutionSession, "flush" | "peer" | "undoStack">,
  client: number,
  proponent: string,
): UndoStack | undefined {
  session.flush();
  const { peer } = session;
  const { replica } = peer;
  const pen = peer.penFor(proponent);
  if (!pen) return undefined;
  const parts = replica.names
    .flatMap((name) => partsOf(name, replica.pieces(name)))
    .filter(({ trace }) => trace.proponent === proponent && enteringOf(trace) === client);
  const told = deviationsOf(replica).flatMap(({ id, state }) => {
    const at = parseId(id);
    return at?.[0] === client && state === "open" ? [[...at, 1] as const] : [];
  });
  const done: Done[] = [];
  pen.together(() => {
    pen.gesture();
    done.push(...withdrawParts(pen, parts));
    pen.retract(told, false);
    if (told.length > 0) done.push({ kind: "retract", ranges: told });
    pen.gesture();
  });
  if (done.length === 0) return undefined;
  // By key it is undone where one types for that proponent, by its button everywhere.
  if (peer.pen?.proponent === proponent) session.undoStack.push(done, false);
  const stack = new UndoStack();
  stack.push(done, false);
  return stack;
}

/** Puts back what was withdrawn of an entering; whether something was decided meanwhile and is left. */
export function putBackEntered(
  { peer }: Pick<ResolutionSession, "peer">,
  proponent: string,
  stack: UndoStack,
): boolean {
  const pen = peer.penFor(proponent);
  return pen !== undefined && stack.undo(peer.replica, pen).decided;
}
