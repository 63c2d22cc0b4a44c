// The words that the grammar knows by name, in their base form: those of resolutions and reports in general. Invariant: lists of words, not
// of texts; forms and kinds are made of them in lexicon.ts.

export const NOUNS = `ability absence abuse academia academy access accessibility accident accordance account accuracy achievement action activity adapter
administration advantage advice advisor age agency agenda agreement aid air alarm alert amateur amendment amount analysis annex anniversary answer
antenna apparatus applicant application archive area army arrangement arrival article artist aspect assembly assessment asset assistance association
assumption attention audience author authority availability average aviation award awareness background backbone balance band bandwidth bank barrier
basis battery beginning behaviour belief benchmark beneficiary benefit bill billion boat body border boundary branch broadband broadcaster browser budget
building burden bureau business buyer cable calendar camera campaign canal candidate capability capacity capital car card care career carrier case
catalogue catastrophe category ceiling cent centre century ceremony certainty certificate chair chairman chairperson chance channel chapter character
characteristic charger chart charter child choice circumstance citizen city civilization clause clinic climate cluster coast code cohesion collection
college collision column commerce commission commitment committee commodity communication community company compatibility competence competition
competitor complaint complexity compliance component composition computer concept conclusion condition conduct conference confidence confidentiality
conflict conformity congestion congress connection connectivity conscience consensus consequence conservation consideration consistency constitution
constraint construction consultant consultation consumer consumption content context continent continuity contract contribution convention conviction
cooperation coordination coordinator copper copyright corporation correspondence cost council counsellor counterpart country couple courage course court
coverage craft creation creator credit crew crime criterion criticism crop culture curriculum currency customer cyberattack cyberspace damage danger data
database date day deadline death debate debris debt decade decision declaration defence deficit definition degree delegate delegation delivery democracy
density department dependence dependency depth deputy description designation destination destruction detail detection device diagnosis dialogue
difference difficulty dignity dimension diplomacy direction directive director disability disadvantage disaster discipline discovery discrimination
discussion disease disparity dispute dissemination distance distribution district diversity divide doctor document documentation domain donor doubt
driver drone drought duplication durability duration duty earth earthquake economy ecosystem edition editor education effectiveness efficiency
election electricity element eligibility emergency emission emphasis employee employer employment encryption end energy engineer engineering enquiry
enterprise entity entrepreneur entry environment epidemic equality equipment equity era error establishment estimate evaluation event evidence evolution
example excellence exception exclusion executive exhibition existence expansion expectation expenditure expense experiment expert expertise explanation
exploration explosion export exposure expression extension extent facility fact factor failure fairness faith family farmer fault feature fee feedback
fellowship fibre field figure file filing film filter finding fire firm fish flexibility flood focus follow-up food force forecast forest format
formula forum foundation framework fraud freedom frequency friend friendship fuel fulfilment function funding future gain game gap gas gender generation
geography girl glossary goal good goods governance government governor graduate grant graph ground group growth guardian guest guidance guide guideline
habitat half hand handbook handset hardware harmony hazard head headquarters health hearing heart heat height heritage highway history holder home hope
horizon hospital hour house household human hurricane idea identification identifier identity illness image impact impediment implementation implication
importance improvement incentive incidence incident inclusion income incompatibility independence index indicator individual industry inequality inflation
information infrastructure initiative injury innovation input inquiry insight instability installation instance institute institution instruction
instrument insurance integration integrity intelligence intention interaction interconnection interface interference internet interoperability
interpretation interpreter interval intervention introduction inventory investigation investigator investment investor invitation involvement island
isolation issue item job journal journalist journey judge judgement jurisdiction justice justification keyboard kind kit knowledge laboratory labour
landmark landscape language latency latitude launch law lawyer layer leader leadership learner learning legislation legislature length lesson letter
level liability liberalization liberty library licence life lifetime light likelihood limit limitation link literacy literature loan location
longitude loss machine machinery magazine mailbox majority malware management manager mandate manner manual manufacturer map margin maritime market mass
material matter maturity means measurement mechanism media medicine meeting member membership memorandum memory mentor merger message meteorology method
methodology metre mine mineral minister ministry minority minute misconduct mission misunderstanding misuse mobility mode model modification module
moment momentum money monitoring month mountain movement multilateralism multilingualism museum nation nature navigation necessity need negotiation
neighbour network neutrality news newspaper night node noise norm notification notion number nurse objective objection obligation obstacle occasion
occupation occurrence ocean offence offender office officer official oil openness operation operator opinion opponent opportunity opposition optimization
option orbit organ organization orientation origin outage outcome outline outlook output overlap overview owner ownership pace package page painting
panel pandemic paper parameter parent parity parliament part participant participation partner partnership party passenger patent path patient pattern
payment peace peak penalty penetration people percentage perception performance period permission permit person personnel perspective phase phenomenon
phone photograph picture piece pilot place plan planet planning plant platform plenary point policy pollution population port portal portfolio portion
position possession possibility post potential poverty power practice practitioner precaution precedent precision predecessor preference prejudice
preparation preparedness presence presentation presidency president press pressure prevention price principle priority prison privacy privilege
probability problem procedure proceeding procurement producer product production productivity profession professional professor profile profit
programme progress project proliferation promotion proof propagation property proportion proposal prospect prosperity protection protocol province
provider provision proximity public publication publicity publisher purchase purpose pursuit qualification quality quantity quarter radiation radio rain
rainfall range rapporteur rate ratification ratio rationale reaction reader readiness reality reason receiver reception recipient recognition
recommendation reconstruction recruitment recycling redundancy reference reform refugee regard region registration registry regulation regulator
rehabilitation relation relationship relay relevance reliability relief reluctance remedy reminder renewal repair repeater replacement reporter
repository representation representative reproduction reputation requirement resilience resistance resolution respondent response responsibility
restoration restriction retail retention revenue reversal reviewer revision revolution reward right risk river road roaming robot role roof room root
round route router routine rule safeguard safety sale sample sanction sanitation satellite satisfaction saving scale scenario schedule scheme scholar
scholarship school science scientist scope screen sea season seat secretariat secretary section sector security segment selection seminar sensitivity
sensor sentence sequence series servant server service session settlement setting severity sex shareholder ship shop shortage shortcoming side sight sign
significance similarity simplicity simulation site situation size skill society software soil solidarity solution source sovereignty space spacecraft
speaker specialist species specification spectrum speech speed sphere spirit sponsor stability staff stage stakeholder standard standardization standpoint
start station statistics status step stimulus stock storage storm strategy stream street strength structure student studio style subject subregion
submission subscriber subscription subset subsidiary subsidy substance success succession successor sufficiency suggestion suitability sum summary summit
sun supervision supplier surface surplus surroundings surveillance survey survival suspension sustainability switch symbol sympathy symposium
synergy system table tariff task tax taxation teacher teaching team technician technique technology telecommunication telegraph telegram telephone
telephony television telework temperature tendency tender tension term terminal terminology territory text theatre theft theme theory threshold tide
tool toolkit topic total tour tourism town track trader tradition traffic trainer trainee transaction transfer transformation transition transit
translation translator transmission transmitter transparency transport travel traveller treasury treatment treaty tree trend trial tribute trust truth
turnover type typology uncertainty understanding unemployment unification union unit unity universality university upgrade urgency usage user utility
utilization vaccine validity valley value variable variant variation variety vehicle velocity vendor venture verification version vessel viability victim
victory video view viewer viewpoint village violation violence virus visibility vision visitor vocabulary voice volume volunteer vulnerability wage war
warehouse warning waste water wave way weakness wealth weapon weather web website week weight welfare well-being wholesale width will willingness wind
window wire wisdom woman wood word worker workforce radiocommunication counterproposal breakwater counterpart countermeasure counterweight radioactivity aircraft airport airline seaport
backbone broadcasting classroom courthouse doorway fingerprint firewall footprint forefront framework groundwork guideline handout keyword landline lifeboat
mainland masterplan nightfall offshoot outreach password payload railway roadmap roadside shoreline spreadsheet timeframe timetable touchscreen trademark
waterway waterfront watershed wavelength workbook workstation worldview wristband working-party workload workplace workshop world writer year youth zone`;

