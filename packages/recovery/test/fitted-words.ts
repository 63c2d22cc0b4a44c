// The words that the delegate knows to whose edits the weights of a reading are fitted. Invariant: no score is taken of them.
import type { Vocabulary } from "./delegate.ts";

export const FITTED: Vocabulary = {
  verbs: `adapt adjust tailor|invite call ask|measure assess evaluate|ensure guarantee secure|notify alert brief|study explore survey|define determine specify
continue resume maintain|finish complete close|allow enable permit|prohibit forbid ban|inform tell advise|remove delete withdraw|train educate coach
mobilize attract raise|test verify check|monitor observe track|train instruct teach|appoint choose select|carry bear hold|consult ask approach
finance fund sponsor|connect link join|lower cut decrease|compare contrast match|agree settle decide|emphasize underline stress|require demand need`,
  nouns: `operator carrier provider|user consumer customer|school university academy|device terminal handset|law regulation statute|rate tariff charge
meeting session gathering|regulator ministry institution|company enterprise firm|risk threat danger|language dialect tongue|satellite spacecraft orbiter
child pupil student|teacher trainer lecturer|hospital clinic surgery|market economy industry|document paper text|report statement summary
expert specialist engineer|indicator benchmark target|policy strategy doctrine|partner sponsor donor|map chart atlas|centre institute laboratory
gap divide disparity|obstacle barrier hurdle|benefit advantage gain|delay lag backlog|warning alarm signal|product item article|number quantity figure`,
  adjectives: `growing rising increasing|high excessive elevated|poor weak low|legal regulatory statutory|safe secure protected|young junior inexperienced
digital electronic virtual|social human cultural|rural remote distant|vulnerable exposed fragile|voluntary optional informal|official formal authorized
illegal unlawful fraudulent|clear explicit unambiguous|rapid swift sudden|early prompt timely|existing current present|private commercial corporate`,
  small: `the all|each any|a one|these those|from by|through via|during throughout|but yet|when once|still always|often rarely|only merely|under within
will may|should shall|more less|between within|before until|because since`,
  phrases: `as soon as possible>without undue delay|in particular>notably|in accordance with>pursuant to|free of charge>without payment|on request>when asked
in recent years>lately|in all regions>in the six regions|in the six languages>multilingually|by Member States>by administrations|at regional meetings>regionally
on this subject>in this domain|in this field>in this respect|the need for>the usefulness of|in the preparation of>when preparing|takes part in>joins
with respect to>concerning|are indispensable>cannot be dispensed with|is dependent on>relies on|the lack of>the absence of|at an early stage>early on`,
  modifiers:
    "comprehensive binding transparent reliable joint neutral up-to-date balanced modern global practical extended".split(
      " ",
    ),
  adverbs: "carefully regularly continuously urgently better gradually".split(" "),
  qualifiers: [
    ", as necessary",
    " in a transparent manner",
    ", where such rules exist",
    " without delay",
    ", with particular attention to rural areas",
    " on an equal basis",
    ", including through public-private partnerships",
    " at the national level",
    ", having regard to available resources",
    " in the light of experience gained",
    " by electronic means",
    ", upon their request",
  ],
  clauses: [
    "that gender equality is to be promoted in all activities",
    "the outcomes of the forum held in Brenn",
    "to keep these questions under review",
    "that indigenous languages are to be respected",
  ],
};
