// What was struck, told by the evidence that it left; and what left none is not guessed.
import { readBase } from "@concord/testing";
import { describe, expect, it } from "vitest";
import { recover } from "../src/index.ts";
import { HEAD, printedRecovery, under } from "./printed-recovery.ts";

const REPORT = "that keepers should report each fault;";
const THREE = "1\tto light every pier;\n2\tto paint every lamp;\n3\tto count the boats.";
const DATED = "adopted (Rev. Kelby, 2027) by all;";
const last = (base: string, flat: string) => recover(HEAD + flat, readBase(HEAD + base)).segments.at(-1)!;
const candidatesOf = (base: string, flat: string) =>
  last(base, flat)
    .runs.flatMap((run) => run.candidates ?? [])
    .map(({ struck, ...rest }) => ({
      ...rest,
      struck: struck.map(({ from, to }) => (HEAD + flat).slice(from, to)).join(" … "),
    }));

describe("what was struck", () => {
  it("[INS1] [INS2] [STR1] words run together: the base word beside them was struck", () => {
    expect(
      under(
        "that lamps are currently absent from the quays;",
        "that lamps are currently absentrequested from the quays;",
      ),
    ).toEqual(["that lamps are currently [-absent-]{+requested+} from the quays;"]);
    expect(under("to light each lamp;", "to light each lamps;")).toEqual(["to light each lamp{+s+};"]);
  });

  it("[STR1] beside words that were put in, nothing is struck in a language whose grammar nobody knows here", () => {
    const base = `RÉSOLUTION 7 (Rév. Kelby, 2027)
Feux de port
L’Assemblée des feux (Kelby, 2027),
décide
1\td’éclairer chaque jetée du port;
2\tde peindre les lampes rouges et vertes, selon les besoins.
`;
    const flat = base
      .replace("chaque jetée", "chaque grande jetée")
      .replace("lampes rouges", "lampes anciennes rouges")
      .replace("besoins.", "besoins locaux.");
    const runs = recover(flat, readBase(base)).segments.flatMap((segment) => segment.runs);
    expect(runs.filter(({ op }) => op === "del")).toEqual([]);
    expect(runs.flatMap(({ t, op }) => (op === "ins" ? [t.trim()] : []))).toEqual(["grande", "anciennes", "locaux"]);
    // A person is asked, and reads first that nothing was struck.
    const asked = runs.filter(({ candidates }) => candidates);
    expect(asked.map(({ candidates }) => candidates?.[0]?.struck)).toEqual([[], [], []]);
  });

  it("[TWI1] a term that was replaced in two places is struck whole in both", () => {
    const base =
      "1\tthe exposure of ports to storms and floods;\n2\tto prepare keepers for such storms and floods in winter;";
    const flat =
      "1\tthe exposure of ports to storms and floodsextreme weather events;\n2\tto prepare keepers for such storms and floodsevents in winter;";
    expect(under(base, flat)).toEqual([
      "1⇥the exposure of ports to [-storms and floods-]{+extreme weather events+};",
      "2⇥to prepare keepers for such [-storms and floods-]{+events+} in winter;",
    ]);
  });

  it("[TWI1] behind insertions too; [STR4] on both sides of one that touches both", () => {
    const base =
      "1\tthe exposure of ports to storms and floods;\n2\tto prepare keepers for such storms and floods in winter;";
    expect(
      under(
        base,
        "1\tthe exposure of ports to extreme weather eventsstorms and floods;\n2\tto prepare keepers for such eventsstorms and floods in winter;",
      ),
    ).toEqual([
      "1⇥the exposure of ports to {+extreme weather events+}[-storms and floods-];",
      "2⇥to prepare keepers for such {+events+}[-storms and floods-] in winter;",
    ]);
    expect(under("to collect information on lamps;", "to collectgather and publish datainformation on lamps;")).toEqual(
      ["to [-collect-]{+gather and publish data+}[-information-] on lamps;"],
    );
  });

  it("[INS5] a list that goes on keeps the word before its comma, unless it says it again", () => {
    expect(under("for lamps in dark ports;", "for lamps in dark, narrow and windy ports;")).toEqual([
      "for lamps in dark{+, narrow and windy +}ports;",
    ]);
    expect(
      under(
        "to promote work among ports, at the regional and global level.",
        "to promote work among ports, at the regional and global level, interregional and global levels.",
      ),
    ).toEqual([
      "to promote work among ports, at the regional [-and global level-]{+, interregional and global levels+}.",
    ]);
  });

  it("[SPN1] a city of two words was struck whole", () => {
    expect(under("adopted (Rev. Buenos Aires, 2017);", "adopted (Rev. Buenos Aires, 2017Kelby, 2022);")).toEqual([
      "adopted (Rev. [-Buenos Aires, 2017-]{+Kelby, 2022+});",
    ]);
  });

  it("[GRM4] what leaves a sentence that cannot be is not read", () => {
    expect(
      under(
        "to take the necessary measures to protect lamps;",
        "to take the necessary measuresdo everything to protect lamps;",
      ),
    ).toEqual(["to [-take the necessary measures-]{+do everything+} to protect lamps;"]);
    expect(
      under(
        "that light plays a very important role in ports;",
        "that light plays a very important rolehas become indispensable in ports;",
      ),
    ).toEqual(["that light [-plays a very important role-]{+has become indispensable+} in ports;"]);
    expect(under("that lamps are red and green;", "that lamps are red andor green;")).toEqual([
      "that lamps are red [-and-]{+or+} green;",
    ]);
  });

  it("[SPN4] [INS2] a phrase typed again with more replaced the phrase; a possessive is a word that can be touched", () => {
    expect(
      under(
        "to invite Member States and Sector Members to pay;",
        "to invite Member States and Sector MembersSector Members and Associates to pay;",
      ),
    ).toEqual(["to invite Member States and [-Sector Members-]{+Sector Members and Associates+} to pay;"]);
    const [first] = candidatesOf(
      "the level of small ports' participation;",
      "the level of small ports'their participation;",
    );
    expect(first?.struck).not.toBe("");
  });

  it("[KIN1] [SPN1] [SPN3] like stands for like, in either order", () => {
    expect(under(DATED, "adopted (Rev. Kelby, 2027Tarn, 2031) by all;")).toEqual([
      "adopted (Rev. [-Kelby, 2027-]{+Tarn, 2031+}) by all;",
    ]);
    expect(under(DATED, "adopted (Rev. Tarn, 2031Kelby, 2027) by all;")).toEqual([
      "adopted (Rev. {+Tarn, 2031+}[-Kelby, 2027-]) by all;",
    ]);
    const readings = candidatesOf(REPORT, "that keepers should shall report each fault;").map(({ struck }) => struck);
    expect(readings[0]).toBe("should");
    expect(readings).toContain("");
  });

  it("[GRM1] [GRM2] [GRM3] a sentence that does not read with both words lost one; one that reads lost none", () => {
    expect(
      under("to encourage the use of telecommunications;", "to encourage promote the use of telecommunications;"),
    ).toEqual(["to [-encourage -]{+promote +}the use of telecommunications;"]);
    for (const [base, flat, expected] of [
      [
        "to encourage the use of lamps;",
        "to encourage the safe use of lamps;",
        "to encourage the {+safe +}use of lamps;",
      ],
      [
        "that boats have no radio;",
        "that many boats have no radio or lamp;",
        "that {+many +}boats have no radio{+ or lamp+};",
      ],
      [
        "to light every pier of the port;",
        "to light every wooden pier of the port;",
        "to light every {+wooden +}pier of the port;",
      ],
    ] as const)
      expect(under(base, flat)).toEqual([expected]);
  });

  it("[SPN6] set phrases stay whole, words typed again are one edit, another form is of its word, like is joined to like", () => {
    for (const [base, flat, expected] of [
      [
        "to cooperate with each other in ports;",
        "to cooperate with each otherneighbouring keepers in ports;",
        "to cooperate with [-each other-]{+neighbouring keepers+} in ports;",
      ],
      [
        "to light small piers;",
        "to light small small and remote piers;",
        "to light [-small -]{+small and remote +}piers;",
      ],
      [
        "the level of illegal activity in ports;",
        "the level of illegal activityactivities in ports;",
        "the level of illegal [-activity-]{+activities+} in ports;",
      ],
      [
        "to encourage the creation of lighthouses;",
        "to encourage the creation establishment and maintenance of lighthouses;",
        "to encourage the [-creation -]{+establishment and maintenance +}of lighthouses;",
      ],
      [
        "to notify keepers of faults;",
        "to notify inform keepers of faults;",
        "to [-notify -]{+inform +}keepers of faults;",
      ],
      [
        "to support ports, as needed;",
        "to support ports, as needed, by night;",
        "to support ports, as needed{+, by night+};",
      ],
    ] as const)
      expect(under(base, flat)).toEqual([expected]);
  });

  it("[STR2] of two signs that touch, that of the base was struck", () => {
    expect(under("to light every pier;\nto paint,", "to light every pier;,\nto paint,")[0]).toBe(
      "to light every pier[-;-]{+,+}",
    );
  });

  it("[STR3] a comma for a conjunction", () => {
    expect(under("to invite keepers and ports;", "to invite keepers and, ports and crews;")).toEqual([
      "to invite keepers [-and-]{+,+} ports{+ and crews+};",
    ]);
  });

  it("[STR3] a list that grew lost its old conjunction", () => {
    expect(under("the Bureau and the Council to act;", "the Bureau, and the Council and the Union to act;")).toEqual([
      "the Bureau{+, +}[-and -]the Council {+and the Union +}to act;",
    ]);
  });

  /** Holds that the marks in a line are found again. */
  const isTold = (marked: string) => {
    const base = marked.replace(/\{\+.*?\+\}|\[-|-\]/gu, "").replace(/ {2}/gu, " ");
    expect(under(base, marked.replace(/\{\+|\+\}|\[-|-\]/gu, ""))).toEqual([marked]);
  };

  it.each([
    ["a word with its sign", "that each Limited [-Partner,-]{+Partner of the port,+} calculated from the date;"],
    ["with a bracket", "of the rules (Port [-Closure),-]{+Closure) after the storm,+} with respect to lamps;"],
    ["the last word of an item", "to light all [-lamps;-]{+lamps and beacons;+}"],
    ["in a list", "to invite [-ports,-]{+harbours,+} keepers and crews;"],
    ["a number", "for purposes of section [-14.6,-]{+14.7,+} any lamp is lit;"],
    ["a quotation", "adopted as [-“Lights for all”-]{+“Lamps for everyone”+} by ports;"],
    ["what is quoted", "adopted as “[-Lights for all-]{+Lights and lamps for all+}” by ports;"],
    ["a sum", "up to [-$1,000-]{+$2,500+} each year;"],
  ])("[SLD1] [INS2] [INS8] signs that were typed again with the words: %s", (_, marked) => isTold(marked));

  it.each([
    ["behind a sentence", "Keepers light lamps. {+Crews report faults to the keepers at once. +}This is known."],
    ["with a conjunction", "pursuant to section 14.7.1{+ or section 14.7.2+}, such a lamp is lit;"],
    ["before the end", "its obligation under section 14.7.1{+ or section 14.7.2+}. The lamps are lit."],
    ["two names", "to invite Member States {+and Sector Members +}to light lamps;"],
    ["between commas", "through the regional offices, {+taking into account the needs of keepers, +}as needed;"],
    ["how often", "to report to the Council{+ each year+};"],
    ["a year", "to meet on 2 June{+ 2024+};"],
    ["a figure", "at least 5{+0 +}lamps;"],
    ["the suffix of a number", "Article 12{+bis +}of the Convention;"],
    ["a letter of a number", "No. 5.441{+A +}of the Regulations;"],
  ])("[INS5] [INS6] [INS7] what adds strikes nothing: %s", (_, marked) => isTold(marked));

  it.each([
    [
      "a sentence",
      "[-That lamps are lit at night.-]{+That beacons are switched off by day.+} This is reported each year.",
    ],
    [
      "a number and words",
      "with respect to section [-14.3.3-]{+14.3 over the dues of such ports as are described in section 14.1+}; and",
    ],
    ["a list of numbers", "Goals [-4, 5 and 9-]{+4, 5, 9 and 17+} of the Agenda;"],
    ["a share", "that [-53 per cent-]{+67 per cent+} of ports are lit;"],
    ["an ordinal", "to the [-19th-]{+20th+} meeting of the group;"],
    ["a number behind letters", "after WRC-[-15-]{+23+} has ended;"],
    ["the year of a number", "by decision 31/[-2016-]{+2021+} of the board;"],
    ["a number of two parts", "to report A/[-71/216-]{+73/255+} on lamps;"],
    ["an ordinal in words", "to meet at its [-seventy-fourth-]{+seventy-sixth+} session;"],
    ["a letter", "in Annex [-A-]{+B+} to this text;"],
    ["the noun of a number", "that 5 [-ports-]{+harbours+} are lit;"],
  ])("[INS7] [INS9] what stands for what it is like: %s", (_, marked) => isTold(marked));

  it.each([
    ["a blank", "in accordance with the Port Policy, [-Section -]{+Section +}7.1 on lamps;"],
    ["two words", "to use [-on line-]{+online+} services;"],
    ["capitals", "to work with [-Local Authorities-]{+local authorities+} on lamps;"],
    ["a hyphen", "that the [-Secretary General-]{+Secretary-General+} reports;"],
  ])("[STR5] words that were typed again: %s", (_, marked) => isTold(marked));

  it.each([
    [
      "what opens a sentence",
      "[-Also, for the safety of crews, keepers light-]{+For the safety of crews, every keeper lights+} the quays.",
    ],
    [
      "in the middle",
      "It is dark. [-In all the ports of the north keepers carry-]{+We know that some keepers carry+} lamps.",
    ],
    [
      "far away",
      "[-In the interest of keeping all the piers of each port open at night to boats of any size, keepers-]{+We, the keepers,+} light lamps.",
    ],
  ])("[INS11] [INS3] what begins alike: %s", (_, marked) => isTold(marked));

  it.each([
    ["a number for a number in words", "to answer within [-four weeks-]{+21 days+} at most;"],
    ["a verb with “are”", "that the lamps [-are burning-]{+burn+} at night;"],
    ["how often", "that lamps must be painted [-every year-]{+at least once every two years+}, by hand;"],
    ["an adverb for a number", "to count the lamps [-every two years-]{+annually+};"],
    ["a bracket", "that the [-keepers (of 1998) have earlier told-]{+keepers (of 1998) have already told+} of it;"],
    ["a word again with fewer before it", "to give [-technical help-]{+help+} to ports;"],
    ["a reference again", "as set out in Section [-6.6.3-]{+6.6.3+} of the rules;"],
    ["the sign at the end", "to report to the Council[-; -]{+and to all keepers,+}"],
  ])("[INS8] [INS9] [STR2] [STR5] what goes along: %s", (_, marked) => isTold(marked));

  it.each([
    ["a noun before a noun", "that the hill makes {+radio +}contact with boats hard;"],
    ["a determiner", "the need for {+the +}lighting of quays;"],
    ["a sentence behind a sentence", "Lamps are lit at night. {+Crews know of it.+}"],
  ])("[INS6] [SLD1] what is of another kind strikes nothing: %s", (_, marked) => isTold(marked));

  it.each([["a phrase that is said again", "that [-the ports carry-]{+most of the ports carry+} lamps;"]])(
    "[ALN1] where words were run together one text ends and the other begins: %s",
    (_, marked) => isTold(marked),
  );

  it("[WHL3] words with the sign of a last item, behind that of another: the items behind are gone", () => {
    expect(
      under(
        "1\tto light every pier;\n2\tto paint the lamps;\n3\tto count the boats.",
        "1\tto light every pier;\n2\tto paint the lamps; and the quays.\n3\tto count the boats.",
      ),
    ).toEqual([
      "1⇥to light every pier;",
      "2⇥to paint the lamps[-; -]{+and the quays.+}",
      "[-3⇥-][-to count the boats.-]",
    ]);
  });

  it("[ALN1] two signs that touch are of two texts, whatever follows", () => {
    expect(under("to light every pier,", "to light every pier,;\nto count the boats,")).toEqual([
      "to light every pier[-,-]{+;+}",
      "{+to count the boats,+}",
    ]);
  });

  it("[GRM1] [SPN3] in French an article with its apostrophe goes with its noun", () => {
    const base =
      "RÉSOLUTION 7 (Kelby, 2031)\nFeux de port\nL’Assemblée des feux (Kelby, 2031),\ndécide\nque l’absence de feux est connue;";
    const flat = base.replace("l’absence", "l’absencele manque");
    expect(printedRecovery(recover(flat, readBase(base))).at(-1)).toBe(
      "que [-l’absence-]{+le manque+} de feux est connue;",
    );
  });

  it("[INS11] in French what begins with an article stands for what does", () => {
    const base =
      "RÉSOLUTION 7 (Kelby, 2031)\nFeux de port\nL’Assemblée des feux (Kelby, 2031),\ndécide\nque, pour une lampe neuve, rien n’est dû;";
    const flat = base.replace("une lampe neuve", "une lampe neuveun feu allumé depuis peu");
    expect(printedRecovery(recover(flat, readBase(base))).at(-1)).toBe(
      "que, pour [-une lampe neuve-]{+un feu allumé depuis peu+}, rien n’est dû;",
    );
  });

  it("[INS10] a phrase that was typed again with more, in a language that is not known here", () => {
    const base =
      "RÉSOLUTION 7 (Kelby, 2031)\nFeux de port\nL’Assemblée des feux (Kelby, 2031),\ndécide\nque les feux de jetée sont allumés;";
    const flat = base.replace("de jetée", "dede la jetée");
    expect(printedRecovery(recover(flat, readBase(base))).at(-1)).toBe(
      "que les feux [-de-]{+de la+} jetée sont allumés;",
    );
  });

  it("[SLD1] an insertion cuts whole lines and words where it can", () => {
    expect(under("to light every pier;\nto count.", "to light every pier;\nto light every quay;\nto count.")).toEqual([
      "to light every pier;",
      "{+to light every quay;+}",
      "to count.",
    ]);
  });

  it("[INS3] [INS4] [SPN2] [CND1] [CND2] readings are whole words beside the insertion, with the clause as it reads and why", () => {
    const readings = candidatesOf(REPORT, "that keepers shoulddo report each fault;");
    expect(readings[0]).toMatchObject({ struck: "should", reading: "that keepers do report each fault;" });
    expect(readings[0]?.reasons[0]?.code).toBe("glued");
    expect(readings[0]?.base).toEqual([{ in: "clauses", index: 4, at: 13, length: 6 }]);
    expect(readings.map(({ score }) => score)).toEqual(readings.map(({ score }) => score).sort((a, b) => b - a));
    for (const { struck } of readings) expect(REPORT.split(" ").join(" ")).toContain(struck);
  });
});

