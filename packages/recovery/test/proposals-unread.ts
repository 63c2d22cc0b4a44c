// Proposals of which nobody has read what is missed on them: their figures alone were looked at, so that these say what is found of texts that
// nobody saw. Invariant: marks as in proposals.ts; who reads a miss of one moves it to fitting-proposals.ts and writes another.

const EMERGENCY = `RESOLUTION 136 (REV. [-DUBAI, 2018-]{+BUCHAREST, 2022+})
The use of telecommunications [-for humanitarian assistance-]{+in support of humanitarian assistance+} and for monitoring emergency [-and disaster situations-]{+situations+}
The Plenipotentiary Conference of the International Telecommunication Union ([-Dubai, 2018-]{+Bucharest, 2022+}),
recalling
a)	Resolution 34 (Rev. [-Buenos Aires, 2017-]{+Kigali, 2022+}) of the World Telecommunication Development Conference, on the role of telecommunications in [-disaster preparedness-]{+disaster preparedness and risk reduction+};
b)	the [-entry into force-]{+continued relevance+} of the Tampere Convention,
recognizing
a)	that [-the tragic events of recent years-]{+recent disasters in all regions+} clearly [-show the need for-]{+underscore the importance of+} high-quality communication services;
b)	that [-early warning-]{+timely warning of the population+} [-can save-]{+saves+} lives and [-lessens-]{+mitigates+} the damage;
c)	that [-poor countries-]{+least developed countries+} [-suffer most-]{+are disproportionately affected+} when networks [-are destroyed-]{+fail+},
noting with appreciation
the [-funds collected by-]{+generous contributions of+} Member States [-to provide equipment-]{+for the provision of equipment+} [-after earthquakes-]{+in the aftermath of earthquakes+},
resolves to instruct the Directors of the Bureaux
1	to [-continue their studies on-]{+pursue their studies of+} systems for [-alerting the public-]{+public alerting+};
2	to [-promote implementation of-]{+encourage administrations to implement+} [-appropriate systems-]{+the Common Alerting Protocol+} by [-all authorities-]{+the competent authorities+};
3	to [-support countries drawing up-]{+assist countries with the drafting of+} national [-plans-]{+emergency telecommunication plans+},
encourages Member States
1	to [-satisfy-]{+meet+} temporary needs [-for spectrum-]{+for additional spectrum+} [-in case of-]{+which arise in+} emergencies;
2	to [-work towards reducing-]{+reduce, and where possible remove,+} [-barriers to the import-]{+obstacles to the rapid import+} of equipment;
3	to [-use both existing and new-]{+take advantage of existing and emerging+} technologies[- as far as practicable-].
`;

const INNOVATION = `RESOLUTION 90 ([-Buenos Aires, 2017-]{+Rev. Kigali, 2022+})
[-Fostering telecommunication entrepreneurship-]{+Fostering digital entrepreneurship and innovation ecosystems+} and employment of youth
The World Telecommunication Development Conference ([-Buenos Aires, 2017-]{+Kigali, 2022+}),
considering
a)	that [-a culture of innovation-]{+an enabling environment for innovation+} [-is a driver of-]{+drives+} economic growth;
b)	that young people [-have more difficulty finding-]{+are three times more likely to be without+} [-work-]{+employment+} than [-older persons-]{+adults+};
c)	that [-women entrepreneurs-]{+businesses led by women+} [-obtain less credit-]{+have less access to finance+},
recognizing
a)	the [-activities carried out-]{+efforts undertaken+} by [-the ITU regional offices-]{+ITU regional and area offices+} [-to train-]{+in training+} [-start-up companies-]{+start-ups+};
b)	that [-few administrations-]{+only some administrations+} have [-drawn up-]{+put in place+} a policy [-for this purpose-]{+aimed at small enterprises+},
resolves
1	to [-study ways of promoting-]{+identify means to promote+} [-an entrepreneurial spirit-]{+entrepreneurship+} among [-students-]{+university students+};
2	to [-convene-]{+organize, jointly with partners,+} a forum [-every two years-]{+on an annual basis+},
instructs the Director of the Telecommunication Development Bureau
1	to [-allocate the resources required-]{+mobilize the necessary resources+} [-to carry out-]{+for+} this work;
2	to [-develop material for courses-]{+design course material+} [-in cooperation with-]{+together with+} [-academic institutions-]{+academia+};
3	to [-help countries which request it-]{+support requesting countries+} to [-set up-]{+create and operate+} [-centres-]{+innovation centres+};
4	to [-report on results-]{+provide information on the results achieved+} to the [-next-]{+forthcoming+} conference,
invites Member States and Sector Members
to [-share their success stories-]{+exchange good practices+} and [-to offer-]{+to provide opportunities for+} [-traineeships-]{+internships and traineeships+}.
`;

