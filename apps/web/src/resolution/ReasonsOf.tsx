// Why a change is proposed: the reasons of its proponent, for the change or for all of its changes to the clause, and the
// field in which they are given.

import type { Change } from "@concord/editor";
import { useState } from "react";
import { useWords } from "../messages/words.tsx";
import { Composer } from "./Composer.tsx";
import { sayWhen } from "./Thread.tsx";
import { useResolution } from "./use-state.ts";

/** The reasons that are given. */
export function ReasonsOf({ change }: { change: Change }) {
  const words = useWords();
  return change.reasons.map((reasons) => (
    <p key={reasons.id} className="reasons">
      <b>{words("about" in reasons && "clause" in reasons.about ? "reasons.clause" : "reasons.title")}</b>{" "}
      <span className="words" dir="auto">
        {reasons.text}
      </span>{" "}
      <span className="by-line">{sayWhen(words, reasons)}</span>
    </p>
  ));
}

/** The field: reasons are given, changed, or taken away by leaving none. */
export function ExplainChange({ change, onDone }: { change: Change; onDone(): void }) {
  const words = useWords();
  const { discuss } = useResolution();
  const known = (whole: boolean): string => change.reasons.find(({ about }) => "clause" in about === whole)?.text ?? "";
  const [whole, setWhole] = useState(known(false) === "" && known(true) !== "");
  const before = known(whole);
  return (
    <Composer
      key={String(whole)}
      label={words("reasons.title")}
      send={words("action.save")}
      initial={before}
      mayBeEmpty={before !== ""}
      onSend={(text) => {
        discuss.explain(whole ? { clause: change.clause.markId } : { change: change.id }, text);
        onDone();
      }}
      onCancel={onDone}
    >
      <label className="row">
        <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.target.checked)} />
        {words("reasons.whole", { code: change.proponent })}
      </label>
    </Composer>
  );
}
