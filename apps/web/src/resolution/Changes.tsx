// The list of changes beside the text: one card a clause, one article a change. Invariant: in the order of the text,
// whatever is filtered; the card of the current change is open and level with its clause.

import type { Change } from "@concord/editor";
import { memo, type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { useWords } from "../messages/words.tsx";
import { ChangeArticle } from "./ChangeArticle.tsx";
import { ClauseActions } from "./ClauseActions.tsx";
import { ClauseName } from "./ClauseName.tsx";
import type { ClauseGroup } from "./filter.ts";
import { type CardBox, placeCards } from "./place-cards.ts";

interface ChangesProps {
  readonly groups: readonly ClauseGroup[];
  /** Id of the change that is open. */
  readonly current: string | undefined;
  readonly mine: string | undefined;
  readonly mayDecide: boolean;
  /** Whether cards stand level with their clauses; else they follow one another. */
  readonly placed: boolean;
  /** The element in which the clauses are. */
  readonly text: RefObject<HTMLElement | null>;
  onSelect(change: Change): void;
}

/** The cards. */
export function Changes({ groups, current, mine, mayDecide, placed, text, onSelect }: ChangesProps) {
  const words = useWords();
  const list = useRef<HTMLUListElement>(null);
  const now = groups.findIndex((group) => group.changes.some((change) => change.id === current));

  const place = useCallback(() => {
    if (list.current && text.current) placeAll(list.current, text.current, now, placed);
  }, [now, placed, text]);
  useLayoutEffect(place);
  useEffect(() => {
    if (!text.current) return;
    const observer = new ResizeObserver(place);
    observer.observe(text.current);
    addEventListener("resize", place);
    return () => {
      observer.disconnect();
      removeEventListener("resize", place);
    };
  }, [place, text]);

  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets is no list to some browsers unless it says so
    <ul ref={list} role="list" className="cards" aria-label={words("changes.list")}>
      {groups.map((group) => (
        <Card
          key={`${group.clause.id} ${group.changes[0]?.id}`}
          group={group}
          current={group.changes.some((change) => change.id === current) ? current : undefined}
          mine={mine}
          mayDecide={mayDecide}
          onSelect={onSelect}
        />
      ))}
    </ul>
  );
}

type CardProps = Pick<ChangesProps, "current" | "mine" | "mayDecide" | "onSelect"> & { readonly group: ClauseGroup };

/** The card of a clause; `current` is one of its changes when it is open. */
const Card = memo(function Card({ group, current, mine, mayDecide, onSelect }: CardProps) {
  const words = useWords();
  const open = current !== undefined;
  const proponents = new Set(group.changes.map((change) => change.proponent)).size;
  return (
    <li className="card" data-clause-of={group.clause.id} data-current={open || undefined}>
      {open && (
        <header>
          <h3>
            <ClauseName clause={group.clause} />
          </h3>
          <span className="num">{words("changes.inClause", { changes: group.changes.length, proponents })}</span>
          <ClauseActions
            clause={group.clause.id}
            pending={group.changes.filter(({ state }) => state === "pending" || state === "partly").length}
          />
        </header>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <ul role="list">
        {group.changes.map((change) => (
          <li key={change.id}>
            <ChangeArticle
              change={change}
              open={change.id === current}
              mine={change.proponent === mine}
              onSelect={onSelect}
            />
          </li>
        ))}
      </ul>
      {open && !mayDecide && <footer>{words("changes.whoDecides")}</footer>}
    </li>
  );
});

/** Reads where clauses and cards are, then writes where the cards go, so that the browser lays out once. */
function placeAll(list: HTMLElement, text: HTMLElement, current: number, placed: boolean): void {
  const cards = [...list.children] as HTMLElement[];
  list.classList.toggle("placed", placed);
  list.classList.toggle("leads", placed && current >= 0);
  if (!placed) {
    list.style.blockSize = "";
    for (const card of cards) card.style.insetBlockStart = "";
    return;
  }
  const top = list.getBoundingClientRect().top;
  let last = 0;
  const boxes: CardBox[] = cards.map((card) => {
    const clause = text.querySelector(`[data-clause="${CSS.escape(card.dataset.clauseOf ?? "")}"]`);
    if (clause) last = clause.getBoundingClientRect().top - top;
    return { wanted: last, height: card.offsetHeight };
  });
  const tops = placeCards(boxes, current, innerHeight - 16 - top);
  cards.forEach((card, i) => {
    card.style.insetBlockStart = `${tops[i]}px`;
  });
  const lead = boxes[current];
  if (lead) {
    // a hairline from the paper to the open card, at the first line of its clause
    const [paper, rail] = [text.getBoundingClientRect(), list.getBoundingClientRect()];
    const gap = rail.left > paper.left ? rail.left - paper.right : paper.left - rail.right;
    list.style.setProperty("--lead", `${Math.round(Math.max(lead.wanted, 0) + 20)}px`);
    list.style.setProperty("--gap", `${Math.round(gap)}px`);
  }
  const end = tops.length === 0 ? 0 : tops.at(-1)! + boxes.at(-1)!.height;
  list.style.blockSize = `${end}px`;
}
