// Resolutions about networks and things with the places at which delegates edit them, for fitting alone: see fitting-texts.ts.
// Invariant: no score is taken of them.

const NUMBERS = `RESOLUTION 88 (Rev. {Pereda, 2022|Marn, 2026})
{Misuse|Misuse and misappropriation} of national numbering {resources|plans}
(Quillon, 2014; Pereda, 2022{|; Marn, 2026})
The World Assembly on Telephony ({Pereda, 2022|Marn, 2026}),
recalling
a)	Resolution 20 (Rev. {Quillon, 2018|Dolvik, 2024}) of the Plenipotentiary Assembly, on {procedures for allocating|the allocation and management of} international numbers;
b)	the {relevant provisions|purposes and principles} of the Constitution concerning the right of the public to {correspond|communicate} by means of the {international service|international telecommunication service};
c)	Resolution 61 (Rev. Quillon, 2018) of this {assembly|Assembly}, on {countering|combating} fraud in the {use|assignment} of numbers,
recognizing
a)	the {large|growing} number of cases of {misuse reported|fraud notified} to the Director of the Standardization Bureau {by Member States|each year};
b)	that {operating agencies|telecommunication operators} {lose|forgo} a {significant|considerable} part of their revenue {because of|owing to} such {practices|activities};
c)	that {some|certain} countries {have adopted|are in the process of adopting} national {laws|legislation and regulations} to {fight|prevent and fight} this phenomenon;
d)	that the {blocking|suspension} of calls to a {whole country|country code} {harms|may harm} consumers {in that country|and economies};
e)	that {cooperation|close cooperation} between regulators {makes it possible to trace|is essential for tracing} calls {quickly|in real time},
noting
a)	the {ongoing work|progress achieved} of Study Group 2 on the {identification|origin identification} of calls {, including over IP networks,|};
b)	that {calling line identification|the number of the calling party} is {often|in many cases} {suppressed|removed or altered} {on the way|by transit carriers};
c)	that numbers which {have not been|were never} assigned {are used|continue to be used} {to obtain|for obtaining} payments {unlawfully|without legal basis},
resolves to invite Member States
1	to {ensure|see to it} that numbers are used {only|solely} by those to whom they {were|have been} assigned and {for the purpose|for the purposes} for which they were assigned;
2	to {take appropriate measures|consider taking measures} {to provide|for the provision of} information {requested|that is requested} by other administrations {in cases of|regarding} misuse;
3	to {encourage|require} operating agencies to {withhold|suspend} payment {where misuse has been established|until the facts have been established};
4	to {notify|inform} the Bureau {of|about} any {withdrawn|withdrawn or reassigned} range {within a month|not later than two weeks after the decision};
5	to {exchange|share} experience {on|with regard to} {methods|best practices} of detection {at regional meetings|through the regional offices},
resolves further
that {administrations|Member States} and {operating agencies|recognized operating agencies} should {act|proceed} on the basis of the {guidelines|attached guidelines} {to the extent possible|, as far as practicable},
instructs Study Group 2
1	to {continue studying|study} {all aspects|all aspects and forms} of the {misuse|misappropriation and misuse} of numbers;
2	to {develop|prepare, in collaboration with Study Group 3,} {recommendations|a Recommendation} on {the exchange of data between|data exchange among} operators;
3	to {report|submit a report} {every two years|annually} {to|for consideration by} the advisory group,
instructs the Director of the Standardization Bureau
1	to {collect|compile} {reports|the reports received} {from administrations|of misuse} and {publish|make} them {on the website|available online};
2	to {assist|provide technical assistance to} developing countries {in setting up|for the establishment of} {databases|a national database} of {ported|ported and assigned} numbers;
3	to {cooperate|work} with the other {Bureaux|two Bureaux} {in this matter|on this issue}{| within the limits of available resources},
invites Sector Members
to {contribute|submit contributions} to {this work|these studies}, {particularly|in particular} on {technical solutions|cost-effective solutions}.
`;

