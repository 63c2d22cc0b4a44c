// The workspaces as they lie on the disk: their manifests and their files. Invariant: the list comes from the globs of
// the root package.json, so that a workspace cannot exist without being looked at.
import { existsSync, globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

export interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export interface WorkspaceFile {
  /** From the root, with slashes: `packages/redline/src/index.ts`. */
  readonly path: string;
  readonly part: "product" | "test" | "setting";
}

export interface Workspace {
  /** `packages/redline`. */
  readonly path: string;
  readonly manifest: Manifest;
  readonly files: readonly WorkspaceFile[];
}

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
}

/** Source files under a folder, from `root`, in a stable order. */
export function sourcesUnder(root: string, folder: string): string[] {
  return globSync("**/*.{ts,tsx,mts,js,jsx,mjs,css}", { cwd: join(root, folder) })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => !/\/(node_modules|dist|test-results|playwright-report)\//.test(path))
    .sort();
}

function partOf(workspace: string, path: string): WorkspaceFile["part"] {
  if (path.startsWith(`${workspace}/src/`)) return "product";
  if (path.startsWith(`${workspace}/test/`)) return "test";
  return workspace === "e2e" ? "test" : "setting";
}

/** Every workspace of the checkout at `root`. */
export function readWorkspaces(root: string): Workspace[] {
  const globs = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { workspaces: string[] }).workspaces;
  return globSync(globs, { cwd: root })
    .map((path) => relative(root, join(root, path)).replaceAll("\\", "/"))
    .filter((path) => existsSync(join(root, path, "package.json")))
    .sort()
    .map((path) => ({
      path,
      manifest: readManifest(join(root, path)),
      files: sourcesUnder(root, path).map((file) => ({ path: file, part: partOf(path, file) })),
    }));
}
