// /resolutions/ID: the text with everything around it. Invariant: what each part does is its own; here is which parts there are, and what
// they know of one another.

import type { EditorHandle } from "@concord/editor";
import { useCallback, useEffect, useRef, useState } from "react";
import { api, type Me, type Problem, type ResolutionHead } from "../api.ts";
import { getLater, later } from "../later.tsx";
import { useWords } from "../messages/words.tsx";
import { Adopted } from "../resolution/Adopted.tsx";
import { Announcer } from "../resolution/Announcer.tsx";
import { Bar } from "../resolution/Bar.tsx";
import { CannotStore } from "../resolution/CannotStore.tsx";
import { ClauseTools } from "../resolution/ClauseTools.tsx";
import { DecideProvider } from "../resolution/DecideProvider.tsx";
import { Ended } from "../resolution/Ended.tsx";
import { useEntering } from "../resolution/entering.ts";
import { Findings } from "../resolution/Findings.tsx";
import { Outline } from "../resolution/Outline.tsx";
import { type PageDialog, PageDialogs } from "../resolution/PageDialogs.tsx";
import { Panel } from "../resolution/Panel.tsx";
import { PassingNotice } from "../resolution/PassingNotice.tsx";
import { PrintHead } from "../resolution/PrintHead.tsx";
import { ProponentActions } from "../resolution/ProponentActions.tsx";
import { References } from "../resolution/References.tsx";
import { Refusals } from "../resolution/Refusals.tsx";
import { Running } from "../resolution/Running.tsx";
import { SelectionBar } from "../resolution/SelectionBar.tsx";
import { CommentButton, SelectionComment, type SelectionCommentHandle } from "../resolution/SelectionComment.tsx";
import { useRules } from "../resolution/sheet-rules.ts";
import { slotRules } from "../resolution/slots.ts";
import { Text } from "../resolution/Text.tsx";
import { TypingFor } from "../resolution/TypingFor.tsx";
import { useDeciding } from "../resolution/use-deciding.ts";
import { useFindings } from "../resolution/use-findings.ts";
import { useLooking } from "../resolution/use-looking.ts";
import { useNews } from "../resolution/use-news.ts";
import { useOpenedSession } from "../resolution/use-opened-session.ts";
import { usePageKeys } from "../resolution/use-page-keys.ts";
import { usePanel } from "../resolution/use-panel.ts";
import { useShownView } from "../resolution/use-shown-view.ts";
import { SessionContext, useResolutionState, useResolutionStateAtOnce } from "../resolution/use-state.ts";
import { useWidth } from "../resolution/use-width.ts";
import { Views } from "../resolution/Views.tsx";
import { ViewsProponents } from "../resolution/ViewsProponents.tsx";
import { draftPath, navigate, useArrival } from "../router.tsx";
import { Notice } from "./Notice.tsx";
import { Opening } from "./Opening.tsx";

// These come when they are looked at: the first visit on a slow network is spared them.
const ViewsSides = later(async () => (await import("../resolution/ViewsSides.tsx")).ViewsSides);
const NewSince = later(async () => (await import("../resolution/NewSince.tsx")).NewSince);
const EnteredProposal = later(async () => (await import("../resolution/EnteredProposal.tsx")).EnteredProposal);