const WASTE = `RESOLUTION 73 (Rev. {Quillon, 2016|Marn, 2020})
{Electronic waste|Waste electrical and electronic equipment} and the {environment|circular economy}
The Assembly for Standards ({Quillon, 2016|Marn, 2020}),
considering
a)	that the {amount|volume} of discarded {devices|telecommunication equipment} {grows|has been growing} {by four per cent a year|faster than any other waste stream};
b)	that {only a fifth|less than 20 per cent} of it is {collected|properly collected and recycled};
c)	that {unsafe burning|informal recycling} {releases|exposes workers to} {poisonous|hazardous} substances {into the air|, in particular in developing countries};
d)	that {longer use|extending the lifetime} of {devices|equipment} {saves|would save} {raw materials|energy and raw materials};
e)	that {chargers|power adapters} {which fit one device only|that are not interoperable} {add|contribute} to {this problem|the problem},
recognizing
a)	that {Member States|governments} {bear|share} {the responsibility|responsibility} for {protecting|the protection of} {health|human health and the environment};
b)	the {importance|vital importance} of {standards|international standards} for {common|universal} {chargers|chargers and batteries};
c)	that {producers|manufacturers and importers} {should pay|should bear the cost} {for collection|of take-back schemes} {in proportion to|on the basis of} what they {sell|place on the market};
d)	the {work done|achievements} in Study Group 5, {including|notably} Recommendation 1100 on {sustainable|energy-efficient} power supplies,
noting
a)	that {several|a number of} countries {lack|do not have} {laws|adequate legislation} {in this area|on electronic waste};
b)	that {second-hand|used} devices are {exported|shipped} {as gifts|under the pretext of donations}, {though|although} they {no longer work|are beyond repair};
c)	that {data|statistics} {are scarce|remain scarce} and {not comparable|difficult to compare},
resolves to instruct Study Group 5
1	to {draw up|develop} {methods|a methodology} to {measure|assess} the {life|life cycle} of {products|goods, networks and services};
2	to {revise|update} the {existing|relevant} Recommendations {by 2018|in the next study period};
3	to {propose|define} {indicators|a set of indicators} {for repairability|on repairability and durability};
4	to {work together|collaborate} with other {standards bodies|standards development organizations} {so as to|in order to} avoid {duplication|duplication of work},
instructs the Director of the Standardization Bureau
1	to {hold|convene} {a workshop|workshops} {on this subject|in all regions} {jointly with|in cooperation with} the Directors of the {Radio and Development Bureaux|other two Bureaux};
2	to {bring this resolution to the attention of|transmit this resolution to} {the United Nations|the Secretary-General of the United Nations};
3	to {support|strengthen} {developing countries|the capacity of developing countries} {in managing|to manage} {waste|electronic waste} in {an environmentally sound|a safe and sustainable} {way|manner};
4	to {submit|present} {the results|an annual report} to the {Council|Council and to the next assembly},
invites Member States
1	to {set|establish} {targets|ambitious national targets} for {collection|collection and recycling};
2	to {inform|raise awareness among} {consumers|the general public} {about|of} {the harm done by|the risks associated with} {careless|improper} disposal;
3	to {support|create incentives for} {repair shops|small enterprises that repair devices}{, for example through lower taxes,|};
4	to {prohibit|restrict} {the export of waste|exports of waste} {to countries that cannot treat it|in accordance with international agreements};
5	to {buy|give preference to} {durable|certified} {goods|products} in {public tenders|public procurement},
invites Sector Members
1	to {publish|disclose} {the composition|information on the composition} of their {products|devices};
2	to {take back|accept} {old equipment|end-of-life equipment} {at no charge|without charge to the user}.
`;

