// Letters as numbers of a list, in the alphabet of the text's language. Invariant: what is printed for a count is read as
// that count again.

/** The order in which Arabic letters count. */
const ARABIC = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
/** After these a closing parenthesis would stand too near, or the letter would take its form at the end of a word. */
const STANDS_ALONE = "أدذرزو";

/** [LAB4] a … z, aa, ab …; in Arabic أ, ب, ج …, each with what follows it in print before the parenthesis. */
export function lettersOf(count: number, lang: string): string {
  if (lang === "ar") {
    const letter = ARABIC[(count - 1) % ARABIC.length]!;
    const letters = letter.repeat(Math.floor((count - 1) / ARABIC.length) + 1);
    return letters + (STANDS_ALONE.includes(letter) ? " " : letter === "ه" ? "ـ" : "");
  }
  let out = "";
  for (let n = count; n > 0; n = Math.floor((n - 1) / 26)) out = String.fromCharCode(97 + ((n - 1) % 26)) + out;
  return out;
}

/** How far letters are in their alphabet: a … z, aa (27), ab …; أ, ب …; undefined when they are no number. */
export function letterCount(printed: string): number | undefined {
  if (/^[a-z]{1,2}$/.test(printed)) return [...printed].reduce((n, c) => n * 26 + c.charCodeAt(0) - 96, 0);
  const bare = printed.replace(/[ ـ]$/u, "").replaceAll("ا", "أ");
  const place = ARABIC.indexOf(bare[0] ?? "-");
  if (place < 0 || bare !== bare[0]!.repeat(bare.length)) return undefined;
  return (bare.length - 1) * ARABIC.length + place + 1;
}
