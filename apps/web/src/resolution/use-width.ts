// How wide the window is, in the four layouts of the resolution's page.

import { useSyncExternalStore } from "react";

export type Width = "phone" | "narrow" | "middle" | "wide";

const QUERIES: readonly (readonly [Width, string])[] = [
  ["wide", "(min-width: 1280px)"],
  ["middle", "(min-width: 1024px)"],
  ["narrow", "(min-width: 720px)"],
];

function read(): Width {
  return QUERIES.find(([, query]) => matchMedia(query).matches)?.[0] ?? "phone";
}

function subscribe(listener: () => void): () => void {
  const lists = QUERIES.map(([, query]) => matchMedia(query));
  for (const list of lists) list.addEventListener("change", listener);
  return () => {
    for (const list of lists) list.removeEventListener("change", listener);
  };
}

/** The layout that the window has room for. */
export const useWidth = (): Width => useSyncExternalStore(subscribe, read);
