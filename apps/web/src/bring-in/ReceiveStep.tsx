// The first step: the text as it was received, pasted or out of a file, and whose proposal it is.
import { isProponentCode } from "@concord/redline";
import { type ChangeEvent, type FormEvent, useEffect, useId, useState } from "react";
import { api } from "../api.ts";
import { isMessageId, useWords } from "../messages/words.tsx";
import { ProponentCode } from "../ProponentCode.tsx";
import { Dialog } from "../resolution/Dialog.tsx";
import { useLatest } from "../use-latest.ts";
import { isWordName } from "../word/word-name.ts";
import { ask } from "./recover-job.ts";
import type { Work } from "./work.ts";

/** How long after the last key what is typed is kept, in milliseconds. */
const KEEP_AFTER = 400;

interface ReceiveStepProps {
  readonly resolution: string;
  readonly work: Work;
  /** Set where one brings in for one's own proponent only. */
  readonly own: string | undefined;
  onChange(more: Partial<Work>): void;
  /** A Word file was chosen, which has its marks and goes another way. */
  onWord(file: File): void;
  /** Forgets all of it, the review included. */
  onDiscard(): void;
}

/** The step. What is typed is kept when it has been for a moment, and before one goes on. */
export function ReceiveStep({ resolution, work, own, onChange, onWord, onDiscard }: ReceiveStepProps) {
  const words = useWords();
  const [text, setText] = useState(work.text);
  const [name, setName] = useState(work.name);
  const [proponent, setProponent] = useState(work.proponent);
  const [known, setKnown] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [discarding, setDiscarding] = useState(false);
  const list = useId();
  const latest = useLatest(onChange);
  useEffect(() => {
    if (own !== undefined) return;
    let current = true;
    void api.proponents(resolution).then((answer) => {
      if (current && answer.ok) setKnown(answer.value.proponents.map(({ code }) => code));
    });
    return () => {
      current = false;
    };
  }, [resolution, own]);
  const draft = { text, proponent, ...(name === undefined ? {} : { name }) };
  const dirty = text !== work.text || proponent !== work.proponent;
  const json = JSON.stringify(draft);
  useEffect(() => {
    if (!dirty) return;
    const later = setTimeout(() => latest.current(JSON.parse(json) as typeof draft), KEEP_AFTER);
    return () => clearTimeout(later);
  }, [dirty, json, latest]);

  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    event.target.value = "";
    if (!file) return;
    if (isWordName(file)) {
      onWord(file);
      return;
    }
    setBusy(true);
    setProblem(undefined);
    const answer = await ask({ ask: "text", bytes: new Uint8Array(await file.arrayBuffer()) }).answer;
    setBusy(false);
    if (answer.kind === "text") {
      setText(answer.text);
      setName(file.name);
    } else setProblem(answer.kind === "unreadable" ? answer.code : "failed");
  };
  const ready = text.trim() !== "" && isProponentCode(proponent);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) onChange({ ...draft, step: "base" });
  };
  return (
    <form className="bringing-form" onSubmit={submit}>
      <p className="lead">{words("receive.hint")}</p>
      <label className="field">
        <span>{words("receive.text")}</span>
        <textarea
          className="input source"
          rows={16}
          dir="auto"
          value={text}
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value);
            setName(undefined);
          }}
        />
      </label>
      <div className="acts">
        <label className="btn upload">
          {words("receive.file")}
          <input
            type="file"
            accept=".docx,.txt,.md,.pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain,application/pdf"
            disabled={busy}
            onChange={(event) => void choose(event)}
          />
        </label>
        <span className="hint" role="status">
          {busy
            ? words("receive.reading")
            : name
              ? words("receive.from", { name })
              : words("receive.count", { count: text.length })}
        </span>
      </div>
      {problem && (
        <p className="msg" role="alert">
          <b>{words("refused.title")}</b>
          {sayUnreadable(words, problem)}
        </p>
      )}
      {own === undefined ? (
        <label className="field">
          <span>{words("receive.proponent")}</span>
          <ProponentCode value={proponent} list={list} aria-describedby={`${list}-hint`} onCode={setProponent} />
          <datalist id={list}>
            {known.map((code) => (
              <option key={code} value={code} />
            ))}
          </datalist>
          <small id={`${list}-hint`}>
            {words("receive.proponentHint")} {words("receive.code")}
          </small>
        </label>
      ) : (
        <p className="hint">{words("receive.own", { proponent: own })}</p>
      )}
      <div className="acts">
        <button type="submit" className="btn primary tall" disabled={!ready || busy}>
          {words("receive.next")}
        </button>
        {text !== "" && (
          <button type="button" className="btn tall quiet" disabled={busy} onClick={() => setDiscarding(true)}>
            {words("receive.discard")}
          </button>
        )}
      </div>
      {discarding && (
        <Dialog title={words("receive.discard.title")} onClose={() => setDiscarding(false)}>
          <p>{words(work.review ? "receive.discard.review" : "receive.discard.text")}</p>
          <div className="acts">
            <button type="button" className="btn primary" onClick={onDiscard}>
              {words("receive.discard.go")}
            </button>
            <button type="button" className="btn" onClick={() => setDiscarding(false)}>
              {words("action.cancel")}
            </button>
          </div>
        </Dialog>
      )}
    </form>
  );
}

/** Why a text was not read. */
export function sayUnreadable(words: ReturnType<typeof useWords>, code: string): string {
  const id = `refused.${code}`;
  return words(isMessageId(id) ? id : "work.failed");
}
