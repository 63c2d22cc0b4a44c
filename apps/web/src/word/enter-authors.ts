// What the authors of a Word file propose enters for those for whom they speak. Invariant: what bears on words of an author who speaks for
// nobody stays out, and is told before.
import { type AuthoredChange, standing, type TrackedProposal } from "@concord/recovery";
import { isProponentCode } from "@concord/redline";
import { enterChanges, enterProposal, enterThreads, type Peer, type Pen } from "@concord/sync";

/** For whom the authors of a file speak: a code, or what is none. */
export type Codes = ReadonlyMap<string, string>;

/** The code of an author who speaks for somebody. */
export function codeOf(codes: Codes, author: string): string | undefined {
  const code = codes.get(author) ?? "";
  return isProponentCode(code) ? code : undefined;
}

/** What enters, and what does not because nobody speaks for those on whose words it bears. */
export function spoken({ changes }: TrackedProposal, codes: Codes): ReturnType<typeof standing> {
  return standing(changes.filter(({ author }) => codeOf(codes, author) !== undefined));
}

/** Writes all that enters; false where nothing can be written any more. */
export function enterAuthors(peer: Peer, proposal: TrackedProposal, codes: Codes): boolean {
  const pens = new Map<string, Pen>();
  for (const author of codes.keys()) {
    const code = codeOf(codes, author);
    const pen = code !== undefined && !pens.has(code) && peer.penFor(code);
    if (pen === undefined) return false;
    if (code !== undefined && pen) pens.set(code, pen);
  }
  const penOf = (author: string): Pen | undefined => pens.get(codeOf(codes, author) ?? "");
  const penned = (change: AuthoredChange) => ({ pen: penOf(change.author)!, change });
  enterChanges(peer.replica, spoken(proposal, codes).changes.map(penned));
  // How the file differs is told once, by the first for whom it speaks.
  const [first] = pens.values();
  const deviations = proposal.deviations.map(({ place, received }) => ({ place, received }));
  if (first) enterProposal(peer.replica, first, { changes: [], deviations });
  enterThreads(peer.replica, penOf, proposal.threads);
  return true;
}
