// In French: what this device keeps, and a relay that cannot store.

import type { device as english } from "../en/device.ts";
import type { Translated } from "../translated.ts";

export const device: Translated<typeof english> = {
  "device.signOutTitle": "Saisies présentes sur cet appareil seulement",
  "device.signOutText":
    "{count, plural, one {# de vos saisies n’est pas parvenue} other {# de vos saisies ne sont pas parvenues}} au relais. La déconnexion {count, plural, one {la} other {les}} supprime ici. Personne d’autre ne {count, plural, one {l’a} other {les a}}.",
  "device.stay": "Rester connecté",
  "device.signOutYes": "Se déconnecter et supprimer",
  "store.title": "Le relais ne peut rien enregistrer pour le moment",
  "store.kept": "Votre texte est en sûreté sur cet appareil. Il sera envoyé dès que possible.",
  "store.notKept": "Votre texte n’est que sur cette page\u00a0: laissez-la ouverte.",
  "store.next": "Prochain essai à {time}.",
  "store.now": "Essayer maintenant",
};
