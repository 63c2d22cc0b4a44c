// In French: bringing in a Word file, what comes, its authors, and why a file is refused.

import type { word as english } from "../en/word.ts";
import type { Translated } from "../translated.ts";

export const word: Translated<typeof english> = {
  "word.title": "Importer un fichier Word",
  "word.reading": "Lecture du fichier…",
  "word.cancel": "Annuler",
  "word.another": "Choisir un autre fichier",
  "word.failed": "Ce fichier ne peut pas être lu.",
  "word.comes": "Ce qui est importé\u00a0: {what}.",
  "word.count.clauses": "{count, plural, one {# alinéa} other {# alinéas}}",
  "word.count.notes": "{count, plural, one {# note de bas de page} other {# notes de bas de page}}",
  "word.count.tables": "{count, plural, one {# tableau} other {# tableaux}}",
  "word.count.pictures": "{count, plural, one {# image} other {# images}}",
  "word.count.others": "{count, plural, one {# formule ou dessin} other {# formules et dessins}}",
  "word.count.comments": "{count, plural, one {# commentaire} other {# commentaires}}",
  "word.numbered":
    "Word pose lui-même des numéros ou des puces devant {count, plural, one {# alinéa} other {# alinéas}}. Ils restent dans le fichier et ne sont pas affichés ici.",
  "word.nobody": "Le fichier n’a aucune modification suivie\u00a0: il devient un texte de base.",
  "word.authors": "Auteurs des modifications",
  "word.authorsHint":
    "Toutes les modifications suivies refusées, le fichier est la base\u00a0; chacune devient une modification en attente du proposant pour qui parle son auteur. Plusieurs auteurs peuvent parler pour un seul.",
  "word.noName": "(sans nom)",
  "word.speaksFor": "Proposant",
  "word.mayFor": "Proposant, le cas échéant",
  "word.codeOf": "Proposant de {name}",
  "word.of.insertions": "{count, plural, one {# insertion} other {# insertions}}",
  "word.of.deletions": "{count, plural, one {# suppression} other {# suppressions}}",
  "word.of.others": "{count, plural, one {# autre modification} other {# autres modifications}}",
  "word.of.comments": "{count, plural, one {# commentaire} other {# commentaires}}",
  "word.of.inTables": "modifications dans des tableaux",
  "word.missing":
    "{count, plural, one {# auteur n’a} other {# auteurs n’ont}} pas encore de proposant\u00a0: un code de 8 lettres au plus, par exemple IND ou ECP.",
  "word.go": "Importer",
  "word.sending": "Importation…",
  "word.proposal": "Un fichier Word comme proposition",
  "word.check": "Base du fichier",
  "word.sameBase": "Le fichier a été modifié sur cette base\u00a0: ses {all, number} mots y sont tous.",
  "word.otherBase":
    "Ses modifications refusées, le fichier diffère de cette base à {count, plural, one {# endroit} other {# endroits}}\u00a0: {found, number} mots sur {all, number} y sont.",
  "word.differs":
    "Aucune modification suivie ne dit pourquoi. Chaque endroit est signalé dans le texte comme «\u00a0diffère sans trace\u00a0».",
  "word.more": "et {count, number} de plus",
  "word.nothing": "Le fichier ne suit aucune modification qui ait une place ici.",
  "word.proposalHint":
    "Chaque modification suivie devient une modification en attente du proposant pour qui parle son auteur. Laissez le code vide pour laisser un auteur de côté.",
  "word.ownHint": "Vous importez pour {proponent}. Laissez le code vide pour laisser un auteur de côté.",
  "word.enter":
    "Saisir {count, plural, =0 {des commentaires} one {# modification} other {# modifications}} pour {proponents}",
  "word.lost": "{count, plural, one {# élément n’entre} other {# éléments n’entrent}} pas",
  "word.lost.no-place": "{who}\u00a0: pas de telle place dans cette base\u00a0: {words}",
  "word.lost.nested": "{who}\u00a0: modification de ce qu’un autre auteur insère\u00a0: {words}",
  "word.lost.emphasis": "{who}\u00a0: mise en forme de ce qu’un autre auteur insère\u00a0: {words}",
  "word.lost.shape": "{who}\u00a0: autre type ou niveau d’un alinéa qu’un autre auteur insère\u00a0: {words}",
  "word.lost.object": "{who}\u00a0: {words}",
  "word.lost.inside": "{who}\u00a0: modifications dans des tableaux",
  "word.lost.comments": "{who}\u00a0: commentaires",
  "word.wholeFile": "le fichier",
  "word.part": "la partie «\u00a0{where}\u00a0»",
  "word.refused.old-doc": "C’est un ancien fichier .doc\u00a0: ouvrez-le dans Word et enregistrez-le en .docx.",
  "word.refused.locked": "Ce fichier Word est protégé par un mot de passe\u00a0: retirez-le et réessayez.",
  "word.refused.not-word": "Ce n’est pas un document Word (.docx)\u00a0: {where} est autre chose.",
  "word.refused.macros":
    "Ce fichier Word contient des macros, dans {where}\u00a0: enregistrez-le en .docx sans elles, ou retirez-en le fichier qui les contient.",
  "word.refused.broken": "Ce fichier Word est endommagé, dans {where}.",
  "word.refused.cut-off": "Ce fichier Word est endommagé\u00a0: {where} s’arrête trop tôt.",
  "word.refused.encoding": "Ce fichier Word est endommagé\u00a0: {where} n’est ni en UTF-8 ni en UTF-16.",
  "word.refused.too-large":
    "Ce fichier Word est trop volumineux\u00a0: {where} fait {found}\u00a0Mo{unpacked, select, yes { une fois décompressé} other {}}, et {limit}\u00a0Mo au plus sont lus.",
  "word.refused.too-many-parts": "Ce fichier Word n’est pas lu\u00a0: il a trop de parties.",
  "word.refused.bomb": "Ce fichier Word n’est pas lu\u00a0: {where} se décompresse en bien plus qu’annoncé.",
  "word.refused.bad-name": "Ce fichier Word n’est pas lu\u00a0: {where} a un nom qui n’est pas admis.",
  "word.refused.doctype":
    "Ce fichier Word n’est pas lu\u00a0: {where} a son propre type de document ou ses propres entités.",
  "word.refused.too-deep": "Ce fichier Word n’est pas lu\u00a0: {where} a trop d’éléments imbriqués.",
  "word.refused.too-many-elements": "Ce fichier Word n’est pas lu\u00a0: il a trop d’éléments.",
  "word.refused.too-many-paragraphs": "Ce fichier Word n’est pas lu\u00a0: il a trop de paragraphes.",
  "word.refused.no-main": "Ce n’est pas un document Word (.docx)\u00a0: rien ne dit quelle partie est le document.",
  "word.refused.gave-up": "Ce fichier Word demande plus de temps ou de mémoire qu’il n’y en a pour un seul.",
};
