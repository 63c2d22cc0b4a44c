// Deciding all that is pending of one proponent: a menu in the row of filters, and a confirmation that says how many.

import type { Change } from "@concord/editor";
import { useState } from "react";
import { useWords } from "../messages/words.tsx";
import { DecideWithNote } from "./DecideWithNote.tsx";
import { useDecide } from "./decisions.ts";
import { closeMenuOf, Menu } from "./Menu.tsx";
import { badgeKind } from "./slots.ts";

interface ProponentActionsProps {
  readonly changes: readonly Change[];
  /** Codes in the order of their hues. */
  readonly order: readonly string[];
}

/** The menu; not there for who may not decide, or when nothing is pending. */
export function ProponentActions({ changes, order }: ProponentActionsProps) {
  const words = useWords();
  const decide = useDecide();
  const [asked, setAsked] = useState<string>();
  if (decide === undefined) return null;
  const pending = new Map<string, number>();
  for (const { state, proponent } of changes) {
    if (state === "pending" || state === "partly") pending.set(proponent, (pending.get(proponent) ?? 0) + 1);
  }
  const codes = order.filter((code) => pending.has(code));
  const count = asked === undefined ? 0 : (pending.get(asked) ?? 0);
  return (
    <>
      {codes.length > 0 && (
        <Menu label={words("proponent.decide")}>
          {codes.map((code) => (
            <button
              key={code}
              type="button"
              onClick={(event) => {
                closeMenuOf(event.currentTarget);
                setAsked(code);
              }}
            >
              <span className="who" data-proponent={code} data-kind={badgeKind(code)}>
                {code}
              </span>{" "}
              {words("proponent.pending", { count: pending.get(code) ?? 0 })}
            </button>
          ))}
        </Menu>
      )}
      {asked !== undefined && (
        <DecideWithNote
          title={words("proponent.title", { proponent: asked })}
          text={words("proponent.ask", { count, proponent: asked })}
          count={count}
          target={{ proponent: asked }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
