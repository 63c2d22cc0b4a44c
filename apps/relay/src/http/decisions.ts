// Deciding changes, and the history of what was decided and typed.

import { NUMBERING_POLICIES } from "@concord/redline";
import { type Command, isCleanText } from "@concord/sync";
import { z } from "zod";
import { actorOf } from "../accounts/person.ts";
import { MAY_DECIDE, MAY_READ } from "../policies.ts";
import type { Relay } from "../relay.ts";
import type { Decided } from "../sync/rooms.ts";
import { type Answer, json, notFound, problem } from "./answer.ts";
import { parse } from "./parse.ts";
import { forRoles, type Route } from "./route.ts";

const LONGEST_NOTE = 4_000;

/** Most changes, or ranges of a selection, that one command names. */
const MOST_NAMED = 10_000;

const LONGEST_CITY = 60;

const id = z.string().max(40);
const count = z.int().nonnegative();
const recorded = {
  note: z
    .string()
    .trim()
    .max(LONGEST_NOTE)
    .refine((note) => note.isWellFormed(), "half a character is no text")
    .optional(),
  ruling: z.enum(["chair", "secretariat"]).optional(),
};

const decide = z
  .strictObject({
    type: z.literal("decide"),
    change: id.optional(),
    changes: z.array(id).min(1).max(MOST_NAMED).optional(),
    clause: id.optional(),
    proponent: z.string().max(8).optional(),
    ranges: z
      .array(z.tuple([count, count, z.int().positive()]))
      .min(1)
      .max(MOST_NAMED)
      .optional(),
    part: z.enum(["insertion", "deletion", "format", "shape", "move"]).optional(),
    state: z.enum(["accepted", "rejected", "pending"]),
    ...recorded,
    seen: count.optional(),
    enclosed: z.literal("reject").optional(),
    others: z.literal("settle").optional(),
    decision: z.int().positive().optional(),
  })
  .refine(
    ({ change, changes, clause, proponent, ranges, decision }) =>
      [change, changes, clause, proponent, ranges, decision].some(Boolean),
    "name what is decided: change, changes, clause, proponent, ranges or decision",
  )
  .refine(({ state, decision }) => decision === undefined || state === "pending", "a decision is only reopened");

const lift = z.strictObject({ type: z.literal("lift"), bracket: id, back: z.boolean().optional(), ...recorded });

const close = z.strictObject({ type: z.literal("close"), deviation: id, back: z.boolean().optional(), ...recorded });

const policy = z.strictObject({ type: z.literal("policy"), policy: z.enum(NUMBERING_POLICIES) });

const adopt = z.strictObject({
  type: z.literal("adopt"),
  edition: z.strictObject({
    city: z
      .string()
      .trim()
      .min(1, "name the place, such as New Delhi")
      .max(LONGEST_CITY)
      .refine(isCleanText, "control characters, line ends and halves of characters are no name"),
    year: z.int().min(1850, "a year has four digits").max(2999, "a year has four digits"),
  }),
  seen: count,
});

const command = z.union(
  [decide, lift, close, policy, adopt],
  "a command is decide, lift, close, policy or adopt, with its own fields",
);

export function decisionRoutes(relay: Relay): Route[] {
  const isOpen = async (id: string): Promise<boolean> => (await relay.catalogue.find(id))?.state === "open";

  return [
    forRoles(MAY_DECIDE, "post", "/api/resolutions/:id/commands", async ({ params, body, person }) => {
      const id = params.id ?? "";
      if (!(await isOpen(id))) return notFound("resolution");
      const input = parse(command, body);
      if (!input.ok) return input.answer;
      const decided = await relay.rooms.decide(id, withoutUndefined(input.value) as Command, actorOf(person));
      if (decided.ok) return json(200, presented(decided));
      return problem(STATUS[decided.code], decided.code, decided.reason);
    }),

    forRoles(MAY_READ, "get", "/api/resolutions/:id/history", async ({ params }) => {
      const id = params.id ?? "";
      if (!(await isOpen(id))) return notFound("resolution");
      return history(relay, id);
    }),
  ];
}

const STATUS = {
  forbidden: 403,
  "unknown-change": 404,
  "nothing-to-decide": 409,
  "holds-words": 409,
  adopted: 409,
  "moved-on": 409,
  "still-held": 409,
  "cannot-store": 503,
} as const;

/**
 * A decision as its sender sees it: the first entry, how many there are, and those of what was decided along with what was
 * named.
 */
function presented({ decisions, leftOut, hidden, kept }: Extract<Decided, { ok: true }>): object {
  const entries = decisions.map(({ seq, decision }) => ({ seq, ...decision }));
  const enclosed = entries.filter(({ along }) => along !== undefined);
  return { ...entries[0], entries: entries.length, enclosed, leftOut, hidden, kept };
}

async function history(relay: Relay, id: string): Promise<Answer> {
  const entries = (await relay.log.read(id)).map(({ seq, at, kind, actor, payload }) => {
    const { name, role, proponent } = actor;
    const said = kind === "decision" ? (JSON.parse(Buffer.from(payload).toString("utf8")) as object) : {};
    return { ...said, seq, at, kind, by: { name, role, proponent } };
  });
  return json(200, { entries });
}

/** A value that leaves out what is undefined instead of naming it. */
function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
