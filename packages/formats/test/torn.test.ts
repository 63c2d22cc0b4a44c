// Texts whose labels a scan or a converter tore off: each finds its item again, and what finds none is told.
import { type OutlineItem, type OutlineNode, outline, plainOfBase } from "@concord/redline";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Read, readPlainText } from "../src/index.ts";
import { models, outlineOf } from "./families.ts";
import { asTorn, tornStyles } from "./torn.ts";

function read(text: string): Read {
  const reading = readPlainText(text);
  if (!reading.ok) throw new Error(reading.message);
  return reading;
}

const HEAD = `## RESOLUTION 7 (Rev. Kelby, 2026)\n\nLamps of small harbours\n\nThe Assembly of Lights (Kelby, 2026),\n\n`;

/** Labels and words of the items, sub-items indented. */
function items(body: string): string[] {
  const rows = (list: readonly OutlineItem[], indent: string): string[] =>
    list.flatMap((i) => [`${indent}${i.marker ?? "–"} ${i.text}`, ...rows(i.items ?? [], `${indent}  `)]);
  const { nodes } = outline(plainOfBase(read(HEAD + body).base));
  return nodes.flatMap((n) => (n.kind === "section" ? [n.phrase, ...rows(n.items, "")] : []));
}

/** Rows of an outline, one for each node, for counting how many are found. */
function rows(nodes: readonly (OutlineNode | OutlineItem)[]): string[] {
  return nodes.flatMap((node) => {
    const { items: under = [], ...own } = { items: [] as readonly OutlineItem[], ...node };
    return [JSON.stringify(own), ...rows(under)];
  });
}

