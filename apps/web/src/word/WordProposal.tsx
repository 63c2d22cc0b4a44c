// A Word file as a proposal on a resolution that is here: the base check, for whom its authors speak, what has no place, and entering. Invariant:
// nothing enters before somebody has seen all of that, and it enters once.
import type { WordOverview } from "@concord/formats";
import type { NotCarried, TrackedProposal } from "@concord/recovery";
import { isProponentCode } from "@concord/redline";
import { useEffect, useId, useState } from "react";
import { Refused } from "../bring-in/Refused.tsx";
import { short } from "../bring-in/segment-words.ts";
import { useEnterOnce } from "../bring-in/use-enter-once.ts";
import type { Live } from "../bring-in/use-live.ts";
import { sayObjects, useWords } from "../messages/words.tsx";
import "../styles/word.css";
import { AuthorList } from "./AuthorList.tsx";
import { codeOf, enterAuthors, spoken } from "./enter-authors.ts";
import { useKnownAuthors } from "./known-authors.ts";
import { sayRefusal } from "./say-refusal.ts";
import { askWord } from "./word-job.ts";

/** How many differences and words without a place are shown at once. */
const SHOWN = 12;

type State =
  | { readonly at: "reading" }
  | { readonly at: "refused"; readonly why: string }
  | { readonly at: "read"; readonly overview: WordOverview; readonly proposal: TrackedProposal };

interface WordProposalProps {
  readonly file: File;
  readonly live: Live;
  /** Set where one brings in for one's own proponent only. */
  readonly own: string | undefined;
  onCancel(): void;
  onDone(): void;
}

/** From the file to the changes. */
export function WordProposal({ file, live, own, onCancel, onDone }: WordProposalProps) {
  const words = useWords();
  const [state, setState] = useState<State>({ at: "reading" });
  const { base } = live;
  useEffect(() => {
    if (!base) return;
    let job: ReturnType<typeof askWord> | undefined;
    let current = true;
    const read = async (): Promise<void> => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (!current) return;
      job = askWord({ ask: "proposal", bytes, base });
      const answer = await job.answer;
      if (!current) return;
      if (answer.kind === "read" && answer.proposal) {
        setState({ at: "read", overview: answer.overview, proposal: answer.proposal });
      } else if (answer.kind === "refused") {
        setState({ at: "refused", why: sayRefusal(words, answer) });
      } else setState({ at: "refused", why: words("word.failed") });
    };
    void read();
    return () => {
      current = false;
      job?.cancel();
    };
  }, [file, base, words]);
  if (state.at === "read") {
    const { overview, proposal } = state;
    return <Enter {...{ file, live, own, onCancel, onDone, overview, proposal }} />;
  }
  return (
    <section className="bringing-form word">
      <p className="hint" dir="auto">
        {file.name}
      </p>
      {state.at === "refused" ? (
        <p className="msg" role="alert">
          {state.why}
        </p>
      ) : (
        <p role="status">
          <progress aria-label={words("word.reading")} /> {words("word.reading")}
        </p>
      )}
      <div className="acts">
        <button type="button" className="btn tall" onClick={onCancel}>
          {words(state.at === "refused" ? "word.another" : "word.cancel")}
        </button>
      </div>
    </section>
  );
}

interface EnterProps extends WordProposalProps {
  readonly overview: WordOverview;
  readonly proposal: TrackedProposal;
}