const QUALITY = `RESOLUTION 95 ({Dolvik, 2019|Rev. Pereda, 2023})
{Quality|Quality of service and quality of experience} of {calls|voice and data services}
The Assembly for Standards ({Dolvik, 2019|Pereda, 2023}),
recalling
a)	that {Resolution 200 (Rev. Marn, 2015)|Resolution 200 (Rev. Osterby, 2021)} of the Plenipotentiary Assembly {sets|endorsed} {goals|global targets} for {growth|growth, inclusiveness and sustainability};
b)	{Recommendations|the series of Recommendations} {on speech quality|on the assessment of quality} {approved|produced} by Study Group 12,
considering
a)	that {users|consumers} {complain|increasingly complain} {about|of} {dropped calls|dropped calls and slow connections};
b)	that {advertised|nominal} speeds {are rarely reached|differ considerably from those experienced} {in the evening|at peak times};
c)	that {operators|service providers} {measure|assess} quality {in different ways|using different methods}, {so that|with the result that} figures {cannot be compared|are not comparable};
d)	that {measuring|the measurement of quality} {in the field|by means of drive tests} is {costly|expensive and time-consuming}, {whereas|while} {applications on telephones|crowdsourced data} {are|can be} {cheap|a low-cost alternative};
e)	that {rural|rural and remote} {users|areas} {suffer|are affected} {most|disproportionately},
recognizing
a)	that {regulators|national regulatory authorities} {need|must have access to} {reliable|reliable and up-to-date} {figures|information} {in order to decide|for their decisions};
b)	that {transparency|greater transparency} {helps|enables} {users|end users} to {choose|make an informed choice};
c)	that {the arrival of|the transition to} new {networks|generations of mobile networks} {calls for|requires} {new measures|new indicators and methods};
d)	the {different|diverse} {conditions|circumstances} of {countries|Member States} {and regions|},
resolves to instruct Study Group 12
1	to {finish|complete} the {guidelines|draft guidelines} on {measuring by users|crowdsourced measurements} {before the end of 2021|as a matter of urgency};
2	to {keep|maintain} {a glossary|a common terminology} {of terms|for quality assessment};
3	to {advise|provide guidance to} {countries|developing countries} {on how to set|in setting} {minimum values|thresholds} that {suit|take account of} {local needs|national conditions};
4	to {consult|liaise with} {the other study groups|Study Groups 3 and 20} {on questions of cost|on economic and policy issues};
5	to {consider|explore} {the effects of|the use of} {artificial intelligence|machine learning} {on|in} the {planning|optimization} of networks,
instructs the Director of the Standardization Bureau
1	to {organize|hold} {seminars|regional workshops} {in Africa|in Africa and the Arab region} {once a year|as resources permit};
2	to {publish|release} {a table|comparative tables} of {results|results by country} {on the web|through an open-data portal};
3	to {seek|secure} {voluntary|additional voluntary} contributions {for a laboratory|to equip a test laboratory}{| in the region},
invites Member States
1	to {require|encourage} {operators|operators and providers} to {publish|report} {their results|results periodically};
2	to {fine|impose penalties on} those {who break the rules|that fail to comply} {repeatedly|persistently};
3	to {share|make available} {test results|the results of their tests} {with the Bureau|free of charge};
4	to {take an active part in|contribute actively to} {this work|the activities of the study group}.
`;

