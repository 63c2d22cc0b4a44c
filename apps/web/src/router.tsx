// The router: which page an address shows, and going from one to another without loading everything again. Invariant:
// the address bar is the only state, so that back, forward, reload and a copied link all show the same page.

import type { PageView } from "@concord/editor";
import { type MouseEvent, type ReactNode, useEffect, useMemo, useSyncExternalStore } from "react";

/** A page, with what its address says. */
export type Route =
  | { readonly page: "join" }
  | { readonly page: "resolutions" }
  | { readonly page: "people" }
  | { readonly page: "resolution"; readonly id: string }
  | { readonly page: "draft"; readonly id: string }
  | { readonly page: "bring-in"; readonly id: string }
  | { readonly page: "nowhere" };

/** The page that a path names. */
export function parseRoute(path: string): Route {
  const parts = path.split("/").filter((part) => part !== "");
  const [first, second, third] = parts;
  if (parts.length === 0) return { page: "resolutions" };
  if (parts.length === 1 && first === "join") return { page: "join" };
  if (parts.length === 1 && first === "people") return { page: "people" };
  if (first === "resolutions" && second !== undefined) {
    const id = decode(second);
    if (id !== undefined && parts.length === 2) return { page: "resolution", id };
    if (id !== undefined && parts.length === 3 && third === "draft") return { page: "draft", id };
    if (id !== undefined && parts.length === 3 && third === "bring-in") return { page: "bring-in", id };
  }
  return { page: "nowhere" };
}

/** The address of a resolution. */
export const resolutionPath = (id: string): string => `/resolutions/${encodeURIComponent(id)}`;

/** The address of a resolution that is being prepared. */
export const draftPath = (id: string): string => `${resolutionPath(id)}/draft`;

/** The address at which a proposal is brought into a resolution. */
export const bringInPath = (id: string): string => `${resolutionPath(id)}/bring-in`;

/** The view that the query of an address names; one that is none is all changes. */
export function parseView(search: string): PageView {
  const named = new URLSearchParams(search).get("view") ?? "";
  if (named.startsWith("as:")) {
    const proponents = named
      .slice(3)
      .split(",")
      .filter((code) => /^[\p{L}\d]{1,8}$/u.test(code));
    return { kind: "as", proponents: [...new Set(proponents)] };
  }
  const plain = ["base", "agreed", "proposed", "changed", "sides"] as const;
  const kind = plain.find((each) => each === named);
  return kind === undefined ? { kind: "markup" } : { kind };
}

/** The query that names a view: none for all changes. */
export function viewQuery(view: PageView): string {
  if (view.kind === "markup") return "";
  // A colon and commas are legal in a query, and people read addresses.
  return `?view=${view.kind === "as" ? `as:${view.proponents.map(encodeURIComponent).join(",")}` : view.kind}`;
}

/** The id of a change or of a clause that the end of an address names. */
export function parsePlace(hash: string): string | undefined {
  return /^#(\d+:\d+)$/.exec(hash)?.[1];
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** The path of the page that was told last, and whether one has come to it from another and not been led to it yet. */
let path: string | undefined;
let arriving = false;

const listeners = new Set<() => void>();
const tell = (): void => {
  if (location.pathname !== path) arriving = true;
  path = location.pathname;
  for (const listener of listeners) listener();
};

function subscribe(listener: () => void): () => void {
  path ??= location.pathname;
  if (listeners.size === 0) window.addEventListener("popstate", tell);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("popstate", tell);
  };
}

/** Goes to a page of this site; `replace` leaves no way back to the present one. */
export function navigate(to: string, { replace = false }: { replace?: boolean } = {}): void {
  if (replace) history.replaceState(null, "", to);
  else history.pushState(null, "", to);
  window.scrollTo(0, 0);
  tell();
}

/** The view of the resolution that the address names. */
export function useView(): PageView {
  const search = useSyncExternalStore(subscribe, () => location.search);
  return useMemo(() => parseView(search), [search]);
}

/** The change or clause that the address names. */
export function usePlace(): string | undefined {
  return useSyncExternalStore(subscribe, () => parsePlace(location.hash));
}

const leaving = new Set<() => void>();

/** Calls `listener` before another view is shown, while the one before still is. */
export function beforeView(listener: () => void): () => void {
  leaving.add(listener);
  return () => leaving.delete(listener);
}

/** Shows another view of the page: one can go back to the one before. */
export function navigateView(view: PageView, { replace = false }: { replace?: boolean } = {}): void {
  const address = `${location.pathname}${viewQuery(view)}${location.hash}`;
  if (address === `${location.pathname}${location.search}${location.hash}`) return;
  for (const listener of leaving) listener();
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  tell();
}

/** Notes in the address what is being looked at; this is no way to go back. */
export function notePlace(place: string | undefined): void {
  const hash = place === undefined ? "" : `#${place}`;
  if (location.hash === hash) return;
  history.replaceState(null, "", `${location.pathname}${location.search}${hash}`);
}

/** The path of the page being shown. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}

/**
 * Leads who came from another page of this site to the heading of this one: what had the focus went with that page. `named`:
 * whether the heading says already which page it is.
 */
export function useArrival(named = true): void {
  useEffect(() => {
    if (!named || !arriving) return;
    arriving = false;
    const heading = document.querySelector<HTMLElement>("h1") ?? document.querySelector("main");
    // who has gone on to something already stays there
    if (!heading || document.activeElement !== document.body) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [named]);
}

/** A link to a page of this site; with a modifier key or another button it is an ordinary link. */
export function Link({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  const follow = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a href={to} className={className} onClick={follow}>
      {children}
    </a>
  );
}
