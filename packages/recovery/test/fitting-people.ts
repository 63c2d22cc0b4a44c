// Resolutions about people with the places at which delegates edit them, for fitting alone: see fitting-texts.ts.
// Invariant: no score is taken of them.

const ACCESSIBLE = `RESOLUTION 52 ({Dolvik, 2020|Rev. Marn, 2026})
{Access to|Accessible} telecommunications for {the disabled|persons with disabilities and older persons}
The Conference on Inclusive Networks ({Dolvik, 2020|Marn, 2026}),
considering
a)	that {about one billion people|more than one in seven persons worldwide} live with {some form of|a} disability;
b)	that {most of them|the majority of these persons} live in countries where {devices|assistive devices} are {expensive|neither available nor affordable};
c)	that captions, sign language and {simple|plain} language {help|benefit} not only {deaf|deaf and hard-of-hearing} viewers but {everyone|society as a whole};
d)	that {designing for all|universal design} {from the beginning|at an early stage} {costs less|is less costly} than {later changes|adapting products afterwards};
e)	that the {ageing|rapid ageing} of the population {increases|will increase} the {demand|need} for {easy|user-friendly} services;
f)	the {Convention|international conventions} on the rights of {such persons|persons with disabilities}, {which|many of which} {oblige|require} the parties to {promote|guarantee} access,
recognizing
a)	that {many|the websites of many} administrations {do not yet|still do not} {follow|comply with} {accessibility guidelines|the guidelines in force};
b)	that relay services are {offered|provided} in {few|a small number of} countries {only|, mostly developed ones};
c)	that {emergency numbers|emergency services} {cannot be reached by text|should be reachable by text message} in {all|every} {country|Member State};
d)	the {results|excellent results} of the {pilot projects|projects} {carried out|implemented} {in rural communities|by the Development Bureau} {between 2017 and 2019|since 2017};
e)	that {persons with disabilities|users themselves} {should be consulted|must be involved} {in|at every stage of} the preparation of {standards|standards and policies},
resolves
1	that {meetings|all meetings} of the Union shall {gradually|progressively} be made {accessible|fully accessible} by {captioning|real-time captioning} and, {where requested|upon request}, sign language interpretation;
2	that {documents|working documents} be {published|issued} in a {form|format} that {can be read by|is compatible with} screen readers;
3	that {the Union cooperate|cooperation be pursued} with {organizations of users|the organizations that represent users} {in drawing up|when drawing up} its {action plan|plan of action},
instructs the Secretary-General, in consultation with the Directors
1	to {appoint|designate} {a coordinator|one coordinator in each Bureau};
2	to {identify|estimate} {the costs|the financial implications} of {this resolution|the measures provided for in this resolution}{| and submit them to the Council};
3	to {promote|encourage} the {employment|recruitment and career development} of persons with disabilities {in the Secretariat|at headquarters and in regional offices},
instructs the Director of the Development Bureau
1	to {prepare|update} {a handbook|the toolkit} for {regulators|regulators and policy-makers}{, in the six languages of the Union,|};
2	to {train|organize training for} {teachers|trainers} {in the use of|on} {assistive technologies|accessible technologies};
3	to {facilitate|support} the {transfer|voluntary transfer} of {know-how|technology and know-how} {from developed to developing|among} countries,
invites Member States
1	to {adopt|introduce} {rules|legal frameworks} {requiring|under which} operators {to provide|provide} relay services {free of charge|at an affordable price};
2	to {exempt|consider exempting} {such devices|assistive devices} from {customs duties|duties and taxes};
3	to {collect|gather and publish} statistics on {access|the access of persons with disabilities}, {broken down|disaggregated} by {age and sex|sex, age and region};
4	to {take part|participate} in the {day|international day} for {accessible|inclusive} networks {on 3 May|each year},
invites academia and industry
1	to {include|integrate} {accessibility|courses on accessibility} in their {curricula|training programmes};
2	to {develop|design} {equipment|products} that {can be used|is usable} {without assistance|independently}.
`;