const SATELLITES = `RESOLUTION 29 (Rev. {Osterby, 2015|Marn, 2019})
{Use|Equitable use} of {orbits|satellite orbits} by small {satellites|satellite missions}
(Pereda, 2011; Osterby, 2015{|; Marn, 2019})
The Radio Assembly ({Osterby, 2015|Marn, 2019}),
considering
a)	that {|the number of }small satellites {are|is} {increasing|growing exponentially}{| and will exceed 20 000 within a decade};
b)	that they are {built|designed and built} {quickly|within one to two years} and {at low cost|at relatively low cost}, {mostly |}by {universities|universities and start-up companies};
c)	that {operators|new operators} {are often not aware|are frequently unaware} of the {rules|regulatory procedures} {that apply|applicable to them};
d)	that {late filing|the late submission of filings} {causes|may cause} {difficulties|coordination difficulties}{| with existing systems};
e)	that {debris|space debris} {is a danger|poses a growing risk} to {all satellites|all space activities},
noting
a)	the {decisions|relevant decisions} of the {last|two most recent} radio conferences{| on short-duration missions};
b)	the {guidelines|voluntary guidelines} on {debris|the mitigation of debris} {adopted|endorsed} by {the committee|the competent committee} {in 2007|in 2007 and revised in 2019};
c)	that {frequencies|suitable frequencies} below 1 GHz are {heavily|already heavily} {used|occupied}{| by terrestrial services};
d)	the {report|draft new report} of {Working Party 7B|Working Parties 4A and 7B} on the {features|characteristics} of {such|these} satellites,
recognizing
a)	that {orbits|orbits and frequencies} are {limited|limited natural} resources {to which all countries have a right|which must be used rationally and equitably};
b)	that {no exception|no derogation} from the {Regulations|Radio Regulations} {is justified|can be justified} by the {size|size or mass} of {a satellite|a spacecraft};
c)	that {|the administrations of }developing countries {have difficulty|encounter difficulties} in {preparing|the preparation of} filings{| and in paying the fees},
resolves
1	that {filings|notifications} {for such satellites|of these systems} {shall|should} be {sent|submitted} {|to the Bureau }{before launch|not later than six months before launch};
2	that {each satellite|every satellite} {shall|must} be able to {stop|cease} {its |}emissions {immediately|at once}{| when interference is reported};
3	to {study|examine} {procedures|simplified procedures} for {missions|missions of less than three years};
4	that the {limits|power limits} in {the annex|Annex 1 to this resolution} {apply|shall apply provisionally} {until|pending} {the next conference|a decision of the next conference},
instructs the Director of the Radio Bureau
1	to {publish|prepare and publish} a {handbook|practical guide} for {newcomers|new entrants} {in plain language|in the six official languages};
2	to {hold|organize} {|annual }seminars for {students|students and young engineers}{| in cooperation with universities};
3	to {help|provide assistance to} administrations {in their filings|with the submission of filings}{|, upon request};
4	to {keep|maintain} {statistics|up-to-date statistics} on {failures|launch failures and collisions}{| and make them available to all},
invites administrations
1	to {inform|advise} {universities|national universities and research centres} {of|about} {their duties|the obligations under the Radio Regulations};
2	to {require|demand} {insurance|adequate insurance} {from operators|of satellite operators}{, where national law so provides,|};
3	to {remove|ensure the removal of} satellites {after use|from orbit within five years of the end of their mission};
4	to {exchange|share} {orbital data|precise orbital data} {with one another|with all interested parties} {in good time|in near real time}.
`;

