// How much is new since one looked last, and the ways through it. It comes when something is, above the text, and goes when all was seen.

import type { PanelItem } from "@concord/editor";
import "../messages/en-news.ts";
import { useWords } from "../messages/words.tsx";
import "../styles/news.css";

interface NewSinceProps {
  /** What is new, in the order of the list. */
  readonly fresh: readonly PanelItem[];
  readonly all: readonly PanelItem[];
  /** Id of the item that is open. */
  readonly current: string | undefined;
  readonly since: number;
  onSelect(item: PanelItem): void;
  onSeeAll(): void;
}

const DAY = 24 * 60 * 60 * 1000;

/** The line. */
export function NewSince({ fresh, all, current, since, onSelect, onSeeAll }: NewSinceProps) {
  const words = useWords();
  const here = all.findIndex(({ id }) => id === current);
  const places = new Map(all.map(({ id }, place) => [id, place]));
  const place = ({ id }: PanelItem): number => places.get(id) ?? 0;
  const next = fresh.find((item) => place(item) > here) ?? fresh[0];
  const previous = fresh.findLast((item) => place(item) < here) ?? fresh.at(-1);
  const go = (item: PanelItem | undefined): void => {
    if (!item) return;
    onSelect(item);
    // with the last one this line goes, and the focus with it
    if (fresh.length === 1) requestAnimationFrame(leadToOpen);
  };
  const isToday = new Date(since).toDateString() === new Date().toDateString();
  const isThisWeek = Date.now() - since < 6 * DAY;
  const when = isToday
    ? words.time(since)
    : isThisWeek
      ? words.weekday(since)
      : words("news.date", { when: words.dayOfYear(since) });
  return (
    <section className="news" aria-label={words("news.title")}>
      <p>{words("news.count", { count: fresh.length, when })}</p>
      <button type="button" className="btn quiet" aria-label={words("news.previous")} onClick={() => go(previous)}>
        ‹
      </button>
      <button type="button" className="btn quiet" aria-label={words("news.next")} onClick={() => go(next)}>
        ›
      </button>
      <button type="button" className="btn quiet" onClick={onSeeAll}>
        {words("news.seeAll")}
      </button>
    </section>
  );
}

function leadToOpen(): void {
  document.querySelector<HTMLElement>(".chg[data-open]")?.focus({ preventScroll: true });
}
