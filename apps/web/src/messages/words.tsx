// Words of the interface by their ids. Invariant: no sentence stands anywhere but in a message file, and an id that is
// in no message file does not compile.

import { type ReactNode, useMemo } from "react";
import { IntlProvider, useIntl } from "react-intl";
import { en } from "./en.ts";

export type MessageId = keyof typeof en;

/** What a message may have put into it. */
export type Values = Readonly<Record<string, string | number | Date>>;

/** Says a message, or a date in the words of the interface's language. */
export interface Words {
  (id: MessageId, values?: Values): string;
  /** A message into which elements are put. */
  rich(id: MessageId, values: Readonly<Record<string, ReactNode>>): ReactNode;
  /** 10:42, or 12 March, 10:42 when it was not today. */
  time(iso: string | number): string;
  /** 12 March 2030, 10:42. */
  date(iso: string | number): string;
  number(value: number): string;
}

/** Whether a string, such as a code from the relay, is the id of a message. */
export const isMessageId = (id: string): id is MessageId => Object.hasOwn(en, id);

/** What a kind of clause is called; the name of no kind is the plainest word. */
export function sayKind(words: Words, kind: string): string {
  const id = `kind.${kind}`;
  return words(isMessageId(id) ? id : "kind.paragraph");
}

/** Gives the words to everything inside. */
export function Language({ children }: { children: ReactNode }) {
  return (
    <IntlProvider locale="en-GB" defaultLocale="en-GB" messages={en}>
      {children}
    </IntlProvider>
  );
}

/** The words, for a component. */
export function useWords(): Words {
  const intl = useIntl();
  return useMemo(() => {
    const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
    const say = (id: MessageId, values?: Values): string => intl.formatMessage({ id }, values);
    return Object.assign(say, {
      rich: (id: MessageId, values: Readonly<Record<string, ReactNode>>): ReactNode =>
        intl.formatMessage({ id }, values as Record<string, ReactNode & string>),
      time: (iso: string | number): string => {
        const then = new Date(iso);
        const today = then.toDateString() === new Date().toDateString();
        return intl.formatDate(then, today ? clock : { day: "numeric", month: "long", ...clock });
      },
      date: (iso: string | number): string =>
        intl.formatDate(new Date(iso), { day: "numeric", month: "long", year: "numeric", ...clock }),
      number: (value: number): string => intl.formatNumber(value),
    });
  }, [intl]);
}
