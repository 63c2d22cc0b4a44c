// Two proposals each on four texts of as many bodies, one of which rewrites and one of which adds, and one that counts what its base only called many;
// for fitting the weights of a reading alone.
// Invariant: as in fitting-proposals.ts.

const ACCESS = `RESOLUTION 175 (Rev. [-Guadalajara, 2018-]{+Valletta, 2026+})
Access of persons with disabilities {+and persons with specific needs +}to telecommunications/ICTs
The Plenipotentiary Conference of the Union ([-Guadalajara, 2018-]{+Valletta, 2026+}),
recognizing
a)	that the World Health Organization estimates that [-one billion people live-]{+1.3 billion people, or 16 per cent of the world's population, live+} with some form of disability;
b)	the Convention on the Rights of Persons with Disabilities, which requires States Parties to take [-appropriate-]{+all necessary+} measures {+to ensure +}that [-such persons have-]{+persons with disabilities enjoy+} access to information;
c)	that [-Question 7/1-]{+Question 9/1+} of the Development Sector deals with [-accessibility-]{+the accessibility of services+};
{+d)	the recommendations of the high-level meeting on disability held in Doha in 2025,
+}considering
a)	that accessible design {+from the outset +}costs [-less than-]{+a fraction of what is spent on+} later adaptation;
b)	that [-few-]{+only a small number of+} Member States have adopted [-rules on-]{+legislation or policies concerning+} relay services[-,-]{+;+}
{+c)	that artificial intelligence may remove obstacles but may also create new ones,
+}resolves
[-to take account of persons with disabilities in the work of ITU-]{+to mainstream disability inclusion across all the activities of the Union+}, and to adopt a plan [-for that purpose-]{+to that end, with measurable targets,+} in collaboration with external entities concerned,
instructs the Secretary-General, in consultation with the Directors of the Bureaux
1	to make the website of ITU {+and all its documents +}accessible [-by 2020-]{+not later than 2028+};
2	to offer captioning{+ and sign-language interpretation+} at [-conferences-]{+all conferences and assemblies+}, [-subject to available resources-]{+within the limits of the budget+};
[-3	to report to the Council each year on the implementation of this resolution;
-][-4-]{+3+}	to [-encourage the employment of-]{+promote the recruitment of+} persons with disabilities by ITU,
invites Member States
1	to [-develop-]{+draw up, in cooperation with organizations of persons with disabilities,+} guidelines on accessible terminals;
2	to [-bring down-]{+reduce+} the [-cost-]{+price+} of assistive devices[-.-]{+;+}
{+3	to collect data disaggregated by disability.
+}`;

const ACCESS_OTHERWISE = `RESOLUTION 175 (Rev. [-Guadalajara, 2018-]{+Valletta, 2026+})
Access of persons with disabilities to telecommunications/ICTs
The Plenipotentiary Conference of the Union ([-Guadalajara, 2018-]{+Valletta, 2026+}),
recognizing
a)	that the World Health Organization [-estimates that one billion people-]{+found in its report of 2022 that more than one billion people+} live with some form of disability;
b)	the Convention on the Rights of Persons with Disabilities, which [-requires-]{+obliges+} States Parties to take appropriate measures that such persons have {+equal +}access to information;
c)	that Question 7/1 of the Development Sector [-deals with-]{+continues to study+} accessibility;
considering
{+a)	Recommendation ITU-T F.790, on accessibility guidelines for older persons;
+}[-a-]{+b+})	that accessible design costs less than later adaptation;
[-b-]{+c+})	that [-few Member States have adopted-]{+the majority of Member States have not yet adopted+} rules on relay services,
resolves
to take account of persons with disabilities in the work of ITU, and to [-adopt a plan for that purpose-]{+keep its plan for that purpose under review+} in collaboration with [-external entities concerned-]{+other organizations of the United Nations system+},
instructs the Secretary-General[-, in consultation with the Directors of the Bureaux-]
1	to make the website of ITU accessible by [-2020-]{+2027+};
2	to offer captioning at [-conferences-]{+meetings of study groups+}, subject to available resources;
3	to report to the Council [-each year-]{+every second year+} on the implementation of this resolution;
4	to encourage the [-employment of persons with disabilities by ITU-]{+Sectors to employ interns with disabilities+},
invites Member States
1	to [-develop guidelines on-]{+require+} accessible terminals{+ in public procurement+};
2	to [-bring down the cost-]{+exempt from customs duties the import+} of assistive devices.
`;

