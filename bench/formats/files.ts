// The files that are measured: resolutions with tracked changes made here, the files that one names, and large ones made by repeating them.
import { openPackage, redlineOfBase, type WordPackage, writePackage, writeWord, xmlText } from "@concord/formats";
import { type BaseText, baseHash, type Redline } from "@concord/redline";
import { numbers, WORDS } from "../big-resolution.ts";

export interface Measured {
  readonly name: string;
  readonly file: Uint8Array;
  /** Bytes of its document, unpacked. */
  readonly xml: number;
  readonly large: boolean;
}

/** How large the document of a large file is, in bytes. */
const LARGE = 7_900_000;

/** A resolution with tracked changes as Word saves it; in every third item words were put in and taken out. */
export function ownFile(clauses: number): Uint8Array {
  const next = numbers(clauses);
  const words = (n: number) => Array.from({ length: n }, () => WORDS[next(WORDS.length)]!).join(" ");
  const mark = (kind: "number" | "title" | "call" | "item") =>
    ({ kind, level: 1, numbering: kind === "item" ? "letter" : "none" }) as const;
  const base: BaseText = {
    lang: "en",
    notes: [],
    clauses: [
      { ...mark("number"), content: [{ text: "RESOLUTION 12 (Rev. Port Amber, 2023)" }] },
      { ...mark("title"), content: [{ text: words(8) }] },
      ...Array.from({ length: clauses }, (_, i) =>
        i % 9 === 0
          ? { ...mark("call"), content: [{ text: "considering" }] }
          : {
              ...mark("item"),
              content: [{ text: `that ${words(12)}` }, { text: ` ${words(2)}` }, { text: ` ${words(10)};` }],
            },
      ),
    ],
  };
  const plain = redlineOfBase(base, baseHash(base));
  const by = (change: number, proponent: string) =>
    ({
      change: `1:${change}`,
      proponent,
      enteredBy: "A. Delegate",
      at: "2030-01-02T03:04:05Z",
      state: "pending",
    }) as const;
  const redline: Redline = {
    ...plain,
    clauses: plain.clauses.map((clause, i) => {
      const [first, second, third] = clause.runs;
      if (i % 3 !== 0 || !first || !second || !third) return clause;
      const put = { text: ` ${words(3)}`, tracking: { inserted: by(2 * i, "IND") } };
      return { ...clause, runs: [first, { ...second, tracking: { deleted: [by(2 * i + 1, "ECP")] } }, put, third] };
    }),
  };
  return asWordSaves(writeWord(redline, { kind: "markup" }));
}

/** The same file with what Word itself puts into one: who saved a paragraph or run, and the looks of each run, said again and again. */
function asWordSaves(file: Uint8Array): Uint8Array {
  const opened = openPackage(file);
  if (!opened.ok) throw new Error(opened.message);
  const looks =
    '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:szCs w:val="24"/><w:lang w:val="en-GB"/>';
  const xml = xmlText(opened.package.parts.get(opened.package.main)!)
    .replaceAll("<w:p>", '<w:p w:rsidR="00D7126E" w:rsidRPr="00A52D3B" w:rsidRDefault="00D7126E" w:rsidP="00C66FE0">')
    .replaceAll("</w:rPr>", `${looks}</w:rPr>`)
    .replaceAll(/<w:r>(?!<w:rPr>)/g, `<w:r><w:rPr>${looks}</w:rPr>`)
    .replaceAll("<w:r>", '<w:r w:rsidRPr="00A52D3B">');
  return writePackage(opened.package, new Map([[opened.package.main, new TextEncoder().encode(xml)]]));
}

/** The file as it is. */
export function measured(name: string, file: Uint8Array): Measured {
  const opened = openPackage(file);
  if (!opened.ok) throw new Error(`${name}: ${opened.message}`);
  const xml = opened.package.parts.get(opened.package.main)!.length;
  return { name, file, xml, large: false };
}

/** A file whose document is that of `file` again and again, up to 7.9 MB. */
export function repeated(name: string, file: Uint8Array): Measured {
  const opened = openPackage(file);
  if (!opened.ok) throw new Error(`${name}: ${opened.message}`);
  const big = repeat(opened.package);
  return { name: `${name}, repeated`, file: big, xml: LARGE, large: true };
}

function repeat(word: WordPackage): Uint8Array {
  const xml = xmlText(word.parts.get(word.main)!);
  const start = xml.indexOf(">", xml.indexOf(":body")) + 1;
  const section = xml.lastIndexOf("<w:sectPr");
  const end = section > start ? section : xml.lastIndexOf("</w:body>");
  const body = xml.slice(start, end);
  const times = Math.max(1, Math.round((LARGE - (xml.length - body.length)) / body.length));
  const all = xml.slice(0, start) + body.repeat(times) + xml.slice(end);
  return writePackage(word, new Map([[word.main, new TextEncoder().encode(all)]]));
}
