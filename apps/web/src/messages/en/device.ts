// What this device keeps, and a relay that cannot store.

export const device = {
  "device.signOutTitle": "Words that are on this device only",
  "device.signOutText":
    "{count, plural, one {# edit of yours has} other {# edits of yours have}} not reached the relay. Signing out deletes {count, plural, one {it} other {them}} here. Nobody else has {count, plural, one {it} other {them}}.",
  "device.stay": "Stay signed in",
  "device.signOutYes": "Sign out and delete",
  "store.title": "The relay cannot store anything at the moment",
  "store.kept": "Your words are safe on this device. They are sent as soon as it can.",
  "store.notKept": "Your words are on this page only: leave it open.",
  "store.next": "Next try at {time}.",
  "store.now": "Try now",
} as const;
