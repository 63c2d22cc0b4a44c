// In French: pages that only say something, and signing in.

import type { notice as english } from "../en/notice.ts";
import type { Translated } from "../translated.ts";

export const notice: Translated<typeof english> = {
  "signedOut.title": "Vous n’êtes pas connecté",
  "signedOut.text": "Ouvrez le lien d’invitation que le secrétariat vous a envoyé. Il vous connecte sans mot de passe.",
  "unreachable.title": "Le relais est injoignable",
  "unreachable.text": "Votre connexion ou le relais est interrompu pour le moment. Rien n’est perdu.",
  "notYours.title": "Vous ne pouvez pas utiliser cette page",
  "notYours.text": "Les éditeurs du secrétariat y invitent les participants et y préparent les textes.",
  "nowhere.title": "Il n’y a rien à cette adresse",
  "nowhere.text": "Le lien a peut-être été coupé. Les résolutions de la réunion sont à un clic d’ici.",
  "nowhere.resolution": "Cette réunion n’a pas de résolution à cette adresse.",
  "mishap.title": "Cette page s’est arrêtée",
  "mishap.text":
    "Une partie n’a pas pu être chargée ou a mal fonctionné. Ce que le relais a enregistré est en sûreté\u00a0: rechargez la page.",
  "later.missing":
    "Cette partie de la page n’a pas pu être chargée. Rechargez la page quand la connexion sera rétablie.",

  "join.working": "Connexion en cours…",
  "join.noToken.title": "Ce lien est incomplet",
  "join.noToken.text":
    "Un lien d’invitation se termine par un signe # et un long code. Copiez le lien entier de votre message et ouvrez-le de nouveau.",
  "join.invalid.title": "Cette invitation n’est pas valable",
  "join.invalid.text":
    "Elle a été révoquée, elle a expiré ou une partie du lien manque. Demandez-en une nouvelle au secrétariat.",
};
