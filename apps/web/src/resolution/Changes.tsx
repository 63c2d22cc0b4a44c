// The list of changes beside the text: one card a clause, one article a change, thread or bracket. Invariant: in the order of the
// text, whatever is filtered; the card of the current item is open and level with its clause.

import { isChange, isDiffering, isHeld, isThread, type PanelItem } from "@concord/editor";
import { memo, type RefObject, useLayoutEffect, useRef } from "react";
import { useWords } from "../messages/words.tsx";
import { BracketArticle } from "./BracketArticle.tsx";
import { ChangeArticle } from "./ChangeArticle.tsx";
import { ClauseActions } from "./ClauseActions.tsx";
import { ClauseName } from "./ClauseName.tsx";
import { DifferingArticle } from "./DifferingArticle.tsx";
import { type ClauseGroup, proponentsOf } from "./filter.ts";
import { ThreadArticle } from "./ThreadArticle.tsx";
import { type Beyond, usePlaces } from "./use-places.ts";
import { useResolutionState } from "./use-state.ts";

interface ChangesProps {
  readonly groups: readonly ClauseGroup[];
  /** Ids of what is new. */
  readonly news: ReadonlySet<string>;
  /** Id of the item that is open. */
  readonly current: string | undefined;
  readonly mine: string | undefined;
  readonly mayDecide: boolean;
  /** Whether cards stand level with their clauses; else they follow one another. */
  readonly placed: boolean;
  /** The element in which the clauses are. */
  readonly text: RefObject<HTMLElement | null>;
  onSelect(item: PanelItem): void;
  /** Tells what has no room beside the clauses that are to be seen. */
  onBeyond(beyond: Beyond): void;
}

/** The cards. */
export function Changes({ groups, news, current, mine, mayDecide, placed, text, onSelect, onBeyond }: ChangesProps) {
  const words = useWords();
  const list = useRef<HTMLUListElement>(null);
  const now = groups.findIndex((group) => group.items.some((item) => item.id === current));
  const there = usePlaces({ groups, current: now, placed, list, text, onBeyond });
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets is no list to some browsers unless it says so
    <ul ref={list} role="list" className="cards" aria-label={words("changes.list")}>
      {there.map((index) => {
        const group = groups[index]!;
        return (
          <Card
            key={`${group.clause.id} ${group.items[0]?.id}`}
            index={index}
            of={groups.length}
            group={group}
            news={news}
            current={index === now ? current : undefined}
            mine={mine}
            mayDecide={mayDecide}
            onSelect={onSelect}
          />
        );
      })}
    </ul>
  );
}

interface CardProps extends Pick<ChangesProps, "news" | "current" | "mine" | "mayDecide" | "onSelect"> {
  readonly group: ClauseGroup;
  readonly index: number;
  readonly of: number;
}

/** The card of a clause; `current` is one of its items when it is open. */
const Card = memo(function Card({ group, news, index, of, current, mine, mayDecide, onSelect }: CardProps) {
  const adopted = useResolutionState((state) => state.adopted !== undefined);
  const words = useWords();
  const open = current !== undefined;
  const changes = group.items.filter(isChange);
  const proponents = new Set(changes.flatMap(proponentsOf)).size;
  const card = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    const article = card.current?.querySelector("[data-open]");
    // a card scrolls in itself, and on a phone the sheet that it stands in
    for (const scroller of [card.current, card.current?.closest(".rail")])
      if (current !== undefined && article && scroller) showWhole(article, scroller);
  }, [current]);
  return (
    <li
      ref={card}
      className="card"
      data-index={index}
      data-clause-of={group.clause.id}
      data-current={open || undefined}
      aria-posinset={index + 1}
      aria-setsize={of}
    >
      {open && (
        <header>
          <h3>
            <ClauseName clause={group.clause} />
          </h3>
          {changes.length > 0 && (
            <span className="num">{words("changes.inClause", { changes: changes.length, proponents })}</span>
          )}
          <ClauseActions
            clause={group.clause.id}
            pending={changes.filter(({ state }) => state === "pending" || state === "partly").length}
          />
        </header>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <ul role="list">
        {group.items.map((item) => (
          <li key={item.id}>
            {news.has(item.id) && <span className="news-dot" role="img" aria-label={words("changes.new")} />}
            <Article item={item} open={item.id === current} mine={mine} onSelect={onSelect} />
          </li>
        ))}
      </ul>
      {open && !mayDecide && changes.length > 0 && (
        <footer>{words(adopted ? "changes.closed" : "changes.whoDecides")}</footer>
      )}
    </li>
  );
});

/** Scrolls `scroller` so far that an article in it is seen: whole, or from its top, below the head that stays. */
function showWhole(article: Element, scroller: Element): void {
  const head = scroller.querySelector(":scope > :is(header, .sheet-nav)")?.getBoundingClientRect().height ?? 0;
  const [inside, window] = [article.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const above = inside.top - window.top - head;
  const below = inside.bottom - window.bottom;
  if (above < 0 || below > 0) scroller.scrollTop += above < 0 ? above : Math.min(above, below);
}

/** The article of an item. */
function Article({
  item,
  open,
  mine,
  onSelect,
}: Pick<CardProps, "mine" | "onSelect"> & { item: PanelItem; open: boolean }) {
  if (isThread(item)) return <ThreadArticle item={item} open={open} onSelect={onSelect} />;
  if (isHeld(item)) return <BracketArticle item={item} open={open} onSelect={onSelect} />;
  if (isDiffering(item)) return <DifferingArticle item={item} open={open} onSelect={onSelect} />;
  return <ChangeArticle change={item} open={open} mine={item.proponent === mine} onSelect={onSelect} />;
}
