// Faults that no client is to blame for, told to whoever runs the relay.

export type Report = (what: string, error: unknown) => void;

/** Reports on standard error. */
export const reportToConsole: Report = (what, error) => {
  console.error(`concord: ${what}:`, error instanceof Error ? error.message : error);
};
