// Proposals as delegations edit resolutions of many bodies, each by one person, to which the weights of a reading are fitted too: rules were made
// after what was missed on them was read. Invariant: no score is taken of them; marks as in proposals.ts; a clause is a line.
import { EDITED_AGAIN } from "./fitting-again.ts";

const PLENIPOTENTIARY = `RESOLUTION 191 (REV. [-DUBAI, 2018-]{+BUCHAREST, 2022+})
Strategy for [-the coordination of-]{+coordinating+} efforts among the three Sectors of the Union
The Plenipotentiary Conference of the International Telecommunication Union ([-Dubai, 2018-]{+Bucharest, 2022+}),
noting
a)	Resolution 59 (Rev. [-Buenos Aires, 2017-]{+Kigali, 2022+}) of the World Telecommunication Development Conference, on strengthening coordination and cooperation among the Sectors on matters of [-mutual-]{+common+} interest;
b)	that the number of subjects treated in more than one Sector [-is increasing-]{+has increased considerably+}, including emergency telecommunications, cybersecurity and [-climate change-]{+accessibility+};
c)	that [-scarce-]{+limited+} resources are to be used [-with care-]{+as efficiently as possible+},
considering
a)	that the Intersectoral Coordination Group [-meets-]{+was established and meets+} at least once a year;
b)	that [-developing countries-]{+small delegations+} find it difficult [-to attend-]{+to follow+} several groups that work in parallel [-on the same subject-]{+on related topics+};
c)	that a [-single-]{+common+} calendar of meetings [-has proved useful-]{+would avoid overlaps+},
recognizing
that duplication of work [-between-]{+within and among+} the Sectors must be [-avoided-]{+prevented+},
resolves
1	that the advisory groups [-shall continue to consider-]{+continue considering+} new and existing activities and their distribution among the Sectors;
2	that work on [-a subject-]{+any subject+} shall be [-coordinated by-]{+assigned to+} one Sector, which [-informs-]{+keeps+} the others{+ informed+},
instructs the Secretary-General
1	to [-improve-]{+enhance+} the coordination mechanism and to [-submit-]{+present+} a report on it to [-each session of the Council-]{+the Council annually+};
2	to [-prepare an updated list of-]{+keep a list of the+} subjects of [-mutual interest-]{+interest to all three Sectors+},
instructs the Directors of the three Bureaux
to [-ensure that the-]{+support the efforts to improve+} coordination [-between-]{+among+} the secretariats{+, making use of electronic working methods+},
invites Member States and Sector Members
to [-take into account-]{+consider+} the need for coordination [-when submitting proposals-]{+in preparing their proposals+} to conferences and assemblies.
`;

const DEVELOPMENT = `RESOLUTION 37 (Rev. [-Buenos Aires, 2017-]{+Kigali, 2022+})
Bridging the [-digital divide-]{+digital divide and digital inclusion+}
The World Telecommunication Development Conference ([-Buenos Aires, 2017-]{+Kigali, 2022+}),
considering
a)	that the [-telecommunication environment has undergone considerable changes-]{+digital ecosystem has continued to evolve+} since the last conference;
b)	that there is still a need to [-clearly spell out-]{+define+} what the divide is, where it occurs and who [-suffers from it-]{+is affected+};
c)	that the [-falling-]{+decreasing+} cost of equipment [-has not-]{+does not always+} benefited remote communities to the [-extent expected-]{+same degree+};
d)	that many [-rural and isolated areas-]{+communities in rural and isolated areas+} are [-not yet connected-]{+still unserved or underserved+};
e)	that [-each region-]{+every region, country and even area+} faces its own [-problems-]{+specific issues+} with regard to the divide,
recognizing
a)	that the [-lack of basic-]{+absence of reliable+} electricity is [-one of the main obstacles-]{+a major barrier+} to the [-introduction-]{+deployment+} of infrastructure;
b)	that [-private operators-]{+the private sector+} will not [-invest in areas where-]{+invest unless+} returns are [-uncertain-]{+foreseeable+};
c)	that women [-use the Internet less than-]{+are less likely to be online than+} men in [-two thirds of-]{+most+} countries,
resolves to request the Director of the Telecommunication Development Bureau
1	to [-follow up on-]{+continue following up on+} the work pursuant to Resolution 8 of the Doha conference;
2	to [-sponsor necessary studies-]{+continue sponsoring the necessary studies+} on the contribution of [-telecommunications-]{+telecommunications/ICTs+} to development;
3	to [-carry on assisting-]{+assist+} Member States in developing a [-competition-based-]{+pro-competition policy and+} regulatory framework;
4	to [-promote measures-]{+encourage regulators to adopt measures+} that [-lower-]{+reduce+} the price of [-international connections-]{+access to international capacity+};
5	to [-work closely with-]{+collaborate with+} the regional organizations [-in order to finance-]{+so as to fund+} pilot projects,
invites Member States
to [-elaborate-]{+develop+} plans for [-bringing-]{+extending+} broadband to schools, [-hospitals and libraries-]{+health centres and public libraries+}{+, in particular in remote areas+}.
`;

