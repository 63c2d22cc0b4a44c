// The service worker: the pages open without a connection. It keeps the program as it was built, and what the relay last
// answered of who is signed in and which resolutions there are. Invariant: as long as the relay can be asked, it is
// asked first; and what it answered one person is forgotten before another is signed in.
//
// It imports nothing, so that it is one classic script. The build puts the list of files in the place of BUILT.

declare const BUILT: { readonly version: string; readonly files: readonly string[] };

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  addEventListener(type: "install" | "activate", listener: (event: Extendable) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
  addEventListener(type: "message", listener: (event: Extendable & MessageEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

const worker = self as unknown as Worker;
const PROGRAM = "concord-program-";
const ANSWERS = "concord-answers";
/** A network that has not answered in so many milliseconds is not waited for when there is something to show. */
const PATIENCE = 4_000;
/** How many builds are kept: pages that are open go on with the one that they began with. */
const BUILDS = 2;

/** Counts sign-ins and sign-outs: what was asked before one must not be kept after it. */
let session = 0;

worker.addEventListener("install", (event) => {
  event.waitUntil(install());
});
worker.addEventListener("activate", (event) => {
  event.waitUntil(activate());
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (pathname === "/api/session" && request.method !== "GET") event.respondWith(changeSession(request));
  else if (request.method !== "GET") return;
  else if (request.mode === "navigate" && !pathname.startsWith("/api/")) event.respondWith(page(request));
  else if (pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (isKept(pathname)) event.respondWith(answer(event));
});

worker.addEventListener("message", (event) => {
  const { keep, forget } = event.data as { keep?: readonly string[]; forget?: boolean };
  if (forget) event.waitUntil(forgetAnswers());
  for (const path of keep ?? []) if (isKept(path)) event.waitUntil(ask(new Request(path)).catch(() => undefined));
});

async function install(): Promise<void> {
  const cache = await caches.open(PROGRAM + BUILT.version);
  await cache.addAll(["/", ...BUILT.files]);
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  const builds = (await caches.keys()).filter((name) => name.startsWith(PROGRAM));
  for (const old of builds.filter((name) => name !== PROGRAM + BUILT.version).slice(0, -(BUILDS - 1))) {
    await caches.delete(old);
  }
  await worker.clients.claim();
}

/** Every page is the same file; a new deployment's is taken as soon as the relay is reached. */
async function page(request: Request): Promise<Response> {
  const kept = await keptPage();
  try {
    const fresh = await inTime(fetch(request), kept !== undefined);
    if (fresh.status < 500 || !kept) return fresh;
  } catch (error) {
    if (!kept) throw error;
  }
  return kept;
}

async function keptPage(): Promise<Response | undefined> {
  return (await caches.open(PROGRAM + BUILT.version)).match("/");
}

/** The name of an asset carries the hash of its content. */
async function asset(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

/** What the relay says of who is signed in, of the resolutions, and of one. */
function isKept(path: string): boolean {
  return path === "/api/me" || /^\/api\/resolutions(\/[^/]+)?$/.test(path);
}

async function answer(event: Fetching): Promise<Response> {
  const { request } = event;
  const asked = session;
  const cache = await caches.open(ANSWERS);
  const known = await cache.match(request);
  const fresh = ask(request);
  event.waitUntil(fresh.catch(() => undefined));
  try {
    const response = await inTime(fresh, known !== undefined);
    if (response.status < 500 || !known) return response;
  } catch (error) {
    if (!known) throw error;
  }
  // Meanwhile somebody else may have signed in.
  return asked === session ? known : fetch(request);
}

/** Asks the relay, and keeps what it answers. */
async function ask(request: Request): Promise<Response> {
  const asked = session;
  const response = await fetch(request);
  if (asked !== session) return response;
  // Signed out elsewhere, or not let in any more: nothing that was answered before is shown again.
  if (response.status === 401 || response.status === 403) await caches.delete(ANSWERS);
  else if (response.ok) await (await caches.open(ANSWERS)).put(request, response.clone());
  return response;
}

async function changeSession(request: Request): Promise<Response> {
  await forgetAnswers();
  const response = await fetch(request);
  await forgetAnswers();
  return response;
}

async function forgetAnswers(): Promise<void> {
  session++;
  await caches.delete(ANSWERS);
}

/** Fails when it takes too long, where there is something else to answer. */
function inTime(response: Promise<Response>, impatient: boolean): Promise<Response> {
  if (!impatient) return response;
  const late = new Promise<never>((_resolve, reject) => setTimeout(() => reject(new Error("too late")), PATIENCE));
  return Promise.race([response, late]);
}
