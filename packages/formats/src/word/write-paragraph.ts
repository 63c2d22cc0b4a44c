// The writer of paragraphs: atoms and a mark become XML. Invariant: what is read from it again has the same words, looks and changes, in the
// same order; every change has an id of its own, and deleted words are deleted text.
import type { RevisionIds } from "./revision-ids.ts";
import { escapeAttribute, escapeXml } from "./scan-xml.ts";
import type { Atom, Paragraph, ParagraphMark, PropertyChange, Revision, RunLook, Signed, Wrapper } from "./story.ts";

/** What a paragraph is written from. */
export type Written = Pick<Paragraph, "tag" | "prefix" | "mark" | "atoms">;

/** The paragraph as XML. */
export function writeParagraph(paragraph: Written, ids: RevisionIds): string {
  const { tag, prefix, mark, atoms } = paragraph;
  return `${tag}${properties(mark, prefix, ids)}${new InlineWriter(prefix, ids).write(atoms)}</${prefix}p>`;
}

function properties(mark: ParagraphMark, p: string, ids: RevisionIds): string {
  const revisions = mark.revisions.map((r) => `<${p}${r.kind}${signature(r, p, ids.take(r.id))}/>`);
  const look = revisions.join("") + mark.look + mark.lookChange;
  const run = look === "" ? "" : `<${p}rPr>${look}</${p}rPr>`;
  const all = mark.properties + run + mark.section + (mark.change ? changed(mark.change, "pPr", p, ids) : "");
  return all === "" ? "" : `<${p}pPr>${all}</${p}pPr>`;
}

function changed(change: PropertyChange, of: "pPr" | "rPr", p: string, ids: RevisionIds): string {
  const name = `${p}${of}Change`;
  return `<${name}${signature(change, p, ids.take(change.id))}><${p}${of}>${change.before}</${p}${of}></${name}>`;
}

function signature({ author, date }: Signed, p: string, id: string): string {
  const at = date === undefined ? "" : ` ${p}date="${escapeAttribute(date)}"`;
  return ` ${p}id="${id}" ${p}author="${escapeAttribute(author)}"${at}`;
}

const SAME_KIND = ["kind", "id", "author", "date"] as const;

/** One element around atoms. */
type Level = Wrapper | Revision;

const isWrapper = (level: Level): level is Wrapper => "open" in level;

function sameLevel(a: Level, b: Level | undefined): boolean {
  if (a === b) return true;
  if (b === undefined || isWrapper(a) || isWrapper(b)) return false;
  return SAME_KIND.every((key) => a[key] === b[key]);
}

class InlineWriter {
  readonly #p: string;
  readonly #ids: RevisionIds;
  #out = "";
  #levels: Level[] = [];
  /** What the open run is set in; undefined when none is open. */
  #look: RunLook | undefined;
  /** Words of the open run that were not written yet. */
  #words = "";
  #deleted = false;
  /** Whether the open run has a reference whose mark follows: all words behind it in the run are its mark. */
  #marked = false;

  constructor(prefix: string, ids: RevisionIds) {
    this.#p = prefix;
    this.#ids = ids;
  }

  write(atoms: readonly Atom[]): string {
    for (const atom of atoms) this.#atom(atom);
    this.#endRun();
    this.#levelTo([]);
    return this.#out;
  }

  #atom(atom: Atom): void {
    this.#levelTo([...atom.wrappers, ...atom.revisions]);
    this.#deleted = atom.revisions.some(({ kind }) => kind === "del");
    if (!atom.look) {
      this.#endRun();
      this.#out += this.#element(atom.xml ?? "");
      return;
    }
    const goesOn = this.#look !== undefined && sameLook(this.#look, atom.look) && (!this.#marked || atom.printed);
    if (!goesOn) this.#beginRun(atom.look);
    this.#marked ||= atom.note?.custom === true;
    if (atom.xml === undefined) this.#words += atom.text;
    else {
      this.#endWords();
      this.#out += this.#element(atom.xml);
    }
  }

  #levelTo(levels: readonly Level[]): void {
    let common = 0;
    while (common < this.#levels.length && common < levels.length) {
      if (!sameLevel(this.#levels[common]!, levels[common])) break;
      common++;
    }
    if (common === this.#levels.length && common === levels.length) return;
    this.#endRun();
    for (let i = this.#levels.length - 1; i >= common; i--) this.#out += this.#end(this.#levels[i]!);
    for (const level of levels.slice(common)) this.#out += this.#start(level);
    this.#levels = [...levels];
  }

  #start(level: Level): string {
    if (isWrapper(level)) return level.open;
    return `<${this.#p}${level.kind}${signature(level, this.#p, this.#ids.take(level.id))}>`;
  }

  #end(level: Level): string {
    return isWrapper(level) ? level.close : `</${this.#p}${level.kind}>`;
  }

  #beginRun(look: RunLook): void {
    this.#endRun();
    this.#look = look;
    const said = look.properties + (look.change ? changed(look.change, "rPr", this.#p, this.#ids) : "");
    this.#out += `<${this.#p}r>${said === "" ? "" : `<${this.#p}rPr>${said}</${this.#p}rPr>`}`;
  }

  #endRun(): void {
    if (this.#look === undefined) return;
    this.#endWords();
    this.#out += `</${this.#p}r>`;
    this.#look = undefined;
    this.#marked = false;
  }

  #endWords(): void {
    if (this.#words === "") return;
    this.#out += writeWords(this.#words, this.#p, this.#deleted);
    this.#words = "";
  }

  /** Words in an object, and the instruction of a field, are called something else where they were deleted; a box of text is a story of its own. */
  #element(xml: string): string {
    const p = this.#p;
    // What is deleted in an object that is not stays so.
    if (!this.#deleted && xml.includes(`<${p}del `)) return xml;
    const box = new RegExp(`(<${p}txbxContent[\\s>][\\s\\S]*?</${p}txbxContent>)`);
    const names = new RegExp(`(</?${p})${this.#deleted ? "(t|instrText)" : "(delText|delInstrText)"}(?=[\\s/>])`, "g");
    const pieces = xml.split(box).map((piece, i) => {
      if (i % 2 === 1) return piece;
      return piece.replace(names, (_all, start: string, name: string) => `${start}${RENAMED[name]}`);
    });
    return pieces.join("");
  }
}

const RENAMED: Readonly<Record<string, string>> = {
  t: "delText",
  instrText: "delInstrText",
  delText: "t",
  delInstrText: "instrText",
};

function sameLook(a: RunLook, b: RunLook): boolean {
  return a === b || (a.properties === b.properties && a.change === undefined && b.change === undefined);
}

const SIGN_ELEMENTS: Readonly<Record<string, string>> = {
  "\t": "tab",
  "\n": "br",
  "\u2028": "br",
  "\u2011": "noBreakHyphen",
  "\u00ad": "softHyphen",
};

/** Words as the content of a run. */
function writeWords(words: string, p: string, deleted: boolean): string {
  const name = deleted ? `${p}delText` : `${p}t`;
  let out = "";
  for (const piece of words.split(/([\t\n\u2028\u2011\u00ad])/)) {
    const sign = SIGN_ELEMENTS[piece];
    if (sign) out += `<${p}${sign}/>`;
    else if (piece !== "") {
      const space = /^\s|\s$|\s\s/.test(piece) ? ' xml:space="preserve"' : "";
      out += `<${name}${space}>${escapeXml(piece)}</${name}>`;
    }
  }
  return out;
}