const EXCHANGES = `RESOLUTION 83 ({Marn, 2013|Rev. Osterby, 2017})
{|Fostering }Internet exchange points {in|for} {regions|landlocked countries and regions}
The Development Conference ({Marn, 2013|Osterby, 2017}),
considering
a)	that {traffic|local traffic} {is often carried|continues to be routed} {over other continents|through exchange points located abroad};
b)	that {an exchange point|a national exchange point} {lowers costs|reduces costs and latency}{| for users};
c)	that {operators|dominant operators} {fear|are reluctant to accept} {|more }competition;
d)	that {landlocked countries|landlocked developing countries} {pay|face} {the highest|disproportionately high} prices {for capacity|for international capacity};
e)	that {hosting|the local hosting} of {content|content and applications} {grows|tends to develop} {where there is an exchange point|around exchange points},
recognizing
a)	that {each country|every State} {chooses|is free to choose} {its own|the} model{| that suits its conditions};
b)	the {good example|positive experience} of {the exchange point in Tarnby|exchange points in East Africa}, {which|where} {saves|operators save} {two million|more than two million dollars} a year;
c)	that {neutral|neutral and independent} management {creates|builds} {trust|confidence among participants};
d)	the {links|close links} between {exchange points, cables and data centres|exchange points and other infrastructure}, {such as|including} {submarine cables|submarine cables and terrestrial backbones},
aware
that {security|the security and stability} of {exchange points|such facilities} {is|are} {of national importance|a matter of public interest}{| and deserves particular attention},
resolves
1	to {promote|actively promote} {exchange points|the establishment of exchange points} {where there are none|in countries which do not yet have any};
2	to {study|carry out studies on} {the obstacles|regulatory and commercial obstacles} to {interconnection|fair interconnection};
3	to {bring together|facilitate meetings of} {operators|operators, content providers and regulators} {of neighbouring countries|at the subregional level},
instructs the Director of the Development Bureau
1	to {send experts|provide expert advice} to {countries|those countries} that {ask for them|request it};
2	to {draw up|prepare} {model rules|model rules and technical guidelines} {for members|for the participants} of {an exchange point|exchange points};
3	to {publish|maintain} {a map|an interactive map} {of all exchange points|of exchange points and backbone networks};
4	to {seek|mobilize} {equipment|donated equipment} {from manufacturers|from manufacturers and foundations}{, on a voluntary basis|};
5	to {examine|assess} {after two years|every two years} {what has changed|the effects of this resolution} {in prices|on prices and on quality},
invites Member States
1	to {remove|eliminate} {licences|licensing requirements} {that are not needed|which hinder the setting up of exchange points};
2	to {connect|encourage the connection of} {public bodies|government networks and universities} to {the national exchange point|national exchange points};
3	to {protect|take measures to protect} {buildings and cables|critical facilities} {against|from} {damage|accidental damage and sabotage};
4	to {agree|negotiate} {with neighbours|with neighbouring countries} {on|the terms of} {cross-border fibre|cross-border fibre connections}{| and rights of way},
invites academia
to {train|educate} {engineers|network engineers} {who can run|capable of operating} {such points|exchange points}{, men and women alike|}.
`;

const COUNTERFEIT = `RESOLUTION 37 (Rev. {Marn, 2014|Pereda, 2018})
{Combating|Combating and deterring} {counterfeit devices|counterfeit and substandard telecommunication devices}
(Quillon, 2010; Marn, 2014{|; Pereda, 2018})
The Plenipotentiary Assembly ({Marn, 2014|Pereda, 2018}),
recalling
a)	Resolution 177 (Rev. {Quillon, 2010|Marn, 2014}) of {the Plenipotentiary Assembly|this assembly}, on conformance and interoperability{|, which calls for assistance to developing countries};
b)	Resolution 79 ({Osterby, 2013|Rev. Dolvik, 2017}) of the Development Conference, on the role of telecommunications in {combating and dealing with|fighting} counterfeit devices,
recognizing
a)	the {noticeable |}growth in sales {and circulation |}of {counterfeit devices and tampered devices|such devices} in markets, which {adversely affects|has an adverse impact on} governments, vendors and consumers{|, as well as on the environment};
b)	that counterfeit devices may {|also }negatively {impact|affect} security and {quality of service|the quality of services} {for users|offered to users};
c)	that such devices {often contain|usually contain} {|illegal and }unacceptable levels of {hazardous substances|lead, mercury and other hazardous substances}, {threatening|which threatens} {consumers and the environment|human health and the environment};
d)	that some countries have {|successfully }{adopted measures|introduced policies and measures}{, including legal ones,|} to {limit the spread|deter the spread} of these products, {and that other countries can learn from them|from which other countries may learn};
e)	that unique identifiers {discourage and limit|limit} the {use|circulation} of {|lost, stolen and }counterfeit devices,
noting
a)	that {individuals or entities|those} involved in the {manufacture and trade|manufacture, trade and distribution} of counterfeit devices {continually develop|develop} {|and enhance }their {capabilities and means|illegal means} {to circumvent|of circumventing} legal and technical efforts;
b)	the {demand and supply|economics of supply and demand} {regarding counterfeit products|for tampered products}, which {complicates attempts to tackle|hampers action against} the {|global }black market;
c)	that {no single solution|a single solution does not} {is envisaged|exist} at the moment,
aware
a)	that governments {play an important role|have a leading role to play} in {fighting|countering} the {manufacture|production} and {international trade|cross-border trade} of {counterfeit devices|these devices};
b)	of {current work and studies|the studies under way} in {ITU-T Study Group 11|Study Groups 11 and 17}{, which is the study group with responsibility for this matter|};
c)	that there is {ongoing |}cooperation with {other standards development organizations|the organizations concerned}{|, such as the association of mobile operators},
resolves to instruct the Directors of the three Bureaux
1	to assist Member States in {addressing their concerns|dealing with their difficulties} with respect to counterfeit devices through {information sharing|the sharing of information} at regional or global level{, including conformity assessment systems|};
2	to assist {all the membership|Member States and Sector Members}, {considering|taking into account} relevant {ITU-T |}recommendations, in taking the {necessary actions|actions necessary} to {prevent or detect|detect} {the tampering with|tampering and} duplication of {unique |}identifiers;
3	to {continue to |}raise awareness, {working in close collaboration with|together with} industry stakeholders{|, consumer associations and customs authorities},
invites Member States
1	to take {all |}necessary measures to {combat|counter} {counterfeit devices|the sale of counterfeit devices} {and devices that have been tampered with|};
2	to cooperate and exchange {expertise|experience} {among themselves|with one another} in this area {|and to report on the results obtained};
3	to {encourage|promote} participation in industry {programmes|initiatives} {combating|aimed at combating} {counterfeit devices|tampered devices},
invites all the membership
1	to {participate actively|play an active part} in {ITU studies|studies} {relating to|on} counterfeit devices by {submitting contributions|the submission of contributions};
2	to take the {necessary |appropriate }actions {to prevent or detect|for the detection and prevention of} the tampering of {unique identifiers|identifiers}.
`;

