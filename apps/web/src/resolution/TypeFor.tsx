// Typing for a proponent: the choice of whom. Only for those who may.

import { isProponentCode } from "@concord/redline";
import { type FormEvent, useEffect, useId, useState } from "react";
import { flushSync } from "react-dom";
import { api, type Proponent } from "../api.ts";
import "../messages/en-dialogs.ts";
import { useWords } from "../messages/words.tsx";
import { ProponentCode } from "../ProponentCode.tsx";
import { badgeKind } from "./slots.ts";
import { useResolution, useResolutionState } from "./use-state.ts";

interface TypeForProps {
  readonly resolution: string;
  /** Called when somebody was chosen, so that one can type at once. */
  onChosen(): void;
  onClose(): void;
}

/** What stands in the dialog in which one says for whom. */
export function TypeFor({ resolution, onChosen, onClose }: TypeForProps) {
  const words = useWords();
  const session = useResolution();
  const order = useResolutionState((state) => state.proponents);
  const [known, setKnown] = useState<readonly Proponent[]>();
  const [other, setOther] = useState("");
  const field = useId();
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const answer = await api.proponents(resolution);
      if (current && answer.ok) setKnown(answer.value.proponents);
    };
    void load();
    return () => {
      current = false;
    };
  }, [resolution]);
  const choose = (code: string): void => {
    session.typeFor(code);
    // nothing outside an open dialog takes the focus
    flushSync(onClose);
    onChosen();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isProponentCode(other)) choose(other);
  };
  // without the relay's list, those whose changes are in the text
  const list = known ?? order.map((code) => ({ code, names: [] }));
  return (
    <>
      <p className="hint">{words("scribe.hint")}</p>
      {list.length === 0 && <p>{words("scribe.none")}</p>}
      <ul>
        {list.map(({ code, names }) => (
          <li key={code}>
            <button type="button" onClick={() => choose(code)}>
              <span className="vh">{words("scribe.choose", { code })}</span>
              <span className="who" data-proponent={code} data-kind={badgeKind(code)} aria-hidden="true">
                {code}
              </span>
              <span className="names">{names.join(", ")}</span>
            </button>
          </li>
        ))}
      </ul>
      <form className="field" onSubmit={submit}>
        <label htmlFor={field}>{words("scribe.other")}</label>
        <div className="row">
          <ProponentCode id={field} value={other} onCode={setOther} />
          <button type="submit" className="btn" disabled={!isProponentCode(other)}>
            {words("scribe.begin")}
          </button>
        </div>
        <p className="hint">{words("scribe.otherHint")}</p>
      </form>
    </>
  );
}
