// What a Word file can show of a resolution, by its name: the views, and all changes that are pending, told from what is agreed.
import { type View, viewNamed } from "@concord/redline";

export interface WordView {
  readonly view: View;
  /** Of all changes only those that are pending, told from what is agreed. */
  readonly onAgreed: boolean;
}

const PENDING = "pending";

/** [DOC7] What a name means; undefined where there is none of this name. */
export function wordViewNamed(name: string): WordView | undefined {
  if (name === PENDING) return { view: { kind: "markup" }, onAgreed: true };
  const view = viewNamed(name);
  return view && { view, onAgreed: false };
}
