// What a listener calls that lives longer than one rendering. Invariant: from the moment something shows, its listener knows it:
// it is set with the page, not a moment later, or a key pressed in between would go by what was shown before.

import { type RefObject, useLayoutEffect, useRef } from "react";

/** A reference to `value` as it was rendered last. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
