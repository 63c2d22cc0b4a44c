// The question before signing out takes what is on this device alone with it.

import { useWords } from "../messages/words.tsx";
import { Dialog } from "../resolution/Dialog.tsx";

interface SignOutProps {
  /** How many edits have not reached the relay. */
  readonly count: number;
  onSignOut(): void;
  onStay(): void;
}

/** Asked only when there is something to lose. */
export function SignOut({ count, onSignOut, onStay }: SignOutProps) {
  const words = useWords();
  return (
    <Dialog title={words("device.signOutTitle")} onClose={onStay}>
      <p>{words("device.signOutText", { count })}</p>
      <div className="acts">
        <button type="button" className="btn primary" onClick={onStay}>
          {words("device.stay")}
        </button>
        <button type="button" className="btn" onClick={onSignOut}>
          {words("device.signOutYes")}
        </button>
      </div>
    </Dialog>
  );
}
