// A resolution taken out: as text, HTML or JSON, in any view. What is written here opens again (JSON), is read again (text), or
// stands alone (HTML).

import { outWords, writeHtml, writeJson, writeText } from "@concord/formats";
import { type View, viewName, viewNamed } from "@concord/redline";
import { z } from "zod";
import { MAY_READ } from "../policies.ts";
import type { Relay } from "../relay.ts";
import type { Answer } from "./answer.ts";
import { notFound } from "./answer.ts";
import { parse } from "./parse.ts";
import { forRoles, type Route } from "./route.ts";

const VIEWS = "a view is markup, base, agreed, proposed, or as:IND,ECP with the codes of proponents";

const exporting = z.strictObject({
  format: z.enum(["txt", "html", "json"], "a format is txt, html or json"),
  view: z
    .string()
    .default("markup")
    .transform((name, context): View => {
      const view = viewNamed(name);
      if (view) return view;
      context.addIssue({ code: "custom", message: VIEWS });
      return z.NEVER;
    }),
  /** Language of the words around the text; English where there are none in it. */
  lang: z
    .string()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/, "a language is a tag such as en or fr-CH")
    .default("en"),
});

const TYPES = { txt: "text/plain", html: "text/html", json: "application/json" } as const;

export function exportRoutes(relay: Relay): Route[] {
  return [
    forRoles(MAY_READ, "get", "/api/resolutions/:id/export", async ({ params, request }): Promise<Answer> => {
      const found = await relay.catalogue.find(params.id ?? "");
      if (found?.state !== "open") return notFound("resolution");
      const input = parse(exporting, request.query);
      if (!input.ok) return input.answer;
      const { format, view, lang } = input.value;
      const redline = (await relay.rooms.open(found.id)).resolution.redline();
      const words = outWords(lang);
      const date = new Intl.DateTimeFormat(words.lang === "en" ? "en-GB" : words.lang, {
        dateStyle: "long",
        timeZone: "UTC",
      }).format(relay.now());
      const body =
        format === "json"
          ? writeJson(redline, view)
          : format === "html"
            ? writeHtml(redline, view, { title: found.title, date, words })
            : writeText(redline, view, words);
      const name = `${found.title} ${viewName(view)}`;
      const headers = { "Content-Disposition": `attachment; ${fileName(name, format)}` };
      return { status: 200, type: `${TYPES[format]}; charset=utf-8`, body, headers };
    }),
  ];
}

/** The name of a file, for browsers that know other letters and for those that do not. */
function fileName(name: string, format: keyof typeof TYPES): string {
  const words = name
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
  const plain = words.replace(/[^A-Za-z0-9-]+/g, "").replace(/^-+/, "") || "resolution";
  return `filename="${plain}.${format}"; filename*=UTF-8''${encodeURIComponent(words || "resolution")}.${format}`;
}
