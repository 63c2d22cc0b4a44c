// The relay's HTTP interface, typed. Invariant: expected failures are data (`ok: false` with the problem's code), and
// nothing here knows a sentence: what a person reads is in the message files.

import type { BaseText, ObjectContent } from "@concord/redline";
import type { Adoption, Command, DecidedAbout, Role } from "@concord/sync";
import { forgetAnswers } from "./register-worker.ts";

export type { Role };

export interface User {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly proponent?: string;
}

export interface Me {
  readonly user: User;
  readonly meeting: { readonly name: string };
}

export interface ResolutionSummary {
  readonly id: string;
  readonly title: string;
  readonly state: "draft" | "open" | "adopted";
  readonly adopted?: Adoption;
  readonly pending: number;
  readonly baseHash?: string;
  readonly createdAt: string;
}

export interface ResolutionHead {
  readonly id: string;
  readonly title: string;
  readonly state: "draft" | "open" | "adopted";
  readonly adopted?: Adoption;
  readonly baseHash?: string;
  readonly head: number;
  /** The edition whose text this one began with. */
  readonly previous?: { readonly id: string; readonly edition: Adoption["edition"] };
  /** The resolution that began with the text as adopted. */
  readonly next?: string;
}

/** Lines of the source (from 1) that are not in the draft, and why: `code` where there is one, else the sentence. */
export interface LeftOut {
  readonly lines: readonly number[];
  readonly code?: string;
  readonly words?: string;
  readonly why: string;
}

/** A sign that changes were run into the text. `clause`: its place among the clauses, or the notes when `inNote`. */
export interface DraftWarning {
  readonly code: string;
  readonly clause?: number;
  readonly inNote?: boolean;
  readonly words?: string;
  readonly message: string;
}

export interface Draft {
  readonly source: string;
  readonly base: BaseText;
  readonly left: readonly LeftOut[];
  readonly warnings: readonly DraftWarning[];
}

export interface Invitation {
  readonly id: string;
  readonly role: Role;
  readonly proponent?: string;
  readonly name: string;
  readonly createdAt?: string;
  readonly expiresAt?: string;
  readonly revokedAt?: string | null;
}

/** A proponent, with the names of its delegates. */
export interface Proponent {
  readonly code: string;
  readonly names: readonly string[];
}

export type Ruling = "chair" | "secretariat";

/** What a decision came to: how many units were withdrawn or not seen, and whether it is accepted and does not show. */
export interface Decided {
  readonly seq: number;
  readonly leftOut: number;
  readonly hidden: boolean;
  /** Clauses that stay pending for the words of others. */
  readonly kept: number;
}

/** An entry of the history. Entries of kind "decision" carry what was decided. */
export interface HistoryEntry {
  readonly seq: number;
  readonly at: string;
  readonly kind: "base" | "update" | "decision";
  readonly by: { readonly name: string; readonly role: Role; readonly proponent?: string };
  readonly change?: string;
  readonly state?: "accepted" | "rejected" | "pending";
  readonly note?: string;
  readonly ruling?: Ruling;
  /** Set where one command made several entries: the first of them. */
  readonly group?: number;
  /** Set on what was decided along with another change. */
  readonly along?: { readonly change: string };
  readonly about?: DecidedAbout;
  readonly decided?: readonly { readonly what: string }[];
  readonly policy?: string;
  readonly adopted?: Pick<Adoption, "edition" | "hash">;
}

/** Why a request came to nothing. `code` is the relay's own where it gave one; else "offline" or "http". */
export interface Problem {
  readonly ok: false;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  /** Of what is too large: how much there may be, in bytes. */
  readonly limit?: number;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | Problem;

async function request<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
  const form = body instanceof FormData;
  const init: RequestInit = { method, credentials: "same-origin" };
  if (body !== undefined) init.body = form ? body : JSON.stringify(body);
  if (body !== undefined && !form) init.headers = { "content-type": "application/json" };
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    return { ok: false, status: 0, code: "offline" };
  }
  const text = await response.text();
  let json: unknown;
  try {
    json = text === "" ? undefined : JSON.parse(text);
  } catch {
    json = undefined;
  }
  if (response.ok) return { ok: true, value: json as T };
  const problem = (json ?? {}) as { code?: unknown; detail?: unknown; limit?: unknown };
  return {
    ok: false,
    status: response.status,
    code: typeof problem.code === "string" ? problem.code : "http",
    ...(typeof problem.detail === "string" ? { detail: problem.detail } : {}),
    ...(typeof problem.limit === "number" ? { limit: problem.limit } : {}),
  };
}

