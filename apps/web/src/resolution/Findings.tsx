// Drafting findings: what of the text if all were accepted is not as drafting wants it. Derived, therefore nobody's, and told to
// nobody who does not look; what would put one right is offered as an ordinary proposal.

import type { PointedFinding, SessionState } from "@concord/editor";
import { wordsOfFinding } from "@concord/redline";
import { useEffect, useId, useLayoutEffect, useMemo, useRef } from "react";
import { sayKind, useWords, type Words } from "../messages/words.tsx";
import type { LookingAtFindings } from "./use-findings.ts";
import { useResolution, useResolutionState } from "./use-state.ts";

interface FindingsProps {
  readonly looking: LookingAtFindings;
  /** Whether it stands alone, where somebody opened it: it does not fold then. */
  readonly alone?: boolean;
  onGo(clause: string): void;
  /** The last one was put right: the focus has to go elsewhere. */
  onEmpty(): void;
}

/** The list, folded until somebody opens it; nothing where nothing was found. */
export function Findings({ looking, alone, onGo, onEmpty }: FindingsProps) {
  const words = useWords();
  const session = useResolution();
  const findings = useResolutionState((state) => state.findings);
  const clauses = useResolutionState((state) => state.clauses);
  const places = useMemo(() => placesOf(clauses, words), [clauses, words]);
  const writes = useResolutionState(
    ({ writesAs, view }) => writesAs !== undefined && (view.kind === "markup" || view.kind === "proposed"),
  );
  const adopted = useResolutionState((state) => state.adopted !== undefined);
  const list = useRef<HTMLOListElement>(null);
  const id = useId();
  const { open, setOpen, signs, setSigns, pressed, going } = looking;
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
    if (row) row.focus();
    else onEmpty();
  }, [findings, onEmpty]);
  const propose = (finding: PointedFinding, index: number): void => {
    session.findings.propose(finding);
    if (session.store.get().findings !== findings) next.current = index;
  };
  if (findings.length === 0) return null;
  const all = (
    <>
      <p className="hint">{words(adopted ? "findings.hint.adopted" : "findings.hint")}</p>
      <label>
        <input type="checkbox" checked={signs} onChange={(event) => setSigns(event.currentTarget.checked)} />
        {words("findings.signs")}
      </label>
      <ol ref={list}>
        {findings.map((finding, index) => (
          <li key={finding.id} data-row={finding.id} aria-current={finding.id === pressed || undefined}>
            <button type="button" className="go" id={`${id}${index}`} onClick={() => onGo(finding.finding.clause)}>
              <bdi className="lab">{places.get(finding.finding.clause)}</bdi> {sayFinding(words, finding)}
            </button>
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
          </li>
        ))}
      </ol>
    </>
  );
  return (
    <section className="references findings" aria-label={words("findings.title")}>
      {alone ? (
        all
      ) : (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {words("findings.title")} <span className="n">{words.number(findings.length)}</span>
          </summary>
          {open && all}
        </details>
      )}
    </section>
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

/** The sentence of a finding, with a capital: it follows no colon. */
export function sayFinding(words: Words, { finding }: PointedFinding): string {
  const { id, values } = wordsOfFinding(finding);
  const said = words(`finding.${id}`, values);
  return said.charAt(0).toLocaleUpperCase(words.language) + said.slice(1);
}
