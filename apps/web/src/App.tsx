// The whole site: which page the address shows, to whom. Invariant: no page but /join is shown before the relay has said
// who is signed in, and nothing of a meeting is shown to nobody.

import { assertNever } from "@concord/redline";
import { type ComponentType, type ReactNode, useEffect } from "react";
import { laterPage } from "./later.tsx";
import { SessionProvider, useSession } from "./me.tsx";
import { Language, useWords } from "./messages/words.tsx";
import { Mishap } from "./pages/Mishap.tsx";
import { Notice } from "./pages/Notice.tsx";
import { Opening } from "./pages/Opening.tsx";
import { parseRoute, type Route, usePath } from "./router.tsx";

// The editor is most of the program, and a first visit to a resolution does without the other pages: each comes with what it needs.
const BringIn = pageOf("bring-in", async () => (await import("./pages/BringIn.tsx")).BringIn);
const Draft = pageOf("draft", async () => (await import("./pages/Draft.tsx")).Draft);
const Join = pageOf("join", async () => (await import("./pages/Join.tsx")).Join);
const People = pageOf("people", async () => (await import("./pages/People.tsx")).People);
const ResolutionPage = pageOf("resolution", async () => (await import("./pages/ResolutionPage.tsx")).ResolutionPage);
const Resolutions = pageOf("resolutions", async () => (await import("./pages/Resolutions.tsx")).Resolutions);

/** A page. It begins to come at once where the address names it. */
function pageOf<Props extends object>(page: Route["page"], load: () => Promise<ComponentType<Props>>) {
  if (parseRoute(location.pathname).page === page) void load().catch(() => undefined);
  return laterPage(load, <Opening />);
}

/** Everything, from the providers down. */
export function App() {
  return (
    <Language>
      <SessionProvider>
        <Mishap>
          <Page />
        </Mishap>
      </SessionProvider>
    </Language>
  );
}

function Page(): ReactNode {
  const path = usePath();
  const route = parseRoute(path);
  const words = useWords();
  const { session, refresh } = useSession();
  useEffect(() => {
    if (route.page === "resolution") return;
    const named = route.page === "resolutions" || route.page === "people" ? `${words(`nav.${route.page}`)} · ` : "";
    document.title = `${named}${words("site.name")}`;
  }, [route.page, words]);

  if (route.page === "join") return <Join />;
  if (session.state === "asking") return <Opening />;
  if (session.state === "none") return <Notice title="signedOut.title" text="signedOut.text" />;
  if (session.state === "unknown")
    return (
      <Notice title="unreachable.title" text="unreachable.text" action={{ label: "action.tryAgain", run: refresh }} />
    );
  const { me } = session;
  const editor = me.user.role === "editor";
  switch (route.page) {
    case "resolutions":
      return <Resolutions me={me} />;
    case "people":
      return editor ? <People me={me} /> : <Notice title="notYours.title" text="notYours.text" home />;
    case "draft":
      return editor ? (
        <Draft key={route.id} id={route.id} me={me} />
      ) : (
        <Notice title="notYours.title" text="notYours.text" home />
      );
    case "resolution":
      return <ResolutionPage key={route.id} id={route.id} me={me} />;
    case "bring-in":
      return <BringIn key={route.id} id={route.id} me={me} />;
    case "nowhere":
      return <Notice title="nowhere.title" text="nowhere.text" home />;
    default:
      return assertNever(route);
  }
}
