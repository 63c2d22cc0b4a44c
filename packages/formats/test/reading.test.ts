// Rules of the reader, one small text each: what makes a clause, a label, a level, a footnote, a paragraph.
import { type BaseText, baseOfPlain, plainOfBase } from "@concord/redline";
import { describe, expect, it } from "vitest";
import { clauses, HEAD, read, tree, wordsOf } from "./read-clauses.ts";

/** A resolution whose only section is what is given. */
const under = (body: string, call = "resolves") => clauses(`${HEAD}${call}\n${body}`).slice(4);

describe("clauses known by their words", () => {
  it.each([
    ["RESOLUTION 58 (Rev. Kelby, 2012)"],
    ["resolution 58 (Rev. Kelby, 2012)"],
    ["RESOLUTION 28 (REV.WLC-15)"],
    ["RESOLUTION COM5/3 (WLC-19)"],
    ["DRAFT NEW RESOLUTION [ECP-1] (New Kelby, 2024)"],
    ["RESOLUTION A.58(12)"],
    ["Resolution KLC.3/Circ.58"],
    ["RESOLUTION A/RES/58/12"],
    ["DECISION KLC58.12 (2012)"],
    ["RÉSOLUTION 58 (Rév. Kelby, 2012)"],
    ["RESOLUCIÓN 58 (Rev. Kelby, 2012)"],
    ["РЕЗОЛЮЦИЯ 58 (Пересм. Келби, 2012 г.)"],
    ["القرار 58 (المراجَع في كيلبي، 2012)"],
    ["第58号决议（2012年，凯尔比，修订版）"],
  ])("[CLS1] %s is a number line", (line) => {
    expect(clauses(`${line}\nA title\nThe Assembly of Lights (Kelby, 2012),\nnoting\nthe lights,`)[0]).toBe(
      `number: ${line}`,
    );
  });

  it("[CLS1] a title behind a dash is a clause of its own", () => {
    expect(clauses("RESOLUTION 5 – Lights for small harbours\nnoting\nthe lights.").slice(0, 2)).toEqual([
      "number: RESOLUTION 5 –",
      "title: Lights for small harbours",
    ]);
  });

  it("[CLS2] [CLS3] history and enacting line stand after a title of several lines", () => {
    const text =
      "RESOLUTION 7 (Rev. Velmora, 2035)\nLights for harbours,\nand for ports\n(Kelby, 2031; Velmora, 2035)\nThe Assembly of Lights (Velmora, 2035),\nnoting\nthe need,";
    expect(clauses(text).slice(1, 4)).toEqual([
      "title: Lights for harbours, and for ports",
      "history: (Kelby, 2031; Velmora, 2035)",
      "enacting: The Assembly of Lights (Velmora, 2035),",
    ]);
  });

  it("[CLS3] a call on the enacting line is a clause of its own", () => {
    const text = "RESOLUTION 7 (Kelby, 2031)\nLights\nThe Assembly of Lights (Kelby, 2031), recalling\na)\tthe lamps,";
    expect(clauses(text).slice(2)).toEqual([
      "enacting: The Assembly of Lights (Kelby, 2031),",
      "call: recalling",
      "item 1 letter: the lamps,",
    ]);
  });

  it("[CLS4] [CLS6] [BND3] abstract and proposal line are kept, what else stands before is left out", () => {
    const text = `Foreword\nAbstract:\n\tTo light more.\nMOD\tECP/38A7/1\n${HEAD}noting\nit,`;
    expect(clauses(text).slice(0, 3)).toEqual([
      "abstract: Abstract: To light more.",
      "proposal: MOD ECP/38A7/1",
      "number: RESOLUTION 7 (Kelby, 2031)",
    ]);
    expect(read(text).left).toMatchObject([{ lines: [1], code: "front-matter", words: "Foreword" }]);
    expect(tree(text).nodes.slice(0, 2)).toEqual([
      { kind: "abstract", text: "To light more." },
      { kind: "proposal", action: "MOD", ref: "ECP/38A7/1" },
    ]);
  });

  it("[CLS5] [CLS7] reasons and annexes end the sections", () => {
    const text = `${HEAD}resolves\nto light.\nReasons: It is dark.\nANNEX 1 (to Resolution 7)\nLamps in use\n1\tScope\nThe lamps are old.`;
    expect(clauses(text).slice(5)).toEqual([
      "reasons: Reasons: It is dark.",
      "heading: ANNEX 1 (to Resolution 7)",
      "heading: Lamps in use",
      "item 1 number: Scope",
      "paragraph: The lamps are old.",
    ]);
  });

  it("[CLS8] a call ends without a sign, or with a colon; one with a comma stands before a list", () => {
    const text = `${HEAD}Considering further\nx,\nresolves:\ny,\ninvites the keepers,\n1\tto z;\n2\tto w.`;
    expect(clauses(text).filter((c) => c.startsWith("call"))).toEqual([
      "call: Considering further",
      "call: resolves:",
      "call: invites the keepers,",
    ]);
    expect(tree(text).nodes.at(-2)).toMatchObject({ group: "operative", phrase: "resolves" });
  });

  it("[CLS9] a call in the paragraph of its only item is a clause of its own", () => {
    const text = `${HEAD}recalling that lamps burn,\nresolves to keep them,\ninstructs the keeper to report.`;
    expect(clauses(text).slice(3)).toEqual([
      "call: recalling",
      "item: that lamps burn,",
      "call: resolves",
      "item: to keep them,",
      "call: instructs the keeper",
      "item: to report.",
    ]);
  });

  it("[CLS10] text that is no resolution is paragraphs, and says so", () => {
    expect(clauses("Dear keepers.\nThe lamps are lit.")).toEqual([
      "paragraph: Dear keepers.",
      "paragraph: The lamps are lit.",
    ]);
    expect(read("Dear keepers.").warnings.map((w) => w.code)).toEqual(["no-structure"]);
  });

  it("[CLS11] what an extraction cut from its clause is put back", () => {
    expect(clauses("RESOLUTION 7\n(Rev. Kelby, 2031)\nLights\nThe Assembly (Kelby, 2031),\nnoting\nit,")[0]).toBe(
      "number: RESOLUTION 7 (Rev. Kelby, 2031)",
    );
    expect(under("1\nto light;\n2\nto count.")).toEqual(["item 1 number: to light;", "item 1 number: to count."]);
  });

  it("[CLS12] text without a label is a single item, or hangs under the item before", () => {
    expect(under("to keep lamps;\nto count them.")).toEqual(["item: to keep lamps;", "item: to count them."]);
    const hanging = "1\tto invite:\n•\tkeepers;\n•\tpilots;\nand all others;\n2\tto count.";
    expect(under(hanging)[3]).toBe("paragraph: and all others;");
    expect(tree(`${HEAD}resolves\n${hanging}`).nodes.at(-1)).toMatchObject({
      items: [
        { marker: "1", text: "to invite: and all others;", items: [{ text: "keepers;" }, { text: "pilots;" }] },
        { marker: "2" },
      ],
    });
  });
});

