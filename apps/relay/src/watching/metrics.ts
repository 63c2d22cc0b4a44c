// Figures for Prometheus, in its text format (0.0.4): counters, histograms, and gauges that are read when somebody asks.

/** Things that only grow in number, by the value of one label. */
export interface Counter {
  /** `value`: one of a few words of ours. */
  add(value: string, by?: number): void;
}

/** How long things took, in seconds. */
export interface Histogram {
  observe(seconds: number): void;
}

/** Bounds of the buckets of every histogram, in seconds: from a write to a fast disk to the patience of a page. */
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

export class Metrics {
  readonly #series: (() => string)[] = [];

  /** What is counted is put into words when somebody asks: counting is done for each key. */
  counter(name: string, help: string, label: string): Counter {
    const counts = new Map<string, number>();
    this.#add(name, help, "counter", () => {
      const lines = Array.from(counts, ([value, count]) => `${name}{${label}="${value}"} ${count}\n`);
      return lines.join("");
    });
    return {
      add: (value, by = 1) => {
        counts.set(value, (counts.get(value) ?? 0) + by);
      },
    };
  }

  histogram(name: string, help: string): Histogram {
    // Each is counted in the first bucket that holds it; the text has of each bucket what it and those before it hold.
    const firsts = BOUNDS.map(() => 0);
    let [count, sum] = [0, 0];
    this.#add(name, help, "histogram", () => {
      let within = 0;
      const lines = BOUNDS.map((bound, index) => {
        within += firsts[index]!;
        return `${name}_bucket{le="${bound}"} ${within}\n`;
      });
      return `${lines.join("")}${name}_bucket{le="+Inf"} ${count}\n${name}_sum ${sum}\n${name}_count ${count}\n`;
    });
    return {
      observe: (seconds) => {
        const first = BOUNDS.findIndex((bound) => seconds <= bound);
        if (first >= 0) firsts[first]! += 1;
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
