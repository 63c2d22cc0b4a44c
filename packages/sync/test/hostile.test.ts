// THE LAW against updates written by hand: the resolution minus everything attributed to X is unchanged by any update from
// X. Seeds are fixed; CONCORD_HOSTILE says how many updates (100,000 in the long run).
import { ATTACKS, honest } from "@concord/testing";
import { describe, expect, test } from "vitest";
import { World } from "./world.ts";

const UPDATES = Number(process.env.CONCORD_HOSTILE ?? 2_000);
/** Updates against one resolution before another is made. */
const A_WORLD = 60;
describe("the law", () => {
  const stale = "places beside what one had not seen";
  // What the judge can tell least from honesty is tried most.
  const categories = [...Object.keys(ATTACKS), "an honest update of the attacker", stale, stale, stale, stale];
  const counts = new Map(categories.map((name) => [name, { refused: 0, accepted: 0 }]));

  test(`[LAW1] [SNAP1] holds over ${UPDATES} hostile updates`, { timeout: 60_000 + 20 * UPDATES }, () => {
    let world: World | undefined;
    for (let i = 0; i < UPDATES; i++) {
      if (i % A_WORLD === 0) {
        world?.meet(`seed ${Math.floor(i / A_WORLD) - 1}`);
        world = new World(Math.floor(i / A_WORLD));
      }
      const name = categories[i % categories.length]!;
      const told = `${name}, seed ${Math.floor(i / A_WORLD)}, update ${i}`;
      const ground = world!.ground();
      const attack =
        ATTACKS[name]?.(ground) ??
        (name in ATTACKS ? undefined : { update: honest(ground, ground.client()), expect: "any" as const });
      if (!attack) continue;
      const outcome = world!.attack(attack, told);
      if (attack.expect !== "any") expect([attack.expect].flat(), told).toContain(outcome);
      const count = counts.get(name)!;
      if (outcome === "accepted") count.accepted++;
      else count.refused++;
    }
    world?.meet("the last one");
  });

  test("every category was tried, and those that may be accepted were", () => {
    const tried = UPDATES / categories.length;
    for (const [name, { refused, accepted }] of counts) {
      expect(refused + accepted, name).toBeGreaterThan(tried * 0.4);
    }
    const accepted = (name: string) => counts.get(name)?.accepted ?? 0;
    expect(accepted("an honest update of the attacker")).toBeGreaterThan(tried * 0.9);
    expect(accepted(stale)).toBeGreaterThan(tried);
    expect(accepted("known units again with other words")).toBeGreaterThan(0);
    expect(accepted("acts over everything")).toBeGreaterThan(tried * 0.4);
    const refused = [...counts.values()].reduce((n, c) => n + c.refused, 0);
    expect(refused).toBeGreaterThan(UPDATES * 0.8);
  });
});