describe("what stands below sub-items", () => {
  const list = (i: string, ii: string, below: string) =>
    `${HEAD}considering\na)\tthat there are ships, of which:\n${i}i)\tsome come by night,\n${ii}ii)\tsome come in fog,\n${below}\nb)\tthat piers are dark,`;
  const REST = "that therefore lamps are needed;";
  const items = (text: string) => {
    const section = tree(text).nodes.find(({ kind }) => kind === "section");
    return section && "items" in section ? section.items : [];
  };

  it.each([
    ["blank line", list("", "", `\n${REST}`)],
    ["indentation", list("    ", "    ", `\n${REST}`)],
    ["indentation among blank lines", list("\n    ", "\n    ", `\n${REST}\n`)],
  ])("[CLS16] goes on with the item above where the layout says so: %s", (_, text) => {
    expect(items(text)).toMatchObject([
      {
        marker: "a)",
        text: `that there are ships, of which: ${REST}`,
        items: [{ marker: "i)" }, { text: "some come in fog," }],
      },
      { marker: "b)" },
    ]);
  });

  it.each([
    ["no blank line", list("", "", REST)],
    ["blank lines everywhere", list("\n", "\n", `\n${REST}\n`)],
    ["further in", list("    ", "    ", `\n        ${REST}`)],
  ])("[CLS16] else with the last one: %s", (_, text) => {
    expect(items(text)).toMatchObject([
      { text: "that there are ships, of which:", items: [{ marker: "i)" }, { text: `some come in fog, ${REST}` }] },
      { marker: "b)" },
    ]);
  });
});