const STANDARDIZATION = `RESOLUTION 72 (Rev. [-Hammamet, 2016-]{+Geneva, 2022+})
Measurement [-concerns related to-]{+and assessment of+} human exposure to electromagnetic fields
(Johannesburg, 2008; Dubai, 2012; Hammamet, 2016{+; Geneva, 2022+})
The World Telecommunication Standardization Assembly ([-Hammamet, 2016-]{+Geneva, 2022+}),
considering
a)	the importance of telecommunications [-for political, economic, social and cultural progress-]{+for sustainable development+};
b)	that a [-significant-]{+large+} part of the infrastructure that is needed to [-help bridge-]{+reduce+} the digital divide [-involves-]{+relies on+} wireless technologies;
c)	that there is a need to [-inform the public-]{+raise public awareness+} of the [-potential effects-]{+effects+} of exposure;
d)	that [-an enormous amount of research has been carried out-]{+research has been conducted by recognized scientific bodies+} into wireless systems and health;
e)	that the levels [-measured-]{+found+} near antennas are [-usually-]{+almost always+} far below the limits [-recommended-]{+set by international guidelines+},
recognizing
a)	the [-work done within-]{+activities of+} the ITU Radiocommunication Sector study groups on [-propagation-]{+radiowave propagation+} and sharing;
b)	that some [-documents published-]{+publications+} on the subject [-create-]{+give rise to+} doubt among the [-population-]{+public+}, [-in particular-]{+especially+} in developing countries;
c)	that the cost of [-the equipment used for assessing-]{+equipment for measuring+} exposure is [-very high-]{+often prohibitive+} for [-many-]{+a number of+} administrations,
resolves
to invite ITU-T, in particular Study Group 5, to [-expand and continue-]{+continue and expand+} its work and support in this domain, including
•	[-publication-]{+publication and dissemination+} of its technical reports;
•	[-organizing-]{+holding+} workshops and training courses for [-regulators-]{+regulators, operators and other interested parties+};
•	[-giving guidance on-]{+developing guidance for+} the siting of base stations,
instructs the Director of the Telecommunication Standardization Bureau, in close collaboration with the [-Directors-]{+Director+} of the [-other two Bureaux-]{+Radiocommunication Bureau+}
1	to support [-the development of-]{+studies that lead to+} reports which identify the needs of developing countries;
2	to [-update-]{+periodically update+} the [-website-]{+portal+} on this subject;
3	to [-work with-]{+cooperate with the World Health Organization and with+} the European Commission [-to harmonize-]{+on harmonizing+} exposure limits,
invites Member States
1	to adopt [-suitable measures-]{+appropriate measures+} [-in order to ensure-]{+for ensuring+} compliance with [-relevant-]{+the applicable+} Recommendations;
2	to [-participate actively in-]{+contribute actively to+} this work.
`;

