// The views of a text.

export const views = {
  "view.legend": "View",
  "view.markup": "All changes",
  "view.base": "Base text",
  "view.agreed": "Agreed so far",
  "view.proposed": "If all accepted",
} as const;
