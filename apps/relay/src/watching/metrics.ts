// Figures for Prometheus, in its text format (0.0.4): counters, histograms, and gauges that are read when somebody asks.

/** Values of labels, by their names. */
export type Labels = Readonly<Record<string, string>>;

/** Something that only grows. */
export interface Counter {
  add(labels?: Labels, by?: number): void;
}

/** How long things took, in seconds. */
export interface Histogram {
  observe(seconds: number): void;
}

/** Bounds of the buckets of every histogram, in seconds: from a write to a fast disk to the patience of a page. */
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

export class Metrics {
  readonly #series: (() => string)[] = [];

  counter(name: string, help: string): Counter {
    const values = new Map<string, number>();
    this.#add(name, help, "counter", () => {
      const lines = Array.from(values, ([labels, value]) => `${name}${labels} ${value}\n`);
      return lines.join("");
    });
    return {
      add: (labels = {}, by = 1) => {
        const key = labelsOf(labels);
        values.set(key, (values.get(key) ?? 0) + by);
      },
    };
  }

  histogram(name: string, help: string): Histogram {
    const buckets = BOUNDS.map(() => 0);
    let [count, sum] = [0, 0];
    this.#add(name, help, "histogram", () => {
      const lines = BOUNDS.map((bound, index) => `${name}_bucket{le="${bound}"} ${buckets[index]}\n`);
      return `${lines.join("")}${name}_bucket{le="+Inf"} ${count}\n${name}_sum ${sum}\n${name}_count ${count}\n`;
    });
    return {
      observe: (seconds) => {
        for (const [index, bound] of BOUNDS.entries()) if (seconds <= bound) buckets[index]! += 1;
        count += 1;
        sum += seconds;
      },
    };
  }

  /** `read`: the value now; undefined where there is none. What ends in `_total` only grows. */
  gauge(name: string, help: string, read: () => number | undefined): void {
    this.#add(name, help, name.endsWith("_total") ? "counter" : "gauge", () => {
      const value = read();
      return value === undefined ? "" : `${name} ${value}\n`;
    });
  }

  /** Everything, as it is now. */
  text(): string {
    return this.#series.map((series) => series()).join("");
  }

  #add(name: string, help: string, type: string, lines: () => string): void {
    this.#series.push(() => `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines()}`);
  }
}

function labelsOf(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, "_")}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}
