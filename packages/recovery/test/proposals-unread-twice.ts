// Two proposals each on four texts, one of which rewrites and one of which adds. Invariant: as in proposals-unread.ts: nobody has read what is missed.

const NUMBERING = `RESOLUTION 61 (Rev. [-Hammamet, 2016-]{+Geneva, 2022+})
[-Countering and combating misappropriation-]{+Countering the misuse+} of international telecommunication numbering resources
The World Telecommunication Standardization Assembly ([-Hammamet, 2016-]{+Geneva, 2022+}),
noting
a)	that [-numbering resources are national resources-]{+numbering resources are finite national assets+} which are [-misused-]{+misappropriated+} with [-growing-]{+alarming+} frequency;
b)	that [-operators-]{+operating agencies in developing countries+} [-lose revenue-]{+suffer considerable losses of revenue+} through such misuse;
c)	that the [-damage caused-]{+harm done+} to [-customers-]{+subscribers, who are charged for calls that they did not make,+} is [-often-]{+rarely+} made good;
considering
a)	Recommendation ITU-T E.156, on the [-action to be taken on reports-]{+handling of reports+} of misuse;
b)	that [-the cooperation of all parties-]{+swift cooperation between regulators, operators and law enforcement+} is needed [-to trace such calls-]{+in order to trace the origin of calls+},
resolves to invite Member States
1	to [-ensure-]{+verify+} that numbers are used only by [-the assignees-]{+those to whom they were assigned+} and only for the [-purposes for which they were assigned-]{+stated purpose+};
2	to [-exchange information-]{+exchange, in confidence, information+} on cases of misuse [-with the Director-]{+with the Director and with one another+};
3	to [-consider measures allowing-]{+adopt regulations that allow+} payments [-to be withheld-]{+to be suspended+} in cases of fraud[-,-]{+;+}
{+4	to raise the awareness of consumers,
+}instructs Study Group 2
1	to continue to [-study all aspects-]{+examine every aspect+} of misuse[-, in particular of mobile country codes-];
2	to [-work towards encouraging-]{+encourage+} operators to follow the guidelines [-attached to this resolution-]{+annexed hereto+};
3	to [-develop-]{+complete by 2024+} a Recommendation on [-calling line identification-]{+the authentication of calling numbers+}.
`;

const NUMBERING_OTHERWISE = `RESOLUTION 61 (Rev. [-Hammamet, 2016-]{+Geneva, 2022+})
Countering and combating misappropriation of international telecommunication numbering resources
The World Telecommunication Standardization Assembly ([-Hammamet, 2016-]{+Geneva, 2022+}),
noting
a)	that numbering resources are national resources which are misused with growing frequency{+ and in new ways+};
[-b)	that operators lose revenue through such misuse;
-][-c-]{+b+})	that the damage caused to customers is [-often-]{+seldom+} made good;
{+c)	that some calls are made with numbers that were never assigned to anybody;
+}considering
a)	Recommendation ITU-T [-E.156-]{+E.157+}, on [-the action to be taken on reports of misuse-]{+international calling party number delivery+};
b)	that the cooperation of all parties is [-needed-]{+a precondition+} to trace such calls,
resolves to invite Member States
1	to ensure that numbers are used only by the assignees and only for the purposes for which they were assigned;
2	to [-exchange information on-]{+report without delay all+} cases of misuse [-with-]{+to+} the Director;
3	to consider measures [-allowing payments to be withheld-]{+under which operators may withhold payments+} in cases of [-fraud-]{+proven fraud+},
instructs Study Group 2
1	to continue to study [-all aspects of-]{+the technical, operational and economic aspects of+} misuse, [-in particular of-]{+including the hijacking of+} mobile country codes;
2	to [-work towards encouraging operators-]{+work with operators and encourage them+} to follow the guidelines attached to this resolution;
3	to develop [-a Recommendation-]{+a supplement to existing Recommendations+} on calling line identification.
`;