const DISASTER = `RESOLUTION 34 (Rev. {Marn, 2018|Pereda, 2022})
Telecommunications in {natural disasters|disasters and humanitarian crises}
(Quillon, 2010; Marn, 2018{|; Pereda, 2022})
The World Conference on Development ({Marn, 2018|Pereda, 2022}),
recalling
a)	the {Agreement|Convention} on the provision of {equipment|telecommunication resources} for {relief operations|disaster mitigation and relief operations}, which {entered into force in 2005|is in force};
b)	Resolution 136 (Rev. {Marn, 2018|Dolvik, 2021}) of the Plenipotentiary Assembly, on the use of {telecommunications|telecommunications and digital technologies} for {monitoring|monitoring, warning and response};
c)	Article {40|46} of the Constitution, on the {absolute priority|priority} of {calls|messages} concerning safety of life,
considering
a)	that {floods, storms and earthquakes|extreme weather events} {have become|are becoming} {more frequent|more frequent and more severe} in {recent years|all regions of the world};
b)	that {the first hours|the first 72 hours} after a disaster {decide|are decisive for} the {fate|survival} of {those affected|the population affected};
c)	that networks {are often destroyed|may be damaged} {exactly when|at the moment when} they are {most needed|needed most};
d)	that {radio amateurs|amateur radio operators} {have repeatedly helped|provide valuable help} {when|in situations where} {other means|all other means of communication} had failed;
e)	that {warnings|early warnings} {do not reach|fail to reach} {everybody|the most vulnerable} {in time|without delay},
recognizing
a)	the {suffering|human suffering and economic loss} caused by {recent|the recent} {disasters|catastrophes} {in the Pacific|in many parts of the world};
b)	that {small|small island} States {depend|are dependent} on {one cable|a single submarine cable};
c)	that {equipment|imported equipment} is {held up|delayed} {at borders|by customs} for {days|several days}, {although|even though} it {is to be used|will be used} for relief {only|purposes};
d)	that {planning|national planning} {pays|is worthwhile}, {as was shown|as demonstrated} by {the drills|regional drills} {held|conducted} in {2016|2020 and 2021};
e)	the {key|leading} role of {mobile|mobile broadband} networks in {spreading|disseminating} {alerts|warnings to the public},
resolves
1	to {continue|intensify} the {work|activities} of the Bureau {in this field|on emergency telecommunications}{| as a matter of priority};
2	to {give|pay} {attention|special attention} to the {needs|particular needs} of {women and children|women, children and displaced persons} {in camps|during emergencies};
3	that {each|every} {region|country} should {have|dispose of} {at least one|a} {stock|pre-positioned stock} of satellite terminals,
instructs the Director of the Development Bureau
1	to {help|assist} {administrations|the administrations of developing countries} {to draw up|in drawing up} {emergency plans|national emergency telecommunication plans};
2	to {maintain|update regularly} {a list|the database} of {experts|experts and equipment} {who can be sent|available for deployment} {at short notice|within 24 hours};
3	to {carry out|organize}, {together with|in partnership with} {relief organizations|the United Nations and its agencies}, {exercises|simulation exercises} in {each region|the regions} {every second year|on a regular basis};
4	to {examine|study} {the introduction of|how to introduce} cell broadcast {in countries that do not have it|in least developed countries};
5	to {report|report back} to the {next|forthcoming} conference on {what was achieved|the results achieved},
urges Member States
1	to {accede|consider acceding} to the {Agreement|Convention}{, if they have not done so,|} {as soon as possible|at the earliest opportunity};
2	to {remove|reduce} {obstacles|regulatory barriers} to the {import|temporary import} {of such equipment|and use of relief equipment};
3	to {include|involve} {local communities|communities, including indigenous peoples,} {in|when designing} {warning systems|people-centred warning systems};
4	to {guarantee|ensure} that {power supply|back-up power} is {available|provided} {at all stations|at critical sites} {for|for no less than} {eight|twelve} hours,
invites the private sector
to {make available|lend} {equipment and staff|equipment, staff and expertise} {in an emergency|when disasters strike}, {free of charge|on a not-for-profit basis}.
`;

