// The session cookie: readable by no script, sent by no other site's form, and over https only where the page came so.

import type { IncomingHttpHeaders } from "node:http";
import { parseCookie, stringifySetCookie } from "cookie";
import { SESSION_DAYS } from "../accounts/sessions.ts";

const NAME = "concord_session";
const ATTRIBUTES = { httpOnly: true, sameSite: "lax", path: "/" } as const;

/** The token of the session that a request claims. */
export function sessionToken(headers: IncomingHttpHeaders): string | undefined {
  return headers.cookie === undefined ? undefined : parseCookie(headers.cookie)[NAME];
}

/** The `Set-Cookie` header that signs a device in, or keeps it signed in. */
export function signIn(token: string, secure: boolean): string {
  return stringifySetCookie({ name: NAME, value: token, ...ATTRIBUTES, secure, maxAge: SESSION_DAYS * 86_400 });
}

/** The `Set-Cookie` header that signs a device out. */
export function signOut(secure: boolean): string {
  return stringifySetCookie({ name: NAME, value: "", ...ATTRIBUTES, secure, maxAge: 0 });
}
