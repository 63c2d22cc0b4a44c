// The layer table of ARCHITECTURE.md, as data. Invariant: the table is read, never repeated; a word in it that nobody
// can check is an error, so the map cannot say more than is true.
import { isBuiltin } from "node:module";

/** What may be forbidden to a workspace: outside packages by their name, and globals. */
export interface Realm {
  readonly imports: (specifier: string) => boolean;
  readonly globals: ReadonlySet<string>;
}

export interface Layer {
  readonly workspace: string;
  /** Names of workspaces of ours, as their folder is called: `redline`. */
  readonly mayImport: readonly string[];
  readonly never: readonly string[];
}

const none: ReadonlySet<string> = new Set();

/** The words of the column "never" and how each is checked. */
export const REALMS: Readonly<Record<string, Realm>> = {
  Yjs: { imports: (name) => /^(yjs|y-[a-z]+|lib0)(\/|$)/.test(name), globals: none },
  ProseMirror: { imports: (name) => /^prosemirror-/.test(name), globals: none },
  React: { imports: (name) => /^(react|react-[a-z-]+)(\/|$)/.test(name), globals: none },
  Node: {
    imports: (name) => name.startsWith("node:") || isBuiltin(name),
    globals: new Set(["process", "Buffer", "__dirname", "__filename", "require", "setImmediate", "global"]),
  },
  DOM: {
    imports: (name) => /^(happy-dom|jsdom)(\/|$)/.test(name),
    globals: new Set([
      "window",
      "document",
      "navigator",
      "location",
      "history",
      "localStorage",
      "sessionStorage",
      "indexedDB",
      "Element",
      "HTMLElement",
      "Node",
      "Document",
      "DOMParser",
      "XMLSerializer",
      "MutationObserver",
      "ResizeObserver",
      "requestAnimationFrame",
      "getSelection",
      "customElements",
    ]),
  },
};

/** Said in "never" of a workspace that only tests may use; checked as: no other row may import it but tests' own. */
export const TESTS_ONLY = "imported by product code";

function cells(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll("`", ""));
}

function list(cell: string): string[] {
  return cell === "–" || cell === ""
    ? []
    : cell
        .split(",")
        .map((word) => word.trim())
        .filter((word) => word !== "");
}

/** Reads the table whose header begins with "workspace". */
export function readLayers(markdown: string): Layer[] {
  const lines = markdown.split("\n");
  const head = lines.findIndex((line) => /^\|\s*workspace\s*\|/.test(line));
  if (head < 0) throw new Error("no layer table");
  const layers: Layer[] = [];
  for (const line of lines.slice(head + 2)) {
    if (!line.startsWith("|")) break;
    const [workspace = "", , mayImport = "", never = ""] = cells(line);
    layers.push({ workspace, mayImport: list(mayImport), never: list(never) });
  }
  for (const { workspace, never } of layers) {
    for (const word of never) {
      if (word !== TESTS_ONLY && !Object.hasOwn(REALMS, word))
        throw new Error(`${workspace}: never "${word}" cannot be checked`);
    }
  }
  return layers;
}