const SKILLS = `RESOLUTION 46 (Rev. {Osterby, 2017|Pereda, 2021})
{Training|Human capacity building} in the digital {field|economy} {for young people|, in particular for women and young people}
(Quillon, 2009; Osterby, 2017{|; Pereda, 2021})
The Development Conference ({Osterby, 2017|Pereda, 2021}),
having considered
a)	the {report|final report} of the {group|expert group} on {training|skills};
b)	that {technology|the technological environment} {changes quickly|is evolving at an unprecedented pace} and {knowledge|skills} {soon becomes|become} {outdated|obsolete};
c)	that {unemployment among the young|youth unemployment} {is high|remains high} in {many|most} countries, while {companies|employers} {cannot find|are unable to find} {trained|suitably qualified} staff,
recognizing
a)	that {women are fewer|women remain under-represented} {among engineers|in technical professions}, and {hold|occupy} {few|hardly any} {leading|senior} positions;
b)	that {courses|online courses} {reach|can reach} {learners|more learners} {at low cost|at a fraction of the cost}, {provided that|where} {a connection|an affordable connection} {exists|is available};
c)	the {contribution|valuable contribution} of the {academies|centres of excellence} {to the work of the Union|in all six regions};
d)	that {older workers|workers over fifty} {must not be left behind|also need opportunities to learn};
e)	that {certificates|qualifications} {are not recognized|should be recognized} {across borders|in other countries};
f)	the {limited|scarce} {means|financial and human resources} of {universities|teaching institutions} in {least developed|developing} countries,
aware
a)	of the {discussions|outcomes} of the {meetings|regional preparatory meetings} {held in 2016|held in preparation for this conference};
b)	that {mentors|mentoring programmes} {encourage|have encouraged} {girls|girls and young women} to {choose|take up} {technical subjects|careers in technology},
resolves
1	to {carry on|expand} the {programme|programme of fellowships} {for two more years|until the next conference};
2	to {ask|call upon} {Member States|Member States, Sector Members and Academia} to {offer|provide} {places|internships} for {students|young graduates};
3	that {half|at least half} of the {fellowships|grants} {go|be awarded} to {women|women candidates}, {if possible|whenever possible};
4	that the {curriculum|model curriculum} {be reviewed|shall be reviewed and updated} {every four years|at regular intervals} by {a panel|a panel of experts} {chosen|nominated} by the {advisory group|regional groups},
instructs the Director of the Development Bureau
1	to {run|operate} {the academy|the learning platform} {in at least three languages|in all official languages} {, subject to available resources|};
2	to {look for|mobilize} {sponsors|partners and sponsors} {who can pay for|to finance} {devices|laptops and connectivity} for {poor|disadvantaged} {schools|schools and training centres};
3	to {publish|prepare} {a yearly survey|a biennial survey} of {the skills that are sought|skills needs} {in each region|at the national level};
4	to {set up|create} {a network|an international network} of {trainers|trainers and mentors} {that meets|, which should meet} {once a year|twice a year};
5	to {measure|monitor and evaluate} the {effect|impact} of {the courses|these initiatives} {on employment|on the employability of participants};
6	to {give|ensure} {equal|fair} treatment {to|of} {all applicants|applicants from all regions}{|, irrespective of their age},
invites Member States
1	to {put|make} {digital skills|digital literacy} {into|part of} {school programmes|the curricula of primary and secondary schools};
2	to {second|make available} {experts|national experts} {for short missions|to the Bureau};
3	to {offer tax relief to|introduce incentives for} {firms|enterprises} {that train|training} their {staff|employees}.
`;

