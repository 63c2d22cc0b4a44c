// A dialog over the page: the browser's own, which keeps focus inside, closes on Escape and gives focus back. Invariant: that it
// was closed is told at once; the browser's own event comes later, and a key pressed until then may want it open again.

import { type MouseEvent, type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from "react";
import { useWords } from "../messages/words.tsx";

interface DialogProps {
  readonly title: string;
  readonly className?: string;
  onClose(): void;
  readonly children: ReactNode;
}

/** Open while it is rendered. */
export function Dialog({ title, className, onClose, children }: DialogProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  const close = (): void => {
    dialog.current?.close();
    onClose();
  };
  const onClick = (event: MouseEvent): void => {
    if (event.target === dialog.current) close();
  };
  const onCancel = (event: SyntheticEvent): void => {
    if (event.target === dialog.current) close();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, a click outside is only another way
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={heading}
      onCancel={onCancel}
      onClose={onClose}
      onClick={onClick}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" className="btn quiet" onClick={close}>
          {words("action.close")}
        </button>
      </header>
      <div className="inside">{children}</div>
    </dialog>
  );
}
