// The border: what comes in over HTTP is checked against a schema here and is typed from here on.

import type { z } from "zod";
import { type Answer, type Fault, problem } from "./answer.ts";

/** Checked input, or the problem to answer with. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly answer: Answer };

const MOST_FAULTS = 20;

/** Checks `input`; the problem names what is wrong and where. */
export function parse<T>(schema: z.ZodType<T>, input: unknown): Parsed<T> {
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, value: result.data };
  const errors = result.error.issues
    .slice(0, MOST_FAULTS)
    .map((issue): Fault => ({ path: pathOf(issue.path), message: issue.message }));
  const [first] = errors;
  const where = first?.path ? `${first.path}: ` : "";
  return { ok: false, answer: problem(400, "invalid", `${where}${first?.message ?? "unusable input"}`, { errors }) };
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (whole, part) =>
      typeof part === "number" ? `${whole}[${part}]` : whole === "" ? String(part) : `${whole}.${String(part)}`,
    "",
  );
}
