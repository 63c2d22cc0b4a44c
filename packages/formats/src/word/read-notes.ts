// The bodies of footnotes and endnotes, in the order in which the text refers to them. Invariant: every reference has a body; a note that the text
// does not refer to stays in the file.
import { type Attribution, type Clause, NOTES, objectId, type Tracking } from "@concord/redline";
import type { Changes } from "./changes.ts";
import { joinedNote } from "./joined-notes.ts";
import { type Atom, type NoteReference, type Paragraph, type Story, type StoryPart, shownText } from "./story.ts";
import { StoryTracker } from "./track-story.ts";
import { unitsOfAtom } from "./typed-labels.ts";
import type { ClauseSource, NotesKind, WordParts } from "./word-parts.ts";

interface Referred extends NoteReference {
  readonly noteId: string;
  readonly inserted: Attribution | undefined;
  /** Its mark, where words of the text are one. */
  readonly mark: string | undefined;
}

/** Gathers references and reads the bodies at the end. */
export class NoteReader {
  readonly #parts: WordParts;
  readonly #changes: Changes;
  readonly #referred = new Map<string, Referred>();
  readonly #marks: ReadonlyMap<Atom, string>;

  constructor(parts: WordParts, changes: Changes, document: StoryPart) {
    this.#parts = parts;
    this.#changes = changes;
    this.#marks = customMarks(document.stories.get(""));
  }

  /** The id of the note that `atom` refers to. */
  refer(atom: Atom, { inserted }: Tracking): string {
    const note = atom.note!;
    const key = `${note.endnote} ${note.id}`;
    const known = this.#referred.get(key);
    if (known) {
      // A note to which the base refers is the base's, whoever refers to it once more.
      if (known.inserted && !inserted) this.#referred.set(key, { ...known, inserted });
      return known.noteId;
    }
    const noteId = `n:${this.#referred.size}`;
    this.#referred.set(key, { ...note, noteId, inserted, mark: this.#marks.get(atom) });
    return noteId;
  }

  finish(): { readonly notes: readonly Clause[]; readonly sources: readonly (ClauseSource | undefined)[] } {
    const notes: Clause[] = [];
    const sources: (ClauseSource | undefined)[] = [];
    let endnotes = 0;
    let counted = 0;
    for (const referred of this.#referred.values()) {
      const label = referred.mark ?? (referred.endnote ? smallRoman(++endnotes) : undefined);
      const kept =
        label === undefined ? undefined : label === String(counted + 1) && !referred.endnote ? undefined : label;
      if (kept === undefined) counted++;
      const kind: NotesKind = referred.endnote ? "endnotes" : "footnotes";
      const part = this.#parts[kind];
      const filed = part?.stories.get(referred.id);
      const story = part && filed && joinedNote(filed, part.source);
      const { clause, source } = this.#body(referred, kept, kind, part, story);
      notes.push(clause);
      sources.push(source);
    }
    return { notes, sources };
  }

  #body(
    referred: Referred,
    label: string | undefined,
    kind: NotesKind,
    part: StoryPart | undefined,
    story: Story | undefined,
  ): { clause: Clause; source: ClauseSource | undefined } {
    const { noteId, inserted, id } = referred;
    const around = inserted ? { inserted } : {};
    const shape = { kind: "footnote", level: 1, numbering: "none" } as const;
    const labelled = label === undefined ? {} : { label };
    const first = { ...shape, ...labelled, id: noteId, markId: noteId, base: !inserted, stretch: NOTES };
    if (!part || !story || story.blocks.length === 0) {
      return { clause: { ...first, mark: around, runs: [] }, source: undefined };
    }
    const tracker = new StoryTracker(story, part.source, this.#changes, () => noteId);
    const [block, ...more] = story.blocks;
    const skip = block!.kind === "paragraph" ? markUnits(block!, referred.mark) : 0;
    const said = block!.kind === "paragraph" ? tracker.paragraph(block!, skip, false, around) : tracker.object(block!);
    // A note is one clause: what follows its first paragraphs is objects.
    const rest = more.map((one) => ({ object: objectId(part.source.slice(one.start, one.end)), tracking: around }));
    // Its reference says whether the note is there; its own mark is never alone in a change.
    const { deleted, commented } = said.mark;
    const mark = { ...around, ...(deleted ? { deleted } : {}), ...(commented ? { commented } : {}) };
    const clause = { ...first, mark, runs: [...said.runs, ...rest] };
    return { clause, source: { note: { kind, id }, block: 0, label: skip } };
  }
}

/** How many units at the start of a body are its mark and the gap behind it; a gap that has a change of its own is words. */
function markUnits({ atoms }: Paragraph, mark: string | undefined): number {
  let units = 0;
  let rest = mark;
  let marked = false;
  let changes = "";
  for (const atom of atoms) {
    const own = atom.revisions.map(({ kind }) => kind).join();
    if (atom.xml?.includes("otnoteRef") || atom.xml?.includes("dnoteRef")) {
      marked = true;
      changes = own;
    }
    const length = unitsOfAtom(atom);
    if (length === 0) continue;
    if (atom.kind !== "text" || (marked && !rest && own !== changes)) return units;
    for (const sign of shownText(atom)) {
      if (rest?.startsWith(sign)) {
        rest = rest.slice(sign.length);
        marked = true;
        changes = own;
      } else if (!(marked && (rest ?? "") === "") && !/[\s]/u.test(sign)) return marked ? units : 0;
      else if (!/[ \t\u00a0]/u.test(sign)) return units;
      units += sign.length;
    }
  }
  return units;
}

/** The marks that words of the text are, by their references. */
function customMarks(story: Story | undefined): Map<Atom, string> {
  const out = new Map<Atom, string>();
  for (const block of story?.blocks ?? []) {
    if (block.kind !== "paragraph") continue;
    let last: Atom | undefined;
    for (const atom of block.atoms) {
      if (atom.note) last = atom.note.custom ? atom : undefined;
      else if (atom.printed && last) out.set(last, (out.get(last) ?? "") + shownText(atom));
    }
  }
  return out;
}

const ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
const TENS = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"];

function smallRoman(count: number): string {
  return count < 100 ? TENS[Math.floor(count / 10)]! + ROMAN[count % 10]! : String(count);
}