/** Before and after somebody else is signed in nothing is remembered of what the relay answered. */
async function anotherSession<T>(change: () => Promise<Answer<T>>): Promise<Answer<T>> {
  await forgetAnswers();
  const answer = await change();
  await forgetAnswers();
  return answer;
}

const at = (id: string, rest = ""): string => `/api/resolutions/${encodeURIComponent(id)}${rest}`;

/** Every request the pages make. */
export const api = {
  signIn: (invitation: string) => anotherSession(() => request<{ user: User }>("POST", "/api/session", { invitation })),
  signOut: () => anotherSession(() => request<undefined>("DELETE", "/api/session")),
  me: () => request<Me>("GET", "/api/me"),
  resolutions: () => request<{ resolutions: ResolutionSummary[] }>("GET", "/api/resolutions"),
  addText: (text: string) => request<{ id: string }>("POST", "/api/resolutions", { text }),
  addFile: (file: File) => {
    const form = new FormData();
    form.set("file", file);
    return request<{ id: string }>("POST", "/api/resolutions", form);
  },
  /** A Word file, and for whom its authors speak. */
  addWord: (file: File, authors: Readonly<Record<string, string>>) => {
    const form = new FormData();
    form.set("authors", JSON.stringify(authors));
    form.set("file", file);
    return request<{ id: string }>("POST", "/api/resolutions", form);
  },
  /** A file that was written as JSON: a Redline with its changes, or a base text. */
  addJson: (file: { readonly redline: unknown } | { readonly base: unknown }) =>
    request<{ id: string }>("POST", "/api/resolutions", { ...file, confirm: true }),
  /** The resolution that goes on from the text with which another was adopted. */
  addNext: (after: string) => request<{ id: string }>("POST", "/api/resolutions", { after, confirm: true }),
  resolution: (id: string) => request<ResolutionHead>("GET", at(id)),
  /** The base of a resolution, or what is agreed in it, as a text without marks. */
  text: (id: string, view: "base" | "agreed") => request<BaseText>("GET", at(id, `/export?format=json&view=${view}`)),
  /** What the objects of a resolution show, by their ids. */
  objects: (id: string) => request<{ objects: Record<string, ObjectContent> }>("GET", at(id, "/objects")),
  draft: (id: string) => request<Draft>("GET", at(id, "/draft")),
  saveDraft: (id: string, base: BaseText) => request<Draft | undefined>("PUT", at(id, "/draft"), { base }),
  discardDraft: (id: string) => request<undefined>("DELETE", at(id, "/draft")),
  confirmDraft: (id: string) => request<unknown>("POST", at(id, "/confirm"), {}),
  decide: (id: string, command: Command) => request<Decided>("POST", at(id, "/commands"), command),
  history: (id: string) => request<{ entries: HistoryEntry[] }>("GET", at(id, "/history")),
  proponents: (id: string) => request<{ proponents: Proponent[] }>("GET", at(id, "/proponents")),
  invitations: () => request<{ invitations: Invitation[] }>("GET", "/api/invitations"),
  invite: (who: { role: Role; proponent?: string; name: string }) =>
    request<{ token: string; url: string }>("POST", "/api/invitations", who),
  revoke: (id: string) => request<undefined>("DELETE", `/api/invitations/${encodeURIComponent(id)}`),
};

/** Where a picture of a resolution is. */
export const picturePath = (id: string, picture: string): string => at(id, `/pictures/${picture}`);

/** Where a resolution can be had as a file, in a view (by its name) and with words around it in a language. */
export const exportPath = (id: string, format: "docx" | "txt" | "html" | "json", view: string, lang: string): string =>
  at(id, `/export?format=${format}&view=${encodeURIComponent(view)}&lang=${lang}`);
