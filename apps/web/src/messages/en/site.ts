// What stands on every page: the name, the ways to go, what buttons do, what people are.

export const site = {
  "site.name": "Concord",
  "site.language": "Language",
  "site.opening": "Opening…",

  "nav.label": "Meeting",
  "nav.resolutions": "Resolutions",
  "nav.people": "People",

  "action.accept": "Accept",
  "action.reject": "Reject",
  "action.reopen": "Reopen",
  "action.withdraw": "Withdraw",
  "action.undo": "Undo",
  "action.redo": "Redo",
  "action.send": "Send",
  "action.save": "Save",
  "action.copy": "Copy",
  "action.copied": "Copied",
  "action.cancel": "Cancel",
  "action.close": "Close",
  "action.signOut": "Sign out",
  "action.tryAgain": "Try again",

  "role.editor": "Secretariat editor",
  "role.chair": "Chair",
  "role.delegate": "Delegate",
  "role.observer": "Observer",

  "office.editor": "Secretariat",
  "office.chair": "Chair",
  "office.delegate": "Delegate",
  "office.observer": "Observer",
} as const;