const CONFORMITY = `RESOLUTION 76 (Rev. [-Hammamet, 2016-]{+Geneva, 2022+})
[-Studies related to-]{+Studies on+} conformance and interoperability testing
The World Telecommunication Standardization Assembly ([-Hammamet, 2016-]{+Geneva, 2022+}),
recognizing
a)	that interoperability of networks was [-the main reason for creating-]{+the driving force behind+} the Union;
b)	that [-equipment not conforming to-]{+products that do not comply with+} Recommendations [-may cause-]{+can lead to+} [-loss of-]{+degraded+} service;
c)	that [-laboratories are lacking-]{+there are no accredited laboratories+} in [-several regions-]{+many developing regions+},
considering
a)	that [-testing does not guarantee-]{+conformance testing alone cannot guarantee+} interoperability [-but increases its likelihood-]{+but would increase the chance of it+};
b)	that the cost [-of obtaining-]{+and time involved in obtaining+} certificates [-discourages-]{+is a burden for+} [-small manufacturers-]{+small and medium-sized manufacturers+};
c)	that counterfeit devices [-continue to grow-]{+represent a growing concern+},
resolves
1	that ITU-T study groups [-shall develop-]{+continue to develop+} the [-test specifications-]{+testing Recommendations+} [-that are necessary-]{+needed+};
2	that Study Group 11 [-coordinates-]{+shall coordinate+} the [-activities of the Sector-]{+Sector’s activities+} [-in this matter-]{+relating to the programme+};
3	that [-requests from-]{+the requirements of+} users should be [-taken into consideration-]{+duly considered+},
instructs the Director of the Telecommunication Standardization Bureau
1	to [-proceed with pilot projects-]{+conduct pilot projects as necessary+} on the Recommendations [-most in demand-]{+in greatest demand+};
2	to [-consult-]{+hold consultations with+} the Council [-about the costs-]{+on financial implications+};
3	to [-publish an updated plan-]{+update the action plan+} [-each year-]{+at regular intervals+},
invites Member States and Sector Members
to [-encourage national bodies-]{+motivate national and regional bodies+} [-engaged in testing-]{+that perform testing+} to [-make their results known-]{+disseminate their results+}.
`;