function Enter({ file, live, own, onCancel, onDone, overview, proposal }: EnterProps) {
  const words = useWords();
  const heading = useId();
  const comments = proposal.threads.flatMap((thread) => thread.comments);
  const says = new Set([...proposal.changes, ...comments].map(({ author }) => author));
  const authors = overview.authors.filter(({ author }) => says.has(author));
  const { known, remember } = useKnownAuthors();
  const [codes, setCodes] = useState<ReadonlyMap<string, string>>(
    () => new Map(authors.map(({ author, code }) => [author, firstCode(known.get(author) ?? code ?? "", own)])),
  );
  const [entering, begin] = useEnterOnce(live, onDone);
  const isWrong = (code: string): boolean => !isProponentCode(code) || (own !== undefined && code !== own);
  const wrong = [...codes.values()].some((code) => code !== "" && isWrong(code));
  const entered = spoken(proposal, codes);
  const speaking = [...new Set([...codes.keys()].flatMap((author) => codeOf(codes, author) ?? []))];
  const count = entered.changes.length;
  const unspoken = new Map(
    [...Map.groupBy(comments, ({ author }) => author)].filter(([author]) => codeOf(codes, author) === undefined),
  );
  const enter = (): void => {
    const { peer } = live;
    if (!peer || entering || !enterAuthors(peer, proposal, codes)) return;
    remember(codes);
    begin();
  };
  const hint = own === undefined ? words("word.proposalHint") : words("word.ownHint", { proponent: own });
  return (
    <section className="bringing-form word" aria-labelledby={heading}>
      <h2 id={heading}>{words("word.proposal")}</h2>
      <p className="hint" dir="auto">
        {file.name}
      </p>
      <BaseCheck proposal={proposal} />
      {authors.length === 0 ? (
        <p className="msg">{words("word.nothing")}</p>
      ) : (
        <>
          <p className="lead">{hint}</p>
          <AuthorList authors={authors} codes={codes} known={known} onCodes={setCodes} />
        </>
      )}
      <Lost lost={[...proposal.lost, ...entered.lost, ...stayingIn(overview), ...unspokenIn(unspoken)]} />
      <Refused code={live.refused} />
      <div className="acts">
        <button type="button" className="btn tall" disabled={entering} onClick={onCancel}>
          {words("word.cancel")}
        </button>
        <button
          type="button"
          className="btn primary tall"
          disabled={entering || wrong || speaking.length === 0 || !live.hello || live.refused !== undefined}
          onClick={enter}
        >
          {words("word.enter", { count, proponents: words.list(speaking) })}
        </button>
        <span role="status">{entering ? words("enter.saving") : ""}</span>
      </div>
    </section>
  );
}

/** Who brings in for one proponent only is offered no other. */
function firstCode(code: string, own: string | undefined): string {
  return own === undefined || code === own ? code : "";
}

/** Whether the file was changed on this base, and where it differs without a trace. */
function BaseCheck({ proposal: { words: all, found, deviations } }: { proposal: TrackedProposal }) {
  const words = useWords();
  const { length: count } = deviations;
  return (
    <section className="check" aria-label={words("word.check")}>
      <b>{words(count === 0 ? "word.sameBase" : "word.otherBase", { all, found, count })}</b>
      {count > 0 && (
        <>
          <p>{words("word.differs")}</p>
          <ul>
            {deviations.slice(0, SHOWN).map(({ place, base, received }) => (
              <li key={`${place.in} ${place.index} ${place.at} ${received}`}>
                <del dir="auto">{sayObjects(words, short(base)) || "–"}</del>
                {" → "}
                <q dir="auto">{sayObjects(words, short(received)) || "–"}</q>
              </li>
            ))}
          </ul>
          {count > SHOWN && <p>{words("word.more", { count: count - SHOWN })}</p>}
        </>
      )}
    </section>
  );
}

/** Something that does not enter: of the text, or what stays in the file as a whole. */
type Staying = Omit<NotCarried, "why"> & { readonly why: NotCarried["why"] | "inside" | "comments" };

function stayingIn({ authors }: WordOverview): Staying[] {
  return authors.flatMap(({ author, inObjects }): Staying[] =>
    inObjects ? [{ author, words: "", why: "inside" }] : [],
  );
}

/** Comments of authors who speak for nobody. */
function unspokenIn(comments: ReadonlyMap<string, unknown>): Staying[] {
  return [...comments.keys()].map((author) => ({ author, words: "", why: "comments" }));
}

/** What is in the file and does not enter, and why. */
function Lost({ lost }: { lost: readonly Staying[] }) {
  const words = useWords();
  if (lost.length === 0) return null;
  return (
    <div className="msg">
      <b>{words("word.lost", { count: lost.length })}</b>
      <ul>
        {lost.slice(0, SHOWN).map(({ author, words: said, why }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change
          <li key={i}>{words(`word.lost.${why}`, { who: author, words: sayObjects(words, short(said)) })}</li>
        ))}
      </ul>
      {lost.length > SHOWN && <p>{words("word.more", { count: lost.length - SHOWN })}</p>}
    </div>
  );
}
