// Resolution 12 of a conference that does not exist, as adopted and with what four delegations propose, in Concord's
// text markup (packages/formats/SPEC.md). It shows every kind of clause and every kind of change: overlapping
// deletions, an insertion of one deleted by another, items inserted and deleted, a split and a join. Marks with one
// name (`#…`) are one change.

export const RESOLUTION_12 = `
abstract | Abstract: This document gathers the proposals to revise Resolution 12 that were received before the opening of the Conference{+ECP: , and shows them on the text adopted at Montevideo+}.
proposal | MOD WCRC-30/DT/41
number | RESOLUTION 12 (Rev. [-ECP#number: Montevideo, 2026-]{+ECP#number: Nairobi, 2030+})
title | Strengthening early-warning telecommunications for small island States[^1]
history | (Suva, 2018; Montevideo, 2026{+ECP: ; Nairobi, 2030+})
enacting | The World Conference on Resilient Communications ([-ECP#enacting: Montevideo, 2026-]{+ECP#enacting: Nairobi, 2030+}),
call | recalling
item letter | Resolution 4 (Rev. Suva, 2018) of this Conference, on the protection of coastal communities;
item letter | {+KEN: the Nairobi Call to Action on Early Warnings for All (2029);¶+}
item letter | the report of the Third Forum on Oceanic Communications (Apia, 2025){+J:  and the recommendations annexed to it+},
call | recognizing
item letter | that small island States are exposed to cyclones, tsunamis and storm surges, and that warnings reach their outer islands too late{+ECP: , or not at all+};
item letter | that these States [-ECP#need: need-]{+ECP#need: require+}, [-IND#appropriate: as appropriate [-J#feasible: and -]-][-J#feasible: where feasible-], more than one {+KEN: physically independent +}path for warnings, since the failure of a single submarine cable {+IND: or satellite gateway [-J: and its backhaul -]+}can isolate their populations {+ECP: and emergency services +}for [-KEN#days: several days-]{+KEN#days: days or weeks+};
item letter | that amateur radio operators have repeatedly kept islands in contact when every other link had failed;
item letter | {+IND: that persons with disabilities are often the last to be warned;¶+}
item letter | that warnings in local languages are followed more readily; {+KEN: ¶+}
item letter | that many are still issued in one language only,
call | noting
item letter | the experience gained through the Pacific Alert Network since 2021;
item letter | [-J: that a first inventory of warning sirens was completed in 2024;¶-]
item letter | that the cost of satellite capacity has fallen [-KEN: considerably -]since the Montevideo Conference,
call | considering
paragraph | that a warning that is not understood is no warning{+ECP: , and that one that is not trusted is none either+},
call | resolves
item number | to continue to give priority to early-warning telecommunications for small island States in all programmes of the Conference;
item number | {+IND: that each national warning chain should include at least two independent paths, [-J: one of which should be by satellite, -]and should be tested every year;¶+}
item number | to promote the use of the Common Alerting Protocol[^2], and in particular:
item roman 2 | the exchange of test messages at least [-J#twice: once-]{+J#twice: twice+} a year;
item roman 2 | the translation of alerts into the languages spoken on each island{+KEN: , including sign languages+};
item roman 2 | {+ECP: the publication of alerts in a form that machines can read;¶+}
item number | to establish, by [-J#fund: 2032-]{+J#fund: 2034+}, a voluntary fund for the maintenance of warning equipment on outer islands, from which:
item bullet 2 | spare parts are bought in advance;
item bullet 2 | technicians of the islands themselves are trained[-ECP: , where they can be found-];
item bullet 2 | power supplies are renewed every ten years,
call | instructs the Secretary-General
item number | to report to each Conference on the implementation of this resolution;
item number | to publish {+J: and keep up to date +}a register of the warning services available in each State; [-IND: ¶-]
item number | to have that register translated into the official languages,
call | instructs the Director of the Resilience Bureau
paragraph | to assist{+IND: , on request,+} small island States in drawing up national plans for early warning,
call | invites Member States
paragraph | to share seismic and sea-level observations with neighbouring States in real time[-J:  and free of charge-]{+IND: , subject to national legislation+}.
note | Note: The fund is voluntary and places no obligation on the budget of the Conference.
heading | Annex to Resolution 12: Elements of a national plan for early warning
paragraph | A national plan for early warning states{+KEN: , in words that the public understands+}:
item number | the authority that issues warnings[-J:  and its deputy-];
item number | the paths by which a warning reaches every {+ECP: inhabited +}island:
item decimal 2 | the path that is used first;
item decimal 2 | the path that is used when the first has failed;
item number | the exercises that are held, and how often.
reasons | Reasons: Warnings still reach outer islands too late. The revision brings the resolution up to date with the practice of 2026 to 2030.
reasons | {+KEN: Reasons: The Nairobi Call to Action asks for two independent paths to every community.¶+}
footnote key=1 | These include {+KEN: atoll States and +}the island territories that the Conference has admitted as observers.
footnote key=2 | Version 1.2 or later[-J: , as agreed between neighbours-].
`;
