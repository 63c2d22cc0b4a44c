// What an honest person says of a text beside typing in it, at random: emphasis, shape, moves, brackets, reasons, comments, and
// taking them back. Invariant: everything named is something that this person's replica shows.
import { EMPHASES, NOTES } from "@concord/redline";
import {
  BASE_CLIENT,
  discussionOf,
  type IdRange,
  idOf,
  type Peer,
  type Pen,
  type Piece,
  partsBetween,
  pushRange,
  visibleLength,
  wholeCharacters,
} from "@concord/sync";
import type { Random } from "./random.ts";

/** Says one thing; false where there is nothing to say it of. `most`: how far into a text. */
export function saySomething(random: Random, peer: Peer, most = Number.POSITIVE_INFINITY): boolean {
  const { replica, voice } = peer;
  if (!voice) return false;
  const name = random.chance(0.1) ? NOTES : random.chance(0.7) ? replica.names[0]! : random.pick(replica.names);
  const pieces = replica.pieces(name);
  const kind = voice.proponent === "" ? random.pick(OFFICE) : random.pick(ALL);
  const ranges = rangesIn(random, pieces, Math.min(most, visibleLength(pieces)));
  const marks = replica.names
    .filter((n) => n !== NOTES)
    .slice(0, 2)
    .flatMap((n) => replica.pieces(n))
    .filter((piece) => piece.visible && "mark" in piece.content)
    .slice(0, 8);
  switch (kind) {
    case "format":
      return say(voice, ranges, () => ({ kind, set: { [random.pick(EMPHASES)]: random.chance(0.7) }, ranges }));
    case "shape":
    case "move": {
      if (marks.length === 0) return false;
      const about: IdRange[] = [rangeOf(random.pick(marks))];
      const { client, clock } = random.pick(marks);
      const after = random.chance(0.2) ? null : idOf(client, clock);
      const set = random.chance(0.5) ? { level: random.between(1, 4) } : { kind: "item" as const };
      return say(voice, about, () => (kind === "move" ? { kind, after, ranges: about } : { kind, set, ranges: about }));
    }
    case "deviation": {
      const base = ranges.filter(([client]) => client === BASE_CLIENT);
      const [[client, clock] = [0, 0]] = base;
      const point: IdRange[] = base.length > 0 && !pieces.some(isHalved(client, clock)) ? [[client, clock, 1]] : [];
      if (random.chance(0.3)) {
        return say(voice, point, () => ({ kind, received: random.pick(WORDS), place: "before", ranges: point }));
      }
      const received = random.pick(["", ...WORDS]);
      return say(voice, base, () => ({ kind, received, place: "over", ranges: base }));
    }
    case "bracket":
      return say(voice, ranges, () => ({ kind, ranges }));
    case "comment": {
      const change = changeAmong(random, pieces);
      const about = change !== undefined && random.chance(0.4) ? { change } : { ranges };
      return say(voice, ranges, () => ({ kind, about, text: random.pick(WORDS) }));
    }
    case "reasons": {
      const own = changeAmong(random, pieces, voice.proponent);
      const mark = marks.length > 0 && random.chance(0.4) ? random.pick(marks) : undefined;
      if (own === undefined && !mark) return false;
      const about = mark ? { clause: idOf(mark.client, mark.clock) } : { change: own! };
      voice.say({ kind, about, text: random.chance(0.2) ? "" : random.pick(WORDS) });
      return true;
    }
    case "answer":
    case "resolve": {
      const { threads } = discussionOf(replica);
      if (threads.length === 0) return false;
      const { id: thread } = random.pick(threads);
      if (kind === "answer") voice.say({ kind, thread, text: random.pick(WORDS) });
      else voice.say({ kind, thread, resolved: random.chance(0.7) });
      return true;
    }
    case "retract": {
      const own = [...replica.statements.all.values()].filter(({ client }) => {
        const lease = replica.ledger.leases.get(client);
        return client === peer.client || (voice.proponent !== "" && lease?.proponent === voice.proponent);
      });
      if (own.length === 0) return false;
      const { client, clock } = random.pick(own);
      voice.retract([[client, clock, 1]], random.chance(0.3));
      return true;
    }
  }
}

const OFFICE = ["bracket", "comment", "answer", "resolve", "retract"] as const;
const ALL = [...OFFICE, "format", "format", "shape", "move", "reasons", "deviation"] as const;
const WORDS = ["Because.", "Why?\nSee above.", "نعم", "𝒳"];

function say(pen: Pen, ranges: readonly IdRange[], act: () => Parameters<Pen["say"]>[0]): boolean {
  if (ranges.length === 0) return false;
  pen.say(act());
  return true;
}

function rangesIn(random: Random, pieces: readonly Piece[], length: number): IdRange[] {
  const from = random.below(length + 1);
  const ranges: IdRange[] = [];
  for (const part of partsBetween(pieces, from, Math.min(length, from + random.between(1, 10)))) {
    const { piece, clock, length } = wholeCharacters(part);
    pushRange(ranges, piece.client, clock, length);
  }
  return ranges;
}

/** Whether a piece has the first half of a character at a unit. */
function isHalved(client: number, clock: number): (piece: Piece) => boolean {
  return (piece) => {
    if (piece.client !== client || !("text" in piece.content)) return false;
    const unit = piece.content.text.charCodeAt(clock - piece.clock);
    return unit >= 0xd800 && unit <= 0xdbff;
  };
}

function rangeOf({ client, clock, length }: Piece): IdRange {
  return [client, clock, length];
}

/** A change that is to be seen, of a proponent where one is named. */
function changeAmong(random: Random, pieces: readonly Piece[], proponent?: string): string | undefined {
  const changes = pieces.flatMap(({ inserted }) =>
    inserted && (proponent === undefined || inserted.proponent === proponent) ? [inserted.change] : [],
  );
  return changes.length > 0 ? random.pick(changes) : undefined;
}
