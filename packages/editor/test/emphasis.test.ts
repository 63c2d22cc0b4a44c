// Emphasis: what typed words are set in, and what a selection is set in as a proposal.
import { type BaseInline, type Format, formatIn, type Redline } from "@concord/redline";
import { describe, expect, test } from "vitest";
import { base, caret, chair, item, meeting, random, select, type } from "./meeting.ts";

/** Words with what they are set in if all were accepted: "one *two*". */
function shown({ clauses }: Redline): string {
  const sign = (f: Format | undefined) => `${f?.bold ? "*" : ""}${f?.italic ? "/" : ""}`;
  return clauses
    .map((c) =>
      c.runs
        .map((run) => {
          const s = "text" in run ? sign(formatIn(run, { kind: "markup" })) : "";
          return "text" in run ? `${s}${run.text}${s}` : "";
        })
        .join(""),
    )
    .join("¶");
}

const set = (...content: BaseInline[]) => base({ ...item(""), content });

describe("what is typed", () => {
  test("[EMP1] is set in what stands around it, and that is part of the insertion", () => {
    const { people, relay, flush } = meeting(set({ text: "one two three" }), "IND", "KEN");
    people[1]!.peer.pen!.say({ kind: "format", set: { bold: true }, ranges: [[1, 5, 3]] });
    flush();
    relay.command({ type: "decide", change: relay.resolution.changes()[0]!.id, state: "accepted" }, chair);
    relay.settle(random);
    caret(people[0]!, "tw");
    type(people[0]!, "ab");
    caret(people[0]!, "one ");
    type(people[0]!, "c");
    flush();
    expect(shown(relay.resolution.redline())).toBe("one c*tw**ab**o* three");
    expect(relay.resolution.changes().map((c) => c.kind)).toEqual(["insert", "format", "insert"]);
    select(people[0]!, "abo");
    type(people[0]!, "x");
    flush();
    expect(shown(relay.resolution.redline())).toBe("one c*tw**o**x* three");
  });

  test("[EMP1] takes nothing over that others only propose", () => {
    const { people, relay, flush } = meeting(set({ text: "one two" }), "IND", "KEN");
    const [asha, wanjiru] = people;
    asha!.peer.pen!.say({ kind: "format", set: { bold: true }, ranges: [[1, 1, 7]] });
    flush();
    caret(wanjiru!, "one");
    type(wanjiru!, "x");
    caret(asha!, "two");
    type(asha!, "y");
    flush();
    expect(shown(relay.resolution.redline())).toBe("*one*x* two**y*");
  });

  test("[EMP2] is set in what was chosen for it, until the caret goes elsewhere", () => {
    const { people, relay, flush } = meeting(set({ text: "one two" }), "IND");
    const [asha] = people;
    caret(asha!, "one");
    asha!.binding.writer.setNext({ italic: true });
    type(asha!, "ab");
    caret(asha!, "one");
    asha!.binding.writer.setNext({ bold: true });
    caret(asha!, "two");
    type(asha!, "c");
    flush();
    expect(shown(relay.resolution.redline())).toBe("one/ab/ twoc");
  });
});
