// What is said in Concord and not in the file that a resolution came from: new threads, answers in threads of the file, and remarks on changes for
// which Word has no mark. Invariant: what the file says itself is not said again.
import type { Redline, Thread } from "@concord/redline";
import type { OutWords } from "../out-words.ts";
import { type Remark, remarksOf } from "./remarks.ts";

/** A thread of the file, by the id that its first comment has there, as it was right after the import. */
interface FiledThread {
  readonly comment: string;
  readonly was: Thread;
}

export interface NewRemarks {
  /** `answers`: the comment of the file that one answers. */
  readonly remarks: readonly { readonly remark: Remark; readonly answers?: string }[];
  /** Threads of the file that are resolved otherwise now, by their first comments. */
  readonly turned: readonly { readonly comment: string; readonly done: boolean }[];
}

/** [WRX7] `filed`: the threads of the file, as it reads; `before`: the resolution right after the import. */
export function newRemarks(filed: readonly Thread[], before: Redline, now: Redline, words: OutWords): NewRemarks {
  const { threads = [], ...other } = now;
  const said = countedBy(remarksOf({ ...before, threads: [] }, words), keyOf);
  const known = filedThreads(filed, before.threads ?? []);
  const remarks: NewRemarks["remarks"][number][] = [];
  const turned: NewRemarks["turned"][number][] = [];
  for (const remark of remarksOf({ ...other, threads: threads.filter(({ id }) => !known.has(id)) }, words)) {
    const left = said.get(keyOf(remark)) ?? 0;
    said.set(keyOf(remark), left - 1);
    if (left <= 0) remarks.push({ remark });
  }
  for (const thread of threads) {
    const { comment, was } = known.get(thread.id) ?? {};
    if (comment === undefined || !was) continue;
    const { resolved } = thread;
    if (resolved !== was.resolved) turned.push({ comment, done: resolved });
    const old = new Set(was.comments.map(({ id }) => id));
    const comments = thread.comments.filter(({ id }) => !old.has(id));
    const [remark] = remarksOf(
      { ...now, clauses: [], notes: [], reasons: [], deviations: [], threads: [{ ...thread, comments }] },
      words,
    );
    if (remark) remarks.push({ remark, answers: comment });
  }
  return { remarks, turned };
}

const keyOf = ({ key, said }: Remark): string => [key, ...said.map(({ text }) => text)].join("\n");

function countedBy<T>(all: readonly T[], key: (one: T) => string): Map<string, number> {
  const out = new Map<string, number>();
  for (const one of all) out.set(key(one), (out.get(key(one)) ?? 0) + 1);
  return out;
}

/** The threads of the file by the ids that they have since the import: known by what they say, and in which order. */
function filedThreads(filed: readonly Thread[], imported: readonly Thread[]): Map<string, FiledThread> {
  const textOf = ({ comments }: Thread) => comments.map(({ text }) => text).join("\n");
  const left = [...filed];
  return new Map(
    imported.flatMap((was): [string, FiledThread][] => {
      const at = left.findIndex((one) => textOf(one) === textOf(was));
      const [thread] = at < 0 ? [] : left.splice(at, 1);
      // The reader names comments by their ids in the file.
      return thread ? [[was.id, { comment: thread.comments[0]!.id.slice(2), was }]] : [];
    }),
  );
}
