// Adding a resolution: a plain text file or pasted words become a draft, which the editor looks through before it
// becomes a base; a Word file comes in with its tracked changes; a data file that was written here opens as it is.

import { type ChangeEvent, type DragEvent, type FormEvent, lazy, Suspense, useId, useState } from "react";
import { type Answer, api, type Problem } from "../api.ts";
import { ask } from "../bring-in/recover-job.ts";
import "../messages/en-resolutions.ts";
import { useWords } from "../messages/words.tsx";
import { sayProblem } from "../problem.ts";
import { draftPath, navigate, resolutionPath } from "../router.tsx";
import { isWordName } from "../word/word-name.ts";

/** Comes when a Word file is chosen. */
const ImportWord = lazy(async () => ({ default: (await import("../word/ImportWord.tsx")).ImportWord }));

/** Sends what a data file holds: a text without marks, or a Redline. */
async function addJson(file: File): Promise<Answer<{ id: string }>> {
  let value: unknown;
  try {
    value = JSON.parse(await file.text());
  } catch {
    value = undefined;
  }
  if (typeof value !== "object" || value === null || !("clauses" in value)) {
    return { ok: false, status: 0, code: "not-a-resolution" };
  }
  if (!("format" in value)) return api.addJson({ redline: value });
  const { format: _format, view: _view, base: _base, ...base } = value as Record<string, unknown>;
  return api.addJson({ base });
}

/** Sends the words of a PDF, which are read here: the relay opens no files of strangers. */
async function addPdf(file: File): Promise<Answer<{ id: string }>> {
  const read = await ask({ ask: "text", bytes: new Uint8Array(await file.arrayBuffer()) }).answer;
  if (read.kind === "text") return api.addText(read.text);
  return { ok: false, status: 0, code: read.kind === "unreadable" ? `unreadable-${read.code}` : "http" };
}

/** The form. A chosen file is sent at once; pasted words when the button is pressed. */
export function AddResolution() {
  const words = useWords();
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [word, setWord] = useState<File>();
  const [over, setOver] = useState(false);
  const heading = useId();

  const add = async (source: File | string): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const isJson = typeof source !== "string" && /\.json$/i.test(source.name);
    const answer = await (typeof source === "string"
      ? api.addText(source)
      : isJson
        ? addJson(source)
        : /\.pdf$/i.test(source.name)
          ? addPdf(source)
          : api.addFile(source));
    setBusy(false);
    if (answer.ok) navigate((isJson ? resolutionPath : draftPath)(answer.value.id));
    else setProblem(answer);
  };
  const take = (file: File): void => {
    if (isWordName(file)) setWord(file);
    else void add(file);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const chosen = event.target.files?.[0];
    if (chosen) take(chosen);
    // the same file may be chosen again
    event.target.value = "";
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== "") void add(text);
  };

  const drag = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(event.type !== "dragleave");
  };
  const drop = (event: DragEvent): void => {
    drag(event);
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped && !busy) take(dropped);
  };
  if (word) {
    return (
      <Suspense fallback={<p className="hint">{words("add.reading")}</p>}>
        <ImportWord file={word} onCancel={() => setWord(undefined)} />
      </Suspense>
    );
  }

  return (
    <section
      className="panel add"
      aria-labelledby={heading}
      data-over={over || undefined}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={drop}
    >
      <h2 id={heading}>{words("add.title")}</h2>
      <p className="hint">
        {words("add.hint")} {words("add.data")}
      </p>
      <form onSubmit={submit}>
        <label className="field">
          <span>{words("add.paste")}</span>
          <textarea
            className="input source"
            rows={8}
            dir="auto"
            value={text}
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        {problem && (
          <p className="msg" role="alert">
            {sayProblem(words, problem)}
          </p>
        )}
        <div className="acts">
          <button type="submit" className="btn primary tall" disabled={busy || text.trim() === ""}>
            {words("add.go")}
          </button>
          <label className="btn tall upload">
            {words("add.file")}
            <input
              type="file"
              accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document,.txt,.md,text/plain,.pdf,application/pdf,.json,application/json"
              disabled={busy}
              onChange={choose}
            />
          </label>
          <span className="hint" role="status">
            {busy ? words("add.reading") : ""}
          </span>
        </div>
      </form>
    </section>
  );
}
