// Proposals in which one person edited everything at once, as delegations do: six subjects, three languages. `[-struck-]`, `{+put in+}`, `«residue of the
// extraction»`; the rest is kept. Invariant: no weight was fitted to them, though the settings of the fit were
// chosen with their scores in sight; a clause is a line.
import type { Pair } from "./generator.ts";
import type { Gold, GoldRun } from "./gold.ts";

const LABORATORIES = `«[bookmark: _Toc90211]»RESOLUTION 81 (REV. [-KIGALI, 2022-]{+TASHKENT, 2026+})
Assistance to {+landlocked +}mountainous countries in setting up spectrum[- -]{+-+}monitoring laboratories
The World Telecommunication Development Conference ([-Kigali, 2022-]{+Tashkent, 2026+}),
recalling
a)	Resolution 37 (Rev. [-Buenos Aires, 2017-]{+Kigali, 2022+}) of [-this conference-]{+the World Telecommunication Development Conference+}, on bridging the digital divide;
{+b)	Resolution 203 (Rev. Bucharest, 2022) of the Plenipotentiary Conference, on connectivity to broadband networks;
+}[-b-]{+c+})	Article 1 of the ITU Constitution, which sets out the purposes of the Union;
[-c-]{+d+})	[-the outcomes-]{+the Geneva Plan of Action and the outcomes+} of the World Summit on the Information Society (WSIS)[-,-]{+;+}
{+e)	Recommendation ITU-R SM.1392, on essential requirements for a spectrum monitoring system for developing countries,
+}considering
a)	that the mountain relief of [-a number of-]{+many+} countries makes {+radio +}monitoring from fixed stations [-expensive-]{+very costly+};
b)	that [-the-] administrations of such countries [-have no-]{+lack qualified+} staff trained in [-measurement and in the-]{+the measurement, identification and+} location of harmful interference;
c)	that [-three-]{+five+} regional laboratories [-has been-]{+have been+} established since [-2014-]{+2019+} with the support of the {+Telecommunication Development Bureau (+}BDT{+)+};
d)	that mobile and [-remotely piloted-]{+unmanned+} monitoring stations reduce the cost of coverage by [-up to 40-]{+more than 55+} per cent[-,-]{+;+}
{+e)	that donors expect laboratories to publish their measurements in open formats,
+}noting
[-a)	-]that calibration of the equipment must be repeated [-every year-]{+at least once every two years+}, [-
b)	the proposal of the Study Group 1 rapporteur to publish a handbook on laboratory management,
-]{+and that few of the countries concerned have calibration facilities of their own,
+}resolves
1	to continue [-to provide assistance to-]{+assisting+} the countries concerned in the planning, procurement and operation of laboratories;
2	[-to give priority to the least developed countries-]{+to give priority to least developed countries (LDCs) and landlocked developing countries (LLDCs)+} among them{+ when allocating resources+};
[-3	to hold a seminar on monitoring in each region before the next conference;
-][-4-]{+3+}	that the results of [-this work-]{+these activities+} [-should-]{+shall+} be made available free of charge in the [-six-]{+official+} languages of the Union,
instructs the Director of the [-Telecommunication Development Bureau-]{+BDT+}{+, in cooperation with the Director of the Radiocommunication Bureau+}
1	to draw up{+, no later than 2027,+} a model project for a laboratory, including {+model +}tender documents and a training [-programme-]{+plan+};
2	to submit a report[- on the progress made-] to [-the annual session of-] the Telecommunication Development Advisory Group[-;-]{+ and to the Council,+}
[-3	to seek contributions in kind from manufacturers,
-]invites Member States
1	to [-make available-]{+share+} their experience with [-Member States-]{+those countries+} that have not yet set up a laboratory;
2	to [-consider hosting-]{+host+} [-trainees-]{+experts and trainees+} from mountainous countries[-.-]{+,+}
{+invites the Secretary-General
to bring this resolution to the attention of the Secretary-General of the United Nations.
+}
`;

