// From which address a request comes, as far as that can be believed: a proxy that is trusted says it by X-Forwarded-For, and
// what anybody else says there counts for nothing.

import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** Who is believed: nobody, whoever is connected (one proxy), or the proxies at these addresses or networks (10.0.0.0/8). */
export type TrustProxy = boolean | readonly string[];

/** Whether an address is that of a trusted proxy; `hop` counts from the one that is connected, 0. */
export type Trusts = (address: string, hop: number) => boolean;

/** What trust means, in Express's terms. */
export function trustOf(trust: TrustProxy): Trusts {
  if (typeof trust === "boolean") return (_address, hop) => trust && hop === 0;
  const list = new BlockList();
  for (const network of trust) {
    const [address = "", bits] = network.split("/");
    const type = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, type);
    else list.addSubnet(address, Number(bits), type);
  }
  return (address) => list.check(plain(address), isIP(plain(address)) === 6 ? "ipv6" : "ipv4");
}

/** Whether `network` is an address, or a network such as 10.0.0.0/8. */
export function isNetwork(network: string): boolean {
  const [address = "", bits, ...more] = network.split("/");
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return longest > 0 && more.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= longest));
}

/**
 * The address that a request is counted for: the nearest that is no trusted proxy's. Of IPv6 the network (/64), for whoever has
 * one has all addresses in it.
 */
export function addressOf(request: IncomingMessage, trusts: Trusts): string {
  const said = request.headers["x-forwarded-for"];
  const hops = String(said ?? "")
    .split(",")
    .map((hop) => hop.trim())
    .reverse();
  let address = request.socket.remoteAddress ?? "";
  for (const [hop, next] of hops.entries()) {
    // What is no address is not passed over: behind it stands what the one that asks has made up.
    if (!trusts(address, hop) || isIP(next) === 0) break;
    address = next;
  }
  return networkOf(plain(address));
}

/** An IPv4 address that comes as IPv6, as IPv4. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.split("%")[0]!.split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail ? tail.split(":") : [];
  const gap = tail === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...Array<string>(Math.max(0, gap)).fill("0"), ...last];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
