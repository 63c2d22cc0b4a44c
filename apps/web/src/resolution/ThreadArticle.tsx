// A thread on words, among the changes: folded to a line or open.

import type { PanelItem, WordThread } from "@concord/editor";
import { memo } from "react";
import { useWords } from "../messages/words.tsx";
import { proponentsOf } from "./filter.ts";
import { ItemArticle } from "./ItemArticle.tsx";
import { badgeKind } from "./slots.ts";
import { Thread } from "./Thread.tsx";
import { useResolutionState } from "./use-state.ts";

interface ThreadArticleProps {
  readonly item: WordThread;
  readonly open: boolean;
  onSelect(item: PanelItem): void;
}

/** The article. */
export const ThreadArticle = memo(function ThreadArticle({ item, open, onSelect }: ThreadArticleProps) {
  const words = useWords();
  const lang = useResolutionState((state) => state.lang);
  const { thread, quote } = item;
  const [proponent = ""] = proponentsOf(item);
  const state = words(thread.resolved ? "state.resolved" : "state.open");
  return (
    <ItemArticle
      kind="talk"
      open={open}
      state={thread.resolved ? "resolved" : "open"}
      data-proponent={proponent || undefined}
      data-for-thread={item.id}
      label={words("thread.article", { words: quote.slice(0, 80), state, count: thread.comments.length })}
      onChoose={() => onSelect(item)}
    >
      {proponent === "" ? (
        <span className="anchor">{thread.comments.length}</span>
      ) : (
        <span className="who" data-kind={badgeKind(proponent)}>
          {proponent}
        </span>
      )}
      <div className="more">
        <p className="what">
          {thread.resolved && <span className="state">{state}</span>}{" "}
          {quote === "" ? (
            words("thread.wordsGone")
          ) : (
            <span>
              {words.rich("thread.on", {
                words: (
                  <q lang={lang} dir="auto">
                    {quote.trim()}
                  </q>
                ),
              })}
            </span>
          )}
          {!open && <span className="first">{thread.comments[0]?.text}</span>}
        </p>
        {open && <Thread thread={thread} folds={false} />}
      </div>
    </ItemArticle>
  );
});