describe("where a resolution begins and ends", () => {
  it("[BND1] a list of contents is not the resolution", () => {
    const text = `RESOLUTION 5 – Other lights\nRESOLUTION 7 (Kelby, 2031)\n${HEAD}noting\nit,`;
    expect(clauses(text)[0]).toBe("number: RESOLUTION 7 (Kelby, 2031)");
    expect(read(text).left).toMatchObject([{ lines: [1, 2], code: "front-matter" }]);
  });

  it("[BND1] another resolution after the first is left out", () => {
    const text = `${HEAD}resolves\nto light.\nMOD\tECP/1/2\nRESOLUTION 8 (Kelby, 2031)\nBells\nThe Assembly of Lights (Kelby, 2031),\nnoting\nthe bells,`;
    expect(clauses(text)).toHaveLength(5);
    expect(read(text).left).toMatchObject([{ lines: [6, 7, 8, 9, 10, 11], code: "another-resolution" }]);
  });

  it("[BND2] without a number line the title stands before the enacting line", () => {
    expect(clauses("Lights for harbours\nThe Assembly of Lights (Kelby, 2031),\nnoting\nit,").slice(0, 2)).toEqual([
      "title: Lights for harbours",
      "enacting: The Assembly of Lights (Kelby, 2031),",
    ]);
  });
});

describe("labels and levels", () => {
  it.each([
    ["a)\tone;\nb)\ttwo,", ["a)", "b)"]],
    ["(a) one;\n(b) two,", ["(a)", "(b)"]],
    ["1.\tone;\n2.\ttwo,", ["1.", "2."]],
    ["1\tone;\n1bis\ttwo;\n2\tthree,", ["1", "1bis", "2"]],
    ["А) раз;\nБ) два,", ["А)", "Б)"]],
    ["h)\tone;\ni)\ttwo;\nj)\tthree,", ["h)", "i)", "j)"]],
  ])("[LBL1] the labels of %j are kept as printed", (body, markers) => {
    const section = tree(`${HEAD}noting\n${body}`).nodes.at(-1);
    expect(section?.kind === "section" && section.items.map((item) => item.marker)).toEqual(markers);
  });

  it("[LBL1] only labels that counting does not give are stored", () => {
    const { base } = read(`${HEAD}noting\na)\tone;\nb)\ttwo;\nd)\tfour;\ne)\tfive,`);
    expect(base.clauses.slice(4).map((c) => c.label)).toEqual([undefined, undefined, "d)", undefined]);
  });

  it("[LBL2] a number that begins a sentence is no label", () => {
    expect(under("1\tto keep\n2\tto see;\n17 keepers of the north hang on.")[2]).toBe(
      "paragraph: 17 keepers of the north hang on.",
    );
    expect(under("2031 was a dark year,", "recalling")).toEqual(["item: 2031 was a dark year,"]);
  });

  it("[LVL1] i) after h) is a letter, i) after a colon a roman number", () => {
    expect(under("h)\tone;\ni)\ttwo:\ni)\tthree;\nii)\tfour;\nj)\tfive,", "noting")).toEqual([
      "item 1 letter: one;",
      "item 1 letter: two:",
      "item 2 roman: three;",
      "item 2 roman: four;",
      "item 1 letter: five,",
    ]);
  });

  it("[LVL2] bullets stand under their item, dashes under those; directly under a call they are items", () => {
    expect(under("1\tto a:\n•\tb;\n–\tc;\n·\td;\n2\tto e.")).toEqual([
      "item 1 number: to a:",
      "item 2 bullet: b;",
      "item 3 bullet: c;",
      "item 2 bullet: d;",
      "item 1 number: to e.",
    ]);
    expect(under("•\tto a;\n•\tto b.")).toEqual(["item 1 bullet: to a;", "item 1 bullet: to b."]);
    expect(under("to a the following:\n•\tb;\n•\tc.")[1]).toBe("item 2 bullet: b;");
  });

  it("[LVL3] 2.1 stands under 2", () => {
    expect(under("1\tto a;\n2\tto b:\n2.1\tc;\n2.2\td;\n2.2.1\te;\n3\tto f.").map((c) => c.split(":")[0])).toEqual([
      "item 1 number",
      "item 1 number",
      "item 2 decimal",
      "item 2 decimal",
      "item 3 decimal",
      "item 1 number",
    ]);
  });

  it("[LVL4] an old and a new number run together are one label out of order", () => {
    const { base, warnings } = read(`${HEAD}resolves\n1\tto a;\n21\tto b;\n32\tto c;\n4\tto d.`);
    expect(base.clauses.slice(4).map((c) => c.label)).toEqual([undefined, "21", "32", "4"]);
    expect(warnings.map((w) => [w.code, w.words, w.clause])).toEqual([
      ["fused-label", "21", 5],
      ["fused-label", "32", 6],
    ]);
  });
});

