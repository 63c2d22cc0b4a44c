// Documents of Word written by hand, for tests: the XML around blocks of one's own.

const TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/** A document of `blocks`, which are written with the prefix "w:"; `prefix` is what it has instead. */
export function documentXml(
  blocks: readonly string[],
  { prefix = "w", namespace = TRANSITIONAL }: { readonly prefix?: string; readonly namespace?: string } = {},
): string {
  const xml =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<w:document xmlns:w="${namespace}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
    `xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${blocks.join("")}<w:sectPr/></w:body></w:document>`;
  return prefix === "w" ? xml : xml.replaceAll(/(<\/?|xmlns:| )w(?=[:=])/g, `$1${prefix}`);
}
