// Words in brackets, among the changes: folded to a line or open, with their holders; who holds them takes his own back, the
// chair lifts any, others may hold them too. Invariant: a control that one may not use is not there.

import type { HeldWords, PanelItem } from "@concord/editor";
import type { Holder } from "@concord/sync";
import { memo, useRef, useState } from "react";
import { useWords, type Words } from "../messages/words.tsx";
import { type Outcome, useLift } from "./decisions.ts";
import { ItemArticle } from "./ItemArticle.tsx";
import { namedCode } from "./proponent-names.ts";
import { SayOutcome } from "./SayOutcome.tsx";
import { badgeKind } from "./slots.ts";
import { useResolution, useResolutionState } from "./use-state.ts";

interface BracketArticleProps {
  readonly item: HeldWords;
  readonly open: boolean;
  onSelect(item: PanelItem): void;
}

/** Most characters of the words that are shown. */
const LONG = 160;

/** The article. */
export const BracketArticle = memo(function BracketArticle({ item, open, onSelect }: BracketArticleProps) {
  const words = useWords();
  const lang = useResolutionState((state) => state.lang);
  const article = useRef<HTMLElement>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({ kind: "done" });
  const { state, holders, ruling, text } = item.bracket;
  const said = text.length > LONG ? `${text.slice(0, LONG - 1)}…` : text;
  const who = sayHolders(words, holders, (code) => code);
  const actions = useActions(item, (now) => {
    // the button that was pressed goes away with what it did: keep the place
    article.current?.focus({ preventScroll: true });
    setBusy(now === "busy");
    if (now !== "busy") setOutcome(now);
  });
  const status =
    state === "held"
      ? words("bracket.heldBy", { who })
      : ruling
        ? words("bracket.liftedBy", { who: ruling.by, when: words.time(ruling.at) })
        : words("bracket.retractedBy", { who });
  return (
    <ItemArticle
      ref={article}
      kind="held"
      open={open}
      busy={busy}
      state={state}
      data-bracket={item.id}
      label={words(`bracket.name.${state}`, {
        words: said.replaceAll("¶", " ").trim(),
        who: sayHolders(words, holders, (code) => namedCode(code, words.language)),
      })}
      onChoose={() => onSelect(item)}
    >
      <span className="holders">
        {(open ? holders : holders.slice(0, 1)).map((holder) => (
          <Badge key={holder.bracket} holder={holder} />
        ))}
      </span>
      <div className="more">
        <p className="what">
          <span>
            <b aria-hidden="true">[</b>
            <q lang={lang} dir="auto">
              {said.replaceAll("¶", " ¶ ").trim()}
            </q>
            <b aria-hidden="true">]</b>
          </span>
          {!open && <span className="first">{status}</span>}
        </p>
        {open && <p className="meta">{status}</p>}
        <SayOutcome outcome={outcome} />
        <div className="acts">
          {actions.map(({ does, label, run }) => (
            <button key={label} type="button" className="btn" data-does={does} disabled={busy} onClick={run}>
              {words(label)}
            </button>
          ))}
        </div>
      </div>
    </ItemArticle>
  );
});

function Badge({ holder: { proponent, role } }: { holder: Holder }) {
  const words = useWords();
  if (proponent === "") return <span className="who">{words(`bracket.office.${role ?? "chair"}`)}</span>;
  return (
    <span className="who" data-proponent={proponent} data-kind={badgeKind(proponent)}>
      {proponent}
    </span>
  );
}

type Label = "bracket.lift" | "bracket.liftOwn" | "bracket.liftOthers" | "bracket.holdToo" | "bracket.back";
interface Action {
  /** What it is to the keys of the page. */
  readonly does?: "hold";
  readonly label: Label;
  run(): void;
}

/** What one may do with words in brackets. `tell`: of something the relay has to do, before and after. */
function useActions({ bracket }: HeldWords, tell: (now: "busy" | Outcome) => void): readonly Action[] {
  const { holding } = useResolution();
  const me = useResolutionState((state) => state.me);
  const lift = useLift();
  const { state, holders, ranges } = bracket;
  const isOwn = (holder: Holder): boolean => holding.isOwn(holder.bracket);
  const own = holders.filter(isOwn).map((holder) => holder.bracket);
  const others = holders.filter((holder) => !isOwn(holder));
  const ask = async (of: readonly Holder[], back: boolean): Promise<void> => {
    if (lift === undefined) return;
    tell("busy");
    let last: Outcome = { kind: "done" };
    for (const { bracket: id } of of) {
      last = await lift(id, back);
      if (last.kind === "problem") break;
    }
    tell(last);
  };
  const mixed = own.length > 0 && others.length > 0;
  switch (state) {
    case "held": {
      const actions: Action[] = [];
      if (own.length > 0)
        actions.push({ label: mixed ? "bracket.liftOwn" : "bracket.lift", run: () => holding.lift(own, false) });
      if (lift && others.length > 0)
        actions.push({ label: mixed ? "bracket.liftOthers" : "bracket.lift", run: () => void ask(others, false) });
      if (me && (me.canPropose || me.canDecide) && own.length === 0)
        actions.push({ does: "hold", label: "bracket.holdToo", run: () => void holding.hold(ranges) });
      return actions;
    }
    case "lifted":
      return lift ? [{ label: "bracket.back", run: () => void ask(holders, true) }] : [];
    case "retracted":
      return own.length > 0 ? [{ label: "bracket.back", run: () => holding.lift(own, true) }] : [];
  }
}

/** "J, B and the chair". */
function sayHolders(words: Words, holders: readonly Holder[], name: (code: string) => string): string {
  const names = holders.map(({ proponent, role }) =>
    proponent === "" ? words(`bracket.by.${role ?? "chair"}`) : name(proponent),
  );
  return new Intl.ListFormat(words.language, { type: "conjunction" }).format([...new Set(names)]);
}
