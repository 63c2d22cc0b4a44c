// /resolutions/ID: the text with everything around it. Invariant: one connection for as long as the page is open, and
// one place that knows which change is being looked at.

import { type EditorHandle, isChange, type PanelItem, ResolutionSession } from "@concord/editor";
import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { api, type Me, type Problem, type ResolutionHead, type Ruling } from "../api.ts";
import { StoredDevice } from "../device/stored-device.ts";
import { useWords } from "../messages/words.tsx";
import { Adopt } from "../resolution/Adopt.tsx";
import { Adopted } from "../resolution/Adopted.tsx";
import { Announcer } from "../resolution/Announcer.tsx";
import { Bar } from "../resolution/Bar.tsx";
import { CannotStore } from "../resolution/CannotStore.tsx";
import { ClauseTools } from "../resolution/ClauseTools.tsx";
import { DecideProvider } from "../resolution/DecideProvider.tsx";
import { Dialog } from "../resolution/Dialog.tsx";
import { Ended } from "../resolution/Ended.tsx";
import { useEntering } from "../resolution/entering.ts";
import { Findings } from "../resolution/Findings.tsx";
import { isOfState } from "../resolution/filter.ts";
import { History } from "../resolution/History.tsx";
import { KeyList } from "../resolution/KeyList.tsx";
import { Outline } from "../resolution/Outline.tsx";
import { Panel } from "../resolution/Panel.tsx";
import { PassingNotice } from "../resolution/PassingNotice.tsx";
import { PrintHead } from "../resolution/PrintHead.tsx";
import { ProponentActions } from "../resolution/ProponentActions.tsx";
import { References } from "../resolution/References.tsx";
import { Refusals } from "../resolution/Refusals.tsx";
import { Running } from "../resolution/Running.tsx";
import { SelectionBar } from "../resolution/SelectionBar.tsx";
import { CommentButton, SelectionComment, type SelectionCommentHandle } from "../resolution/SelectionComment.tsx";
import { rangesAt, selectedRanges } from "../resolution/selected.ts";
import { currentRules, useRules } from "../resolution/sheet-rules.ts";
import { slotRules } from "../resolution/slots.ts";
import { Text } from "../resolution/Text.tsx";
import { TypeFor, TypingFor } from "../resolution/TypeFor.tsx";
import { useFindings } from "../resolution/use-findings.ts";
import { useKeys } from "../resolution/use-keys.ts";
import { usePanel } from "../resolution/use-panel.ts";
import {
  SessionContext,
  useResolution,
  useResolutionState,
  useResolutionStateAtOnce,
} from "../resolution/use-state.ts";
import { useWidth } from "../resolution/use-width.ts";
import { goToView, useFirstProponents, VIEWS, Views } from "../resolution/Views.tsx";
import { ViewsProponents } from "../resolution/ViewsProponents.tsx";
import { draftPath, navigate, notePlace, parsePlace, usePlace, useView } from "../router.tsx";
import { Notice } from "./Notice.tsx";
import { Opening } from "./Opening.tsx";

// These come when they are looked at: the first visit on a slow network is spared them.
const ViewsSides = lazy(async () => ({ default: (await import("../resolution/ViewsSides.tsx")).ViewsSides }));
const EnteredProposal = lazy(async () => ({
  default: (await import("../resolution/EnteredProposal.tsx")).EnteredProposal,
}));

