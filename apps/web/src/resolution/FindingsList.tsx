// The drafting findings one by one. What would put one right is offered as an ordinary proposal; one can be left, for oneself, and be
// shown again.

import type { PointedFinding, SessionState } from "@concord/editor";
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import "../messages/en-findings.ts";
import { sayKind, useWords, type Words } from "../messages/words.tsx";
import { sayFinding } from "./say-finding.ts";
import type { LookingAtFindings } from "./use-findings.ts";
import { useResolution, useResolutionState } from "./use-state.ts";

export interface FindingsListProps {
  readonly looking: LookingAtFindings;
  onGo(clause: string): void;
  /** The last one was put right: the focus has to go elsewhere. */
  onEmpty(): void;
}

/** The list. */
export function FindingsList({ looking, onGo, onEmpty }: FindingsListProps) {
  const words = useWords();
  const session = useResolution();
  const findings = useResolutionState((state) => state.findings);
  const left = useResolutionState((state) => state.leftFindings);
  const clauses = useResolutionState((state) => state.clauses);
  const places = useMemo(() => placesOf(clauses, words), [clauses, words]);
  const writes = useResolutionState(
    ({ writesAs, view }) => writesAs !== undefined && (view.kind === "markup" || view.kind === "proposed"),
  );
  const adopted = useResolutionState((state) => state.adopted !== undefined);
  const [showing, setShowing] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { signs, setSigns, setLeft, pressed, going } = looking;
  // who presses a sign in the text is taken to what it says, once a dialog around it is open
  useEffect(() => {
    if (pressed === undefined || !going.current) return;
    const frame = requestAnimationFrame(() => {
      const row = list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(pressed)}"] .go`);
      if (!row) return;
      going.current = false;
      row.focus();
      row.scrollIntoView({ block: "nearest" });
    });
    return () => cancelAnimationFrame(frame);
  });
  // the button that was pressed is gone with its finding: the focus goes to the next one
  const next = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (next.current === undefined) return;
    const rows = list.current?.querySelectorAll<HTMLElement>(".go") ?? [];
    const row = rows[Math.min(next.current, findings.length - 1)];
    next.current = undefined;
    (row ?? toggle.current)?.focus();
  }, [findings]);
  const propose = (finding: PointedFinding, index: number): void => {
    session.findings.propose(finding);
    const now = session.store.get();
    if (now.findings.length + now.leftFindings.length === 0) onEmpty();
    else if (now.findings !== findings) next.current = index;
  };
  /** Leaves these; of what is not found any more nothing is kept. */
  const leave = (these: readonly PointedFinding[]): void => setLeft(these.map((one) => one.id));
  const row = (finding: PointedFinding, key: string) => (
    <button type="button" className="go" id={`${id}${key}`} onClick={() => onGo(finding.finding.clause)}>
      <bdi className="lab">{places.get(finding.finding.clause)}</bdi> {sayFinding(words, finding)}
    </button>
  );
  return (
    <>
      <p className="hint">{words(adopted ? "findings.hint.adopted" : "findings.hint")}</p>
      <label>
        <input type="checkbox" checked={signs} onChange={(event) => setSigns(event.currentTarget.checked)} />
        {words("findings.signs")}
      </label>
      <ol ref={list}>
        {findings.map((finding, index) => (
          <li key={finding.id} data-row={finding.id} aria-current={finding.id === pressed || undefined}>
            {row(finding, String(index))}
            {writes && finding.fixable && (
              <button
                type="button"
                className="btn"
                aria-describedby={`${id}${index}`}
                onClick={() => propose(finding, index)}
              >
                {words("findings.propose")}
              </button>
            )}
            <button
              type="button"
              className="btn quiet"
              aria-describedby={`${id}${index}`}
              onClick={() => {
                next.current = index;
                leave([...left, finding]);
              }}
            >
              {words("findings.leave")}
            </button>
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <button
          ref={toggle}
          type="button"
          className="btn quiet"
          aria-expanded={showing}
          onClick={() => setShowing(!showing)}
        >
          {words("findings.left", { count: left.length })}
        </button>
      )}
      {showing && (
        <ol className="left" aria-label={words("findings.left", { count: left.length })}>
          {left.map((finding) => (
            <li key={finding.id}>
              {row(finding, finding.id)}
              <button
                type="button"
                className="btn quiet"
                aria-describedby={`${id}${finding.id}`}
                onClick={() => leave(left.filter((other) => other !== finding))}
              >
                {words("findings.again")}
              </button>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** How a person finds each clause: its call and label, or what it is. */
function placesOf(clauses: SessionState["clauses"], words: Words): Map<string, string> {
  let call = "";
  return new Map(
    clauses.map(({ id, kind, label, words: said }) => {
      if (kind === "call") call = said;
      const own = label?.resulting ?? label?.original;
      return [id, own !== undefined ? `${call} ${own}` : kind === "item" && call !== "" ? call : sayKind(words, kind)];
    }),
  );
}
