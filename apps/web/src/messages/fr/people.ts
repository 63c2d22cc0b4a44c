// In French: the page of invitations.

import type { people as english } from "../en/people.ts";
import type { Translated } from "../translated.ts";

export const people: Translated<typeof english> = {
  "people.title": "Participants",
  "people.invite": "Inviter un participant",
  "people.invited": "Invités",
  "people.role": "Fonction",
  "people.name": "Nom",
  "people.code": "Code de l’auteur des propositions",
  "people.proponent": "Auteur",
  "people.since": "Invité le",
  "people.make": "Créer le lien",
  "people.link": "Lien d’invitation de {name}",
  "people.linkLabel": "Lien d’invitation",
  "people.linkOnce":
    "Copiez-le maintenant\u00a0: il ne sera plus affiché. Quiconque l’ouvre est connecté, sur plusieurs appareils au besoin, jusqu’à ce que vous le révoquiez.",
  "people.revoke": "Révoquer",
  "people.revokeName": "Révoquer l’invitation de {name}",
  "people.revokeAsk": "Déconnecter cette personne partout\u00a0?",
  "people.revokeYes": "Oui, révoquer",
  "people.revoked": "Révoquée",
  "people.expired": "Expirée",
  "people.may.delegate": "Propose des modifications, qui portent le code de l’administration ou du groupe régional.",
  "people.may.observer": "Lit le texte et les modifications.",
  "people.may.chair": "Accepte et rejette les modifications.",
  "people.may.editor": "Accepte et rejette les modifications, ajoute des résolutions, invite les participants.",
};
