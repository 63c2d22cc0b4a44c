// The words of the interface: none missing, none left over, each well formed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CLAUSE_KINDS, NUMBERINGS } from "@concord/redline";
import { REFUSALS } from "@concord/sync";
import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import { en } from "../src/messages/en.ts";
import { STATE_FILTERS } from "../src/resolution/filter.ts";
import { VIEWS } from "../src/resolution/Views.tsx";

const src = fileURLToPath(new URL("../src", import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
const code = files
  .filter((name) => !name.endsWith("en.ts"))
  .map((name) => readFileSync(join(src, name), "utf8"))
  .join("\n");
const ids = Object.keys(en) as (keyof typeof en)[];

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

  test("every one can be said, and says something", () => {
    const problems: unknown[] = [];
    const intl = createIntl({ locale: "en-GB", messages: en, onError: (error) => problems.push(error) });
    for (const id of ids) {
      const values = Object.fromEntries([...en[id].matchAll(/\{(\w+)/g)].map((match) => [match[1], 2]));
      expect(intl.formatMessage({ id }, values), id).not.toBe("");
    }
    expect(problems).toEqual([]);
  });

  test("the names that stories and tests rely on are exactly these", () => {
    expect([en["view.markup"], en["view.base"], en["view.agreed"], en["view.proposed"]]).toEqual([
      "All changes",
      "Base text",
      "Agreed so far",
      "If all accepted",
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
