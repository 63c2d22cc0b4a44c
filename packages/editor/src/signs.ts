// Signs beside the words that several parts of the text draw: codes and the notes of moves.
import { OBJECT_SIGN } from "@concord/redline";
import type { ClauseWords } from "./clause-words.ts";
import type { PlaceName } from "./moved.ts";
import type { TrackAttrs } from "./schema.ts";

/** Codes that were drawn, by what is the same in many: a copy costs less than an element made anew. */
const codes = new Map<string, HTMLElement>();

/** The code of a change: an empty element, drawn, neither selected nor copied. */
export function code({ proponent, change, state }: TrackAttrs, say: string): HTMLElement {
  const key = `${proponent} ${state === "accepted"} ${say}`;
  let drawn = codes.get(key);
  if (!drawn) {
    drawn = document.createElement("span");
    drawn.className = state === "accepted" ? "by agreed" : "by";
    drawn.dataset.proponent = proponent;
    drawn.dataset.code = proponent;
    drawn.dataset.say = say;
    codes.set(key, drawn);
  }
  const span = drawn.cloneNode() as HTMLElement;
  span.dataset.change = change;
  return span;
}

/** Stands in a sentence where the name of a place goes. */
const PLACE = "\u0001";

/** [SHW1] The note at one end of a move: "↓ moved to recognizing c)", "↓ moved, now after “to end”", and the code. */
export function movedNote(
  end: "to" | "from",
  by: TrackAttrs,
  { call, label, opening = "", isBefore }: PlaceName,
  words: ClauseWords,
): HTMLElement {
  const note = document.createElement("span");
  note.className = by.state === "accepted" ? "note agreed" : "note";
  note.contentEditable = "false";
  note.dataset.change = by.change;
  const named = call !== "" || label !== "" || opening !== "";
  const [before = "", after = ""] = words.moved(end, named ? PLACE : undefined, isBefore === true).split(PLACE);
  const place = document.createElement("bdi");
  if (call !== "") {
    const phrase = document.createElement("i");
    phrase.textContent = call;
    place.append(phrase, label === "" ? "" : " ");
  }
  place.append(label);
  if (opening !== "") {
    const quote = document.createElement("q");
    quote.textContent = opening.replaceAll(OBJECT_SIGN, "…");
    place.append(quote);
  }
  const who = document.createElement("bdi");
  who.className = "code";
  who.dataset.proponent = by.proponent;
  who.textContent = by.state === "accepted" ? `✓\u2009${by.proponent}` : by.proponent;
  note.append(before, ...(named ? [place, after] : []), " ", who);
  return note;
}