export const VERBS = `abandon abide abolish absorb abstain accede accelerate accept access accommodate accompany accomplish accord account accredit accumulate achieve
acknowledge acquire act activate adapt add address adhere adjourn adjust administer admit adopt advance advertise advise advocate affect affirm afford agree
aid aim align alleviate allocate allow alter amend amount amplify analyse announce anticipate appeal appear apply appoint appreciate approach approve argue
arise arrange arrive ascertain ask aspire assemble assess assign assist assume assure attach attack attain attempt attend attract attribute audit augment
authenticate authorize automate avail avert avoid await award back balance ban base be bear become begin behave believe belong benefit bind block boost
borrow break bridge bring broadcast broaden build burn buy calculate call cancel carry catalogue catch categorize cause cease celebrate centralize certify
chair challenge change channel characterize charge check choose circulate cite claim clarify classify clear close cluster coincide collaborate collect combat
combine come commemorate commence commend comment commit communicate compare compel compensate compete compile complain complement complete comply
compose comprise compromise compute concentrate concern conclude condemn conduct confer configure confirm conform confront connect conserve consider
consist consolidate constitute construct consult consume contact contain continue contract contradict contribute control convene converge convert convey
convince cooperate coordinate cope copy correct correspond counter counteract cover create criticize cultivate cut damage deal debate decentralize decide
declare decline decrease dedicate deepen defend defer define delay delegate delete deliver demand demonstrate deny depart depend deploy deprive derive
describe deserve design designate desire destroy detect deter deteriorate determine develop deviate devise devote diagnose differ differentiate digitize
diminish direct disable disaggregate discard disclose discontinue discourage discover discriminate discuss display dispose disrupt disseminate dissolve
distinguish distribute disturb diversify divide do document donate double doubt draft draw drive drop duplicate earn ease educate elaborate elapse elect
eliminate embark embed embrace emerge emit emphasize employ empower enable enact encompass encounter encourage end endanger endeavour endorse enforce
engage enhance enjoy enlarge enrich enrol ensue ensure entail enter entitle entrust envisage equip eradicate erode escape establish estimate evaluate
evolve examine exceed exchange exclude execute exempt exercise exist expand expect expedite experience expire explain exploit explore export expose express
extend face facilitate fail fall familiarize favour feature feel fight file fill finalize finance find finish fit fix flag flourish fluctuate focus follow
forbid force forecast forget forgo form formalize formulate forward foster found free fulfil function fund further gain gather generate get give go govern
grant group grow guarantee guard guide halt halve hamper handle happen harm harmonize harness hasten have help hesitate hide highlight hinder hold honour
hope host identify ignore illustrate imagine impair impart impede implement import impose improve include incorporate increase incur indicate induce
influence inform infringe inhibit initiate innovate inspect inspire install institute instruct insure integrate intend intensify interact interconnect
interest interfere interpret intervene introduce invent invest investigate invite involve isolate issue join judge justify keep know label lack last
launch lead lean learn leave lend lengthen lessen let leverage levy liaise liberalize license lie lift light limit link list listen live load loan locate look
lose lower maintain make manage mandate manifest manipulate manufacture map mark market master match materialize maximize mean measure mediate meet mention
merge merit migrate minimize mitigate mobilize model moderate modernize modify monitor motivate move multiply name narrow necessitate need neglect
negotiate nominate note notice notify observe obstruct obtain occupy occur offer offset open operate oppose opt optimize order organize orient originate
outline overcome oversee owe own participate partner pass pay penalize perceive perform permit persist persuade pertain phase place plan play pledge
point popularize pose possess postpone practise praise precede preclude predict prefer prepare prescribe present preserve press presume prevail prevent
price print prioritize proceed process procure produce profit program progress prohibit project proliferate prolong promise promote prompt propagate propose
protect prove provide publicize publish purchase pursue put qualify quantify question quote raise range ratify reach react read reaffirm realize reallocate
reason reassess recall receive recognize recommend reconcile reconsider reconstruct record recover recruit rectify recycle redefine redirect reduce refer
refine reflect reform refrain refurbish refuse regain regard register regret regulate reinforce reiterate reject relate relax release relieve relocate rely
remain remedy remember remind remove render renew renounce reopen reorganize repair repeal repeat replace replicate reply report represent reproduce
request require rescue research reserve reside resist resolve resort respect respond rest restore restrict restructure result resume retain rethink
retire retrieve return reuse reveal reverse review revise revive revoke reward rise risk run safeguard sanction satisfy save say scale schedule screen
search secure see seek seem select sell send separate serve settle shape share shift shorten show shrink sign signal signify simplify simulate situate
skip slow smooth solicit solve sort speak specialize specify speed spend sponsor spread stabilize staff stage stand standardize start state stay stem
step stimulate stipulate stop store streamline strengthen stress strike strive structure struggle study submit subscribe subsidize substitute succeed
suffer suffice suggest suit summarize supersede supervise supplement supply support suppress surpass survey survive suspend sustain switch synchronize
tackle tailor take target teach telephone tell tend terminate test thank think threaten tighten trace track train transcribe transfer transform translate
transmit transport travel treat trigger trust try turn uncover undergo underline undermine underscore understand undertake unify unite update upgrade uphold
urge use utilize validate vary verify view violate visit voice volunteer vote wait waive want warn warrant waste watch weaken welcome widen wish withdraw
withhold withstand witness work worsen write yield`;

