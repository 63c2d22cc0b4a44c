// The Ed25519 key with which a relay signs where its logs end. Of a data folder it is a file beside the database, made at the first start and
// read by nobody else on the machine; of a database that several relays share it is a file that whoever runs them gives to each.

import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "../store/open.ts";

/** Its name in the data directory. */
const KEY_FILE = "signing-key.pem";

/** The key of a place, made where a folder has none yet; undefined for a database of which none was given. `file`: where it is, if not there. */
export function openSigningKey(
  { dataDir, databaseUrl }: Place,
  file: string | undefined,
): KeyObject | undefined | { readonly problem: string } {
  if (file === undefined && databaseUrl !== undefined) return undefined;
  const path = file ?? join(dataDir, KEY_FILE);
  try {
    const key = createPrivateKey(file === undefined ? readOrMake(path) : readFileSync(path, "utf8"));
    if (key.asymmetricKeyType === "ed25519") return key;
    return { problem: `The key in ${path} is not one of Ed25519.` };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { problem: `The key that signs the heads of logs cannot be read from ${path}: ${why}.` };
  }
}

function readOrMake(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  writeFileSync(path, pem, { flag: "wx", mode: 0o600 });
  return pem;
}

/** The public half, as it stands in what was signed: SPKI in base64. */
export function publicHalf(key: KeyObject): string {
  return createPublicKey(key).export({ type: "spki", format: "der" }).toString("base64");
}

/** The public keys in a text in PEM; undefined where there is anything else or nothing. */
export function readPublicKeys(pem: string): readonly string[] | undefined {
  const blocks = pem.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? [];
  try {
    const keys = blocks.map((block) => createPublicKey(block));
    if (keys.length === 0 || keys.some(({ asymmetricKeyType }) => asymmetricKeyType !== "ed25519")) return undefined;
    return keys.map((key) => key.export({ type: "spki", format: "der" }).toString("base64"));
  } catch {
    return undefined;
  }
}

/** A public key as PEM. */
export function publicPem(spki: string): string {
  const lines = spki.match(/.{1,64}/g) ?? [];
  return `-----BEGIN PUBLIC KEY-----\n${lines.join("\n")}\n-----END PUBLIC KEY-----\n`;
}