/** Opens the resolution, once the relay has said that there is one. */
export function ResolutionPage({ id, me }: { id: string; me: Me }) {
  const [head, setHead] = useState<ResolutionHead>();
  const [problem, setProblem] = useState<Problem>();
  const [session, setSession] = useState<ResolutionSession>();
  const person = me.user.id;
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const answer = await api.resolution(id);
      if (!current) return;
      if (!answer.ok) return setProblem(answer);
      if (answer.value.state === "draft") return navigate(draftPath(id), { replace: true });
      setHead(answer.value);
    };
    void load();
    return () => {
      current = false;
    };
  }, [id]);
  useEffect(() => {
    const url = `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/sync/${encodeURIComponent(id)}`;
    const opened = new ResolutionSession({ url, device: new StoredDevice(person, id) });
    setSession(opened);
    // what was typed last is sent, or kept on this device, before the page goes
    const leave = (): void => opened.flush();
    addEventListener("pagehide", leave);
    // the device knows first that its network went or came; a socket tells of it only minutes later
    const lost = (): void => {
      if (opened.store.get().phase === "live") opened.retry();
    };
    const back = (): void => {
      if (opened.store.get().phase === "offline") opened.retry();
    };
    // another tab may have been closed with words that it could not send
    const seen = (): void => {
      if (document.visibilityState === "visible") opened.resume();
    };
    addEventListener("visibilitychange", seen);
    addEventListener("offline", lost);
    addEventListener("online", back);
    return () => {
      removeEventListener("pagehide", leave);
      removeEventListener("visibilitychange", seen);
      removeEventListener("offline", lost);
      removeEventListener("online", back);
      opened.flush();
      opened.destroy();
    };
  }, [id, person]);
  useEffect(() => {
    if (head) document.title = head.title;
  }, [head]);
  if (problem && problem.status !== 0)
    return problem.status >= 500 ? (
      <Notice
        title="unreachable.title"
        text="unreachable.text"
        action={{ label: "action.tryAgain", run: () => location.reload() }}
      />
    ) : (
      <Notice title="nowhere.title" text="nowhere.resolution" home />
    );
  if (session === undefined) return <Opening />;
  return (
    <SessionContext value={session}>
      <Page id={id} me={me} head={head} />
    </SessionContext>
  );
}

const RULING = "concord.ruling";

