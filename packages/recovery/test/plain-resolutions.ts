// Clean resolutions for a delegate that chooses its places by itself: no place is marked, and nothing was ever fitted to them. A line that
// begins with `[^1]` is a footnote. Invariant: each is a resolution as adopted.

const RESCUE = `RESOLUTION 27 (Rev. Vanta, 2020)
Radio communications for mountain rescue services[^1]
(Ostrel, 2012; Vanta, 2020)
The World Conference on Mountain Radio (Vanta, 2020),
recalling
a)	Resolution 9 (Rev. Ostrel, 2016) of the Plenipotentiary Assembly, which stresses the value of common emergency channels;
b)	the work of Study Group 5 on the propagation of radio waves in narrow valleys,
considering
a)	that the number of accidents in the mountains has increased in recent years;
b)	that rescue teams from neighbouring countries frequently operate together and use different equipment;
c)	that mobile networks do not cover large parts of the mountains and that satellite terminals are expensive for voluntary organizations;
d)	that early warnings of avalanches and storms save lives, particularly where visitors are not familiar with local conditions;
e)	that the costs of maintaining repeater stations are usually borne by small communities,
[^1]	Rescue services include voluntary organizations that are recognized by the administration of the country in which they operate.
recognizing
a)	the efforts of national administrations to provide reliable channels for emergency calls;
b)	that the exchange of experience between rescue organizations helps to improve the training of their members;
c)	that some administrations have adopted rules on the use of drones in rescue operations;
d)	that several regional organizations offer technical assistance to developing countries on request;
e)	the important role of amateur operators in remote areas,
noting
a)	that interference from unauthorized transmitters has been reported in two regions;
b)	that modern receivers make it possible to locate a missing person within a few minutes;
c)	the results of the tests carried out in Vanta, which show that common channels reduce the time needed for a rescue,
resolves
1	that administrations should reserve at least one common channel for rescue services;
2	to promote the coordination of repeater stations in border areas, as appropriate;
3	that rescue organizations shall have access to the channel free of charge;
4	to review the technical parameters of the channel every four years,
instructs the Director of the Radio Bureau
1	to publish a list of the channels reserved by administrations and to update it on a regular basis;
2	to support developing countries in the planning of their rescue networks, within existing resources;
3	to organize joint exercises in cooperation with the regional organizations concerned;
4	to prepare a handbook for the operators of repeater stations;
5	to report to the next conference on the progress made in the implementation of this resolution,
invites administrations
1	to facilitate the movement of rescue teams and their equipment across borders;
2	to inform the Bureau of any change in the use of the reserved channels;
3	to encourage manufacturers to develop affordable terminals that are suitable for cold regions;
4	to take the necessary measures to protect the channels against harmful interference,
invites Sector Members
to contribute to the work on this subject and to share the results of their research.
`;

const ARCHIVES = `RESOLUTION 68 (Rev. Lorne, 2019)
Preservation of digital archives of public broadcasters
(Ostrel, 2010; Lorne, 2019)
The Assembly for Broadcasting Standards (Lorne, 2019),
considering
a)	that public broadcasters hold recordings that are of great value for the history of their countries;
b)	that magnetic tapes deteriorate rapidly and that the machines needed to play them are no longer produced;
c)	that many broadcasters lack the financial resources to transfer their recordings to modern media;
d)	that digital files can be lost if they are not copied and verified regularly;
e)	that the transfer of recordings requires qualified staff and adequate equipment,
considering further
a)	that Resolution 31 (Rev. Vanta, 2015) of this Assembly invites broadcasters to cooperate with national libraries;
b)	the guidelines on the description of recordings approved by Study Group 6,
recognizing
a)	that national libraries have developed effective methods for the long-term storage of files;
b)	that international standards make the exchange of recordings between archives easier;
c)	the contribution of universities to research on the restoration of damaged recordings;
d)	that broadcasters in developing countries face serious difficulties in this regard;
e)	that the rights of authors and performers must be respected,
noting
a)	the growing interest of young people in historical recordings;
b)	that several archives have been damaged by floods and fires in the last decade;
c)	that a common catalogue would allow users to find recordings quickly,
resolves to instruct Study Group 6
1	to continue its studies on file formats for the preservation of sound and images;
2	to develop a Recommendation on the quality control of transferred recordings;
3	to establish a list of formats that are suitable for long-term storage;
4	to cooperate with other standards organizations in order to avoid duplication of work;
5	to submit a report on the results of its work to the next Assembly,
instructs the Director of the Broadcasting Bureau
1	to assist broadcasters in developing countries in the preparation of national plans for preservation;
2	to organize training courses for archivists every two years;
3	to collect information on the condition of archives and to make it available to all members;
4	to identify possible sources of funding for the transfer of recordings;
5	to strengthen cooperation with cultural organizations at the international level,
invites Member States
1	to recognize the preservation of recordings as a priority of national cultural policy;
2	to provide broadcasters with sufficient resources for this purpose;
3	to promote access to archives for schools and universities, subject to national law;
4	to consider the creation of national centres for the restoration of recordings,
invites broadcasters
1	to appoint a person responsible for the archive;
2	to keep at least two copies of each file in different places;
3	to participate actively in the exchange of experience.
`;

const IRRIGATION = `RESOLUTION 44 (Vanta, 2021)
Use of sensor networks for the management of water in agriculture
The Conference on Networks for Agriculture (Vanta, 2021),
bearing in mind
a)	that agriculture uses a large part of the fresh water that is available;
b)	that farmers in dry regions need accurate information on the condition of the soil;
c)	the goals for sustainable development adopted by the General Assembly,
aware
a)	that sensor networks[^1] can reduce the amount of water used by farmers;
b)	that the price of sensors has fallen considerably, but that many small farmers still cannot afford them;
c)	that the use of different protocols prevents the exchange of data between systems;
d)	that data on water are often kept by private companies and are not shared with public authorities,
[^1]	Sensor networks are groups of devices that measure the condition of soil, plants or water and send the results by radio.
recognizing
a)	the need to improve the connection of rural areas to broadband networks;
b)	that women play a key role in agriculture in many developing countries;
c)	the results of the pilot projects carried out by the Bureau in three regions;
d)	that low-power networks offer a simple and reliable solution for the collection of data;
e)	that the training of farmers is essential for the success of new technologies;
f)	that cooperation between ministries of agriculture and regulators is insufficient in most countries,
resolves
1	to encourage the use of open standards for sensor networks in agriculture;
2	that the Union should support the development of common data formats;
3	to give priority to the needs of small farmers and of the least developed countries;
4	to examine the effects of radio interference on sensor networks,
instructs the Director of the Development Bureau
1	to provide technical assistance to countries that wish to introduce sensor networks;
2	to prepare guidelines on the protection of the data of farmers;
3	to hold regional workshops on this subject, in cooperation with the relevant international organizations;
4	to seek additional funding from development banks;
5	to publish examples of successful projects on the website of the Bureau;
6	to submit an annual report to the Council on the activities carried out under this resolution,
invites Member States
1	to adopt national strategies for the use of digital technologies in agriculture;
2	to reduce the taxes on sensors and other devices;
3	to make public data on water and weather available to farmers without charge;
4	to promote the participation of women in training programmes;
5	to exchange information on best practices through the regional offices,
invites Sector Members and Academia
1	to develop affordable sensors that can be repaired by their users;
2	to participate in the studies of the Union on this subject.
`;

/** All of them. */
export const PLAIN_RESOLUTIONS: readonly string[] = [RESCUE, ARCHIVES, IRRIGATION];
