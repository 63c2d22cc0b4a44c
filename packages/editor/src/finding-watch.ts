// Watches the text for drafting findings, beside typing: it looks when nobody has written anything for a moment and the page has
// nothing else to do. Invariant: no key waits for it, and one look at a time is due; what one leaves is told apart.
import type { Linter } from "@concord/redline";
import { keep, says } from "./cards.ts";
import { type Find, findingsIn, type PointedFinding, proposeFix } from "./findings.ts";
import type { ResolutionSession } from "./session.ts";

/** How long the text has to be left alone, and how long a busy page may put the look off, in milliseconds. */
const PAUSE = 500;
const AT_THE_LATEST = 3_000;

export class FindingWatch {
  readonly #session: Pick<ResolutionSession, "binding" | "store">;
  readonly #tell: (findings: readonly PointedFinding[], left: readonly PointedFinding[]) => void;
  #known: readonly PointedFinding[] = [];
  #left: ReadonlySet<string> = new Set();
  #linter: Linter | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #idle: number | undefined;

  constructor(
    session: Pick<ResolutionSession, "binding" | "store">,
    tell: (findings: readonly PointedFinding[], left: readonly PointedFinding[]) => void,
  ) {
    this.#session = session;
    this.#tell = tell;
  }

  /** [FND2] Something was written: looks after a pause. */
  later(): void {
    this.stop();
    this.#pause = setTimeout(() => {
      // Not every browser tells when it is idle; after the pause it mostly is.
      if (typeof requestIdleCallback === "undefined") this.#look();
      else this.#idle = requestIdleCallback(() => this.#look(), { timeout: AT_THE_LATEST });
    }, PAUSE);
  }

  /** Proposes what would put a finding right, and looks at once. Returns whether there was anything to propose. */
  propose({ id }: PointedFinding): boolean {
    const { binding } = this.#session;
    const find = this.#find();
    if (!binding || !find) return false;
    const done = proposeFix(binding, id, find);
    this.#look();
    return done;
  }

  /** [FND5] One leaves the findings with these ids: they have no sign, and are listed apart. */
  leave(ids: ReadonlySet<string>): void {
    this.#left = ids;
    this.#told();
  }

  stop(): void {
    if (this.#pause !== undefined) clearTimeout(this.#pause);
    if (this.#idle !== undefined) cancelIdleCallback(this.#idle);
    this.#pause = undefined;
    this.#idle = undefined;
  }

  /** What finds them; undefined until it is here. */
  #find(): Find | undefined {
    const linter = this.#linter;
    // reasons may be given beside the text
    const reasoned = this.#session.store.get().changes.some(({ reasons }) => reasons.length > 0);
    return linter && ((text, labels) => linter.findings(text, labels, { reasoned }));
  }

  #look(): void {
    this.stop();
    const { binding } = this.#session;
    if (!binding?.peer.ready) return;
    const find = this.#find();
    if (!find) return void this.#getAndLook();
    const known = this.#known;
    this.#known = keep(known, findingsIn(binding, find), says);
    if (this.#known !== known) this.#told();
  }

  /** The first look. Where what reads the text cannot be had, nothing is found. */
  async #getAndLook(): Promise<void> {
    const part = await import("./new-linter.ts").catch(() => undefined);
    if (!part) return;
    this.#linter ??= part.newLinter();
    this.#look();
  }

  #told(): void {
    const left = this.#known.filter(({ id }) => this.#left.has(id));
    this.#tell(left.length === 0 ? this.#known : this.#known.filter(({ id }) => !this.#left.has(id)), left);
  }
}
