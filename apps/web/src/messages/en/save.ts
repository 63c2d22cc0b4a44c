// Where one’s words are, and the end of a connection.

export const save = {
  "save.name": "Save state",
  "save.saved": "Saved",
  "save.entry": " · entry {entry, number}",
  "save.saving": "Saving…",
  "save.onTheirWay": " {count, number} on their way",
  "save.offline": "Offline since {since}",
  "save.offlineEdits": "Offline since {since}: {count, plural, one {# edit} other {# edits}}",
  "save.offlineKept": " kept on this device, go on writing",
  "save.offlineNotKept": " on this page only, leave it open",
  "save.offlineNone": ", go on writing: it is kept on this device",
  "save.connecting": "Connecting…",
  "save.ended": "Not connected",

  "ended.title": "This page is not connected any more",
  "ended.4401": "You were signed out. Open your invitation link again.",
  "ended.4403": "You may not open this resolution.",
  "ended.4404": "This resolution is not there any more.",
  "ended.4413": "Something that was to be sent is too large.",
  "ended.4400": "The relay does not understand this page. Load it again.",
  "ended.other": "Load the page again to go on.",
  "ended.reload": "Load the page again",
} as const;
