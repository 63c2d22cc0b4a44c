// What has to be known before a text is adopted: what lapses with it, what stands in its way, and which edition it says it is.
import { lastEdition, type PrintedEdition, project, wordsOf } from "@concord/redline";
import { bracketsIn, changesOf, redlineOf } from "@concord/sync";
import type { ResolutionSession } from "./session.ts";

export interface BeforeAdoption {
  /** Changes that nobody has decided: they will not be in the edition. */
  readonly pending: number;
  /** Brackets that are open in the agreed text: it is not adopted before they are lifted. */
  readonly held: number;
  /** The edition in the number line of the agreed text, and whether that is another than in the base. */
  readonly printed: PrintedEdition | undefined;
  readonly isRevised: boolean;
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
  const printed = editionIn(agreed);
  const pending = changesOf(replica).filter(({ state }) => state === "pending" || state === "partly").length;
  const isRevised = printed !== undefined && printed.revision !== before?.revision;
  return { pending, held: bracketsIn(agreed), printed, isRevised, head: replica.ledger.seq };
}