const CAPTIONING = `«[bookmark: dtitle2]»resolution 74 (Rev. [-Hammamet, 2016-]{+Geneva, 2022+})
Sign-language interpretation and captioning in [-remote-]{+virtual and hybrid+} meetings of study groups«[footnoteRef:1]»1« [1: »1	[-Such meetings include e-meetings and webinars-]{+These include workshops, webinars and meetings of rapporteur groups+}.«] »
(Dubai, 2012{+; Hammamet, 2016; Geneva, 2022+})
The World Telecommunication Standardization Assembly ([-Hammamet, 2016-]{+Geneva, 2022+}),
recognizing
a)	[-Resolution 175 (Guadalajara, 2010)-]{+Resolution 175 (Rev. Dubai, 2018)+} of the Plenipotentiary Conference, on telecommunication/ICT accessibility for persons with disabilities[- and persons with specific needs-];
b)	the Convention on the Rights of Persons with Disabilities, which entered into force [-on 3 May 2008-]{+in May 2008+};
c)	the {+guidelines and +}checklists of the Joint Coordination Activity on Accessibility and Human Factors [-(JCA-AHF)-]{+for organizing accessible meetings+},
considering
a)	that more than [-one billion-]{+1.3 billion+} people live with some form of disability;
[-b)	that remote participation reduces the cost of attending meetings;
-][-c-]{+b+})	that captions [-are-]{+remain+} unavailable in [-most-]{+the majority of+} meetings held in languages other than English;
{+c)	that automatic captioning has improved, but does not yet reach the accuracy needed for technical discussions;
+}d)	that the [-sign languages-]{+sign language+} of each country [-differ-]{+differs+}, and that International Sign is understood by [-only a few-]{+few+} delegates[-,-]{+;+}
{+e)	the recommendations of the Asia-Pacific Telecommunity workshop held in Bangkok in 2021,
+}noting
{+a)	+}that the cost of interpretation is borne {+today +}by the host{+ or by the Bureau+}[-,-]{+;+}
{+b)	that voluntary contributions have so far covered less than one third of requests,
+}resolves
1	that captioning [-shall-]{+should+} be provided, [-on request-]{+where requested+}, in all [-plenary sessions-]{+plenaries+} of [-the study groups-]{+study groups and of the Telecommunication Standardization Advisory Group (TSAG)+};
2	that requests [-must reach-]{+should be received by+} the Bureau [-four weeks-]{+at least 21 days+} before the opening of the meeting;
3	to [-encourage-]{+promote+} the use of [-speech-to-text-]{+speech to text+} technology[- where human captioning is not available-],
instructs [-the study groups of the ITU Telecommunication Standardization Sector-]{+ITU-T Study Group 16 and TSAG+}
[-to study-]{+1	to study+} quality metrics for {+automatic and human +}captioning{+;
2	to update their working methods accordingly+},
instructs the Director of the Telecommunication Standardization Bureau
1	to {+keep up to +}date a [-list-]{+roster+} of qualified interpreters{+ and captioners+};
2	to report to [-TSAG-]{+the next assembly+} on the [-implementation of this Resolution-]{+results achieved+};
3	to [-organise-]{+organize+} training for chairmen and [-vice-chairmen-]{+vice-chairs+} on inclusive meetings,
invites [-Sector Members and Associates-]{+Member States, Sector Members, Associates and Academia+}
to [-submit contributions on-]{+contribute to+} the subject [-and to test captioning tools-]{+and to take part in trials of captioning tools+}.
`;

const DEADLINES = `RESOLUTION 167 ([-Rev. Busan, 2014-]{+Rev. Dubai, 2018+})
Timely availability of [-documents and-] contributions [-for-]{+to+} meetings of the Union
The Plenipotentiary Conference of the International Telecommunication Union ([-Busan, 2014-]{+Dubai, 2018+}),
recalling
a)	Resolution 66 (Rev. Guadalajara, 2010) of the Plenipotentiary Conference, on documents and publications of the Union;
b)	{+the relevant provisions of +}the General Rules of conferences, assemblies and meetings of the Union,
[-c)	Council Decision 556, on electronic distribution;
-][-recognizing
that delegations with few members cannot study documents that arrive late,
-][-considering-]{+recognizing+}
a)	that in [-2013-]{+2017+} some [-31-]{+18+} per cent of contributions reached the secretariat after the deadline;
b)	that late documents [-have to be-]{+are+} translated at higher [-rates-]{+cost+};
c)	that the [-size-]{+volume+} of documents has [-grown-]{+risen+} by [-a fifth-]{+about one fifth+} since [-the conference in Guadalajara-]{+2010+}[-;
d)	that small delegations are-]{+, and that small delegations are+} the first to suffer from late documents[-;
e-]{+,
+}[-)	-][-that documents already published may be revised without limit,
-]resolves
1	that contributions shall be [-submitted-]{+sent+} to the General Secretariat not later than [-fourteen-]{+twenty-one+} [-(14)-]{+(21)+} calendar days before the opening of the meeting;
2	that [-contributions received after that date-]{+late contributions+} shall {+not +}be translated [-only if time allows-]{+, but shall be published as received+};
3	that the length of a contribution [-may not-]{+should not+} exceed [-ten-]{+five+} pages, [-annexes included-]{+excluding annexes+};
{+4	that these rules apply to all three Sectors and to the Council and its working groups,
+}[-4	that Resolution 165 (Guadalajara, 2010) is abrogated,
-]instructs [-the Secretary-General, in consultation with the Directors of the Bureaux,-]{+the Secretary-General and the Directors of the Bureaux+}
1	to [-apply-]{+implement+} this resolution [-from 1 January 2015-]{+with effect from 1 January 2019+};
[-2	to report on the number of late documents to each session of the Council;
3	to publish the documents in an open format;
-]{+2	to publish all documents in an open format and to report on the number of late documents to each ordinary session of the Council;
+}[-4-]{+3+}	to [-make proposals for-]{+study+} a common [-web site-]{+platform+} for {+the +}documents of the three Sectors[-,-]{+ and of the General Secretariat,+}
[-instructs-]{+invites+} the Council
to [-examine-]{+review+} these reports [-annually-]{+every two years+} and to take [-such measures as it considers necessary-]{+appropriate action+}[-,
invites Member States
to respect the deadlines-].
`;

