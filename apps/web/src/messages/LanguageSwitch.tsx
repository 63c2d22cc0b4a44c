// The switch of the interface's language. Each language is named in itself, so that its readers find it.

import { chooseLanguage, LANGUAGE_CODES, LANGUAGES, type LanguageCode } from "./language.ts";
import { useWords } from "./words.tsx";

/** The choice; it is kept on this device. */
export function LanguageSwitch() {
  const words = useWords();
  return (
    <label className="language">
      <span>{words("site.language")}</span>
      <select value={words.language} onChange={(event) => chooseLanguage(event.target.value as LanguageCode)}>
        {LANGUAGE_CODES.map((code) => (
          <option key={code} value={code} lang={code}>
            {LANGUAGES[code].name}
          </option>
        ))}
      </select>
    </label>
  );
}
