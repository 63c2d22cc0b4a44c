// The second step: against which edition the marks are looked for; then the looking, which can be cancelled.
import { reviewOf } from "@concord/recovery";
import type { BaseText } from "@concord/redline";
import { type ChangeEvent, type FormEvent, useEffect, useRef, useState } from "react";
import { api, type ResolutionSummary } from "../api.ts";
import "../messages/en-resolutions.ts";
import { useWords } from "../messages/words.tsx";
import { sayUnreadable } from "./ReceiveStep.tsx";
import { ask, type RecoverJob } from "./recover-job.ts";
import { baseIn, type ChosenBase, type Work } from "./work.ts";

interface BaseStepProps {
  readonly resolution: string;
  readonly work: Work;
  /** The base of the resolution. */
  readonly own: BaseText;
  onChange(more: Partial<Work>): void;
}

/** A text of a resolution that proposals may have been written on. */
interface Edition extends ResolutionSummary {
  readonly view: "base" | "agreed";
}

/** What a choice of it is called in the form. */
const nameOf = ({ id, view }: Pick<Edition, "id" | "view">): string => `${view} ${id}`;

/** Of one that was adopted both: the text with which it was, and the one before. */
const editionsOf = (one: ResolutionSummary): Edition[] =>
  one.adopted
    ? [
        { ...one, view: "agreed" },
        { ...one, view: "base" },
      ]
    : [{ ...one, view: "base" }];

/** The step. */
export function BaseStep({ resolution, work, own, onChange }: BaseStepProps) {
  const words = useWords();
  const [kind, setKind] = useState(work.base.kind);
  const [others, setOthers] = useState<readonly Edition[]>();
  const [other, setOther] = useState(work.base.kind === "other" ? nameOf(work.base) : "");
  const [file, setFile] = useState(work.base.kind === "file" ? work.base : undefined);
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState<number>();
  const job = useRef<RecoverJob>(undefined);
  useEffect(() => {
    let current = true;
    void api.resolutions().then((answer) => {
      if (!current || !answer.ok) return;
      const here = answer.value.resolutions.filter(({ id, state }) => state !== "draft" && id !== resolution);
      setOthers(here.flatMap(editionsOf));
    });
    return () => {
      current = false;
    };
  }, [resolution]);
  useEffect(() => () => job.current?.cancel(), []);

  const pick = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const chosen = event.target.files?.[0];
    event.target.value = "";
    if (!chosen) return;
    setProblem(undefined);
    const answer = await ask({ ask: "base", bytes: new Uint8Array(await chosen.arrayBuffer()) }).answer;
    if (answer.kind === "base") setFile({ kind: "file", name: chosen.name, base: answer.base });
    else setProblem(answer.kind === "unreadable" ? answer.code : "failed");
  };
  const chosenBase = async (): Promise<ChosenBase | undefined> => {
    if (kind === "own") return { kind };
    if (kind === "file") return file;
    const chosen = others?.find((edition) => nameOf(edition) === other);
    if (!chosen) return undefined;
    const { id, view, title } = chosen;
    const answer = await api.text(id, view);
    return answer.ok ? { kind, id, view, title, base: answer.value } : undefined;
  };
  const go = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setProblem(undefined);
    setDone(0);
    const base = await chosenBase();
    if (!base) {
      setDone(undefined);
      setProblem("base");
      return;
    }
    const against = baseIn(base, own);
    const started = ask({ ask: "recover", flat: work.text, base: against }, setDone);
    job.current = started;
    const answer = await started.answer;
    if (job.current !== started) return;
    job.current = undefined;
    setDone(undefined);
    if (answer.kind !== "recovered") setProblem("failed");
    else if (answer.recovery.refusal) setProblem(answer.recovery.refusal);
    else {
      const { recovery } = answer;
      const { at: _at, ...rest } = work;
      onChange({ ...rest, base, recovery, review: reviewOf(recovery, against), step: "review" });
    }
  };
  const cancel = (): void => {
    job.current?.cancel();
    job.current = undefined;
    setDone(undefined);
    setProblem("cancelled");
  };
  if (done !== undefined) return <Working done={done} onCancel={cancel} />;
  const ready = kind === "own" || (kind === "file" ? file !== undefined : other !== "");
  const radio = (value: ChosenBase["kind"], label: string) => (
    <label className="choice">
      <input type="radio" name="base" value={value} checked={kind === value} onChange={() => setKind(value)} />
      <b>{label}</b>
    </label>
  );
  return (
    <form className="bringing-form" onSubmit={(event) => void go(event)}>
      {problem && (
        <p className="msg" role="alert">
          {problem === "cancelled"
            ? words("work.cancelled")
            : problem === "base"
              ? words("base.failed")
              : sayUnreadable(words, problem)}
        </p>
      )}
      <fieldset className="field">
        <legend>{words("base.title")}</legend>
        <p className="hint">{words("base.hint")}</p>
        {radio("own", words("base.own"))}
        {radio("other", words("base.other"))}
        {kind === "other" &&
          (others?.length === 0 ? (
            <p className="hint under">{words("base.none")}</p>
          ) : (
            <select
              className="input under"
              aria-label={words("base.otherPick")}
              value={other}
              onChange={(event) => setOther(event.target.value)}
            >
              <option value="" />
              {others?.map((edition) => (
                <option key={nameOf(edition)} value={nameOf(edition)}>
                  {edition.title}
                  {edition.adopted &&
                    ` · ${words(edition.view === "agreed" ? "resolutions.adopted" : "base.before", { ...edition.adopted.edition })}`}
                </option>
              ))}
            </select>
          ))}
        {radio("file", words("base.file"))}
        {kind === "file" && (
          <div className="under">
            <label className="btn upload">
              {words("base.filePick")}
              <input
                type="file"
                accept=".txt,.md,.pdf,.json,text/plain,application/pdf,application/json"
                onChange={(event) => void pick(event)}
              />
            </label>{" "}
            <span className="hint" role="status">
              {file && words("base.fileIs", { name: file.name, clauses: file.base.clauses.length })}
            </span>
          </div>
        )}
        {kind !== "own" && <p className="hint under">{words("base.mapped")}</p>}
      </fieldset>
      <div className="acts">
        <button type="button" className="btn tall" onClick={() => onChange({ step: "received" })}>
          {words("base.back")}
        </button>
        <button type="submit" className="btn primary tall" disabled={!ready}>
          {words("base.go")}
        </button>
      </div>
    </form>
  );
}

/** Progress, and the way out. */
function Working({ done, onCancel }: { done: number; onCancel(): void }) {
  const words = useWords();
  return (
    <section className="bringing-form working" aria-labelledby="working">
      <h2 id="working">{words("work.title")}</h2>
      <progress max={1} value={done} aria-labelledby="working" />
      <p role="status">{words("work.done", { percent: Math.round(done * 20) / 20 })}</p>
      <div className="acts">
        <button type="button" className="btn tall" onClick={onCancel}>
          {words("work.cancel")}
        </button>
      </div>
    </section>
  );
}
