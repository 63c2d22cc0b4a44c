// A file sent from a form: one part named `file` and small fields beside it. Everything else is refused.

import { WORD_LIMITS } from "@concord/formats";
import busboy from "busboy";
import type { Request } from "express";
import { type Answer, problem } from "./answer.ts";
import type { Parsed } from "./parse.ts";

/** A file as it was sent. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a form brought. */
export interface Form {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: SentFile;
}

const MAX_FILE = WORD_LIMITS.file;
const LONGEST_NAME = 200;
const LIMITS = { files: 1, fields: 8, parts: 10, fileSize: MAX_FILE, fieldSize: 64 * 1024, headerPairs: 50 };

/** Whether a request brings a form. */
export function isForm(request: Request): boolean {
  return request.headers["content-type"]?.startsWith("multipart/form-data") ?? false;
}

/** Reads the form. */
export function readForm(request: Request): Promise<Parsed<Form>> {
  return new Promise((resolve) => {
    const refuse = (answer: Answer): void => {
      request.unpipe();
      request.resume();
      resolve({ ok: false, answer });
    };
    const malformed = (): void => refuse(problem(400, "bad-form", "The form of this request cannot be read."));
    const tooLarge = problem(413, "too-large", `A file may have at most ${MAX_FILE} bytes, and there may be one.`, {
      limit: MAX_FILE,
    });
    let parser: busboy.Busboy;
    try {
      parser = busboy({ headers: request.headers, limits: LIMITS, defParamCharset: "utf8" });
    } catch {
      malformed();
      return;
    }
    const fields = new Map<string, string>();
    let chunks: Buffer[] | undefined;
    let called = "";
    parser.on("field", (name, value) => fields.set(name, value));
    parser.on("file", (name, stream, { filename }) => {
      if (name !== "file") {
        stream.resume();
        return;
      }
      const read: Buffer[] = [];
      chunks = read;
      called = (filename ?? "").replace(/\p{C}/gu, "").slice(0, LONGEST_NAME);
      stream.on("data", (chunk: Buffer) => read.push(chunk));
      stream.on("limit", () => refuse(tooLarge));
    });
    parser.on("filesLimit", () => refuse(tooLarge));
    parser.on("error", malformed);
    request.on("aborted", malformed);
    parser.on("close", () => {
      if (chunks === undefined) {
        refuse(problem(400, "no-file", 'The form of this request has no part named "file".'));
        return;
      }
      const file = { name: called, bytes: new Uint8Array(Buffer.concat(chunks)) };
      resolve({ ok: true, value: { fields: Object.fromEntries(fields), file } });
    });
    request.pipe(parser);
  });
}
