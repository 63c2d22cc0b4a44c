// Updates of which nothing is promised but the law: places that nobody can have seen, stale views, flipped bits, noise,
// and as much work as fits. Invariant: what is accepted of them changes nothing of anybody else's.
import { type Actor, BASE_CLIENT, type RefusalCode } from "@concord/sync";
import { type RawBlock, type RawId, type RawStruct, rawAny, rawEmbed, rawText, rawUpdate } from "./hostile-bytes.ts";
import type { Ground } from "./hostile-ground.ts";

export interface Attack {
  readonly update: Uint8Array;
  /** Who sends it, where that is not the attacker. */
  readonly actor?: Actor;
  /** With what it must be refused; "any" where nothing is promised but the law. */
  readonly expect: RefusalCode | readonly (RefusalCode | "accepted")[] | "any";
}

/** A struct of acts, appended as an honest client does. */
export function act(ground: Ground, ...values: unknown[]): RawStruct {
  return { origin: ground.lastAct(), content: rawAny(...values) };
}

/** What an honest client of the attacker's would send: words, a mark and an act. */
export function honest(ground: Ground, client: number): Uint8Array {
  const name = ground.name();
  const clock = ground.state(client);
  const gap = ground.gap(name);
  const structs: RawStruct[] = [ground.words(gap, ground.random.pick(["abc", "x𝒳y", "a long line of words"]))];
  const last: RawId = { client, clock: clock + structs[0]!.content.length - 1 };
  structs.push({ origin: last, right: gap.right, content: rawEmbed(ground.markOf(name)) });
  const target = ground.baseUnit();
  const half = target?.code !== undefined && target.code >= 0xd800 && target.code <= 0xdfff;
  if (target && !half) structs.push(act(ground, ["d", target.client, target.clock, 1], ["g"]));
  return rawUpdate([{ client, clock, structs }]);
}

/** Any places at all, often near one another: what nobody can have seen. */
export function wild(ground: Ground): Attack {
  const { random } = ground;
  const blocks: RawBlock[] = [];
  const fresh: RawId[] = [];
  const clients = new Set(Array.from({ length: random.between(1, 3) }, () => ground.client()));
  for (const client of clients) {
    let clock = ground.state(client);
    const start = clock;
    const structs: RawStruct[] = [];
    for (let n = random.between(1, 5); n > 0; n--) {
      const name = ground.name();
      const units = ground.units(name);
      const at = random.below(Math.min(units.length, 24) + 1);
      const to = random.chance(0.3) ? random.below(units.length + 1) : at + random.between(-2, 6);
      const known = fresh.length > 0 && random.chance(0.4);
      const origin = known && random.chance(0.7) ? random.pick(fresh) : units[at - 1];
      const right = known && random.chance(0.5) ? random.pick(fresh) : random.chance(0.1) ? undefined : units[to];
      const text = random.pick(["a", "bc", "x𝒳", "defg"]);
      structs.push({ origin, right, parent: { root: name }, content: rawText(text) });
      for (let i = 0; i < text.length; i++) fresh.push({ client, clock: clock + i });
      clock += text.length;
    }
    blocks.push({ client, clock: start, structs });
  }
  return { update: rawUpdate(random.shuffle(blocks)), expect: "any" };
}

/** Origins that pass for those of somebody who had not seen others' text: only foreign words are leapt over. */
export function stale(ground: Ground): Attack {
  const { random } = ground;
  const client = ground.client();
  let clock = ground.state(client);
  const start = clock;
  const structs: RawStruct[] = [];
  for (let n = random.pick([1, 1, 2, 4]); n > 0; n--) {
    const name = ground.name();
    const units = ground.units(name);
    const begins = (i: number) =>
      units[i]?.client !== units[i - 1]?.client || units[i]!.clock !== units[i - 1]!.clock + 1;
    const foreign = (i: number) => units[i] !== undefined && ![BASE_CLIENT, client].includes(units[i]!.client);
    const starts = units.flatMap((_, i) => (begins(i) && foreign(i) ? [i] : []));
    let from = starts.length > 0 ? random.pick(starts) : random.below(units.length + 1);
    let to = from;
    for (let most = random.between(0, 12); most > 0 && foreign(from - 1); most--) from--;
    while (from > 0 && !begins(from)) from++;
    for (let most = random.between(0, 12); most > 0 && foreign(to); most--) to++;
    while (to > from && to < units.length && !begins(to)) to--;
    const text = random.pick(["s", "tt", "uuu"]);
    structs.push({ origin: units[from - 1], right: units[to], parent: { root: name }, content: rawText(text) });
    clock += text.length;
  }
  return { update: rawUpdate([{ client, clock: start, structs }]), expect: "any" };
}

/** Known units sent again with other words, and more behind them, beside what stands there. */
export function overlap(ground: Ground): Attack {
  const { random } = ground;
  const client = random.pick(ground.own.filter((id) => ground.state(id) > 0));
  const state = ground.state(client);
  const back = random.between(1, Math.min(state, 6));
  const text = random.pick(["evilevilevil", "𝒳𝒳𝒳𝒳𝒳𝒳", "a𝒳𝒳𝒳𝒳𝒳𝒳"]);
  const gap = ground.gap();
  const last = ground.names
    .flatMap((name) => ground.units(name).map((unit, i) => ({ unit, right: ground.units(name)[i + 1] })))
    .find(({ unit }) => unit.client === client && unit.clock === state - 1);
  const right = last && random.chance(0.8) ? last.right : gap.right;
  const struct = { origin: gap.origin, right, parent: { root: gap.name }, content: rawText(text) };
  return { update: rawUpdate([{ client, clock: state - back, structs: [struct] }]), expect: "any" };
}

export function flipped(ground: Ground): Attack {
  const update = honest(ground, ground.client());
  for (let n = ground.random.between(1, 4); n > 0; n--) {
    const at = ground.random.below(update.length);
    update[at] = (update[at] ?? 0) ^ (1 << ground.random.below(8));
  }
  return { update, expect: "any" };
}

export function noise(ground: Ground): Attack {
  const update = Uint8Array.from({ length: ground.random.between(0, 60) }, () =>
    ground.random.chance(0.6) ? ground.random.below(8) : ground.random.below(256),
  );
  return { update, expect: "any" };
}

/** As much work as fits into the bytes: the text cut to pieces by acts, then acts over everything, again and again. */
export function heavy(ground: Ground): Attack {
  const client = ground.client();
  const { random } = ground;
  // Unit 0 of the base is no text, nor are the last ones that say what words are set in.
  const length = ground.endOfBase() - 1;
  const cuts = Array.from({ length: random.below(200) }, () => ["d", BASE_CLIENT, 1 + random.below(length), 1]);
  const all = Array.from({ length: random.between(100, 3_000) }, (_, i) => [
    i % 3 === 2 ? "t" : "d",
    BASE_CLIENT,
    1,
    length,
  ]);
  const values = random.chance(0.5) ? all : [...cuts, ...all];
  return {
    update: rawUpdate([{ client, clock: ground.state(client), structs: [act(ground, ...values)] }]),
    expect: "any",
  };
}

/** Acts each of which goes before the one that was sent before it. */
export function backwards(ground: Ground): Attack {
  const client = ground.client();
  const content = rawAny(["g"]);
  const origin = { client: BASE_CLIENT, clock: 0 };
  const structs = Array.from({ length: ground.random.between(300, 1_200) }, (): RawStruct => ({ origin, content }));
  return { update: rawUpdate([{ client, clock: ground.state(client), structs }]), expect: "bad-origin" };
}