function Page({ id, me, head }: { id: string; me: Me; head: ResolutionHead | undefined }) {
  const words = useWords();
  const session = useResolution();
  const width = useWidth();
  const content = usePanel();
  const { visible, byId } = content;
  const atCaret = useResolutionState((state) => state.currentChange);
  const mayDecide = useResolutionState((state) => state.me?.canDecide ?? false);
  const editorRole = me.user.role === "editor";

  const place = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorHandle | undefined>(undefined);
  const [current, setCurrent] = useState<string>();
  const [clause, setClause] = useState<string>();
  const [folded, setFolded] = useState(false);
  const [panel, setPanel] = useState<"history" | "clauses" | "findings" | "keys" | "type-for" | "adopt">();
  const mayComment = useResolutionState((state) => state.me?.canComment === true);
  const mayHold = useResolutionState((state) => state.me !== undefined && (state.me.canPropose || state.me.canDecide));
  const search = useRef<HTMLInputElement>(null);
  const onWords = useRef<SelectionCommentHandle>(null);
  const [ruling, setRuling] = useState<Ruling>(() =>
    editorRole && localStorage.getItem(RULING) === "secretariat" ? "secretariat" : "chair",
  );

  // going somewhere puts the caret there: what the caret then stands in is not what was chosen
  const passed = useRef<string | undefined>(undefined);
  const reveal = useCallback(
    (to: string) => {
      editor.current?.reveal(to);
      passed.current = session.store.get().currentChange;
    },
    [session],
  );

  const look = useCallback((item: string | undefined) => {
    if (item === undefined) return;
    setCurrent(item);
    setClause(undefined);
    setFolded(false);
  }, []);
  useEffect(() => {
    if (atCaret !== undefined && atCaret === passed.current) return;
    passed.current = undefined;
    if (atCaret === undefined) return;
    setCurrent(atCaret);
    setClause(undefined);
  }, [atCaret]);

  const view = useView();
  useEffect(() => session.setView(view), [session, view]);
  const firstProponents = useFirstProponents();
  const entering = useEntering(id);

  const order = useResolutionStateAtOnce((state) => state.proponents);
  const open = current === undefined ? undefined : byId.get(current);
  const currentClause = clause ?? open?.clause.id;
  useRules(slotRules(order));
  useRules(currentRules(open && isChange(open) ? open.changes : [], currentClause));

  const onSelect = useCallback(
    (selected: PanelItem) => {
      look(selected.id);
      reveal(isChange(selected) ? selected.id : selected.clause.id);
    },
    [look, reveal],
  );
  const onGo = useCallback(
    (to: string) => {
      setClause(to);
      setCurrent(undefined);
      setPanel(undefined);
      reveal(to);
    },
    [reveal],
  );
  usePlaceInAddress(current ?? clause, (to) => {
    const named = session.store
      .get()
      .items.find((each) => each.id === to || (isChange(each) && each.changes.includes(to)));
    if (named) onSelect(named);
    else onGo(to);
  });
  // who goes by keys outside the text hears where they are
  const focusOpen = useRef(false);
  useLayoutEffect(() => {
    if (!focusOpen.current) return;
    focusOpen.current = false;
    document.querySelector<HTMLElement>(".chg[data-open]")?.focus({ preventScroll: true });
  });
  /** Goes to the item `step` places from the one at `at`; from nowhere to the first. */
  const step = (list: readonly { readonly id: string }[], at: string | undefined, by: number): string | undefined => {
    const now = list.findIndex((item) => item.id === at);
    return list[now === -1 ? 0 : Math.min(Math.max(now + by, 0), list.length - 1)]?.id;
  };
  const goChange = (by: number): void => {
    const from = open?.id ?? visible.find((each) => each.clause.id === clause)?.id;
    const next = byId.get(step(visible, from, open === undefined ? 0 : by) ?? "");
    if (next) onSelect(next);
    focusOpen.current = !place.current?.contains(document.activeElement);
  };
  const goClause = (by: number): void => {
    const next = step(session.store.get().clauses, currentClause, by);
    if (next !== undefined) onGo(next);
  };
  /** Presses the button of the open change that does this. */
  const press = (does: string): boolean => {
    const button = document.querySelector<HTMLElement>(`.chg[data-open] [data-does="${does}"]:not(:disabled)`);
    button?.click();
    return button !== null;
  };
  /** Holds what one is at in brackets, where no words are selected: those are seen to by the bar at the selection. */
  const hold = (): boolean => {
    if (!mayHold || selectedRanges(session).length > 0) return false;
    // in the text it is the place of the caret, whatever card is open
    if (place.current?.contains(document.activeElement))
      return session.holding.hold(rangesAt(session, byId.get(session.store.get().currentChange ?? ""), undefined));
    return press("hold") || session.holding.hold(rangesAt(session, open, clause));
  };
  useKeys({
    "next-change": () => goChange(1),
    "previous-change": () => goChange(-1),
    "next-clause": () => goClause(1),
    "previous-clause": () => goClause(-1),
    accept: () => press("accept"),
    reject: () => press("reject"),
    hold,
    reasons: () => press("reasons"),
    comment: () => onWords.current?.open() || press("comment") || press("answer"),
    search: () => search.current?.focus(),
    outline: () => setPanel("clauses"),
    "show-keys": () => setPanel("keys"),
    ...Object.fromEntries(VIEWS.map((kind) => [`view-${kind}`, () => goToView(kind, firstProponents())])),
  });
  /** After a decision: what is pending next, with the focus where it was decided. */
  const goOn = (decided: readonly string[]): void => {
    const done = new Set(decided);
    const isDone = (item: PanelItem): boolean => isChange(item) && item.changes.some((each) => done.has(each));
    const last = visible.findLastIndex(isDone);
    const behind = [...visible.slice(last + 1), ...visible.slice(0, last + 1)];
    const next = behind.find((each) => isChange(each) && !isDone(each) && isOfState(each, "pending"));
    if (!next) return;
    const inList = document.activeElement?.closest(".ProseMirror") == null;
    onSelect(next);
    const article = (): void =>
      document.querySelector<HTMLElement>(`[data-for-change="${CSS.escape(next.id)}"]`)?.focus({ preventScroll: true });
    if (inList) requestAnimationFrame(article);
  };
  const looking = useFindings(me.user.id, id);
  const onFinding = useCallback(
    (finding: string) => {
      looking.lookAt(finding);
      if (width !== "wide") setPanel("findings");
    },
    [looking.lookAt, width],
  );
  const onAllRight = useCallback(() => {
    setPanel(undefined);
    // a dialog gives the focus back first
    requestAnimationFrame(() => editor.current?.focus());
  }, []);
  const findings = (alone: boolean) => <Findings looking={looking} alone={alone} onGo={onGo} onEmpty={onAllRight} />;
  const mine = useResolutionState((state) => state.writesAs) ?? me.user.proponent;
  const outline = (
    <>
      <References onGo={onGo} />
      {findings(false)}
      <Outline current={currentClause} onGo={onGo} />
    </>
  );

  return (
    <DecideProvider resolution={id} ruling={ruling} mayDecide={mayDecide} goOn={goOn}>
      <a className="vh" href="#text">
        {words("text.skip")}
      </a>
      <div className="app" data-width={width}>
        <Bar
          me={me}
          resolution={id}
          title={head?.title ?? ""}
          width={width}
          order={order}
          editor={editor}
          onClauses={() => setPanel("clauses")}
          onHistory={() => setPanel("history")}
          onKeys={() => setPanel("keys")}
          onTypeFor={() => setPanel("type-for")}
          onAdopt={() => setPanel("adopt")}
        />
        {width === "wide" && (
          <nav className="outline" aria-label={words("outline.title")}>
            <h2>{words("outline.title")}</h2>
            {outline}
          </nav>
        )}
        <main className="desk" id="text">
          {width === "phone" && <Views />}
          <ViewsProponents />
          <Adopted id={id} mayAdd={editorRole} />
          {entering && (
            <Suspense fallback={null}>
              <EnteredProposal entering={entering} />
            </Suspense>
          )}
          <CannotStore />
          <div className="above-text">
            <Ended />
            <TypingFor />
            <ClauseTools editor={editor} width={width} />
          </div>
          <div
            ref={paper}
            className={view.kind === "sides" ? "paper broad" : "paper"}
            data-signs={looking.signs ? undefined : "off"}
          >
            <PrintHead title={head?.title ?? ""} hash={head?.baseHash ?? ""} />
            <Running id={id} head={head} />
            <div hidden={view.kind === "sides"}>
              <Text
                resolution={id}
                place={place}
                editor={editor}
                onChangeClick={look}
                onThreadClick={look}
                onFindingClick={onFinding}
              />
            </div>
            {view.kind === "sides" && (
              <Suspense fallback={null}>
                <ViewsSides current={currentClause} />
              </Suspense>
            )}
            <SelectionComment handle={onWords} editor={editor} paper={paper} onOpened={look} />
          </div>
          <SelectionBar>{mayComment ? <CommentButton handle={onWords} /> : undefined}</SelectionBar>
          <Refusals />
          <PassingNotice />
        </main>
        <Panel
          panel={content}
          width={width}
          order={order}
          current={open?.id}
          mine={mine}
          mayDecide={mayDecide}
          ruling={mayDecide && editorRole ? ruling : undefined}
          folded={folded}
          text={paper}
          search={search}
          onRuling={(next) => {
            setRuling(next);
            localStorage.setItem(RULING, next);
          }}
          onFold={setFolded}
          onSelect={onSelect}
        >
          <ProponentActions changes={content.changes} order={order} />
          <button type="button" className="btn quiet" onClick={() => setPanel("history")}>
            {words("history.open")}
          </button>
        </Panel>
      </div>
      {panel === "clauses" && (
        <Dialog title={words("outline.title")} className="outline-dialog" onClose={() => setPanel(undefined)}>
          {outline}
        </Dialog>
      )}
      {panel === "findings" && (
        <Dialog title={words("findings.title")} className="outline-dialog" onClose={() => setPanel(undefined)}>
          {findings(true)}
        </Dialog>
      )}
      {panel === "keys" && <KeyList onClose={() => setPanel(undefined)} />}
      {panel === "type-for" && (
        <TypeFor resolution={id} onChosen={() => editor.current?.focus()} onClose={() => setPanel(undefined)} />
      )}
      {panel === "adopt" && mayDecide && <Adopt resolution={id} onClose={() => setPanel(undefined)} />}
      {panel === "history" && (
        <History
          resolution={id}
          onClose={() => setPanel(undefined)}
          onGo={(to) => {
            setPanel(undefined);
            onSelect(to);
          }}
        />
      )}
      <Announcer />
    </DecideProvider>
  );
}

/**
 * Keeps the address and what is being looked at in step: `go` is called with what an address names that was opened, or gone
 * back to, as soon as it is there; what is looked at then is noted in the address when it has been for a moment.
 */
function usePlaceInAddress(looking: string | undefined, go: (to: string) => void): void {
  const named = usePlace();
  const ready = useResolutionState((state) => state.clauses.length > 0);
  const shown = useRef<string | undefined>(undefined);
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    if (!ready || named === undefined || named === shown.current) return;
    shown.current = named;
    latest.current(named);
  }, [ready, named]);
  useEffect(() => {
    if (looking === undefined) return;
    const later = setTimeout(() => {
      shown.current = looking;
      // an address that was opened is not written over before its place was gone to
      if (ready || parsePlace(location.hash) === undefined) notePlace(looking);
    }, 300);
    return () => clearTimeout(later);
  }, [looking, ready]);
}
