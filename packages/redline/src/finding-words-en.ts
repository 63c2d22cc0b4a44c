// The sentences of findings in English. Each can follow a place and a colon; braces are places for data.

export const findingWordsEn = {
  "finding.edition-differs.number": "it says “{says}”, but the number line says “{other}”.",
  "finding.edition-differs.history": "it says “{says}”, but the history says “{other}”.",
  "finding.edition-differs.enacting": "it says “{says}”, but the enacting line says “{other}”.",
  "finding.item-ending": "an item ends with “{wanted}”, this one with “{found}”.",
  "finding.item-ending.none": "an item ends with “{wanted}”, this one with no sign.",
  "finding.section-ending": "the last item of a section ends with “{wanted}”, this one with “{found}”.",
  "finding.section-ending.none": "the last item of a section ends with “{wanted}”, this one with no sign.",
  "finding.resolution-ending": "the last item of the resolution ends with “{wanted}”, this one with “{found}”.",
  "finding.resolution-ending.none": "the last item of the resolution ends with “{wanted}”, this one with no sign.",
  "finding.older-citation.text": "Resolution {number} is cited as “{cited}”; this text also cites “{newer}”.",
  "finding.older-citation.register": "Resolution {number} is cited as “{cited}”; the register has “{newer}”.",
  "finding.label-order": "the label is “{label}”, the next of its list is “{expected}”.",
  "finding.single-label": "the only item of a section has no label; this one has “{label}”.",
  "finding.mixed-spelling": "“{found}” is mostly spelt “{used}” in this text.",
  "finding.mixed-spelling.even": "both “{found}” and “{used}” are used in this text.",
  "finding.missing-item": "“{words}” refers to an item that is not there.",
  "finding.no-reasons": "there are no reasons for the proposal {proposal}.",
} as const;
