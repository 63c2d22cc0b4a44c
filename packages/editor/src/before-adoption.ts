// What has to be known before a text is adopted: what lapses with it, what stands in its way, and which edition it says it is.
import { lastEdition, type PrintedEdition, project, wordsOf } from "@concord/redline";
import { bracketsIn, changesOf, redlineOf } from "@concord/sync";
import type { ResolutionSession } from "./session.ts";

export interface BeforeAdoption {
  /** Changes that nobody has decided: they will not be in the edition. */
  readonly pending: number;
  /** Brackets that are open in the agreed text: it is not adopted before they are lifted. */
  readonly held: number;
  /** City and year that the agreed text has in its number line, where those of the base were replaced. */
  readonly edition: Pick<PrintedEdition, "city" | "year"> | undefined;
  /** The head of which all this is true. */
  readonly head: number;
}

/** [ADO1] As the text is here now. */
export function beforeAdoption(session: ResolutionSession): BeforeAdoption {
  const { replica } = session.peer;
  const redline = redlineOf(replica);
  const agreed = project(redline, { kind: "agreed" });
  const editionIn = (text: typeof agreed) => {
    const number = text.clauses.find(({ kind }) => kind === "number");
    return number && lastEdition(wordsOf(number.runs));
  };
  const before = editionIn(project(redline, { kind: "base" }));
  const now = editionIn(agreed);
  const pending = changesOf(replica).filter(({ state }) => state === "pending" || state === "partly").length;
  const edition = now && now.revision !== before?.revision ? { city: now.city, year: now.year } : undefined;
  return { pending, held: bracketsIn(agreed), edition, head: replica.ledger.seq };
}