const RADIO = `RESOLUTION 655 (REV. WRC-[-15-]{+23+})
[-Definition of time scale-]{+Reference time scale+} and dissemination of time signals [-via-]{+by+} radiocommunication systems
The World Radiocommunication Conference ([-Geneva, 2015-]{+Dubai, 2023+}),
considering
a)	that the ITU Radiocommunication Sector is responsible for [-defining-]{+the definition of+} the service that disseminates time signals;
b)	that the Bureau of Weights and Measures is [-responsible for establishing-]{+charged with maintaining+} the second of the international system of units;
c)	that the [-occasional insertion-]{+insertion+} of leap seconds may [-create serious difficulties for-]{+disrupt+} many [-operational-]{+navigation+} and telecommunication systems,
considering further
a)	that [-some organizations involved with-]{+operators of+} space activities may [-need to make-]{+require+} changes [-to their systems-]{+in their software+};
b)	that [-emissions of-]{+interference from+} stations of the [-fixed-]{+mobile and fixed+} services in the band 23.6-24 GHz [-may affect-]{+should not exceed the protection criteria of+} passive sensors,
noting
a)	that Recommendation ITU-R TF.460-6 [-states-]{+specifies+} that all transmissions should [-conform to-]{+be as close as possible to+} coordinated universal time;
b)	that administrations [-have had difficulty in applying-]{+may experience difficulties with+} the [-procedure of-]{+provisions in+} No. 9.21,
resolves to invite the ITU Radiocommunication Sector
1	to strengthen [-the cooperation between-]{+cooperation with+} the Bureau of Weights and Measures and the [-relevant organizations-]{+other organizations concerned+};
2	to further and [-more widely study-]{+study in depth+}, in cooperation with the relevant bodies, the [-various aspects of current and potential future-]{+implementation of the new+} time scales;
3	to [-provide advice on-]{+report on+} the content and structure of time signals [-to be disseminated-]{+that are disseminated+} by radiocommunication systems,
resolves further
1	that stations [-in operation-]{+brought into use+} before 1 January [-2017-]{+2025+} are [-not subject to-]{+exempt from+} these limits;
2	that administrations [-shall take all practicable steps-]{+are urged+} to [-eliminate-]{+resolve cases of+} harmful interference [-immediately-]{+without delay+},
instructs the Director of the Radiocommunication Bureau
1	to [-invite-]{+encourage+} the international organizations concerned to [-participate in-]{+take part in+} this work;
2	to report [-on the progress of this resolution-]{+the results of these studies+} to [-WRC-23-]{+the next competent conference+},
invites administrations
to participate [-in the studies by submitting contributions-]{+actively in the studies+} to the Radiocommunication Sector.
`;

const ASSEMBLY = `[-72/215-]{+74/224+}.	Agricultural technology for [-development-]{+sustainable development+}
The General Assembly,
Recalling its resolutions [-66/195 of 22 December 2011-]{+70/198 of 22 December 2015+} and [-68/209 of 20 December 2013-]{+72/215 of 20 December 2017+}{+ on agricultural technology for development+},
[-Recognizing-]{+Stressing+} the [-beneficial impact-]{+role+} that the adoption of agricultural technologies [-can have on-]{+plays in+} the achievement of the Goals,
[-Concerned-]{+Deeply concerned+} that the number of [-hungry people-]{+people suffering from hunger+} has [-started to rise-]{+risen for the third consecutive year+},
Noting that small farmers [-account for-]{+produce+} a large share of the food [-that is consumed-]{+consumed+} in [-the poorest countries-]{+low-income countries+} {+but remain vulnerable to shocks+},
[-Acknowledging-]{+Reaffirming+} the importance of [-the transfer of technology-]{+technology transfer+} on [-favourable terms-]{+mutually agreed terms+},
Mindful that [-young people-]{+youth+} in rural areas [-often lack access to-]{+face difficulties in obtaining+} credit and [-training-]{+vocational training+},
1.	Takes note of the report of the Secretary-General [-on agricultural technology-]{+and the recommendations contained therein+};
2.	[-Urges-]{+Calls upon+} Member States, [-relevant-]{+the relevant+} organizations of the United Nations system and other stakeholders to [-strengthen-]{+step up+} efforts to [-improve the development-]{+promote the development and transfer+} of appropriate sustainable technologies;
3.	[-Encourages-]{+Invites+} Governments to [-provide incentives to-]{+create an enabling environment for+} investment in [-research and extension services-]{+agricultural research, innovation and extension+};
4.	Underlines the [-need to close-]{+urgency of closing+} the gap between women and men [-in access to-]{+with respect to+} productive resources[- such as land-]{+, including land and finance+};
5.	[-Requests-]{+Also requests+} the organizations concerned to [-support national efforts-]{+assist countries in their efforts+} to [-reduce losses after harvest-]{+halve food waste+};
6.	[-Recognizes that-]{+Notes with concern that+} data on [-the use of machinery-]{+mechanization+} are [-rarely collected-]{+scarce and outdated+};
7.	Requests the Secretary-General to [-submit-]{+present+} to the General Assembly at its [-seventy-fourth-]{+seventy-sixth+} session [-a report-]{+an action-oriented report+} on the implementation of the present resolution;
8.	Decides to include in the provisional agenda of its [-seventy-fourth-]{+seventy-sixth+} session the item entitled “[-Agriculture-]{+Agriculture development, food security and nutrition+}”.
`;

