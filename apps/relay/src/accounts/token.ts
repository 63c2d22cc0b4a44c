// Secrets that people hold: invitation tokens and session tokens. Only their SHA-256 is ever stored, so that a copied
// database signs nobody in. The random ones carry 192 bits, so a plain hash of them cannot be searched.

import { createHash, randomBytes } from "node:crypto";

/** A new secret, in characters that a link and a cookie carry as they are. */
export function newToken(): string {
  return randomBytes(24).toString("base64url");
}

/** What is stored in place of a secret. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token, "utf8").digest("hex");
}

/** A new id for something that is named in addresses but opens nothing by itself. */
export function newId(): string {
  return randomBytes(9).toString("base64url");
}