const PESTS = `Decision 7/12. [-Pest risk in the trade of grain-]{+Reducing the spread of plant pests by trade+}
The Conference,
Recalling the International Plant Protection Convention, [-revised in 1997-]{+as revised in 1997 and in force since 2005+},
Noting that [-up to 40 per cent of crops are lost-]{+between 20 and 40 per cent of global crop production is lost+} to pests [-each year-]{+annually+},
Concerned that [-warmer winters let pests survive-]{+climate change allows pests to establish themselves+} in areas [-where they were unknown-]{+in which they had not been seen before+},
Aware that [-many countries have no laboratory-]{+a large number of countries lack laboratories+} to identify [-pests-]{+pests at the border+},
1	Invites contracting parties to [-notify-]{+inform+} the secretariat of [-outbreaks-]{+every new outbreak+} within [-thirty-]{+fifteen+} days;
2	[-Encourages-]{+Urges+} them to [-accept electronic certificates-]{+issue and accept phytosanitary certificates in electronic form+};
3	Requests the secretariat to [-provide training-]{+offer training and equipment+} to [-inspectors-]{+national plant protection organizations+}, [-if funds permit-]{+subject to the availability of extra-budgetary resources+};
4	Also requests the secretariat to [-prepare a study on-]{+commission a study of+} the role of [-online sales-]{+e-commerce and courier pathways+} in [-spreading-]{+the spread of+} pests;
5	Decides to [-review this decision in 2026-]{+keep the matter under consideration+}.
`;

const PESTS_OTHERWISE = `Decision 7/12. Pest risk in the trade of grain
The Conference,
Recalling the International Plant Protection Convention, revised in 1997,
{+Recalling also the strategic framework for the years 2020–2030,
+}Noting that up to 40 per cent of crops are lost to pests each year{+, at a cost of more than 220 billion dollars+},
Concerned that warmer winters let pests survive in areas where they were unknown,
Aware that many countries [-have no-]{+need a reference+} laboratory to identify pests{+ or access to one abroad+},
1	Invites contracting parties to notify the secretariat of outbreaks [-within thirty days-]{+as soon as they have been confirmed+};
2	Encourages them to accept [-electronic certificates-]{+certificates exchanged through the ePhyto Hub+};
[-3	Requests the secretariat to provide training to inspectors, if funds permit;
-][-4-]{+3+}	[-Also requests-]{+Requests+} the secretariat to prepare a study on the role of online sales in spreading pests{+ and to circulate it before the next session+};
{+4	Also requests the secretariat to seek funds for training;
+}5	Decides to review this decision [-in 2026-]{+at its ninth session+}.
`;

const SPECTRUM = `RESOLUTION 9 (Rev. [-Kigali, 2022-]{+Baku, 2025+})
Participation of countries in [-spectrum management-]{+the management of spectrum+}
The World Telecommunication Development Conference ([-Kigali, 2022-]{+Baku, 2025+}),
considering
a)	that the [-growth in demand-]{+explosive growth in demand+} for spectrum [-places heavy demands on-]{+puts considerable pressure on+} administrations;
b)	that [-it is important-]{+it is of critical importance+} that developing countries [-take part in-]{+participate fully in+} the work on [-this issue-]{+spectrum matters+};
c)	that [-computer programs for spectrum management-]{+automated tools for planning and monitoring+} are [-costly-]{+often beyond the means of smaller administrations+};
recognizing
a)	that [-every State has a sovereign right-]{+it is the sovereign right of every State+} to manage spectrum within its territory;
b)	that [-there is a need-]{+an urgent need exists+} for [-the active participation of developing countries-]{+developing countries to contribute actively+} in study groups,
resolves
1	to prepare [-by the next conference a report-]{+a report, in two stages,+} on national [-techniques-]{+technical, economic and financial approaches+} to spectrum management;
2	to continue [-the development of the database-]{+to develop and populate the database+} on [-spectrum fees-]{+the fees charged for the use of spectrum+};
3	to [-gather information-]{+compile case studies+} on [-the release of frequencies-]{+refarming+}[-,-]{+;+}
{+4	to study the sharing of spectrum by means of new technologies,
+}instructs the Director of the Telecommunication Development Bureau
1	to [-continue to provide support-]{+maintain the support given to administrations+} as described above;
2	to [-encourage-]{+motivate+} developing countries to [-provide a list of-]{+make known+} their needs [-with respect to-]{+in the field of+} spectrum management;
3	to [-hold-]{+convene+} seminars [-in the regions-]{+at regional level, preferably in the language of the region+}.
`;

