// Drafting findings in the text if all were accepted, and the proposals that put them right.
import { type BaseClause, type BaseText, Linter } from "@concord/redline";
import { clause } from "@concord/testing";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { FindingWatch } from "../src/finding-watch.ts";
import { type Find, findingsIn, type PointedFinding, placeOfFinding, proposeFix } from "../src/findings.ts";
import type { ResolutionSession } from "../src/session.ts";
import { backspace, base, caret, chair, del, item, meeting, press, select, type } from "./meeting.ts";

const call = (text: string) => clause("call", text);
const find: Find = (text, labels) => new Linter().findings(text, labels);
const told = (findings: readonly PointedFinding[]) => findings.map(({ finding, label }) => `${finding.code} ${label}`);
/** The same whatever becomes of labels. */
const kept = (findings: readonly PointedFinding[]) =>
  findings.map(({ finding: { code, clause } }) => `${code} ${clause}`);

function two(text: BaseText) {
  const all = meeting(text, "IND", "KEN");
  const [india, kenya] = all.people as [(typeof all.people)[0], (typeof all.people)[0]];
  const found = (person = india) => findingsIn(person.binding, find);
  return { ...all, india, kenya, found };
}

const LAMPS = base(call("noting"), item("lamps;"), item("bells,"), call("resolves"), clause("item", "to rest."));

describe("where they are", () => {
  test("[FND1] in the text if all were accepted: what somebody proposes makes them and takes them away, for everybody", () => {
    const { india, kenya, found, flush } = two(LAMPS);
    expect(found()).toEqual([]);
    caret(india, "lamps;");
    press(india, backspace);
    flush();
    expect(told(found())).toEqual(["item-ending a)"]);
    expect(found(kenya)).toEqual(found());
    caret(kenya, "lamps");
    type(kenya, ";");
    flush();
    expect(found()).toEqual([]);
  });

  test("[FND1] of an adopted text in the text as adopted: what was not decided is not in it", () => {
    const { india, kenya, found, flush, relay } = two(LAMPS);
    caret(india, "bells,");
    press(india, backspace);
    caret(india, "lamps;");
    press(india, backspace);
    flush();
    expect(told(found())).toEqual(["item-ending a)", "section-ending b)"]);
    const struck = relay.resolution
      .redline()
      .clauses.flatMap(({ runs }) => runs.flatMap((r) => r.tracking.deleted ?? []));
    expect(relay.command({ type: "decide", change: struck[0]!.change, state: "accepted" }, chair)).toMatchObject({
      ok: true,
    });
    const seen = relay.resolution.head;
    const edition = { city: "Kelby", year: 2026 };
    expect(relay.command({ type: "adopt", edition, seen }, chair)).toMatchObject({ ok: true });
    flush();
    const [only, ...more] = found(kenya);
    expect(more).toEqual([]);
    expect(proposeFix(kenya.binding, only!.id, find)).toBe(false);
  });

  test("[FND1] at their words, whatever is written before them meanwhile", () => {
    const { india, kenya, found, flush } = two(base(call("noting"), item("lamps."), item("bells,"), call("resolves")));
    const [before] = found(kenya);
    caret(india, "noting");
    type(india, " with care");
    caret(india, "lamps", true);
    type(india, "old ");
    flush();
    expect(placeOfFinding(kenya.binding, before!)).toMatchObject({ from: { offset: 26 }, to: { offset: 27 } });
    expect(found(kenya)[0]!.id).toBe(before!.id);
  });

  test("[FND1] a reference that is pointed out to be checked is not told twice", () => {
    const text = base(call("noting"), item("lamps;"), item("bells,"), call("resolves"), clause("item", "noting b)."));
    const { india, found, flush } = two(text);
    expect(told(found())).toEqual([]);
    select(india, ";", "bells,");
    press(india, del);
    flush();
    expect(india.binding.model.staleReferences().map(({ words }) => words)).toEqual(["noting b)"]);
    expect(told(found()).join()).not.toContain("missing-item");
  });
});