const HEALTH = `Strengthening [-laboratory services-]{+diagnostics capacity+}
The [-Seventieth-]{+Seventy-sixth+} World Health Assembly,
Having considered the [-report-]{+consolidated report+} by the Director-General;
Recognizing that diagnostic services are [-vital for-]{+essential to+} the prevention, [-diagnosis and treatment-]{+case management, monitoring and treatment+} of [-communicable diseases-]{+communicable and noncommunicable diseases+};
Concerned that [-nearly half of the world’s population has-]{+47% of the global population have+} little or no access to [-basic tests-]{+key diagnostics+};
Noting that [-the pandemic showed-]{+the COVID-19 pandemic highlighted+} the importance of tests as [-a tool for-]{+an integral part of+} the response to [-outbreaks-]{+health emergencies+};
Noting with concern that [-prices of tests are high-]{+high prices for some tests+} [-and that-]{+limit access and+} supply chains are [-weak-]{+fragile+},
1.	URGES Member States[-:-]{+, taking into account their national contexts:+}
(1)	to [-establish-]{+consider the establishment of+} national [-policies on-]{+strategies for+} diagnostics, [-as a part of-]{+as part of+} their [-health plans-]{+national health plans+};
(2)	to [-draw up lists of essential tests-]{+develop national essential diagnostics lists+}, [-based on-]{+adapting+} the WHO model list;
(3)	to [-invest in training of-]{+ensure adequate training and remuneration of+} laboratory [-technicians-]{+personnel+};
(4)	to [-protect-]{+safeguard+} the [-confidentiality of patient data-]{+privacy of patients+} [-at all levels-]{+at every level of care+};
(5)	to [-purchase jointly-]{+explore pooled procurement+} where [-markets are small-]{+this is feasible+},
2.	[-REQUESTS-]{+CALLS ON+} international partners [-to help-]{+to collaborate with and assist+} Member States in [-setting up-]{+the establishment of+} regional networks;
3.	REQUESTS the Director-General:
(1)	to [-continue to update-]{+update annually+} the model list [-of essential in vitro diagnostics-];
(2)	to [-advise Member States on-]{+support Member States, upon request, in+} the [-regulation-]{+selection and regulation+} of [-new-]{+innovative+} products;
(3)	to [-collect data about-]{+facilitate transparency of data on+} prices and [-to make them public-]{+their publication+};
(4)	to report [-on progress-]{+on progress made in implementing this resolution+} to the [-Seventy-second World Health Assembly-]{+Health Assembly in 2025, 2027 and 2029+}.
`;

const MARITIME = `RESOLUTION A.[-1052(27)-]{+1155(32)+}
PROCEDURES FOR PORT STATE CONTROL, [-2011-]{+2021+}
THE ASSEMBLY,
RECALLING Article 15(j) of the Convention on the International Maritime Organization concerning the functions of the Assembly [-in relation to-]{+with regard to+} regulations and guidelines concerning maritime safety and [-the prevention of marine pollution-]{+the prevention and control of marine pollution from ships+},
RECALLING ALSO that the Assembly adopted, by resolution [-A.787(19)-]{+A.1138(31)+}, Procedures for port State control, [-as amended-]{+2019+},
RECOGNIZING that efforts by port States have greatly contributed to [-enhanced-]{+improved+} maritime safety and security, and [-prevention of-]{+to preventing+} marine pollution,
RECOGNIZING ALSO the need to [-update-]{+revise+} the said procedures to take account of [-the amendments to IMO instruments which have entered into force-]{+amendments to IMO instruments that entered into force or became effective+} since [-the adoption of that resolution-]{+their adoption+},
BEARING IN MIND that detention of a ship [-causes considerable costs-]{+may entail considerable costs+} [-to its owner-]{+for owners and charterers+},
HAVING CONSIDERED the recommendations made by the Maritime Safety Committee, at its [-eighty-ninth-]{+103rd+} session, and the Marine Environment Protection Committee, at its [-sixty-second-]{+76th+} session,
1	ADOPTS the Procedures for port State control, [-2011-]{+2021+}, [-as set out in-]{+set out in+} the annex to the present resolution;
2	INVITES Governments, when exercising port State control, to [-implement the aforementioned Procedures-]{+apply the annexed procedures+} and to [-provide-]{+furnish+} the Organization with information on [-their application-]{+detentions+};
3	[-REQUESTS-]{+INVITES+} masters to [-give-]{+ensure that+} officers {+are given +}[-access to all spaces of the ship-]{+safe access to every space+};
4	REQUESTS the Maritime Safety Committee and the Marine Environment Protection Committee to [-keep the Procedures under review and to amend them as necessary-]{+keep the procedures under review+};
5	[-URGES-]{+ENCOURAGES+} recognized organizations to [-cooperate with-]{+assist+} the authorities of the port [-by making available-]{+in obtaining+} the survey reports of the ship;
6	REVOKES resolution [-A.787(19), as amended by resolution A.882(21)-]{+A.1138(31)+}.
`;