const SNAKES = `WHA71.5 [-Addressing the burden-]{+Accelerating action against the burden+} of snakebite envenoming
The [-Seventy-first-]{+Seventy-ninth+} World Health Assembly,
Having considered the report [-on global snakebite burden-]{+by the Director-General+};
Deeply concerned that snakebite envenoming kills [-an estimated 100 000-]{+between 81 000 and 138 000+} people a year and [-disables-]{+causes permanent disabilities in+} [-three times as many-]{+some 400 000 others+};
Noting that [-the victims-]{+those who are bitten+} are [-mostly-]{+predominantly+} agricultural workers and children in [-poor rural communities-]{+rural communities with poor access to health care+};
Recognizing that {+safe and effective +}antivenoms [-are in short supply-]{+remain unavailable or unaffordable where they are needed most+};
[-Regretting that the control of snakebite has not received enough attention;
-]{+Recalling resolution WHA71.5 (2018) and the strategy for prevention and control launched by WHO in 2019;
+}Mindful that [-timely treatment-]{+rapid transport to a health facility+} saves lives,
1	URGES Member States:
(1)	to assess the burden of snakebite and, where necessary, to [-establish or strengthen-]{+reinforce+} surveillance{+, including at community level+};
(2)	to [-improve the availability of-]{+secure an uninterrupted supply of quality-assured+} antivenoms;
(3)	to provide training [-to health workers-]{+for health workers and traditional healers+} on [-the diagnosis and management of-]{+first aid for+} envenoming;
2	REQUESTS the Director-General:
(1)	to [-accelerate-]{+step up+} global efforts [-to control-]{+for the control of+} snakebite;
(2)	to offer technical support to [-countries-]{+affected countries, on request,+} to strengthen their capacity;
{+(3)	to publish a list of prequalified antivenoms and to update it annually;
+}([-3-]{+4+})	to report on progress to the [-Seventy-third-]{+Eighty-second+} World Health Assembly.
`;

const SNAKES_OTHERWISE = `WHA71.5 Addressing the burden of snakebite envenoming
The Seventy-first World Health Assembly,
Having considered the report on global snakebite burden;
Deeply concerned that snakebite envenoming kills an estimated 100 000 people a year and disables three times as many{+, most of them in Africa and Asia+};
Noting that the victims are [-mostly agricultural workers and children-]{+women, children and farmers+} in poor rural communities{+ of low- and middle-income countries+};
Recognizing that antivenoms are in short supply{+ and that manufacturers are leaving the market+};
Regretting that the control of snakebite has not received [-enough attention-]{+the attention it deserves+};
Mindful that timely treatment [-saves lives-]{+can prevent most deaths and amputations+},
1	[-URGES-]{+CALLS UPON+} Member States:
(1)	to assess the burden of snakebite and, where [-necessary-]{+appropriate+}, to establish or strengthen surveillance;
(2)	to improve the availability{+, accessibility and affordability+} of antivenoms;
(3)	to [-provide training to-]{+train+} health workers on the diagnosis and [-management-]{+treatment+} of envenoming;
2	REQUESTS the Director-General:
(1)	to accelerate global efforts to control snakebite;
[-(2)	to offer technical support to countries to strengthen their capacity;
-]([-3-]{+2+})	to report on progress to the [-Seventy-third World Health Assembly-]{+Executive Board at its 150th session+}.
`;

