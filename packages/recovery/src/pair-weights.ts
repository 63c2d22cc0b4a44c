// How much it counts which kinds of word a reading puts next to each other, and which it takes apart: fitted together with span-weights.ts.
// Invariant: a pair that is not in a table counts nothing.
import type { Reading, Word } from "./reading.ts";

/** The pair of kinds that a reading puts next to each other before what is put in, and the one that it takes apart where the struck words begin. */
interface KindPairs {
  readonly before: string;
  readonly begins: string | undefined;
}

/** Stands for a kind where the clause begins or ends. */
const EDGE = "#";

function pairsOf({ struck, inserted, before, behind }: Reading): KindPairs {
  const kind = (word: Word | undefined) => word?.kinds[0] ?? EDGE;
  return {
    before: kind(before[0]) + kind(inserted[0]),
    begins: struck.length > 0 && !behind ? kind(before[0]) + kind(struck[0]) : undefined,
  };
}

/** Two kinds (those of lexicon.ts; `#` is the edge of a clause) and what they count, in hundredths. */
const TABLES: Readonly<Record<keyof KindPairs, string>> = {
  before: `
#A-19 #D-68 #E-12 #G-13 #N-62 #P-24 #Q-20 #R-24 #S-15 #V-31 (X+36 ,.-28 ,A+23 ,D+38 ,P+95 ,W+25 ..-9 A,-18 AA+13 AE-42 AG-20 AN-36
AS-46 AX-25 AZ+11 BA-10 BD+74 BP+35 BV-16 CA-57 CB+30 CN-13 CS-30 CT+45 CX+34 DA+17 DD-30 DN+33 DR-32 DV+66 DX+24 DZ+23 EA+22
ED+25 EN-19 EQ+18 EZ-18 GD-45 GN-33 GP-22 GS-35 MA-15 N,-9 NC+33 NE-34 NG+14 NM+38 NQ+37 NR+24 NS-14 NW+23 OA+36 OP-31 PA-20 PC-15
PD-19 PE+13 PG+33 PN+68 PP-50 PR-8 PS+45 PW-45 PX-31 PZ+22 Q.+37 QE+12 QP-43 QS+17 R,-19 RA-61 RD-30 RP-83 RQ-36 RR-27 RV-59 S,+53
SB+37 SC-32 SE+14 SG+21 SM+15 SN+61 SP+61 SR+19 SS-29 ST+15 SV+38 SW+53 SX-30 SZ-23 TA+14 TN-41 TR+17 TS+18 TV+21 TW-18 VN+27
VP-41 VQ+16 VR+25 VS+30 VT-42 VV-34 VX+41 VZ-17 WB-35 WD+62 WE+17 WG-15 WM-30 WN+43 WP+37 WR-29 WS+63 WW-33 WX+8 XN-13 XP+38 XQ-23
XR+18 XZ+22 ZA+62 ZC+11 ZP+40 ZR+20`,
  begins: `
#D-76 #T-114 #W-122 #X-12 (X+40 ,A+14 ,D+12 ,E+15 ,N+23 ,P+59 ,Q-32 ,R+20 ,W+58 .X-9 AN-104 AP+21 AV-10 BE-55 BP+25 BQ+42 BR+52
CB+14 CO+25 CR+45 CS-71 DA+14 DD+18 DG+41 DN-37 DP+10 DQ-19 DV+39 EB+9 ED+28 EN+13 ER+19 EW-9 GA-30 GD-22 GN-39 GP-22 MN-24 MR-19
NB-27 ND+56 NE+16 NM+8 NN-66 NP-53 NQ-15 NR+66 NT+47 NW+63 OA-30 OP+31 PD+33 PG+49 PN+9 PO-18 PP-10 PQ-41 PS-21 PV+43 PX-21 QN+17
QP-12 RA-50 RB-14 RE-25 RN-27 RP-57 RQ-55 RV-14 RZ-30 SA-15 SB-23 SD+10 SE-15 SG+13 SN+37 SP+57 SR+82 SS+16 ST+61 SV+14 SW+89
TD+66 TG+21 TN-60 TS+17 TW-18 VB+11 VG-18 VN-44 VV-9 WA+30 WD+16 WP+24 WR+38 WS+19 WZ+17 XC-30 XE+9 XQ-45 XS+17 XT+25 XW+18 XX+12
ZP+32 ZS+28 ZW+53`,
};

const PLACES = ["before", "begins"] as const;

/** Place and kinds (`beforeDN`), and what they count. */
export const PAIR_WEIGHTS: ReadonlyMap<string, number> = new Map(
  PLACES.flatMap((place) =>
    TABLES[place]
      .trim()
      .split(/\s+/u)
      .map((entry) => [place + entry.slice(0, 2), Number(entry.slice(2)) / 100] as const),
  ),
);

/** [SPN5] The pairs of kinds of a reading, as `PAIR_WEIGHTS` names them. */
export function pairNamesOf(reading: Reading): string[] {
  const pairs = pairsOf(reading);
  return PLACES.flatMap((place) => (pairs[place] === undefined ? [] : place + pairs[place]));
}

/** What the pairs of a reading are worth. */
export function worthOfPairs(reading: Reading): number {
  return pairNamesOf(reading).reduce((sum, name) => sum + (PAIR_WEIGHTS.get(name) ?? 0), 0);
}
