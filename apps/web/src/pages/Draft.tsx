// /resolutions/ID/draft: an editor looks through the clauses that were found in a text, corrects them, and makes them
// the base. Invariant: nothing is decided here by the program alone: what was left out and every sign of changes that
// were run into the text stands at its place until a person has seen it.

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { api, type Draft as DraftData, type Me, type Problem } from "../api.ts";
import { DraftRow, type RowActions } from "../draft/DraftRow.tsx";
import { LeftOutList } from "../draft/LeftOutList.tsx";
import { sayFault, sayWarning } from "../draft/say.ts";
import {
  baseOf,
  changeRow,
  faultsOf,
  hasLines,
  insertRow,
  joinRow,
  labelsOfSheet,
  placeOfLine,
  removeRow,
  rowOfWarning,
  type Sheet,
  sheetOf,
  splitRow,
  wordsLeftOut,
} from "../draft/sheet.ts";
import "../messages/en-later.ts";
import { useWords } from "../messages/words.tsx";
import { sayProblem } from "../problem.ts";
import { navigate, resolutionPath } from "../router.tsx";
import { useLatest } from "../use-latest.ts";
import { Shell } from "./Shell.tsx";

/** How long a correction may wait before it is sent, in milliseconds. */
const SAVE_AFTER = 800;

/** The page of a draft. */
export function Draft({ id, me }: { id: string; me: Me }) {
  const words = useWords();
  const [draft, setDraft] = useState<DraftData>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const answer = await api.draft(id);
      if (!current) return;
      if (answer.ok) setDraft(answer.value);
      else if (answer.status === 404) navigate(resolutionPath(id), { replace: true });
      else setProblem(answer);
    };
    void load();
    return () => {
      current = false;
    };
  }, [id]);
  return (
    <Shell me={me}>
      {problem && (
        <p className="msg" role="alert">
          {sayProblem(words, problem)}
        </p>
      )}
      {draft && <Correct id={id} draft={draft} />}
    </Shell>
  );
}