const SPACE = `RESOLUTION 32 ([-WRC-19-]{+REV.WRC-23+})
Regulatory procedures for [-frequency assignments to-]{+assignments of+} satellites [-with a short mission-]{+identified as short-duration missions+}
The World Radiocommunication Conference ([-Sharm el-Sheikh, 2019-]{+Dubai, 2023+}),
considering
a)	that [-an increasing number of-]{+more and more+} academic institutions [-build-]{+are developing+} small satellites;
b)	that [-technical advances have made it possible-]{+advances in technology enable new entrants+} to [-reach space-]{+gain access to space+} at low cost;
c)	that [-the usual procedures-]{+existing procedures+} [-are too slow for-]{+do not suit+} satellites [-built within-]{+whose development takes+} a year,
recognizing
a)	that these systems [-shall not cause harmful interference to-]{+must not adversely affect+} [-services-]{+existing and planned services+};
b)	that the [-command links-]{+telecommand links+} [-have to permit-]{+ensure the possibility of+} [-immediate cessation-]{+an immediate end+} of emissions,
resolves
1	that this resolution [-applies only to-]{+applies to+} networks of [-no more than-]{+up to+} ten satellites;
2	that the [-total duration-]{+period of validity+} of an assignment [-may not exceed-]{+shall be limited to+} three years [-without any possibility of extension-]{+, which cannot be extended+};
3	that the [-notifying-]{+responsible+} administration shall [-send-]{+submit+} [-the notification-]{+notification of the network+} [-not later than-]{+no earlier than+} two months [-after-]{+before+} the launch,
instructs the Radiocommunication Bureau
1	to [-expedite the publication of-]{+publish as soon as possible+} the notices [-received-]{+that it receives+};
2	to [-give administrations the help they need-]{+provide the necessary assistance to administrations+} [-in the application of-]{+in applying+} these provisions;
3	to [-inform-]{+report to+} the next conference [-of any difficulties-]{+on difficulties encountered+}.
`;

const OCEANS = `[-75/239-]{+76/72+}.	Oceans and [-the law of the sea-]{+small-scale fisheries+}
The General Assembly,
[-Recalling-]{+Reaffirming+} its [-annual resolutions on-]{+previous resolutions on+} the law of the sea, [-including resolution 74/19 of 10 December 2019-]{+in particular resolution 75/239 of 31 December 2020+},
[-Emphasizing-]{+Recognizing+} the [-pre-eminent contribution-]{+important contribution+} [-provided by-]{+of+} the Convention to the [-strengthening-]{+maintenance and strengthening+} of peace,
[-Expressing concern about-]{+Gravely concerned by+} the [-effects-]{+adverse impacts+} of [-climate change-]{+climate change and ocean acidification+} on [-fish stocks-]{+marine biodiversity+},
[-Noting that-]{+Aware that+} [-plastic waste reaches-]{+plastic litter is now found in+} [-even the deepest seas-]{+even the most remote areas+},
Conscious [-that coastal States need-]{+of the need of coastal States for+} [-better charts-]{+accurate hydrographic data+},
1.	[-Calls upon-]{+Encourages+} States [-that have not done so to become parties to-]{+to consider ratifying or acceding to+} the Convention;
2.	[-Welcomes-]{+Notes with satisfaction+} [-the progress made in-]{+progress in+} the work [-of the Commission-]{+of the Commission on limits+};
3.	Urges [-all-]{+flag+} States to [-exercise effective control over-]{+ensure effective control of+} [-vessels flying their flag-]{+their fishing vessels+};
4.	Requests [-the competent organizations-]{+relevant international organizations+} to [-study the sources of noise-]{+assess underwater noise+} and [-its impact on-]{+the ways in which it affects+} marine mammals;
5.	[-Stresses-]{+Reiterates+} that [-assistance is needed-]{+capacity-building is essential+} to [-allow-]{+enable+} developing countries to [-benefit from-]{+share in the benefits of+} [-marine research-]{+marine scientific research+};
6.	Invites [-States to pay-]{+Member States to make+} [-voluntary contributions-]{+additional voluntary contributions+} to the trust fund [-which it established-]{+established for this purpose+};
7.	Requests the Secretary-General to [-distribute this resolution-]{+bring the present resolution to the attention of+} [-to heads of-]{+the heads of+} intergovernmental organizations;
8.	Decides to [-examine the question-]{+continue its consideration of the item+} at its [-seventy-sixth-]{+seventy-seventh+} session.
`;

