// A resolution taken out: as text, HTML, JSON or a Word file, in any view. What is written here opens again (JSON), is read again (text),
// stands alone (HTML), or is changed on in Word.

import {
  MAX_PICTURES_IN_HTML,
  outWords,
  wordViewNamed,
  writeHtml,
  writeJson,
  writeText,
  writeWord,
} from "@concord/formats";
import { assertNever } from "@concord/redline";
import { z } from "zod";
import { MAY_READ } from "../policies.ts";
import type { Relay } from "../relay.ts";
import { askWord } from "../word/ask.ts";
import type { ExportJob } from "../word/jobs.ts";
import type { Answer } from "./answer.ts";
import { notFound } from "./answer.ts";
import { parse } from "./parse.ts";
import { forRoles, type Route } from "./route.ts";

const VIEWS =
  "a view is markup, base, agreed, proposed, or as:IND,ECP with the codes of proponents; of a Word file also pending";

const exporting = z
  .strictObject({
    format: z.enum(["txt", "html", "json", "docx"], "a format is txt, html, json or docx"),
    view: z.string().default("markup"),
    /** Language of the words around the text; English where there are none in it. */
    lang: z
      .string()
      .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/, "a language is a tag such as en or fr-CH")
      .default("en"),
  })
  .transform(({ view: name, ...input }, context) => {
    const named = wordViewNamed(name);
    if (named && (input.format === "docx" || !named.onAgreed)) return { ...input, ...named, name };
    context.addIssue({ code: "custom", message: VIEWS, path: ["view"] });
    return z.NEVER;
  });

const TYPES = {
  txt: "text/plain; charset=utf-8",
  html: "text/html; charset=utf-8",
  json: "application/json; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

export function exportRoutes(relay: Relay): Route[] {
  return [
    forRoles(
      MAY_READ,
      "get",
      "/api/resolutions/:id/export",
      async ({ params, request }): Promise<Answer> => {
        const found = await relay.catalogue.find(params.id ?? "");
        if (found?.state !== "open") return notFound("resolution");
        const input = parse(exporting, request.query);
        if (!input.ok) return input.answer;
        const { format, view, onAgreed, name: viewName, lang } = input.value;
        const redline = (await relay.rooms.open(found.id)).resolution.redline();
        const words = outWords(lang);
        const date = new Intl.DateTimeFormat(words.lang === "en" ? "en-GB" : words.lang, {
          dateStyle: "long",
          timeZone: "UTC",
        }).format(relay.now());
        const { title } = found;
        const body = async (): Promise<string | Uint8Array> => {
          switch (format) {
            case "txt":
              return writeText(redline, view, words, await relay.sources.objects(found.id));
            case "html":
              return writeHtml(redline, view, {
                title,
                date,
                words,
                objects: await relay.sources.objects(found.id),
                pictures: await relay.sources.pictures(found.id, MAX_PICTURES_IN_HTML),
              });
            case "json":
              return writeJson(redline, view);
            case "docx":
              return (
                (await asItCame(relay, found.id, { now: redline, view, onAgreed, lang })) ??
                writeWord(redline, view, { title, words, onAgreed })
              );
            default:
              return assertNever(format);
          }
        };
        const name = `${title} ${viewName}`;
        const headers = { "Content-Disposition": `attachment; ${fileName(name, format)}` };
        return { status: 200, type: TYPES[format], body: await body(), headers };
      },
      { cost: 10 },
    ),
  ];
}

/**
 * A resolution that came as a Word file goes out as that file with only what changed written anew; undefined where there is none, or
 * where that cannot be done, which whoever runs the relay is told.
 */
async function asItCame(
  relay: Relay,
  id: string,
  as: Pick<ExportJob, "now" | "view" | "onAgreed" | "lang">,
): Promise<Uint8Array | undefined> {
  const source = await relay.sources.find(id);
  if (!source) return undefined;
  const { bytes, authors, seq } = source;
  const entries = (await relay.log.read(id)).filter((entry) => entry.seq <= seq);
  const written = await askWord({ ask: "export", bytes, authors, entries, ...as });
  if (written.ok) return written.bytes;
  relay.report(`resolution ${id} could not be written into the Word file that it came from`, written.message);
  return undefined;
}

/** The name of a file, for browsers that know other letters and for those that do not. */
function fileName(name: string, format: keyof typeof TYPES): string {
  const words = Array.from(name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, ""))
    .slice(0, 80)
    .join("");
  const plain = words.replace(/[^A-Za-z0-9-]+/g, "").replace(/^-+/, "") || "resolution";
  return `filename="${plain}.${format}"; filename*=UTF-8''${encodeURIComponent(words || "resolution")}.${format}`;
}
