// Texts in which whole phrases and sentences are written anew, as people do who read one for its sense: long struck phrases, those that were typed
// again with a few words changed, sentences with another opening. For fitting alone: see fitting-texts.ts.
// Invariant: no score is taken of them.

const MUSEUMS = `RESOLUTION 15 (Rev. {Quillon, 2016|Dolvik, 2024})
{Loan of objects between museums|Loans between museums and the insurance of objects in transit}
The Congress of Museums ({Quillon, 2016|Dolvik, 2024}),
considering
a)	that museums {keep most of what they own in store|exhibit less than one tenth of their collections} and that {a loan lets people who live far away see|loans allow the public of other regions to see} {what would otherwise stay in a cellar|works that would otherwise remain unseen};
b)	that the {borrower pays for the packing, the carriage and the return of an object|costs of packing, carriage and insurance are borne by the borrower}, and that {these costs have doubled since the turn of the century|such costs have risen sharply};
c)	that {only a few insurers|few insurers} {are ready to cover objects of which no price is known|cover objects without a known price} {|at reasonable cost};
d)	that {twenty|some 35} museums {of the north|in northern towns} {have signed an agreement under which no insurance is asked for|participate in a mutual agreement on insurance}, {with good results|which has proved its worth};
e)	that {light, damp and shaking|light, humidity and vibration} {do more harm to drawings than to any other object|are particularly harmful to drawings},
noting
a)	the {list of objects that may not travel (annex 2) drawn up by the keepers|list of objects that are not to travel, as established by the keepers};
b)	that the {form for loans, with its eleven pages, is filled in by hand|form for loans is still completed by hand};
c)	that {a courier who travels with the object|a courier} {is asked for in nine loans out of ten|accompanies most objects}{|, often without need};
d)	that the {report of the working group|working group's report} {has come too late to be read before the congress|was received after the deadline},
resolves
1	that {a museum which lends an object shall be told at once of any damage|the lender shall be informed without delay of any damage to an object};
2	that the borrower shall {keep the object in the climate that was agreed|maintain the agreed climatic conditions} {by day and by night|at all times};
3	that {no fee is taken for a loan|a loan shall be free of fees} {between public museums|among members};
4	that the {period of a loan may not be longer than two years|duration of a loan shall not exceed eighteen months}, {and may be extended once by a letter of the lender|unless the lender agrees otherwise};
5	that each museum shall {draw up a list of those objects that it is ready to lend|publish the list of objects available for loan} {before the end of each year|by 30 November of each year},
instructs the secretary
1	to {write to all museums that have not answered and ask them why they do not lend|establish the reasons for which certain museums do not lend};
2	to {put the form for loans on line|make the form for loans available in electronic form} and to {shorten|simplify} it;
3	to {study|examine}{|, together with the insurers,} {how the value of an object without a price can be found|methods for determining the value of an object};
4	to {see to it that couriers are trained|arrange for the training of couriers} {at least once in every two years|every two years},
invites governments
1	to {bear the risk of loans to public museums, as is the custom in many countries|offer State indemnity for loans to public museums};
2	to {let objects on loan pass the customs without duty|exempt objects on loan from customs duties} {|and from inspection at the border}.
`;