const WATER = `RESOLUTION XIII.[-8-]{+17+}
[-Wetlands and water-]{+Rapidly assessing wetland services+} in drylands
THE CONFERENCE OF THE CONTRACTING PARTIES,
1.	RECALLING that [-wetlands in arid regions-]{+dryland wetlands+} are [-among the most threatened-]{+exceptionally threatened+} ecosystems;
2.	AWARE that [-withdrawals of groundwater exceed-]{+the extraction of groundwater often exceeds+} natural recharge [-in many basins-]{+in a growing number of basins+};
3.	NOTING that [-traditional methods of irrigation-]{+traditional irrigation practices+} have [-shown their value-]{+proven sustainable+} over centuries;
4.	CONCERNED that the [-changing-]{+warming+} climate [-makes droughts longer-]{+prolongs and intensifies droughts+};
5.	[-NOTES-]{+WELCOMES+} the [-guidelines prepared by-]{+guidance produced by+} the Scientific and Technical Review Panel;
6.	INVITES Contracting Parties to [-include-]{+integrate+} wetlands [-in plans for-]{+into policies on+} the management of [-river basins-]{+river basins and aquifers+};
7.	ENCOURAGES Contracting Parties [-sharing-]{+that share+} aquifers to [-conclude agreements-]{+establish cooperative arrangements+} on [-their use-]{+monitoring and use+};
8.	REQUESTS the Secretariat to [-seek funds for-]{+mobilize resources to implement+} a [-programme of training-]{+training programme+} for [-wetland managers-]{+managers of protected areas+};
9.	[-ASKS-]{+INSTRUCTS+} the Panel to [-examine-]{+review+} indicators [-for the health of-]{+of change in+} temporary wetlands, [-if resources allow-]{+subject to available resources+};
10.	URGES donors to [-give priority to-]{+prioritize+} projects [-in which local communities take part-]{+that involve local communities and indigenous peoples+};
11.	[-DECIDES to discuss-]{+AGREES to consider+} the matter [-again at its next meeting-]{+at its fifteenth meeting+}.
`;

const POST = `RESOLUTION C 31/[-2016-]{+2021+}
[-Quality of service-]{+Improvement of the quality+} of the international letter mail
Congress,
In view of
the [-decision of the Doha Congress-]{+decisions taken by the Istanbul Congress+} on measurement of quality,
noting
a)	that customers [-expect-]{+increasingly demand+} information on [-the whereabouts of their items-]{+the status of their items+} [-at any time-]{+from posting to delivery+};
b)	that [-only 84-]{+more than 120+} designated operators [-take part in-]{+participate in+} the system for measuring [-terminal-dues mail-]{+inbound mail+};
c)	that [-small items containing goods-]{+small packets+} have become [-the largest part-]{+a major component+} of the traffic,
conscious
that [-delay in customs-]{+customs clearance+} is [-frequently the cause of-]{+a leading cause of+} [-late delivery-]{+failure to meet delivery standards+},
instructs
the Postal Operations Council
1	to [-further develop-]{+continue the development of+} the [-measurement system-]{+global monitoring system+}, in order [-to cover-]{+that it covers+} all items with a barcode;
2	to [-set-]{+propose+} [-realistic targets-]{+ambitious but realistic targets+} [-for each group of countries-]{+for all groups of countries+};
3	to [-study the causes of-]{+analyse+} losses [-in transit-]{+at transit hubs+} and to [-recommend remedies-]{+suggest solutions+},
the International Bureau
1	to [-assist-]{+provide assistance to+} operators [-wishing-]{+that wish+} to [-join the system-]{+be certified+};
2	to [-publish the results every quarter-]{+publish results on a monthly basis+} on the website of the Union[-;-]{+,+}
invites
the [-designated operators-]{+Union member countries and their designated operators+}
to [-exchange electronic data-]{+exchange advance electronic data+} [-on all items containing goods-]{+in accordance with the Regulations+}.
`;

