// What can be done to the text beside typing, as data: what buttons and menus ask for, and keys mean.
import type { ClauseKind, Emphasis, Numbering } from "@concord/redline";
import type { Binding } from "./binding.ts";
import { toggleEmphasis } from "./emphasis.ts";
import { moveBy } from "./move-clauses.ts";
import { addClause, type NewClause } from "./new-clauses.ts";
import { addFootnote } from "./notes.ts";
import { changeLevel, setKind, setNumbering } from "./reshape.ts";

export type EditCommand =
  | { readonly type: "add"; readonly what: NewClause }
  | { readonly type: "footnote" }
  | { readonly type: "level"; readonly by: 1 | -1 }
  | { readonly type: "kind"; readonly kind: ClauseKind }
  | { readonly type: "numbering"; readonly numbering: Numbering }
  | { readonly type: "emphasis"; readonly emphasis: Emphasis }
  | { readonly type: "move"; readonly by: 1 | -1 };

/** Does it to what is selected; returns whether there was anything to do. Every command is one step of undo. */
export function perform(binding: Binding, command: EditCommand): boolean {
  const { state } = binding;
  switch (command.type) {
    case "add":
      return addClause(binding, state, command.what);
    case "footnote":
      return addFootnote(binding, state);
    case "level":
      return changeLevel(binding, state, command.by);
    case "kind":
      return setKind(binding, state, command.kind);
    case "numbering":
      return setNumbering(binding, state, command.numbering);
    case "emphasis":
      return toggleEmphasis(binding, state, command.emphasis);
    case "move":
      return moveBy(binding, state, command.by);
  }
}