const MANGROVES = `[-71/229-]{+73/…+}.	Conservation and [-sustainable-]{+wise+} use of [-mangroves-]{+mangrove ecosystems+}
The General Assembly,
Recalling its resolutions [-67/213 of 21 December 2012-]{+69/223 of 19 December 2014+} and [-69/223 of 19 December 2014-]{+71/229 of 21 December 2016+}[-, as well as-]{+ and+} other {+relevant +}resolutions on [-the protection of coastal forests-]{+coastal ecosystems+},
{+Reaffirming its resolution 70/1 of 25 September 2015, entitled “Transforming our world: the 2030 Agenda for Sustainable Development”,
+}Recalling also the Convention on Wetlands of International Importance[- especially as Waterfowl Habitat-],
[-Noting-]{+Noting with deep concern+} that [-one fifth-]{+some 20 per cent+} of the world’s mangroves [-was lost-]{+were lost+} between 1980 and 2005{+, and that the loss continues+},
[-Convinced-]{+Recognizing+} that mangroves protect {+low-lying coasts and +}coastal communities [-against-]{+from+} storms, [-tidal waves-]{+tsunamis+} and erosion,
[-Bearing in mind the needs of the fishermen who depend on them,
-]{+Bearing in mind the needs of the women and men whose livelihoods depend on artisanal fisheries,
+}Taking note {+with appreciation +}of the report of the Secretary-General,«[footnoteRef:1]»1« [1: »1	[-A/71/216-]{+A/73/255+}.«] »
1.	[-Takes note of-]{+Welcomes+} the [-efforts-]{+commitments+} made by [-States-]{+Member States+} to halt the loss of mangroves[- by 2020-]{+, as reflected in their nationally determined contributions+};
2.	[-Calls upon-]{+Urges+} States to [-adopt, where they have not done so,-]{+develop and implement+} national plans for [-the restoration-]{+the conservation and restoration+} of [-degraded mangrove areas-]{+mangroves+};
{+3.	Also urges States to refrain from converting mangroves into ponds for aquaculture;
+}[-3.-]{+4.+}	Encourages [-the international community-]{+developed countries, the United Nations system and other donors+} to provide {+adequate, predictable and +}timely [-financial and technical assistance-]{+assistance+} to {+the +}developing countries{+ concerned+};
[-4.-]{+5.+}	[-Requests-]{+Invites+} the United Nations Environment Programme, [-in cooperation-]{+within its mandate and in collaboration+} with the Food and Agriculture Organization of the United Nations, to publish [-every five years-]{+biennially+} a map of the [-world’s mangroves-]{+mangroves of the world+};
[-5.	Invites Governments to mark 26 July as the International Day for the Mangroves;
-]6.	[-Stresses the role of-]{+Emphasizes the importance of the participation of+} local communities[-,-]{+ and+} indigenous peoples [-and women-] in [-management-]{+decision-making+};
[-7.	Requests the Secretary-General to report to the General Assembly at its seventy-third session on the implementation of the present resolution;
8.	Decides to include in the provisional agenda of its seventy-third session the item entitled “Mangroves”.
-]{+7.	Requests the Secretary-General to submit to the General Assembly, at its seventy-fifth session, an action-oriented report on the implementation of the present resolution;
8.	Decides to include in the provisional agenda of its seventy-fifth session, under the item entitled “Sustainable development”, the sub-item entitled “Conservation of mangrove ecosystems”.
+}
`;

