// What reads a text for drafting findings: a part of the program for itself, which comes with the first look.
import { Linter } from "@concord/redline";

/** A linter that has read nothing yet. */
export const newLinter = (): Linter => new Linter();
