// The process in which Word files are opened. It is started for one file and ended with it, by force where it takes too long.

import { answerQuestion } from "@concord/apart";
import {
  exportWord,
  fromWord,
  guessProponent,
  leastClauses,
  objectsOf,
  outWords,
  readWord,
  type WordPackage,
  wordOverview,
} from "@concord/formats";
import { isProponentCode, type Redline } from "@concord/redline";
import { Resolution } from "@concord/sync";
import { bringIn, MOST_CLAUSES } from "../bring-in.ts";
import type { Exported, ExportJob, Imported, ImportJob, WordJob, WordProblem } from "./jobs.ts";

function answer(job: WordJob): Imported | Exported | WordProblem {
  const read = fromWord(job.bytes, (file) => (job.ask === "import" ? imported(file, job) : exported(file, job)));
  return read.ok ? read.value : { ok: false, code: read.code, message: read.message };
}

function imported(file: WordPackage, { authors: said, decider, at }: ImportJob): Imported | WordProblem {
  const least = leastClauses(file);
  if (least > MOST_CLAUSES) return tooLong(`at least ${least}`);
  const { authors: found } = wordOverview(file);
  const authors = new Map<string, string>();
  const nobody: string[] = [];
  for (const { author, insertions, deletions, others } of found) {
    const code = said.get(author) ?? guessProponent(author);
    if (code !== undefined && isProponentCode(code)) authors.set(author, code);
    else if (insertions + deletions + others > 0) nobody.push(author === "" ? "(no name)" : author);
  }
  if (nobody.length > 0) {
    const message = `Nobody said for whom these authors speak: ${nobody.join(", ")}.`;
    return { ok: false, code: "no-proponent", message };
  }
  const proponentOf = (author: string): string => authors.get(author) ?? "";
  const { redline } = readWord(file, { proponentOf });
  if (redline.clauses.length > MOST_CLAUSES) return tooLong(String(redline.clauses.length));
  const brought = bringIn(spokenFor(redline), {
    at,
    decider,
    actorFor: (proponent) => (proponent === "" ? decider : { ...decider, proponent }),
  });
  if (!brought.ok) {
    return { ok: false, code: "inconsistent", message: `This Word file cannot be brought in: ${brought.reason}.` };
  }
  const { base, entries } = brought;
  return { ok: true, base, entries, objects: objectsOf(file, proponentOf), authors };
}

function tooLong(clauses: string): WordProblem {
  const message = `This Word file has ${clauses} clauses; a resolution has at most ${MOST_CLAUSES}.`;
  return { ok: false, code: "too-long", message };
}

/** Who comments for no proponent comments by the office of who brings it in. */
function spokenFor(redline: Redline): Redline {
  const threads = redline.threads?.map((thread) => ({
    ...thread,
    comments: thread.comments.map((comment) =>
      comment.proponent === "" ? { ...comment, role: "editor" as const } : comment,
    ),
  }));
  return threads ? { ...redline, threads } : redline;
}

function exported(file: WordPackage, { authors, entries, now, view, onAgreed, lang }: ExportJob): Exported {
  const { file: bytes } = exportWord({
    file,
    before: Resolution.replay(entries).redline(),
    now,
    view,
    onAgreed,
    words: outWords(lang),
    proponentOf: (author) => authors.get(author) ?? "",
  });
  return { ok: true, bytes };
}

answerQuestion(answer);
