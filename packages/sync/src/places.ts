// Places in one text as a reader sees it: offsets count visible units (UTF-16 units of words; a clause mark, a footnote
// reference and a break are one each). They are translated into ids and into places in the Y.Text.
import type { Piece } from "./pieces.ts";

/** A visible stretch of one piece. */
export interface VisiblePart {
  readonly piece: Piece;
  /** Clock of its first unit. */
  readonly clock: number;
  readonly length: number;
}

/** Number of visible units of a text. */
export function visibleLength(pieces: readonly Piece[]): number {
  return pieces.reduce((n, p) => (p.visible ? n + p.length : n), 0);
}

/** The visible parts in [from, to), in order. */
export function partsBetween(pieces: readonly Piece[], from: number, to: number): VisiblePart[] {
  const out: VisiblePart[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (!piece.visible) continue;
    const start = Math.max(from, at);
    const end = Math.min(to, at + piece.length);
    if (start < end) out.push({ piece, clock: piece.clock + start - at, length: end - start });
    at += piece.length;
    if (at >= to) break;
  }
  return out;
}

/** The part, widened so that it cuts no surrogate pair in two. */
export function wholeCharacters({ piece, clock, length }: VisiblePart): VisiblePart {
  if (!("text" in piece.content)) return { piece, clock, length };
  const from = startsInside(piece.content.text, clock - piece.clock) ? clock - 1 : clock;
  const end = clock + length;
  const to = startsInside(piece.content.text, end - piece.clock) ? end + 1 : end;
  return { piece, clock: from, length: to - from };
}

/** Whether `offset` is between the halves of a surrogate pair. */
function startsInside(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  return offset > 0 && offset < text.length && before >= 0xd800 && before <= 0xdbff;
}

/**
 * [EDT1] Where in the Y.Text something goes that is put in at a visible offset: beside hidden text behind it, never past
 * a clause mark; at the start of a clause directly before the next visible item; never inside a surrogate pair.
 */
export function insertionIndex(pieces: readonly Piece[], offset: number): number {
  let visible = 0;
  let index = 0;
  let i = 0;
  let atStart = true;
  for (; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.visible) {
      if (visible >= offset) break;
      if (offset < visible + piece.length) return index + snap(piece, offset - visible);
      visible += piece.length;
      atStart = "mark" in piece.content;
    }
    index += piece.length;
    if (visible >= offset && offset > 0) {
      i++;
      break;
    }
  }
  for (; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.visible || (!atStart && "mark" in piece.content)) break;
    index += piece.length;
  }
  return index;
}

function snap(piece: Piece, offset: number): number {
  if (!("text" in piece.content)) return offset;
  return startsInside(piece.content.text, offset) ? offset + 1 : offset;
}

/** The visible offset of a unit; of a hidden one the offset of the next visible unit. Undefined when it is not here. */
export function offsetOf(pieces: readonly Piece[], client: number, clock: number): number | undefined {
  let at = 0;
  for (const piece of pieces) {
    if (piece.client === client && clock >= piece.clock && clock < piece.clock + piece.length) {
      return piece.visible ? at + clock - piece.clock : at;
    }
    if (piece.visible) at += piece.length;
  }
  return undefined;
}

/** The unit at a visible offset; undefined at the end of the text. */
export function unitAt(pieces: readonly Piece[], offset: number): readonly [client: number, clock: number] | undefined {
  const part = partsBetween(pieces, offset, offset + 1)[0];
  return part ? [part.piece.client, part.clock] : undefined;
}
