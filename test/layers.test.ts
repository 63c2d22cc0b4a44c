// The map cannot drift: the layer table in ARCHITECTURE.md against every import in the checkout, and planted violations
// that show that the check sees something.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Checkout } from "./layer-check.ts";
import { checkLayers } from "./layer-check.ts";
import { readLayers } from "./layer-table.ts";
import { readSource, readSourceFile } from "./source.ts";
import type { Manifest, WorkspaceFile } from "./workspaces.ts";
import { ROOT, readManifest, readWorkspaces } from "./workspaces.ts";

const layers = readLayers(readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8"));

test("every import of every workspace is one that the layer table allows", () => {
  const workspaces = readWorkspaces(ROOT);
  const files = workspaces.flatMap((workspace) => workspace.files);
  // A check that looks at nothing looks green.
  expect(workspaces.length).toBe(layers.length);
  expect(files.filter((file) => file.part === "product").length).toBeGreaterThan(50);
  const read = (path: string) => readSourceFile(join(ROOT, path));
  expect(checkLayers(layers, { workspaces, root: readManifest(ROOT), read })).toEqual([]);
});

/** A checkout of one file in one workspace, planted. */
function plant(
  path: string,
  text: string,
  manifest: Partial<Manifest> = {},
  part: WorkspaceFile["part"] = "product",
): Checkout {
  const workspace = path.split("/").slice(0, 2).join("/");
  return {
    workspaces: [{ path: workspace, manifest: { name: workspace, ...manifest }, files: [{ path, part }] }],
    root: { name: "concord", devDependencies: { vitest: "*" } },
    read: (file) => readSource(text, file),
  };
}

/** What the check says of one planted file, whose workspace has a row in the real table. */
function verdict(path: string, text: string, manifest?: Partial<Manifest>, part?: WorkspaceFile["part"]) {
  const checkout = plant(path, text, manifest, part);
  const row = layers.filter(
    (layer) => layer.workspace === checkout.workspaces[0]?.path || layer.workspace === "packages/testing",
  );
  return checkLayers(row, checkout).filter((violation) => violation.code !== "no-workspace");
}

const declared = { dependencies: { yjs: "13", "prosemirror-model": "1", react: "19" } };

test.each([
  ["Yjs in redline", "packages/redline/src/x.ts", `import * as Y from "yjs";`, "never"],
  ["a type of Yjs in redline", "packages/redline/src/x.ts", `import type { Doc } from "yjs";`, "never"],
  ["ProseMirror in sync", "packages/sync/src/x.ts", `export { Node } from "prosemirror-model";`, "never"],
  ["React in sync", "packages/sync/src/x.ts", `const r = await import("react");`, "never"],
  ["the DOM in redline", "packages/redline/src/x.ts", `document.createElement("p");`, "never"],
  ["the DOM by globalThis in formats", "packages/formats/src/x.ts", `globalThis.document.title;`, "never"],
  ["Node in editor", "packages/editor/src/x.ts", `import { readFileSync } from "node:fs";`, "never"],
  ["process in web", "apps/web/src/x.ts", `export const p = process.env.PORT;`, "never"],
])("planted: %s is a violation", (_name, path, text, code) => {
  expect(verdict(path, text, declared).map((violation) => violation.code)).toEqual([code]);
});

test("planted: workspaces that the table does not allow, and inner files of others", () => {
  expect(verdict("packages/redline/src/x.ts", `import { y } from "@concord/sync";`)[0]?.code).toBe(
    "forbidden-workspace",
  );
  expect(verdict("apps/relay/src/x.ts", `import { y } from "@concord/editor";`)[0]?.code).toBe("forbidden-workspace");
  expect(verdict("packages/sync/src/x.ts", `import { y } from "@concord/redline/src/y.ts";`)[0]?.code).toBe(
    "reaches-inside",
  );
  expect(verdict("packages/sync/src/x.ts", `import { y } from "../../redline/src/y.ts";`)[0]?.code).toBe(
    "reaches-inside",
  );
  expect(verdict("packages/sync/src/x.ts", `import { y } from "@concord/testing";`)[0]?.code).toBe(
    "forbidden-workspace",
  );
  expect(verdict("packages/sync/test/x.test.ts", `import { y } from "@concord/testing";`, {}, "test")).toEqual([]);
});

test("planted: packages that the manifest does not declare, or may not", () => {
  expect(verdict("packages/sync/src/x.ts", `import "left-pad";`)[0]?.code).toBe("undeclared");
  expect(verdict("packages/sync/src/x.ts", `import { it } from "vitest";`)[0]?.code).toBe("undeclared");
  expect(verdict("packages/sync/test/x.test.ts", `import { it } from "vitest";`, {}, "test")).toEqual([]);
  const bad = { dependencies: { "@concord/testing": "*" } };
  expect(verdict("packages/sync/src/x.ts", "", bad)[0]?.code).toBe("tests-only");
  const worse = { dependencies: { "@concord/relay": "*" } };
  expect(verdict("packages/sync/src/x.ts", "", worse)[0]?.code).toBe("forbidden-dependency");
});

test("planted: a workspace without a row, a row without a workspace, a word that cannot be checked", () => {
  expect(checkLayers([], plant("packages/new/src/x.ts", ""))).toEqual([{ code: "no-row", workspace: "packages/new" }]);
  expect(checkLayers(layers, { ...plant("x/y/z.ts", ""), workspaces: [] }).length).toBe(layers.length);
  const table = "| workspace | purpose | may import | never |\n|---|---|---|---|\n| `a` | | – | magic |";
  expect(() => readLayers(table)).toThrow("cannot be checked");
});

test("names that only look like globals are none", () => {
  const text = `import { document } from "./d.ts"; function f(window: number) { return { process: window, a: document.location }; }`;
  expect([...readSource(text, "x.ts").globals]).toEqual([]);
});