const CULTURE = `[-39-]{+41+} C/Resolution 56
[-Preservation of-]{+Safeguarding+} documentary heritage in digital form
The General Conference,
Recalling the Recommendation concerning the preservation of, and access to, documentary heritage, [-adopted in 2015-]{+which it adopted at its 38th session+},
Considering that [-digital documents disappear more quickly-]{+information in digital form is lost more easily+} than [-those on paper-]{+paper documents+},
Considering also that formats [-become obsolete-]{+change+} and that [-equipment to read them is no longer made-]{+the equipment for reading them ceases to be produced+},
Recognizing the [-contribution of-]{+key role played by+} archives, libraries and museums [-to the memory of peoples-]{+in preserving the memory of humanity+},
Aware of the [-danger-]{+risks+} that [-armed conflicts-]{+conflicts and natural disasters+} [-pose to-]{+represent for+} collections,
1.	Thanks the Director-General for [-her efforts-]{+the measures taken+} to [-raise awareness of-]{+draw attention to+} the Recommendation;
2.	Invites Member States [-which have not yet done so-]{+that have not already done so+} to [-create-]{+set up+} national [-committees for the programme-]{+Memory of the World committees+};
3.	Recommends that Member States [-adopt laws on-]{+review their legislation on+} legal deposit [-so that it includes-]{+in order to include+} born-digital works;
4.	Encourages [-holders of private collections-]{+private collectors+} to [-allow access to-]{+share+} their holdings [-for research-]{+for the purposes of research and education+};
5.	Requests the Director-General:
(a)	to [-draw up-]{+prepare, in consultation with experts,+} guidelines on [-the choice-]{+the selection+} of [-documents to be kept-]{+material for long-term preservation+};
(b)	to [-help-]{+support+} Small Island Developing States [-to digitize-]{+in digitizing+} endangered [-records-]{+archives and sound recordings+};
(c)	to [-present-]{+transmit+} a [-report on this matter-]{+summary report+} [-to it at its 40th session-]{+at its 42nd session+}.
`;

const FORESTS = `DRAFT DECISION [-27-]{+28+}/CP
Methodological [-questions-]{+guidance+} for activities [-that reduce-]{+relating to reducing+} emissions from deforestation
The Conference of the Parties,
Recalling decisions [-2/CP.13-]{+1/CP.16+} and [-4/CP.15-]{+12/CP.17+},
Reaffirming that developing country Parties should, [-in accordance with their capacities-]{+according to their national circumstances+}, [-aim to slow-]{+collectively aim to slow, halt and reverse+} the loss of forest cover,
Noting that [-national systems for monitoring-]{+robust national monitoring systems+} [-should use-]{+combine+} remote sensing and [-measurements on the ground-]{+ground-based inventories+},
Recognizing that [-sharing of experience-]{+lessons learned and experience shared+} [-is of help to-]{+assist+} Parties [-starting-]{+that are at an early stage of+} such activities,
1.	Decides that [-information on-]{+a summary of information on+} how safeguards are [-respected-]{+addressed and respected+} shall be provided [-every four years-]{+periodically+};
2.	[-Agrees-]{+Also decides+} that reference levels shall be [-expressed in-]{+established in+} tonnes of carbon dioxide equivalent per year;
3.	Invites Parties [-to submit their views-]{+and admitted observers to submit views+} on the [-verification of results-]{+modalities for verifying results+} [-by 28 February 2012-]{+by 25 March 2013+};
4.	Requests the secretariat to [-put together-]{+compile+} these [-views-]{+submissions+} into a miscellaneous document [-for consideration by-]{+to be considered by+} the Subsidiary Body;
5.	Encourages [-all Parties-]{+Parties in a position to do so+} to [-support-]{+provide support for+} the [-building of capacity-]{+development of capacity+} [-needed-]{+that is required+} to [-collect data-]{+collect, archive and analyse data+};
6.	[-Notes-]{+Acknowledges+} that [-the drivers of deforestation have many causes-]{+drivers of deforestation are complex+} and [-differ between-]{+are unique to+} countries{+’ circumstances+}.
`;

