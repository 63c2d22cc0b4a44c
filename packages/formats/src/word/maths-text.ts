// A formula of Word on one line. Invariant: every sign of the formula is in it, and brackets say what belongs together.
import { type Listener, scanXml, type Tag } from "./scan-xml.ts";
import type { Scope } from "./xml-names.ts";

/** An element on the way: what it says so far, its arguments by name, and the signs that its properties choose. */
interface Frame {
  readonly name: string;
  words: string;
  readonly args: (readonly [name: string, words: string])[];
  readonly signs: Map<string, string>;
}

/** Elements that are an argument of the element around them. */
const ARGUMENTS: ReadonlySet<string> = new Set(
  ["num", "den", "e", "sup", "sub", "deg", "fName", "lim", "mr"].map((name) => `m:${name}`),
);
const SIGNS: ReadonlySet<string> = new Set(["m:begChr", "m:endChr", "m:sepChr", "m:chr"]);

/** [OBJ4] "a/b", "x^2", "√(x+1)": the formulas in `xml`, which stands within `scope`. */
export function mathsText(xml: string, scope: Scope): string {
  const reader = new MathsReader();
  scanXml(xml, reader, scope);
  return reader.words.replace(/\s+/gu, " ").trim();
}

class MathsReader implements Listener {
  readonly #frames: Frame[] = [frameOf("")];
  #inText = false;

  get words(): string {
    return said(this.#frames[0]!);
  }

  open(tag: Tag): void {
    this.#inText = tag.name === "m:t" || tag.name === "w:t";
    this.#frames.push(frameOf(tag.name));
    // The signs stand in the properties of the element.
    if (SIGNS.has(tag.name)) this.#frames.at(-3)?.signs.set(tag.name, tag.get("m:val") ?? "");
  }

  text(text: string): void {
    if (this.#inText) this.#frames.at(-1)!.words += text;
  }

  close(): void {
    this.#inText = false;
    const frame = this.#frames.pop()!;
    const around = this.#frames.at(-1)!;
    if (ARGUMENTS.has(frame.name)) around.args.push([frame.name, said(frame)]);
    else around.words += said(frame);
  }
}

function frameOf(name: string): Frame {
  return { name, words: "", args: [], signs: new Map() };
}

/** What an element says, of what its arguments say. */
function said({ name, words, args, signs }: Frame): string {
  const all = (of: string) => args.filter(([each]) => each === `m:${of}`).map(([, said]) => said);
  const [e = "", sub = "", sup = ""] = ["e", "sub", "sup"].map((of) => all(of).join(""));
  const sign = (of: string, usual: string) => signs.get(`m:${of}`) ?? usual;
  const low = sub === "" ? "" : `_${together(sub)}`;
  const high = sup === "" ? "" : `^${together(sup)}`;
  switch (name) {
    case "m:f":
      return `${together(all("num").join(""))}/${together(all("den").join(""))}`;
    case "m:sSup":
    case "m:sSub":
    case "m:sSubSup":
      return together(e) + low + high;
    case "m:sPre":
      return low + high + together(e);
    case "m:nary":
      return `${sign("chr", "∫")}${low}${high} ${e}`;
    case "m:rad":
      return `${all("deg").join("")}√(${e})`;
    case "m:d":
      return sign("begChr", "(") + all("e").join(sign("sepChr", "|")) + sign("endChr", ")");
    case "m:func":
      return `${all("fName").join("")} ${e}`;
    case "m:limLow":
      return `${e}_${together(all("lim").join(""))}`;
    case "m:limUpp":
      return `${e}^${together(all("lim").join(""))}`;
    case "m:mr":
      return all("e").join(", ");
    case "m:m":
      return `[${all("mr").join("; ")}]`;
    case "m:eqArr":
      return all("e").join("; ");
    default:
      return words + args.map(([, said]) => said).join("");
  }
}

/** In brackets, unless it is one word or number. */
function together(words: string): string {
  return /^(?:[\p{L}\p{N}.]+|\(.*\))$/u.test(words.trim()) ? words.trim() : `(${words.trim()})`;
}
