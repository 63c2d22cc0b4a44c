// References to check, held by ids so that they keep their places while others write: what the page lists, what is drawn at
// the words, and the proposal that puts one right.
import type { StaleReference } from "@concord/redline";
import { offsetOf, unitAt } from "@concord/sync";
import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Binding } from "./binding.ts";
import { posOf } from "./positions.ts";

type Unit = readonly [client: number, clock: number];

/** A reference that would mislead if all were accepted. */
export interface PointedReference extends Omit<StaleReference, "stretch" | "from" | "to"> {
  readonly name: string;
  readonly first: Unit;
  readonly last: Unit;
  /** The label of the clause in which it stands; "" where it has none. */
  readonly label: string;
}

/** The references to check, in order of the text. */
export function staleIn({ model, peer }: Binding): PointedReference[] {
  return model.staleReferences().flatMap(({ stretch: name, from, to, ...rest }) => {
    const pieces = peer.replica.pieces(name);
    const [first, last] = [unitAt(pieces, from), unitAt(pieces, to - 1)];
    if (!first || !last) return [];
    const label = model.printed.labels.get(rest.clause);
    return [{ ...rest, name, first, last, label: label?.resulting ?? label?.original ?? "" }];
  });
}

/** Proposes what would have to stand there: an ordinary replacement. Returns whether there was anything to propose. */
export function relabel(binding: Binding, { name, first, last, now }: PointedReference): boolean {
  if (now === undefined || !binding.editable) return false;
  const place = placeOfUnits(binding, name, first, last);
  if (!place) return false;
  binding.edit(() => {
    binding.writer.leave();
    return binding.writer.replace([{ name, ...place }], { name, offset: place.from }, [now]);
  });
  return true;
}

/** Draws them where their words are shown; `say`: what is told of one. */
export function pointers(
  binding: () => Binding | undefined,
  references: () => readonly PointedReference[],
  say: (reference: PointedReference) => string,
): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const shown = binding();
        const all = references();
        if (!shown || all.length === 0) return null;
        if (shown.view.kind !== "markup" && shown.view.kind !== "proposed") return null;
        return DecorationSet.create(
          doc,
          all.flatMap((reference) => {
            const place = placeOfUnits(shown, reference.name, reference.first, reference.last);
            const from = place && posOf(doc, { name: reference.name, offset: place.from });
            const to = place && posOf(doc, { name: reference.name, offset: place.to });
            if (from === undefined || to === undefined || to <= from) return [];
            const attrs = { class: "stale-ref", "data-now": `→ ${reference.now ?? "?"}`, title: say(reference) };
            return [Decoration.inline(from, to, attrs)];
          }),
        );
      },
    },
  });
}

function placeOfUnits({ peer }: Binding, name: string, first: Unit, last: Unit) {
  const pieces = peer.replica.pieces(name);
  const [from, to] = [offsetOf(pieces, ...first), offsetOf(pieces, ...last)];
  return from === undefined || to === undefined ? undefined : { from, to: to + 1 };
}
