// Adopting the text: the last thing that is done to a resolution. Invariant: before it somebody was told what lapses with it,
// and that it cannot be undone; where something stands in its way, the button is not there.

import { beforeAdoption } from "@concord/editor";
import { isSameEdition } from "@concord/redline";
import { type ComponentProps, type FormEvent, useId, useMemo, useState } from "react";
import { api, type Problem } from "../api.ts";
import "../messages/en-dialogs.ts";
import { useWords } from "../messages/words.tsx";
import { sayProblem } from "../problem.ts";
import { useResolution, useResolutionState } from "./use-state.ts";

/** The dialog; it closes when the text is adopted, by whomever. */
export function Adopt({ resolution, onClose }: { resolution: string; onClose(): void }) {
  const words = useWords();
  const session = useResolution();
  const entry = useResolutionState((state) => state.head);
  const policy = useResolutionState((state) => state.policy);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known is another with every entry
  const now = useMemo(() => beforeAdoption(session), [session, entry]);
  const { printed } = now;
  const suggested = now.isRevised ? printed : undefined;
  const [city, setCity] = useState(suggested?.city ?? "");
  const [year, setYear] = useState(String(suggested?.year ?? new Date().getFullYear()));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const edition = { city: city.trim(), year: Number(year) };
    const answer = await api.decide(resolution, { type: "adopt", edition, seen: now.head });
    setBusy(false);
    if (answer.ok) onClose();
    else setProblem(answer);
  };
  return (
    <>
      <p>{words("adopt.what")}</p>
      <ul>
        {now.held > 0 && <li>{words("adopt.held", { count: now.held })}</li>}
        <li>{words("adopt.pending", { count: now.pending })}</li>
        {printed && !isSameEdition(printed, { revision: "", city: city.trim(), year: Number(year) }) && (
          <li>{words("adopt.printed", { revision: printed.revision })}</li>
        )}
        {policy !== "renumber" && <li>{words("adopt.numbers")}</li>}
      </ul>
      {problem && (
        <p className="msg" role="alert">
          {sayProblem(words, problem)}
        </p>
      )}
      {now.held === 0 && (
        <form onSubmit={(event) => void submit(event)}>
          <Field label={words("adopt.city")} value={city} maxLength={60} dir="auto" onValue={setCity} />
          <Field
            label={words("adopt.year")}
            className="code"
            value={year}
            inputMode="numeric"
            pattern="[0-9]{4}"
            title={words("adopt.yearHint")}
            maxLength={4}
            onValue={setYear}
          />
          <p className="hint">{words("adopt.final")}</p>
          <div className="acts">
            <button type="submit" className="btn primary" disabled={busy}>
              {words("adopt.go")}
            </button>
            <button type="button" className="btn" onClick={onClose}>
              {words("action.cancel")}
            </button>
          </div>
        </form>
      )}
    </>
  );
}

interface FieldProps extends ComponentProps<"input"> {
  readonly label: string;
  onValue(value: string): void;
}

/** What has to be filled in, with its label. */
function Field({ label, className = "", onValue, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={`input ${className}`}
        required
        onChange={(event) => onValue(event.target.value)}
        {...input}
      />
    </div>
  );
}
