// What stands around every page but that of a resolution: the meeting, the ways to go, who is signed in.

import type { ReactNode } from "react";
import type { Me } from "../api.ts";
import { useSession } from "../me.tsx";
import { LanguageSwitch } from "../messages/LanguageSwitch.tsx";
import { useWords } from "../messages/words.tsx";
import { Link, useArrival, usePath } from "../router.tsx";

/** A page with its head. */
export function Shell({ me, children }: { me: Me; children: ReactNode }) {
  const words = useWords();
  const path = usePath();
  const { signOut } = useSession();
  useArrival();
  const current = (to: string): { "aria-current"?: "page" } => (path === to ? { "aria-current": "page" } : {});
  return (
    <div className="shell">
      <header className="shell-head">
        <p className="brand">
          {words("site.name")}
          <span>{me.meeting.name}</span>
        </p>
        <nav aria-label={words("nav.label")}>
          <ul>
            <li {...current("/")}>
              <Link to="/">{words("nav.resolutions")}</Link>
            </li>
            {me.user.role === "editor" && (
              <li {...current("/people")}>
                <Link to="/people">{words("nav.people")}</Link>
              </li>
            )}
          </ul>
        </nav>
        <div className="shell-me">
          <span>
            <b>{me.user.name}</b>
            <span className="sub">
              {words(`role.${me.user.role}`)}
              {me.user.proponent !== undefined && (
                <>
                  {", "}
                  <span className="code">{me.user.proponent}</span>
                </>
              )}
            </span>
          </span>
          <LanguageSwitch />
          <button type="button" className="btn quiet" onClick={() => void signOut()}>
            {words("action.signOut")}
          </button>
        </div>
      </header>
      <main>{children}</main>
    </div>
  );
}
