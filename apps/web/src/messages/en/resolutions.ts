// The list of resolutions, and adding one.

export const resolutions = {
  "resolutions.title": "Resolutions",
  "resolutions.none": "There is no resolution yet. The secretariat adds them.",
  "resolutions.noneEditor": "There is no resolution yet. Add the first one below.",
  "resolutions.untitled": "Untitled",
  "resolutions.open": "Open for proposals",
  "resolutions.adopted": "Adopted, {city}, {year}",
  "resolutions.closed":
    "{count, plural, =0 {Closed} one {Closed, # change left open} other {Closed, # changes left open}}",
  "resolutions.draft": "Draft",
  "resolutions.notConfirmed": "Base text not confirmed",
  "resolutions.pending": "{count, plural, =0 {Nothing pending} one {# pending change} other {# pending changes}}",

  "add.title": "Add a resolution",
  "add.hint":
    "A Word file comes in with its tracked changes, each as a pending change of the proponent for whom its author speaks. Of plain text or a PDF, as adopted, you see the clauses that were found, and correct them, before the text becomes a base.",
  "add.paste": "Paste the text",
  "add.go": "Find the clauses",
  "add.file": "Choose a file…",
  "add.data": "A data file that was downloaded here (.json) opens with all that was proposed.",
  "add.reading": "Reading the text…",
} as const;