const ROAMING = `RESOLUTION 64 (Rev. {Quillon, 2018|Osterby, 2022})
{|Transparency of }International mobile roaming {charges|services and charges}
(Dolvik, 2012; Quillon, 2018{|; Osterby, 2022})
The World Assembly on Telephony ({Quillon, 2018|Osterby, 2022}),
recalling
a)	the {results |}of the {high-level |}seminar on roaming {held|organized} in {Marn|Pereda} on 23 September 2013;
b)	Resolution 18 (Rev. {Marn, 2014|Dolvik, 2020}) of the Plenipotentiary Assembly{|, on the protection of consumers};
c)	Question 12/3 of {|the former }Study Group 3{| and its successors},
considering
a)	that {|international }roaming is {|increasingly }important for {travellers|travellers, businesses and migrants};
b)	that prices remain high{| and unclear} in {|a large number of }countries, {in spite of|despite} {falling|the considerable reduction in} wholesale costs;
c)	that {|many }users switch off their {telephones|devices} abroad {|for fear of unexpected bills};
d)	that {regional agreements|bilateral and regional agreements} have {|significantly }lowered {prices|retail prices} {in some regions|within their area of application};
e)	that competition {alone |}has not {|so far }{led to|resulted in} {reasonable|affordable} prices{|, particularly in border areas};
f)	the need to {study|analyse} {the factors behind|the determinants of} {the prices|prices}{| and to propose remedies},
recognizing
a)	that {|national }regulators {can|are in a position to} {require|oblige} operators to {inform|notify} {customers|their customers} {|by text message }when they {cross|enter} {a border|another country};
b)	that {|inadvertent }roaming {occurs|takes place} {near|along} borders{| and at sea};
c)	that {machine communications|machine-to-machine communications and the Internet of things} {|also }depend on roaming{| and permanent roaming};
d)	that Recommendation 98 {|(09/2012) }contains {principles|general principles} for {lowering|the reduction of} {rates|charges},
resolves
1	to {continue|pursue} the studies on {|the economic impact of }roaming{|, taking into account the needs of developing countries};
2	to {encourage|invite} {|all }Member States to {|consider }{adopt|adopting} {measures|regulatory measures} for {transparency|transparency and price control};
3	that {alternatives|alternative solutions}, such as {|virtual numbers, }eSIM {|profiles }and local cards, {be studied|should be examined}{| without delay};
4	to {cooperate|strengthen cooperation} with {|the relevant }regional organizations {on|in} {this subject|this area},
instructs the Director of the Standardization Bureau
1	to {organize|hold} {|, in collaboration with the other Bureaux, }initiatives to {raise awareness of|draw attention to} the benefits of {lower|fair} charges;
2	to {propose|draw up} {approaches|cooperative approaches} {to promote|aimed at promoting} {the implementation|implementation} of this resolution{| in Member States};
3	to {prepare|maintain} a {list|reference list} of {good |best }practices{| and to update it each year};
4	to {report|submit a report} {on progress|on the progress made} to the {|next meeting of the }advisory group{| and to this assembly},
invites Member States
1	to {take|consider taking} {measures|steps} to {help|empower} {consumers|users} {determine|to determine} {their best choices|the offers that suit them};
2	to {facilitate|promote} {|dialogue and }agreements between operators{| of neighbouring countries};
3	to {contribute|contribute actively} to {studies|the studies of Study Group 3} on {this matter|this matter and on related issues},
invites Sector Members
to {apply|implement} the {|relevant }Recommendations{| of the Union} and to {offer|provide} {tariffs|simple tariffs} {with no hidden charges|without hidden costs}.
`;

