// The words that the delegate of the scores knows. Invariant: nothing was fitted to them, and none of their groups is one of fitted-words.ts.
import type { Vocabulary } from "./delegate.ts";

export const SCORED: Vocabulary = {
  verbs: `support help back|promote further advance|encourage urge stimulate|publish issue post|prepare draft compile|organize hold arrange
provide supply furnish|adopt introduce enact|improve raise better|reduce lower shrink|examine analyse investigate|submit present deliver
develop design devise|collect gather obtain|establish create form|cooperate collaborate interact|strengthen reinforce deepen|consider envisage discuss
facilitate ease simplify|protect shield safeguard|exchange swap share|review revise reassess|report respond reply|identify locate detect
seek pursue request|appoint name nominate|participate engage partake|contribute add respond|inform notify advise|recognize acknowledge accept`,
  nouns: `organization body agency|administration authority government|country nation territory|region area district|result outcome finding
resource fund asset|network system grid|measure step action|method technique procedure|equipment machinery apparatus|information knowledge intelligence
cooperation collaboration coordination|training education instruction|assistance aid relief|plan programme roadmap|guideline manual rule
standard norm specification|project scheme initiative|workshop seminar course|channel frequency link|service facility provision|group team unit
difficulty obstacle problem|study analysis survey|condition state status|farmer grower producer|archive collection repository|recording programme tape
exchange transfer flow|development evolution growth|effort endeavour attempt|role part function|price cost expense|accident incident emergency
experience expertise lesson|value importance worth|preservation conservation protection|data figures records`,
  adjectives: `large considerable substantial|important crucial central|reliable dependable robust|common shared joint|regional subregional continental
national domestic local|technical practical operational|financial economic material|international global multilateral|modern recent contemporary
affordable inexpensive cheap|effective efficient useful|relevant competent appropriate|sufficient adequate ample|additional further extra
serious severe grave|different diverse various|possible potential likely|qualified skilled experienced|accurate precise exact|simple easy basic
key leading major|harmful damaging disruptive|necessary required urgent|open public transparent|annual biennial periodic|small remote isolated`,
  small: `each every|several many|many numerous|should shall|can may|must should|between among|in within|and or|for towards
frequently often|usually mostly|rapidly quickly|considerably significantly|regularly periodically|particularly especially|actively fully`,
  phrases: `as appropriate>where necessary|on a regular basis>at least once a year|on request>free of charge, if they so wish
every two years>annually|every four years>at each conference|within existing resources>subject to the availability of funds
free of charge>at no cost|in order to>with a view to>so as to|in this regard>in doing so|for this purpose>to this end
in recent years>over the past decade|in the last decade>since the year 2015|at the international level>worldwide|on this subject>in this area
in cooperation with>together with>jointly with|carried out>undertaken|made available>offered|to make it available>to distribute it
play a key role>are indispensable|no longer produced>out of production|make it possible to>allow users to|take the necessary measures>do everything in their power
the results of>the lessons drawn from|the number of>the frequency of|of great value>invaluable|do not cover>are absent from|have developed>now possess
are usually borne>have to be met|the need to improve>the urgency of improving|the training of their members>their training programmes
in many developing countries>in the poorest countries|that are suitable for>which withstand the climate of|under this resolution>in application of this text
to all members>to the membership|without charge>at marginal cost|the relevant international organizations>other agencies of the United Nations`,
  modifiers:
    "innovative dedicated specialized sustainable inclusive adequate coordinated timely targeted long-term voluntary independent".split(
      " ",
    ),
  adverbs: "further actively jointly progressively systematically promptly".split(" "),
  qualifiers: [
    " where feasible",
    ", as far as possible",
    " without discrimination",
    ", subject to national legislation",
    " in all official languages",
    ", in consultation with the members",
    ", taking into account the needs of persons with disabilities",
    " within a reasonable time",
    ", including in small island States",
  ],
  clauses: [
    "that the needs of indigenous peoples deserve special attention",
    "that artificial intelligence opens new possibilities in this area",
    "to evaluate every third year what has been achieved",
    "the declaration adopted by the ministers at their meeting in Harl",
  ],
};