/** Twice the common rows in order, over all of both. */
function share(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    for (const [j, y] of b.entries()) next.push(x === y ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return (2 * row.at(-1)!) / (a.length + b.length);
}

describe("torn labels", () => {
  it("[TRN1] a column of labels goes to the items before it, in order, whatever a scan made of them", () => {
    const text = `resolves\n\n- 1 to keep:\n\nto oil the lamps;\n\nto wind the clocks;\n\nto count the bells;\n\nto report,\n\ni\n\n1l\n\niii\n\n2`;
    expect(items(text)).toEqual([
      "resolves",
      "1 to keep:",
      "  i) to oil the lamps;",
      "  ii) to wind the clocks;",
      "  iii) to count the bells;",
      "2 to report,",
    ]);
    const scanned = `noting\n\n- iii) x;\n\nresolves\n\n- 1 to keep:\n\n- i) a;\n\n- ii) b;\n\n- iii) c;\n\n- iv) d;\n\nto oil;\n\nto wind.\n\n٧\n\n2`;
    expect(items(scanned).slice(-2)).toEqual(["  v) to oil;", "2 to wind."]);
  });

  it("[TRN1] in Markdown a number alone is a label where an item asks for it, else that of a page", () => {
    const text = `resolves\n\nto keep lamps;\n\n1\n\n- 2 to count them;\n\n17\n\n- 3 to rest.`;
    expect(items(text)).toEqual(["resolves", "1 to keep lamps;", "2 to count them;", "3 to rest."]);
    expect(read(HEAD + text).left.filter((l) => l.code === "page-number")).toMatchObject([{ words: "17" }]);
  });

  it("[TRN2] labels inside or behind the words are taken out, references to items are not", () => {
    const text = `noting\n\n- a) the lamps;\n\n- the need for b) lamps on all coasts;\n\n- considering d) in Resolution 9, and item c) of it;\n\n- the bells, d)`;
    expect(items(text)).toEqual([
      "noting",
      "a) the lamps;",
      "b) the need for lamps on all coasts;",
      "c) considering d) in Resolution 9, and item c) of it;",
      "d) the bells,",
    ]);
  });

  it("[TRN3] a list that has labels has them from its first item on: what is lost is counted, and told", () => {
    const text = `noting\n\nthe lamps;\n\n- a) the bells;\n\n- b) the clocks;\n\n- the tides;\n\n- d) the wind,`;
    expect(items(text)).toEqual([
      "noting",
      "a) the lamps;",
      "b) the bells;",
      "c) the clocks;",
      "d) the tides;",
      "e) the wind,",
    ]);
    const { warnings } = read(HEAD + text);
    expect(warnings.map((w) => `${w.code} ${w.words}`)).toEqual(
      ["a)", "b)", "c)", "d)", "e)"].map((l) => `restored-label ${l}`),
    );
  });

  it("[TRN3] [CLS9] no call gets a label of the list before it, though its item stands on its line", () => {
    const text =
      "noting\n\nthe following:\n\na)\n\nthe lamps of the ports;\n\nb)\n\nc)\n\nthe bells of the ports;\n\nthe clocks,\n\nresolves to light the lamps of every port at night.";
    expect(items(text)).toEqual([
      "noting",
      "– the following:",
      "  a) the lamps of the ports;",
      "  b) the bells of the ports;",
      "  c) the clocks,",
      "resolves",
      "– to light the lamps of every port at night.",
    ]);
  });

  it("[TRN3] a text without damage is left as it is", () => {
    const text = `noting\n\nthe following:\n\n- a) the lamps;\n\n- c) the bells,\n\nresolves\n\n- to rest;\n\n- to sleep.`;
    expect(items(text)).toEqual([
      "noting",
      "– the following:",
      "  a) the lamps;",
      "  c) the bells,",
      "resolves",
      "- to rest;",
      "- to sleep.",
    ]);
  });

  it("[TRN4] two items that ran together part where a label asks for it", () => {
    const text = `resolves\n\nto instruct the keepers, by: oiling the lamps; winding the clocks;\n\nto thank them.\n\n1\n\nii\n\n2`;
    expect(items(text)).toEqual([
      "resolves",
      "1 to instruct the keepers, by:",
      "  i) oiling the lamps;",
      "  ii) winding the clocks;",
      "2 to thank them.",
    ]);
    expect(items(`noting\n\n- a) lamps; and bells;\n\n- clocks,`)[1]).toBe("a) lamps; and bells;");
  });

  it("[TRN5] two items read across, first lines first, are put together", () => {
    const text = `resolves\n\n- 1 to instruct the keepers, by:\n\n- i) oiling the lamps;\n\nwinding the clocks of all the harbours,\n\ncounting the bells that are to be\n\ntaking the tides into account;\n\nheard on the coast;\n\n- 2 to thank them.\n\nii\n\niii`;
    expect(items(text).slice(3, 5)).toEqual([
      "  ii) winding the clocks of all the harbours, taking the tides into account;",
      "  iii) counting the bells that are to be heard on the coast;",
    ]);
  });

  it("[CLS13] a call alone before the same call with its item is told and left out", () => {
    const text = `noting\n\nnoting *further* the bells on all the coasts,\n\nresolves\n\nto rest.`;
    expect(items(text)).toEqual(["noting further", "– the bells on all the coasts,", "resolves", "– to rest."]);
    expect(read(HEAD + text).left).toContainEqual(expect.objectContaining({ code: "repeated-call", words: "noting" }));
  });

  it("[TRN1] [TRN2] [TRN3] [TRN4] whatever was torn, nearly all is found, and no line is lost", () => {
    let sum = 0;
    let count = 0;
    const check = fc.property(models, tornStyles, (model, style) => {
      const text = asTorn(model, style);
      const { base, lines, left } = read(text);
      sum += share(rows(outlineOf(model, style).nodes), rows(outline(plainOfBase(base)).nodes));
      count++;
      const told = new Set([...lines.clauses.flat(), ...lines.notes.flat(), ...left.flatMap((l) => l.lines)]);
      const lost = text.split("\n").flatMap((line, i) => (line.trim() !== "" && !told.has(i + 1) ? [line] : []));
      expect(lost).toEqual([]);
    });
    fc.assert(check, { seed: 20_261_126, numRuns: 300 });
    expect(sum / count).toBeGreaterThan(0.985);
  });

  it("[RDR1] a hundred times the labels take a hundred times as long, not more", () => {
    const some = (n: number) => `${HEAD}resolves\n\n${"to keep a lamp;\n\nii\n\n3\n\n".repeat(n)}`;
    const time = (n: number) => {
      const start = performance.now();
      read(some(n));
      return performance.now() - start;
    };
    time(50);
    expect(time(2_000)).toBeLessThan(time(100) * 20 * 6 + 400);
  });
});
