// A room's turns: what comes is judged one of everybody in turn, and no longer than a turn lasts.

import { baseUpdate, Resolution } from "@concord/sync";
import { paragraphs, rawText, rawUpdate } from "@concord/testing";
import { describe, expect, it } from "vitest";
import type { Connection } from "../src/sync/connection.ts";
import { Room } from "../src/sync/room.ts";

const AT = "2030-01-01T00:00:00.000Z";

function delegate(proponent: string): Connection {
  const actor = { userId: proponent, name: proponent, role: "delegate", proponent } as const;
  return { actor, chargeTime: () => {} } as unknown as Connection;
}

describe("a room's turn", () => {
  it("ends when its time is up, and goes on with whoever has waited longest", () => {
    const actor = { userId: "editor", name: "Editor", role: "editor" } as const;
    const base = { seq: 1, at: AT, actor, kind: "base", payload: baseUpdate(paragraphs("One two.")) } as const;
    const room = new Room("r", Resolution.replay([base]), Date.now, () => {});
    const [many, one] = [delegate("IND"), delegate("J")];
    const word = (client: number, clock: number, of: number) => {
      const origin = clock === 0 ? { client: 1, clock: of } : { client, clock: clock - 1 };
      const structs = [{ origin, right: { client: 1, clock: of + 1 }, content: rawText("w") }];
      return rawUpdate([{ client, clock, structs }]);
    };
    for (let clock = 0; clock < 3; clock++) room.receive(many, word(10, clock, 3));
    room.receive(one, word(20, 0, 4));
    const turn = () => room.judgeArrivals(AT, 0).told.map((entry) => "proponent" in entry && entry.proponent);
    expect([turn(), turn(), turn(), turn()]).toEqual([["IND"], ["J"], ["IND"], ["IND"]]);
    expect(room.isWaiting).toBe(false);
    expect(turn()).toEqual([]);
  });
});
