// Reasons and threads as cards have them, by what they are about. Read again only when something was said, or when the
// relay may have told when it was.
import type { Comment, Reasons, Thread } from "@concord/redline";
import { discussionOf, type Peer, parseId } from "@concord/sync";
import { type CommentCard, says, type ThreadCard } from "./cards.ts";

const NONE: readonly never[] = [];

export class DiscussionCards {
  #version = -1;
  #seq = -1;
  #own: Peer | undefined;
  #timeless = false;
  #threads = new Map<string, ThreadCard>();
  #onChange: ReadonlyMap<string, readonly ThreadCard[]> = new Map();
  #reasons: ReadonlyMap<string, readonly Reasons[]> = new Map();

  /** All threads, in the order in which they were opened. */
  get threads(): ReadonlyMap<string, ThreadCard> {
    return this.#threads;
  }

  /** The threads on a change. */
  on(change: string): readonly ThreadCard[] {
    return this.#onChange.get(change) ?? NONE;
  }

  /** Reasons for a change, or those of a proponent for its changes to a clause. */
  reasonsFor(about: { readonly change: string } | { readonly clause: string; readonly proponent: string }) {
    return this.#reasons.get("change" in about ? about.change : `${about.proponent} ${about.clause}`) ?? NONE;
  }

  /** Reads what is said now; returns whether it may show another thing than before. */
  update(peer: Peer): boolean {
    const { statements, ledger } = peer.replica;
    if (this.#own === peer && this.#version === statements.version && (!this.#timeless || this.#seq === ledger.seq))
      return false;
    this.#own = peer;
    this.#version = statements.version;
    this.#seq = ledger.seq;
    const { reasons, threads } = discussionOf(peer.replica);
    const before = this.#threads;
    this.#threads = new Map(
      threads.map((thread) => {
        const card = cardOf(thread, peer);
        const known = before.get(card.id);
        return [card.id, known && says(known, card) ? known : card];
      }),
    );
    const about = grouped(
      [...this.#threads.values()].filter(({ change }) => change !== undefined),
      (t) => t.change!,
    );
    this.#onChange = reused(this.#onChange, about);
    const key = ({ about: what, proponent }: Reasons) =>
      "change" in what ? what.change : `${proponent} ${what.clause}`;
    this.#reasons = reused(this.#reasons, grouped(reasons, key));
    this.#timeless = reasons.some((r) => r.at === undefined) || threads.some((t) => t.comments.some((c) => !c.at));
    return true;
  }
}

function cardOf({ id, about, resolved, comments }: Thread, peer: Peer): ThreadCard {
  return {
    id,
    ...("change" in about ? { change: about.change } : {}),
    resolved,
    comments: comments.map((comment): CommentCard => ({ ...comment, own: isOwn(comment, peer) })),
  };
}

/** Whether it was said under one's proponent, or without one by oneself: then one can take it back. */
function isOwn({ id, proponent, enteredBy }: Comment, peer: Peer): boolean {
  const { leases } = peer.replica.ledger;
  const me = leases.get(peer.client);
  if (!peer.voice || !me) return false;
  const client = parseId(id)?.[0];
  return client === peer.client || (proponent === me.proponent && enteredBy === me.name);
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, readonly T[]> {
  const out = new Map<string, T[]>();
  for (const item of items) {
    const list = out.get(key(item));
    if (list) list.push(item);
    else out.set(key(item), [item]);
  }
  return out;
}

/** The lists that say the same as before are the same. */
function reused<T>(before: ReadonlyMap<string, readonly T[]>, after: Map<string, readonly T[]>) {
  for (const [key, list] of after) {
    const known = before.get(key);
    if (known && says(known, list)) after.set(key, known);
  }
  return after;
}
