// A file sent from a form: one part named `file`, of plain text, and small fields beside it. Everything else is refused.

import { decodeText } from "@concord/formats";
import busboy from "busboy";
import type { Request } from "express";
import { type Answer, problem } from "./answer.ts";
import type { Parsed } from "./parse.ts";
import { MAX_BODY } from "./route.ts";

/** What a form brought: its fields, with the words of the file as `text`. */
export type Form = Readonly<Record<string, string>>;

const LIMITS = { files: 1, fields: 8, parts: 10, fileSize: MAX_BODY, fieldSize: 1024, headerPairs: 50 };

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
    const tooLarge = problem(413, "too-large", `A file may have at most ${MAX_BODY} bytes, and there may be one.`);
    let parser: busboy.Busboy;
    try {
      parser = busboy({ headers: request.headers, limits: LIMITS });
    } catch {
      malformed();
      return;
    }
    const fields = new Map<string, string>();
    let file: Buffer[] | undefined;
    parser.on("field", (name, value) => fields.set(name, value));
    parser.on("file", (name, stream) => {
      if (name !== "file") {
        stream.resume();
        return;
      }
      const chunks: Buffer[] = [];
      file = chunks;
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("limit", () => refuse(tooLarge));
    });
    parser.on("filesLimit", () => refuse(tooLarge));
    parser.on("error", malformed);
    request.on("aborted", malformed);
    parser.on("close", () => {
      if (file === undefined) {
        refuse(problem(400, "no-file", 'The form of this request has no part named "file".'));
        return;
      }
      const decoded = decodeText(new Uint8Array(Buffer.concat(file)));
      if (decoded.ok) resolve({ ok: true, value: { ...Object.fromEntries(fields), text: decoded.text } });
      else refuse(problem(400, `unreadable-${decoded.code}`, decoded.message));
    });
    request.pipe(parser);
  });
}
