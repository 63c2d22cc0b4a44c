// The bar above the text: which resolution, which view, who is there, who one is and whether one's words are saved.

import type { EditorHandle } from "@concord/editor";
import type { MouseEvent, RefObject } from "react";
import type { Me } from "../api.ts";
import { useSession } from "../me.tsx";
import { LanguageSwitch } from "../messages/LanguageSwitch.tsx";
import { useWords } from "../messages/words.tsx";
import { bringInPath, Link } from "../router.tsx";
import { closeMenuOf, Menu } from "./Menu.tsx";
import type { PageDialog } from "./PageDialogs.tsx";
import { Policy } from "./Policy.tsx";
import { Presence, WhoIsHere } from "./Presence.tsx";
import { SaveState } from "./SaveState.tsx";
import { UndoRedo } from "./UndoRedo.tsx";
import { useResolutionState } from "./use-state.ts";
import type { Width } from "./use-width.ts";
import { Views } from "./Views.tsx";

interface BarProps {
  readonly me: Me;
  readonly resolution: string;
  readonly title: string;
  readonly width: Width;
  readonly order: readonly string[];
  readonly editor: RefObject<EditorHandle | undefined>;
  onDialog(dialog: PageDialog): void;
}

/** What an entry of the menu does: the menu closes, for it was chosen. */
const chosen =
  (run: () => void) =>
  (event: MouseEvent<HTMLElement>): void => {
    closeMenuOf(event.currentTarget);
    run();
  };

/** The bar. */
export function Bar({ me, resolution, title, width, order, editor, onDialog }: BarProps) {
  const words = useWords();
  const { signOut } = useSession();
  const writes = useResolutionState((state) => state.writesAs !== undefined);
  const canDecide = useResolutionState((state) => state.me?.canDecide === true);
  const canScribe = useResolutionState((state) => state.me?.canScribe === true);
  const bringsIn = useResolutionState((state) => state.me?.canScribe === true || state.me?.canPropose === true);
  return (
    <header className="bar">
      <div className="id">
        <h1 title={title} dir="auto">
          {title}
        </h1>
        <Link to="/" className="sub">
          {words("bar.back", { meeting: me.meeting.name })}
        </Link>
      </div>
      {width !== "phone" && (
        <div className="middle">
          <Views />
          {(canScribe || writes) && (
            <div className="undo">
              {canScribe && (
                <button type="button" className="btn quiet" onClick={() => onDialog("type-for")}>
                  {words("scribe.open")}
                </button>
              )}
              {writes && <UndoRedo editor={editor} />}
            </div>
          )}
        </div>
      )}
      <div className="end">
        <Presence order={order} width={width} />
        <div className="me">
          <b title={words(`role.${me.user.role}`)}>{me.user.name}</b>
          <SaveState />
        </div>
        {width !== "wide" && (
          <button type="button" className="btn clauses" onClick={() => onDialog("clauses")}>
            {words("outline.title")}
          </button>
        )}
        <Menu label={words("bar.menu")}>
          <p className="menu-me">
            {me.user.name}
            <span className="sub">{words(`role.${me.user.role}`)}</span>
          </p>
          <Link to="/">{words("nav.resolutions")}</Link>
          {bringsIn && <Link to={bringInPath(resolution)}>{words("bringIn.open")}</Link>}
          {width === "phone" && (
            <button type="button" onClick={chosen(() => onDialog("history"))}>
              {words("bar.history")}
            </button>
          )}
          {width !== "phone" && (
            <button type="button" onClick={chosen(() => onDialog("keys"))}>
              {words("keys.title")}
            </button>
          )}
          {width === "phone" && canScribe && (
            <button type="button" onClick={chosen(() => onDialog("type-for"))}>
              {words("scribe.open")}
            </button>
          )}
          {me.user.role === "editor" && <Link to="/people">{words("bar.invite")}</Link>}
          {canDecide && (
            <button type="button" onClick={chosen(() => onDialog("adopt"))}>
              {words("adopt.open")}
            </button>
          )}
          {canDecide && me.user.role === "editor" && <Policy resolution={resolution} />}
          <LanguageSwitch />
          <button type="button" onClick={() => void signOut()}>
            {words("action.signOut")}
          </button>
          {width === "phone" && <WhoIsHere order={order} />}
        </Menu>
      </div>
    </header>
  );
}
