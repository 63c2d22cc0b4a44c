// A thread: what was said, by whom, when; answered, resolved and opened again by whoever may comment. A resolved one is
// folded to a line.

import type { CommentCard, ThreadCard } from "@concord/editor";
import { useState } from "react";
import { useWords, type Words } from "../messages/words.tsx";
import { Composer } from "./Composer.tsx";
import { useResolution, useResolutionState } from "./use-state.ts";

/** The thread. `folds`: a resolved one shows its words only when it is opened. */
export function Thread({ thread, folds }: { thread: ThreadCard; folds: boolean }) {
  const words = useWords();
  const { discuss } = useResolution();
  const may = useResolutionState((state) => state.me?.canComment === true);
  const [answering, setAnswering] = useState(false);
  const { id, comments, resolved } = thread;
  const inside = (
    <>
      {comments.map((comment, i) => (
        <Said
          key={comment.id}
          comment={comment}
          // a thread that has been answered stays, with its first words
          mayTakeBack={may && comment.own && (i > 0 || comments.length === 1)}
        />
      ))}
      {answering && (
        <Composer
          label={words("thread.answer")}
          send={words("action.send")}
          onSend={(text) => {
            discuss.answer(id, text);
            setAnswering(false);
          }}
          onCancel={() => setAnswering(false)}
        />
      )}
      {may && !answering && (
        <div className="acts">
          {!resolved && (
            <button type="button" className="btn" data-does="answer" onClick={() => setAnswering(true)}>
              {words("thread.reply")}
            </button>
          )}
          <button type="button" className="btn" onClick={() => discuss.resolve(id, !resolved)}>
            {words(resolved ? "action.reopen" : "thread.resolve")}
          </button>
        </div>
      )}
    </>
  );
  const name = words("thread.name", { count: comments.length });
  if (!resolved || !folds)
    return (
      <section className="thread" aria-label={name} data-thread={id}>
        {inside}
      </section>
    );
  return (
    <details className="thread" data-thread={id}>
      <summary>{words("thread.resolved", { count: comments.length })}</summary>
      {inside}
    </details>
  );
}

function Said({ comment, mayTakeBack }: { comment: CommentCard; mayTakeBack: boolean }) {
  const words = useWords();
  const { discuss } = useResolution();
  return (
    <div className="said">
      <p className="by-line" data-proponent={comment.proponent || undefined}>
        <b>{comment.proponent || sayOffice(words, comment)}</b> {sayWhen(words, comment)}
      </p>
      <p className="words" dir="auto">
        {comment.text}
      </p>
      {mayTakeBack && (
        <button type="button" className="btn quiet" onClick={() => discuss.takeBack(comment.id)}>
          {words("thread.takeBack")}
        </button>
      )}
    </div>
  );
}

const sayOffice = (words: Words, { role }: CommentCard): string =>
  words(role === "chair" ? "role.chair" : "role.editor");

interface Entered {
  readonly proponent: string;
  readonly enteredBy: string;
  readonly role?: "editor" | "chair";
  readonly at?: string;
}

/** "A. Rao, 10:42"; of a scribe for whom, and by which office. */
export function sayWhen(words: Words, { proponent, enteredBy: who, role, at }: Entered): string {
  if (role === undefined || proponent === "")
    return at === undefined
      ? words("change.enteredNow", { who })
      : words("change.entered", { who, when: words.time(at) });
  const entry = { code: proponent, who, office: words(`scribe.office.${role}`) };
  return at === undefined
    ? words("scribe.enteredNow", entry)
    : words("scribe.entered", { ...entry, when: words.time(at) });
}