const CLOUD = `RESOLUTION 62 ({Marn, 2017|Rev. Quillon, 2021})
{Cloud computing|Cloud computing and data centres} for {small enterprises|small and medium-sized enterprises}
The Development Conference ({Marn, 2017|Quillon, 2021}),
considering
a)	that {cloud services|cloud-based services} {allow|enable} {small |}enterprises to {use|have access to} {powerful computers|computing resources} {without large investments|at an affordable cost};
b)	that the {security of data|protection and security of personal data} {remains the main concern|is one of the main concerns} of {those who might use|potential users of} such services;
c)	the {increasing volume|volume, variety and sensitivity} of {data stored|information held} {outside the country|in foreign jurisdictions};
d)	that {reliable electricity and broadband|broadband and a reliable supply of electricity} are {preconditions|prerequisites} for {cloud services|the adoption of these services}{| in rural areas};
e)	that {data centres consume|the operation of data centres requires} {much energy|considerable amounts of energy and water},
recognizing
a)	the {studies conducted|work carried out} {under Question 3/1|under the former Question 3/1 and its successor} on {access to cloud computing|cloud computing: challenges and opportunities}{| for developing countries};
b)	that standards {for interoperability|on portability and interoperability} {avoid|make it possible to avoid} {dependence|excessive dependence} on {a single supplier|one supplier};
c)	that {many|the great majority of} enterprises {are not informed|lack reliable information} {about the possibilities|on the advantages and risks};
d)	that {some governments|certain administrations} have {moved|begun to move} {their services|public services} {to the cloud|to national cloud platforms}{, with good results|},
taking into account
{the fact |}that {trust|trust and confidence} {is a condition for|are essential for} {the digital economy|the growth of the digital economy},
resolves
1	to {help|assist} {enterprises|small enterprises}{, through their associations,|} to {assess|evaluate} {their needs|their needs and the costs incurred};
2	to {promote|encourage} {national |}policies {favouring|that favour} {shared|common} data centres{| powered by renewable energy};
3	to {study|continue to study} {the legal aspects|regulatory and legal aspects} of {storing data abroad|cross-border data flows},
instructs the Director of the Development Bureau
1	to {draw up|publish} a guide {for small enterprises|in simple terms for small enterprises} on {choosing a supplier|the selection of suppliers};
2	to {organize training|provide training courses} {for trainers|for national trainers and advisers}{| at least twice a year};
3	to {compare|analyse} {the prices charged|prices} {in different regions|in the various regions} and {publish the results|to make the findings public};
4	to {report|submit periodic reports} to {the conference|the advisory group} {on what has been done|on the implementation of this resolution},
invites Member States
1	to {adapt|review and adapt} their {laws|legal frameworks} {where necessary|as appropriate} to {the new situation|technological developments};
2	to {support|facilitate} {the construction of|investment in} data centres {in regions that have none|in underserved regions};
3	to {agree on|harmonize} {rules|minimum requirements} for {the protection of data|data protection} {in their region|at the regional level}{|, as far as practicable};
4	to {use|take advantage of} {regional meetings|the regional forums of the Union} {to discuss these questions|for the discussion of these issues},
invites suppliers
1	to {publish|disclose} {where data are stored|the location of stored data};
2	to {offer|propose} {prices|pricing models} {that small enterprises can pay|suited to small enterprises};
3	to {inform customers|notify their customers} {of failures|of any security breach} {without delay|within 72 hours}.
`;