const CROPS = `RESOLUTION [-7/2013-]{+5/2019+}
[-Implementation of Farmers’ Rights-]{+Realization of Farmers’ Rights+}
THE GOVERNING BODY,
[-Recalling-]{+Recognizing+} the [-great-]{+enormous+} contribution that [-local communities-]{+local and indigenous communities+} [-and farmers of all regions-]{+and the farmers of all regions of the world+} have made to the conservation of plant genetic resources;
Recalling that, [-under-]{+according to+} Article 9 of the Treaty, [-the responsibility rests with-]{+responsibility for realizing these rights rests with+} national governments;
Noting that there is [-uncertainty in many countries about how-]{+uncertainty as to how+} these rights [-can be put into practice-]{+may be implemented+};
Noting [-also-]{+further+} that [-exchange of experience-]{+the exchange of experiences and mutual assistance+} between Contracting Parties [-can speed up-]{+can significantly contribute to+} progress;
1.	Invites each Contracting Party to [-consider reviewing-]{+review+} and, [-if necessary-]{+as appropriate+}, [-adjust its-]{+adjust+} national measures affecting the rights [-of farmers to save seed-]{+of farmers+};
2.	Invites Contracting Parties to [-engage farmers’ organizations-]{+engage farmers’ organizations and relevant stakeholders+} in [-matters-]{+discussions+} related to [-seeds-]{+the conservation and use of seeds+};
3.	[-Requests-]{+Thanks+} the Secretary [-to hold-]{+for convening+} regional workshops[-, if funds are available-]{+ and requests that they be continued, subject to the availability of funds+};
4.	Requests the Secretary to [-collect views and experiences-]{+compile the inventory of national measures+} [-submitted by-]{+received from+} Contracting Parties;
5.	[-Appeals to-]{+Calls on+} Contracting Parties [-which can do so-]{+in a position to do so+} to [-give financial support for-]{+support financially+} the [-participation of farmers-]{+attendance of farmers+} in [-meetings-]{+the meetings+} of the expert group.
`;

const EDUCATION = `RÉSOLUTION 209 ([-Dubaï, 2018-]{+Rév. Bucarest, 2022+})
Encourager la participation des [-petites et moyennes entreprises-]{+PME+} aux travaux de l’Union
La Conférence de plénipotentiaires de l’Union internationale des télécommunications ([-Dubaï, 2018-]{+Bucarest, 2022+}),
considérant
a)	que les petites entreprises [-jouent un rôle important-]{+contribuent pour beaucoup+} dans [-la création d’emplois-]{+l’innovation et l’emploi+};
b)	que leur participation [-est limitée-]{+demeure limitée+} par [-le montant-]{+le niveau+} des contributions [-financières-];
c)	que [-plusieurs entreprises-]{+de nombreuses entreprises+} ont pris part [-au projet pilote-]{+au projet pilote mené depuis 2014+},
notant
que le Conseil a [-examiné-]{+évalué+} les [-résultats-]{+résultats et les incidences financières+} de ce projet [-à sa session de 2017-]{+à sa session de 2021+},
décide
1	d’admettre ces entreprises [-en qualité d’-]{+comme +}Associés [-à titre provisoire-]{+à titre permanent+};
2	de fixer [-leur contribution-]{+une contribution réduite+} [-compte tenu de-]{+en fonction de+} leur chiffre d’affaires,
charge le Secrétaire général
1	de [-présenter-]{+soumettre+} un rapport [-annuel-] au Conseil [-sur l’application-]{+sur la mise en œuvre+} de la présente Résolution;
2	d’[-informer-]{+inviter+} les États Membres [-des conditions-]{+à faire connaître les conditions+} d’admission,
invite les États Membres
à [-faciliter-]{+encourager+} la participation des entreprises [-de leur pays-]{+établies sur leur territoire+}.
`;

const DELTAS = `RESOLUTION 45 (Rev. [-Marn, 2014-]{+Brenn, 2018+})
Observation networks in river deltas{+ and estuaries+}
The World Assembly on Hydrology ([-Marn, 2014-]{+Brenn, 2018+}),
considering
a)	that {+many +}deltas are {+densely populated and +}exposed to floods {+and salt intrusion +}from the sea;
b)	that gauges {+and tide stations +}are {+often +}operated by several {+national and local +}authorities{+, which do not always share their data+};
c)	that {+timely and reliable +}forecasts depend on {+continuous +}observations {+from upstream countries +}and on {+well-trained +}staff;
d)	that {+the +}maintenance of stations is {+still +}paid from {+short-term +}projects{+ in most developing countries+},
recognizing
a)	the {+important +}role of {+regional +}centres {+and river commissions +}in the {+free and unrestricted +}exchange of data;
b)	that {+open +}standards {+and common formats +}reduce the cost {+of equipment and +}of software{+ for forecasting services+};
c)	that women {+and young people +}are {+particularly +}affected {+by floods +}and should {+fully +}take part in {+planning, +}warning and evacuation,
resolves
1	to {+continue to +}support the {+establishment and +}maintenance of {+basic +}networks, {+in particular in the least developed countries, +}upon request;
2	that the {+technical +}commission shall {+, in cooperation with the regional associations, +}review the {+existing +}guidelines{+ every four years+};
3	to {+actively +}encourage manufacturers to {+develop and +}offer {+affordable +}sensors{+ that can be repaired locally+},
instructs the Secretary-General
1	to report {+annually +}to the Council {+and to the next assembly +}on the {+progress made in the +}implementation of this resolution;
2	to {+identify and +}mobilize {+additional +}resources{+, including from the private sector,+} for {+the training of +}technicians;
3	to publish {+, in all official languages, +}a {+practical +}guide to the {+selection, +}installation and calibration of gauges{+ and data loggers+},
invites Members
1	to {+designate a focal point and to +}provide {+up-to-date +}information on their {+national +}networks;
2	to {+share and +}make available {+historical +}records {+, where possible, +}without charge{+ and without delay+};
3	to consider {+, as appropriate, +}the {+creation of +}joint {+monitoring +}programmes with {+neighbouring and other +}countries.
`;

