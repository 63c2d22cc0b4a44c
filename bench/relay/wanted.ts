// What is wanted, and whether it was reached. Invariant: every figure that is wanted is printed, missed ones too, and with
// it how busy the machine was.
import { loadavg } from "node:os";
import { short } from "../statistics.ts";

let missed = 0;
let told = 0;

/** Says what is measured now, and how busy the machine is: on a busy one all figures are worse, and not all alike. */
export function heading(what: string): void {
  console.log(`\n${what}   [${loadavg()[0]!.toFixed(1)} processes wanted the machine in the last minute]`);
}

/** Prints a figure that should be at most, or at least, so much. */
export function want(what: string, figure: number, bound: "at most" | "at least", limit: number, unit: string): void {
  const reached = bound === "at most" ? figure <= limit : figure >= limit;
  told += 1;
  if (!reached) missed += 1;
  console.log(
    `  ${reached ? "reached" : "MISSED "}  ${what}: ${short(figure)} ${unit}, wanted ${bound} ${short(limit)} ${unit}`,
  );
}

/** The last line. */
export function summary(): string {
  return `${told - missed} of ${told} wanted figures reached, ${missed} missed`;
}
