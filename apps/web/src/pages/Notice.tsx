// A page that only says something: what happened and what to do, in two sentences.

import { LanguageSwitch } from "../messages/LanguageSwitch.tsx";
import { type MessageId, useWords } from "../messages/words.tsx";
import { Link, useArrival } from "../router.tsx";

interface NoticeProps {
  readonly title: MessageId;
  readonly text: MessageId;
  /** Whether the resolutions can be gone to. */
  readonly home?: boolean;
  readonly action?: { readonly label: MessageId; run(): unknown };
}

/** One message on an otherwise empty page. */
export function Notice({ title, text, home, action }: NoticeProps) {
  const words = useWords();
  useArrival();
  return (
    <main className="notice">
      <p className="brand">{words("site.name")}</p>
      <h1>{words(title)}</h1>
      <p>{words(text)}</p>
      {action && (
        <button type="button" className="btn tall" onClick={() => void action.run()}>
          {words(action.label)}
        </button>
      )}
      {home && (
        <p>
          <Link to="/">{words("nav.resolutions")}</Link>
        </p>
      )}
      <LanguageSwitch />
    </main>
  );
}
