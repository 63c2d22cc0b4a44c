// The words around a text that is written out: names of views, what marks mean, heads of lists. One table a language, handed
// to the writers; the text itself is never translated.
import type { ClauseKind, Emphasis, Recovered, ShownOther, View } from "@concord/redline";

export interface OutWords {
  readonly lang: string;
  readonly view: (view: View) => string;
  /** All changes that are pending, told from what is agreed. */
  readonly pendingOnAgreed: string;
  readonly base: string;
  readonly footnotes: string;
  /** Stands in brackets for an object of which nobody knows what it shows. */
  readonly object: string;
  readonly table: string;
  readonly undrawn: Readonly<Record<ShownOther["what"], string>>;
  /** What something is, and the words in it. */
  readonly named: (what: string, words: string) => string;
  readonly annex: string;
  readonly moves: string;
  readonly shapes: string;
  readonly emphases: string;
  readonly brackets: string;
  readonly reasons: string;
  readonly comments: string;
  readonly recovered: string;
  /** What speaks for a recovered change, by its code; of a code that is not known here the code is told. */
  readonly evidence: Readonly<Record<string, string>>;
  /** How a recovery came to a change. */
  readonly certainty: Readonly<Record<Recovered["certainty"], string>>;
  readonly deviations: string;
  /** Where a proposal as received differs: from which words of the base, and what it has. */
  readonly differs: (base: string, received: string) => string;
  readonly signs: string;
  readonly insertedBy: (who: string) => string;
  readonly deletedBy: (who: string) => string;
  /** Of words that another tracked deletion takes out. */
  readonly deletesToo: (who: string) => string;
  readonly agreed: string;
  readonly pending: string;
  readonly resolved: string;
  readonly office: Readonly<Record<"editor" | "chair", string>>;
  readonly movedTo: (behind: string | undefined) => string;
  readonly movedFrom: (label: string) => string;
  readonly heldBy: (who: string) => string;
  readonly level: (level: number) => string;
  readonly kind: Readonly<Record<ClauseKind, string>>;
  readonly numbering: Readonly<Record<"none" | "letter" | "number" | "decimal" | "roman" | "bullet", string>>;
  readonly emphasis: Readonly<Record<Emphasis, string>>;
  readonly without: (what: string) => string;
  readonly onChange: (words: string) => string;
  readonly onClause: (label: string) => string;
  readonly onWords: (words: string) => string;
  readonly onNothing: string;
  readonly legendInsertion: string;
  readonly legendDeletion: string;
  readonly legendAgreed: string;
}

const ENGLISH: OutWords = {
  lang: "en",
  view: (view) => {
    switch (view.kind) {
      case "markup":
        return "All changes";
      case "base":
        return "Base text";
      case "agreed":
        return "Agreed so far";
      case "proposed":
        return "If all changes were accepted";
      case "as":
        return `As proposed by ${view.proponents.join(", ")}`;
    }
  },
  pendingOnAgreed: "Pending changes on the agreed text",
  base: "Base",
  footnotes: "Footnotes",
  object: "table or picture",
  table: "Table",
  undrawn: {
    picture: "picture",
    chart: "chart",
    diagram: "diagram",
    shape: "drawing",
    embedded: "embedded document",
    other: "element of the Word file",
  },
  named: (what, words) => `${what}: ${words}`,
  annex: "Annex: what is said of the changes",
  moves: "Moved clauses",
  shapes: "Kind, level and numbering",
  emphases: "Emphasis",
  brackets: "Held in brackets",
  reasons: "Reasons",
  comments: "Comments",
  recovered: "Recovered from a text that had lost its marks",
  evidence: {
    glued: "old and new words run together",
    "signs-touch": "two signs stand where one does",
    number: "the numbers say so",
    "moved-copy": "the same words stand elsewhere as new",
    "like-beside-like": "like stands beside like",
    grammar: "with both, the sentence does not read",
    "same-stem": "the same word stands beside it in another form",
    "beside-insertion": "new words stand beside it",
    "same-shape": "old and new are of one kind and length",
    doubled: "a word stands twice",
    "not-in-base": "it is not in the base",
    "by-hand": "marked by hand",
  },
  certainty: { shown: "the text shows it", likely: "likely", choose: "chosen among readings" },
  deviations: "Differs from the base without a trace",
  differs: (base, received) =>
    base === "" ? `has “${received}”` : received === "" ? `lacks “${base}”` : `has “${received}” for “${base}”`,
  signs: "Signs",
  insertedBy: (who) => `inserted by ${who}`,
  deletedBy: (who) => `deleted by ${who}`,
  deletesToo: (who) => `${who} also proposes to delete these words`,
  agreed: "agreed",
  pending: "pending",
  resolved: "resolved",
  office: { editor: "Secretariat", chair: "Chair" },
  movedTo: (behind) => (behind === undefined ? "moves to the beginning" : `moves behind ${behind}`),
  movedFrom: (label) => `${label} comes here`,
  heldBy: (who) => `held by ${who}`,
  level: (level) => `level ${level}`,
  kind: {
    proposal: "proposal line",
    number: "number line",
    title: "title",
    history: "history",
    enacting: "enacting line",
    call: "call",
    item: "item",
    paragraph: "paragraph",
    heading: "heading",
    reasons: "reasons",
    note: "note",
    footnote: "footnote",
    abstract: "abstract",
  },
  numbering: {
    none: "no number",
    letter: "letters",
    number: "numbers",
    decimal: "decimal numbers",
    roman: "roman numbers",
    bullet: "bullets",
  },
  emphasis: { bold: "bold", italic: "italic", superscript: "superscript", subscript: "subscript" },
  without: (what) => `not ${what}`,
  onChange: (words) => `on the change “${words}”`,
  onClause: (label) => `on ${label}`,
  onWords: (words) => `on “${words}”`,
  onNothing: "on something that is no longer in the text",
  legendInsertion: "words put in",
  legendDeletion: "words taken out",
  legendAgreed: "agreed",
};

