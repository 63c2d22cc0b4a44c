// The layer check: every import and every global of every workspace against the layer table. Invariant: it returns all
// violations as data, and a workspace without a row, or a row without a workspace, is one.
import type { Layer } from "./layer-table.ts";
import { REALMS, TESTS_ONLY } from "./layer-table.ts";
import type { Source } from "./source.ts";
import type { Manifest, Workspace, WorkspaceFile } from "./workspaces.ts";

export type Violation =
  | { readonly code: "no-row"; readonly workspace: string }
  | { readonly code: "no-workspace"; readonly workspace: string }
  | { readonly code: "forbidden-workspace"; readonly file: string; readonly import: string }
  | { readonly code: "reaches-inside"; readonly file: string; readonly import: string }
  | { readonly code: "never"; readonly file: string; readonly realm: string; readonly name: string }
  | { readonly code: "undeclared"; readonly file: string; readonly import: string }
  | { readonly code: "forbidden-dependency"; readonly workspace: string; readonly dependency: string }
  | { readonly code: "tests-only"; readonly workspace: string; readonly dependency: string };

const SCOPE = "@concord/";

function nameOf(workspace: string): string {
  return workspace.slice(workspace.lastIndexOf("/") + 1);
}

/** `@scope/name/deep` → `@scope/name`. */
function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function declares(manifest: Manifest, name: string, part: WorkspaceFile["part"]): boolean {
  if (Object.hasOwn(manifest.dependencies ?? {}, name)) return true;
  return part !== "product" && Object.hasOwn(manifest.devDependencies ?? {}, name);
}

/** Whether a relative import stays in the workspace that its file lies in. */
function staysInside(workspace: string, file: string, specifier: string): boolean {
  return new URL(specifier, `file:///${file}`).pathname.startsWith(`/${workspace}/`);
}

export interface Checkout {
  readonly workspaces: readonly Workspace[];
  /** The root's own manifest: its devDependencies are the tool chain that every test may use. */
  readonly root: Manifest;
  readonly read: (path: string) => Source;
}

/** Checks a whole checkout against the table. */
export function checkLayers(layers: readonly Layer[], checkout: Checkout): Violation[] {
  const found: Violation[] = [];
  const row = new Map(layers.map((layer) => [layer.workspace, layer]));
  const present = new Set(checkout.workspaces.map((workspace) => workspace.path));
  for (const layer of layers) {
    if (!present.has(layer.workspace)) found.push({ code: "no-workspace", workspace: layer.workspace });
  }
  const testsOnly = new Set(
    layers.filter((layer) => layer.never.includes(TESTS_ONLY)).map((it) => nameOf(it.workspace)),
  );
  for (const workspace of checkout.workspaces) {
    const layer = row.get(workspace.path);
    if (layer === undefined) found.push({ code: "no-row", workspace: workspace.path });
    else {
      found.push(...checkManifest(layer, workspace.manifest, testsOnly));
      for (const file of workspace.files) {
        if (!file.path.endsWith(".css")) found.push(...checkFile(layer, workspace, file, testsOnly, checkout));
      }
    }
  }
  return found;
}

function checkManifest(layer: Layer, manifest: Manifest, testsOnly: ReadonlySet<string>): Violation[] {
  const found: Violation[] = [];
  for (const dependency of Object.keys(manifest.dependencies ?? {})) {
    if (!dependency.startsWith(SCOPE)) continue;
    const name = nameOf(dependency);
    if (testsOnly.has(name) && /^(packages|apps)\//.test(layer.workspace)) {
      found.push({ code: "tests-only", workspace: layer.workspace, dependency });
    } else if (!layer.mayImport.includes(name)) {
      found.push({ code: "forbidden-dependency", workspace: layer.workspace, dependency });
    }
  }
  return found;
}

function checkFile(
  layer: Layer,
  workspace: Workspace,
  file: WorkspaceFile,
  testsOnly: ReadonlySet<string>,
  checkout: Checkout,
): Violation[] {
  const found: Violation[] = [];
  const source = checkout.read(file.path);
  for (const specifier of source.imports) {
    if (specifier.startsWith(".")) {
      if (!staysInside(workspace.path, file.path, specifier)) {
        found.push({ code: "reaches-inside", file: file.path, import: specifier });
      }
    } else if (specifier.startsWith(SCOPE)) {
      const [, name = "", ...deep] = specifier.split("/");
      // A test may stand on the shared builders, and on what these are made of.
      const allowed = layer.mayImport.includes(name) || name === nameOf(layer.workspace);
      const forTests = file.part === "test" && testsOnly.has(name);
      if (!allowed && !forTests) found.push({ code: "forbidden-workspace", file: file.path, import: specifier });
      if (deep.length > 0) found.push({ code: "reaches-inside", file: file.path, import: specifier });
    } else if (!specifier.startsWith("#") && !REALMS.Node?.imports(specifier)) {
      const name = packageOf(specifier);
      const toolChain = file.part !== "product" && Object.hasOwn(checkout.root.devDependencies ?? {}, name);
      if (!toolChain && !declares(workspace.manifest, name, file.part)) {
        found.push({ code: "undeclared", file: file.path, import: specifier });
      }
    }
  }
  if (file.part === "product") {
    for (const realm of layer.never) {
      for (const name of source.imports) {
        if (REALMS[realm]?.imports(name)) found.push({ code: "never", file: file.path, realm, name });
      }
      for (const name of source.globals) {
        if (REALMS[realm]?.globals.has(name)) found.push({ code: "never", file: file.path, realm, name });
      }
    }
  }
  return found;
}
