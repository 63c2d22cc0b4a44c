// In French: brackets.

import type { brackets as english } from "../en/brackets.ts";
import type { Translated } from "../translated.ts";

export const brackets: Translated<typeof english> = {
  "bracket.add": "Mettre entre crochets",
  "bracket.name.held": "Entre crochets, maintenus par {who}\u00a0: {words}",
  "bracket.name.lifted": "Crochets levés, maintenus auparavant par {who}\u00a0: {words}",
  "bracket.name.retracted": "Crochets retirés par {who}\u00a0: {words}",
  "bracket.heldBy": "maintenus par {who}",
  "bracket.liftedBy": "levés par {who}, {when}",
  "bracket.retractedBy": "retirés par {who}",
  "bracket.by.chair": "la présidence",
  "bracket.by.editor": "le secrétariat",
  "bracket.office.chair": "présidence",
  "bracket.office.editor": "secrétariat",
  "bracket.lift": "Lever",
  "bracket.liftOwn": "Lever les nôtres",
  "bracket.liftOthers": "Lever ceux des autres",
  "bracket.holdToo": "Maintenir aussi",
  "bracket.back": "Remettre",
};
