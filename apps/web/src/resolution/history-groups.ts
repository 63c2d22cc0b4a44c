// The history as a person reads it: one item for each command, however many entries it made. Invariant: nothing of the log
// is left out; the newest first.

import type { HistoryEntry } from "../api.ts";

/** What one command, or the confirmation of the base, put on record. */
export interface HistoryItem {
  /** The first entry. */
  readonly entry: HistoryEntry;
  /** What was named: entries of changes. */
  readonly named: readonly HistoryEntry[];
  /** What was decided along with it. */
  readonly along: readonly HistoryEntry[];
}

/** Groups entries in the order of the log. What was typed is left to the text itself. */
export function historyItems(entries: readonly HistoryEntry[]): HistoryItem[] {
  const out: { entry: HistoryEntry; named: HistoryEntry[]; along: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    if (entry.kind === "update") continue;
    const last = out.at(-1);
    const joins = last !== undefined && entry.group !== undefined && last.entry.group === entry.group;
    const item = joins ? last : { entry, named: [], along: [] };
    if (!joins) out.push(item);
    if (entry.along === undefined) item.named.push(entry);
    else item.along.push(entry);
  }
  return out.toReversed();
}

/** What an item is: the verdict on changes, a bracket, a policy, or the adoption. */
export function kindOfItem({
  entry,
}: HistoryItem): "base" | "adopted" | "policy" | "lifted" | "put-back" | "closed" | "opened-again" | "decided" {
  if (entry.kind === "base") return "base";
  if (entry.adopted !== undefined) return "adopted";
  if (entry.policy !== undefined) return "policy";
  const deviation = entry.decided?.some(({ what }) => what === "deviation") ?? false;
  if (deviation) return entry.state === "pending" ? "opened-again" : "closed";
  const bracket = entry.decided?.some(({ what }) => what === "bracket") ?? false;
  if (bracket) return entry.state === "pending" ? "put-back" : "lifted";
  return "decided";
}
