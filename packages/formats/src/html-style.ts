// The style sheet inside an HTML file: how a text with its marks looks on a screen, light and dark, and on paper of any size.
// Invariant: it names nothing outside the file, and hue is never the only sign of whose a mark is.
import type { ObjectContent, Redline } from "@concord/redline";
import type { ObjectsShown } from "./object-lines.ts";

/** How many proponents have a line and a hue of their own; further ones begin again. */
const SLOTS = 6;

/** What is printed at the edges of each page. */
export interface PageEdges {
  readonly title: string;
  readonly view: string;
  readonly base: string;
}

/** [EXP4] The whole style sheet. */
export function htmlStyle({ title, view, base }: PageEdges): string {
  return `:root{color-scheme:light dark;--ink:light-dark(#1c1a17,#ece8e0);--ink-2:light-dark(#55504a,#b4ada2);--rule:light-dark(#d8d3ca,#45413a);--paper:light-dark(#fffefb,#1b1a18);
--p1:light-dark(#1b4f9c,#93b8ff);--p2:light-dark(#9c3a08,#ffa377);--p3:light-dark(#08654f,#5ccfb2);--p4:light-dark(#6a3aa6,#c8a6ff);--p5:light-dark(#a0145a,#ff93bd);--p6:light-dark(#655000,#dcc352)}
*{box-sizing:border-box}
body{margin:0 auto;max-inline-size:46rem;padding:2rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 "Noto Serif",Georgia,"Times New Roman","Noto Naskh Arabic",serif;overflow-wrap:break-word}
header,footer,.said,.moved,.arrives,.by,section.annex{font-family:"Noto Sans",Arial,Helvetica,sans-serif}
header{font-size:.8125rem;color:var(--ink-2);border-block-end:1px solid var(--rule);padding-block-end:.75rem;margin-block-end:2rem}
header p{margin:0}header .name{font-weight:600;color:var(--ink)}header .hash{overflow-wrap:anywhere}header .signs{margin-block-start:.5rem;color:var(--ink)}
.c{margin:0 0 .75em;position:relative;orphans:3;widows:3}
.labelled{padding-inline-start:3.25rem}.l2{margin-inline-start:2.25rem}.l3{margin-inline-start:4.5rem}.l4,.l5,.l6{margin-inline-start:6.75rem}
.label{position:absolute;inset-inline-start:0;inline-size:3rem;unicode-bidi:isolate}.label .was{color:var(--ink-2);text-decoration:line-through;font-size:.85em}.label .now{text-decoration:underline}
.number,.title,.proposal{text-align:center}h1.c{font-size:1.25em;line-height:1.35}h2.c{font-size:1.0625em;margin-block-start:1.5em}.number{font-weight:600}.history{text-align:center;color:var(--ink-2)}
.call{font-style:italic;margin-block-start:1.25em;padding-inline-start:3.25rem}
h1,h2,.call,.number,.history,.title,.proposal{break-after:avoid}
ins{text-decoration:underline var(--u,solid) var(--w,1.5px) var(--h,currentcolor);text-underline-offset:.2em;text-decoration-skip-ink:none;color:color-mix(in srgb,var(--h,var(--ink)) 82%,var(--ink))}
del{text-decoration:line-through 1.5px var(--h,currentcolor);color:var(--ink-2)}
del+ins{margin-inline-start:.12em}
ins.agreed,del.agreed{--h:var(--ink-2);--u:solid;--w:1px;color:var(--ink)}del.agreed{color:var(--ink-2)}
.by{display:inline-block;vertical-align:.55em;font:700 .58em/1 "Noto Sans",Arial,sans-serif;margin-inline:.15em .2em;color:var(--h,var(--ink-2));unicode-bidi:isolate;direction:ltr;font-style:normal}.by.agreed{--h:var(--ink-2);font-weight:500}
.s1{--h:var(--p1)}.s2{--h:var(--p2);--u:double}.s3{--h:var(--p3);--u:dashed}.s4{--h:var(--p4);--u:dotted}.s5{--h:var(--p5);--w:3px}.s6{--h:var(--p6);--u:dashed;--w:3px}
.set{border-block-end:1px dotted var(--h)}
.bracket{font-weight:700}.said,.moved,.arrives{font-size:.75rem;color:var(--ink-2);font-style:normal}.arrives{margin:0 0 .75em;padding-inline-start:3.25rem}
.ref{font-size:.7em;line-height:0;vertical-align:.5em}.ref a{color:inherit}
.notes{border-block-start:1px solid var(--rule);margin-block-start:2rem;padding-block-start:.75rem;font-size:.875rem}
section.annex{font-size:.875rem;margin-block-start:2.5rem;border-block-start:1px solid var(--rule)}.annex h2{font-size:1rem;break-after:avoid}.annex h3{font-size:.875rem;margin:1.25em 0 .35em;break-after:avoid}.annex ul{margin:0;padding-inline-start:1.25em}.annex li{margin-block-end:.4em;break-inside:avoid}.annex .text{margin:.15em 0 0;white-space:pre-line}
.wide{overflow-x:auto}.wide:focus-visible{outline:2px solid;outline-offset:2px}
table{border-collapse:collapse;min-inline-size:100%;font-size:.9375em;line-height:1.45;text-align:start;font-variant-numeric:tabular-nums}th,td{border:1px solid var(--rule);padding:.3em .55em;vertical-align:top;text-align:start;font-weight:400;min-inline-size:4em}th{font-weight:600;background:color-mix(in srgb,var(--ink) 5%,transparent)}td p,th p{margin:0;min-block-size:1.45em;white-space:pre-wrap}
img{max-inline-size:100%;block-size:auto;vertical-align:bottom;background:light-dark(transparent,var(--ink))}.maths{font-style:italic}.object{color:var(--ink-2)}
.visually-hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@page{margin:24mm 20mm 22mm;@top-left{content:${cssString(title)};font:8pt sans-serif;color:#444}@top-right{content:${cssString(view)};font:8pt sans-serif;color:#444}@bottom-left{content:${cssString(base)};font:8pt sans-serif;color:#444}@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#444}}
@media print{:root{color-scheme:light}.wide{overflow:visible}tr,img{break-inside:avoid}body{max-inline-size:none;padding:0;font-size:11pt;background:none}a{color:inherit;text-decoration:none}.visually-hidden{display:none}}
`;
}