const ROAMING = `RESOLUTION 88 ([-Kigali, 2022-]{+Rev. Suva, 2029+})
[-Collaboration on mobile roaming-]{+Regional collaboration on international mobile roaming+}
The World Telecommunication Development Conference ([-Kigali, 2022-]{+Suva, 2029+}),
considering
a)	that the price of roaming remains [-high in many regions-]{+a barrier for travellers in several regions+};
b)	that [-consumers often learn of the charges only when they receive the bill-]{+"bill shock" is the most frequent complaint received by regulators+};
c)	that transparency [-is important for-]{+and competition are of benefit to+} users;
d)	that [-bilateral agreements-]{+agreements among neighbouring countries+} have lowered [-retail-]{+both wholesale and retail+} prices,
noting
a)	Recommendation ITU-T D.98, on charging in international mobile roaming;
b)	the [-Strategic Guidelines on roaming published in 2017-]{+updated guidelines on roaming and machine-to-machine services+},
{+bearing in mind
that permanent roaming of devices raises questions of numbering and of lawful access,
+}resolves to instruct the Director of the Telecommunication Development Bureau
1	to [-study-]{+examine, jointly with the regional telecommunication organizations,+} the causes of high prices;
2	to organize [-workshops-]{+at least two workshops per year+} for [-regulators-]{+regulators and operators+};
3	to [-set up-]{+maintain+} a [-database-]{+publicly available database+} of roaming tariffs[-,-]{+;+}
{+4	to assist Member States, upon request, in drafting bilateral agreements,
+}invites Member States
1	to [-inform consumers about-]{+require operators to notify consumers, by text message and free of charge, of+} prices;
2	to [-abolish-]{+consider the gradual removal of+} surcharges in border areas{+ where signals cross the border unintentionally+};
3	not to [-impose taxes-]{+levy additional taxes or fees+} on [-incoming calls-]{+inbound roaming traffic+}.
`;

const ROAMING_OTHERWISE = `RESOLUTION 88 ([-Kigali, 2022-]{+Rev. Suva, 2029+})
Collaboration on mobile roaming
The World Telecommunication Development Conference ([-Kigali, 2022-]{+Suva, 2029+}),
considering
[-a)	that the price of roaming remains high in many regions;
-][-b-]{+a+})	that consumers often [-learn of the charges-]{+become aware of the cost+} only when they receive the bill;
[-c-]{+b+})	that transparency is [-important-]{+essential+} for users;
[-d-]{+c+})	that bilateral agreements have lowered retail prices[-,-]{+;+}
{+d)	that the price of roaming remains high in many regions,
+}noting
a)	Recommendation ITU-T [-D.98-]{+D.97+}, on [-charging in international mobile roaming-]{+methodological principles for determining international mobile roaming rates+};
b)	the Strategic Guidelines on roaming published in [-2017-]{+2024+},
resolves to instruct the Director of the Telecommunication Development Bureau
1	to study the causes of high prices{+ and their effect on trade and tourism+};
2	to organize workshops for regulators{+, in cooperation with the Telecommunication Standardization Bureau+};
3	to [-set up-]{+update twice a year+} a database of roaming tariffs,
invites Member States
1	to inform consumers [-about prices-]{+of their rights+};
2	to abolish surcharges in [-border areas-]{+customs unions+};
3	[-not to impose taxes on incoming calls-]{+to refrain from taxing incoming calls+}.
`;

const ROADS = `74/299. Improving [-global-]{+worldwide+} road safety
The General Assembly,
Recalling its [-resolution 72/271 of 12 April 2018-]{+resolutions 72/271 of 12 April 2018 and 74/299 of 31 August 2020+} on improving global road safety,
Expressing [-its concern-]{+its grave concern+} that road traffic crashes [-kill 1.35 million people every year-]{+claim nearly 1.2 million lives annually+},
Noting that [-pedestrians, cyclists and motorcyclists-]{+vulnerable road users+} account for more than [-half-]{+53 per cent+} of all deaths,
Recognizing that [-a safe system approach-]{+the safe system approach, which accepts that people make mistakes,+} [-has reduced-]{+has succeeded in reducing+} deaths in [-some countries-]{+countries at all levels of income+},
{+Welcoming the Marrakech Declaration of 2025,
+}1	[-Reiterates-]{+Renews+} its invitation to Member States [-that have not done so-]{+not yet parties+} to accede to the United Nations legal instruments on road safety;
2	[-Endorses-]{+Takes note with appreciation of+} the [-Stockholm Declaration-]{+outcome of the fourth Global Ministerial Conference+};
3	Encourages Member States to adopt [-comprehensive legislation on key risk factors-]{+laws on speed, drink-driving, helmets, seat belts and child restraints+};
4	Invites Member States to [-reduce speed-]{+limit speed to 30 kilometres per hour+} [-in towns-]{+where pedestrians and vehicles mix+};
5	Calls upon [-private companies-]{+businesses of all sizes+} to [-contribute to-]{+report publicly on+} road safety;
6	Requests the Secretary-General to [-report to the General Assembly at its seventy-sixth session-]{+submit to the General Assembly, at its eighty-second session, a report+} on [-progress-]{+the progress made+}{+ in achieving the objectives of the Decade of Action+}.
`;

