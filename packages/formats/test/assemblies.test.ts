// Whole resolutions as assemblies print and converters leave them: what a reader makes of one, in one look.
import type { OutlineItem } from "@concord/redline";
import { describe, expect, it } from "vitest";
import { read, tree } from "./read-clauses.ts";

/** The outline, a line for each node and item; deeper items have more dashes. */
function lines(text: string): string {
  const itemLines = (items: readonly OutlineItem[] | undefined, dashes: string): string[] =>
    (items ?? []).flatMap((i) => [`${dashes} ${i.marker ?? "~"} ${i.text}`, ...itemLines(i.items, `${dashes}-`)]);
  return tree(text)
    .nodes.flatMap((node) => {
      switch (node.kind) {
        case "number":
          return [`number ${node.number} ${node.revision}`.trim()];
        case "footnote":
          return [`note ${node.mark} ${node.text}`];
        case "history":
          return [`history ${node.entries.join("; ")}`];
        case "enacting":
          return [`enacting ${node.body} ${node.session}`.trim()];
        case "section":
          return [`${node.group} ${node.phrase}`.trim(), ...itemLines(node.items, "-")];
        default:
          return [`${node.kind} ${"text" in node ? node.text : ""}`];
      }
    })
    .join("\n");
}

describe("resolutions of assemblies", () => {
  it("[PAG4] [FTN2] [CLS17] of the United Nations, laid out in pages", () => {
    const text = `      United Nations                                    A/RES/81/417
      General Assembly                                  Distr.: General
                                                        8 January 2027

      81/417.       Lights along rivers

      The General Assembly,

      Recalling the Convention on the Lights of Rivers, which was signed at
Kelby on 2 February 1971,1

      1.    Welcomes the report of the Secretary-General;2

      2.    Urges Member States to light the rivers that boats use at night,
including by:

      (a)   Counting the lamps;

__________________

      1
          Collection of Treaties, vol. 996, No. 14583.
      2
          A/81/233.

26-25117 (E)    120127
*2625117*
A/RES/81/417           Lights along rivers


      (b)   Painting them;

      3.    Requests the Secretary-General to report to the General Assembly.

                                                              54th plenary meeting
                                                                18 December 2026

2/2                                                                        26-25117
`;
    expect(lines(text)).toBe(`number 81/417
title Lights along rivers
enacting The General Assembly
preambular
- ~ Recalling the Convention on the Lights of Rivers, which was signed at Kelby on 2 February 1971,
note 1 Collection of Treaties, vol. 996, No. 14583.
operative
- 1. Welcomes the report of the Secretary-General;
- 2. Urges Member States to light the rivers that boats use at night, including by:
-- (a) Counting the lamps;
-- (b) Painting them;
- 3. Requests the Secretary-General to report to the General Assembly.
note 2 A/81/233.`);
    expect(read(text).left.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["page-number", "running-head", "closing"]),
    );
  });

  it("[CLS11] [CLS17] in Spanish, with labels on lines of their own above verbs that open sections elsewhere", () => {
    const text = `Consejo de Faros
61/12. La luz en los muelles
El Consejo de Faros,
Guiado por los propósitos de su Carta,
1.
Reconoce que los muelles dependen de la luz;
2.
Insta a los puertos a que:
a)
Enciendan los faros;
b)
Permitan las visitas;
3.
Decide seguir ocupándose de la cuestión.
50ª sesión
3 de abril de 2029
[Aprobada sin votación.]
GE.29-04417
2
`;
    expect(lines(text)).toBe(`number 61/12
title La luz en los muelles
enacting El Consejo de Faros
preambular
- ~ Guiado por los propósitos de su Carta,
operative
- 1. Reconoce que los muelles dependen de la luz;
- 2. Insta a los puertos a que:
-- a) Enciendan los faros;
-- b) Permitan las visitas;
- 3. Decide seguir ocupándose de la cuestión.`);
  });

  it("[BND1] [CLS3] [CLS14] recitals above the enacting line, and a number with its title behind it", () => {
    const text = `A46-23: Small boats near lights

Whereas the number of small boats doubles every three years;

Whereas no boat may pass a light without leave; and

The Assembly:

1.	Urges ports to keep small boats away;

2.	Requests the Council to:

a)	make rules; and

b)	report to the next Assembly.
`;
    expect(lines(text)).toBe(`number A46-23
title Small boats near lights
preambular
- ~ Whereas the number of small boats doubles every three years;
- ~ Whereas no boat may pass a light without leave; and
enacting The Assembly
operative
- 1. Urges ports to keep small boats away;
- 2. Requests the Council to:
-- a) make rules; and
-- b) report to the next Assembly.`);
  });

  it("[CLS14] [CLS2] recitals with letters, and the day of adoption above the enacting line", () => {
    const text = `KC(79)/RES/9
Measures against dark piers

Resolution adopted on 25 September 2035 during the tenth plenary meeting

The General Conference,

(a) Recalling resolution KC(78)/RES/8,

(b) Welcoming the work of the keepers,

1. Calls upon all ports to count their piers;

2. Encourages ports in a position to do so:

(a) to light them.
`;
    expect(lines(text)).toBe(`title KC(79)/RES/9 Measures against dark piers
history Resolution adopted on 25 September 2035 during the tenth plenary meeting
enacting The General Conference
preambular
- (a) Recalling resolution KC(78)/RES/8,
- (b) Welcoming the work of the keepers,
operative
- 1. Calls upon all ports to count their piers;
- 2. Encourages ports in a position to do so:
-- (a) to light them.`);
  });

  it("[CLS18] [PAR12] [PAG4] bulleted calls in wrapped text, broken words, a head that stands once", () => {
    const text = `REPORT OF THE ASSEMBLY                                                                         14
RESOLUTION 44 (Sendai, 2029)
Emergency calls from lifts
The Assembly of Alarm Operators (Sendai, 2029),
• considering
that lifts are used by people who cannot take the stairs, and that most of the calls that are not
made from lifts come from others, in the experience of the ope-
rators con-
cerned and of long-
term studies,
• resolves
to collect informa-
tion on alarms in lifts and to compare the regulations of all members who have any, on their own
ﬁnancing,
• instructs the Director
1 to compare:
• who answers calls;
2 to report.
15
`;
    expect(lines(text)).toBe(`number 44 Sendai, 2029
title Emergency calls from lifts
enacting The Assembly of Alarm Operators Sendai, 2029
preambular considering
- ~ that lifts are used by people who cannot take the stairs, and that most of the calls that are not made from lifts come from others, in the experience of the operators concerned and of long-term studies,
operative resolves
- ~ to collect information on alarms in lifts and to compare the regulations of all members who have any, on their own financing,
operative instructs the Director
- 1 to compare:
-- • who answers calls;
- 2 to report.`);
  });

  it("[PAG3] [FTN3] [PAR9] heads with pages before and behind, a note below an item without a label, a bracket over two lines", () => {
    const text = `50 Resolution 72 – Port Amber 2034
RESOLUTION 72 (Rev. Port Amber, 2034Kelby, 2038)
Lamps in schools
The World Harbour Conference (Port Amber,
2034Kelby, 2038),
considering
a) that the parents in many towns ask whether the lamps of schools are as
bright as they should be, and that nobody knows;
b) that the World Lamp Organization1 publishes guidance on lamps,
resolves
that a study shall say how the results may be made known,
1 See Fact sheet No. 304.
Resolution 72 – Port Amber 2034 51
invites ports
to publish them.
`;
    expect(lines(text)).toBe(`number 72 Rev. Port Amber, 2034Kelby, 2038
title Lamps in schools
enacting The World Harbour Conference Port Amber, 2034Kelby, 2038
preambular considering
- a) that the parents in many towns ask whether the lamps of schools are as bright as they should be, and that nobody knows;
- b) that the World Lamp Organization publishes guidance on lamps,
note 1 See Fact sheet No. 304.
operative resolves
- ~ that a study shall say how the results may be made known,
operative invites ports
- ~ to publish them.`);
  });

  it("[PAR5] [LVL3] an item behind a full line of its call, and decimals in a list without a label over it", () => {
    const text = `RESOLUTION 9 (Kelby, 2031)
Agenda of the next conference
The Conference on Harbour Lights, which meets once in four years or whenever need be (Kelby, 2031),
resolves to instruct the Director of the Bureau of Lights, of Piers and of small Boats
to collect what is known of lamps, to publish it, and to do so before the next conference, and
to light them,
resolves further
that these items are on the agenda:
1	lamps;
2	piers:
2.1	old ones;
2.2	new ones;
3	boats.
`;
    expect(lines(text).split("\n").slice(3)).toEqual([
      "operative resolves to instruct the Director of the Bureau of Lights, of Piers and of small Boats",
      "- ~ to collect what is known of lamps, to publish it, and to do so before the next conference, and to light them,",
      "operative resolves further",
      "- ~ that these items are on the agenda:",
      "-- 1 lamps;",
      "-- 2 piers:",
      "--- 2.1 old ones;",
      "--- 2.2 new ones;",
      "-- 3 boats.",
    ]);
  });

  it("[PAR1] [PAR5] in Chinese, wrapped before a bracket and below a title in two lines", () => {
    const text = `第92号决议（2025年，巴库，修订版）
利用电信/信息通信技术保护
传统手工艺
世界电信发展大会（2025年，巴库），
忆及
a)    全权代表大会关于国际电联在信息社会世界峰会成果落实中的作用的第140号决议
（2022年，布加勒斯特，修订版）；
b)    联合国教科文组织《保护非物质文化遗产公约》，
做出决议
支持手工艺。
`;
    expect(lines(text)).toBe(`number 92 2025年，巴库，修订版
title 利用电信/信息通信技术保护传统手工艺
enacting 世界电信发展大会 2025年，巴库
preambular 忆及
- a) 全权代表大会关于国际电联在信息社会世界峰会成果落实中的作用的第140号决议（2022年，布加勒斯特，修订版）；
- b) 联合国教科文组织《保护非物质文化遗产公约》，
operative 做出决议
- ~ 支持手工艺。`);
  });
});
