// What the page's security policy and the layout in Arabic rest on: nothing inline, no markup from strings, no physical
// sides in the styles.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const web = fileURLToPath(new URL("..", import.meta.url));
const files = readdirSync(join(web, "src"), { recursive: true, encoding: "utf8" });
const read = (name: string): string => readFileSync(join(web, "src", name), "utf8");

/** Where `pattern` is found in the files with one of these endings. */
function found(endings: RegExp, pattern: RegExp): string[] {
  return files
    .filter((name) => endings.test(name))
    .flatMap((name) => [...read(name).matchAll(pattern)].map((match) => `${name}: ${match[0]}`));
}

describe("the policy", () => {
  test("the page has no inline script or style", () => {
    const html = readFileSync(join(web, "index.html"), "utf8");
    expect(html.match(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/g)).toBeNull();
  });

  test("nothing is made of markup in a string", () => {
    const markup =
      /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function/g;
    expect(files.some((name) => name.endsWith(".tsx"))).toBe(true);
    expect(found(/\.tsx?$/, markup)).toEqual([]);
  });

  test("the styles name no physical side", () => {
    const physical =
      /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|(?:min|max)-(?:width|height))\s*:/g;
    expect(files.some((name) => name.endsWith(".css"))).toBe(true);
    expect(found(/\.css$/, physical)).toEqual([]);
  });

  test("every hue in the styles is a token of a proponent: the rest is ink on paper", () => {
    const outside = files.filter((name) => name.endsWith(".css") && !name.endsWith("tokens.css"));
    const coloured = outside.flatMap((name) =>
      [...read(name).matchAll(/#[0-9a-f]{3,8}\b|\b(?:hsl|oklch|lab)\(/gi)].map((match) => `${name}: ${match[0]}`),
    );
    expect(coloured.filter((hit) => !hit.endsWith("#000"))).toEqual([]);
  });
});
