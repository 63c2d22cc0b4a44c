// What words are set in, in a file with two readings, when the words came with the file: its own properties, with the emphases and the change that
// the resolution says. Invariant: properties that Concord does not know are those of the file.
import { type Clause, countsIn, type Format, formatIn, type Run, sameFormat } from "@concord/redline";
import type { Came } from "./came.ts";
import { withFormat } from "./run-properties.ts";
import type { Atom, ParagraphMark, RunLook } from "./story.ts";
import { isIn, type Readings } from "./two-readings.ts";

/** The look of a piece of `run` that came as `atom`; `flow`: what the reading alone says of it. `p`: the prefix of the file. */
export function lookInReading(
  run: Run,
  atom: Atom,
  flow: RunLook | undefined,
  readings: Readings,
  came: Came,
  p: string,
): RunLook {
  const look = atom.look ?? { properties: "" };
  const { change, ...set } = look;
  const before: RunLook | undefined = change && {
    properties: change.before,
    ...(change.format ? { format: change.format } : {}),
  };
  const { old, now } = readings;
  const marked = old !== now;
  const { inserted } = run.tracking;
  const own = change !== undefined && came.isOwn(run.tracking, change);
  // What is part of an insertion is decided with it; the file has its own record of it as long as that is as it came.
  const recorded = marked && inserted?.state === "pending" && came.has(inserted);
  const known = !own && atom.kind === "text" && before !== undefined && !sameFormat(before.format, set.format);
  const entry = known && change ? came.reformat(run, change) : undefined;
  const isNow = isIn(run.tracking, now);
  const target = atom.kind === "text" && "text" in run ? formatIn(run, isNow ? now.view : old.view) : set.format;
  if (!change || !before || (own && !recorded))
    return withChange(setTo(set, target, p), flow, setTo(set, formatIn2(run, atom, old.view, set.format), p));
  if (!marked) {
    const counts = known ? entry !== undefined && countsIn(entry, now.view) : came.counts(change.author, now.view);
    return setTo(counts ? set : before, target, p);
  }
  if (!known) return { ...setTo(set, target, p), change };
  if (!entry) return withChange(setTo(before, target, p), flow, setTo(before, formatIn(run, old.view), p));
  if (entry.state === "pending") return { ...setTo(set, target, p), change };
  return withChange(setTo(set, target, p), flow, before);
}

function formatIn2(
  run: Run,
  atom: Atom,
  view: Parameters<typeof formatIn>[1],
  otherwise: Format | undefined,
): Format | undefined {
  return atom.kind === "text" && "text" in run ? formatIn(run, view) : otherwise;
}

function setTo({ properties, format: was }: RunLook, format: Format | undefined, p: string): RunLook {
  return { properties: withFormat(properties, was, format, p), ...(format ? { format } : {}) };
}

/** With the change that the reading says, told from `before`. */
function withChange(look: RunLook, flow: RunLook | undefined, before: RunLook): RunLook {
  const { change } = flow ?? {};
  if (!change) return look;
  const was = before.format ? { format: before.format } : {};
  const { author, date, id } = change;
  return { ...look, change: { author, ...(date ? { date } : {}), id: `new ${id}`, before: before.properties, ...was } };
}

/**
 * The mark of a paragraph of the file in a reading, without its revisions; `clause` and `file` are the clause now and as it was read. What the mark
 * itself is set in no clause knows: its change stays, and is taken one way with all others of the part where none is tracked.
 */
export function markInReading(
  mark: ParagraphMark,
  clause: Clause,
  file: Clause,
  readings: Readings,
  came: Came,
): ParagraphMark {
  const { change, ...plain } = mark;
  const { old, now } = readings;
  const marked = old !== now;
  if (!change) return plain;
  const known = file.reshaped?.some(({ set }) => set.kind !== undefined) === true;
  const entry = known ? came.reshape(clause, change) : undefined;
  const before: ParagraphMark = { ...plain, properties: change.before, ...styled(change.style) };
  if (change.style === undefined) delete (before as { style?: string }).style;
  if (!marked) {
    const counts = known ? entry !== undefined && countsIn(entry, now.view) : came.counts(change.author, now.view);
    return counts ? plain : before;
  }
  if (known && !entry) return before;
  if (known && entry?.state === "accepted") {
    if (old.view.kind !== "base") return plain;
    return { ...plain, change: { ...change, ...came.signed(entry), id: change.id } };
  }
  return { ...plain, change };
}

const styled = (style: string | undefined): { style?: string } => (style === undefined ? {} : { style });