/** Nouns that are verbs too, or the other way round. */
export const BOTH = `abuse access account base manufacture advance aid aim alert amount answer appeal approach archive attack attempt audit award balance benefit bill block
boost bridge broadcast call care cause challenge change charge check claim comment compromise concern conduct contact content contract control copy
correspondent cost cover credit cut damage deal debate decline decrease delay demand deposit design desire detail display document doubt draft drill drop
effect effort end estimate exchange exercise experience export eye face favour feature file fight film filter finance finish fire fit focus force forecast
form fraud fuel function fund gain grant ground group guarantee guard guide hand harm head help hold home honour hope host house impact import increase
influence input insert interest interview issue judge label labour lack land laugh launch lead lease level license light limit link list load loan lock
look map mark market master match matter measure mention merit mine mistake model monitor move name need network note notice object offer order outline
output package page paper park pass pause pay permit phone pilot place plan plant play point poll post practice present press prevent price process produce
profile profit program programme progress project promise protest purchase purpose push question queue quote range rank rate reach reason rebate record
recruit reform refund regard register relay release remark remedy rent repair reply report request rescue research reserve resort resource respect rest
result return review reward ride rise risk role roll round route rule run safeguard sail sample scale schedule schools score screen search seat service set
shape share shift shop show sign signal silence site size sketch sleep sound source space spell sponsor spread staff stage stamp stand start state station
stay step stock stop store storm strain stream stress strike structure study supply support surge surprise survey switch talk target task tax team tender
test text threat tie time title total touch tour trace track trade traffic train transfer transit transport travel treat trend trial trip trouble trust try
turn update upgrade use value venture view vision visit voice vote wage wait walk want warrant waste watch water wave weight welcome will wish witness wonder
work worry yield zone`;

