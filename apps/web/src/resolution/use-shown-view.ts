// The view of the text: the session shows the one that the address names. Invariant: who goes to another goes on reading where they were.

import type { PageView } from "@concord/editor";
import { type RefObject, useEffect, useRef } from "react";
import { beforeView, useView } from "../router.tsx";
import { type ReadingPlace, readingPlace } from "./reading-place.ts";
import { useResolution } from "./use-state.ts";

/** The view that is shown on `paper`. */
export function useShownView(paper: RefObject<HTMLElement | null>): PageView {
  const session = useResolution();
  const view = useView();
  const place = useRef<ReadingPlace>(undefined);
  useEffect(() => {
    const leave = beforeView(() => {
      place.current?.stop();
      place.current = paper.current ? readingPlace(paper.current) : undefined;
    });
    return () => {
      leave();
      place.current?.stop();
    };
  }, [paper]);
  useEffect(() => {
    session.setView(view);
    place.current?.keep();
  }, [session, view]);
  return view;
}
