// In French: what stands on every page: the name, the ways to go, what buttons do, what people are.

import type { site as english } from "../en/site.ts";
import type { Translated } from "../translated.ts";

export const site: Translated<typeof english> = {
  "site.name": "Concord",
  "site.language": "Langue",
  "site.opening": "Ouverture…",

  "nav.label": "Réunion",
  "nav.resolutions": "Résolutions",
  "nav.people": "Participants",

  "action.accept": "Accepter",
  "action.reject": "Rejeter",
  "action.reopen": "Rouvrir",
  "action.withdraw": "Retirer",
  "action.undo": "Annuler",
  "action.redo": "Rétablir",
  "action.send": "Envoyer",
  "action.save": "Enregistrer",
  "action.copy": "Copier",
  "action.copied": "Copié",
  "action.cancel": "Abandonner",
  "action.close": "Fermer",
  "action.signOut": "Se déconnecter",
  "action.tryAgain": "Réessayer",

  "role.editor": "Éditeur du secrétariat",
  "role.chair": "Président",
  "role.delegate": "Délégué",
  "role.observer": "Observateur",
  "office.editor": "Secrétariat",
  "office.chair": "Présidence",
  "office.delegate": "Délégué",
  "office.observer": "Observateur",
};
