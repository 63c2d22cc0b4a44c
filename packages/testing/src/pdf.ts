// A PDF as small as one can be: words in Helvetica at places on pages. Invariant: the same words give the same bytes, so that a test
// can damage it where it wants to.

/** Words on a page, in points from its lower left corner. */
export interface PlacedWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The file; `encrypt`: as if it were locked with a password. Letters are those of Latin-1. */
export function pdfOf(
  pages: readonly (readonly PlacedWords[])[],
  { encrypt = false }: { encrypt?: boolean } = {},
): Uint8Array {
  const objects: string[] = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
  ];
  const kids: string[] = [];
  for (const words of pages) {
    const content = words
      .map(
        ({ text, x, y, size }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`,
      )
      .join("\n");
    objects.push(`<</Length ${content.length}>>stream\n${content}\nendstream`);
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${objects.length} 0 R>>`,
    );
    kids.push(`${objects.length} 0 R`);
  }
  objects[1] = `<</Type/Pages/Kids[${kids.join(" ")}]/Count ${kids.length}>>`;
  const key = `<${"ab".repeat(32)}>`;
  if (encrypt) objects.push(`<</Filter/Standard/V 1/R 2/Length 40/P -4/O${key}/U${key}>>`);
  let out = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj${object}endobj\n`;
    return at;
  });
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  out += places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const lock = encrypt ? `/Encrypt ${objects.length} 0 R/ID[${key}${key}]` : "";
  out += `trailer<</Size ${objects.length + 1}/Root 1 0 R${lock}>>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(out, (c) => c.charCodeAt(0));
}

/** Widths of Helvetica's letters are near enough to half their size to set a line by. */
const LINE = 82;

/** A text set on pages as a word processor would: wrapped, labels before their words, heads and page numbers on every page. */
export function typeset(
  text: string,
  { head = "C3/12-E", size = 11 }: { head?: string; size?: number } = {},
): Uint8Array {
  const pages: PlacedWords[][] = [];
  let y = 0;
  const put = (x: number, words: string, of = size, raise = 0): void => {
    pages.at(-1)?.push({ text: words, x, y: y + raise, size: of });
  };
  const newPage = (): void => {
    pages.push([]);
    y = 30;
    // The foot is often written first.
    put(290, String(pages.length), 9);
    y = 800;
    put(270, head, 9);
    y = 760;
  };
  newPage();
  for (const line of text.split("\n")) {
    if (line === "") {
      y -= size * 0.9;
      continue;
    }
    const [label, words] = line.includes("\t") ? (line.split("\t") as [string, string]) : ["", line];
    const indent = label === "" ? 70 : 110;
    for (const [i, part] of wrapped(words).entries()) {
      if (y < 80) newPage();
      if (i === 0 && label !== "") put(70, label);
      let x = indent;
      for (const piece of part.split(/(?=[¹²³])|(?<=[¹²³])/)) {
        const raised = "¹²³".indexOf(piece) + 1;
        if (piece !== "" && raised > 0) put(x, String(raised), size * 0.6, size * 0.35);
        else put(x, piece);
        x += piece.length * size * 0.6;
      }
      y -= size * 1.25;
    }
  }
  return pdfOf(pages);
}

function wrapped(words: string): string[] {
  const lines: string[] = [""];
  for (const word of words.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last.length + word.length > LINE) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}