const SPECTRUM_OTHERWISE = `RESOLUTION 9 (Rev. [-Kigali, 2022-]{+Baku, 2025+})
Participation of countries in spectrum management
The World Telecommunication Development Conference ([-Kigali, 2022-]{+Baku, 2025+}),
considering
a)	that the growth in demand for spectrum places heavy demands on administrations{+, above all those of small States+};
b)	that it is important that [-developing countries-]{+these administrations+} take part in the work on this issue;
{+c)	that the world radiocommunication conferences have adopted new allocations;
+}[-c-]{+d+})	that computer programs for spectrum management are [-costly-]{+neither cheap nor easy to maintain+};
recognizing
a)	that [-every State has a sovereign right to manage spectrum-]{+spectrum is managed by each State+} within its territory;
b)	that there is a need for the active participation of developing countries in study groups{+, both individually and through regional groups+},
resolves
1	to prepare by the next conference a report on national techniques [-to-]{+and procedures for+} spectrum management;
2	to continue the development of [-the database-]{+a public database+} on spectrum fees{+ and to extend it to all services+};
[-3	to gather information on the release of frequencies,
-]{+3	to hold regional workshops on the transition to digital broadcasting,
+}instructs the Director of the Telecommunication Development Bureau
1	to continue to provide [-support-]{+the support+} [-as described above-]{+described in the annex+};
2	to encourage developing countries to provide a list of their needs with respect to spectrum management{+, and to respond to those needs within existing resources+};
3	to hold seminars in [-the regions-]{+each region at least once between conferences+}.
`;

const PLASTIC = `6/17. [-Marine plastic litter-]{+Plastic pollution, including in the marine environment+}
The United Nations Environment Assembly,
Recalling [-its resolutions 1/6 and 2/11-]{+resolutions 1/6, 2/11, 3/7 and 4/6 of the Environment Assembly+},
Noting with concern that [-plastic litter has reached-]{+the high and rapidly increasing levels of plastic pollution affect+} every [-sea-]{+ocean+},
Recognizing the [-usefulness of plastics-]{+important role played by plastics in society+} and [-the need to use them wisely-]{+the wide range of actions open to Governments+},
Convinced that [-national action alone-]{+action by individual States+} [-will not suffice-]{+cannot solve a problem of global scale+},
1	Calls upon Member States to [-reduce-]{+eliminate+} [-unnecessary packaging-]{+avoidable single-use products+} [-by 2025-]{+within five years+};
2	Encourages [-industry-]{+producers, retailers and waste managers+} to [-use more recycled material-]{+increase the recycled content of their products+};
3	Stresses [-the importance of data-]{+that reliable data are essential+} on [-the quantities-]{+the sources and pathways+} of litter;
4	Requests the Executive Director:
(a)	To [-establish a group of experts-]{+convene an open-ended group of experts+} [-to look at options-]{+in order to examine the options+} for [-further work-]{+a legally binding instrument+};
(b)	To [-support small island States-]{+strengthen the capacity of small island developing States+} in [-collecting litter-]{+the collection and treatment of waste+};
5	[-Decides to return to the matter-]{+Resolves to resume its consideration of the matter+} at its [-next-]{+seventh+} session.
`;

const PLASTIC_OTHERWISE = `6/17. Marine plastic litter
The United Nations Environment Assembly,
Recalling its resolutions 1/6 and 2/11{+, and the 2030 Agenda for Sustainable Development+},
Noting with concern that plastic litter has reached every sea{+ and, in growing quantities, the air that people breathe+},
Recognizing the usefulness of plastics [-and-]{+in medicine and the preservation of food, as well as+} the need to use them wisely,
Convinced that national action alone [-will not suffice-]{+is not sufficient+},
1	Calls upon Member States to [-reduce unnecessary packaging by 2025-]{+phase out the use of plastic bags+};
2	Encourages industry to use more [-recycled-]{+recyclable+} material{+, and to disclose what its products contain+};
{+3	Invites universities to study the effects of small particles on health;
+}[-3-]{+4+}	Stresses the importance of [-data on the quantities of litter-]{+comparable methods of measurement+};
[-4-]{+5+}	Requests the Executive Director:
(a)	To [-establish-]{+set up+} a group of experts to look at options for further work{+, taking into account the principle of common but differentiated responsibilities+};
(b)	To support small island [-States-]{+developing States and coastal cities+} in collecting litter;
[-5-]{+6+}	Decides to return to the matter at its next session.
`;

export const UNREAD_TWICE: readonly string[] = [
  NUMBERING,
  NUMBERING_OTHERWISE,
  PESTS,
  PESTS_OTHERWISE,
  SPECTRUM,
  SPECTRUM_OTHERWISE,
  PLASTIC,
  PLASTIC_OTHERWISE,
];
