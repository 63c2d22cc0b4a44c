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
  addEventListener("keydown", () => (pressed = probe.measuring ? performance.now() : undefined), { capture: true });
  // Microtasks run between listeners: where the page hears of changed words by them, they have run when this one is called,
  // the last on the way up. A letter's work comes with its input, that of other keys with the key itself.
  addEventListener("keydown", (event) => event.key.length > 1 && done());
  addEventListener("input", done);

  // Notes how long the page's own listener takes.
  const Socket = globalThis.WebSocket;
  globalThis.WebSocket = class extends Socket {
    override set onmessage(listener: ((event: MessageEvent) => void) | null) {
      super.onmessage =
        listener &&
        ((event) => {
          const came = performance.now();
          listener(event);
          if (!probe.measuring) return;
          settled();
          probe.samples.remote.push(performance.now() - came);
        });
    }
  };

  const firstByte = () => (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).responseStart;
  // What stands in the page when a frame begins is painted by it, and what is posted then comes after.
  const look = () => {
    const box = document.querySelector('[role="textbox"]');
    const words = box?.querySelector("p")?.textContent ?? "";
    if (probe.text === undefined && words.length > 3) {
      afterThis(() => (probe.text ??= performance.now() - firstByte()));
    }
    if (probe.ready === undefined && words.length > 3 && box?.getAttribute("aria-readonly") === "false") {
      afterThis(() => (probe.ready ??= performance.now() - firstByte()));
    }
    if (probe.text === undefined || probe.ready === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
