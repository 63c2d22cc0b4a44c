// What the worker for Word files is asked and answers. Files of strangers are opened there and nowhere else.

import type { RefusalCode, WordObjects } from "@concord/formats";
import type { BaseText } from "@concord/redline";
import type { Actor } from "@concord/sync";
import type { NewEntry } from "../log/log.ts";

/** Bring a file in as a resolution. */
export interface ImportJob {
  readonly ask: "import";
  readonly bytes: Uint8Array;
  /** For whom the authors speak, by their names in the file. */
  readonly authors: ReadonlyMap<string, string>;
  /** Who brings it in. */
  readonly decider: Actor;
  readonly at: string;
}

/** What a file comes to. */
export interface Imported {
  readonly ok: true;
  readonly base: BaseText;
  readonly entries: readonly NewEntry[];
  readonly objects: WordObjects;
  /** For whom each author of the file speaks. */
  readonly authors: ReadonlyMap<string, string>;
}

/** Tell what the objects of a file show. */
export interface ObjectsJob {
  readonly ask: "objects";
  readonly bytes: Uint8Array;
  readonly authors: ReadonlyMap<string, string>;
}

export interface TheObjects {
  readonly ok: true;
  readonly objects: WordObjects;
}

export type WordJob = ImportJob | ObjectsJob;

/** Why nothing came of it: the file is refused, an author speaks for nobody, or the worker had to be ended. */
export interface WordProblem {
  readonly ok: false;
  readonly code: RefusalCode | "no-proponent" | "too-long" | "inconsistent" | "gave-up";
  readonly message: string;
}

export type WordAnswer<J extends WordJob> = (J extends ImportJob ? Imported : TheObjects) | WordProblem;
