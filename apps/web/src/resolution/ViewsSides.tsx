// Base and proposed side by side, to read: two columns, a clause of the one level with what would become of it; on a phone one
// above the other. What differs is struck on the left and underlined on the right, in ink, for here it is nobody's.

import { directionOf, type Redline, type Side, type SideLabels, type SideRow, sideBySide } from "@concord/redline";
import { memo, type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "../messages/words.tsx";
import { parseRoute, usePath } from "../router.tsx";
import { drawObject } from "./draw-object.ts";
import { useResolution, useResolutionState } from "./use-state.ts";

/** So many rows are there at once; the others follow when there is time. */
const AT_ONCE = 60;

interface SidesProps {
  /** The clause that is being looked at. */
  readonly current: string | undefined;
}

/** The columns. */
export function ViewsSides({ current }: SidesProps) {
  const words = useWords();
  const session = useResolution();
  const changes = useDeferredValue(useResolutionState((state) => state.changes));
  const clauses = useDeferredValue(useResolutionState((state) => state.clauses));
  const lang = useResolutionState((state) => state.lang);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other changes and clauses are why the text is read again
  const { rows, labels } = useMemo(() => {
    const redline: Redline | undefined = session.binding?.model.redline;
    return redline ? sideBySide(redline) : { rows: [], labels: NO_LABELS };
  }, [session, changes, clauses]);
  const [count, setCount] = useState(AT_ONCE);
  useEffect(() => {
    if (count >= rows.length) return;
    const later = requestAnimationFrame(() => setCount(count * 4));
    return () => cancelAnimationFrame(later);
  }, [count, rows.length]);
  useEffect(() => {
    if (current === undefined) return;
    document.querySelector(`.sides [data-side="${CSS.escape(current)}"]`)?.scrollIntoView({ block: "center" });
  }, [current]);
  return (
    <section className="sides" aria-label={words("view.sides.label")} lang={lang} dir={directionOf(lang)}>
      <div className="sides-head" aria-hidden="true" lang={words.language}>
        <span>{words("view.sides.base")}</span>
        <span>{words("view.sides.proposed")}</span>
      </div>
      {rows.slice(0, count).map((row) => (
        <Row key={`${row.base?.id ?? ""} ${row.proposed?.id ?? ""}`} row={row} labels={labels} />
      ))}
    </section>
  );
}

const NO_LABELS: SideLabels = { base: new Map(), proposed: new Map() };

const Row = memo(
  function Row({ row, labels }: { row: SideRow; labels: SideLabels }) {
    const words = useWords();
    const { base, proposed, same } = row;
    return (
      <div className={same ? "sides-row" : "sides-row is-changed"} data-note={row.note || undefined}>
        <Cell side={base} notes={labels.base} name={words("view.sides.base")} absent={words("view.sides.new")} goes />
        <Cell
          side={proposed}
          notes={labels.proposed}
          name={words("view.sides.proposed")}
          absent={words(base && labels.proposed.has(base.id) ? "view.sides.elsewhere" : "view.sides.gone")}
          goes={false}
        />
      </div>
    );
  },
  (a, b) => JSON.stringify(a.row) === JSON.stringify(b.row) && a.labels === b.labels,
);

interface CellProps {
  readonly side: Side | undefined;
  readonly notes: ReadonlyMap<string, string>;
  readonly name: string;
  readonly absent: string;
  readonly goes: boolean;
}

function Cell({ side, notes, name, absent, goes }: CellProps) {
  const words = useWords();
  if (!side) {
    return (
      <div className="side absent" lang={words.language}>
        {absent}
      </div>
    );
  }
  const Tag = goes ? "del" : "ins";
  return (
    <div className="side" data-kind={side.kind} data-level={side.level} data-side={side.id}>
      <span className="vh" lang={words.language}>
        {name}:
      </span>
      <span className="label">{side.label}</span>
      <p>
        {side.moved && (
          <span className="note" lang={words.language}>
            {words("view.sides.moved")}{" "}
          </span>
        )}
        {pieces(side, notes).map(({ key, content, differs }) =>
          differs ? (
            <Tag key={key} className="agreed">
              {content}
            </Tag>
          ) : (
            <span key={key}>{content}</span>
          ),
        )}
      </p>
    </div>
  );
}

/** The runs of a side as React puts them, with the brackets that are around them. */
function pieces(side: Side, notes: ReadonlyMap<string, string>) {
  const out: { key: string; content: ReactNode; differs: boolean }[] = [];
  let held: readonly string[] = [];
  const bracket = (sign: "[" | "]", id: string, i: number) =>
    out.push({ key: `${sign}${id}${i}`, content: <b className="bracket">{sign}</b>, differs: false });
  for (const [i, run] of side.runs.entries()) {
    for (const id of held.filter((each) => !run.held.includes(each))) bracket("]", id, i);
    for (const id of run.held.filter((each) => !held.includes(each))) bracket("[", id, i);
    held = run.held;
    const content = sideContent(run, notes);
    out.push({ key: `${i}`, content, differs: run.differs });
  }
  for (const id of held) bracket("]", id, side.runs.length);
  return out;
}

function ObjectShown({ id }: { id: string }) {
  const words = useWords();
  const place = useRef<HTMLSpanElement>(null);
  const at = parseRoute(usePath());
  const resolution = at.page === "resolution" ? at.id : "";
  useEffect(() => {
    if (place.current) void drawObject({ resolution, words }, id, place.current);
  }, [id, resolution, words]);
  return <span ref={place} className="object" data-object={id} />;
}

function sideContent(run: Side["runs"][number], notes: ReadonlyMap<string, string>): ReactNode {
  if ("text" in run) return emphasised(run);
  if ("object" in run) return <ObjectShown id={run.object} />;
  return "break" in run ? <br /> : <sup>{notes.get(run.footnote)}</sup>;
}

function emphasised({ text, format }: Extract<Side["runs"][number], { text: string }>): ReactNode {
  let out: ReactNode = text;
  if (format?.superscript) out = <sup>{out}</sup>;
  if (format?.subscript) out = <sub>{out}</sub>;
  if (format?.italic) out = <i>{out}</i>;
  if (format?.bold) out = <b>{out}</b>;
  return out;
}
