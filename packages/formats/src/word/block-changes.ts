// A table that is put in or taken out as a whole: every row says so. Invariant: nothing else of the table changes.
import type { RevisionIds } from "./revision-ids.ts";
import { escapeAttribute } from "./scan-xml.ts";
import type { Revision } from "./story.ts";

/** `xml` of a block with `revisions` on every one of its rows. `p`: the prefix of the file. */
export function blockXml(xml: string, revisions: readonly Revision[], p: string, ids: RevisionIds): string {
  if (revisions.length === 0 || !xml.startsWith(`<${p}tbl`)) return xml;
  const out = revisions.find(({ kind }) => kind === "del" || kind === "moveFrom");
  const put = revisions.find(({ kind }) => kind === "ins" || kind === "moveTo");
  const sign = (kind: "ins" | "del", revision: Revision | undefined) => {
    if (!revision) return "";
    const date = revision.date === undefined ? "" : ` ${p}date="${escapeAttribute(revision.date)}"`;
    return `<${p}${kind} ${p}id="${ids.take("")}" ${p}author="${escapeAttribute(revision.author)}"${date}/>`;
  };
  const rows = new RegExp(
    `(<${p}tr(?:\\s[^>]*)?(?<!/)>)((?:\\s*<${p}tblPrEx(?:\\s[^>]*)?(?:/>|(?<!/)>[\\s\\S]*?</${p}tblPrEx>))?)(\\s*<${p}trPr(?:\\s[^>]*)?(?:/>|(?<!/)>[\\s\\S]*?</${p}trPr>))?`,
    "g",
  );
  return xml.replace(rows, (_all, open: string, exception: string, properties: string | undefined) => {
    const end = `</${p}trPr>`;
    const inner = properties?.endsWith(end) ? properties.slice(properties.indexOf(">") + 1, -end.length) : "";
    const own = (kind: "ins" | "del") => new RegExp(`<${p}${kind}\\s[^>]*>(?:</${p}${kind}>)?`).exec(inner)?.[0];
    const others = inner.replace(new RegExp(`<${p}(ins|del)\\s[^>]*>(?:</${p}\\1>)?`, "g"), "");
    const change = new RegExp(`<${p}trPrChange[\\s\\S]*$`).exec(others)?.[0] ?? "";
    const plain = others.slice(0, others.length - change.length);
    return `${open}${exception}<${p}trPr>${plain}${own("ins") ?? sign("ins", put)}${own("del") ?? sign("del", out)}${change}</${p}trPr>`;
  });
}
