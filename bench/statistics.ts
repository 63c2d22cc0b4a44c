// Numbers out of samples. Invariant: percentiles are of all samples taken, none is thrown away as an outlier.

export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** The spread of samples; the unit is that of the samples. */
export function spreadOf(samples: readonly number[]): Spread {
  if (samples.length === 0) throw new Error("no samples");
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** A number with as many digits as one can believe. */
export function short(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** `ours` over `theirs`: below 1 we are faster. */
export function ratio(ours: Spread, theirs: Spread): string {
  return `p50 ×${short(ours.p50 / theirs.p50)}, p99 ×${short(ours.p99 / theirs.p99)}`;
}

/** A line of a table: what it is, its spread, and the ratio to something. */
export function line(name: string, spread: Spread, unit: string, compared = ""): void {
  const numbers = `${short(spread.p50)} / ${short(spread.p95)} / ${short(spread.p99)} ${unit}`;
  console.log(`  ${name.padEnd(38)} ${numbers.padEnd(28)} ${compared}`);
}

/** Milliseconds that `work` takes. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
