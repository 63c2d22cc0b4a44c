// In French: the text of a resolution: what is above it and beside it.

import type { text as english } from "../en/text.ts";
import type { Translated } from "../translated.ts";

export const text: Translated<typeof english> = {
  "text.label": "Texte de la résolution",
  "text.skip": "Aller au texte",

  "notice.undo-decided": "Ce qui a été décidé entre-temps demeure\u00a0: l’annulation l’a laissé intact.",
  "notice.nothing-to-undo": "Il n’y a rien à annuler.",
  "notice.paste-too-long":
    "Plus de {limit, number} caractères ne peuvent être collés en une fois\u00a0: rien n’a été collé. Ils sont toujours dans votre presse-papiers\u00a0: collez-les par parties.",

  "outline.title": "Alinéas",
  "outline.changes": "{count, plural, one {modification} other {modifications}}",

  "running.base": "Texte de base {hash}",
  "running.adopted": "Texte adopté {hash}",
  "running.decide": "Les délégués proposent\u00a0; vous acceptez ou rejetez.",
  "running.read": "Vous lisez ce texte. Les délégués proposent les modifications.",
  "running.view":
    "Pour écrire ou commenter, choisissez «\u00a0Toutes les modifications\u00a0» ou «\u00a0Si tout est accepté\u00a0».",
  "print.as": "Tel que proposé par {proponents}",
  "running.download": "Télécharger",
  "running.docx": "Fichier Word",
  "running.docx.hint": "Cette vue, avec suivi des modifications",
  "running.pending": "Fichier Word de ce qui est en suspens",
  "running.pending.hint": "Modifications en suspens sur le texte convenu",
  "running.txt": "Fichier texte",
  "running.txt.hint": "Cette vue, à lire ou à coller",
  "running.html": "Page web",
  "running.html.hint": "Cette vue avec ses marques, à imprimer ou à envoyer",
  "running.json": "Fichier de données",
  "running.json.hint": "À rouvrir ici, sans rien perdre",
};
