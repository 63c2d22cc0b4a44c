// What the text shows beside its words, put together from the messages of the interface.

import type { ClauseWords } from "@concord/editor";
import { isMessageId, type Words } from "../messages/words.tsx";
import { proponentName } from "./proponent-names.ts";

/** What the text asks for; `resolution`: its id. */
export function textWords(words: Words, resolution: string): ClauseWords {
  /** "bold, not italic", of "+bold -italic". */
  const how = (set: string): string =>
    set
      .split(" ")
      .flatMap((each) => {
        const id = `emphasis.${each.slice(1)}`;
        if (!isMessageId(id)) return [];
        return [each.startsWith("-") ? words("emphasis.not", { emphasis: words(id) }) : words(id)];
      })
      .join(", ");
  // Asked for at each of thousands of marks, and one of a few dozen.
  const said = new Map<string, string>();
  return {
    say(what, proponent, set = "") {
      const key = `${what} ${proponent} ${set}`;
      const known =
        said.get(key) ?? words(`say.${what}`, { proponent: proponentName(proponent, words.language), how: how(set) });
      said.set(key, known);
      return known;
    },
    renumbered: (original, resulting) => words("label.renumbered", { original, resulting }),
    moved: (end, place, isBefore) =>
      place === undefined
        ? words(end === "to" ? "moved.toElsewhere" : "moved.fromElsewhere")
        : isBefore
          ? words("moved.toAfter", { place })
          : words(end === "to" ? "moved.to" : "moved.from", { place }),
    held: (holders) => words("held.by", { holders }),
    office: (role) => words(role === "chair" ? "held.chair" : "held.editor"),
    back: () => words("note.back"),
    editedThere: () => words("moved.edit"),
    // What draws them comes with the first one that is there.
    object: async (id, place) => (await import("./draw-object.ts")).drawObject({ resolution, words }, id, place),
  };
}
