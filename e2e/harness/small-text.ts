// The resolution of most stories: short, fictional, with a call, lettered and numbered items. Invariant: every sentence
// that a story clicks into stands in it once.
export const SMALL_TEXT = `RESOLUTION 12 (Rev. Port Amber, 2023)

Early warning for coastal communities

The Assembly on Coastal Communication (Port Amber, 2023),

considering

a)\tthat storms reach many coasts with little notice;

b)\tthat a warning helps only those whom it reaches,

resolves

1\tto keep one list of warning services that are open to all;

2\tto review the list every second year;

3\tto share what was learned after each storm,

invites Member States

to name one contact for warnings.
`;
