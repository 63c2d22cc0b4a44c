// The words of the interface: none missing, none left over, each well formed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CLAUSE_KINDS, NUMBERINGS } from "@concord/redline";
import { REFUSALS } from "@concord/sync";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { en } from "../src/messages/en.ts";
import "../src/messages/en-dialogs.ts";
import "../src/messages/en-entered.ts";
import "../src/messages/en-findings.ts";
import "../src/messages/en-news.ts";
import "../src/messages/en-later.ts";
import "../src/messages/en-resolutions.ts";
import { fr } from "../src/messages/fr.ts";
import { firstLanguage } from "../src/messages/language.ts";
import { STATE_FILTERS } from "../src/resolution/filter.ts";
import { VIEWS } from "../src/resolution/Views.tsx";

const src = fileURLToPath(new URL("../src", import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
const code = files
  .filter((name) => !/^messages\/(en|fr)[./]/.test(name))
  .map((name) => readFileSync(join(src, name), "utf8"))
  .join("\n");
const ids = Object.keys(en) as (keyof typeof en)[];

/** What a message takes, sorted: its arguments and how each is put in. Throws at a number that the language has not. */
function takes(locale: string, message: string): string[] {
  const numbers = new Intl.PluralRules(locale).resolvedOptions().pluralCategories as string[];
  const found = new Set<string>();
  const look = (elements: readonly unknown[]): void => {
    for (const element of elements) {
      const { type, value, options } = element as {
        type: number;
        value: string;
        options?: Record<string, { value: unknown[] }>;
      };
      // a number of ICU's parser: 0 is text, 7 the # of a plural
      if (type !== 0 && type !== 7) found.add(`${value} ${type}`);
      for (const [number, option] of Object.entries(options ?? {})) {
        if (type === 6 && !number.startsWith("=") && !numbers.includes(number))
          throw new Error(`no ${number} in ${locale}`);
        look(option.value);
      }
    }
  };
  look(new IntlMessageFormat(message, locale).getAst());
  return [...found].toSorted();
}

describe("messages", () => {
  test("every one is used: by its id, or by an id that is put together of a code", () => {
    const started = [...code.matchAll(/`([a-z][a-zA-Z]*(?:\.[a-zA-Z]+)*\.)\$\{/g)].map((match) => match[1]!);
    const unused = ids.filter((id) => !code.includes(`"${id}"`) && !started.some((start) => id.startsWith(start)));
    expect(unused).toEqual([]);
  });

  test("every kind, numbering, view, filter and reason of a refusal has a name", () => {
    const wanted = [
      ...CLAUSE_KINDS.map((kind) => `kind.${kind}`),
      ...NUMBERINGS.map((numbering) => `numbering.${numbering}`),
      ...VIEWS.map((view) => `view.${view}`),
      ...REFUSALS.map((code) => `refusal.${code}`),
      ...STATE_FILTERS.map((state) => `filter.${state}`),
    ];
    expect(wanted.filter((id) => !ids.includes(id as keyof typeof en))).toEqual([]);
  });

  test.each(Object.entries({ en, fr }))("every one can be said in %s, and says something", (locale, messages) => {
    for (const id of ids) {
      const values = Object.fromEntries([...messages[id].matchAll(/\{(\w+)/g)].map((match) => [match[1], 2]));
      expect(new IntlMessageFormat(messages[id], locale).format(values), id).not.toBe("");
    }
  });

  test("French puts in what English puts in, and distinguishes only numbers that French has", () => {
    for (const id of ids) expect([id, ...takes("fr", fr[id])]).toEqual([id, ...takes("en", en[id])]);
    const missing = () => takes("fr", "{count, plural, two {#} other {#}}");
    expect(missing).toThrow("two");
    expect(takes("fr", "{who} {count, plural, other {#}}")).not.toEqual(takes("en", "{count, plural, other {#}}"));
  });

  test("French is spaced as the Imprimerie nationale spaces it, and quotes with guillemets", () => {
    const spaced = (text: string): boolean =>
      !/[^\u00a0}\s][:;!?»]|[ ][:;!?»]|«(?!\u00a0)|["“”']/.test(text.replace(/\{\w+, plural,/g, ""));
    expect(ids.filter((id) => !spaced(fr[id]))).toEqual([]);
    expect([spaced("Oui\u00a0: non"), spaced("Oui : non"), spaced("Oui: non"), spaced("« mot\u00a0»")]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test("a browser's wishes lead to the first language that there is", () => {
    expect(firstLanguage(["ar", "fr-CH", "en"])).toBe("fr");
    expect(firstLanguage(["en-US", "fr"])).toBe("en");
    expect(firstLanguage(["zh-Hant", "toString"])).toBe("en");
  });

  test("the names that stories and tests rely on are exactly these", () => {
    expect([en["view.markup"], en["view.base"], en["view.agreed"], en["view.proposed"], en["view.as"]]).toEqual([
      "All changes",
      "Base text",
      "Agreed so far",
      "If all accepted",
      "As proposed by…",
    ]);
    expect([en["action.accept"], en["action.reject"], en["action.reopen"], en["action.withdraw"]]).toEqual([
      "Accept",
      "Reject",
      "Reopen",
      "Withdraw",
    ]);
    expect([en["text.label"], en["changes.list"], en["save.name"]]).toEqual([
      "Resolution text",
      "Changes",
      "Save state",
    ]);
  });

  test("no component has a sentence of its own", () => {
    const found: string[] = [];
    for (const name of files.filter((file) => file.endsWith(".tsx"))) {
      const text = readFileSync(join(src, name), "utf8");
      for (const match of text.matchAll(
        /(?:>\s*[A-Z][a-z]+ [a-z][^<>{}]*<|(?:title|aria-label|placeholder)="[^".]+")/g,
      ))
        found.push(`${name}: ${match[0]}`);
    }
    expect(found).toEqual([]);
  });
});
