// Clean resolutions of our own, in which nothing was flattened, full of what only looks like it: compounds, names with a capital inside,
// long and roman lists, suffixes, tables, addresses, French and Spanish.

const ENGLISH = `RESOLUTION 31 (Rev. Osby, 2027)
Cybersecurity, broadband and the framework for stakeholders of small harbours
(Kelby, 2015; Tarn, 2019; Osby, 2027)
The World Coastal Signals Assembly (Osby, 2027),
recalling
a)	Resolutions 12, 21 and 32 (Rev. Tarn, 2019) of the Plenipotentiary Assembly;
b)	that that Assembly had had before it the partnership, membership and stewardship agreements of landlocked areas;
c)	the whereabouts of lighthouses nationwide and their marketplaces, headquarters and workshops;
d)	radiocommunication, telecommunication, microelectronics, hydropower, groundwater and peacekeeping;
e)	the SeaWatch and OpenTide systems, which nobody maintains, notwithstanding their usefulness;
f)	that policymakers, shareholders and smallholders are underrepresented throughout;
g)	interconnection, interoperability and counterproposals, together with spreadsheets;
h)	accountability, sustainability and unacceptable outcomes;
i)	the cancellation of timetables, and fieldwork on seabeds;
j)	that breakwaters of 1 200 m, 3.5 m and 12 m are commonplace;
k)	the website www.signals.example/regions,for-all and the address keeper@harbours.example,
noting
i)	that item k) above is respectfully repeated;
ii)	that lists of roman numbers are no letters that ran together;
iii)	that the third of them is the longest;
iv)	that the fourth is not;
v)	that xi) comes later,
resolves
1	to establish a nationwide register, as set out below:
1.1	of lighthouses;
1.2	of lightships;
1.2.1	anchored;
2	to invite everybody and everyone to whom it may concern;
2bis	to take note thereof;
3	to publish the worldwide framework in 2031;
4	to meet annually;
5	to thank the keepers;
6	to report to Council 2032;
7	to draw up guidelines;
8	to stocktake;
9	to train newcomers;
10	to review Question 22-1/1;
11	to revise Recommendation 12;
12	to review paragraphs 21 and 32 above;
13	to close,
instructs the Director of the Coastal Signals Bureau
to continue forthwith.
ANNEX 1
1	2	3
12	23	34
21	32	43
`;

const WRAPPED = `RESOLUTION 8 (Tarn, 2019)

Lights for the outermost islands

The Conference on Harbour Lights (Tarn, 2019),

considering

a) that the outermost islands are served by ships that call no more than
21 times a year, and that Resolutions 11 and
32 of the Assembly have not been implemented in full;

b) that article
12 of the Convention is not applied,

resolves

1 to invite the keepers of the northern, southern, western and
43 other harbours to light their piers;

2 to instruct the Bureau to set aside
54 lamps for them;

3 to report.
`;

const FRENCH = `RÉSOLUTION 14 (Rév. Osby, 2027)
Renforcement de la coopération lorsque les phares sont hors service
L'Assemblée mondiale des signaux côtiers (Osby, 2027),
considérant
a)	que, toutefois, les gardiens desquels dépend la sécurité sont parfois absents, cependant que la circulation augmente;
b)	qu'aujourd'hui le développement est plutôt lent, quoique davantage de ports y contribuent, chacun à sa façon;
c)	que nous nous engageons et que vous vous engagez,
décide
1	de charger le Directeur de rendre compte chaque année, notamment de l'avancement des travaux;
2	d'inviter les administrations à y participer.
`;

const SPANISH = `RESOLUCIÓN 15 (Rev. Osby, 2027)
Fortalecimiento de la cooperación en los puertos pequeños
La Asamblea Mundial de Señales Costeras (Osby, 2027),
considerando
a)	que también los puertos pequeños, aunque alejados, dependen sobre todo de sus faros, porque no tienen otra ayuda;
b)	que, entretanto, la administración se encarga del mantenimiento mediante acuerdos,
resuelve
1	encargar al Director que informe anualmente;
2	invitar a las administraciones a que participen.
`;

export const CLEAN_TEXTS: readonly string[] = [ENGLISH, WRAPPED, FRENCH, SPANISH];