const FRENCH: OutWords = {
  lang: "fr",
  view: (view) => {
    switch (view.kind) {
      case "markup":
        return "Toutes les modifications";
      case "base":
        return "Texte de base";
      case "agreed":
        return "Texte convenu à ce stade";
      case "proposed":
        return "Si tout était accepté";
      case "as":
        return `Tel que proposé par ${view.proponents.join(", ")}`;
    }
  },
  pendingOnAgreed: "Modifications en suspens sur le texte convenu",
  base: "Base",
  footnotes: "Notes de bas de page",
  object: "tableau ou image",
  table: "Tableau",
  undrawn: {
    picture: "image",
    chart: "graphique",
    diagram: "schéma",
    shape: "dessin",
    embedded: "document incorporé",
    other: "élément du fichier Word",
  },
  named: (what, words) => `${what}\u00a0: ${words}`,
  annex: "Annexe : ce qui est dit des modifications",
  moves: "Alinéas déplacés",
  shapes: "Nature, niveau et numérotation",
  emphases: "Mise en valeur",
  brackets: "Entre crochets",
  reasons: "Motifs",
  comments: "Commentaires",
  recovered: "Retrouvé dans un texte qui avait perdu ses marques",
  evidence: {
    glued: "l’ancien et le nouveau sont accolés",
    "signs-touch": "deux signes se suivent là où il n’en faut qu’un",
    number: "les numéros le disent",
    "moved-copy": "les mêmes mots se trouvent ailleurs comme nouveaux",
    "like-beside-like": "le semblable est à côté du semblable",
    grammar: "avec les deux, la phrase ne se lit pas",
    "same-stem": "le même mot est à côté sous une autre forme",
    "beside-insertion": "de nouveaux mots sont à côté",
    "same-shape": "l’ancien et le nouveau sont de même nature et longueur",
    doubled: "un mot est répété",
    "not-in-base": "absent de la base",
    "by-hand": "marqué à la main",
  },
  certainty: { shown: "le texte le montre", likely: "probable", choose: "choisi parmi plusieurs lectures" },
  deviations: "S’écarte de la base sans trace",
  differs: (base, received) =>
    base === ""
      ? `comporte « ${received} »`
      : received === ""
        ? `omet « ${base} »`
        : `comporte « ${received} » au lieu de « ${base} »`,
  signs: "Signes",
  insertedBy: (who) => `ajouté par ${who}`,
  deletedBy: (who) => `supprimé par ${who}`,
  deletesToo: (who) => `${who} propose aussi de supprimer ces mots`,
  agreed: "convenu",
  pending: "en suspens",
  resolved: "clos",
  office: { editor: "Secrétariat", chair: "Présidence" },
  movedTo: (behind) => (behind === undefined ? "se place au début" : `se place après ${behind}`),
  movedFrom: (label) => `${label} vient ici`,
  heldBy: (who) => `maintenu par ${who}`,
  level: (level) => `niveau ${level}`,
  kind: {
    proposal: "ligne de proposition",
    number: "ligne de numéro",
    title: "titre",
    history: "historique",
    enacting: "formule d’adoption",
    call: "formule introductive",
    item: "point",
    paragraph: "paragraphe",
    heading: "intertitre",
    reasons: "motifs",
    note: "note",
    footnote: "note de bas de page",
    abstract: "résumé",
  },
  numbering: {
    none: "sans numéro",
    letter: "lettres",
    number: "chiffres",
    decimal: "numéros décimaux",
    roman: "chiffres romains",
    bullet: "puces",
  },
  emphasis: { bold: "gras", italic: "italique", superscript: "exposant", subscript: "indice" },
  without: (what) => `sans ${what}`,
  onChange: (words) => `sur la modification « ${words} »`,
  onClause: (label) => `sur ${label}`,
  onWords: (words) => `sur « ${words} »`,
  onNothing: "sur ce qui n’est plus dans le texte",
  legendInsertion: "mots ajoutés",
  legendDeletion: "mots supprimés",
  legendAgreed: "convenu",
};

/** The words of the languages that there are; English where there is none. */
export function outWords(lang = "en"): OutWords {
  return lang.toLowerCase().split("-")[0] === "fr" ? FRENCH : ENGLISH;
}
