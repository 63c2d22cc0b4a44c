// The last step: what will enter the resolution, what has no place in it, and entering. Invariant: it enters once.
import { type NotEntered, onto, proposalOf } from "@concord/recovery";
import type { BaseText } from "@concord/redline";
import { enterProposal } from "@concord/sync";
import { useMemo } from "react";
import { useWords } from "../messages/words.tsx";
import { lookAtEntering } from "../resolution/entering.ts";
import { Refused } from "./Refused.tsx";
import { short } from "./segment-words.ts";
import { useEnterOnce } from "./use-enter-once.ts";
import type { Live } from "./use-live.ts";
import type { Work } from "./work.ts";

interface EnterStepProps {
  readonly work: Work;
  /** What the marks were looked for against. */
  readonly base: BaseText;
  readonly live: Live;
  onBack(): void;
  onDone(): void;
}

/** The step. */
export function EnterStep({ work, base, live, onBack, onDone }: EnterStepProps) {
  const words = useWords();
  const { proponent } = work;
  const { text, lost } = useMemo(() => {
    const { notEntered, ...proposed } = proposalOf(work.review?.segments ?? [], base);
    const moved =
      live.base && work.base.kind !== "own" ? onto(proposed, base, live.base) : { text: proposed, lost: [] };
    const none: (Pick<NotEntered, "words"> & { why: NotEntered["why"] | "no-place" })[] = [
      ...notEntered,
      ...moved.lost.map((said) => ({ words: said, why: "no-place" as const })),
    ];
    return { text: moved.text, lost: none };
  }, [work, base, live.base]);
  const [entering, begin] = useEnterOnce(live, () => {
    const { peer, hello } = live;
    const client = peer?.penFor(proponent)?.client;
    if (hello && client !== undefined) lookAtEntering({ resolution: hello.resolution.id, client, proponent });
    onDone();
  });
  const enter = (): void => {
    const { peer } = live;
    const pen = peer?.penFor(proponent);
    if (!peer || !pen || entering) return;
    enterProposal(peer.replica, pen, text);
    begin();
  };
  const { length: changes } = text.changes;
  return (
    <section className="bringing-form" aria-labelledby="enter">
      <h2 id="enter">{words("enter.title", { proponent })}</h2>
      <p className="lead">{words("enter.says", { changes, deviations: text.deviations.length })}</p>
      {lost.length > 0 && (
        <div className="msg">
          <b>{words("enter.lost", { count: lost.length })}</b>
          <ul>
            {lost.map((one, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change
              <li key={i}>{words(`enter.lost.${one.why}`, { words: short(one.words) })}</li>
            ))}
          </ul>
        </div>
      )}
      <Refused code={live.refused} />
      <div className="acts">
        <button type="button" className="btn tall" disabled={entering} onClick={onBack}>
          {words("enter.back")}
        </button>
        <button
          type="button"
          className="btn primary tall"
          disabled={entering || !live.hello || live.refused !== undefined}
          onClick={enter}
        >
          {words("enter.go", { changes, proponent })}
        </button>
        <span role="status">{entering ? words("enter.saving") : ""}</span>
      </div>
    </section>
  );
}
