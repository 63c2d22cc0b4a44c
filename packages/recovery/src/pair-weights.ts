// How much it counts which kinds of word a reading puts next to each other, and which it takes apart: fitted together with span-weights.ts.
// Invariant: a pair that is not in a table counts nothing.
import type { Reading, Word } from "./reading.ts";

/** The pairs of kinds that a reading puts next to each other, and the one that it takes apart. */
interface KindPairs {
  /** The word before and the first inserted one; the last one and the word after. */
  readonly before: string;
  readonly after: string;
  /** Where the struck words begin in the base (`begins`), or end, where they stand behind; `undefined` where none are. */
  readonly begins: string | undefined;
  readonly ends: string | undefined;
}

/** Stands for a kind where the clause begins or ends. */
const EDGE = "#";

function pairsOf({ struck, inserted, before, after, behind }: Reading): KindPairs {
  const kind = (word: Word | undefined) => word?.kinds[0] ?? EDGE;
  const some = struck.length > 0;
  return {
    before: kind(before[0]) + kind(inserted[0]),
    after: kind(inserted.at(-1)) + kind(after[0]),
    begins: some && !behind ? kind(before[0]) + kind(struck[0]) : undefined,
    ends: some && behind ? kind(struck.at(-1)) + kind(after[0]) : undefined,
  };
}

/** Two kinds (those of lexicon.ts; `#` is the edge of a clause) and what they count, in hundredths. */
const TABLES: Readonly<Record<keyof KindPairs, string>> = {
  before: `
DD-17 DA-16 DN+21 DV+53 DZ+16 DR-21 PP-30 PC-10 PA+9 PN+52 PS+48 PV+8 PZ+16 PG+21 PE+8 PR-19 PW-13 PQ+25 PX-9 CT+32 CA-36
CN-19 CS-21 CB+24 CX+26 TD-11 TP-15 TA+15 TN-9 TS+19 TV+28 TR+13 TW-11 AA+26 AN-19 AS-47 AZ+10 AG-15 AE-28 AX-21 A,-18 ND-8
NP-19 NC+27 NG+12 NE-20 NR+29 NM+23 NW+10 NQ+27 N,-23 SP+26 SC-19 ST+9 SA+9 SN+27 SS-24 SV+19 SZ-15 SG+11 SE+11 SR+18 SM+19
SB+23 SW+18 SX-15 S,+53 VP-29 VT-25 VA-8 VS+22 VV-28 VZ-14 VR+9 VQ+14 VX+31 ZP+29 ZC+11 ZA+39 ZR+16 GD-34 GP-12 GN-29 GS-16
ED+21 EA+13 EN-11 EZ-13 EQ+13 RD-15 RP-52 RA-43 RV-44 RR-13 RQ-26 R,-10 MA-13 BD+54 BP+26 BA-16 BV-25 BE-10 WD+38 WP+20
WN+37 WS+29 WV+8 WG-8 WE+20 WR-23 WM-23 WB-21 WW-23 WX+8 OP-15 OA+28 QP-28 QS+12 QE+10 Q.+37 XP+30 XN-10 XZ+19 XE+10 XR+17
XQ-23 ,D+29 ,P+82 ,A+8 ,W+18 ,.-28 ..-9 (X+38 #D-37 #P-10 #A-18 #N-45 #S-8 #V-25 #G-9 #E-8 #R-14 #Q-16 #X-26`,
  after: `
PN-10 PS+19 PX+24 TS+9 ND+12 NT-16 NS-25 NV+11 NQ-11 N,+14 SP+11 SC-21 ST+11 SA+12 SS-10 SB-9 S.+10 S#-10 VD+30 VP-12 VA-8
VN-17 VS+13 VV+14 VG-8 ZD+8 ZP-17 ZA+13 GS-10 GB+13 ED+11 EP+9 EA-13 E,+10 BS+12 WD+8 QA+9 Q,-13 Q.-9 Q)+22 XP-10 XN-8 X,+10`,
  begins: `
DD+13 DP+8 DA-49 DN-31 DV+42 DG+30 DQ-13 PD+24 PP-8 PA+10 PN+32 PS-19 PV+34 PG+40 PR+8 PW+10 PO-12 PQ-35 CD-11 CS-57 CV+9
CR+23 CB+11 CO+19 TD+45 TN-32 TS+25 TG+16 TW-13 AP+18 AN-70 AV-9 ND+57 NP-47 NT+30 NA+9 NN-52 NE+9 NR+49 NM+11 NB-26 NW+38
NQ-11 SD+11 SP+41 ST+46 SA-9 SN+21 SS+11 SG+12 SE-12 SR+50 SM-10 SB-11 SW+66 VD+8 VP-9 VT+9 VA+15 VN-28 VV-9 VG-14 VB+10
ZP+12 ZS+22 ZW+42 GD-19 GP-16 GA-21 GN-15 ED+23 EN+12 ER+14 EB+8 EW-8 RP-33 RA-35 RN-8 RV-11 RZ-25 RE-10 RB-11 RQ-40 MN-14
MR-9 BP+17 BE-50 BR+16 BQ+25 WP+15 WA+19 WS+25 WZ+13 WR+16 OP+30 OA-22 QP-8 QN+14 XP-11 XC-22 XT+9 XS-10 XE+10 XW+22 XQ-44
XX+21 ,D+9 ,P+32 ,A+19 ,N+12 ,S-9 ,E+8 ,R+16 ,W+28 ,Q-31 .X-9 (X+38 #D-58 #T-78 #W-83 #X-15`,
  ends: `
DN-19 D,+11 PP+13 PA+13 PS+8 PB+13 PW-9 TV-8 AP+9 AS-17 A.-9 ND+12 NT-16 NN+14 N,+27 SD+25 SC-22 SS+20 SV+14 S.+13 VD-17
VP-8 VN-19 VS+13 VB-12 ZP-11 GP-10 GS-15 EP+8 WD+8 WS+9 O.+12 Q)+19 XD+9 XA-16 XQ-11 X,-12 ,T+13 ,#-12`,
};

const PLACES = ["before", "after", "begins", "ends"] as const;

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
