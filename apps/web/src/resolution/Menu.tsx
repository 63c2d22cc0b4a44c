// A small menu that opens under its button: plain links and buttons, closed by Escape, by a choice, or by going away.

import { type ReactNode, useEffect, useRef } from "react";

/** Closes the menu that an entry stands in: a choice was made. The focus is not left in what is hidden: a dialog gives it back. */
export function closeMenuOf(entry: Element): void {
  const details = entry.closest("details");
  if (!details) return;
  if (details.contains(document.activeElement)) details.querySelector("summary")?.focus();
  details.open = false;
}

/** Its entries are the children. */
export function Menu({ label, children }: { label: string; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (): void => {
      if (details.current) details.current.open = false;
    };
    const onPointer = (event: PointerEvent): void => {
      if (details.current?.open && !details.current.contains(event.target as Node)) close();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || !details.current?.open) return;
      close();
      details.current.querySelector("summary")?.focus();
    };
    addEventListener("pointerdown", onPointer);
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("pointerdown", onPointer);
      removeEventListener("keydown", onKey);
    };
  }, []);
  return (
    <details
      ref={details}
      className="menu"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
      }}
    >
      <summary className="btn">{label}</summary>
      <div className="menu-list">{children}</div>
    </details>
  );
}
