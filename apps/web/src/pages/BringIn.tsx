// /resolutions/ID/bring-in: from a proposal as received to pending changes. Invariant: nothing enters before every clause was
// confirmed and somebody said so; what is done so far is kept on this device.
import type { Review } from "@concord/recovery";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { api, type Me, type ResolutionHead } from "../api.ts";
import { BaseStep } from "../bring-in/BaseStep.tsx";
import { EnterStep } from "../bring-in/EnterStep.tsx";
import { ReceiveStep } from "../bring-in/ReceiveStep.tsx";
import { ReviewStep } from "../bring-in/ReviewStep.tsx";
import { Steps } from "../bring-in/Steps.tsx";
import { useLive } from "../bring-in/use-live.ts";
import { baseIn, NO_WORK, type Work } from "../bring-in/work.ts";
import { KeptRecovery } from "../device/recoveries.ts";
import "../messages/en-later.ts";
import { useWords } from "../messages/words.tsx";
import { Link, navigate, resolutionPath, useArrival } from "../router.tsx";
import "../styles/bring-in.css";
import { Notice } from "./Notice.tsx";

/** Comes when a Word file is chosen. */
const WordProposal = lazy(async () => ({ default: (await import("../word/WordProposal.tsx")).WordProposal }));

/** Most steps that undo goes back. */
const UNDO = 200;

/** The page, for those who may. */
export function BringIn({ id, me }: { id: string; me: Me }) {
  const scribe = me.user.role === "editor" || me.user.role === "chair";
  if (!scribe && me.user.proponent === undefined) return <Notice title="notYours.title" text="bringIn.notYours" home />;
  return <Bringing id={id} me={me} scribe={scribe} />;
}

function Bringing({ id, me, scribe }: { id: string; me: Me; scribe: boolean }) {
  const words = useWords();
  const live = useLive(id, me.user.id);
  const [head, setHead] = useState<ResolutionHead>();
  const [work, setWork] = useState<Work>();
  const [past, setPast] = useState<readonly Review[]>([]);
  const [kept] = useState(() => new KeptRecovery(me.user.id, id));
  const [keeps, setKeeps] = useState(true);
  const [word, setWord] = useState<File>();
  const top = useRef<HTMLElement>(null);
  const own = me.user.proponent;
  useArrival();

  useEffect(() => {
    let current = true;
    void api.resolution(id).then((answer) => {
      if (current && answer.ok) setHead(answer.value);
    });
    void kept.load().then((before) => {
      if (!current) return;
      setKeeps(kept.works);
      setWork(before ?? { ...NO_WORK, proponent: scribe ? "" : (own ?? "") });
    });
    return () => {
      current = false;
    };
  }, [id, kept, own, scribe]);
  useEffect(() => {
    document.title = head ? `${words("bringIn.title")} · ${head.title}` : words("bringIn.title");
  }, [head, words]);

  const change = useCallback(
    (more: Partial<Work>): void => {
      setWork((before) => {
        if (!before) return before;
        const after = { ...before, ...more };
        void kept.keep(after).then(() => setKeeps(kept.works));
        return after;
      });
    },
    [kept],
  );
  const step = work?.step;
  const shown = useRef<Work["step"]>(undefined);
  useEffect(() => {
    // who goes on to the next step reads from its beginning
    if (shown.current !== undefined && step !== shown.current) {
      window.scrollTo(0, 0);
      top.current?.focus({ preventScroll: true });
    }
    shown.current = step;
  }, [step]);
  const review = (next: Review, at?: number): void => {
    if (work?.review) setPast([...past.slice(-UNDO), work.review]);
    change({ review: next, ...(at === undefined ? {} : { at }) });
  };
  const undo = (): void => {
    const before = past.at(-1);
    if (!before) return;
    setPast(past.slice(0, -1));
    change({ review: before });
  };
  const leave = async (): Promise<void> => {
    await kept.keep(null);
    navigate(resolutionPath(id));
  };

  if (head?.adopted || live.adopted) return <Notice title="bringIn.adopted.title" text="bringIn.adopted" home />;
  const state = live.phase === "offline" ? "bringIn.offline" : keeps ? "bringIn.kept" : ("bringIn.notKept" as const);
  const base = work && live.base && baseIn(work.base, live.base);
  return (
    <div className="bringing">
      <header className="bringing-head">
        <div>
          <h1>
            {work?.proponent && step !== "received"
              ? words("bringIn.titleFor", { proponent: work.proponent })
              : words("bringIn.title")}
          </h1>
          <p dir="auto">
            <Link to={resolutionPath(id)}>{head?.title || words("bringIn.back")}</Link>
          </p>
        </div>
        <Steps at={step ?? "received"} onGo={(to) => change({ step: to })} />
        <p className="end" role="status">
          {work && step !== "received" ? words(state) : live.phase === "offline" ? words("bringIn.offline") : ""}
        </p>
      </header>
      <main ref={top} tabIndex={-1}>
        {work === undefined || (step !== "received" && live.base === undefined) ? (
          <p className="opening">{words(live.phase === "offline" ? "bringIn.away" : "bringIn.opening")}</p>
        ) : word ? (
          <Suspense fallback={<p className="opening">{words("bringIn.opening")}</p>}>
            <WordProposal
              file={word}
              live={live}
              own={scribe ? undefined : own}
              onCancel={() => setWord(undefined)}
              onDone={() => navigate(resolutionPath(id))}
            />
          </Suspense>
        ) : step === "received" ? (
          <ReceiveStep
            resolution={id}
            work={work}
            own={scribe ? undefined : own}
            onChange={change}
            onWord={setWord}
            onDiscard={() => void leave()}
          />
        ) : step === "base" && live.base ? (
          <BaseStep
            resolution={id}
            work={work}
            own={live.base}
            onChange={(more) => {
              if (more.review) setPast([]);
              change(more);
            }}
          />
        ) : step === "review" && work.review && work.recovery && base ? (
          <ReviewStep
            work={work}
            review={work.review}
            recovery={work.recovery}
            base={base}
            canUndo={past.length > 0}
            onReview={review}
            onLook={(at) => change({ at })}
            onUndo={undo}
            onStep={(to) => change({ step: to })}
          />
        ) : step === "enter" && work.review && base ? (
          <EnterStep work={work} base={base} live={live} onBack={() => change({ step: "review" })} onDone={leave} />
        ) : (
          <p className="opening">{words("bringIn.opening")}</p>
        )}
      </main>
    </div>
  );
}
