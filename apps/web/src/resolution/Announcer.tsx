// The hidden region that says aloud what others see: the connection, what others propose, what is decided, what was
// refused. At most once in ten seconds (announcements.ts).

import { useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "../messages/words.tsx";
import { Announcements } from "./announcements.ts";
import { sayNotice } from "./PassingNotice.tsx";
import { useResolution, useResolutionState } from "./use-state.ts";

/** The region. */
export function Announcer() {
  const words = useWords();
  const session = useResolution();
  const [said, setSaid] = useState("");
  const announcements = useMemo(() => new Announcements(setSaid), []);
  useEffect(() => () => announcements.stop(), [announcements]);

  const offline = useResolutionState((state) => state.save.kind === "offline" || state.phase === "offline");
  const wasOffline = useRef(false);
  useEffect(() => {
    if (offline === wasOffline.current) return;
    wasOffline.current = offline;
    announcements.announce("connection", words(offline ? "announce.offline" : "announce.online"));
  }, [offline, announcements, words]);

  const notice = useResolutionState((state) => state.notice);
  useEffect(() => {
    if (notice) announcements.announce("notice", sayNotice(words, notice));
  }, [notice, announcements, words]);

  const refusals = useResolutionState((state) => state.refusals.length);
  const hadRefusals = useRef(0);
  useEffect(() => {
    if (refusals > hadRefusals.current) announcements.announce("refusal", words("announce.refused"));
    hadRefusals.current = refusals;
  }, [refusals, announcements, words]);

  const adopted = useResolutionState((state) => state.adopted);
  const wasOpen = useRef(false);
  useEffect(() => {
    // one that was adopted before it was opened says so on the page
    if (adopted && wasOpen.current)
      announcements.announce("adopted", words("announce.adopted", { ...adopted.edition }));
    wasOpen.current = session.store.get().ready && adopted === undefined;
  });

  const changes = useResolutionState((state) => state.changes);
  const live = useResolutionState((state) => state.ready);
  const known = useRef<{ others: number; decided: number } | undefined>(undefined);
  useEffect(() => {
    const { me } = session.store.get();
    const others = changes.filter((change) => change.proponent !== me?.proponent && change.state === "pending").length;
    const decided = changes.filter((change) => change.decision !== undefined).length;
    const before = known.current;
    // what is there on opening is not news
    if (live) known.current = { others, decided };
    if (before === undefined || !live) return;
    if (others > before.others) announcements.announce("others", words("announce.pending", { count: others }));
    if (decided !== before.decided) announcements.announce("decided", words("announce.decided", { count: decided }));
  }, [changes, live, session, announcements, words]);

  return (
    <div className="vh" aria-live="polite" data-announcer>
      {said}
    </div>
  );
}
