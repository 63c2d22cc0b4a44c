// The store does not answer: its database is down, or cannot be reached. It is nobody's fault who asked, and it passes.

export class StoreAway extends Error {
  constructor(cause: unknown) {
    super(`the store does not answer: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = "StoreAway";
  }
}

/** Whether an operation should be tried again, or be answered with "not now". */
export function isAway(error: unknown): error is StoreAway {
  return error instanceof StoreAway;
}