const MAPS = `RESOLUTION 21 (Rev. {Dolvik, 2015|Marn, 2023})
{Mapping|Mapping and monitoring} of {networks|broadband networks and coverage}
(Pereda, 2007; Dolvik, 2015{|; Marn, 2023})
The Development Conference ({Dolvik, 2015|Marn, 2023}),
recalling
a)	Resolution 139 (Rev. {Quillon, 2014|Osterby, 2018}) of the Plenipotentiary Assembly, which {underlines|stresses} the {importance of bridging|need to bridge} the {digital divide|digital and connectivity divides};
b)	{paragraph 12|paragraphs 12 and 13} of the {declaration|ministerial declaration} {adopted in 2015|adopted at the last conference},
considering
a)	that {planning|the planning of networks} {requires|calls for} {maps|detailed and up-to-date maps} of {existing lines and masts|the infrastructure that exists};
b)	that operators {treat|regard} {such information|information on their networks} as {confidential|commercially sensitive};
c)	that {two or more networks|several networks} are {often built|built} {side by side|in parallel} {while|whereas} {whole districts|entire rural districts} {remain without any|are left without service};
d)	that {the joint use of ducts and masts|infrastructure sharing} {reduces costs|reduces the costs of deployment}{ by up to a third|};
e)	that satellite {images|imagery} and {machine learning|artificial intelligence} {make it possible to find|can be used to locate} {schools and settlements|schools, settlements and health centres} {which no map shows|that do not appear on maps},
recognizing
a)	the {achievements|results} of the {school mapping|mapping} initiative {launched jointly with|of the Union and} {the agency for children|UNICEF}, {which has found|by which} {more than a million schools|two million schools} {|have been located};
b)	the {different levels|diversity} of {preparedness and resources|capacity} {in countries|among Member States};
c)	that {accurate |}data {are needed|are indispensable} {to measure|for measuring} {progress|the progress made towards} {towards universal coverage|universal and meaningful connectivity},
resolves
1	to {keep|maintain and enrich} the {interactive |}map of {transmission networks|terrestrial and submarine networks}{|, together with its indicators};
2	that {information|the information} {provided in confidence|supplied by operators} {shall not be disclosed|shall be used} {to third parties|for planning purposes only};
3	to {help|give technical assistance to} {countries|those countries} {wishing to draw up|that wish to establish} {national maps|national broadband mapping systems},
instructs the Director of the Development Bureau
1	to {define|propose} {common formats|harmonized formats and definitions} for {the exchange of data|data exchange}{|, building on existing standards};
2	to {validate|verify} {the data received|data} {with the administrations|in consultation with the administrations concerned} {before publication|before they are published};
3	to {train|provide training to} {staff of ministries|experts from ministries and regulators} {in the use of|on} {geographic information systems|geospatial tools};
4	to {inform|report to} {the Council|the Council and to the advisory group} {every year|annually} {of|on} {the state of the map|the coverage and quality of the map},
invites Member States
1	to {nominate|appoint} {a person|a national coordinator} {responsible for the map|for this work};
2	to {oblige|encourage} operators{, by law or in licences,|} to {deliver|provide} {data on their networks|the necessary data}{| in electronic form};
3	to {coordinate|promote coordination of} {road works|civil works} with {the laying of cables|the deployment of fibre};
4	to {publish|make public} {those parts of|} {national maps|maps} {that are not sensitive|, without prejudice to national security},
invites Sector Members and partners
to {make available|contribute} {images, data and expertise|data, expertise and financial resources} {for this purpose|for the achievement of these objectives}.
`;

