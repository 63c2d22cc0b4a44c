// What one may do in a resolution, by one's office. Invariant: where the text was adopted, or the
// session ended, nobody does anything any more.
import { type Hello, mayDecide } from "@concord/sync";
import type { Me } from "./session-state.ts";

/** One's rights; the relay holds everybody to the same. */
export function meOf(user: Hello["user"], over: boolean): Me {
  const canPropose = !over && user.proponent !== undefined;
  const canDecide = !over && mayDecide(user);
  const canScribe = !over && (user.role === "editor" || user.role === "chair");
  return { ...user, canPropose, canDecide, canComment: canPropose || canDecide, canScribe };
}
