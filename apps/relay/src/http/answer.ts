// What a route answers, as data: the one place that writes to a response is route.ts. An error is a problem
// (RFC 9457): `code` is for programs, `detail` a sentence that says what is wrong and where.

/** An answer to a request. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  /** Words, or the bytes of a file. */
  readonly body: string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** An answer in JSON. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, type: "application/json; charset=utf-8", body: JSON.stringify(value), headers };
}

/** Done, and there is nothing to say. */
export function done(headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 204, type: "", body: "", headers };
}

/** One place in a request that is wrong. */
export interface Fault {
  /** As in `base.clauses[3].level`. */
  readonly path: string;
  readonly message: string;
}

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad request",
  401: "Not signed in",
  403: "Not allowed",
  404: "Not found",
  409: "Conflict",
  413: "Too large",
  415: "Unsupported type",
  429: "Too many requests",
  500: "Error in the relay",
  503: "Not now",
};

/** A problem. */
export function problem(
  status: number,
  code: string,
  detail: string,
  more: {
    readonly errors?: readonly Fault[];
    /** How much there may be, in bytes. */
    readonly limit?: number;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Answer {
  const title = TITLES[status] ?? "Error";
  const body = {
    type: `urn:concord:${code}`,
    title,
    status,
    detail,
    code,
    ...(more.errors && { errors: more.errors }),
    ...(more.limit !== undefined && { limit: more.limit }),
  };
  return {
    status,
    type: "application/problem+json; charset=utf-8",
    body: JSON.stringify(body),
    headers: more.headers ?? {},
  };
}

/** There is no such thing, or it is not shown to this person: the two look the same. */
export function notFound(what: string): Answer {
  return problem(404, "not-found", `There is no such ${what}.`);
}