describe("footnotes", () => {
  const notesOf = ({ notes }: BaseText) => notes.map(wordsOf);

  it("[FTN1] [FTN6] the machinery of an extraction becomes a reference and a note", () => {
    const text =
      "RESOLUTION 7 (Kelby, 2031)\nLights[footnoteRef:1]1, and bells2 [1: 1\tThese shine.\n2\tThose [all of them] ring.] \n\nThe Assembly (Kelby, 2031),\nnoting\nthe need,";
    const { base } = read(text);
    expect(wordsOf(base.clauses[1]!)).toBe("Lights[0], and bells[1]");
    expect(notesOf(base)).toEqual(["These shine.", "Those [all of them] ring."]);
  });

  it.each([
    ["glued to a word", "lamps1, and bells", "\n                              \n1\n Those that burn.\n"],
    ["superscript", "lamps¹, and bells", "¹ Those that burn.\n"],
    ["Markdown", "lamps[^1], and bells", "[^1]: Those that burn.\n"],
    ["HTML", "lamps<sup>1</sup>, and bells", "<sup>1</sup> Those that burn.\n"],
    ["after a number line", "lamps1, and bells", "1\tThose that burn.\n"],
    ["with a star", "lamps*, and bells", "* Those that burn.\n"],
  ])("[FTN2] a mark %s finds its body", (_, title, body) => {
    const { base } = read(
      `RESOLUTION 7 (Kelby, 2031)\n${title}\n${body}The Assembly (Kelby, 2031),\nnoting\nthe need,`,
    );
    expect(wordsOf(base.clauses[1]!)).toBe("lamps[0], and bells");
    expect(notesOf(base)).toEqual(["Those that burn."]);
  });

  it("[FTN3] an item is no body, and a body without a mark is kept and told", () => {
    expect(under("1\tto keep lamps1;\n2\tto count.\n1\tThose that burn.")).toEqual([
      "item 1 number: to keep lamps[0];",
      "item 1 number: to count.",
    ]);
    const text = HEAD.replace("The Assembly", "2\tFor the purposes of this text.\nThe Assembly");
    expect(clauses(`${text}noting\nit,`)[2]).toBe("note: 2 For the purposes of this text.");
    expect(read(`${text}noting\nit,`).warnings.map((w) => w.code)).toEqual(["footnote-without-mark"]);
    expect(read(`${HEAD}noting\nthe lamps1,`).warnings.map((w) => [w.code, w.words])).toEqual([
      ["footnote-without-body", "lamps1"],
    ]);
  });

  it("[FTN4] bodies that Concord wrote last are read back, though they look like items", () => {
    const text = `${HEAD}resolves\n1\tto keep lamps[^1];\n2\tto count[^2].\n1\tThose that burn.\n2\tby night`;
    const { base } = read(text);
    expect(base.clauses.slice(4).map(wordsOf)).toEqual(["to keep lamps[0];", "to count[1]."]);
    expect(notesOf(base)).toEqual(["Those that burn.", "by night"]);
  });

  it("[CLS3] [FTN4] in Arabic, which has no capitals, the enacting line and the items are found as well", () => {
    const text = `القرار 7 (كلبي، 2031)\n\nالمصابيح[^1]\n\nإن جمعية الموانئ (كلبي، 2031)،\n\nإذ تلاحظ\n\nأ )\tالمصابيح؛\n\nب)\tالأجراس،\n\nتقرر\n\n1\tعدها؛\n\n2\tصيانتها.\n\n1\tما يضيء منها.`;
    const { base } = read(text);
    expect(base.lang).toBe("ar");
    expect(base.clauses.map((c) => c.kind)).toEqual("number title enacting call item item call item item".split(" "));
    expect(base.clauses.map((c) => c.label)).toEqual(Array(9).fill(undefined));
    expect(notesOf(base)).toEqual(["ما يضيء منها."]);
  });

  it("[FTN5] a body goes on over a blank line until its sentence ends", () => {
    const text = `${HEAD}noting\n\na) that lamps1 are needed by all of the keepers and of the pilots who work at\nnight in small harbours;\n\n                              \n1\n These include the lamps of the north, the lamps of the south and those of\n\nthe islands.\n\nb) that bells are needed by all of the keepers and of the pilots who work at\nnight,`;
    const { base } = read(text);
    expect(notesOf(base)).toEqual([
      "These include the lamps of the north, the lamps of the south and those of the islands.",
    ]);
    expect(base.clauses.slice(4).map(wordsOf)).toHaveLength(2);
  });

  it("[FTN7] a text that is all footnotes is read, not all as footnotes", () => {
    const { base } = read("a¹\n¹ Body.\n".repeat(5_000));
    expect(base.notes.length).toBeLessThanOrEqual(2_000);
  });
});

