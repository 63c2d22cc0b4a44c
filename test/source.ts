// What one source file takes from outside itself, read from its syntax tree: the modules it imports and the global names
// it uses. Invariant: every import counts (types, re-exports and dynamic ones too); a name declared anywhere in the file
// is not a global.
import { readFileSync } from "node:fs";
import { parseAst } from "vitest/node";

export interface Source {
  readonly imports: readonly string[];
  readonly globals: ReadonlySet<string>;
}

interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}

/** Keys of a node that hold a name which is no use of a variable: `x.NAME`, `{ NAME: 1 }`, `import { NAME as y }`. */
function namesNothing(node: SyntaxNode, field: string): boolean {
  if (node.type === "MemberExpression") return field === "property" && node.computed !== true;
  if (node.type === "Property") return field === "key" && node.computed !== true && node.shorthand !== true;
  if (node.type === "ImportSpecifier") return field === "imported";
  if (node.type === "ExportSpecifier") return field === "exported";
  if (field === "label") return true;
  return (
    field === "key" &&
    node.computed !== true &&
    /^(MethodDefinition|PropertyDefinition|TSPropertySignature|TSMethodSignature|TSAbstract\w+)$/.test(node.type)
  );
}

const DECLARES: Readonly<Record<string, readonly string[]>> = {
  VariableDeclarator: ["id"],
  FunctionDeclaration: ["id", "params"],
  FunctionExpression: ["id", "params"],
  ArrowFunctionExpression: ["params"],
  TSDeclareFunction: ["id", "params"],
  TSFunctionType: ["params"],
  TSMethodSignature: ["params"],
  TSConstructorType: ["params"],
  ClassDeclaration: ["id"],
  ClassExpression: ["id"],
  CatchClause: ["param"],
  ImportSpecifier: ["local"],
  ImportDefaultSpecifier: ["local"],
  ImportNamespaceSpecifier: ["local"],
  TSTypeAliasDeclaration: ["id"],
  TSInterfaceDeclaration: ["id"],
  TSTypeParameter: ["name"],
  TSModuleDeclaration: ["id"],
};

const IMPORTING = new Set([
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
  "TSImportType",
]);

/** The names that a pattern binds: `{ a, b: [c] }` binds a and c. */
function boundBy(pattern: unknown, into: Set<string>): void {
  if (Array.isArray(pattern)) for (const part of pattern) boundBy(part, into);
  if (!isNode(pattern)) return;
  if (pattern.type === "Identifier") into.add(String(pattern.name));
  for (const field of ["properties", "elements", "value", "left", "argument", "parameter"])
    boundBy(pattern[field], into);
}

/** Reads the text of one file; `name` decides the dialect. */
export function readSource(text: string, name: string): Source {
  const imports: string[] = [];
  const used = new Set<string>();
  const declared = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const part of value) walk(part);
    if (!isNode(value)) return;
    if (IMPORTING.has(value.type) && isNode(value.source) && typeof value.source.value === "string") {
      imports.push(value.source.value);
    }
    if (value.type === "Identifier") used.add(String(value.name));
    if (value.type === "MemberExpression" && isNode(value.object) && value.object.name === "globalThis") {
      if (isNode(value.property)) used.add(String(value.property.name ?? value.property.value));
    }
    for (const field of DECLARES[value.type] ?? []) boundBy(value[field], declared);
    for (const field of Object.keys(value)) if (!namesNothing(value, field)) walk(value[field]);
  };
  walk(parseAst(text, { lang: name.endsWith("x") ? "tsx" : name.endsWith(".ts") ? "ts" : "js" }));
  return { imports, globals: new Set([...used].filter((name) => !declared.has(name))) };
}

/** Reads a file from the disk. */
export function readSourceFile(path: string): Source {
  return readSource(readFileSync(path, "utf8"), path);
}
