// Clients in a process of their own, so that a server has its core to itself. Told over IPC: a door, then paces, one after
// the other; answers when each is done.
import { type Door, type Pace, Typists } from "./typing.ts";

/** What is asked. */
export type Order = { readonly connect: Door } | { readonly type: Pace } | { readonly leave: true };

let typists: Typists | undefined;

async function carryOut(order: Order): Promise<unknown> {
  if ("connect" in order) typists = await Typists.connect(order.connect);
  else if ("type" in order) return typists?.type(order.type);
  else typists?.leave();
  return undefined;
}

process.on("message", (order: Order) => {
  carryOut(order).then(
    (answer) => process.send?.({ answer }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