describe("paragraphs from wrapped lines", () => {
  const W = "that the keepers of the lamps of the north and of the south, who work by";

  it("[PAR1] [PAR4] a line of unwrapped text is a paragraph", () => {
    expect(under("to keep lamps;\nto count bells.")).toHaveLength(2);
  });

  it("[PAR2] [PAR5] [PAR8] a full line goes on, a short one ends its paragraph", () => {
    const text = `${HEAD}noting\n${W}\nnight, are tired,\nresolves\nto let them sleep.`;
    expect(clauses(text).slice(3)).toEqual([
      "call: noting",
      `item: ${W} night, are tired,`,
      "call: resolves",
      "item: to let them sleep.",
    ]);
  });

  it("[PAR3] [PAR10] a word broken over a line keeps its hyphen", () => {
    const text = `${HEAD}noting\n${W} Asia-\nPacific rules, and by the rules of the pub\u00ad\nlic keepers of all of the harbours in the\nregion,`;
    expect(clauses(text)[4]).toBe(
      `item: ${W} Asia-Pacific rules, and by the rules of the public keepers of all of the harbours in the region,`,
    );
  });

  it("[PAR6] a number at the start of a full line is a label only where its sentence is at an end", () => {
    const text = `${HEAD}noting\na) ${W} Group\n2 of the keepers;\nb) ${W} night,`;
    expect(clauses(text).slice(4)).toEqual([
      `item 1 letter: ${W} Group 2 of the keepers;`,
      `item 1 letter: ${W} night,`,
    ]);
  });

  it("[PAR7] a sentence cut at the end of a page goes on after it", () => {
    const text = `${HEAD}noting\n\na) ${W}\nnight and day, under the rules of the keepers and of the pilots of the\n\n- 3 -\n\n\fisland harbours;\n\nb) that it is dark,`;
    expect(clauses(text)[4]).toContain("pilots of the island harbours;");
    expect(read(text).left).toMatchObject([{ code: "page-number", words: "- 3 -" }]);
  });

  it("[PAR11] words that open sections may stand at the start of a line in the middle of a sentence", () => {
    const text = `${HEAD}noting\na) ${W} night,\ntaking into consideration Resolution 58 (Rev. Kelby, 2012) of the Assembly\nof Lights;\nb) ${W}\nday,\nbearing in mind\nthe lamps,`;
    expect(
      clauses(text)
        .slice(3)
        .map((c) => c.slice(0, 22)),
    ).toEqual([
      "call: noting",
      "item 1 letter: that th",
      "item 1 letter: that th",
      "call: bearing in mind",
      "item: the lamps,",
    ]);
  });

  it("[PAR9] a bracket that is open at the end of a line goes on", () => {
    const text = `${HEAD}noting\na) ${W} (Rev.\nKelby, 2012) and in the rules of the keepers of the lamps of the north (Rev.\nVelmora, 2016);\nb) the rest,`;
    expect(clauses(text)[4]).toContain(
      "(Rev. Kelby, 2012) and in the rules of the keepers of the lamps of the north (Rev. Velmora, 2016);",
    );
  });
});

describe("furniture of pages", () => {
  it("[PAG1] [PAG2] page numbers are left out; a number alone before its item is a label", () => {
    const text = `${HEAD}resolves\n\n1 to keep lamps;\n\n2\n\nto count them.\n\n- 4 -\n`;
    expect(clauses(text).slice(4)).toEqual(["item 1 number: to keep lamps;", "item 1 number: to count them."]);
    expect(read(text).left).toMatchObject([{ code: "page-number", lines: [12] }]);
  });

  it("[PAG3] heads of pages are left out, a call that occurs twice is not", () => {
    const text = `Acts of Kelby    1\n\n${HEAD}noting\n\nit,\n\nnoting\n\nthat,\n\nActs of Kelby    2\n\nresolves\n\nto go.`;
    expect(clauses(text).filter((c) => c.startsWith("call"))).toEqual([
      "call: noting",
      "call: noting",
      "call: resolves",
    ]);
    expect(read(text).left).toMatchObject([{ code: "running-head", lines: [1, 14] }]);
  });
});

