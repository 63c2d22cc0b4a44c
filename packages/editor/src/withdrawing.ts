// Withdrawing what is pending of changes: words of one's own, deletions, and what was said of words and clauses. Invariant: a deletion
// that is put back is a new one, which keeps the evidence of the old and says what it came in with.
import type { Recovered } from "@concord/redline";
import { type ChangePart, type IdRange, MAX_EVIDENCE, type Pen, parseId, type Trace } from "@concord/sync";
import type { Done } from "./undo.ts";

/** Code of the evidence that a recovered deletion was put back; its words are the client id under which it was entered. */
const PUT_BACK = "put-back";

/** What a recovered change came in with: the client id under which it was entered. Undefined for what was not recovered. */
export function enteringOf({ change, recovered }: Pick<Trace, "change" | "recovered">): number | undefined {
  if (!recovered) return undefined;
  const back = recovered.evidence.find(({ code }) => code === PUT_BACK)?.text;
  return back === undefined ? parseId(change)?.[0] : Number(back);
}

type Part = Pick<ChangePart, "what" | "state" | "ranges" | "act"> & { readonly trace: Trace };

/** Withdraws what of `parts` is pending, which is the pen's proponent's; returns what was done, for undo. */
export function withdrawParts(pen: Pen, parts: readonly Part[]): readonly Done[] {
  const pending = parts.filter((p) => p.state === "pending");
  const words = pending.filter((p) => p.what === "insertion").flatMap((p) => p.ranges);
  const struck = pending.filter((p) => p.what === "deletion");
  const said = pending.flatMap(({ what, act }): IdRange[] => {
    const id = what === "insertion" || what === "deletion" ? undefined : parseId(act ?? "");
    return id ? [[...id, 1]] : [];
  });
  pen.act("withdraw", words);
  pen.act(
    "takeBack",
    struck.flatMap((p) => p.ranges),
  );
  pen.retract(said, false);
  const byChange = Map.groupBy(struck, ({ trace }) => (trace.recovered ? trace.change : ""));
  return [
    ...(words.length > 0 ? [{ kind: "withdraw" as const, ranges: words }] : []),
    ...[...byChange.values()].map((each) => ({
      kind: "takeBack" as const,
      ranges: each.flatMap((p) => p.ranges),
      ...putBack(each[0]!.trace),
    })),
    ...(said.length > 0 ? [{ kind: "retract" as const, ranges: said }] : []),
  ];
}

function putBack(trace: Trace): { readonly recovered?: Recovered } {
  const { recovered } = trace;
  if (!recovered) return {};
  const evidence = recovered.evidence.filter(({ code }) => code !== PUT_BACK).slice(0, MAX_EVIDENCE - 1);
  return { recovered: { ...recovered, evidence: [...evidence, { code: PUT_BACK, text: String(enteringOf(trace)) }] } };
}
