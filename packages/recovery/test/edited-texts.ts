// Resolutions with the places at which delegates edit them, written for the generator. `{old|new}` is a replacement, `{|new}` an insertion,
// `{old|}` a deletion; a line that begins with `+` is a new clause, with `-` one that may go, with `~` one that may be moved to the end of its
// list. Invariant: with no place chosen, and no new clause, each is a clean resolution.

const DREDGING = `RESOLUTION 41 (Rev. {Kelby, 2027|Tarn, 2031})
{|Promoting the }Sharing of depth measurements for {small|small and medium-sized} harbours
(Osby, 2019; Kelby, 2027{|; Tarn, 2031})
The World Conference on Coastal Communication ({Kelby, 2027|Tarn, 2031}),
recalling
a)	Resolution 12 (Rev. {Osby, 2023|Kelby, 2027}) of the Plenipotentiary Assembly, which {stresses the need for|calls for} cooperation among coastal authorities;
b)	Resolution 30 (Rev. Osby, 2023) of this Conference, and the need to {improve|strengthen} coordination and the capacity to respond to {storms and floods|extreme weather events},
+c)	Recommendation 7 of the Third Forum on Tides, on the quality of measurements taken by volunteers,
recognizing
a)	the {highly |}satisfactory results obtained by the regional approach within the framework of Resolution 30 (Rev. Osby, 2023);
b)	the {increasing|growing} dependence of {small island ports|ports in small island States} on measurements that are {taken by others|made by third parties};
c)	the exposure of harbours to {silting and erosion|changes of the sea bed}, and that they could be better prepared for {silting and erosion|such changes} and the {rising|} cost of {dredging|maintenance dredging} by these means;
-d)	the results of the work {to date |}on Question 5/1 by Study Group 1 of the Development Sector, which {include|comprise} support for the {creation|establishment} of national depth registers;
e)	that measurements of depth {shall|should} be {published|made available} within {thirty|sixty} days, {free of charge|at no cost to users, in a machine-readable form};
f)	the importance of having an appropriate level of {preparedness|resilience} in all harbours, {particularly|especially} those of developing countries, by establishing depth registers on a national basis,
+g)	that the frequency of groundings {|of large vessels }in unmarked channels continues to grow,
noting
~a)	that there is an improved{, but still low|} level of exchange of measurements {within|among} developing countries;
b)	that the high level of {interconnection|interdependence} of shipping routes could be affected by the {closing|temporary closure} of a single {harbour|port};
-c)	the importance of {adequate|sufficient} training for the crews of survey vessels;
d)	the work of Study Group 4 of the Standardization Sector {|and its regional groups }on formats for measurements, {as contained in|as reflected in} the outputs of that study group;
e)	the need for {the appointment of|} a national officer for depth data, and the importance of coordination among {all relevant organizations|competent authorities and other stakeholders},
resolves
1	to {invite|encourage} Member States and {Sector Members|Sector Members and Associates} with experience in this area:
•	to establish national depth registers{|, as appropriate,} where needed or currently {lacking|absent};
-•	to collaborate closely with {relevant|competent} organizations in this regard;
•	to {exchange|share} measurements {|, on a voluntary basis, }with neighbouring States;
+•	to report groundings to the regional office within one month;
2	to instruct the Director of the Development Bureau to give the necessary {priority|attention} to this, by:
•	preparing{| and delivering} the training programmes necessary for this purpose and continuing to provide support {as required|upon request} to those countries that so wish;
•	{promoting|fostering} collaboration between and among national registers, {in accordance with|subject to} national legislation, at the regional {and global level|, interregional and global levels};
-3	to review the list of registers every {second|third} year;
4	to instruct Question {5/2|6/2} of Study Group 2, within its mandate{| and existing resources}, to contribute to the implementation of this resolution{, taking into account the work of the Standardization Sector|}.
+5	to report to the next conference on the progress made.
`;

