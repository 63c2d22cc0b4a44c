// What the worker for Word files is asked and answers. Files of strangers are opened there and nowhere else.

import type { RefusalCode, WordObjects } from "@concord/formats";
import type { BaseText, Redline, View } from "@concord/redline";
import type { Actor, LogEntry } from "@concord/sync";
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

/** Write a file again with what its resolution says now. */
export interface ExportJob {
  readonly ask: "export";
  readonly bytes: Uint8Array;
  /** As at the import. */
  readonly authors: ReadonlyMap<string, string>;
  /** The log of the resolution up to where it said what the file says. */
  readonly entries: readonly LogEntry[];
  readonly now: Redline;
  readonly view: View;
  /** Only what is pending, told from what is agreed. */
  readonly onAgreed: boolean;
  /** Of the words that Concord adds. */
  readonly lang: string;
}

export interface Exported {
  readonly ok: true;
  readonly bytes: Uint8Array;
}

export type WordJob = ImportJob | ExportJob;

/** Why nothing came of it: the file is refused, an author speaks for nobody, or the worker had to be ended. */
export interface WordProblem {
  readonly ok: false;
  readonly code: RefusalCode | "no-proponent" | "too-long" | "inconsistent" | "gave-up";
  readonly message: string;
}

export type WordAnswer<J extends WordJob> = (J extends ImportJob ? Imported : Exported) | WordProblem;