const RIVERS = `RESOLUTION 62 ({Marn, 2018|Rev. Pereda, 2025})
Measuring the water of {rivers that cross a border|transboundary rivers}
The Assembly of Rivers ({Marn, 2018|Pereda, 2025}),
1	Recalling {the decision taken at Marn that gauges be read twice a day|its decision on the reading of gauges} and {all that was decided after it|subsequent decisions},
2	Noting that {in a dry year the river may fall below the lowest mark|the water may fall below the lowest mark in dry years}, {so that nothing can be read|and that no reading is then possible},
3	{Aware of the fact that|Recognizing that} {upstream|the upstream} countries {are the first to know of a flood|receive the first indication of a flood},
4	{Convinced that|Emphasizing that} {the sharing of readings costs little and saves many lives|sharing data saves lives at little cost},
5	{Bears in mind|Takes into consideration} the {wish of fishermen to be told of the level of the water|needs of fishermen and of other users of the river};
6	{Asks|Requests} the {members|riparian States} to {read each gauge in the morning and in the evening|provide at least two readings a day}, {by hand if no other means is at hand|manually where necessary};
7	{Calls for|Urges} {the building of new gauges where the last one was lost in a flood|the replacement of gauges lost in floods};
8	{Thanks the members who have paid for the repair of the gauges of others|Expresses its appreciation to contributors to the repair fund};
9	{Decides that from now on the readings be sent by radio|Decides to replace messengers by radio transmission} {|as from 1 January 2026};
10	{Invites the secretary to travel to the countries that do not yet send readings|Instructs the secretary to assist countries that do not yet transmit readings}, {as far as funds allow|subject to available funds};
11	The {office shall not answer for a reading that proves to be wrong|office is not liable for erroneous readings}. {A member who finds that a reading is wrong says so within ten days|Members shall report any error within ten days}.
12	{The readings of a gauge are the property of the country in which it stands|Readings belong to the country in which the gauge is located}. {They may be printed only after that country has agreed|Their publication requires the consent of that country}.
13	{If a gauge is not read for three days, the office asks the member for the reason|Where readings are missing for three days, the office shall enquire}, and {the member answers by letter|the member concerned shall reply in writing}.
14	The readings {are printed at the end of each month|shall be published monthly} {in a booklet that is sent to all who ask for it|on the website of the office} {without charge|free of charge}.
15	{A fee of two coins is asked|Fees may be charged} for {older |}booklets {of which few are left|that are out of print}.
16	The {chair of the group is chosen by those present|group elects its chair}, {for one year at a time|for a term of two years}{|, renewable once}.
17	Each {reading (in centimetres above the mark) is written down with the hour|reading is recorded in millimetres with the exact time} and {is signed by the reader|bears the name of the observer}.
18	{The office will help|Assistance is given to} members {who cannot pay|in difficulty} {|upon written request }by {lending them instruments for as long as they need them|lending instruments for a limited period}.
`;

const FORESTS = `RESOLUTION 8 (Rev. {Dolvik, 2012|Marn, 2021})
{Warning of fires in forests by radio|Early warning of forest fires}
The Council of Forests ({Dolvik, 2012|Marn, 2021}),
considering
a)	that {a small fire which is seen early can be put out by two men with a pump|small fires detected early are easily extinguished};
b)	that {the watchmen in the towers|observers} {cannot see by night and see little in haze|have limited visibility at night and in haze};
c)	that {about|approximately} {one half|60 per cent} of {all fires|fires} {are lit by people, mostly without intent|result from human carelessness};
d)	that {relative |}humidity {of the air|and wind speed} {tells best how a fire will spread|are the best predictors of the spread of a fire};
e)	the {|excellent }work {done by the weather services in the drawing of maps of danger|of meteorological services on fire danger maps},
recognizing
that {cooperation across the border|cross-border cooperation} {is not possible as long as each service uses a channel of its own|requires common radio channels},
resolves
1	that {every tower shall have a radio by 2015|all observation posts shall be equipped with radio no later than 2024};
2	that {the channel for warnings be kept free of any other talk|warning channels be reserved for warnings}{|, without exception};
3	that {a warning names the place, the time and the size of the fire|warnings shall state the location, time and extent of the fire} and, {if it is known|where known}, {what it was lit by|its cause};
4	to {go on with|intensify} the {exchange of watchmen|exchange of observers and instructors} {that was begun with neighbours three years ago|between neighbouring services},
instructs the secretary
1	to {buy|procure} {forty|120} {hand-held |portable }radios {and hand them out to the towers that need them most|for posts in high-risk areas};
2	to {find out|ascertain} {whether|to what extent} {cameras can take the place of watchmen|cameras can complement observers};
3	to {tell the council each spring|report annually to the council} {how many fires there were and what they have cost|on the number and cost of fires};
4	to {seek out|identify} {those villages that have no telephone|villages without telephone coverage} and to {see what could be done for them|propose appropriate measures},
invites members
1	to {forbid the lighting of fires in dry months|prohibit open fires during the dry season};
2	to {teach children in school|include in school curricula} {what to do when they see smoke|instruction on fire safety};
3	to {lend each other pumps and men when a fire is too big for one service|provide mutual assistance in the event of major fires}, {without asking for money|free of charge};
4	to {consider paying the watchmen in winter as well|consider employing observers throughout the year}{, so that they do not look for other work|}.
`;

export const REWRITTEN: readonly string[] = [MUSEUMS, RIVERS, FORESTS];
