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
#A-21 #D-42 #E-9 #G-10 #N-50 #P-12 #Q-18 #R-16 #S-9 #V-27 #X-26 (X+41 ,.-28 ,A+12 ,D+37 ,P+93 ,W+24 ..-9 A,-18 AA+28 AE-32
AG-17 AN-23 AS-51 AX-25 AZ+11 BA-18 BD+58 BE-9 BP+29 BV-28 CA-39 CB+27 CN-20 CS-24 CT+37 CX+30 DA-16 DD-22 DN+27 DR-23 DV+62
DZ+20 EA+15 ED+25 EN-13 EQ+15 EZ-15 GD-39 GN-32 GP-15 GS-19 MA-15 N,-22 NC+35 NE-23 NG+13 NM+25 NP-9 NQ+31 NR+30 NW+11 OA+31
OP-18 PC-12 PE+9 PG+24 PN+55 PP-36 PQ+26 PR-21 PS+51 PW-18 PX-12 PZ+17 Q.+37 QE+11 QP-34 QS+14 R,-10 RA-47 RD-18 RP-59 RQ-30
RR-15 RV-49 S,+53 SA+8 SB+28 SC-24 SE+12 SG+12 SM+22 SN+35 SP+28 SR+21 SS-30 ST+9 SV+21 SW+23 SX-18 SZ-18 TA+16 TD-12 TN-11
TP-19 TR+14 TS+21 TV+24 TW-13 VP-31 VQ+14 VR+12 VS+28 VT-29 VV-28 VX+35 VZ-17 WB-24 WD+44 WE+23 WG-9 WM-24 WN+42 WP+23 WR-26
WS+34 WV+8 WW-27 WX+8 XE+11 XN-12 XP+33 XQ-23 XR+19 XZ+21 ZA+44 ZC+11 ZP+34 ZR+18`,
  after: `
BS+14 E,+11 EA-15 ED+13 EP+10 GB+15 GS-11 N,+15 ND+13 NQ-12 NS-28 NT-18 NV+12 PN-11 PS+22 PX+28 Q)+25 Q,-15 Q.-11 QA+10 S#-9
S.+12 SA+14 SB-10 SC-24 SP+13 SS-11 ST+13 TS+11 VA-10 VD+34 VG-9 VN-19 VP-13 VS+11 VV+21 WD+9 X,+12 XN-10 XP-11 ZA+15 ZD+9
ZP-20`,
  begins: `
#D-65 #T-86 #W-94 #X-16 (X+41 ,A+22 ,D+9 ,E+8 ,N+14 ,P+50 ,Q-32 ,R+18 ,S-10 ,W+39 .X-9 AN-80 AP+20 AV-10 BE-56 BP+18 BQ+27
BR+18 CB+13 CD-9 CO+22 CR+26 CS-65 CV+12 DA-56 DD+15 DG+34 DN-27 DP+10 DQ-16 DV+45 EB+9 ED+26 EN+14 ER+16 EW-9 GA-24 GD-21
GN-17 GP-19 MN-16 MR-10 NA+11 NB-29 ND+63 NE+12 NM+11 NN-59 NP-49 NQ-12 NR+53 NT+34 NW+49 OA-24 OP+34 PA+14 PD+24 PG+46 PN+33
PO-15 PP-10 PQ-39 PS-21 PV+39 PX-8 QN+16 QP-9 RA-38 RB-13 RE-10 RN-10 RP-38 RQ-46 RV-14 RZ-27 SA-9 SB-14 SD+11 SE-13 SG+13
SM-14 SN+26 SP+50 SR+56 SS+13 ST+51 SW+75 TD+50 TG+18 TN-41 TS+27 TW-15 VA+17 VB+11 VD+8 VG-15 VN-34 VT+10 VV-9 WA+22 WP+18
WR+18 WS+28 WZ+14 XC-25 XE+12 XP-13 XQ-45 XS-11 XT+13 XW+24 XX+24 ZP+14 ZS+25 ZW+47`,
  ends: `
,#-14 ,T+15 A.-10 AP+11 AS-19 D,+12 DN-20 EP+9 GP-11 GS-17 N,+31 ND+14 NN+16 NT-18 O.+14 PA+15 PB+15 PP+15 PS+9 PW-10 Q)+22
S.+15 SC-25 SD+28 SS+23 SV+15 TV-9 VB-14 VD-19 VN-21 VP-9 VS+11 WD+9 WS+10 X,-14 XA-19 XD+10 XQ-12 ZP-13`,
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
