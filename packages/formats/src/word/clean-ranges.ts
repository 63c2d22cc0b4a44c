// Ranges in a part that was written again: an end without its other end goes, and so does a move of which one place is gone. Invariant: what had no
// other end in the file before stays as it was.

const MARK =
  /<(?:(\w+):)?(bookmark|commentRange|moveFromRange|moveToRange|perm|customXml\w+?Range)(Start|End)\b[^>]*?(?:\/>|><\/[^>]+>)/g;

/** `xml` without ends of ranges whose other end is gone. `before`: the part as it was; `plain`: it has no changes any more, so no moves. */
export function cleanRanges(xml: string, before: string, plain: boolean): string {
  const known = orphansIn(before);
  const orphans = orphansIn(xml);
  const empty = plain ? undefined : emptyMoves(xml);
  return xml.replace(MARK, (mark: string, _p: string, of: string, end: string) => {
    if (plain && of.startsWith("move")) return "";
    const key = `${of} ${attribute(mark, "id")}`;
    if (orphans.has(`${key} ${end}`) && !known.has(`${key} ${end}`)) return "";
    return empty?.has(key) ? "" : mark;
  });
}

function attribute(mark: string, name: string): string {
  return new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(mark)?.[1] ?? "";
}

/** "of id Start" or "of id End" of marks that have no other end on their side. */
function orphansIn(xml: string): Set<string> {
  const open = new Set<string>();
  const out = new Set<string>();
  for (const [mark, , of, end] of xml.matchAll(MARK)) {
    const key = `${of} ${attribute(mark, "id")}`;
    if (end === "Start") open.add(key);
    else if (!open.delete(key)) out.add(`${key} End`);
  }
  for (const key of open) out.add(`${key} Start`);
  return out;
}

/** Ranges of moves that hold nothing that is moved, or whose other place is gone. */
function emptyMoves(xml: string): Set<string> {
  const open = new Map<string, { at: number; name: string }>();
  const held = new Map<string, { key: string; holds: boolean }[]>();
  for (const match of xml.matchAll(MARK)) {
    const [mark, p, of, end] = match;
    if (!of!.startsWith("move")) continue;
    const key = `${of} ${attribute(mark, "id")}`;
    if (end === "Start") {
      open.set(key, { at: match.index, name: attribute(mark, "name") });
      continue;
    }
    const start = open.get(key);
    if (!start) continue;
    open.delete(key);
    const element = `<${p ? `${p}:` : ""}${of === "moveFromRange" ? "moveFrom" : "moveTo"}`;
    const holds = [" ", ">"].some((sign) => {
      const at = xml.indexOf(element + sign, start.at);
      return at >= 0 && at < match.index;
    });
    held.set(start.name, [...(held.get(start.name) ?? []), { key, holds }]);
  }
  const out = new Set<string>();
  for (const places of held.values()) {
    const both = ["moveFromRange", "moveToRange"].every((of) =>
      places.some(({ key, holds }) => holds && key.startsWith(`${of} `)),
    );
    if (!both) for (const { key } of places) out.add(key);
  }
  return out;
}
