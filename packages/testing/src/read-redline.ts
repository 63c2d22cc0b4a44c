// A Redline for tests, read from the authored form of markup.
import { readMarkup } from "@concord/formats";
import type { Redline } from "@concord/redline";

/** The Redline that `markup` says: `item letter 1 | one {+IND: two+}`, a line for each clause. */
export function readRedline(markup: string): Redline {
  const read = readMarkup(markup);
  if (!read.ok) throw new Error(read.message);
  return read.redline;
}