const AUTOCHTONES = `RÉSOLUTION 46 (Rév. [-Doubaï, 2014-]{+Buenos Aires, 2017+})
Assistance aux [-peuples-]{+populations+} autochtones [-du monde-] pour l’accès aux [-technologies de l’information-]{+télécommunications/TIC+}
La Conférence mondiale de développement des télécommunications ([-Doubaï, 2014-]{+Buenos Aires, 2017+}),
rappelant
a)	la Résolution 184 ([-Guadalajara, 2010-]{+Rév. Busan, 2014+}) de la Conférence de plénipotentiaires, relative à l’inclusion numérique des peuples autochtones;
b)	la Déclaration des Nations Unies sur les droits des peuples autochtones[-, adoptée en 2007-];
{+c)	les Objectifs de développement durable, en particulier l’Objectif 9;
+}[-c-]{+d+})	les conclusions de la [-deuxième-]{+quatrième+} session de l’Instance permanente,
considérant
a)	que les [-communautés concernées-]{+communautés autochtones+} vivent le plus souvent dans des zones [-isolées-]{+rurales, isolées ou mal desservies+};
b)	que [-l’absence-]{+le manque+} d’infrastructures [-constitue un obstacle-]{+demeure le principal obstacle+} à leur participation à la société de l’information;
c)	que les langues autochtones [-ne sont pas-]{+sont rarement+} présentes en ligne;
d)	qu’[-une formation adaptée-]{+un renforcement adapté des capacités+} [-est nécessaire-]{+s’avère nécessaire+} pour que ces [-peuples-]{+communautés+} puissent {+créer, +}exploiter et [-entretenir-]{+maintenir+} leurs propres réseaux[-,-]{+;+}
{+e)	que les radios communautaires jouent un rôle irremplaçable en cas de catastrophe,
+}notant
{+a)	+}que plusieurs [-administrations-]{+États Membres+} ont [-pris-]{+adopté+} des mesures en faveur de [-l’égalité-]{+l’équité+} d’accès[-,-]{+;+}
{+b)	que ces mesures n’ont pas toujours fait l’objet d’une évaluation,
+}décide
1	d’inscrire {+au titre des +}initiatives régionales [-l’appui-]{+l’appui technique+} aux communautés autochtones[-, au même titre que les autres groupes-];
2	d’encourager [-la participation-]{+la pleine participation+} des femmes {+et des jeunes +}autochtones[-;-]{+,+}
[-3	de convoquer un forum mondial avant la prochaine Conférence,
-]charge le Directeur du Bureau de développement des télécommunications
1	de [-poursuivre-]{+renforcer+} le programme de bourses [-destiné-]{+, destiné+} aux {+jeunes +}responsables autochtones;
2	de [-collaborer-]{+coopérer+} avec [-l’UNESCO-]{+l’Organisation des Nations Unies pour l’éducation, la science et la culture (UNESCO)+} [-et-]{+ainsi qu’avec+} les [-autres institutions-]{+autres organismes+} compétents{+ des Nations Unies+};
3	de présenter [-chaque année-]{+tous les deux ans+} un rapport au [-Conseil-]{+Groupe consultatif pour le développement des télécommunications+} sur [-l’application-]{+la mise en œuvre+} de la présente [-résolution-]{+Résolution+},
invite les États Membres{+ et les Membres du Secteur de l’UIT-D+}
[-à associer-]{+1	à associer+} les communautés [-concernées-] à [-l’élaboration des-]{+leurs+} plans {+nationaux de +}large bande[-.-]{+;
2	à réduire le coût des licences délivrées aux opérateurs communautaires.+}
`;