/** A slot for each proponent, in order of the text, then of those inside its objects. */
export function slotsOf(redline: Redline, objects: ObjectsShown): Map<string, number> {
  const slots = new Map<string, number>();
  const give = (proponent: string) => {
    if (!slots.has(proponent)) slots.set(proponent, (slots.size % SLOTS) + 1);
  };
  for (const { runs, mark, reshaped = [], moved = [] } of [...redline.clauses, ...redline.notes]) {
    for (const { inserted, deleted = [], reformatted = [], held = [] } of [...runs.map((r) => r.tracking), mark]) {
      for (const one of [inserted, ...deleted, ...reformatted, ...held]) if (one?.proponent) give(one.proponent);
    }
    for (const { proponent } of [...reshaped, ...moved]) give(proponent);
  }
  for (const { proponent } of redline.deviations ?? []) give(proponent);
  for (const { runs } of [...redline.clauses, ...redline.notes]) {
    for (const run of runs) if ("object" in run) for (const one of proponentsIn(objects[run.object])) give(one);
  }
  return slots;
}

function proponentsIn(shown: ObjectContent | undefined): string[] {
  if (shown?.kind !== "table") return [];
  const cells = shown.rows.flatMap((row) => row.cells);
  const changes = [...shown.rows, ...cells, ...cells.flatMap(({ paragraphs }) => paragraphs.flat())];
  return changes.flatMap((one) => [one.inserted, one.deleted].flatMap((by) => by?.proponent || []));
}

/** Any words as a string of CSS: whatever is no letter or digit is told by its number. */
function cssString(text: string): string {
  const safe = [...text.slice(0, 160)].map((c) =>
    /[\p{L}\p{N} ,.:]/u.test(c) ? c : `\\${c.codePointAt(0)!.toString(16)} `,
  );
  return `"${safe.join("")}"`;
}