describe("what puts one right", () => {
  test("[FND3] is one change of whom one types for, of no more words than need to, and one step of undo", () => {
    const text = base(
      clause("number", "RESOLUTION 7 (Rev. Velmora, 2022)"),
      clause("enacting", "The Assembly (Kelby, 2026),"),
    );
    const { kenya, found, markup } = two(text);
    const before = found(kenya);
    expect(proposeFix(kenya.binding, before[0]!.id, find)).toBe(true);
    expect(markup()[0]).toContain("RESOLUTION 7 (Rev. [-KEN: Velmora, 2022-]{+KEN: Kelby, 2026+})");
    expect(found(kenya)).toEqual([]);
    kenya.binding.undo();
    expect(found(kenya)).toEqual(before);
  });

  test("[FND3] goes behind what is hidden there, and leaves what others struck alone", () => {
    const { india, kenya, found, flush, markup } = two(LAMPS);
    select(india, "mps;");
    press(india, del);
    flush();
    expect(proposeFix(kenya.binding, found(kenya)[0]!.id, find)).toBe(true);
    expect(markup()[1]).toBe("a)\tla{+KEN: ;+}[-IND: mps;-]");
    expect(found(kenya)).toEqual([]);
  });

  test("[FND3] an only item loses its label, unless something names it", () => {
    const lone = (words: string) =>
      base(call("noting"), item("lamps,"), call("resolves"), clause("item", words, { numbering: "none" }));
    const { kenya, found } = two(lone("to rest."));
    expect(told(found(kenya))).toEqual(["single-label a)"]);
    expect(proposeFix(kenya.binding, found(kenya)[0]!.id, find)).toBe(true);
    expect(found(kenya)).toEqual([]);
    kenya.binding.undo();
    expect(told(found(kenya))).toEqual(["single-label a)"]);
    const named = two(lone("to rest as in noting a)."));
    expect(named.found().map(({ fixable }) => fixable)).toEqual([false]);
  });

  test("[FND3] is nothing where the finding is gone, or nobody types", () => {
    const { india, kenya, found, flush, markup } = two(
      base(call("noting"), item("lamps."), item("bells,"), call("resolves")),
    );
    const { id } = found(kenya)[0]!;
    select(india, ".");
    type(india, ";");
    flush();
    const now = markup();
    expect(proposeFix(kenya.binding, id, find)).toBe(false);
    kenya.binding.setView({ kind: "base" });
    expect(proposeFix(kenya.binding, id, find)).toBe(false);
    expect(markup()).toEqual(now);
  });
});

const CITIES = ["Kelby, 2026", "Velmora, 2022", "Velmore, 2022", "Nord Haven, 2018"];
const edition = fc.constantFrom(...CITIES);
const words = fc.constantFrom(
  "lamps",
  "an organisation",
  "organizations",
  "the organization",
  "cyber-security",
  "cybersecurity",
);
const cited = fc.tuple(fc.constantFrom(3, 12), edition).map(([n, where]) => `Resolution ${n} (Rev. ${where}) of WTSA`);
const said = fc.array(fc.oneof(words, cited), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" and "));
const ending = fc.constantFrom(";", ";", ",", ".", "", "; and");
const section = fc
  .tuple(
    fc.constantFrom("noting", "recalling", "resolves"),
    fc.array(fc.tuple(said, ending), { minLength: 1, maxLength: 3 }),
  )
  .map(([name, items]) => [call(name), ...items.map(([text, sign]) => item(text + sign))]);
const resolution = fc
  .record({
    number: edition,
    history: fc.option(edition),
    enacting: edition,
    sections: fc.array(section, { minLength: 1, maxLength: 4 }),
  })
  .map(({ number, history, enacting, sections }): BaseText => {
    const front: BaseClause[] = [
      clause("number", `RESOLUTION 7 (Rev. ${number})`),
      clause("title", "Lamps"),
      ...(history === null ? [] : [clause("history", `(${history})`)]),
      clause("enacting", `The Assembly (${enacting}),`),
    ];
    return base(...front, ...sections.flat());
  });