const HEALTH = `RESOLUTION 78 (Rev. {Marn, 2016|Quillon, 2021})
{Information|Digital} technologies for {better |improved }health{| and well-being}
The Plenipotentiary Assembly ({Marn, 2016|Quillon, 2021}),
considering
a)	that {epidemics|epidemics and pandemics} {spread|can spread} {|rapidly }across borders{| and threaten economies};
b)	that {|mobile }networks can {help|assist} {doctors|health workers} {reach|to reach} patients in {|isolated and }remote areas;
c)	that {|accurate }data are {needed|indispensable} for the {surveillance|monitoring and surveillance} of {diseases|infectious diseases};
d)	that {electronic records|electronic health records} {must|shall} be {protected|kept confidential}{| at all times};
e)	that {false information|misinformation} {|on vaccines }has {cost|claimed} lives{|, in particular among vulnerable groups},
recognizing
a)	the {agreement|memorandum of understanding} between the Union and the {organization responsible for health|competent agency of the United Nations}{|, signed in 2012};
b)	the {success|encouraging results} of the {programme|joint programme} on {diabetes|non-communicable diseases}, {through which|under which} messages {were sent to|reached} {two million|more than three million} people;
c)	that {pilot projects|many pilot projects} {end|come to an end} {when funds are exhausted|once their initial funding is exhausted};
d)	the {shortage of|lack of} {doctors|trained medical staff} in {|the }least developed countries{| and in small islands};
e)	that {standards|interoperability standards} {exist|have been developed} {|by Study Group 16 }but {are not used|are seldom applied} {|by hospitals},
recognizing further
that the {|recent }pandemic {showed|has demonstrated} {the value of|how important are} {networks|resilient networks}{, in particular|, and especially} for {work and school|telework and distance learning},
resolves to instruct the Secretary-General
1	to {strengthen|further strengthen} the {cooperation|partnership} with {|international }organizations {active|working} in {health|the health sector};
2	to {bring|draw} {|the attention of Member States to }the {importance|potential} of {telemedicine|telemedicine and mobile health}{| to the attention of governments};
3	to {submit|present} {|to the Council }an annual report {on activities|on the activities undertaken},
instructs the Directors of the three Bureaux
1	to {support|assist} {|developing }countries in {writing|the formulation of} {national strategies|national digital health strategies};
2	to {identify|document} {examples|success stories and lessons learned}{| and disseminate them widely};
3	to {work|collaborate} {|closely }with {universities|academia and the private sector} {on|in the development of} {applications|open-source applications};
4	to {ensure|make sure} that {|all }projects {include|contain} {a plan|a sustainability plan} {for the time after their end|beyond the project phase};
5	to {create|establish} {|, as a matter of priority, }a {group|focus group} on {artificial |the use of artificial }intelligence for {diagnosis|health},
invites Member States
1	to {adopt|enact} {laws|appropriate legislation} on {privacy|the privacy and security of health data};
2	to {invest in|allocate resources to} {connecting|the connection of} {clinics|rural clinics and hospitals} {to networks|to broadband networks};
3	to {make|consider making} {calls|access} to {health lines|public health information} {free|free of charge}{| for all users};
4	to {train|provide training for} {nurses|nurses, midwives and community workers} {|at all levels }in the use of {devices|digital tools};
5	to {take|adopt} {|urgent }{steps|measures} {against|to counter} {false claims|the spread of false claims} {on networks|on social media}.
`;

const LANGUAGES = `RESOLUTION 15 (Rev. {Dolvik, 2018|Pereda, 2022})
{Use of the languages|Use of the official languages} of the Union {on an equal footing|on a strictly equal footing}
(Marn, 2006; Dolvik, 2018{|; Pereda, 2022})
The Plenipotentiary Assembly ({Dolvik, 2018|Pereda, 2022}),
recalling
a)	Resolution 66 of the {general|United Nations General} Assembly, on {multilingualism|multilingualism and cultural diversity};
b)	the {decision|decisions} of the Council {at its 2016 session|taken since 2016} on {|the centralization of }editing{| and translation};
c)	the {report|reports} of the {working group|Council working group} on languages{|, which this assembly notes with satisfaction},
considering
a)	that {equal treatment|the equal treatment} of {languages|the six languages} is {one of the conditions|an essential condition} for {participation|the full participation of all members};
b)	that {the website|the website of the Union} is {the first|the main} source {consulted|of information} for {many|most} {members|delegates};
c)	that {machine translation|computer-aided translation} {makes progress|has improved considerably} but {cannot replace|is not a substitute for} {translators|qualified translators};
d)	that {terms|technical terms} are {not always|not} {used|translated} {in the same way|consistently} {in all Sectors|across the three Sectors};
e)	that {the budget|the approved budget} {sets limits|imposes limits}{| on what can be translated},
recognizing
a)	the {efforts|commendable efforts} of the {secretariat|General Secretariat} {to reduce|in reducing} {the delay|delays} {with which|in the availability of} documents {appear|};
b)	the {work|valuable work} of the {committee|coordination committee} for {terminology|vocabulary and terminology}, {in all six languages|including the adoption of 3 200 terms};
c)	that {late documents|documents published late} {put|place} {some|certain} delegations {at a disadvantage|at a serious disadvantage},
resolves
to {continue|continue to take} {all |}necessary {steps|measures} to {ensure|guarantee} {interpretation|simultaneous interpretation} and {translation|the translation of documents} {within the budget|within the limits of the budget},
instructs the Secretary-General
1	to {present|submit} {|each year }a report {to the Council|to the Council and its working group} on the {implementation|application} of this resolution;
2	to {test|continue testing} {software|new software} for {translation|translation and terminology management}{|, with due regard to confidentiality};
3	to {harmonize|align} the {pages|structure of the pages} of the {Sectors|three Sectors} {so that|in such a way that} {all languages|content in all languages} {can be found|is equally accessible};
4	to {recruit|ensure the recruitment of} {translators|translators and interpreters} {with experience|with proven experience} in {the field|telecommunications};
5	to {monitor|evaluate} the {quality|quality and cost} of {external|outsourced} translation {regularly|on a continuous basis},
instructs the Council
1	to {examine|consider and approve} {measures|interim measures} {proposed|recommended} by the {group|working group};
2	to {keep|maintain} the {group|working group}{| under its current mandate} {until 2022|until the next Plenipotentiary Assembly};
3	to {set|establish} {targets|measurable targets} for the {delay|time} {between|that elapses between} {writing and publication|the submission and the publication of a document},
invites Member States
1	to {check|verify} the {versions|different language versions} of {texts|the texts} {that concern them|in their language};
2	to {send|submit} {documents|their contributions} {early|in advance of the deadline}{|, if possible four weeks before a meeting};
3	to {provide|consider providing} {voluntary funds|voluntary contributions} for {languages other than English|the translation of the website}.
`;

