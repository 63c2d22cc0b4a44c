// A dialog over the page: the browser's own, which keeps focus inside, closes on Escape and gives focus back.

import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";
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
  const onClick = (event: MouseEvent): void => {
    if (event.target === dialog.current) dialog.current.close();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, a click outside is only another way
    <dialog ref={dialog} className={className} aria-labelledby={heading} onClose={onClose} onClick={onClick}>
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" className="btn quiet" onClick={() => dialog.current?.close()}>
          {words("action.close")}
        </button>
      </header>
      <div className="inside">{children}</div>
    </dialog>
  );
}
