// The head of the list of changes: whose are shown, in what state, how many; whose ruling an editor records; history.

import type { Change } from "@concord/editor";
import type { ReactNode } from "react";
import type { Ruling } from "../api.ts";
import { useWords } from "../messages/words.tsx";
import { type Filter, isOfState, STATE_FILTERS, type StateFilter } from "./filter.ts";
import { badgeKind } from "./slots.ts";

interface FiltersProps {
  readonly changes: readonly Change[];
  readonly order: readonly string[];
  readonly filter: Filter;
  readonly count: number;
  readonly mine: string | undefined;
  /** Present for editors. */
  readonly ruling: Ruling | undefined;
  onFilter(filter: Filter): void;
  onRuling(ruling: Ruling): void;
  /** Buttons that stand at the end. */
  readonly children: ReactNode;
}

/** The filters. */
export function Filters(props: FiltersProps) {
  const { changes, order, filter, count, mine, ruling, onFilter, onRuling, children } = props;
  const words = useWords();
  const counts = new Map<string, number>();
  for (const change of changes)
    if (isOfState(change, filter.state)) counts.set(change.proponent, (counts.get(change.proponent) ?? 0) + 1);
  const toggle = (code: string): void => {
    const hidden = new Set(filter.hidden);
    if (!hidden.delete(code)) hidden.add(code);
    onFilter({ ...filter, hidden });
  };
  const codes = order.filter((code) => counts.has(code));
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
                <span>{counts.get(code)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="row">
        <select
          aria-label={words("filter.state")}
          value={filter.state}
          onChange={(event) => onFilter({ ...filter, state: event.target.value as StateFilter })}
        >
          {STATE_FILTERS.map((state) => (
            <option key={state} value={state}>
              {words(`filter.${state}`)}
            </option>
          ))}
        </select>
        <span className="count">{words("filter.count", { count })}</span>
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
