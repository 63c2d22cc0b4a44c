// Word files as delegations send them: a short resolution with tracked changes of several authors, a footnote, a table, a picture and a
// comment. Invariant: everything in them is made up here.
import { crc32, deflateSync } from "node:zlib";
import { docxOf, wordPart } from "./docx.ts";

const WHEN = "2030-03-04T09:30:00Z";

/** The marks of one author, numbered so that no two have one id. */
class Author {
  static #ids = 0;
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  puts(words: string): string {
    return this.#puts(run(words));
  }

  /** Words of this author that another one strikes. */
  putsStruckBy(other: Author, words: string): string {
    return this.#puts(other.strikes(words));
  }

  #puts(content: string): string {
    return `<w:ins ${this.signed()}>${content}</w:ins>`;
  }

  strikes(words: string): string {
    return `<w:del ${this.signed()}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
  }

  signed(): string {
    return `w:id="${++Author.#ids}" w:author="${this.#name}" w:date="${WHEN}"`;
  }
}

function run(words: string): string {
  return `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

function paragraph(style: string, ...content: readonly string[]): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content.join("")}</w:p>`;
}

const TAB = "<w:r><w:tab/></w:r>";

/** The names of the authors of `trackedResolution`. */
export const WORD_AUTHORS = { group: "ECP (CEPT)", india: "IND – Asha Rao", unnamed: "Anna Lind" } as const;

/**
 * A resolution with changes of three authors, two of whom say by their names for whom they speak. `title`: another one is a text that
 * differs from the usual one without a trace. `contested`: one of them has changed what another one puts in.
 */
export function trackedResolution(title = "Lights for small harbours", contested = false): Uint8Array<ArrayBuffer> {
  const group = new Author(WORD_AUTHORS.group);
  const india = new Author(WORD_AUTHORS.india);
  const anna = new Author(WORD_AUTHORS.unnamed);
  const cell = (words: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${words}</w:p></w:tc>`;
  const table = `<w:tbl><w:tblPr/><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(run("Band"))}${cell(run("Use"), '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell(run("156 MHz"))}${cell(run("calls at sea"))}${cell(`${group.strikes("weekdays")}${group.puts("always")}`)}</w:tr><w:tr><w:trPr><w:ins ${india.signed()}/></w:trPr>${cell(india.puts("406 MHz"))}${cell(india.puts("beacons"))}${cell(india.puts("always"))}</w:tr></w:tbl>`;
  const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
  const picture = `<w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:a="${drawing}/main"><wp:extent cx="2286000" cy="762000"/><wp:docPr id="1" name="Picture 1" descr="A harbour light on its tower"/><a:graphic><a:graphicData uri="${drawing}/picture"><a:blip r:embed="rId4"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const commented = (words: string) =>
    `<w:commentRangeStart w:id="7"/>${run(words)}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`;
  const body = [
    paragraph("ResNo", run("RESOLUTION 7 (Suva, 2026)")),
    paragraph("Restitle", run(title)),
    paragraph("Normal"),
    paragraph("Normalaftertitle", run("The World Conference on Resilient Communications (Suva, 2026),")),
    paragraph("Call", run("recognizing")),
    paragraph(
      "enumlev1",
      run("a)"),
      TAB,
      run("that a harbour without a light is dark"),
      group.puts(" at night"),
      run(";"),
    ),
    paragraph(
      "enumlev1",
      run("b)"),
      TAB,
      run("that "),
      india.strikes("some"),
      india.puts("all"),
      run(" ships need one"),
      note,
      run(","),
    ),
    paragraph("Call", run("resolves")),
    paragraph(
      "Normal",
      run("1"),
      TAB,
      run("to light every harbour "),
      ...(contested
        ? [anna.puts("within "), anna.putsStruckBy(india, "five"), india.puts("two"), anna.puts(" years ")]
        : [anna.puts("within five years ")]),
      commented("that asks for it"),
      run(";"),
    ),
    paragraph("Normal", run("2"), TAB, run("to use the bands below."), anna.strikes(" Nothing else is used.")),
    table,
    paragraph("Normal", picture),
    paragraph("Normal", run("The light of Suva.")),
  ].join("");
  const style = (id: string) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/></w:style>`;
  return docxOf(body, {
    parts: {
      "word/footnotes.xml": wordPart(
        "footnotes",
        `<w:footnote w:id="2"><w:p>${run("Ships that go out by night.")}</w:p></w:footnote>`,
      ),
      "word/comments.xml": wordPart(
        "comments",
        `<w:comment w:id="7" w:author="${WORD_AUTHORS.unnamed}" w:date="${WHEN}"><w:p>${run("Who asks?")}</w:p></w:comment>`,
      ),
      "word/styles.xml": wordPart(
        "styles",
        ["ResNo", "Restitle", "Normalaftertitle", "Call", "enumlev1", "Normal"].map(style).join(""),
      ),
      "word/media/light.png": lightPicture(),
    },
    related: [
      { kind: "footnotes", name: "footnotes.xml" },
      { kind: "comments", name: "comments.xml" },
      { kind: "styles", name: "styles.xml" },
      { kind: "image", name: "media/light.png" },
    ],
  });
}

/** A picture of 240 × 80 pixels: a light, and what it lights. */
function lightPicture(): Uint8Array {
  const [width, height] = [240, 80];
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 3);
    for (let x = 0; x < width; x++) {
      const tower = x > 40 && x < 52 && y > 24;
      const beam = x >= 52 && Math.abs(y - 18) < (x - 40) / 8;
      const grey = tower ? 60 : beam ? 250 : 170;
      row.fill(grey, 1 + x * 3, 4 + x * 3);
    }
    return row;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const out = Buffer.alloc(12 + data.length);
    out.writeUInt32BE(data.length, 0);
    out.write(type, 4, "latin1");
    out.set(data, 8);
    out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
    return out;
  };
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const parts = [
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", new Uint8Array()),
  ];
  return new Uint8Array(Buffer.concat([Buffer.from(signature), ...parts]));
}
