// /join#TOKEN: an invitation link. Invariant: the token is in the fragment, so it is in no server's log; it is posted
// once, taken out of the address and the history, and the person goes on without a click.

import { useEffect, useState } from "react";
import { api, type Problem } from "../api.ts";
import { useSession } from "../me.tsx";
import { useWords } from "../messages/words.tsx";
import { navigate } from "../router.tsx";
import { Notice } from "./Notice.tsx";

const readToken = (): string => location.hash.slice(1);

/** Signs in with the token of the address, or says why that cannot be. */
export function Join() {
  const words = useWords();
  const { refresh } = useSession();
  const [token, setToken] = useState(readToken);
  const [problem, setProblem] = useState<Problem>();

  // another invitation opened in the same tab changes only the fragment
  useEffect(() => {
    const again = (): void => setToken(readToken());
    addEventListener("hashchange", again);
    return () => removeEventListener("hashchange", again);
  }, []);

  useEffect(() => {
    if (token === "") return;
    let current = true;
    setProblem(undefined);
    const signIn = async (): Promise<void> => {
      const answer = await api.signIn(token);
      if (!current) return;
      if (!answer.ok) return setProblem(answer);
      await refresh();
      if (current) navigate("/", { replace: true });
    };
    void signIn();
    return () => {
      current = false;
    };
  }, [token, refresh]);

  if (token === "") return <Notice title="join.noToken.title" text="join.noToken.text" home />;
  if (problem === undefined)
    return (
      <main className="notice">
        <p role="status">{words("join.working")}</p>
      </main>
    );
  const ours = problem.status === 0 || problem.status >= 500 || problem.status === 429;
  if (ours)
    return (
      <Notice
        title="unreachable.title"
        text="unreachable.text"
        action={{ label: "action.tryAgain", run: () => location.reload() }}
      />
    );
  return <Notice title="join.invalid.title" text="join.invalid.text" />;
}
