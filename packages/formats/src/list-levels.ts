// The lists that are open under a call: which level a label stands at. Invariant: levels go from 1 without a gap, and
// each open level has one numbering and one style.
import { isFusion, MAX_LEVEL } from "@concord/redline";
import type { LabelReading, PrintedLabel } from "./printed-labels.ts";

export interface Placed {
  readonly numbering: LabelReading["numbering"];
  readonly level: number;
  /** Whether the label is the next of its series (or a bullet). */
  readonly inOrder: boolean;
}

interface OpenList {
  readonly numbering: LabelReading["numbering"] | "none";
  readonly style: string;
  count: number;
}

/** Open lists, outermost first. */
export class ListLevels {
  #open: OpenList[] = [];

  /** A call, a heading: every list is closed. */
  close(): void {
    this.#open = [];
  }

  /** An item without a label that announces a list: what comes stands under it. */
  openUnlabelled(): void {
    this.#open = [{ numbering: "none", style: "", count: 0 }];
  }

  /** How deep the lists are open. */
  get depth(): number {
    return this.#open.length;
  }

  /** The level that text without a label belongs to: that of the last item, or of the item over its bullets. */
  get hangingLevel(): number {
    const last = this.#open.at(-1);
    return Math.max(1, last?.numbering === "bullet" ? this.#open.length - 1 : this.#open.length);
  }

  /** What the innermost list is, for an item whose own label was lost. */
  get innermost(): LabelReading["numbering"] | "none" | undefined {
    return this.#open.at(-1)?.numbering;
  }

  /**
   * [LVL1] The place of a label: first as the next of a list that is open (the innermost first), then as the first
   * of a new one, then as one out of order in a list of its style. `introduced`: the item before ends with a colon.
   */
  place(label: PrintedLabel, introduced: boolean): Placed {
    const bullet = label.readings.find((r) => r.numbering === "bullet");
    if (bullet) return this.#placeBullet(bullet);
    const decimal = label.readings.find((r) => r.numbering === "decimal");
    if (decimal) return this.#placeDecimal(decimal, label.label);
    const next = introduced ? undefined : this.#asNext(label.readings);
    if (next) return next;
    const first = label.readings.filter((r) => r.count === 1).at(-1);
    if (first) {
      const same = this.#find(first);
      if (introduced || same < 0) return this.#push(first, true);
    }
    return this.#asNext(label.readings) ?? this.#outOfOrder(label.readings);
  }

  /** What the outermost list is. */
  get outermost(): LabelReading["numbering"] | "none" | undefined {
    return this.#open[0]?.numbering;
  }

  /** How far the list that a label belongs to has come. */
  lastCount(label: PrintedLabel): number | undefined {
    return this.#open.findLast((l) => label.readings.some((r) => r.numbering === l.numbering))?.count;
  }

  /** Whether a number could be the next of an open list, or nearly. */
  nearNext(count: number): boolean {
    return this.#open.some((l) => Math.abs(count - l.count - 1) <= 2 || isFusion(l.count, count));
  }

  #find(reading: LabelReading): number {
    return this.#open.findLastIndex((l) => l.numbering === reading.numbering && l.style === reading.style);
  }

  #asNext(readings: readonly LabelReading[]): Placed | undefined {
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const list = this.#open[i]!;
      const reading = readings.find(
        (r) => r.numbering === list.numbering && r.style === list.style && r.count === list.count + 1,
      );
      if (!reading) continue;
      list.count++;
      this.#open.length = i + 1;
      return { numbering: reading.numbering, level: i + 1, inOrder: true };
    }
    return undefined;
  }

  #push(reading: LabelReading, inOrder: boolean): Placed {
    if (this.#open.length >= MAX_LEVEL) this.#open.length = MAX_LEVEL - 1;
    this.#open.push({ numbering: reading.numbering, style: reading.style, count: reading.count ?? 0 });
    return { numbering: reading.numbering, level: this.#open.length, inOrder };
  }

  #outOfOrder(readings: readonly LabelReading[]): Placed {
    for (const reading of readings) {
      const at = this.#open.findLastIndex((l) => l.numbering === reading.numbering);
      if (at < 0) continue;
      this.#open.length = at + 1;
      const list = this.#open[at]!;
      // A label beside the count ("1bis") leaves the count alone.
      if (reading.count !== undefined && !isFusion(list.count, reading.count)) list.count = reading.count;
      else if (reading.count !== undefined) list.count++;
      return { numbering: reading.numbering, level: at + 1, inOrder: reading.count === undefined };
    }
    return this.#push(readings[0]!, readings[0]!.count === undefined);
  }

  /** [LVL2] Bullets stand under the item before them; bullets of another sign under those. */
  #placeBullet(reading: LabelReading): Placed {
    const at = this.#find(reading);
    if (at < 0) return this.#push(reading, true);
    this.#open.length = at + 1;
    return { numbering: "bullet", level: at + 1, inOrder: true };
  }

  /** [LVL3] "2.1" stands one level below "2", "2.1.1" one below that. */
  #placeDecimal(reading: LabelReading, label: string): Placed {
    const parts = label.replace(/\.$/, "").split(".").length;
    const over = this.#open[0]?.numbering === "none" ? 1 : 0;
    const level = Math.min(MAX_LEVEL, parts + over, this.#open.length + 1);
    const list = this.#open[level - 1];
    const inOrder = reading.count === (list?.numbering === "decimal" ? list.count : 0) + 1;
    this.#open.length = level - 1;
    this.#open.push({ numbering: "decimal", style: reading.style, count: reading.count ?? 0 });
    return { numbering: "decimal", level, inOrder };
  }
}
