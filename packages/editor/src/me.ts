// What one may do in a resolution, by one's office. Invariant: where the text was adopted nobody does anything any more.
import { type Hello, mayDecide } from "@concord/sync";
import type { Me } from "./session-state.ts";

/** One's rights; the relay holds everybody to the same. */
export function meOf(user: Hello["user"], adopted: boolean): Me {
  const canPropose = !adopted && user.proponent !== undefined;
  const canDecide = !adopted && mayDecide(user);
  const canScribe = !adopted && (user.role === "editor" || user.role === "chair");
  return { ...user, canPropose, canDecide, canComment: canPropose || canDecide, canScribe };
}