describe("labels and whole clauses", () => {
  it("[LBF1] [LBF2] [NUM1] [WHL1] numbers that count without an item say that it is gone", () => {
    expect(under(THREE, "1\tto light every pier;\n21\tto paint every lamp;\n32\tto count the boats.")).toEqual([
      "[-1⇥-][-to light every pier;-]",
      "[-2-]{+1+}⇥to paint every lamp;",
      "[-3-]{+2+}⇥to count the boats.",
    ]);
    expect(
      under(
        "1\tto light every pier;\n2\tto count the boats.",
        "1\tto light every pier;\n2\tto mend the nets;\n23\tto count the boats.",
      ),
    ).toEqual(["1⇥to light every pier;", "{+2⇥+}{+to mend the nets;+}", "[-2-]{+3+}⇥to count the boats."]);
  });

  it("[NUM1] where the base itself counts anew, as with items of items, nothing is gone", () => {
    const nested =
      "1.\turges all ports:\n(1)\tto light every pier;\n(2)\tto paint every lamp;\n2.\tasks the keepers:\n(1)\tto count the boats;\n(2)\tto mend nets.";
    expect(under(nested, nested.replace("boats", "boats and rafts"))).not.toContainEqual(
      expect.stringMatching(/^\[-/u),
    );
  });

  it("[LBF1] the bracket of two letters run together is of neither", () => {
    const lettered = (a: string, b: string) => `${a}\tthat piers are dark;\n${b}\tthat lamps are old;`;
    expect(under(lettered("b)", "c)"), lettered("ab)", "bc)"))).toEqual([
      "{+a+}[-b-])⇥that piers are dark;",
      "{+b+}[-c-])⇥that lamps are old;",
    ]);
  });

  it("[LBF1] a number behind a suffix, and texts of labels alone, which take no longer", () => {
    expect(
      under(
        "1\tto light every pier;\n1bis\tto mend the nets;\n2\tto count the boats.",
        "1\tto light every pier;\n1bis2\tto mend the nets;\n23\tto count the boats.",
      ),
    ).toEqual(["1⇥to light every pier;", "[-1bis-]{+2+}⇥to mend the nets;", "[-2-]{+3+}⇥to count the boats."]);
    const labels = Array.from({ length: 9_000 }, (_, i) => `${i % 99}\tto do;`).join("\n");
    const start = performance.now();
    recover(labels, undefined);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it("[CPY1] [WHL2] [SEG3] a clause that stands twice was moved", () => {
    const quay = "to light every pier of the northern quay at dusk;";
    const flat = `1\t${quay}\n21\tto count the boats that come in by night;\n2\t${quay}\n3\tto paint.`;
    const { segments } = recover(
      HEAD + flat,
      readBase(`${HEAD}1\t${quay}\n2\tto count the boats that come in by night;\n3\tto paint.`),
    );
    expect(segments.slice(4).map(({ fate }) => fate)).toEqual(["deleted", "changed", "inserted", "kept"]);
    expect(segments[6]).toMatchObject({ movedFrom: 4, after: { in: "clauses", index: 5 } });
  });

  it("[WHL3] behind what became the last item the others are gone", () => {
    expect(
      under(
        "a)\tthat lamps fail;\nb)\tthat boats wait,\nresolves\nto act.",
        "a)\tthat lamps fail;,\nb)\tthat boats wait,\nresolves\nto act.",
      ),
    ).toEqual(["a)⇥that lamps fail[-;-]{+,+}", "[-b)⇥-][-that boats wait,-]", "resolves", "to act."]);
  });

  it("[WHL4] [CHK4] a clause of which only the new place is printed was moved, and none of its words is missing", () => {
    const [quay, boats, bells] = [
      "to light every pier of the northern quay at dusk",
      "to count the boats that come in by night",
      "to ring the bells by the hands of two keepers",
    ];
    const base = readBase(`${HEAD}1\t${quay};\n2\t${boats};\n3\t${bells}.`);
    for (const flat of [`1\t${bells}.\n2\t${quay};\n3\t${boats};`, `1\t${bells};\n2\t${quay};\n3\t${boats}.`]) {
      const { segments, baseCheck } = recover(HEAD + flat, base);
      expect(segments.filter(({ fate }) => fate === "inserted" || fate === "deleted")).toEqual([segments[4]]);
      expect(segments[4]).toMatchObject({ movedClause: { in: "clauses", index: 6 }, after: { index: 3 } });
      expect(baseCheck.verdict).toBe(flat.endsWith(".") ? "another-text-of-it" : "this-base");
      expect(segments.flatMap(({ runs }) => runs.map(({ t }) => t)).join("")).toBe(HEAD + flat);
    }
  });

  it("what left no evidence is not guessed", () => {
    for (const text of [THREE, REPORT, DATED]) expect(under(text, text).join()).not.toMatch(/\[-|\{\+/);
  });
});

describe("the base check", () => {
  const WORK = "the work to date on lamps, and the work of the keepers of the port on bells;";

  it("[CHK1] [CHK3] words of the base that are not there are missing, at their place", () => {
    const more = `\n${THREE}`.repeat(6);
    const { baseCheck } = recover(HEAD + WORK.replace("to date ", "") + more, readBase(HEAD + WORK + more));
    expect(baseCheck.verdict).toBe("another-text-of-it");
    expect(baseCheck.missing).toMatchObject([{ words: "to date", base: { index: 4, at: 9, length: 7 } }]);
    expect(baseCheck.found).toBe(baseCheck.words - 2);
    expect(recover(HEAD + WORK, readBase(HEAD + WORK)).baseCheck).toMatchObject({ verdict: "this-base", missing: [] });
    expect(recover(`${HEAD}quite other words.`, readBase(`${HEAD}${`${WORK}\n`.repeat(9)}`)).baseCheck.verdict).toBe(
      "not-a-base-of-it",
    );
  });

  it("[CHK2] what stands where base words are missing differs without a trace", () => {
    const flat = HEAD + WORK.replace("to date", "so far");
    expect(printedRecovery(recover(flat, readBase(HEAD + WORK))).at(-1)).toContain("{~so far ~}");
  });

  it("[CHK4] words that were exchanged are there, and differ without a trace, whichever of them stays", () => {
    for (const [adopted, proposed] of [
      ["light and paint", "paint and light"],
      ["the old piers and the new", "the new and the old piers"],
      ["bells, lamps, ropes", "ropes, bells, lamps"],
    ] as const) {
      const flat = `${HEAD}to care for ${proposed} here.`;
      const { segments, baseCheck } = recover(flat, readBase(`${HEAD}to care for ${adopted} here.`));
      expect(baseCheck).toMatchObject({ verdict: "another-text-of-it", found: baseCheck.words });
      expect(segments.flatMap(({ runs }) => runs.map(({ op }) => op))).not.toContain("ins");
      expect(segments.flatMap(({ runs }) => runs.map(({ t }) => t)).join("")).toBe(flat);
    }
  });
});
