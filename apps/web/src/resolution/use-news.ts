// News on a page. Invariant: somebody is there while the page is looked at and connected; what comes then they see, and what came before is
// new until it is looked at.

import { useEffect, useState, useSyncExternalStore } from "react";
import type { Me } from "../api.ts";
import { keepNote, readNote } from "../device/notes.ts";
import { useLatest } from "../use-latest.ts";
import { NO_NEWS, newsSince, type Visit, visitThatEnds } from "./news.ts";
import type { usePanel } from "./use-panel.ts";
import { useResolution, useResolutionState } from "./use-state.ts";

/** How long after something came the list shows it, at the latest, in milliseconds. */
const SETTLED = 800;

const isVisible = (): boolean => document.visibilityState === "visible";
const onVisible = (listener: () => void): (() => void) => {
  document.addEventListener("visibilitychange", listener);
  return () => document.removeEventListener("visibilitychange", listener);
};

/** What is new to a person; `open`: the item that they look at. */
export function useNews(me: Me, resolution: string, panel: ReturnType<typeof usePanel>, open: string | undefined) {
  const { id: person, name } = me.user;
  const session = useResolution();
  const { items, known, visible } = panel;
  const live = useResolutionState((state) => state.phase === "live");
  const isThere = useSyncExternalStore(onVisible, isVisible) && live;
  const [news, setNews] = useState(NO_NEWS);
  const now = useLatest({ items, known, news });
  useEffect(() => {
    if (!isThere) return;
    let has = false;
    let later: ReturnType<typeof setTimeout>;
    const look = (): void => {
      const { peer, store } = session;
      has = now.current.known && peer.replica.ledger.seq >= store.get().head;
      if (has) setNews(newsSince(readNote<Visit>("visit", person, resolution), now.current.items, name));
      else wait();
    };
    const wait = (): void => {
      later = setTimeout(look, SETTLED);
    };
    wait();
    // a glance shows too little to go by, but the first one, which everything later is told from
    const leave = (): void => {
      if (has || !readNote<Visit>("visit", person, resolution)) {
        const { items, news } = now.current;
        keepNote("visit", person, resolution, visitThatEnds(items, news, Date.now()));
      }
    };
    addEventListener("pagehide", leave);
    return () => {
      clearTimeout(later);
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [isThere, session, person, resolution, name, now]);
  useEffect(() => {
    if (open === undefined || !news.ids.has(open)) return;
    setNews({ ...news, ids: new Set([...news.ids].filter((id) => id !== open)) });
  }, [open, news]);
  const { ids, since } = news;
  return {
    ids,
    since,
    /** What is new of what the panel shows, in its order. */
    items: ids.size > 0 ? visible.filter(({ id }) => ids.has(id)) : [],
    seeAll: () => setNews(NO_NEWS),
  };
}