const MEDICINES = `Improving [-the transparency of markets for medicines-]{+access to medicines for children+}
The [-Seventy-second-]{+Seventy-seventh+} World Health Assembly,
[-Having considered-]{+Having examined+} the report of the Director-General;
[-Aware that-]{+Deeply concerned that+} [-medicines for children are often not available-]{+appropriate formulations are frequently unavailable+};
Noting that [-parents must crush tablets-]{+caregivers resort to crushing tablets+}, [-which makes dosing unsafe-]{+with a risk of incorrect dosing+};
Recognizing [-the work of-]{+the leadership shown by+} [-national authorities-]{+regulatory authorities+} in [-shortening-]{+accelerating+} [-the procedures for approval-]{+approval procedures+};
Considering that [-research in this field brings little profit-]{+this field offers few incentives for research+},
1.	URGES Member States:
(1)	to [-include needed products-]{+incorporate priority products+} in [-their lists-]{+national lists of essential medicines+};
(2)	to [-exempt-]{+consider exempting+} [-such products-]{+those products+} from [-import duty-]{+taxes and duties+};
(3)	to [-require makers-]{+encourage manufacturers+} to [-study dosage-]{+conduct paediatric studies+} [-before registration-]{+as early as possible+};
(4)	to [-keep registers of-]{+systematically record+} [-side effects-]{+adverse events+},
2.	[-INVITES-]{+CALLS UPON+} [-industry-]{+the pharmaceutical industry+} [-to disclose the costs of-]{+to share publicly information on+} clinical trials;
3.	REQUESTS the Director-General:
(1)	to [-update-]{+regularly revise+} the [-list for children-]{+Model List for Children+};
(2)	to [-assist-]{+provide technical support to+} [-countries wanting to-]{+Member States seeking to+} [-buy together-]{+procure collectively+};
(3)	to [-submit a report-]{+report biennially+} [-to the Assembly in 2021-]{+to the Health Assembly until 2030+}.
`;

const SHIPS = `RESOLUTION MEPC.[-203(62)-]{+328(76)+}
[-INCLUSION OF REGULATIONS-]{+REVISED REGULATIONS+} ON ENERGY EFFICIENCY FOR SHIPS
THE MARINE ENVIRONMENT PROTECTION COMMITTEE,
RECALLING Article 38(a) of the Convention on the International Maritime Organization concerning [-the functions of the Committee-]{+functions conferred upon the Committee+},
NOTING that [-shipping accounts for-]{+international shipping is responsible for+} [-about 3-]{+some 2.9+} per cent of [-emissions-]{+global anthropogenic emissions+},
[-RECOGNIZING-]{+ACKNOWLEDGING+} that [-reducing speed saves-]{+operational measures can save+} fuel [-at no cost-]{+at little or no cost+},
HAVING CONSIDERED [-draft amendments-]{+the proposed amendments+} [-to the Protocol-]{+to Annex VI+} [-at its sixty-second session-]{+, at its seventy-sixth session+},
1	ADOPTS [-the amendments-]{+amendments to the Annex+}, the text of which is [-attached-]{+set out in the annex to the present resolution+};
2	DETERMINES that the amendments [-will be deemed-]{+shall be deemed+} to have been accepted on [-1 July 2012-]{+1 May 2022+} unless, [-before-]{+prior to+} that date, [-one third of the Parties notify-]{+not less than one third of the Parties have notified+} their objection;
3	INVITES the Parties to [-take note-]{+note+} that [-they-]{+the said amendments+} shall enter into force [-six months later-]{+on 1 November 2022+};
4	[-REQUESTS-]{+URGES+} [-shipowners to fit-]{+owners of existing ships to install+} [-devices for measuring-]{+equipment that measures+} fuel consumption [-on board-]{+on all voyages+};
5	AGREES to [-review-]{+keep under review+} [-the phases of reduction-]{+the reduction factors+} [-every five years-]{+in the light of technological progress+};
6	ENCOURAGES [-port authorities-]{+ports+} to [-supply electricity from land-]{+offer onshore power+} to [-ships which call-]{+visiting ships+}.
`;

