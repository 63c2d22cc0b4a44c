// In French: why the relay refused an edit, by the code of the refusal, and what can be done.

import type { refusal as english } from "../en/refusal.ts";
import type { Translated } from "../translated.ts";

export const refusal: Translated<typeof english> = {
  "refusal.panel": "Saisies non acceptées",
  "refusal.title": "Une partie de votre texte n’a pas été acceptée",
  "refusal.titleAt": "Une partie de votre texte, au point {clause}, n’a pas été acceptée",
  "refusal.unseen": "Personne d’autre ne l’a vue\u00a0; elle est gardée ici.",
  "refusal.again": "Proposer de nouveau",
  "refusal.discard": "Supprimer",
  "refusal.too-large": "Elle était trop volumineuse pour être envoyée en une fois.",
  "refusal.too-fast": "Trop de saisies sont arrivées à la fois.",
  "refusal.not-a-proponent": "Vous ne proposez pas de modifications dans cette réunion.",
  "refusal.foreign-client": "Cette page avait perdu sa place dans la réunion\u00a0; elle en a maintenant une nouvelle.",
  "refusal.foreign-proponent": "Vous ne pouvez pas saisir pour cet auteur.",
  "refusal.store-changed": "Le relais a recommencé à neuf depuis que vous l’avez écrite, et ne la détient pas.",
  "refusal.surrogate": "Elle aurait coupé un caractère en deux.",
  "refusal.bad-text": "Elle contient des caractères qui ne peuvent pas figurer dans une résolution.",
  "refusal.unknown-id": "Elle renvoie à des mots que le relais ne connaît pas.",
  "refusal.gap": "Une saisie qui la précédait n’est pas arrivée.",
  "refusal.base-client": "Elle aurait modifié le texte de base.",
  "refusal.delete-set": "Elle aurait effacé des mots au lieu d’en proposer la suppression.",
  "refusal.foreign-range": "Elle aurait retiré des mots d’un autre auteur.",
  "refusal.bad-origin": "L’endroit où elle se trouvait n’existe pas dans le texte que détient le relais.",
  "refusal.forbidden-parent": "Elle ne fait pas partie du texte.",
  "refusal.forbidden-content": "Elle a une forme qui ne peut pas figurer dans une résolution.",
  "refusal.unknown-root": "Elle ne fait pas partie du texte.",
  "refusal.bad-embed":
    "Elle contient un alinéa ou une note de bas de page d’une forme qui ne peut pas figurer dans une résolution.",
  "refusal.bad-act": "Elle propose une opération que le relais ne connaît pas.",
  "refusal.session-ended": "La session s’est terminée avant que le relais ne l’ait reçue.",
  "refusal.adopted": "Le texte avait été adopté avant qu’elle n’arrive.",
  "refusal.malformed": "Elle n’est pas arrivée entière.",
  "refusal.notNow": "Ce n’est pas possible pour le moment. Vous pouvez copier le texte.",
};
