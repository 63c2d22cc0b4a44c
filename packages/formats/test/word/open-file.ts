// Opens Word files in tests.
import { openPackage, type WordPackage } from "../../src/word/package.ts";

/** The package, which has to be one. */
export function openFile(bytes: Uint8Array): WordPackage {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.message);
  return opened.package;
}