test("[FND3] law: what is proposed removes its finding and adds no other, and undo brings back what was", () => {
  let fixed = 0;
  const law = fc.property(resolution, fc.nat(), fc.nat(), (text, which, view) => {
    const { kenya, found, flush } = two(text);
    if (view % 2 === 1) kenya.binding.setView({ kind: "proposed" });
    for (let left = 30; left > 0; left--) {
      const before = found(kenya);
      const fixable = before.filter((one) => one.fixable);
      if (fixable.length === 0) return;
      const one = fixable[which % fixable.length]!;
      expect(proposeFix(kenya.binding, one.id, find)).toBe(true);
      flush();
      const after = kept(found(kenya));
      const rest = kept(before.filter((other) => other !== one));
      for (const each of after) {
        expect(rest, `${one.finding.code} ${one.finding.fix}`).toContain(each);
        rest.splice(rest.indexOf(each), 1);
      }
      fixed++;
      if (left % 3 === 0) {
        kenya.binding.undo();
        expect(found(kenya)).toEqual(before);
        kenya.binding.redo();
        expect(kept(found(kenya))).toEqual(after);
      }
    }
    throw new Error("there is no end to it");
  });
  fc.assert(law, { seed: 11, numRuns: 60 });
  expect(fixed).toBeGreaterThan(100);
});

test("[FND2] they are looked for when nobody has written for a while, not at each key", async () => {
  vi.useFakeTimers();
  try {
    const { india, flush } = two(LAMPS);
    const looked = vi.spyOn(india.binding.model, "findings");
    const heard: string[][] = [];
    const session = { binding: india.binding, store: { get: () => ({ changes: [] }) } } as unknown as ResolutionSession;
    const watch = new FindingWatch(session, (findings) => heard.push(told(findings)));
    caret(india, "lamps;");
    press(india, backspace);
    for (const letter of "and more") {
      type(india, letter);
      watch.later();
      vi.advanceTimersByTime(400);
    }
    flush();
    expect(looked).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    await vi.dynamicImportSettled();
    expect(heard).toEqual([["item-ending a)"]]);
    // The same again is not told again.
    watch.later();
    vi.advanceTimersByTime(1_000);
    expect(looked).toHaveBeenCalledTimes(2);
    expect(heard).toHaveLength(1);
    watch.later();
    watch.stop();
    vi.advanceTimersByTime(1_000);
    expect(looked).toHaveBeenCalledTimes(2);
  } finally {
    vi.useRealTimers();
  }
});

test("[FND5] what one leaves is told apart, as long as it is at the same words, and is told again when one says so", async () => {
  vi.useFakeTimers();
  try {
    const { india, flush } = two(LAMPS);
    const heard: string[][][] = [];
    const session = { binding: india.binding, store: { get: () => ({ changes: [] }) } } as unknown as ResolutionSession;
    const watch = new FindingWatch(session, (...lists) => heard.push(lists.map(told)));
    const look = async () => {
      flush();
      watch.later();
      vi.advanceTimersByTime(1_000);
      await vi.dynamicImportSettled();
      return heard.at(-1);
    };
    caret(india, "lamps;");
    press(india, backspace);
    expect(await look()).toEqual([["item-ending a)"], []]);
    const [only] = findingsIn(india.binding, find);
    watch.leave(new Set([only!.id]));
    expect(heard.at(-1)).toEqual([[], ["item-ending a)"]]);
    caret(india, "bells,");
    press(india, backspace);
    expect(await look()).toEqual([["section-ending b)"], ["item-ending a)"]]);
    watch.leave(new Set());
    expect(heard.at(-1)).toEqual([["item-ending a)", "section-ending b)"], []]);
    watch.leave(new Set([only!.id]));
    // Behind other words it is another one.
    caret(india, "lamps");
    type(india, " and oil");
    expect(await look()).toEqual([["item-ending a)", "section-ending b)"], []]);
  } finally {
    vi.useRealTimers();
  }
});
