// Words that drafting puts one for another: who strikes "cooperate" writes "collaborate". Invariant: groups of words, one a line, not of texts; a
// word may be in several.

export const GROUPS = `
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
accept adopt approve endorse agree ratify
aware conscious mindful
achieve attain reach obtain fulfil meet realize
allow enable permit let empower authorize
prohibit forbid ban restrict block suspend
begin start commence initiate launch open
end finish complete conclude terminate close
stop cease halt discontinue suspend interrupt
buy purchase acquire procure obtain
sell market supply trade export
collect gather compile assemble obtain
publish issue release disseminate circulate post print
maintain keep update preserve retain
develop prepare draft elaborate formulate write produce draw devise design
organize hold convene arrange run conduct host
teach train educate instruct coach
training teaching education instruction learning
appoint designate nominate name assign select choose elect
request ask demand require call urge invite instruct encourage
send transmit submit forward transfer deliver present
show demonstrate prove indicate illustrate reveal
stress emphasize underline highlight note recall
contain include comprise cover incorporate comprise
cause lead result create produce trigger
affect influence impact harm damage threaten disrupt
harm damage loss injury suffering impact
danger risk threat hazard vulnerability
danger dangerous hazardous harmful unsafe poisonous
happen occur arise
remove eliminate reduce abolish delete withdraw
monitor observe track measure survey supervise evaluate
check verify control test inspect audit review
choose select elect decide opt
mobilize raise seek secure find attract look
fund finance resource budget means money
funding financing budget funds resources means
cost price charge fee tariff rate expense expenditure
cheap inexpensive affordable low-cost reasonable fair
expensive costly dear unaffordable
free gratis
quick fast rapid swift prompt speedy
quickly rapidly promptly immediately urgently swiftly immediate
slow gradual progressive
gradually progressively slowly increasingly
large big great considerable significant substantial major extensive growing large-scale
small little minor slight limited few
many several numerous various some few multiple number
new emerging recent novel modern future innovative
old obsolete outdated ageing former legacy older previous existing
current present existing ongoing prevailing
last recent previous past latest preceding
next following forthcoming future subsequent coming
common shared joint mutual collective universal harmonized
different various diverse varied varying several
open transparent public accessible free
clear simple plain easy understandable unambiguous
correct accurate exact precise proper reliable appropriate
competent relevant responsible appropriate concerned interested
main principal key central primary major leading core
whole entire full complete total all
only solely exclusively merely just
often frequently regularly usually commonly generally repeatedly
always permanently continuously constantly continually
sometimes occasionally
particularly especially notably mainly chiefly specifically
possible potential feasible practicable likely
necessary needed required essential indispensable
voluntary optional non-binding
mandatory compulsory binding obligatory
vulnerable disadvantaged marginalized poor weak exposed
rural remote isolated unserved underserved distant
women girl female gender
youth young child children student pupil
person people individual user consumer customer citizen population public
operator provider carrier company enterprise firm business industry
regulator authority agency administration body government
government state administration authority country
school university college academia institution academy
teacher trainer instructor educator lecturer
hospital clinic health medical
doctor nurse physician staff personnel worker employee
delegate delegation participant member representative
meeting session conference workshop seminar forum assembly event symposium
conference assembly meeting session council
group team committee panel body party forum
programme project initiative plan scheme activity campaign
plan strategy roadmap programme policy framework
policy strategy law legislation regulation rule framework measure
law legislation act regulation statute rule
rule regulation provision procedure principle norm guideline requirement
guideline handbook manual guide toolkit recommendation guidance
principle criterion value standard guideline
agreement convention treaty memorandum arrangement accord
right freedom privilege entitlement
duty obligation responsibility commitment
obstacle barrier difficulty challenge impediment hurdle constraint
difficulty problem challenge issue question concern
problem issue matter subject topic question area field
area field domain sector region sphere
region subregion continent area zone
place site location position point
website portal platform page site internet online
list register database directory inventory table catalogue
data information statistics figure number knowledge content
information data knowledge advice guidance
report document paper contribution statement summary note
report present submit inform
document text publication material paper record
format form shape version template
amount volume quantity number level share proportion
level degree extent rate amount
part share portion proportion component element majority
method technique approach methodology procedure process way means technology
way manner method fashion
technology technique system equipment device tool solution application
device equipment terminal apparatus handset telephone product
tool instrument means mechanism
network infrastructure system facility connection link
connection access connectivity link network
frequency spectrum band channel orbit
satellite spacecraft station system
cable fibre line link
call message communication service traffic
voice speech audio telephony
warning alert alarm notification
disaster emergency catastrophe crisis hazard event calamity
flood storm earthquake cyclone hurricane drought
environment climate nature ecosystem
waste pollution emission debris
energy power electricity fuel
cooperation coordination synergy dialogue
consultation cooperation collaboration coordination partnership
relation link relationship connection
effect impact consequence influence outcome implication
benefit advantage gain value opportunity
opportunity possibility potential chance
progress advance achievement improvement development success
success achievement progress result
quality standard level performance reliability
performance efficiency effectiveness quality
efficiency effectiveness productivity
resilience robustness stability continuity reliability
inclusion participation access accessibility inclusiveness
equality equity parity balance fairness
equal equitable fair balanced same
awareness knowledge understanding consciousness
skill capability capacity competence expertise ability knowledge
expert specialist consultant adviser professional engineer expertise
engineer technician specialist expert
research study development innovation investigation
innovation creativity entrepreneurship research
market economy trade competition
growth development expansion progress
job employment work labour career
year month week day decade
annual yearly biennial periodic regular quarterly
month week fortnight quarter
deadline date period term time
date time day
before prior until by ahead
after following since upon once
during throughout over in
with alongside including
without absent lacking
through via by using
for towards to
about regarding concerning on of
regarding concerning on about relating
because owing due since
although though while whereas despite
when where if once whenever
which that who
these those such
this that such the
the a an its their this
each every all any
may might can could
is are was were has have
has had have
national domestic local country state
international global regional world worldwide intergovernmental cross-border
digital electronic online cyber ict
protect safeguard defend secure preserve shield
protection safeguarding security safety prevention
prevent avoid deter preclude counter mitigate
respond react reply answer
response reaction reply answer
help contribute serve assist support
contribution input submission proposal
contribute participate provide serve
participate engage join take attend
depend rely hinge
dependence dependency reliance
increase grow rise expand multiply
growing increasing rising expanding mounting
decrease fall decline drop reduce lower
lower reduced decreased cheaper
lower reduce cut decrease bring
change modify amend revise alter update adapt transform
change modification amendment revision alteration transformation
replace substitute supersede
connect link join interconnect
divide gap disparity inequality difference
extend expand broaden widen enlarge prolong
continue carry go pursue proceed keep
apply implement enforce observe respect comply
comply conform follow observe respect
recognize acknowledge note affirm accept
consider examine study take discuss
discuss debate consider deliberate
decide resolve determine agree
determine establish set fix define specify
set establish fix define put
put place bring make
designed intended meant aimed
based founded built
carried conducted undertaken performed made done implemented executed
made carried done taken
given provided granted offered
contained included set reflected described laid
mentioned referred cited listed described
held convened organized conducted
established created founded set built formed
sustainable lasting durable long-term viable resilient
durable lasting long-lived sustainable
safe safely secure securely
actively fully closely effectively
jointly together collectively
immediately promptly forthwith urgently
deploy install roll implement use
operate run manage maintain administer
manage administer handle govern oversee
management administration governance operation
`;
