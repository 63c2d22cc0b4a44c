// What of the list is shown.

export const filter = {
  "filter.proponents": "Show proponents",
  "filter.state": "State",
  "filter.all": "All states",
  "filter.pending": "Pending",
  "filter.decided": "Decided",
  "filter.withdrawn": "Withdrawn",
  "filter.count": "{count, plural, one {# change} other {# changes}}",
} as const;