const CHILDREN = `RESOLUTION 59 (Rev. {Pereda, 2014|Dolvik, 2018})
{Protecting|Protection of} children {on the Internet|online}
The Development Conference ({Pereda, 2014|Dolvik, 2018}),
considering
a)	that {one in three|one in three of all} {users|Internet users} is {a child|under eighteen years of age};
b)	that {children|children and young people} {meet|are exposed to} {dangers|risks and threats} {of which parents know little|that are not well known to parents};
c)	that {laws|national laws} {differ|vary widely} and {offenders|those responsible} {act|often act} {across borders|from other countries};
d)	that {blocking|filtering} {helps|is useful} but {does not suffice|is not sufficient}{ by itself|};
e)	the {success|continued success} of {helplines|child helplines} {in answering|in responding to} {questions|calls from children},
recognizing
a)	the {rights|fundamental rights} of {the child|children}, {including|in particular} {freedom of expression|the right to be heard} and {privacy|to the protection of privacy};
b)	that {cooperation|multi-stakeholder cooperation} {between|among} {police, schools and industry|law enforcement, educators, industry and civil society} {is needed|is required};
c)	that {few|only a few} {developing countries|countries} have {a strategy|a national strategy and an action plan};
d)	the {guidelines|four sets of guidelines} {issued|published} by the Union {in 2009|in 2009 and updated in 2014}{ for parents and teachers|},
noting
a)	the {activities|ongoing activities} of the {working group of the Council|Council working group} {in this field|on this issue}, {open|which is open} to {all members|all stakeholders};
b)	that {the number|a single number} {116 111|116 111, reserved for child helplines,} {is in use|has been put into service} in {twelve|nineteen} countries{ of one region|};
c)	that {games|online games} and {social networks|social media} {set age limits|have minimum ages} {which nobody checks|that are rarely verified},
resolves
1	to {go on with|continue} the {initiative|Child Online Protection initiative} {as a platform|as a global platform} for {awareness|raising awareness};
2	to {give support|continue to provide support} to {countries|Member States, especially developing countries,} in {drafting|developing and implementing} {strategies|road maps};
3	to {coordinate|coordinate closely} {with others|with the other initiatives under way}{| at national, regional and international level},
instructs the Director of the Development Bureau
1	to {report|report annually} {to the Council|to the Council working group} on {results|the results obtained};
2	to {organize|convene} {|, as resources permit, }{workshops|training workshops} for {judges|judges, prosecutors and investigators};
3	to {collect|gather} {data|comparable data} on {the use of devices by children|children's use of devices}{, by age,|};
4	to {develop|devise} {material|educational material} for {schools|primary schools} {in local languages|in as many languages as possible};
5	to {cooperate|liaise} with the {agency for children|relevant United Nations funds and programmes} {so as not to duplicate work|with a view to avoiding duplication},
invites Member States
1	to {take part|participate actively} in {the working group|the activities of the working group};
2	to {name|designate} {a contact point|a focal point} {for this subject|for child online protection};
3	to {introduce|put in place} {easy means|simple and anonymous means} {of reporting|for the reporting of} {abuse|harmful content};
4	to {allocate|consider allocating} {the number 116 111|the harmonized number} to {a helpline|a toll-free helpline};
5	to {teach|promote the teaching of} {digital skills|safe online behaviour} {in schools|from an early age},
invites Sector Members
1	to {offer|make available} {tools|free-of-charge parental control tools} to {parents|parents and guardians};
2	to {remove|take down} {illegal content|unlawful content} {quickly|within 24 hours of notification};
3	to {share|exchange} {knowledge|knowledge and good practices} {with the police|with the competent authorities}{|, subject to applicable law}.
`;

