// Words that drafting puts one for another: who strikes "cooperate" writes "collaborate". Invariant: groups of words, not of texts;
// a word may be in several.
import { stemOf } from "./lexicon.ts";

const GROUPS = `
cooperate collaborate coordinate work partner liaise
cooperation collaboration coordination partnership engagement
create establish found develop build set form strengthen launch
creation establishment development strengthening enhancement building setting-up formation sustainability
enhance improve strengthen reinforce raise increase upgrade boost
support assist help aid facilitate enable promote foster encourage advance further
support assistance help aid guidance advice
important essential vital crucial critical key significant necessary indispensable
importance need necessity relevance urgency significance
high top low urgent great growing increasing limited
ensure guarantee secure provide safeguard
consider examine study review analyse assess evaluate explore investigate
study report analysis review assessment survey evaluation
identify determine define list map
provide give offer supply deliver grant allocate
instruct request invite urge encourage call ask
need require lack want
needed required necessary requested
lacking absent missing available unavailable insufficient
appropriate adequate sufficient suitable necessary relevant applicable
existing available current present
framework scope limits context mandate
continue maintain pursue keep resume
begin start launch initiate commence
increase growth rise expansion
reduce decrease limit narrow mitigate minimize bridge
prevent avoid combat counter fight eliminate
attack threat risk incident intrusion vulnerability crime cyberattack ransomware malware activity
network infrastructure system service equipment
emergency incident crisis disaster
computer cyber ict digital information telecommunication
best good effective efficient recommended
practice guideline experience lesson standard procedure
participation involvement engagement contribution representation
participate engage contribute involve
activity action measure initiative effort work programme project task
response activity readiness preparedness resilience capability capacity
training education workshop seminar capacity skills course
expert specialist professional body organization institution agency
organization entity body institution stakeholder partner
country nation state administration member region economy people
national regional international global local subregional bilateral world worldwide
developing least-developed emerging small vulnerable
annually regularly periodically yearly biennially
report inform notify submit present
result outcome output finding conclusion deliverable
adopt approve accept endorse follow
adopted approved followed taken used applied
use apply employ utilize exploit
use deployment application uptake adoption
exchange share disseminate transfer distribute
exchange sharing dissemination transfer
among between across within amongst
in on at within during under
under within in through pursuant
all every each any several many various
secure safe resilient reliable trusted robust
security safety trust confidence protection privacy
goal objective aim target purpose
implement execute apply carry perform conduct undertake
implementation application execution realization follow-up
and or
shall should may will must can could
closely fully actively effectively widely regularly
mainly mostly primarily largely particularly especially
low limited insufficient poor weak
recognizing noting considering recalling acknowledging affirming
director secretary-general council bureau secretariat assembly conference
question group committee party
january february march april may june july august september october november december
one two three four five six seven eight nine ten
`;

const OWNERS = new Map<string, Set<number>>();
for (const [g, group] of GROUPS.trim().split("\n").entries()) {
  for (const word of group.split(" ")) {
    const stem = stemOf(word);
    OWNERS.set(stem, (OWNERS.get(stem) ?? new Set()).add(g));
  }
}

/** [KIN1] Whether two words (by their stems) are of one group, or the same. */
export function areKindred(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [OWNERS.get(a), OWNERS.get(b)];
  if (!x || !y) return false;
  for (const group of x) if (y.has(group)) return true;
  return false;
}
