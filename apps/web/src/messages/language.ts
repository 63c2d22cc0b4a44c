// Which language the interface is in. Invariant: what a person chose on this device holds on every page and in every tab;
// before a choice, it is what the browser asks for. The language of a resolution is another matter.

/** A language of the interface. `name` is what its own readers call it; `locale` says dates and numbers. */
interface LanguageFacts {
  readonly name: string;
  readonly locale: string;
  readonly dir: "ltr" | "rtl";
}

/** The languages that there are message files for. */
export const LANGUAGES = {
  en: { name: "English", locale: "en-GB", dir: "ltr" },
  fr: { name: "Français", locale: "fr-FR", dir: "ltr" },
} as const satisfies Readonly<Record<string, LanguageFacts>>;

export type LanguageCode = keyof typeof LANGUAGES;

/** All of them, as they are offered. */
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as readonly LanguageCode[];

const KEY = "concord.language";

const isLanguage = (code: string | null | undefined): code is LanguageCode =>
  code !== null && code !== undefined && Object.hasOwn(LANGUAGES, code);

/** The first of the wanted languages (`fr-CH`) that there is; else English. */
export function firstLanguage(wanted: readonly string[]): LanguageCode {
  for (const tag of wanted) {
    const code = tag.toLowerCase().split("-")[0];
    if (isLanguage(code)) return code;
  }
  return "en";
}

// a browser may forbid a page to keep anything: then a choice lasts as long as the page
let chosen: LanguageCode | undefined;

/** The language that the interface is in. */
export function readLanguage(): LanguageCode {
  try {
    const kept = localStorage.getItem(KEY);
    if (isLanguage(kept)) return kept;
  } catch {}
  return chosen ?? firstLanguage(navigator.languages);
}

const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Keeps a choice on this device. */
export function chooseLanguage(code: LanguageCode): void {
  chosen = code;
  try {
    localStorage.setItem(KEY, code);
  } catch {}
  tell();
}

/** Calls back when the choice changes, here or in another tab. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  const elsewhere = (event: StorageEvent): void => {
    if (event.key === KEY || event.key === null) listener();
  };
  addEventListener("storage", elsewhere);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", elsewhere);
  };
}