const SCHOOLS = `[-40-]{+42+} C/Resolution [-14-]{+21+}
[-Education of refugees-]{+Recognition of the qualifications of refugees+}
The General Conference,
[-Recalling-]{+Guided by+} Article 26 of the Universal Declaration of Human Rights,
Noting that [-half of all refugee children-]{+nearly half of school-age refugees+} [-do not go to school-]{+remain out of school+},
Considering that [-diplomas lost in flight-]{+certificates that were lost or destroyed+} [-cannot be replaced-]{+are difficult to replace+} and that [-employers-]{+universities and employers+} [-refuse-]{+are reluctant to accept+} [-other evidence-]{+alternative evidence+},
[-Appreciating-]{+Commending+} the [-hospitality of-]{+solidarity shown by+} neighbouring countries,
1.	Invites Member States:
(a)	to [-admit refugees to-]{+facilitate the enrolment of refugees in+} [-public schools-]{+national education systems+} [-from the first day-]{+without discrimination+};
(b)	to [-pay-]{+recruit and pay+} teachers [-from among the refugees-]{+who are themselves refugees+};
(c)	to [-offer language classes-]{+provide instruction in the language of the host country+} [-free of charge-]{+at no cost to learners+};
(d)	to [-set up procedures for assessing-]{+establish fair procedures to assess+} [-skills-]{+prior learning and skills+},
2.	[-Requests-]{+Calls on+} [-donor countries-]{+development partners+} to [-finance school buildings-]{+contribute to the financing of infrastructure+} [-where the burden is greatest-]{+in the most affected districts+};
3.	Requests the Director-General:
(a)	to [-extend-]{+scale up+} the [-trial of-]{+pilot project on+} the qualifications passport [-to two more regions-]{+to all regions+};
(b)	to [-gather figures on-]{+improve the collection of data concerning+} [-attendance-]{+attendance and completion+};
(c)	to [-report-]{+submit a progress report+} [-to the next session-]{+to it at its 43rd session+}.
`;

const RURAL = `RESOLUCIÓN 11 (Rev. [-Buenos Aires, 2017-]{+Kigali, 2022+})
Servicios de telecomunicaciones en zonas [-rurales y aisladas-]{+rurales, aisladas y desatendidas+}
La Conferencia Mundial de Desarrollo de las Telecomunicaciones ([-Buenos Aires, 2017-]{+Kigali, 2022+}),
considerando
a)	que la [-mayoría-]{+mayor parte+} de la población [-de los países en desarrollo-]{+de numerosos países+} vive en [-zonas rurales-]{+zonas distantes de los centros urbanos+};
b)	que [-el costo de las redes-]{+el costo de despliegue+} [-es muy elevado-]{+sigue siendo elevado+} en [-las regiones montañosas-]{+las islas y montañas+},
reconociendo
que [-el acceso a la banda ancha-]{+la conectividad+} [-contribuye al-]{+es esencial para el+} desarrollo [-económico-]{+económico y social+},
resuelve
1	[-apoyar-]{+seguir apoyando+} las medidas [-destinadas a-]{+encaminadas a+} [-reducir las tarifas-]{+abaratar el acceso+};
2	que se [-realicen-]{+lleven a cabo+} estudios [-sobre tecnologías adecuadas-]{+acerca de tecnologías de bajo consumo+},
encarga al Director de la Oficina de Desarrollo de las Telecomunicaciones
1	que [-ayude-]{+preste asistencia+} a los Estados Miembros [-en la elaboración de-]{+para elaborar+} planes nacionales;
2	que [-informe-]{+presente un informe+} [-cada año-]{+periódicamente+} al Consejo,
invita a los Estados Miembros
a [-fomentar-]{+promover+} la inversión [-privada-]{+pública y privada+} [-en estas zonas-]{+en dichas zonas+}.
`;

/** All of them. */
export const PROPOSALS_UNREAD: readonly string[] = [
  EMERGENCY,
  INNOVATION,
  CONFORMITY,
  SPACE,
  OCEANS,
  MEDICINES,
  SHIPS,
  SCHOOLS,
  RURAL,
];