describe("what extractions leave behind", () => {
  it("[MAC1] bookmarks are taken out and told", () => {
    const text = ` [bookmark: _GoBack]${HEAD}noting\nthe [bookmark: x]need,`;
    expect(clauses(text).at(-1)).toBe("item: the need,");
    expect(read(text).left).toMatchObject([{ code: "machinery", lines: [1, 5] }]);
  });

  it("[MAC2] Markdown loses its signs, and a dash stands for a label that was lost", () => {
    const text = `# ${HEAD}**noting**\n\n- a) the *dark* nights;\n- the lamps;\n- c) the bells,\n`;
    const items = tree(text).nodes.at(-1);
    expect(items?.kind === "section" && items.items.map((i) => `${i.marker} ${i.text}`)).toEqual([
      "a) the dark nights;",
      "b) the lamps;",
      "c) the bells,",
    ]);
  });

  it("[RDR2] tabs and rows of blanks are one blank, no-break blanks and hyphens stay", () => {
    expect(under("the  lamps\tof Resolution\u00a05 and ITU\u2011D,", "noting")).toEqual([
      "item: the lamps of Resolution\u00a05 and ITU\u2011D,",
    ]);
  });

  it.each([
    ["en", "resolves"],
    ["fr", "décide"],
    ["es", "resuelve"],
    ["ru", "решает"],
    ["ar", "تقرر"],
    ["zh", "做出决议"],
  ])("[LNG1] the language is that of the calls: %s", (lang, call) => {
    expect(read(`${HEAD}${call}\nx,`).base.lang).toBe(lang);
  });

  it("[LNG1] without a call the script tells", () => {
    expect([read("Lamps.").base.lang, read("مصابيح الموانئ").base.lang, read("港口的灯").base.lang]).toEqual([
      "en",
      "ar",
      "zh",
    ]);
  });
});

describe("signs of flattened changes", () => {
  const signs = (words: string) => read(`${HEAD}noting\n${words}`).warnings.map((w) => `${w.code}: ${w.words}`);

  it.each([
    ["Resolution 5 (Rev. Kelby, 2014Buenes Aires, 2017),", ["repeated-edition: Rev. Kelby, 2014Buenes Aires, 2017"]],
    ["Resolution 5 (Geneva, 2022 New Delhi, 2024),", ["repeated-edition: Geneva, 2022 New Delhi, 2024"]],
    ["the Assembly (Hyderabad, 20102014),", ["fused-date: Hyderabad, 20102014"]],
    ["the year 2014Buenes,", ["fused-date: 2014Buenes"]],
    ["that support is absentRequested by all,", ["fused-words: absentRequested"]],
    ["the regions,for instance,", ["fused-words: regions,for"]],
    ["the the lamps,", ["doubled-words: the the"]],
    ["the lamps, , and bells,", ["doubled-words: , , and"]],
  ])("[WRN2] %j", (words, expected) => {
    expect(signs(words)).toEqual(expected);
  });

  it.each([
    [
      "(Johannesburg, 2008; Dubai, 2012) of 22-1/1, ITU-T, 38A7, 3GPP, the 21st and 2nd, 100Mbit/s, e.g. IPv6 and eHealth,",
    ],
    ["that Resolutions 101, 102, and 130 (Rev. Guadalajara, 2010) had had 2.4 GHz in McDonald and a,b,"],
  ])("[WRN2] nothing is wrong with %j", (words) => {
    expect(signs(words)).toEqual([]);
  });

  it("[WRN1] a warning says where, and the text is left as it is", () => {
    const { base, warnings } = read(`${HEAD}noting\nthe year 2014Buenes,`);
    expect(warnings[0]).toMatchObject({
      code: "fused-date",
      clause: 4,
      message: expect.stringContaining("2014Buenes"),
    });
    expect(wordsOf(base.clauses[4]!)).toBe("the year 2014Buenes,");
  });

  it("[WRN3] there are never more than a thousand", () => {
    expect(read(`${HEAD}noting\n${"the the lamps,\n".repeat(3_000)}`).warnings).toHaveLength(1_000);
  });
});

it("[LAB1] a base is what its projection adopts again", () => {
  const { base } = read(`${HEAD}noting\na)\tlamps[^1];\nc)\tbells,\n1\tAll.`);
  expect(baseOfPlain(plainOfBase(base))).toEqual(base);
});
