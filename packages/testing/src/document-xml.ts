// What a Word file says in its document, as it is written there.
import { openPackage, xmlText } from "@concord/formats";

/** The XML of the document of a Word file. */
export function documentXml(file: Uint8Array): string {
  const opened = openPackage(file);
  if (!opened.ok) throw new Error(opened.code);
  const { main, parts } = opened.package;
  return xmlText(parts.get(main)!);
}
