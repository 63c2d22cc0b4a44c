// Registers the service worker, in what is built only: while one develops, every file comes from the server. Not before the
// page has shown what it was opened for, so that on a slow network nothing competes with that.

/** Begins to keep the program on this device, and what the page has asked already. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  const past = serviceWorker.controller === null;
  const register = async (): Promise<void> => {
    try {
      await serviceWorker.register("/sw.js", { updateViaCache: "none" });
      // What a page asks that is not the worker's goes past it: the worker asks for itself.
      if (past) (await serviceWorker.ready).active?.postMessage({ keep: asked() });
    } catch {
      // A browser that keeps nothing, in private windows for instance: the pages need a connection there.
    }
  };
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  addEventListener("load", () => idle(() => void register()), { once: true });
}

/** Forgets what the relay answered who was signed in: also where this page is not the worker's. */
export async function forgetAnswers(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    (await navigator.serviceWorker.getRegistration())?.active?.postMessage({ forget: true });
    await caches.delete("concord-answers");
  } catch {
    // Nothing is kept there.
  }
}

function asked(): string[] {
  const resolution = /^\/resolutions\/[^/]+/.exec(location.pathname)?.[0];
  return ["/api/me", "/api/resolutions", ...(resolution ? [`/api${resolution}`] : [])];
}