const CLOCKS = `RESOLUTION 93 (Rev. {Pereda, 2012|Quillon, 2023})
{Future of|Study on the future of} {the time scale|universal time}
The Radio Assembly ({Pereda, 2012|Quillon, 2023}),
considering
a)	that {the second added|the leap second that is added} from time to time {causes faults|may cause faults} in {computers and networks|navigation and communication systems};
b)	that the {next|forthcoming} adjustment, {unlike all earlier ones|contrary to previous ones}, {could be negative|might have to be negative}{|, which has never been tested};
c)	that {some systems|a number of satellite systems} {use|have adopted} {their own time|continuous internal time scales} and that {several scales|the coexistence of several scales} {lead to confusion|creates ambiguity};
d)	the {need for|importance of} a {single|unique} {reference|international reference} for {legal time|civil and legal time}{| in all countries},
recognizing
a)	the {close cooperation|cooperation} {between the Union and|with} the {bureau of weights and measures|international bureau of weights and measures} {in this matter|, formalized in 2020};
b)	that {a change|any change} {needs|requires} {several years|a transition period} {of preparation|so that old equipment can be replaced}{, as astronomers have pointed out|};
c)	that {broadcast time signals|time signals} {are widely used|remain in wide use} {for synchronization|by industry for synchronization purposes};
d)	the {reports|technical reports} {prepared by|of} {Working Party 7A|the responsible working party},
resolves
1	that the {maximum |}difference {between the two scales|between universal time and the rotation of the Earth} {shall be increased|be increased} {by 2035 at the latest|no later than 2035};
2	to {invite|request} the {bureau|international bureau} {to propose|to determine} the {new limit|value of the new limit}{, after consulting the scientific unions|};
3	that {until then|in the meantime} the {present rules|current procedures} {continue to apply|shall remain in force}{| without change},
instructs the Director of the Radio Bureau
1	to {bring|communicate} this resolution {to the attention of|to} {the organizations concerned|all relevant organizations}, {in particular|such as} {those for aviation and shipping|the maritime and aviation organizations};
2	to {organize|arrange} {seminars|information seminars} for {operators of critical systems|critical infrastructure operators} {on the consequences|on the consequences of the change};
3	to {follow|monitor} {the preparations|progress} and {report|to submit a report} to {the next assembly|each assembly} {until 2035|until the change has been completed},
invites administrations
1	to {take part|participate} in the {studies|further studies} {with contributions|by submitting contributions} {to the working party|to Study Group 7};
2	to {test|carry out tests of} {their equipment|equipment and software} {in advance|well in advance} {of the change|of a negative adjustment};
3	to {inform users|keep users informed}{| through national metrology institutes} {of what will change|about the practical effects}.
`;

export const THINGS: readonly string[] = [
  NUMBERS,
  WASTE,
  QUALITY,
  SATELLITES,
  EXCHANGES,
  COUNTERFEIT,
  CLOUD,
  MAPS,
  CLOCKS,
];
