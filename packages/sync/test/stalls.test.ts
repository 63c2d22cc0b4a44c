// What one update may cost everybody: updates that are small and legal by every other rule, and would keep the relay and
// every browser busy for seconds.
import { baseUpdate, changesOf, encodeAct, type IdRange, Resolution, redlineOf } from "@concord/sync";
import { paragraphs, type RawStruct, rawAny, rawText, rawUpdate } from "@concord/testing";
import { describe, expect, test } from "vitest";
import { EVE } from "./world.ts";

const AT = "2030-01-01T00:00:00.000Z";

function resolutionOf(...words: readonly string[]): Resolution {
  const actor = { userId: "editor", name: "Editor", role: "editor" } as const;
  return Resolution.replay([{ seq: 1, at: AT, actor, kind: "base", payload: baseUpdate(paragraphs(...words)) }]);
}

/** Judges an update of Eve's and takes it if it may enter; answers the code of the refusal. */
function send(resolution: Resolution, client: number, clock: number, structs: readonly RawStruct[]) {
  const verdict = resolution.judge(rawUpdate([{ client, clock, structs }]), EVE);
  if (!verdict.ok) return verdict.code;
  const payload = verdict.update;
  resolution.apply({ seq: resolution.head + 1, at: AT, actor: EVE, kind: "update", payload });
  return "taken";
}

const acts = (after: { client: number; clock: number }, ...ranges: readonly (readonly IdRange[])[]): RawStruct => ({
  origin: after,
  content: rawAny(...ranges.flatMap((list) => encodeAct({ kind: "delete", ranges: list }))),
});

describe("what one update may cost", () => {
  test("[JDG1] words that leap again and again over what their client says it has not seen", () => {
    const [left, right] = [
      { client: 1, clock: 3 },
      { client: 1, clock: 4 },
    ];
    const before = (client: number, count: number, text: string) =>
      Array.from(
        { length: count },
        (_, i): RawStruct => ({
          origin: left,
          right: i === 0 ? right : { client, clock: i - 1 },
          content: rawText(text),
        }),
      );
    const resolution = resolutionOf("One two.");
    expect(send(resolution, 100, 0, before(100, 3_900, "a"))).toBe("taken");
    // Each stands behind all 3,900, as does the one after it.
    expect(send(resolution, 200, 0, before(200, 200, "b"))).toBe("bad-origin");
    expect(send(resolution, 300, 0, before(300, 20, "c"))).toBe("taken");
  });

  test("[JDG1] acts about all of a text that other acts have cut to pieces", () => {
    const resolution = resolutionOf("x".repeat(5_000));
    const header = { client: 1, clock: 0 };
    const ranges = Array.from({ length: 2_500 }, (_, i): IdRange => [1, 1 + 2 * i, 1]);
    const whole: IdRange = [1, 1, 5_000];
    const count = Math.ceil(ranges.length / 256);
    expect(send(resolution, 100, 0, [acts(header, ranges)])).toBe("taken");
    const behind = { client: 100, clock: count - 1 };
    expect(send(resolution, 100, count, [acts(behind, Array(200).fill(whole))])).toBe("too-large");
    expect(send(resolution, 100, count, [acts(behind, Array(20).fill(whole))])).toBe("taken");
    // In one update it costs the same.
    expect(send(resolution, 200, 0, [acts(behind, ranges, Array(200).fill(whole))])).toBe("too-large");
  });

  test("[FOLD3] a client id that is new has no act folded again", () => {
    const resolution = resolutionOf(...Array.from({ length: 12 }, () => "One two."));
    send(resolution, 100, 0, [acts({ client: 1, clock: 0 }, [[1, 1, 3]])]);
    const { replica } = resolution;
    const untouched = replica.pieces("s:1");
    const word = (client: number) =>
      send(resolution, client, 0, [
        { origin: { client: 1, clock: 3 }, right: { client: 1, clock: 4 }, content: rawText("w") },
      ]);
    expect(word(200)).toBe("taken");
    expect(replica.pieces("s:1")).toBe(untouched);
    expect(replica.pieces("s:0").find(({ client }) => client === 200)?.inserted?.proponent).toBe("EVE");
  });
});

describe("what statements may cost", () => {
  const header = { client: 1, clock: 0 };
  const saying = (after: { client: number; clock: number }, values: readonly unknown[]): RawStruct => ({
    origin: after,
    content: rawAny(...values),
  });
  /** Milliseconds that deriving everything anew takes. */
  const derivation = (resolution: Resolution): number => {
    const started = performance.now();
    resolution.replica.setLedger(resolution.replica.ledger);
    redlineOf(resolution.replica);
    changesOf(resolution.replica);
    return performance.now() - started;
  };

  test("[BRK1] thousands of brackets that name only their ends and lie in one another", () => {
    const resolution = resolutionOf("x".repeat(6_000));
    const brackets = Array.from({ length: 2_500 }, (_, i) => ["k", 1, 1 + i, 1, 1, 5_900 - i, 1]);
    const started = performance.now();
    expect(send(resolution, 100, 0, [saying(header, brackets)])).toBe("taken");
    const pieces = resolution.replica.pieces("s:0");
    expect(Math.max(...pieces.map(({ held }) => held?.length ?? 0))).toBe(200);
    redlineOf(resolution.replica);
    expect(performance.now() - started).toBeLessThan(6_000);
  });

  test("[FOLD5] thousands of statements over the same words, and retracted again and again", () => {
    const resolution = resolutionOf(...Array.from({ length: 40 }, () => "x".repeat(100)));
    const all = [1, 1, 4_040];
    const many = (count: number): unknown[] =>
      Array.from({ length: count }, (_, i) => [...[["f", "+bold"], ["s", "l2"], ["k"], ["q", "?"]][i % 4]!, ...all]);
    let clock = 0;
    let after = header;
    const sent = (values: readonly unknown[]): void => {
      expect(send(resolution, 100, clock, [saying(after, values)])).toBe("taken");
      clock += values.length;
      after = { client: 100, clock: clock - 1 };
    };
    sent(many(200));
    const first = derivation(resolution);
    for (let i = 0; i < 14; i++) sent(many(200));
    sent(Array.from({ length: 1_000 }, (_, i) => ["xy"[i % 2], 100, i, 1]));
    for (const { said = [], held = [] } of resolution.replica.pieces("s:0")) {
      expect(said.length + held.length).toBeLessThanOrEqual(64);
    }
    expect(derivation(resolution)).toBeLessThan(20 * first + 500);
  });
});

describe("what is asked again and again", () => {
  test("the redline and the changes of one head are worked out once", () => {
    const resolution = resolutionOf("One two.");
    const [redline, changes] = [resolution.redline(), resolution.changes()];
    expect(resolution.redline()).toBe(redline);
    expect(resolution.changes()).toBe(changes);
    send(resolution, 100, 0, [acts({ client: 1, clock: 0 }, [[1, 1, 3]])]);
    expect(resolution.redline()).not.toBe(redline);
    expect(resolution.changes()).toHaveLength(1);
  });
});
