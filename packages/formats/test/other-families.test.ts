// Texts that do not come from where most come from, and what their printing does to words and pages.
import { describe, expect, it } from "vitest";
import { clauses, HEAD, read, tree } from "./read-clauses.ts";

const W = "that the keepers of the lamps of the north and of the south, who work by";
const under = (body: string) => clauses(`${HEAD}resolves\n${body}`).slice(4);

describe("other families", () => {
  it("[PAR12] a hyphen that only broke a word goes", () => {
    const text = `${HEAD}noting\na)\t${W} con-\nference of ${W} conven-\ntion and of the ${W} co-\noperative;\nb)\tthat the conference of the ${W} well-\nbeing,`;
    expect(clauses(text).slice(4)).toEqual([
      `item 1 letter: ${W} conference of ${W} convention and of the ${W} co-operative;`,
      `item 1 letter: that the conference of the ${W} well-being,`,
    ]);
  });

  it("[PAG3] the number of a page parts a head from the text", () => {
    const pages = (n: number) => `\n\n- ${n} -\nKEL-27/12-E\n\n`;
    const text = `${HEAD}noting\n\nit,${pages(2)}resolves\n\n1 to go;${pages(3)}2 to stay.`;
    expect(clauses(text).slice(3)).toEqual([
      "call: noting",
      "item: it,",
      "call: resolves",
      "item 1 number: to go;",
      "item 1 number: to stay.",
    ]);
  });

  describe("recitals", () => {
    /** "group: marker text" of the items of each section; subitems with two blanks. */
    const sections = (text: string) =>
      tree(text).nodes.flatMap((node) => {
        if (node.kind !== "section") return [];
        const lines = (items: typeof node.items, indent: string): string[] =>
          items.flatMap((i) => [`${indent}${i.marker ?? "–"} ${i.text}`, ...lines(i.items ?? [], `${indent}  `)]);
        return [`${node.group} ${node.phrase}`.trim(), ...lines(node.items, "")];
      });

    it("[BND2] [OUT6] in Spanish, without a number, one of them with a list", () => {
      const text = `La Asamblea de los Faros,

Recordando su resolución 7/12, en la que preguntó:

a) ¿Qué puertos tienen faros?

b) ¿Quién los enciende?

Habiendo recibido la respuesta,

1. Agradece el informe;

2. Ruega a los Estados:

a) Encender los faros;

b) Pintarlos.
`;
      expect(sections(text)).toEqual([
        "preambular",
        "– Recordando su resolución 7/12, en la que preguntó:",
        "a) ¿Qué puertos tienen faros?",
        "b) ¿Quién los enciende?",
        "– Habiendo recibido la respuesta,",
        "operative",
        "1. Agradece el informe;",
        "2. Ruega a los Estados:",
        "  a) Encender los faros;",
        "  b) Pintarlos.",
      ]);
    });

    it("[BND2] [CLS8] in Russian, where they begin with small letters", () => {
      const text =
        "Ассамблея маяков,\nссылаясь на свою резолюцию 7/12,\nпризнавая роль портов,\n1. благодарит портовые власти;\n2. просит их зажечь огни.";
      expect(sections(text)).toEqual([
        "preambular",
        "– ссылаясь на свою резолюцию 7/12,",
        "– признавая роль портов,",
        "operative",
        "1. благодарит портовые власти;",
        "2. просит их зажечь огни.",
      ]);
    });

    it("[CLS8] in capitals, on lines that were cut at a width", () => {
      const text = `RESOLUTION K.12(7)

THE ASSEMBLY OF LIGHTS,

RECALLING Article 5 of the Convention on the Lights
of Harbours in relation to lamps that are lit in the night,

NOTING ALSO that the lamps of some ports are older than
the ports are,

1 ADOPTS the rules set out in the annex;

2 REVOKES resolution K.3(2).
`;
      expect(sections(text)).toEqual([
        "preambular",
        "– RECALLING Article 5 of the Convention on the Lights of Harbours in relation to lamps that are lit in the night,",
        "– NOTING ALSO that the lamps of some ports are older than the ports are,",
        "operative",
        "1 ADOPTS the rules set out in the annex;",
        "2 REVOKES resolution K.3(2).",
      ]);
    });

    it("[CLS14] the number of a session stands alone, and the title below it", () => {
      const text =
        "81/200.\nLights for harbours\nThe General Assembly,\nRecalling its resolution 70/125,\n1. Thanks the keepers.";
      expect(tree(text).nodes.slice(0, 3)).toMatchObject([
        { kind: "number", number: "81/200" },
        { kind: "title", text: "Lights for harbours" },
        { kind: "enacting", body: "The General Assembly" },
      ]);
    });

    it("[CLS17] the meeting and its date are none of the last paragraph", () => {
      const text = `81/200. Lights for harbours
The General Assembly,
Recalling its resolution 70/125,
1. Thanks the keepers;
2. Decides to remain seized of the matter.
44th plenary meeting
2 December 2026
`;
      expect(sections(text).at(-1)).toBe("2. Decides to remain seized of the matter.");
      expect(read(text).left).toMatchObject([{ code: "closing", lines: [6, 7] }]);
      const oneLine = text.replace(
        "44th plenary meeting\n2 December 2026",
        "(Seventh plenary meeting, 2 December 2026)",
      );
      expect(read(oneLine).left).toMatchObject([{ code: "closing", lines: [6] }]);
    });

    it("[CLS3] what was read is no body, though it ends as one", () => {
      const text =
        "RÉSOLUTION 800\nFeux de port\nLe Conseil,\nayant examiné\nla note du gardien (Document 5073/K),\ndécide\nd’allumer les feux.";
      expect(sections(text)).toEqual([
        "preambular ayant examiné",
        "– la note du gardien (Document 5073/K),",
        "operative décide",
        "– d’allumer les feux.",
      ]);
    });
  });

  it("[CLS14] [OUT6] a resolution of the General Assembly: recitals and numbered paragraphs without calls", () => {
    const text = `United Nations
Distr.: General

81/200.   Lights for harbours

The General Assembly,

Recalling its resolution 70/125 of 16 December 2015,

Bearing in mind the needs of women and girls,

1.  Welcomes the report of the Secretary-General;

2.  Calls upon Member States:

(a) To light their harbours;

(b) To share lamps;

3.  Decides to remain seized of the matter.
`;
    const item = (marker: string | null, text: string) => ({ kind: "item", marker, text });
    expect(tree(text).nodes).toMatchObject([
      { kind: "number", number: "81/200", revision: "" },
      { kind: "title", text: "Lights for harbours" },
      { kind: "enacting", body: "The General Assembly" },
      {
        kind: "section",
        group: "preambular",
        phrase: "",
        items: [
          item(null, "Recalling its resolution 70/125 of 16 December 2015,"),
          item(null, "Bearing in mind the needs of women and girls,"),
        ],
      },
      {
        kind: "section",
        group: "operative",
        phrase: "",
        items: [
          item("1.", "Welcomes the report of the Secretary-General;"),
          { ...item("2.", "Calls upon Member States:"), items: [{ marker: "(a)" }, { marker: "(b)" }] },
          item("3.", "Decides to remain seized of the matter."),
        ],
      },
    ]);
    expect(read(text).left).toMatchObject([{ code: "front-matter", lines: [1, 2] }]);
  });

  it("[CLS2] when it was adopted, and under which item, stands before the title, wrapped or not", () => {
    const rest =
      "\n\nTHE ASSEMBLY,\n\nRECALLING Article 15 of the Convention on Harbours,\n\n1.\tADOPTS the rules for all ports and piers;\n";
    const head = "Resolution A.52(27)\nAdopted on 30 November 2011\n(Agenda item 9)\n2011 RULES FOR PORTS AND PIERS";
    expect(clauses(head + rest).slice(0, 5)).toEqual([
      "number: Resolution A.52(27)",
      "history: Adopted on 30 November 2011",
      "history: (Agenda item 9)",
      "title: 2011 RULES FOR PORTS AND PIERS",
      "enacting: THE ASSEMBLY,",
    ]);
    const oneLine = head.replace("2011\n(", "2011 (").replace("FOR PORTS", "FOR\nPORTS");
    expect(clauses(oneLine + rest).slice(0, 4)).toEqual([
      "number: Resolution A.52(27)",
      "history: Adopted on 30 November 2011 (Agenda item 9)",
      "title: 2011 RULES FOR PORTS AND PIERS",
      "enacting: THE ASSEMBLY,",
    ]);
  });

  it("[LBL1] sub-items with a point before their number", () => {
    const text =
      "1.\tto light the piers;\n2.\tto ask keepers:\n.1\tto paint the lamps:\n(a)\tin red; and\n(b)\tin green;\n.2\tto count the boats; and\n3.\tto report.";
    expect(under(text)).toEqual([
      "item 1 number: to light the piers;",
      "item 1 number: to ask keepers:",
      "item 2 number: to paint the lamps:",
      "item 3 letter: in red; and",
      "item 3 letter: in green;",
      "item 2 number: to count the boats; and",
      "item 1 number: to report.",
    ]);
    expect(read(`${HEAD}resolves\n${text}`).warnings).toEqual([]);
  });

  it("[CLS18] calls printed as bullets, and items with bullets that begin as calls do", () => {
    const calls =
      "• recalling\na)\tResolution 5 on piers,\n• resolves\n1\tto light every pier,\n• invites Member States\n1\tto report.";
    expect(clauses(HEAD + calls).slice(3)).toEqual([
      "call: recalling",
      "item 1 letter: Resolution 5 on piers,",
      "call: resolves",
      "item 1 number: to light every pier,",
      "call: invites Member States",
      "item 1 number: to report.",
    ]);
    expect(under("1\tto go:\n• invites ports;\n• reminds keepers\n2\tto stay.")).toEqual([
      "item 1 number: to go:",
      "item 2 bullet: invites ports;",
      "item 2 bullet: reminds keepers",
      "item 1 number: to stay.",
    ]);
  });

  it("[CLS15] a history in two lines, and a call in two before a list", () => {
    const text = `RESOLUTION 7 (Rev. Kelby, 2031)\nLights\n(Osby, 2019;\nKelby, 2031)\nThe Assembly of Lights (Kelby, 2031),\ninvites Member States, Sector Members,\nAssociates and Academia\n1\tto go;\n2\tto stay.`;
    expect(clauses(text).slice(1)).toEqual([
      "title: Lights",
      "history: (Osby, 2019; Kelby, 2031)",
      "enacting: The Assembly of Lights (Kelby, 2031),",
      "call: invites Member States, Sector Members, Associates and Academia",
      "item 1 number: to go;",
      "item 1 number: to stay.",
    ]);
  });

  it("[CLS15] [PAR5] a call cut before a name, and recitals below lines that were full", () => {
    expect(
      clauses(`${HEAD}noting\nit,\ninstructs the Director of the Bureau of\nLights\n1\tto go;\n2\tto stay.`).slice(5),
    ).toEqual([
      "call: instructs the Director of the Bureau of Lights",
      "item 1 number: to go;",
      "item 1 number: to stay.",
    ]);
    const recitals =
      "The General Assembly,\nRecalling the Convention on the Lights of Harbours, and what it says of the lamps on piers, and\non all other lamps of all kinds that people light in the night, as adopted in Kelby in 2031,\nNoting that it is dark, and that it will be dark for some time, whoever lights whatever lamps may be\nthere at night,\n1. Thanks the keepers.";
    expect(clauses(recitals).map((clause) => clause.slice(0, 26))).toEqual([
      "enacting: The General Asse",
      "paragraph: Recalling the C",
      "paragraph: Noting that it ",
      "item 1 number: Thanks the ",
    ]);
  });

  it("[TRN2] dashes below bullets are typed, and no labels that were lost", () => {
    expect(under("1\tto light:\n•\tgreen lamps:\n–\tsmall;\n–\tlarge;\n•\tred lamps;\n2\tto paint.")).toEqual([
      "item 1 number: to light:",
      "item 2 bullet: green lamps:",
      "item 3 bullet: small;",
      "item 3 bullet: large;",
      "item 2 bullet: red lamps;",
      "item 1 number: to paint.",
    ]);
  });

  it("[OUT5] an annex of which the next line says to what; its numbered headings keep apart from their text", () => {
    const text = `${HEAD}resolves\nto go.\nANNEX\n(to Resolution 7)\nList of lamps\n1\tGeneral\nThe lamps are green.\n2\tDetails\nThey are small.`;
    expect(tree(text).nodes.at(-1)).toMatchObject({
      text: "ANNEX (to Resolution 7) List of lamps",
      items: [
        { marker: "1", text: "General" },
        { marker: null, text: "The lamps are green." },
        { marker: "2", text: "Details" },
        { marker: null, text: "They are small." },
      ],
    });
  });

  it("[ADM2] blanks of no width are no characters", () => {
    expect(clauses(`\ufeff${HEAD}resolves\nto go.`.replaceAll(" ", "\u200b "))).toEqual(
      clauses(`${HEAD}resolves\nto go.`),
    );
  });
});