const SCHOOLS = `RESOLUTION 77 ({Osby, 2023|Rev. Kelby, 2027})
Connecting schools and {libraries|public libraries} in rural {areas|and remote areas}
The World Conference on Coastal Communication ({Osby, 2023|Kelby, 2027}),
considering
a)	that {many|a large number of} schools in rural areas are {without any connection|not connected at all};
b)	that teachers {are not always able|are often unable} to use the equipment which they {receive|have received};
-c)	that the price of a connection {has fallen|has decreased significantly} in the past {five|ten} years;
d)	that libraries {play an important role|are key} in the life of {small communities|villages and small towns},
+e)	that girls have less access to devices than boys {|in most regions},
considering further
~a)	that Resolution 41 ({Osby, 2019|Rev. Kelby, 2027}) of the Plenipotentiary Assembly {instructs|requests} the Secretary-General to work closely with the Directors of the three Bureaux in pursuing initiatives that {assist in bridging|help to close} the gap between {rural and urban schools|schools in rural areas and those in cities};
b)	the need to {ensure|guarantee} {affordable|universal and affordable} access;
-c)	the guidelines on {energy|sustainable energy} for isolated sites {approved|adopted} by Study Group 3,
recognizing
a)	the {efforts made by|work of} regional organizations{, in particular their development banks,|} to finance connections;
b)	that satellite systems {may|can} {offer|provide} a {quick|fast and reliable} solution where {no other network is available|there is no other network};
c)	that {content in local languages|locally relevant content} is {still scarce|insufficient};
-d)	the benefits of {common|shared} facilities,
resolves to instruct the Director of the Development Bureau
1	to {collect|gather and publish} {information|data} on the number of schools that are connected;
2	to {assist|support} Member States, {at their request|upon request}, in preparing national plans{| for connecting schools};
-3	to organize a workshop {every year|annually} in each region;
4	to {encourage|promote} the {donation|refurbishment and donation} of used devices;
5	to submit a report {on the results|on the implementation of this resolution} to the next {meeting|session} of the advisory group,
+6	to mobilize additional resources from {|interested }financial institutions,
invites Member States
1	to {consider|adopt} policies that {reduce|lower} the {cost|total cost} of access for schools;
2	to {designate|appoint} a {contact point|national focal point} for this resolution;
-3	to include the {training of teachers|continuous training of teachers and librarians} in their plans;
4	to {exchange experiences|share best practices} through the {website|platform} of the Bureau,
invites Sector Members
to {contribute to|participate in} this work, {including|inter alia} by {lending|providing} equipment and {experts|expertise}.
`;

const SPECTRUM = `RESOLUTION 19 (Rev. {Tarn, 2023|Lysa, 2027})
Protection of {low-power|low-power and narrow-band} warning beacons
(Lysa, 2015; Tarn, 2023{|; Lysa, 2027})
The Radio Assembly ({Tarn, 2023|Lysa, 2027}),
having in mind
a)	that beacons {save lives|have saved many lives} at sea and on {land|mountains};
b)	that {interference|harmful interference} to beacons has been {reported|observed} in {several|an increasing number of} countries,
noting
a)	that Recommendation 14 {contains|sets out} technical {characteristics|and operational characteristics} of beacons;
-b)	that some administrations have {already|} withdrawn {older|obsolete} equipment;
c)	that the band 401-403 {will|may} be {needed|required} for {other services|new services and applications},
+d)	that studies on coexistence are under way in two study groups,
recognizing
~a)	that {administrations|Member States} are responsible for {the registration of beacons|registering beacons under their jurisdiction};
b)	that a register that is {not kept up to date|out of date} {leads to|results in} {false alarms|unnecessary search operations};
-c)	that the {owners|users} of beacons change {their address|addresses and telephone numbers} without {notice|informing the register},
resolves
1	that the {use|operation} of beacons {shall|must} be {limited|restricted} to {distress and safety|distress, urgency and safety} communications;
2	that administrations {should|are urged to} {inform|notify} the Bureau {|without delay }of any {case|instance} of interference;
-3	that {test transmissions|transmissions for test purposes} are {permitted|allowed} {only|} in the first {five|three} minutes of every hour;
4	that new beacons {shall be|are to be} {coded|registered and coded} before they are {sold|placed on the market},
+5	that the register of beacons shall be consulted before a search begins,
instructs the Director of the Radio Bureau
1	to {maintain|keep and maintain} the register {in electronic form|online};
2	to {assist administrations|provide assistance to administrations of developing countries} in {tracing|locating} sources of interference;
3	to {study|examine} the {possible|} effects of {new services|emerging technologies} on beacons, {and to report|reporting} to the next {assembly|conference},
invites administrations
1	to {participate actively|take an active part} in these studies{| by submitting contributions};
-2	to {raise awareness|inform the public} of the {correct|proper} use of beacons;
3	to {cooperate|collaborate} with {each other|neighbouring administrations} in {joint|} exercises.
`;

/** All of them. */
export const EDITED_TEXTS: readonly string[] = [DREDGING, SCHOOLS, SPECTRUM];
