// A proposal as other hands would have made it: with what was put in typed before what was struck, or with the blank behind a word struck and put
// in with it, so that old and new do not touch. Invariant: the base and what it becomes are the same.

/** With every second replacement the other way round. */
export function insertedFirst(text: string): string {
  let n = 0;
  return text.replace(/\[-([^\]\n]+)-\]\{\+([^}\n]+)\+\}/gu, (all, old, put) =>
    n++ % 2 === 0 ? `{+${put}+}[-${old}-]` : all,
  );
}

/** With a blank between old and new wherever a word follows. */
export function withBlanks(text: string): string {
  return text.replace(/\[-([^\]\n,]+)-\]\{\+([^}\n,]+)\+\} (?=\p{L})/gu, "[-$1 -]{+$2 +}");
}
