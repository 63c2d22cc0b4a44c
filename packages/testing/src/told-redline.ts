// What a Redline tells, without what it only happens to be: ids, times, who entered it, how words are cut into runs. Two that
// tell the same are the same resolution with the same changes.
import { type Attribution, type Clause, insetOf, type Redline, type Tracking } from "@concord/redline";

/** Everything that must be the same after a Redline was brought in and taken out again. */
export function toldBy(redline: Redline): unknown {
  const names = new Names();
  const places = new Map(redline.clauses.map((clause, i) => [clause.markId, i]));
  const notePlaces = new Map(redline.notes.map((note, i) => [note.id, i]));
  const orders = redline.clauses.flatMap(({ moved = [] }) => moved.map((m) => m.order)).sort((a, b) => a - b);
  const by = ({ change, proponent, state, recovered }: Attribution) =>
    `${proponent} ${names.of(`c${change}`)} ${state}${recovered ? ` ${JSON.stringify(recovered)}` : ""}`;
  const tracked = ({
    inserted,
    deleted = [],
    reformatted = [],
    held = [],
    commented = [],
    deviates = [],
  }: Tracking) => [
    inserted ? `+${by(inserted)}` : "",
    deleted.map((d) => `-${by(d)}`),
    reformatted.map((r) => `~${by(r)} ${sorted(r.set)}`),
    held.map(({ change, proponent }) => `[${proponent} ${names.of(`k${change}`)}`),
    commented.map((id) => names.of(`t${id}`)),
    deviates.map((id) => names.of(`v${id}`)),
  ];
  const told = (clause: Clause) => {
    const runs: { words: string; rest: string }[] = [];
    for (const run of clause.runs) {
      const rest = JSON.stringify([tracked(run.tracking), "text" in run ? sorted(run.format ?? {}) : ""]);
      const words =
        "text" in run
          ? run.text
          : "footnote" in run
            ? `[${notePlaces.get(run.footnote)}]`
            : JSON.stringify(insetOf(run));
      const last = runs.at(-1);
      if (last && last.rest === rest) last.words += words;
      else runs.push({ words, rest });
    }
    const { kind, level, numbering, label, base, reshaped = [], moved = [] } = clause;
    return {
      ...{ kind, level, numbering, label, base, runs },
      mark: tracked(clause.mark),
      reshaped: reshaped.map((r) => `${by(r)} ${sorted(r.set)}`),
      moved: moved.map((m) => {
        const to = m.after === null ? "start" : (places.get(m.after) ?? "gone");
        return `${by(m)} to ${to}, ${orders.indexOf(m.order)}`;
      }),
    };
  };
  const clauses = redline.clauses.map(told);
  const notes = redline.notes.map(told);
  // What is known by now is in the text; what else is named is gone.
  const known = (id: string) => (names.has(id) ? names.of(id) : "gone");
  return {
    ...{ lang: redline.lang, policy: redline.policy, clauses, notes },
    reasons: (redline.reasons ?? []).map(({ proponent, about, text }) => {
      const what = "change" in about ? known(`c${about.change}`) : (places.get(about.clause) ?? "gone");
      return { proponent, what, text };
    }),
    deviations: (redline.deviations ?? []).map(({ id, proponent, received, place }) => ({
      about: known(`v${id}`),
      ...{ proponent, received, place },
    })),
    threads: (redline.threads ?? []).map(({ id, about, resolved, comments }) => ({
      about: "change" in about ? known(`c${about.change}`) : known(`t${id}`),
      ...{ resolved, comments: comments.map(({ proponent, text }) => ({ proponent, text })) },
    })),
  };
}

/** Ids in the order in which they are met. */
class Names {
  readonly #names = new Map<string, string>();

  of(id: string): string {
    const name = this.#names.get(id) ?? `${id.slice(0, 1)}${this.#names.size}`;
    this.#names.set(id, name);
    return name;
  }

  has(id: string): boolean {
    return this.#names.has(id);
  }
}

function sorted(set: object): string {
  return JSON.stringify(Object.entries(set).sort(([a], [b]) => (a < b ? -1 : 1)));
}
