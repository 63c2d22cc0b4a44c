// Why the relay refused what was entered.
import { isMessageId, useWords } from "../messages/words.tsx";

/** The sentence; nothing while nothing was refused. `code`: of the refusal. */
export function Refused({ code }: { readonly code: string | undefined }) {
  const words = useWords();
  if (code === undefined) return null;
  const why = `refusal.${code}`;
  return (
    <p className="msg" role="alert">
      {words("enter.refused", { reason: words(isMessageId(why) ? why : "refusal.malformed") })}
    </p>
  );
}
