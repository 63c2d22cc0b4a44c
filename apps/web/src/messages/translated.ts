// What a translation of a message file is: a sentence for each of its ids. Invariant: an id that is missing, or that the
// English does not have, does not compile.

export type Translated<Messages> = Readonly<Record<keyof Messages, string>>;