/** Opens the resolution, once the relay has said that there is one. */
export function ResolutionPage({ id, me }: { id: string; me: Me }) {
  const [head, setHead] = useState<ResolutionHead>();
  const [problem, setProblem] = useState<Problem>();
  const session = useOpenedSession(id, me.user.id);
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

function Page({ id, me, head }: { id: string; me: Me; head: ResolutionHead | undefined }) {
  const words = useWords();
  const width = useWidth();
  const mayDecide = useResolutionState((state) => state.me?.canDecide ?? false);
  const mayComment = useResolutionState((state) => state.me?.canComment === true);
  const mine = useResolutionState((state) => state.writesAs) ?? me.user.proponent;
  const order = useResolutionStateAtOnce((state) => state.proponents);
  const isEditor = me.user.role === "editor";
  const title = head?.title ?? "";

  const place = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const editor = useRef<EditorHandle | undefined>(undefined);
  const onWords = useRef<SelectionCommentHandle>(null);
  const [dialog, setDialog] = useState<PageDialog>();
  const close = useCallback(() => setDialog(undefined), []);

  const ready = useResolutionState((state) => state.ready);
  useEffect(() => {
    if (ready) getLater();
  }, [ready]);
  useRules(slotRules(order));
  useArrival(head !== undefined);
  const view = useShownView(paper);
  const entering = useEntering(id);
  const panel = usePanel();
  const looking = useLooking(panel, editor);
  const { look, select, go } = looking;
  const news = useNews(me, id, panel, looking.open?.id);
  const { ruling, chooseRuling, goOn } = useDeciding(isEditor, panel.visible, select);
  usePageKeys({
    panel,
    looking,
    place,
    search,
    onWords,
    onClauses: () => setDialog("clauses"),
    onKeys: () => setDialog("keys"),
  });

  const onGo = useCallback(
    (clause: string) => {
      close();
      go(clause);
    },
    [close, go],
  );
  const found = useFindings(me.user.id, id);
  const onFinding = useCallback(
    (finding: string) => {
      found.lookAt(finding);
      if (width !== "wide") setDialog("findings");
    },
    [found.lookAt, width],
  );
  const onAllRight = useCallback(() => {
    close();
    // a dialog gives the focus back first
    requestAnimationFrame(() => editor.current?.focus());
  }, [close]);
  const findings = (alone: boolean) => <Findings looking={found} alone={alone} onGo={onGo} onEmpty={onAllRight} />;
  const outline = (
    <>
      <References onGo={onGo} />
      {findings(false)}
      <Outline current={looking.clause} onGo={onGo} />
    </>
  );

  return (
    <DecideProvider resolution={id} ruling={ruling} mayDecide={mayDecide} goOn={goOn}>
      <a className="vh" href="#text">
        {words("text.skip")}
      </a>
      <div className="app" data-width={width}>
        <Bar me={me} resolution={id} title={title} width={width} order={order} editor={editor} onDialog={setDialog} />
        {width === "wide" && (
          <nav className="outline" aria-label={words("outline.title")}>
            <h2>{words("outline.title")}</h2>
            {outline}
          </nav>
        )}
        <main className="desk" id="text">
          {width === "phone" && <Views />}
          <ViewsProponents />
          <Adopted id={id} mayAdd={isEditor} />
          {entering && <EnteredProposal entering={entering} />}
          <CannotStore />
          <div className="above-text">
            <Ended />
            <TypingFor />
            {news.items.length > 0 && (
              <NewSince
                fresh={news.items}
                all={panel.visible}
                current={looking.open?.id}
                since={news.since}
                onSelect={select}
                onSeeAll={news.seeAll}
              />
            )}
            <ClauseTools editor={editor} width={width} />
          </div>
          <div
            ref={paper}
            className={view.kind === "sides" ? "paper broad" : "paper"}
            data-signs={found.signs ? undefined : "off"}
          >
            <PrintHead title={title} hash={head?.baseHash ?? ""} />
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
            {view.kind === "sides" && <ViewsSides current={looking.clause} />}
            <SelectionComment handle={onWords} editor={editor} paper={paper} onOpened={look} />
          </div>
          <SelectionBar>{mayComment ? <CommentButton handle={onWords} /> : undefined}</SelectionBar>
          <Refusals />
          <PassingNotice />
        </main>
        <Panel
          panel={panel}
          news={news.ids}
          width={width}
          order={order}
          current={looking.open?.id}
          mine={mine}
          mayDecide={mayDecide}
          ruling={mayDecide && isEditor ? ruling : undefined}
          folded={looking.folded}
          text={paper}
          search={search}
          onRuling={chooseRuling}
          onFold={looking.setFolded}
          onSelect={select}
        >
          <ProponentActions changes={panel.changes} order={order} />
          <button type="button" className="btn quiet" onClick={() => setDialog("history")}>
            {words("history.open")}
          </button>
        </Panel>
      </div>
      <PageDialogs
        shown={dialog}
        resolution={id}
        mayDecide={mayDecide}
        editor={editor}
        outline={outline}
        findings={findings(true)}
        onClose={close}
        onGo={(item) => {
          close();
          select(item);
        }}
      />
      <Announcer />
    </DecideProvider>
  );
}
