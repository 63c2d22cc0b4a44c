// What a request that failed is called, by the code of the problem.

export const problem = {
  "problem.offline": "The relay cannot be reached at the moment. Nothing was changed.",
  "problem.http": "That did not work. Nothing was changed.",
  "problem.internal": "The relay failed to do this. Nothing was changed.",
  "problem.too-many-requests": "Too much was asked of the relay at once. Try again in a moment.",
  "problem.cannot-store": "The relay cannot store anything at the moment. Try again soon.",
  "problem.signed-out": "You are not signed in any more. Open your invitation link again.",
  "problem.not-allowed": "You may not do that.",
  "problem.not-found": "That is not there any more.",
  "problem.too-large": "That is too large{megabytes, plural, =0 {} other {: there may be # MB at most}}.",
  "problem.forbidden": "You may not do that.",
  "problem.unknown-change": "This change is not there any more.",
  "problem.nothing-to-decide": "Nothing of this change is pending any more.",
  "problem.holds-words": "This clause stays as long as words of others stand in it. Decide those first.",
  "problem.adopted": "The text was adopted. Nothing is decided any more.",
  "problem.moved-on": "Something was decided in the meantime. Look at it, and adopt again.",
  "problem.still-held": "The text has brackets. Lift them first.",
  "problem.not-adopted": "The next edition begins when this text is adopted.",
  "problem.not-decided": "This change is not decided, so there is nothing to reopen.",
  "problem.not-a-resolution": "This file is no data file of a resolution.",
  "problem.unreadable-empty": "There are no words in this text.",
  "problem.unreadable-locked":
    "This PDF is locked with a password. Open it in the program that made it, and paste what it says.",
  "problem.unreadable-broken": "This PDF is damaged and cannot be read.",
  "problem.unreadable-no-words":
    "There are no words in this PDF, only pictures of them. Its words have to be recognised by another program first.",
  "problem.unreadable-binary": "This file is not plain text.",
  "problem.unreadable-too-large": "This text is too large: it may have at most a million characters, a PDF 32 MB.",
  "problem.unreadable-encoding": "The letters of this file cannot be read. Save it as UTF-8 and try again.",
} as const;
