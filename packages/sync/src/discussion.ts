// What is said about changes and words: reasons and threads of comments, read from the acts. Invariant: of the reasons of
// one proponent about one thing the latest hold, and a thread is in the order of its acts.
import type { Comment, Reasons, Thread } from "@concord/redline";
import type { Replica } from "./replica.ts";
import type { Statement } from "./statements.ts";

export interface Discussion {
  readonly reasons: readonly Reasons[];
  readonly threads: readonly Thread[];
}

/** [DSC1] Reasons and threads of a resolution, those that were retracted left out. */
export function discussionOf(replica: Replica): Discussion {
  const reasons = new Map<string, Reasons>();
  const threads = new Map<string, { about: Thread["about"]; resolved: boolean; comments: Comment[] }>();
  const by = ({ client, clock, id }: Statement) => ({ id, ...replica.ledger.authorOf(client, clock) });
  for (const statement of replica.statements.all.values()) {
    const { act, id, retracted } = statement;
    // [DSC3] A thread that was taken back stays as long as somebody's answer stands in it.
    if (retracted && act.kind !== "comment") continue;
    switch (act.kind) {
      case "reasons": {
        const { role: _role, ...who } = by(statement);
        const key = `${who.proponent} ${JSON.stringify(act.about)}`;
        reasons.delete(key);
        // [DSC2] Empty reasons take those before away.
        if (act.text !== "") reasons.set(key, { ...who, about: act.about, text: act.text });
        break;
      }
      case "comment": {
        const about: Thread["about"] = "change" in act.about ? act.about : { words: true };
        threads.set(id, { about, resolved: false, comments: [] });
        if (!retracted) threads.get(id)?.comments.push({ ...by(statement), text: act.text });
        break;
      }
      case "answer":
        threads.get(act.thread)?.comments.push({ ...by(statement), text: act.text });
        break;
      case "resolve": {
        const thread = threads.get(act.thread);
        if (thread) thread.resolved = act.resolved;
        break;
      }
    }
  }
  const told = [...threads].filter(([, { comments }]) => comments.length > 0);
  return { reasons: [...reasons.values()], threads: told.map(([id, thread]) => ({ id, ...thread })) };
}
