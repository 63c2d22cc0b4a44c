// Which way a language is written.

const FROM_THE_RIGHT: ReadonlySet<string> = new Set(["ar", "fa", "he", "ur"]);

/** The direction of a text in a language, given by its tag (`ar`, `ar-EG`). */
export const directionOf = (lang: string): "ltr" | "rtl" =>
  FROM_THE_RIGHT.has(lang.toLowerCase().split("-")[0]!) ? "rtl" : "ltr";
