// The probe: runs in the page before anything of it, notes when input comes in and when its work, layout included, is done.
// Invariant: it is the same for us and for the floor, and it adds no work of its own while something is measured.

/** What the page has noted. */
export interface Probe {
  /** Milliseconds from each kind of input to the end of its work, layout included. */
  readonly samples: Record<"key" | "remote" | "frame", number[]>;
  /** When the first words stood in the page, and when one could type: milliseconds since the first byte. */
  text: number | undefined;
  ready: number | undefined;
  measuring: boolean;
}

/** Sets the probe up; sent to the page as text, so it stands alone. */
export function installProbe(): void {
  const probe: Probe = {
    samples: { key: [], remote: [], frame: [] },
    text: undefined,
    ready: undefined,
    measuring: false,
  };
  Object.assign(globalThis, { probe });
  // Reading a size makes the browser lay the page out now.
  const settled = () => document.body.getBoundingClientRect().height;
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.onmessage = () => waiting.shift()?.();
  const afterThis = (then: () => void) => {
    waiting.push(then);
    channel.port2.postMessage(0);
  };
  let pressed: number | undefined;
  const done = () => {
    if (pressed === undefined) return;
    settled();
    probe.samples.key.push(performance.now() - pressed);
    pressed = undefined;
  };
  addEventListener(
    "keydown",
    () => {
      if (!probe.measuring) return;
      pressed = performance.now();
      // A letter's work comes with its input, a moment later; that of other keys is done here.
      afterThis(() => {
        if (letter) return;
        done();
      });
    },
    { capture: true },
  );
  let letter = false;
  addEventListener("keydown", (event) => (letter = event.key.length === 1), { capture: true });
  addEventListener("input", () => afterThis(done), { capture: true });

  const Socket = globalThis.WebSocket;
  globalThis.WebSocket = class extends Socket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      // Registered before the page's own listener, so it hears first.
      this.addEventListener("message", () => {
        if (!probe.measuring) return;
        const came = performance.now();
        afterThis(() => {
          settled();
          probe.samples.remote.push(performance.now() - came);
        });
      });
    }
  };

  const firstByte = () => (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).responseStart;
  const look = () => {
    const box = document.querySelector('[role="textbox"]');
    const words = box?.querySelector("p")?.textContent ?? "";
    if (probe.text === undefined && words.length > 3) {
      requestAnimationFrame(() => afterThis(() => (probe.text ??= performance.now() - firstByte())));
    }
    if (probe.ready === undefined && words.length > 3 && box?.getAttribute("aria-readonly") === "false") {
      requestAnimationFrame(() => afterThis(() => (probe.ready ??= performance.now() - firstByte())));
    }
    if (probe.text === undefined || probe.ready === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
