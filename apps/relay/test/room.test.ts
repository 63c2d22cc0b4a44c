// A room's turns: what comes is judged by connection, whoever has waited longest first, and no longer than a turn lasts; what
// one client sent in a row is one entry, and what rests on what is on its way waits for it.

import { baseUpdate, Resolution } from "@concord/sync";
import { paragraphs, rawText, rawUpdate } from "@concord/testing";
import { describe, expect, it } from "vitest";
import type { Connection } from "../src/sync/connection.ts";
import { ALONE } from "../src/sync/fanout.ts";
import { Room } from "../src/sync/room.ts";

const AT = "2030-01-01T00:00:00.000Z";

function delegate(proponent: string): Connection {
  const actor = { userId: proponent, name: proponent, role: "delegate", proponent } as const;
  return { actor, chargeTime: () => {}, hold: () => {} } as unknown as Connection;
}

describe("a room's turn", () => {
  it("ends when its time is up, and goes on with whoever has waited longest", () => {
    const actor = { userId: "editor", name: "Editor", role: "editor" } as const;
    const base = { seq: 1, at: AT, actor, kind: "base", payload: baseUpdate(paragraphs("One two.")) } as const;
    const room = new Room("r", Resolution.replay([base]), {
      now: Date.now,
      report: () => {},
      bar: () => {},
      fanout: ALONE,
    });
    const [many, one] = [delegate("IND"), delegate("J")];
    const word = (client: number, clock: number, of: number) => {
      const origin = clock === 0 ? { client: 1, clock: of } : { client, clock: clock - 1 };
      const structs = [{ origin, right: { client: 1, clock: of + 1 }, content: rawText("w") }];
      return rawUpdate([{ client, clock, structs }]);
    };
    for (const [client, clock] of [
      [10, 0],
      [10, 1],
      [11, 0],
    ] as const) {
      room.receive(many, word(client, clock, 3));
    }
    room.receive(one, word(20, 0, 4));
    const turn = () => {
      const judged = room.judge(AT, 0);
      if (judged !== undefined) room.take(judged);
      return judged?.entries.map(({ actor: by }) => by.proponent);
    };
    expect([turn(), turn(), turn(), turn()]).toEqual([["IND"], ["J"], ["IND"], undefined]);
    expect(room.isWaiting).toBe(false);
  });
});