function Correct({ id, draft }: { id: string; draft: DraftData }) {
  const words = useWords();
  const [sheet, setSheet] = useState<Sheet>(() => sheetOf(draft.base));
  const [putIn, setPutIn] = useState<ReadonlySet<number>>(() => alreadyIn(draft));
  const [saved, setSaved] = useState<"saved" | "waiting" | "failed">("saved");
  const [problem, setProblem] = useState<Problem>();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const latest = useLatest(sheet);
  const first = useRef(sheet);

  // keys stay with their rows, so a warning stays with the words it is about
  const warnings = useMemo(() => {
    const start = sheetOf(draft.base);
    const byKey = new Map<number | undefined, typeof draft.warnings>();
    for (const warning of draft.warnings) {
      const key = rowOfWarning(start, warning);
      if (key !== "none") byKey.set(key, [...(byKey.get(key) ?? []), warning]);
    }
    return byKey;
  }, [draft]);
  const source = useMemo(() => draft.source.split(/\r\n|\r|\n/), [draft]);
  const labels = useMemo(() => labelsOfSheet(sheet), [sheet]);
  const faults = useMemo(() => faultsOf(sheet), [sheet]);

  const save = useCallback(async (): Promise<boolean> => {
    const answer = await api.saveDraft(id, baseOf(latest.current));
    setSaved(answer.ok ? "saved" : "failed");
    setProblem(answer.ok ? undefined : answer);
    return answer.ok;
  }, [id, latest]);
  useEffect(() => {
    if (sheet === first.current || faultsOf(sheet).length > 0) return;
    setSaved("waiting");
    const timer = setTimeout(() => void save(), SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [sheet, save]);

  const actions = useMemo<RowActions>(
    () => ({
      change: (key, change) => setSheet((now) => changeRow(now, key, change)),
      split: (key, at) => setSheet((now) => splitRow(now, key, at)),
      join: (key) => setSheet((now) => joinRow(now, key)),
      remove: (key) => setSheet((now) => removeRow(now, key)),
    }),
    [],
  );
  const restore = (place: number): void => {
    const entry = draft.left[place];
    if (entry === undefined) return;
    setSheet((now) => {
      let next = now;
      let after = placeOfLine(now, source, entry.lines[0] ?? 1);
      for (const text of wordsLeftOut(entry, source)) {
        const key = next.nextKey;
        next = insertRow(next, after, text);
        after = key;
      }
      return next;
    });
    setPutIn((now) => new Set(now).add(place));
  };
  const confirm = async (): Promise<void> => {
    setBusy(true);
    if (await save()) {
      const answer = await api.confirmDraft(id);
      if (answer.ok) return navigate(resolutionPath(id), { replace: true });
      setProblem(answer);
    }
    setBusy(false);
  };
  const discard = async (): Promise<void> => {
    const answer = await api.discardDraft(id);
    if (answer.ok) navigate("/", { replace: true });
    else setProblem(answer);
  };

  const whole = warnings.get(undefined) ?? [];
  const count = [...warnings.values()].reduce((sum, list) => sum + list.length, 0);
  return (
    <div className="draft">
      <header className="draft-head">
        <div>
          <h1>{words("draft.title")}</h1>
          <p className="hint">
            {words("draft.found", { clauses: sheet.rows.length, notes: sheet.notes.length, warnings: count })}
          </p>
        </div>
        <p className="hint" role="status">
          {faults.length > 0 ? words("draft.unsaved") : words(`draft.${saved}`)}
        </p>
      </header>
      <div className="draft-columns">
        <section className="sheet" aria-label={words("draft.clauses")}>
          {whole.map((warning) => (
            <p className="msg" key={warning.code + (warning.words ?? "")}>
              {sayWarning(words, warning)}
            </p>
          ))}
          <ol>
            {sheet.rows.map((row, i) => (
              <DraftRow
                key={row.key}
                row={row}
                label={labels.get(row.key)}
                last={i === sheet.rows.length - 1}
                note={false}
                actions={actions}
                warnings={warnings.get(row.key)}
                fault={faults.find((fault) => "key" in fault && fault.key === row.key)}
              />
            ))}
          </ol>
          {sheet.notes.length > 0 && (
            <>
              <h2>{words("draft.notes")}</h2>
              <p className="hint">{words("draft.notesHint")}</p>
              <ol>
                {sheet.notes.map((row) => (
                  <DraftRow
                    key={row.key}
                    row={row}
                    label={labels.get(row.key)}
                    last
                    note
                    actions={actions}
                    warnings={warnings.get(row.key)}
                    fault={faults.find((fault) => "key" in fault && fault.key === row.key)}
                  />
                ))}
              </ol>
            </>
          )}
        </section>
        <aside className="beside">
          <LeftOutList left={draft.left} source={source} putIn={putIn} onRestore={restore} />
          <h2>{words("draft.source")}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by key */}
          <ol className="source-lines" lang={sheet.lang} aria-label={words("draft.source")} tabIndex={0}>
            {source.map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line of the source is its number
              <li key={i} dir="auto">
                {line}
              </li>
            ))}
          </ol>
        </aside>
      </div>
      <footer className="confirm">
        {problem && (
          <p className="msg" role="alert">
            {sayProblem(words, problem)}
          </p>
        )}
        {faults[0] && <p role="alert">{sayFault(words, faults[0], labels)}</p>}
        <div>
          <p>{words(asking ? "draft.confirmAsk" : "draft.confirmHint")}</p>
          <div className="acts">
            {asking ? (
              <>
                <button type="button" className="btn tall" onClick={() => setAsking(false)}>
                  {words("draft.notYet")}
                </button>
                <button type="button" className="btn primary tall" disabled={busy} onClick={() => void confirm()}>
                  {words("draft.confirmYes")}
                </button>
              </>
            ) : (
              <>
                <button type="button" className="btn quiet" onClick={() => void discard()}>
                  {words("draft.discard")}
                </button>
                <button
                  type="button"
                  className="btn primary tall"
                  disabled={faults.length > 0}
                  onClick={() => setAsking(true)}
                >
                  {words("draft.confirm")}
                </button>
              </>
            )}
          </div>
        </div>
      </footer>
    </div>
  );
}

/** Parts that were put in before the page was loaded. */
function alreadyIn(draft: DraftData): ReadonlySet<number> {
  const source = draft.source.split(/\r\n|\r|\n/);
  const sheet = sheetOf(draft.base);
  const places = draft.left.map((entry, place) => {
    const lines = wordsLeftOut(entry, source);
    return lines.length > 0 && hasLines(sheet, lines) ? place : -1;
  });
  return new Set(places.filter((place) => place >= 0));
}
