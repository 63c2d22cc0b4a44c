// The router: which page an address shows, and going from one to another without loading everything again. Invariant:
// the address bar is the only state, so that back, forward, reload and a copied link all show the same page.

import { type MouseEvent, type ReactNode, useSyncExternalStore } from "react";

/** A page, with what its address says. */
export type Route =
  | { readonly page: "join" }
  | { readonly page: "resolutions" }
  | { readonly page: "people" }
  | { readonly page: "resolution"; readonly id: string }
  | { readonly page: "draft"; readonly id: string }
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
  }
  return { page: "nowhere" };
}

/** The address of a resolution. */
export const resolutionPath = (id: string): string => `/resolutions/${encodeURIComponent(id)}`;

/** The address of a resolution that is being prepared. */
export const draftPath = (id: string): string => `${resolutionPath(id)}/draft`;

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener("popstate", tell);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("popstate", tell);
  };
}

/** Goes to a page of this site; `replace` leaves no way back to the present one. */
export function navigate(path: string, { replace = false }: { replace?: boolean } = {}): void {
  if (replace) history.replaceState(null, "", path);
  else history.pushState(null, "", path);
  window.scrollTo(0, 0);
  tell();
}

/** The path of the page being shown. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
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
