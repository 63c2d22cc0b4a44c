// The resolution that a proposal is brought into: a connection without an editor. Invariant: one connection for as long as the
// page is open, and what is entered goes out or is kept on the device like everything that is typed.
import type { BaseText } from "@concord/redline";
import { baseOf, Connection, type Hello, type Peer, type Phase } from "@concord/sync";
import { useEffect, useState } from "react";
import { StoredDevice } from "../device/stored-device.ts";

/** What is known of it now. */
export interface Live {
  readonly peer: Peer | undefined;
  readonly hello: Hello | undefined;
  /** Its base; undefined while the text is not here. */
  readonly base: BaseText | undefined;
  readonly phase: Phase;
  /** Edits that the relay has not got. */
  readonly unsaved: number;
  /** Whether the device keeps them. */
  readonly keeps: boolean;
  /** Why the relay refused what was entered: the code of the refusal. */
  readonly refused?: string;
  /** The text was adopted: nothing enters any more. */
  readonly adopted: boolean;
}

const NOTHING: Live = {
  peer: undefined,
  hello: undefined,
  base: undefined,
  phase: "connecting",
  unsaved: 0,
  keeps: true,
  adopted: false,
};

export function useLive(id: string, person: string): Live {
  const [live, setLive] = useState(NOTHING);
  useEffect(() => {
    const url = `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/sync`;
    const device = new StoredDevice(person, id);
    const change = (more: Partial<Live>): void => setLive((before) => ({ ...before, ...more, keeps: device.works }));
    let detach: (() => void)[] = [];
    const begin = (peer: Peer): void => {
      for (const each of detach) each();
      const look = (): void => {
        if (!peer.ready) return;
        const adopted = peer.replica.ledger.adopted !== undefined;
        // The base never changes.
        setLive((before) =>
          before.peer === peer && before.base && before.adopted === adopted
            ? before
            : { ...before, peer, adopted, base: before.base ?? baseOf(peer.replica) },
        );
      };
      detach = [peer.onSaved(() => change({ unsaved: peer.unsaved })), peer.replica.onChange(look)];
      look();
    };
    const connection = new Connection({
      url,
      room: encodeURIComponent(id),
      device,
      events: {
        peer: begin,
        phase: (phase) => change({ phase }),
        hello: (hello) => change({ hello }),
        kept: () => begin(connection.peer),
        refused: ({ refusal }) => change({ refused: refusal.code }),
        failing: () => {},
        presence: () => {},
        arriving: () => {},
      },
    });
    connection.start();
    const back = (): void => connection.retry();
    addEventListener("online", back);
    addEventListener("offline", back);
    return () => {
      removeEventListener("online", back);
      removeEventListener("offline", back);
      for (const each of detach) each();
      connection.destroy();
    };
  }, [id, person]);
  return live;
}
