// What one can do to a clause beside typing: a quiet row above the text, on a phone one menu and undo. Invariant: a press takes neither
// focus nor selection from the text; what one may not use is not there.

import type { AtCaret, EditCommand, EditorHandle } from "@concord/editor";
import { type EMPHASES, NUMBERINGS } from "@concord/redline";
import type { ReactNode, RefObject } from "react";
import { type MessageId, useWords } from "../messages/words.tsx";
import { keepFocus } from "./keep-focus.ts";
import { closeMenuOf, Menu } from "./Menu.tsx";
import { UndoRedo } from "./UndoRedo.tsx";
import { useResolutionState } from "./use-state.ts";
import type { Width } from "./use-width.ts";

interface Tool {
  readonly name: MessageId;
  readonly command: EditCommand;
  readonly key?: string;
  readonly pressed?: boolean;
}

const KINDS = ["item", "paragraph", "call", "heading"] as const;
const MORE = ["call", "section", "heading", "paragraph"] as const;

const apple = /Mac|iP(hone|ad|od)/.test(navigator.platform);
const ctrl = (key: string): string => (apple ? `⌘${key}` : `Ctrl+${key}`);
const alt = (key: string): string => (apple ? `⌥${key}` : `Alt+${key}`);

/** What the row has, and what the menu beside it. */
function toolsFor(here: AtCaret): { row: Tool[]; more: Tool[] } {
  const emphasis = (name: (typeof EMPHASES)[number], key?: string): Tool => ({
    name: `tools.${name}`,
    command: { type: "emphasis", emphasis: name },
    pressed: here.emphasis[name] ?? false,
    ...(key === undefined ? {} : { key }),
  });
  const add = (what: (typeof MORE)[number] | "item" | "subitem"): Tool => ({
    name: `tools.add.${what}`,
    command: { type: "add", what },
  });
  const row = [emphasis("bold", ctrl("B")), emphasis("italic", ctrl("I"))];
  const more = [emphasis("superscript"), emphasis("subscript")];
  if (here.inNote) return { row, more };
  row.push(add("item"), add("subitem"), { name: "tools.footnote", command: { type: "footnote" } });
  if (here.canGoOut) row.push({ name: "tools.shallower", command: { type: "level", by: -1 }, key: "Shift+Tab" });
  if (here.canGoIn) row.push({ name: "tools.deeper", command: { type: "level", by: 1 }, key: "Tab" });
  if (here.canMove) {
    row.push({ name: "tools.up", command: { type: "move", by: -1 }, key: alt("↑") });
    row.push({ name: "tools.down", command: { type: "move", by: 1 }, key: alt("↓") });
  }
  more.push(...MORE.map(add));
  return { row, more };
}

/** The tools, as long as one can write where the caret is. */
export function ClauseTools({ editor, width }: { editor: RefObject<EditorHandle | undefined>; width: Width }) {
  const words = useWords();
  const here = useResolutionState((state) => state.atCaret);
  if (here === undefined) return null;
  const { row, more } = toolsFor(here);
  const button = ({ name, command, key, pressed }: Tool, className?: string, closes = false): ReactNode => (
    <button
      key={name}
      type="button"
      className={className}
      aria-pressed={pressed}
      title={key === undefined ? undefined : words("tools.key", { name: words(name), key })}
      onMouseDown={keepFocus}
      onClick={(event) => {
        if (closes) closeMenuOf(event.currentTarget);
        editor.current?.perform(command);
      }}
    >
      {words(name)}
    </button>
  );
  // What is chosen goes on in the text; a clause is moved and set more than once.
  const again = new Set<EditCommand["type"]>(["move", "level", "emphasis"]);
  const inMenu = (tool: Tool): ReactNode => button(tool, undefined, !again.has(tool.command.type));
  const shape = !here.inNote && (
    <>
      <fieldset>
        <legend>{words("tools.kind")}</legend>
        {KINDS.map((kind) =>
          inMenu({ name: `kind.${kind}`, command: { type: "kind", kind }, pressed: here.kind === kind }),
        )}
      </fieldset>
      <fieldset>
        <legend>{words("tools.numbering")}</legend>
        {NUMBERINGS.map((numbering) =>
          inMenu({
            name: `numbering.${numbering}`,
            command: { type: "numbering", numbering },
            pressed: here.numbering === numbering,
          }),
        )}
      </fieldset>
    </>
  );
  if (width === "phone") {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus in the text
      <div className="tools" onMouseDown={keepFocus}>
        <Menu label={words("tools.label")}>
          {row.map(inMenu)}
          {more.map(inMenu)}
          {shape}
        </Menu>
        <UndoRedo editor={editor} />
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus in the text
    <div className="tools" onMouseDown={keepFocus}>
      <fieldset>
        <legend className="vh">{words("tools.label")}</legend>
        {row.map((tool) => button(tool, "btn quiet"))}
      </fieldset>
      <Menu label={words("tools.more")}>
        {more.map(inMenu)}
        {shape}
      </Menu>
    </div>
  );
}
