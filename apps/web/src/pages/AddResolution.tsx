// Adding a resolution: a plain text file or pasted words become a draft, which the editor looks through before it
// becomes a base.

import { type FormEvent, useId, useRef, useState } from "react";
import { api, type Problem } from "../api.ts";
import { useWords } from "../messages/words.tsx";
import { sayProblem } from "../problem.ts";
import { draftPath, navigate } from "../router.tsx";

/** The form. A chosen file is sent at once; pasted words when the button is pressed. */
export function AddResolution() {
  const words = useWords();
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const file = useRef<HTMLInputElement>(null);
  const heading = useId();

  const add = async (source: File | string): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const answer = await (typeof source === "string" ? api.addText(source) : api.addFile(source));
    setBusy(false);
    if (answer.ok) navigate(draftPath(answer.value.id));
    else setProblem(answer);
    if (file.current) file.current.value = "";
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== "") void add(text);
  };

  return (
    <section className="panel add" aria-labelledby={heading}>
      <h2 id={heading}>{words("add.title")}</h2>
      <p className="hint">{words("add.hint")}</p>
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
              ref={file}
              type="file"
              accept=".txt,text/plain"
              disabled={busy}
              onChange={(event) => {
                const chosen = event.target.files?.[0];
                if (chosen) void add(chosen);
              }}
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
