// Brackets in the panel of changes: a card for each stretch that is held, with its holders; who holds it takes his own back,
// the chair lifts any, others may hold it too. Invariant: a control that one may not use is not there.

import { type Bracket, bracketsOf, type Holder } from "@concord/sync";
import { memo, useEffect, useState } from "react";
import { useWords, type Words } from "../messages/words.tsx";
import { type Outcome, useLift } from "./decisions.ts";
import { SayOutcome } from "./SayOutcome.tsx";
import { badgeKind } from "./slots.ts";
import { useResolution, useResolutionState } from "./use-state.ts";

/** Which of the brackets are shown: "pending" held ones, "decided" lifted ones, "withdrawn" those taken back. */
type Shown = "all" | "pending" | "decided" | "withdrawn";
const STATES: Readonly<Record<Shown, readonly Bracket["state"][]>> = {
  all: ["held", "lifted"],
  pending: ["held"],
  decided: ["lifted"],
  withdrawn: ["retracted"],
};

/** How long the list may lag behind the text, in milliseconds. */
const LAG = 60;

/** The brackets as they are now. What shows the same stays the same. */
function useBrackets(): readonly Bracket[] {
  const session = useResolution();
  const [brackets, setBrackets] = useState<readonly Bracket[]>([]);
  useEffect(() => {
    let replica = session.peer.replica;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const derive = (): void => {
      timer = undefined;
      const next = bracketsOf(replica);
      setBrackets((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    const later = (): void => {
      timer ??= setTimeout(derive, LAG);
    };
    let stop = replica.onChange(later);
    // after a refusal the session has another peer
    const leave = session.store.subscribe(() => {
      if (session.peer.replica === replica) return;
      stop();
      replica = session.peer.replica;
      stop = replica.onChange(later);
      later();
    });
    derive();
    return () => {
      clearTimeout(timer);
      stop();
      leave();
    };
  }, [session]);
  return brackets;
}

interface BracketsProps {
  readonly shown: Shown;
  /** Proponents whose changes, and brackets, are hidden. */
  readonly hidden: ReadonlySet<string>;
  /** Whether they are unfolded at first: there is room. */
  readonly open: boolean;
  /** Goes to the clause with this mark. */
  onGo(clause: string): void;
}

/** The cards; nothing when there are none. */
export function Brackets({ shown, hidden, open, onGo }: BracketsProps) {
  const words = useWords();
  const brackets = useBrackets().filter(
    ({ state, holders }) =>
      STATES[shown].includes(state) && !holders.every(({ proponent }) => proponent !== "" && hidden.has(proponent)),
  );
  if (brackets.length === 0) return null;
  return (
    <details className="brackets" open={open}>
      <summary>{words("bracket.title", { count: brackets.filter(({ state }) => state === "held").length })}</summary>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is no list to some browsers unless it says so */}
      <ul role="list" aria-label={words("bracket.list")}>
        {brackets.map((bracket) => (
          <li key={bracket.id}>
            <BracketCard bracket={bracket} onGo={onGo} />
          </li>
        ))}
      </ul>
    </details>
  );
}

const BracketCard = memo(function BracketCard({ bracket, onGo }: { bracket: Bracket } & Pick<BracketsProps, "onGo">) {
  const words = useWords();
  const session = useResolution();
  const me = useResolutionState((state) => state.me);
  const lang = useResolutionState((state) => state.lang);
  const lift = useLift();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({ kind: "done" });
  const isOwn = (holder: Holder): boolean => session.holding.isOwn(holder.bracket);
  const own = bracket.holders.filter(isOwn);
  const held = bracket.state === "held";
  const voice = me !== undefined && (me.canPropose || me.canDecide);
  const run = async (of: readonly Holder[], back: boolean): Promise<void> => {
    if (lift === undefined) return;
    setBusy(true);
    let last: Outcome = { kind: "done" };
    for (const { bracket: id } of of) {
      last = await lift(id, back);
      if (last.kind === "problem") break;
    }
    setBusy(false);
    setOutcome(last);
  };
  const said = bracket.text.length > 160 ? `${bracket.text.slice(0, 159)}…` : bracket.text;
  const who = sayHolders(words, bracket.holders);
  const label = words(`bracket.name.${bracket.state}`, { words: said.replaceAll("¶", " ").trim(), who });
  return (
    <article
      className="bracket-card"
      data-state={bracket.state}
      data-bracket={bracket.id}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an article of a list of articles takes the focus, as in a feed
      tabIndex={0}
      aria-busy={busy || undefined}
    >
      <span className="holders">
        {bracket.holders.map((holder) => (
          <span
            key={holder.bracket}
            className="who"
            {...(holder.proponent === ""
              ? {}
              : { "data-proponent": holder.proponent, "data-kind": badgeKind(holder.proponent) })}
          >
            {holder.proponent === "" ? words(`bracket.office.${holder.role ?? "chair"}`) : holder.proponent}
          </span>
        ))}
      </span>
      <div className="more">
        <button type="button" className="go" onClick={() => onGo(bracket.clause)}>
          <b aria-hidden="true">[</b>
          <q lang={lang} dir="auto">
            {said.replaceAll("¶", " ¶ ").trim()}
          </q>
          <b aria-hidden="true">]</b>
        </button>
        <p className="meta">
          {held
            ? words("bracket.heldBy", { who })
            : bracket.ruling
              ? words("bracket.liftedBy", { who: bracket.ruling.by, when: words.time(bracket.ruling.at) })
              : words("bracket.retractedBy", { who })}
        </p>
        <SayOutcome outcome={outcome} />
        <div className="acts">
          {held && own.length > 0 && (
            <button
              type="button"
              className="btn"
              onClick={() =>
                session.holding.lift(
                  own.map((h) => h.bracket),
                  false,
                )
              }
            >
              {words(bracket.holders.length > own.length ? "bracket.liftOwn" : "bracket.lift")}
            </button>
          )}
          {held && lift && own.length < bracket.holders.length && (
            <button
              type="button"
              className="btn"
              disabled={busy}
              onClick={() =>
                void run(
                  bracket.holders.filter((h) => !isOwn(h)),
                  false,
                )
              }
            >
              {words(own.length > 0 ? "bracket.liftOthers" : "bracket.lift")}
            </button>
          )}
          {held && voice && own.length === 0 && (
            <button type="button" className="btn" onClick={() => session.holding.hold(bracket.ranges)}>
              {words("bracket.holdToo")}
            </button>
          )}
          {bracket.state === "lifted" && lift && (
            <button type="button" className="btn" disabled={busy} onClick={() => void run(bracket.holders, true)}>
              {words("bracket.back")}
            </button>
          )}
          {bracket.state === "retracted" && own.length > 0 && (
            <button
              type="button"
              className="btn"
              onClick={() =>
                session.holding.lift(
                  own.map((h) => h.bracket),
                  true,
                )
              }
            >
              {words("bracket.back")}
            </button>
          )}
        </div>
      </div>
    </article>
  );
});

/** "J, B and the chair". */
function sayHolders(words: Words, holders: readonly Holder[]): string {
  const names = holders.map(({ proponent, role }) =>
    proponent === "" ? words(`bracket.by.${role ?? "chair"}`) : proponent,
  );
  return new Intl.ListFormat(words.language, { type: "conjunction" }).format([...new Set(names)]);
}
