// A Word file on its way in: it is read, somebody says for whom its authors speak, and it becomes a resolution. Invariant: nothing is sent
// before somebody has seen what comes in and from whom.
import type { WordOverview } from "@concord/formats";
import { isProponentCode } from "@concord/redline";
import { useEffect, useId, useRef, useState } from "react";
import { api, type Problem } from "../api.ts";
import "../messages/en-later.ts";
import { isMessageId, useWords, type Words } from "../messages/words.tsx";
import { sayProblem } from "../problem.ts";
import { navigate, resolutionPath } from "../router.tsx";
import "../styles/word.css";
import { AuthorList, isNeeded } from "./AuthorList.tsx";
import { useKnownAuthors } from "./known-authors.ts";
import { sayRefusal } from "./say-refusal.ts";
import { askWord } from "./word-job.ts";

type State =
  | { readonly at: "reading" }
  | { readonly at: "refused"; readonly why: string }
  | { readonly at: "read"; readonly overview: WordOverview };

interface ImportWordProps {
  readonly file: File;
  onCancel(): void;
}

/** From the file to the resolution. */
export function ImportWord({ file, onCancel }: ImportWordProps) {
  const words = useWords();
  const heading = useId();
  const [state, setState] = useState<State>({ at: "reading" });
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    let job: ReturnType<typeof askWord> | undefined;
    let current = true;
    const read = async (): Promise<void> => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (!current) return;
      job = askWord({ ask: "overview", bytes });
      const answer = await job.answer;
      if (!current) return;
      if (answer.kind === "read") setState({ at: "read", overview: answer.overview });
      else if (answer.kind === "refused") setState({ at: "refused", why: sayRefusal(words, answer) });
      else setState({ at: "refused", why: words("word.failed") });
    };
    setState({ at: "reading" });
    void read();
    return () => {
      current = false;
      job?.cancel();
    };
  }, [file, words]);
  // Who chose a file by key or with a screen reader goes on here.
  useEffect(() => top.current?.focus({ preventScroll: true }), []);
  return (
    <section className="panel add word" aria-labelledby={heading}>
      <h2 id={heading} ref={top} tabIndex={-1}>
        {words("word.title")}
      </h2>
      <p className="hint" dir="auto">
        {file.name}
      </p>
      {state.at === "reading" && (
        <div className="acts" role="status">
          <progress aria-label={words("word.reading")} />
          <span>{words("word.reading")}</span>
          <button type="button" className="btn tall" onClick={onCancel}>
            {words("word.cancel")}
          </button>
        </div>
      )}
      {state.at === "refused" && (
        <>
          <p className="msg" role="alert">
            {state.why}
          </p>
          <div className="acts">
            <button type="button" className="btn tall" onClick={onCancel}>
              {words("word.another")}
            </button>
          </div>
        </>
      )}
      {state.at === "read" && <Authors file={file} overview={state.overview} onCancel={onCancel} />}
    </section>
  );
}

interface AuthorsProps extends ImportWordProps {
  readonly overview: WordOverview;
}

function Authors({ file, overview, onCancel }: AuthorsProps) {
  const words = useWords();
  const { known, remember } = useKnownAuthors();
  const [codes, setCodes] = useState<ReadonlyMap<string, string>>(
    () => new Map(overview.authors.map(({ author, code }) => [author, known.get(author) ?? code ?? ""])),
  );
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const missing = overview.authors.filter((one) => {
    const code = codes.get(one.author) ?? "";
    return (code !== "" || isNeeded(one)) && !isProponentCode(code);
  });
  const bring = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const said = new Map([...codes].filter(([, code]) => code !== ""));
    const answer = await api.addWord(file, Object.fromEntries(said));
    if (answer.ok) {
      remember(codes);
      navigate(resolutionPath(answer.value.id));
      return;
    }
    setBusy(false);
    setProblem(answer);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (missing.length === 0 && !busy) void bring();
      }}
    >
      {overview.title !== "" && (
        <p className="about" dir="auto">
          {overview.title}
        </p>
      )}
      <p className="lead">{words("word.comes", { what: words.list(whatComes(words, overview)) })}</p>
      {overview.numbered > 0 && <p className="hint">{words("word.numbered", { count: overview.numbered })}</p>}
      {overview.authors.length === 0 ? (
        <p className="hint">{words("word.nobody")}</p>
      ) : (
        <>
          <p className="hint">{words("word.authorsHint")}</p>
          <AuthorList authors={overview.authors} codes={codes} known={known} onCodes={setCodes} />
        </>
      )}
      {problem && (
        <p className="msg" role="alert">
          {sayWordProblem(words, problem)}
        </p>
      )}
      <div className="acts">
        <button type="button" className="btn tall" disabled={busy} onClick={onCancel}>
          {words("word.cancel")}
        </button>
        <button type="submit" className="btn primary tall" disabled={busy || missing.length > 0}>
          {words("word.go")}
        </button>
        <span className="hint" role="status">
          {busy ? words("word.sending") : missing.length > 0 ? words("word.missing", { count: missing.length }) : ""}
        </span>
      </div>
    </form>
  );
}

function whatComes(words: Words, { clauses, notes, tables, pictures, others, comments }: WordOverview): string[] {
  const counts = { clauses, notes, tables, pictures, others, comments };
  return Object.entries(counts).flatMap(([what, count]) => {
    const id = `word.count.${what}`;
    return count > 0 && isMessageId(id) ? [words(id, { count })] : [];
  });
}

function sayWordProblem(words: Words, problem: Problem): string {
  if (!problem.code.startsWith("word-")) return sayProblem(words, problem);
  return sayRefusal(words, { code: problem.code.slice(5), where: "", message: problem.detail });
}
