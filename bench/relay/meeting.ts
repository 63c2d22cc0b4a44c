// A meeting at a relay, by its HTTP: delegates who are signed in, and resolutions of nine clauses.
import { setTimeout as pause } from "node:timers/promises";
import type { BaseText } from "@concord/redline";
import { bigBase } from "../big-resolution.ts";
import type { Address, Door } from "./typing.ts";

/** What is typed into everywhere. */
export const BASE: BaseText = bigBase(9);
export const TEXT_NAME = "s:0";

const TEXT = BASE.clauses
  .map((clause) => clause.content.map((part) => ("text" in part ? part.text : "")).join(""))
  .join("\n\n");

const PROPONENTS = ["IND", "KEN", "ECP"];
/** Connections of one delegate, where there are more than delegates. */
const DELEGATES = 60;

export const SETUP = { CONCORD_DEMO: "0", CONCORD_SETUP_TOKEN: "bench" } as const;

export class Meeting {
  /** Where each relay is. */
  readonly #origins: readonly string[];
  readonly #editor: string;
  readonly #delegates: string[] = [];

  private constructor(origins: readonly string[], editor: string) {
    this.#origins = origins;
    this.#editor = editor;
  }

  /** Signs the editor in, and delegates, at relays that share a store. */
  static async at(...origins: readonly string[]): Promise<Meeting> {
    const [first = ""] = origins;
    const meeting = new Meeting(origins, await signIn(first, SETUP.CONCORD_SETUP_TOKEN));
    for (let which = 0; which < DELEGATES; which += 1) {
      const guest = { role: "delegate", proponent: PROPONENTS[which % 3], name: `Delegate ${which}` };
      const invited = await post(first, "/api/invitations", meeting.#editor, guest);
      meeting.#delegates.push(await signIn(first, ((await invited.json()) as { token: string }).token));
    }
    return meeting;
  }

  /** Opens a new resolution and answers its id. */
  async resolution(): Promise<string> {
    const added = await post(this.#origins[0]!, "/api/resolutions", this.#editor, { text: TEXT, confirm: true });
    return ((await added.json()) as { id: string }).id;
  }

  /** Where the nth client of a resolution connects, at which relay. */
  address(id: string, client: number, relay = 0): Address {
    const origin = this.#origins[relay]!;
    const cookie = this.#delegates[client % DELEGATES]!;
    return { url: `${origin.replace("http", "ws")}/sync/${id}`, headers: { cookie, origin } };
  }

  /** A door to rooms of as many clients each; `relayOf` tells at which relay the nth client of the nth room is. */
  async door(
    rooms: number,
    clients: number,
    relayOf: (room: number, client: number) => number = () => 0,
  ): Promise<Door> {
    const addresses: Address[][] = [];
    for (let room = 0; room < rooms; room += 1) {
      const id = await this.resolution();
      addresses.push(Array.from({ length: clients }, (_, n) => this.address(id, room + n, relayOf(room, n))));
    }
    return { dialect: "concord", rooms: addresses, textName: TEXT_NAME };
  }
}

/** Asks a relay, and again where it says that it was asked too much at once. */
async function post(url: string, path: string, cookie: string, body: unknown): Promise<Response> {
  const response = await fetch(url + path, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url, cookie },
    body: JSON.stringify(body),
  });
  if (response.status === 429) {
    await pause(Number(response.headers.get("retry-after")) * 1_000);
    return post(url, path, cookie, body);
  }
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response;
}

async function signIn(url: string, invitation: string): Promise<string> {
  const response = await post(url, "/api/session", "", { invitation });
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