const RESIDUOS = `RESOLUCIÓN 213 ([-Dubái, 2018-]{+Rev. Bucarest, 2022+})
Medidas para [-reducir-]{+gestionar y reducir+} los residuos de [-los-] equipos de [-telecomunicación-]{+telecomunicaciones/TIC+}
La Conferencia de Plenipotenciarios de la Unión Internacional de Telecomunicaciones ([-Dubái, 2018-]{+Bucarest, 2022+}),
recordando
a)	la Resolución 182 (Rev. [-Busán, 2014-]{+Dubái, 2018+}) de la Conferencia de Plenipotenciarios[-,-] relativa a la función de las telecomunicaciones en el cambio climático;
[-b)	la Resolución 79 (Dubái, 2012) de la Asamblea Mundial de Normalización de las Telecomunicaciones;
-][-c-]{+b+})	la Resolución 66 (Rev. [-Dubái, 2014-]{+Kigali, 2022+}) de la Conferencia Mundial de Desarrollo de las Telecomunicaciones[-,-]{+;+}
{+c)	el Convenio de Basilea sobre el control de los movimientos transfronterizos de los desechos peligrosos y su eliminación,
+}considerando
a)	que en [-2016-]{+2019+} se generaron [-44,7-]{+53,6+} millones de toneladas de residuos [-electrónicos-]{+de aparatos eléctricos y electrónicos+};
b)	que sólo [-el 20-]{+el 17,4+} por ciento de [-dichos residuos-]{+esos residuos+} se [-recicló-]{+recogió y recicló+} de forma [-adecuada-]{+segura+};
c)	que [-los países en desarrollo carecen-]{+la mayoría de los países en desarrollo carece+} de [-instalaciones-]{+legislación e instalaciones+} para [-su tratamiento-]{+tratarlos+};
d)	que {+la exposición a +}sustancias como el plomo [-o el mercurio perjudican-]{+, el cadmio o el mercurio perjudica+} la salud [-humana-]{+de las personas, en particular de los niños,+} y el medio ambiente,
reconociendo
que la vida útil de los [-teléfonos-]{+terminales+} móviles es cada vez [-menor-]{+más corta+},
resuelve
1	[-fomentar-]{+promover+} el diseño de equipos duraderos[- y-]{+,+} reparables{+ y reciclables+};
2	que la Unión [-colabore-]{+coopere+} con [-otras organizaciones internacionales-]{+el Programa de las Naciones Unidas para el Medio Ambiente (PNUMA) y con la Organización Mundial de la Salud (OMS)+};
{+3	alcanzar, a más tardar en 2030, una tasa mundial de reciclaje del 30 por ciento;
+}[-3-]{+4+}	mejorar las estadísticas [-sobre-]{+relativas a+} los residuos [-electrónicos-],
encarga [-al Secretario General-]{+a los Directores de las tres Oficinas+}
1	que [-informe-]{+informen+} anualmente al Consejo [-acerca de-]{+sobre+} la aplicación de la presente Resolución;
2	que [-facilite-]{+faciliten+} la participación de las [-pequeñas y medianas empresas-]{+PYME+} en los trabajos;
[-3	que organice, junto con los fabricantes, un concurso de diseño ecológico,
-]{+3	que elaboren directrices para la contratación pública de equipos sostenibles,
+}invita a los Estados Miembros
1	a [-adoptar-]{+adoptar y aplicar+} normas nacionales [-en la materia-]{+en esta materia+};
2	a que [-impidan-]{+prevengan+} la [-exportación-]{+importación y exportación+} ilegal de residuos{+;
3	a que participen en el observatorio mundial de residuos electrónicos+}.
`;

const MARK = /\[-(?<del>.*?)-\]|\{\+(?<ins>.*?)\+\}|«(?<noise>.*?)»|(?<keep>(?:(?!\[-|\{\+|«).)+)/gsu;

/** The pair of a text with marks; its base is as an extraction from Word prints it. */
export function pairOfMarks(text: string): Pair {
  const segments: Gold["segments"][number][] = [];
  let runs: GoldRun[] = [];
  for (const { groups } of text.matchAll(MARK)) {
    const [op, words] = Object.entries(groups!).find(([, value]) => value !== undefined) as [GoldRun["op"], string];
    for (const t of words.match(/[^\n]*\n|[^\n]+/gu) ?? []) {
      runs.push({ op, t });
      if (!t.endsWith("\n")) continue;
      segments.push({ clause: String(segments.length), kind: "item", runs });
      runs = [];
    }
  }
  if (runs.length > 0) segments.push({ clause: String(segments.length), kind: "item", runs });
  const said = (without: GoldRun["op"]) =>
    segments.flatMap((s) => s.runs.flatMap(({ op, t }) => (op === without ? [] : t))).join("");
  return {
    base: said("ins")
      .replace(/ {2,}/gu, " ")
      .replace(/ +([,;.])/gu, "$1"),
    flat: segments.flatMap((s) => s.runs.map(({ t }) => t)).join(""),
    gold: { segments },
  };
}

/** All of them. */
export const PROPOSALS: readonly string[] = [LABORATORIES, CAPTIONING, DEADLINES, MANGROVES, AUTOCHTONES, RESIDUOS];