const MUSEUMS = `{+Draft +}resolution on [-museums-]{+museums and collections+}
The {+extraordinary +}Congress{+ of curators+},
Recalling {+its previous decisions on +}the protection of {+movable +}objects,
Recalling {+also +}the {+2011 +}code of ethics{+, as revised,+} and the {+relevant +}conventions,
Noting {+with satisfaction +}that the number of {+local +}museums has {+steadily +}increased {+in all regions +}since {+the last congress in +}2012,
Deeply concerned {+at reports +}that {+looted and +}stolen objects {+continue to +}appear {+on the art market and +}in auctions,
Convinced that inventories {+and photographs +}are {+indispensable +}evidence {+in court +}of ownership,
1.	Urges members to {+complete and +}update their inventories{+, giving priority to archaeological collections+};
2.	Invites {+the competent +}authorities to {+promptly +}report thefts {+to the police and +}to the {+international +}register;
3.	Calls upon dealers {+and auction houses +}to {+diligently +}verify the {+provenance and legal +}status of objects {+before sale +};
4.	Recommends that {+small +}museums {+with few staff +}be given {+technical and financial +}help {+, on request, +}by larger ones;
5.	Asks the board {+, in consultation with the committees concerned, +}to prepare {+draft +}rules {+on loans +}for the next congress{+ and to circulate them six months in advance+};
6.	Decides to remain {+actively +}seized of the matter{+ and to review it at its next ordinary session+}.
`;

const RELAYS = `RESOLUTION 19 (Quillon, 2016{+; Rev. Marn, 2020+})
Community relays
The Assembly for Radio ([-Quillon, 2016-]{+Marn, 2020+}),
noting
a)	that {+low-power +}relays serve {+remote +}valleys that {+commercial +}operators {+are unable or unwilling to +}cover;
b)	that volunteers {+and cooperatives +}maintain {+most of +}them {+at their own expense+};
c)	that {+national +}licensing rules {+and fees +}differ {+widely +}from country to country{+, and sometimes within a country+},
recognizing
that {+such +}relays have {+repeatedly +}proved useful in emergencies {+, notably after avalanches and landslides, +}when {+all +}other links failed,
resolves
1	to recommend {+simplified +}licences {+of at least ten years +}for relays {+that are +}operated without profit;
2	that a {+dedicated +}band {+below 1 GHz +}should {+preferably +}be used {+on a secondary basis+};
3	to study {+possible +}interference {+from and +}to {+adjacent +}services {+as a matter of urgency+},
instructs the Director
1	to {+compile and +}publish {+online +}a list of {+known +}relays{+, with the consent of their operators+};
2	to assist administrations {+, within available resources, +}in {+drafting and +}applying {+proportionate +}rules{+ and regulations+},
invites administrations
to {+inform the Bureau of and +}protect {+existing +}relays{+ against harmful interference+}.
`;

/** All of them; RELAYS and the two before it put in more than they strike. */
export const FITTING_PROPOSALS: readonly string[] = [
  PLENIPOTENTIARY,
  DEVELOPMENT,
  STANDARDIZATION,
  RADIO,
  ASSEMBLY,
  HEALTH,
  MARITIME,
  WATER,
  POST,
  CULTURE,
  FORESTS,
  CROPS,
  EDUCATION,
  DELTAS,
  MUSEUMS,
  RELAYS,
  ...EDITED_AGAIN,
];