const GENDER = `RESOLUTION 55 (Rev. {Quillon, 2016|Dolvik, 2022})
{Promoting|Mainstreaming a gender perspective and promoting} {gender equality|equality between women and men} in {standardization|the activities of the Standardization Sector}
(Marn, 2008; Quillon, 2016{|; Dolvik, 2022})
The Assembly for Standards ({Quillon, 2016|Dolvik, 2022}),
noting
a)	that{, although|} standardization plays an important role in {globalization|economic globalization} and effective {communications|telecommunication development}{|, and that} {the figures show|statistics indicate} that {very few women|women rarely} {participate|take part} in {international |}standardization processes;
b)	that the {standardization work|work} of this Sector can be {furthered most effectively|advanced further} through the {inclusion and active involvement|active inclusion} of women;
c)	the need to ensure {women's active and meaningful participation|the meaningful participation of women} in {all |}meetings of {study groups|the study groups and their working parties};
d)	that the {Bureau|Director} established the {Women in Standardization Expert Group|expert group on women} at the {meeting of the advisory group|advisory group meeting} in {February 2016|2016}, dedicated to {promoting women|the promotion of women}{, spotlighting men and women who promote the work of women,|} in {the field of |}standardization{, telecommunications|} and related fields,
recalling
a)	that Resolution 70 (Rev. {Marn, 2014|Osterby, 2018}) of the Plenipotentiary Assembly {resolved to continue|instructs the Secretary-General to continue} the work {being done|done} at {ITU|the Union} to {promote gender equality|mainstream gender} {|in the Union }by {recommending|adopting} measures on {policies and programmes|policies, programmes and budgets};
b)	the {encouraging |}progress {made|achieved} in {increasing|raising} {awareness of gender issues|gender awareness} {|at all levels }{in recent years|since 2014},
recognizing
a)	that society {as a whole |}{without the equal participation of women|as a whole} {will benefit from|benefits from} the equal {participation|participation and representation} of women and men in {policy and decision-making|decision-making};
b)	the {|continued }efforts of the {Bureau to ensure|Director aimed at ensuring} that {gender balance|balance} {is reflected in|characterizes} the {composition of panels|panels and chairmanships} {at its events|at all events},
resolves
1	to {continue the efforts|pursue the efforts} to ensure that {its |}policies, {work plans|operational plans} and {information dissemination|dissemination} activities reflect {a commitment to |}{gender equality|equality};
2	that {high priority|priority} be {given|accorded} to {incorporating|the integration of} gender policies in the {management, staffing and operation|management and work} of the Sector;
3	to {encourage|support} the {consideration|nomination} of {female |women }candidates for {chairmen and vice-chairmen|leadership positions} {of study groups|in all groups},
instructs the Director
1	to take the necessary steps to {continue implementing|implement} the {ITU |}policy on gender{, including supporting the implementation of recommendations relevant to the issue|};
2	to {continue to accelerate|accelerate} the {mainstreaming|integration} of {a gender perspective|gender perspectives} in the work of the Bureau{| in accordance with the principles that already apply};
3	to include in the {annual report to the advisory group|report} {progress on|information on the progress in} {the advancement of|advancing} gender equality, including {statistics by gender|gender-disaggregated statistics} on {standardization activities|participation and leadership};
4	to ensure gender balance in {the selection of|selecting} {persons|candidates} for {statutory |}positions{, especially as session chairmen|},
invites Member States and Sector Members
1	to {submit candidatures|nominate candidates} for {chairman|chair} {and vice-chairman posts|posts} {in order to|so as to} {support|facilitate} the {active |}involvement of {women as well as men|both women and men} in {standards groups|study groups};
2	to support and participate {actively |}in the {work of the Bureau|activities of the expert group} {to promote experts|on the promotion of women experts};
3	to {encourage|promote} {the increase of|an increase in} {the share of women|the number of women} {from all countries|in all delegations}{|, paying particular attention to developing countries}.
`;