export const ADJECTIVES = `second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth able absent absolute abstract academic acceptable accessible accidental accurate active actual acute additional adequate administrative
advanced adverse advisory affordable agricultural ambitious ample analogue ancient annual anonymous anxious apparent applicable appropriate arbitrary artificial
assistive attractive audible authentic automatic autonomous available average aware bad basic beneficial best better biannual biennial big bilateral binding
blind brief bright broad broader capable careful careless central certain cheap cheaper chief circular civil clean clear clearer close closer coastal cold
collaborative collective comfortable commendable commercial common compact comparable comparative compatible competent competitive complementary complete
complex comprehensive compulsory concise concrete conditional confident confidential consecutive considerable consistent constant constitutional
constructive contemporary continental continual continuous contractual contrary conventional cooperative core corporate correct corrupt costly creative
criminal critical cross-border crucial cultural cumulative current customary daily dangerous deaf decent decisive deep deeper defective deliberate
democratic dense dependent desirable detailed developed developing different difficult digital diplomatic direct disabled distant distinct diverse domestic
dominant double dry due durable dynamic eager early easier easy ecological economic economical educational effective efficient elderly electoral electric
electrical electronic eligible emerging eminent empty encouraging endemic enormous entire environmental equal equitable equivalent essential ethical evident exact
excellent exceptional excess excessive exclusive existing expensive experimental explicit exponential extensive external extra extraordinary extreme fair
faithful false familiar far fast faster favourable feasible federal female few fewer final financial fine firm first fiscal fit flat flexible foreign formal former
forthcoming forward fragile free frequent fresh friendly full fundamental further future general generic genetic gentle genuine geographic geographical global
good grateful grave great greater green gross growing guilty happy hard harmful harmonious hazardous healthy heavy high higher highest historic historical holistic
honest hostile hot huge human humanitarian ideal identical illegal immediate imminent impartial imperative important impossible impressive improper inaccessible
inadequate inadvertent inclusive incompatible incomplete inconsistent incorrect incremental independent indicative indigenous indirect indispensable individual industrial
ineffective inefficient inequitable inevitable infectious influential informal inherent initial innovative insecure instant institutional instrumental
insufficient intact integral intellectual intelligent intended intense intensive interactive interdependent interested interesting interim interior
intermediate internal international interoperable interregional intersectoral introductory invalid invaluable invisible irregular irrelevant joint judicial
junior just keen key landlocked large larger largest last late later latest lawful leading least legal legislative legitimate less lesser liable liberal lifelong
like likely limited linear linguistic little live local logical long longer long-term loose loud low low-cost lower loyal magnetic main major male malicious mandatory
manual many marginal marine maritime massive maximum meaningful measurable mechanical medical medium memorable mental mere meteorological mid mild military
minimal minimum ministerial minor missing mixed mobile moderate modern modest monetary monthly moral motivated multilateral multilingual multiple municipal mutual
narrow national native natural naval near nearby neat necessary needy negative neighbouring net neutral new newer next nominal non-binding normal notable
numerous objective obligatory observable obsolete obvious occasional off old older ongoing online only open operational optical optimal optional oral orbital
ordinary organic organizational original other outdated outdoor outer outside outstanding overall overdue own parallel parental parliamentary partial
particular passive past patient peaceful pending perfect periodic permanent permissible personal pertinent physical plain planetary plausible plenary
plenipotentiary plural poisonous political poor poorest popular positive possible postal potential powerful practicable practical precious precise predictable
preferable preferential preliminary premature preparatory present preventive previous primary prime principal prior private proactive probable productive
professional proficient profitable profound prominent promising prompt proper proportional proportionate prospective protective proud provisional prudent
public punctual pure quarterly quick quiet radical random rapid rare rational raw ready real realistic reasonable recent reciprocal recurrent redundant
regional regular regulatory relative relevant reliable reluctant remarkable remote renewable repeated representative resilient respective responsible
responsive restrictive rich right rigid rigorous robust rough round routine rural sad safe safer same satisfactory scarce scholarly scientific seasonal second
secondary secret sectoral secure selective senior sensible sensitive separate serious several severe shared sharp short short-term sick significant silent
similar simple simpler simultaneous single skilful slight slow small smaller smart smooth social socio-economic soft solar sole solid sound southern northern
eastern western sovereign spatial special specific spectral stable standard state-of-the-art static statistical statutory steady steep strategic strict strong
stronger structural subject subjective subnational subregional subsequent substantial substantive subtle successful successive sudden sufficient suitable
superior supervisory supplementary sure susceptible sustainable swift symbolic systematic systemic tangible technical technological temporary tentative terrestrial
territorial thematic theoretical thin third thorough tight timely tiny top total toxic traditional transboundary transnational transparent tremendous
tropical true trustworthy turbulent typical ultimate unable unauthorized unaware uncertain unclear undue unequal unexpected unfair unfavourable uniform
unilateral unimportant unique universal unjustified unknown unlawful unlikely unlimited unnecessary unprecedented unsafe unserved unsuitable unused unusual
upper upright urban urgent usable useful usual vague valid valuable variable various vast vertical viable virtual visible visual vital voluntary vulnerable
warm weak wealthy weekly well-known wet whole wide wider widespread wild willing wireless wise working workable worldwide worse worst worthwhile
worthy written wrong yearly young younger`;