const ROADS_OTHERWISE = `74/299. Improving global road safety
The General Assembly,
Recalling its resolution 72/271 of 12 April 2018 on improving global road safety{+ and other relevant resolutions+},
Expressing its concern that road traffic crashes kill 1.35 million people every year{+ and injure up to 50 million+},
[-Noting-]{+Stressing+} that pedestrians, cyclists and motorcyclists account for [-more than half-]{+the majority+} of all deaths,
Recognizing that a safe system approach has reduced deaths in [-some countries-]{+several regions+},
1	Reiterates its invitation to Member States that have not done so to accede to the United Nations legal instruments on road safety{+, in particular the Convention on Road Traffic+};
2	Endorses the Stockholm Declaration{+ and reaffirms the commitments contained therein+};
3	Encourages Member States to [-adopt comprehensive legislation-]{+enact and enforce legislation+} on key risk factors;
{+4	Also encourages Member States to collect comparable data on serious injuries;
+}[-4-]{+5+}	Invites Member States to [-reduce speed in towns-]{+design streets for people+};
[-5-]{+6+}	Calls upon private companies to contribute to road safety{+ by applying its principles in their entire value chains+};
[-6-]{+7+}	[-Requests-]{+Also requests+} the Secretary-General to report to the General Assembly at its [-seventy-sixth-]{+seventy-eighth+} session on progress{+, and decides to convene a high-level meeting in New York+}.
`;

const COUNTS = `RESOLUTION 58 (Rev. [-Marn, 2018-]{+Dolvik, 2026+})
Statistics on [-lighthouses-]{+lighthouses and light vessels+}
The Conference on Coastal Lights ([-Marn, 2018-]{+Dolvik, 2026+}),
considering
a)	that [-many-]{+more than two hundred+} lighthouses [-have been-]{+were+} switched off since 2010;
b)	that [-several-]{+at least fourteen+} administrations [-keep-]{+maintain+} registers of lights, and [-a few-]{+nine of them+} publish these;
c)	that [-most-]{+over 80 per cent of all+} accidents happen within sight of [-many-]{+two or more+} lights;
d)	that [-many small-]{+some sixty+} harbours have [-few-]{+no more than three+} keepers, of whom [-many-]{+a majority+} are volunteers;
e)	that [-many people-]{+about three million people+} live on [-several-]{+more than forty+} islands without a light;
f)	that [-various-]{+six different+} units of measurement are in use,
recognizing
a)	that [-some-]{+almost twenty+} reports were received in [-most-]{+all five+} regions;
b)	that [-several years-]{+four years+} may pass before [-numerous-]{+up to a thousand+} errors are corrected;
c)	that [-many-]{+over one thousand+} ships a day use [-several-]{+different+} straits,
resolves
1	to ask [-several-]{+at least two+} experts for an opinion on [-many of-]{+every one of+} these figures;
2	to hold [-some-]{+three or four+} workshops and [-a number of-]{+at most two+} seminars in [-few-]{+not more than five+} cities;
3	to [-review many-]{+verify the ten largest+} registers by means of [-various tests-]{+two independent tests+}.
`;

export const EDITED_AGAIN: readonly string[] = [
  ACCESS,
  ACCESS_OTHERWISE,
  SNAKES,
  SNAKES_OTHERWISE,
  ROAMING,
  ROAMING_OTHERWISE,
  ROADS,
  ROADS_OTHERWISE,
  COUNTS,
];