const DELEGATES = `RESOLUTION 11 (Rev. {Osterby, 2019|Pereda, 2023})
{Regional preparation|Strengthening regional preparations} for {conferences|conferences and assemblies}
(Dolvik, 2003; Osterby, 2019{|; Pereda, 2023})
The Plenipotentiary Assembly ({Osterby, 2019|Pereda, 2023}),
considering
a)	that {many |}regional telecommunication organizations {have expressed|have repeatedly expressed} the need {for the Union to cooperate|for cooperation of the Union} more closely with {them|regional organizations};
b)	that {common proposals|regional common proposals} {shorten|have contributed to shortening} {debates|the debates at conferences} {and save costs|, thus saving time and money};
c)	that {the six regional organizations|regional organizations} {differ|vary considerably} in {size and experience|structure, size and working methods};
d)	that {newly elected|new} delegates {find it hard|have difficulty} {to follow|in following} {several meetings|parallel meetings} {held at the same time|},
recognizing
a)	that {the Convention|Article 43 of the Convention} {provides for|encourages} regional {conferences and organizations|arrangements};
b)	the {benefits|mutual benefits} {of early consultation|that consultation at an early stage brings} {among regions|between the regions};
c)	that {language and distance|language barriers, distance and visa requirements} {make it difficult|often make it difficult} for {small delegations|delegations from small countries} to {attend all meetings|take part in all the meetings},
noting
that {meetings between regions|interregional meetings} {before the last conference|held before the last two conferences} {led to agreement|made it possible to reach agreement} on {most|the majority of the} {proposals|draft proposals},
resolves
1	that the Union {should continue to develop|shall develop} {stronger |}relations with {regional organizations|the regional telecommunication organizations}{|, including through the regional offices};
2	to {hold|organize} {at least two|three} meetings {of all regions|between regions} before {each conference|each world conference}, {subject to available funds|within budgetary limits};
3	to {offer|provide} {assistance|technical assistance} to Member States {that belong to no regional organization|not belonging to any regional organization},
instructs the Secretary-General, in close cooperation with the Directors of the three Bureaux
1	to {consult|continue consulting} Member States {and regional organizations|} on {the ways|the means} {of supporting|by which support can be given to} {their preparations|their preparation for conferences};
2	to {help|assist} {with the organization of|in organizing} {informal |}briefings {for new delegates|on the working methods of conferences};
3	to {publish|post} {common proposals|all common proposals} {as soon as they arrive|upon receipt}{, in all languages|};
4	to {identify|highlight} {common ground|areas of convergence} {and differences|and divergence} {in a table|in a comparative table} {before the conference opens|at least two weeks before the conference};
5	to {submit|present} {a report|an annual report} {on experience gained|on the results of these activities} to {the Council|the Council for its consideration},
invites Member States
1	to {take an active part|participate actively} in {these preparations|the preparatory process}{| of their region};
2	to {avoid|refrain from} {late proposals|submitting proposals after the deadline}{, unless circumstances change|};
3	to {include|consider including} {young delegates|young professionals and women} in {their delegations|their national delegations}.
`;

export const PEOPLE: readonly string[] = [
  ACCESSIBLE,
  DISASTER,
  SKILLS,
  ROAMING,
  HEALTH,
  LANGUAGES,
  CHILDREN,
  GENDER,
  DELEGATES,
];
