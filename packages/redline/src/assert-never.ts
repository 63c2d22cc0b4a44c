// The end of a switch over a union: a member that is not handled does not compile.

/** Throws; reached only when a value lies about its type. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
