// In French: the list of changes and what a change is called.

import type { changes as english } from "../en/changes.ts";
import type { Translated } from "../translated.ts";

export const changes: Translated<typeof english> = {
  "changes.list": "Modifications",
  "changes.inClause":
    "{changes, plural, one {# modification} other {# modifications}}, {proponents, plural, one {# auteur} other {# auteurs}}",
  "changes.above": "{count, number} au-dessus",
  "changes.below": "{count, number} en dessous",
  "changes.closed": "Le texte a été adopté\u00a0: plus rien ne se décide.",
  "changes.new": "Nouveau",
  "changes.whoDecides": "La présidence et le secrétariat décident.",

  "change.name": "{proponent}, {state}\u00a0: {words}",
  "change.insert": "insère {words}",
  "change.delete": "supprime {words}",
  "change.format": "met {words} en {emphasis}",
  "change.unformat": "enlève {emphasis} à {words}",
  "change.shape": "donne à l’alinéa un autre type ou un autre niveau",
  "change.shape.kind": "{was} → {now}",
  "change.shape.level": "niveau {was} → {now}",
  "change.shape.numbering": "numéro {was} → {now}",
  "change.opening": "«\u00a0{words}\u00a0»",
  "change.move": "déplace {clause} après {after}",
  "change.moveFirst": "déplace {clause} au début",
  "change.moveAway": "déplace {clause}",
  "change.replace": "{old} → {words}",
  "change.insertClause": "insère l’alinéa {words}",
  "change.deleteClause": "supprime l’alinéa {words}",
  "change.object": "[tableau ou image]",
  "change.split": "scinde l’alinéa en deux",
  "change.join": "réunit l’alinéa avec le suivant",
  "change.entered": "{who}, {when}",
  "change.enteredNow": "{who}, en cours d’envoi",

  "state.pending": "en attente",
  "state.accepted": "acceptée",
  "state.rejected": "rejetée",
  "state.partly": "tranchée en partie",
  "state.withdrawn": "retirée",
  "state.open": "ouverte",
  "state.resolved": "close",

  "emphasis.bold": "gras",
  "emphasis.italic": "italique",
  "emphasis.superscript": "exposant",
  "emphasis.subscript": "indice",

  "nothing.title": "Aucune modification pour le moment",
  "nothing.propose": "Écrivez dans le texte pour en proposer une. Elle portera le code {code}.",
  "nothing.wait": "Les propositions des délégués apparaissent ici.",
  "nothing.matches": "Aucun résultat",
  "nothing.hidden": "Le filtre masque {count, plural, one {# autre modification} other {# autres modifications}}.",
  "nothing.showAll": "Tout afficher",

  "sheet.previous": "Modification précédente",
  "sheet.next": "Modification suivante",
  "sheet.changes": "{count, plural, =0 {Aucune modification} one {# modification} other {# modifications}}",
  "sheet.hint": "Touchez une modification dans le texte",
  "sheet.of": "modification {place} sur {count} · replier",
  "sheet.ofFolded": "modification {place} sur {count} · ouvrir",
};
