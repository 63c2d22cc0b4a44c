// The whole site: which page the address shows, to whom. Invariant: no page but /join is shown before the relay has said
// who is signed in, and nothing of a meeting is shown to nobody.

import { assertNever } from "@concord/redline";
import { type ComponentProps, lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { SessionProvider, useSession } from "./me.tsx";
import { Language, useWords } from "./messages/words.tsx";
import { Join } from "./pages/Join.tsx";
import { Mishap } from "./pages/Mishap.tsx";
import { Notice } from "./pages/Notice.tsx";
import { Opening } from "./pages/Opening.tsx";
import { Resolutions } from "./pages/Resolutions.tsx";
import { parseRoute, usePath } from "./router.tsx";

// the editor is most of the program: only the page that has it loads it, and at once where that is the page to show
const editing = () => import("./pages/ResolutionPage.tsx");
if (parseRoute(location.pathname).page === "resolution") void editing().catch(() => undefined);
type Editing = Awaited<ReturnType<typeof editing>>;

/** The page with the editor, once its program is here. A Suspense boundary would hold it back for 300 ms once it has said "opening". */
function EditingPage(props: ComponentProps<Editing["ResolutionPage"]>): ReactNode {
  const [loaded, setLoaded] = useState<Editing | Error>();
  useEffect(() => {
    editing().then(setLoaded, (cause) => setLoaded(new Error("the editor cannot be loaded", { cause })));
  }, []);
  if (loaded instanceof Error) throw loaded;
  return loaded === undefined ? <Opening /> : <loaded.ResolutionPage {...props} />;
}

// pages that few have need of, each with what it needs: a first visit to a resolution does without them
const BringIn = lazy(async () => ({ default: (await import("./pages/BringIn.tsx")).BringIn }));
const Draft = lazy(async () => ({ default: (await import("./pages/Draft.tsx")).Draft }));
const People = lazy(async () => ({ default: (await import("./pages/People.tsx")).People }));

/** Everything, from the providers down. */
export function App() {
  return (
    <Language>
      <SessionProvider>
        <Mishap>
          <Suspense fallback={<Opening />}>
            <Page />
          </Suspense>
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
      return <EditingPage key={route.id} id={route.id} me={me} />;
    case "bring-in":
      return <BringIn key={route.id} id={route.id} me={me} />;
    case "nowhere":
      return <Notice title="nowhere.title" text="nowhere.text" home />;
    default:
      return assertNever(route);
  }
}
