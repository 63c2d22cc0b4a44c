// Pages that only say something, and signing in.

export const notice = {
  "signedOut.title": "You are not signed in",
  "signedOut.text": "Open the invitation link that the secretariat sent you. It signs you in without a password.",

  "unreachable.title": "The relay cannot be reached",
  "unreachable.text": "Your connection or the relay is down for the moment. Nothing is lost.",

  "notYours.title": "You cannot use this page",
  "notYours.text": "Editors of the secretariat invite people and prepare texts here.",

  "nowhere.title": "There is nothing at this address",
  "nowhere.text": "Perhaps the link was cut in two. The resolutions of the meeting are one click away.",
  "nowhere.resolution": "There is no such resolution in this meeting.",
  "mishap.title": "This page stopped",
  "mishap.text":
    "A part of it could not be loaded, or went wrong. What the relay has stored is safe: load the page again.",
  "later.missing": "This part of the page could not be loaded. Load the page again when there is a connection.",

  "join.working": "Signing you in…",
  "join.noToken.title": "This link is not complete",
  "join.noToken.text":
    "An invitation link ends with a sign # and a long code. Copy the whole link from your message and open it again.",
  "join.invalid.title": "This invitation is not valid",
  "join.invalid.text":
    "It was revoked, it has expired, or a part of the link is missing. Ask the secretariat for a new one.",
} as const;
