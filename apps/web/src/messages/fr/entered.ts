// In French: how a change was recovered from a text that had lost its marks, and what becomes of the proposal that it came with.

import type { entered as english } from "../en/entered.ts";
import type { Translated } from "../translated.ts";

export const entered: Translated<typeof english> = {
  "evidence.not-in-base": "Absent de la base",
  "evidence.glued": "L’ancien et le nouveau sont accolés",
  "evidence.gluedAt": "L’ancien et le nouveau sont accolés : « {words} »",
  "evidence.signs-touch": "Deux signes se suivent là où il n’en faut qu’un",
  "evidence.number": "Les numéros le disent",
  "evidence.numberAt": "Le numéro se lit {words}",
  "evidence.moved-copy": "Les mêmes mots se trouvent ailleurs comme nouveaux",
  "evidence.like-beside-like": "Le semblable est à côté du semblable",
  "evidence.grammar": "Avec les deux, la phrase ne se lit pas",
  "evidence.same-stem": "Le même mot est à côté sous une autre forme",
  "evidence.beside-insertion": "De nouveaux mots sont à côté",
  "evidence.same-shape": "L’ancien et le nouveau sont de même nature et longueur",
  "evidence.doubled": "Un mot est répété",
  "evidence.by-hand": "Marqué à la main",
  "evidence.put-back": "Remis après avoir été retiré",
  "evidence.other": "{code}",
  "evidence.otherAt": "{code} : {words}",
  "recovered.line": "Retrouvé dans le texte : {list}",
  "recovered.none": "Retrouvé dans le texte",
  "recovered.choose": "Retrouvé dans le texte, choisi par {who} : {list}",

  "entered.title": "La proposition de {proponent} qui a été introduite",
  "entered.pending":
    "{count, plural, =0 {Aucune de ses modifications n’est en attente} one {# de ses modifications est en attente} other {# de ses modifications sont en attente}}{differing, plural, =0 {.} one {, et # écart est signalé.} other {, et # écarts sont signalés.}}",
  "entered.withdrawn":
    "{count, plural, =0 {Aucune modification retirée} one {# modification retirée} other {# modifications retirées}}{differing, plural, =0 {} one { et # écart} other { et # écarts}}.",
  "entered.left":
    "{decided, plural, =0 {} one {# modification a été décidée et reste. } other {# modifications ont été décidées et restent. }}{withdrawn, plural, =0 {} one {# avait été retirée auparavant.} other {# avaient été retirées auparavant.}}",
  "entered.withdraw": "Retirer toute cette proposition",
  "entered.putBack": "La remettre",
};
