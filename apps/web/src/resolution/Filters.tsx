// The head of the list of changes: whose are shown, of whom entered, of what kind and state, with what words; how many;
// whose ruling an editor records; history.

import type { PanelItem } from "@concord/editor";
import { type ReactNode, type RefObject, useMemo } from "react";
import type { Ruling } from "../api.ts";
import { useWords } from "../messages/words.tsx";
import {
  type Filter,
  isOfKind,
  KIND_FILTERS,
  type KindFilter,
  peopleOf,
  proponentsOf,
  STATE_FILTERS,
  type StateFilter,
  shown,
} from "./filter.ts";
import { badgeKind } from "./slots.ts";

interface FiltersProps {
  readonly items: readonly PanelItem[];
  /** Words of the clauses by their ids, while something is searched for. */
  readonly clauses: ReadonlyMap<string, string>;
  readonly order: readonly string[];
  readonly filter: Filter;
  /** How many changes, threads on words and words in brackets are shown; undefined until that is known. */
  readonly shown: { readonly count: number; readonly comments: number; readonly brackets: number } | undefined;
  readonly mine: string | undefined;
  /** Present for editors. */
  readonly ruling: Ruling | undefined;
  readonly search: RefObject<HTMLInputElement | null>;
  onFilter(filter: Filter): void;
  onRuling(ruling: Ruling): void;
  /** Goes to what was found, and on to the next. */
  onFind(): void;
  /** Buttons that stand at the end. */
  readonly children: ReactNode;
}

/** Of everything that the rest of the filter shows: how many there are of each. */
function useCounts({ items, filter, clauses }: Pick<FiltersProps, "items" | "filter" | "clauses">) {
  return useMemo(() => {
    const count = (names: readonly (readonly string[])[]): Map<string, number> => {
      const out = new Map<string, number>();
      for (const each of names) for (const name of new Set(each)) out.set(name, (out.get(name) ?? 0) + 1);
      return out;
    };
    const of = (but: Parameters<typeof shown>[3]) => shown(items, filter, clauses, but);
    return {
      proponents: count(of("hidden").map(proponentsOf)),
      people: count(of("person").map(peopleOf)),
      kinds: count(of("kind").map((item) => KIND_FILTERS.filter((kind) => isOfKind(item, kind)))),
    };
  }, [items, filter, clauses]);
}

/** The filters. */
export function Filters(props: FiltersProps) {
  const { items, order, filter, shown: counted, mine, ruling, search, onFilter, onRuling, onFind, children } = props;
  const words = useWords();
  const { proponents, people, kinds } = useCounts(props);
  const toggle = (code: string): void => {
    const hidden = new Set(filter.hidden);
    if (!hidden.delete(code)) hidden.add(code);
    onFilter({ ...filter, hidden });
  };
  const codes = order.filter((code) => proponents.has(code) || filter.hidden.has(code));
  const names = useMemo(() => [...new Set(items.flatMap(peopleOf))].toSorted((a, b) => a.localeCompare(b)), [items]);
  const option = (value: string, label: string, counts: ReadonlyMap<string, number>) => (
    <option key={value} value={value}>
      {value === "all" ? label : words("filter.option", { label, count: counts.get(value) ?? 0 })}
    </option>
  );
  return (
    <div className="filters">
      {codes.length > 0 && (
        <fieldset className="row codes">
          <legend className="vh">{words("filter.proponents")}</legend>
          {codes.map((code) => (
            <label key={code}>
              <input type="checkbox" checked={!filter.hidden.has(code)} onChange={() => toggle(code)} />
              <span className={code === mine ? "who is-me" : "who"} data-proponent={code} data-kind={badgeKind(code)}>
                {code}
                <span>{proponents.get(code) ?? 0}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="row">
        <input
          ref={search}
          type="search"
          className="input"
          aria-label={words("filter.search")}
          placeholder={words("filter.search")}
          value={filter.search}
          onChange={(event) => onFilter({ ...filter, search: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === "Enter") onFind();
            if (event.key !== "Escape") return;
            event.preventDefault();
            if (filter.search === "") event.currentTarget.blur();
            onFilter({ ...filter, search: "" });
          }}
        />
        <select
          aria-label={words("filter.person")}
          value={filter.person ?? ""}
          onChange={(event) => onFilter({ ...filter, person: event.target.value || undefined })}
        >
          <option value="">{words("filter.everybody")}</option>
          {names.map((name) => option(name, name, people))}
        </select>
      </div>
      <div className="row">
        <select
          aria-label={words("filter.kind")}
          value={filter.kind}
          onChange={(event) => onFilter({ ...filter, kind: event.target.value as KindFilter })}
        >
          {KIND_FILTERS.map((kind) => option(kind, words(`filter.kind.${kind}`), kinds))}
        </select>
        <select
          aria-label={words("filter.state")}
          value={filter.state}
          onChange={(event) => onFilter({ ...filter, state: event.target.value as StateFilter })}
        >
          {/* their names alone: people and programs choose a state by its name, and the count stands below */}
          {STATE_FILTERS.map((state) => (
            <option key={state} value={state}>
              {words(`filter.${state}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="row">
        {/* heard while one searches; what others write is told by the announcer */}
        <span className="count" role={filter.search === "" ? undefined : "status"}>
          {counted && words("filter.count", counted)}
        </span>
        {children}
      </div>
      {ruling !== undefined && (
        <label className="row ruling">
          {words("decide.recordAs")}
          <select value={ruling} onChange={(event) => onRuling(event.target.value as Ruling)}>
            <option value="chair">{words("ruling.chair")}</option>
            <option value="secretariat">{words("ruling.secretariat")}</option>
          </select>
        </label>
      )}
    </div>
  );
}
