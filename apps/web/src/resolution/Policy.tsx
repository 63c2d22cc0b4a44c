// What items get while others come and go, as the editor sets it for the resolution: a part of the menu.

import { NUMBERING_POLICIES } from "@concord/redline";
import { useId, useState } from "react";
import { api, type Problem } from "../api.ts";
import { useWords } from "../messages/words.tsx";
import { sayProblem } from "../problem.ts";
import { useResolutionState } from "./use-state.ts";

/** The choice; what is chosen is what the log says, whoever chose it. */
export function Policy({ resolution }: { resolution: string }) {
  const words = useWords();
  const policy = useResolutionState((state) => state.policy);
  const [problem, setProblem] = useState<Problem>();
  const name = useId();
  return (
    <fieldset className="menu-choice">
      <legend>{words("policy.legend")}</legend>
      {NUMBERING_POLICIES.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            checked={policy === each}
            onChange={async () => {
              const answer = await api.decide(resolution, { type: "policy", policy: each });
              setProblem(answer.ok ? undefined : answer);
            }}
          />
          {words(`policy.${each}`)}
        </label>
      ))}
      {problem && <p role="alert">{sayProblem(words, problem)}</p>}
    </fieldset>
  );
}
