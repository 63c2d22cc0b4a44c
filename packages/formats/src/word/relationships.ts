// How the parts of a package refer to one another: its two small kinds of XML. Invariant: a target is a part that is there, a place
// outside that is kept and never fetched, or nothing.
import { SaxesParser } from "saxes";
import { Refused } from "./refusal.ts";
import { xmlText } from "./xml-guard.ts";

/** One line of a `.rels` part. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: "officeDocument", "footnotes", "comments". Strict and Transitional have the same. */
  readonly kind: string;
  readonly type: string;
  readonly target: string;
  /** Outside the package: kept as it is, never fetched. */
  readonly external: boolean;
  /** Name of the part that it means, where there is one. */
  readonly part?: string;
}

/** Types of parts, by name or ending. */
export class ContentTypes {
  readonly #named = new Map<string, string>();
  readonly #endings = new Map<string, string>();

  /** Of the part `[Content_Types].xml`. Throws `Refused`. */
  constructor(xml: Uint8Array, name: string) {
    readElements(xml, name, (element, { PartName, Extension, ContentType = "" }) => {
      if (element === "Override" && PartName !== undefined)
        this.#named.set(PartName.replace(/^\//, "").toLowerCase(), ContentType);
      if (element === "Default" && Extension !== undefined) this.#endings.set(Extension.toLowerCase(), ContentType);
    });
  }

  /** The type of a part, or "". */
  of(part: string): string {
    const low = part.toLowerCase();
    return this.#named.get(low) ?? this.#endings.get(/\.([^./]+)$/.exec(low)?.[1] ?? "") ?? "";
  }
}

/** Name of the part that holds the relationships of `part`; of the package itself where it is "". */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/**
 * The relationships of a part, in their order. `partNamed`: the name of a part as the package spells it. A target inside the package that is
 * not there is kept (Word writes such, too), one that leads out of it is refused. Throws `Refused`.
 */
export function readRelationships(
  xml: Uint8Array,
  name: string,
  partNamed: (name: string) => string | undefined,
): Relationship[] {
  const folder = name.split("/").slice(0, -2);
  const out: Relationship[] = [];
  readElements(xml, name, (element, { Id = "", Type = "", Target = "", TargetMode }) => {
    if (element !== "Relationship") return;
    const external = TargetMode === "External";
    const part = external ? undefined : partNamed(resolved(folder, Target, name));
    const kind = Type.slice(Type.lastIndexOf("/") + 1);
    out.push({ id: Id, kind, type: Type, target: Target, external, ...(part === undefined ? {} : { part }) });
  });
  return out;
}

/** The name that a target means, seen from a folder. */
function resolved(folder: readonly string[], target: string, name: string): string {
  const path = target.replace(/[?#].*$/s, "");
  const steps = path.startsWith("/") ? [] : [...folder];
  for (const step of unescaped(path).split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) throw new Refused("bad-name", name);
    } else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Tells every element by its name without prefix, with its attributes. Throws `Refused` where the XML is not well-formed. */
function readElements(
  xml: Uint8Array,
  name: string,
  tell: (element: string, attributes: Readonly<Record<string, string>>) => void,
): void {
  const parser = new SaxesParser();
  parser.on("error", () => {
    throw new Refused("broken", name);
  });
  parser.on("opentag", (tag) => tell(tag.name.slice(tag.name.indexOf(":") + 1), tag.attributes));
  parser.write(xmlText(xml)).close();
}
