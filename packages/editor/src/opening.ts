// How a clause is called that has no label: by how it begins.

/** Most characters by which a clause is called. */
const OPENING = 40;

/** [CRD6] How words begin, whole ones where they are not too long. */
export function openingOf(said: string): string {
  const words = said.trim();
  if (words.length <= OPENING) return words;
  const whole = words.slice(0, OPENING + 1).replace(/\s+\S*$/u, "");
  return `${whole.slice(0, OPENING)}…`;
}
