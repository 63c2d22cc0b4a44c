// The page of invitations.

export const people = {
  "people.title": "People",
  "people.invite": "Invite somebody",
  "people.invited": "Invited",
  "people.role": "Role",
  "people.name": "Name",
  "people.code": "Proponent’s code",
  "people.proponent": "Proponent",
  "people.since": "Invited on",
  "people.make": "Make the link",
  "people.link": "The invitation link of {name}",
  "people.linkLabel": "Invitation link",
  "people.linkOnce":
    "Copy it now: it is shown only this once. Whoever opens it is signed in, on several devices if need be, until you revoke it.",
  "people.revoke": "Revoke",
  "people.revokeName": "Revoke the invitation of {name}",
  "people.revokeAsk": "Sign this person out everywhere?",
  "people.revokeYes": "Yes, revoke",
  "people.revoked": "Revoked",
  "people.expired": "Expired",
  "people.may.delegate": "Proposes changes, which carry the code of the administration or regional group.",
  "people.may.observer": "Reads the text and the changes.",
  "people.may.chair": "Accepts and rejects changes.",
  "people.may.editor": "Accepts and rejects changes, adds resolutions, invites people.",
} as const;
