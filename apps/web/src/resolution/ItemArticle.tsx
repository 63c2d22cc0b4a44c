// What every article of the list is: it takes the focus, is chosen by a press anywhere on it but on its controls, or by Enter or Space when it
// has the focus, and says whether it is open and whether something is being done with it.

import type { ComponentProps, KeyboardEvent, MouseEvent } from "react";

interface ItemArticleProps extends ComponentProps<"article"> {
  readonly open: boolean;
  readonly busy?: boolean;
  /** What its item is to the list: its kind, and where it stands. */
  readonly kind?: string;
  readonly state: string;
  /** What it is called. */
  readonly label: string;
  onChoose(): void;
}

/** The article. */
export function ItemArticle({ open, busy = false, kind, state, label, onChoose, children, ...rest }: ItemArticleProps) {
  const onClick = (event: MouseEvent): void => {
    if ((event.target as Element).closest("button, textarea, label, summary, input") === null) onChoose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    onChoose();
  };
  return (
    <article
      {...rest}
      className={kind === undefined ? "chg" : `chg ${kind}`}
      data-open={open || undefined}
      data-state={state}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an article of a list of articles takes the focus, as in a feed
      tabIndex={0}
      aria-label={label}
      aria-current={open || undefined}
      aria-busy={busy || undefined}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {children}
    </article>
  );
}
