// What of a resolution is not one proponent's: THE LAW says that no update of that proponent changes it. Invariant: it reads the
// store and never writes it.
import { deviationsOf, discussionOf, type Resolution, type Trace } from "@concord/sync";

/**
 * Everything that is not attributed to `proponent`, unit by unit: words, order, fates, decisions, what they are set in and what is
 * said of them, brackets and threads around them; and reasons and comments.
 */
export function without(resolution: Resolution, proponent: string): string[] {
  const out: string[] = [];
  const { replica } = resolution;
  const { threads, reasons } = discussionOf(replica);
  const told = ({ proponent: by, change, fate, ruling, recovered }: Trace) =>
    `${by} ${change} ${fate} ${ruling?.seq ?? ""} ${JSON.stringify(recovered)}`;
  const others = (list: readonly (Trace & { act: string })[] = []) =>
    list.filter((one) => one.proponent !== proponent).map((one) => `${one.act} ${told(one)}`);
  // What the attacker asked is the attacker's, also where others answered.
  const asked = (id: string) => replica.ledger.leases.get(Number(id.split(":")[0]))?.proponent;
  // A thread that was taken back and that only the attacker answered is there by the attacker's answer [DSC3].
  const statements = [...replica.statements.all.values()];
  const isTakenBack = (id: string) => statements.some((one) => one.id === id && one.retracted);
  const isAnswered = (thread: string) =>
    statements.some(
      ({ act, id, retracted }) =>
        act.kind === "answer" && act.thread === thread && !retracted && asked(id) !== proponent,
    );
  const isOthers = (id: string) => asked(id) !== proponent && (!isTakenBack(id) || isAnswered(id));
  const orders: [number, string][] = [];
  for (const name of replica.names) {
    for (const piece of replica.pieces(name)) {
      const { client, clock, length, content, format, inserted, deleted, said, held, baked, visible } = piece;
      for (const { says, act, proponent: by } of said ?? []) {
        if (says.kind === "move" && by !== proponent) orders.push([says.order, act]);
      }
      if (inserted?.proponent === proponent) continue;
      const commented = piece.commented?.filter(isOthers);
      const deviates = piece.deviates?.filter((id) => asked(id) !== proponent);
      const rest = [
        others(deleted),
        others(said),
        others(held),
        commented,
        deviates,
        baked,
        JSON.stringify(format),
      ].join("|");
      for (let i = 0; i < length; i++) {
        const unit = "text" in content ? content.text[i] : JSON.stringify(content);
        out.push(`${name} ${client}:${clock + i} ${unit} ${inserted ? told(inserted) : ""} ${rest} ${visible}`);
      }
    }
  }
  for (const [, act] of orders.sort(([a], [b]) => a - b)) out.push(`moved by ${act}`);
  for (const one of reasons) if (one.proponent !== proponent) out.push(JSON.stringify(one));
  // In which clause it stands by now is told by the marks that are there, whoever put them in.
  for (const { clause: _clause, ...one } of deviationsOf(replica)) {
    if (one.proponent !== proponent) out.push(JSON.stringify(one));
  }
  for (const { id, about, comments } of threads) {
    for (const one of comments)
      if (one.proponent !== proponent) out.push(JSON.stringify({ thread: id, about, ...one }));
  }
  return out;
}
