// In French: what a request that failed is called, by the code of the problem.

import type { problem as english } from "../en/problem.ts";
import type { Translated } from "../translated.ts";

export const problem: Translated<typeof english> = {
  "problem.offline": "Le relais est injoignable pour le moment. Rien n’a été modifié.",
  "problem.http": "L’opération n’a pas abouti. Rien n’a été modifié.",
  "problem.internal": "Le relais n’a pas pu faire cela. Rien n’a été modifié.",
  "problem.too-many-requests": "Trop de demandes à la fois ont été faites au relais. Réessayez dans un moment.",
  "problem.cannot-store": "Le relais ne peut rien enregistrer pour le moment. Réessayez bientôt.",
  "problem.signed-out": "Vous n’êtes plus connecté. Ouvrez de nouveau votre lien d’invitation.",
  "problem.not-allowed": "Vous n’y êtes pas autorisé.",
  "problem.not-found": "Cet élément n’existe plus.",
  "problem.too-large": "C’est trop volumineux{megabytes, plural, =0 {} other {\u00a0: # Mo au plus}}.",
  "problem.forbidden": "Vous n’y êtes pas autorisé.",
  "problem.unknown-change": "Cette modification n’existe plus.",
  "problem.nothing-to-decide": "Plus rien n’est en attente dans cette modification.",
  "problem.holds-words":
    "Cet alinéa reste tant que des mots d’autres participants s’y trouvent. Décidez d’abord de ceux-ci.",
  "problem.adopted": "Le texte a été adopté. Plus rien ne se décide.",
  "problem.moved-on": "Une décision a été prise entre-temps. Regardez-la, puis adoptez de nouveau.",
  "problem.still-held": "Le texte contient des crochets. Levez-les d’abord.",
  "problem.not-adopted": "L’édition suivante commence quand ce texte est adopté.",
  "problem.not-decided": "Cette modification n’a pas fait l’objet d’une décision\u00a0: il n’y a rien à rouvrir.",
  "problem.not-a-resolution": "Ce fichier n’est pas le fichier de données d’une résolution.",
  "problem.unreadable-empty": "Ce texte ne contient aucun mot.",
  "problem.unreadable-locked":
    "Ce PDF est protégé par un mot de passe. Ouvrez-le dans le programme dont il vient et collez son texte.",
  "problem.unreadable-broken": "Ce PDF est endommagé et ne peut pas être lu.",
  "problem.unreadable-no-words":
    "Ce PDF ne contient pas de mots, seulement des images. Un autre programme doit d’abord en reconnaître le texte.",
  "problem.unreadable-binary": "Ce fichier n’est pas du texte brut.",
  "problem.unreadable-too-large":
    "Ce texte est trop volumineux\u00a0: il compte au plus un million de caractères, un PDF 32 Mo.",
  "problem.unreadable-encoding": "Les caractères de ce fichier sont illisibles. Enregistrez-le en UTF-8 et réessayez.",
};
