// Words of the interface by their ids. Invariant: no sentence stands anywhere but in a message file, and an id that is
// in no message file does not compile.

import { OBJECT_SIGN } from "@concord/redline";
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from "react";
import { IntlProvider, useIntl } from "react-intl";
import type { entered } from "./en/entered.ts";
import type { findingsList } from "./en/findings-list.ts";
import type { news } from "./en/news.ts";
import { en } from "./en.ts";
import type { later } from "./en-later.ts";
import { firstLanguage, LANGUAGES, type LanguageCode, onLanguage, readLanguage } from "./language.ts";

/** English, with what comes later (en-later.ts, en-entered.ts, en-findings.ts, en-news.ts). */
export type English = typeof en & typeof later & typeof entered & typeof findingsList & typeof news;
export type MessageId = keyof English;

/** What a message may have put into it. */
export type Values = Readonly<Record<string, string | number | Date>>;

/** Says a message, or a date in the words of the interface's language. */
export interface Words {
  (id: MessageId, values?: Values): string;
  /** A message into which elements are put. */
  rich(id: MessageId, values: Readonly<Record<string, ReactNode>>): ReactNode;
  /** 10:42, or 12 March, 10:42 when it was not today. */
  time(iso: string | number): string;
  /** 10:42:07. */
  clock(ms: number): string;
  /** 12 March 2030, 10:42. */
  date(iso: string | number): string;
  /** 12 March 2030, 10:42–11:00; one that is both first and last as a date. */
  dates(first: string, last: string): string;
  number(value: number): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** The language that is being read. */
  readonly language: LanguageCode;
}

/** Whether a string, such as a code from the relay, is the id of a message. */
export const isMessageId = (id: string): id is MessageId => Object.hasOwn(en, id);

/** What a kind of clause is called; the name of no kind is the plainest word. */
export function sayKind(words: Words, kind: string): string {
  const id = `kind.${kind}`;
  return words(isMessageId(id) ? id : "kind.paragraph");
}

/** Words in which objects are named. */
export function sayObjects(words: Words, text: string): string {
  return text.replaceAll(OBJECT_SIGN, words("change.object"));
}

interface Loaded {
  readonly code: LanguageCode;
  readonly messages: Readonly<Partial<Record<MessageId, string>>>;
}

const ENGLISH: Loaded = { code: "en", messages: en };

/** English comes with the program, so that there are always words; the others when they are read. */
async function load(code: LanguageCode): Promise<Loaded> {
  if (code === "en") return ENGLISH;
  const { fr } = await import("./fr.ts");
  return { code, messages: fr };
}

/**
 * Gives the words to everything inside. While a language is on its way the page stays in the one that it was in; at the
 * beginning it waits. A language that cannot be had is English.
 */
export function Language({ children }: { children: ReactNode }) {
  const wanted = useSyncExternalStore(onLanguage, readLanguage, (): LanguageCode => "en");
  const [loaded, setLoaded] = useState(wanted === "en" ? ENGLISH : undefined);
  useEffect(() => {
    let current = true;
    const show = (next: Loaded): void => {
      if (current) setLoaded(next);
    };
    load(wanted).then(show, () => show(ENGLISH));
    return () => {
      current = false;
    };
  }, [wanted]);
  const code = loaded?.code;
  useLayoutEffect(() => {
    if (code === undefined) return;
    document.documentElement.lang = code;
    document.documentElement.dir = LANGUAGES[code].dir;
  }, [code]);
  if (loaded === undefined) return null;
  return (
    <IntlProvider locale={LANGUAGES[loaded.code].locale} defaultLocale="en-GB" messages={loaded.messages}>
      {children}
    </IntlProvider>
  );
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name in letters that run from the right, set apart, so that what stands around it in a sentence keeps its place. */
const apart = <Value,>(value: Value): Value | string =>
  typeof value === "string" && RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;

/** The words, for a component. */
export function useWords(): Words {
  const intl = useIntl();
  return useMemo(() => {
    const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
    const day = { day: "numeric", month: "long", year: "numeric", ...clock } as const;
    const say = (id: MessageId, values: Values = {}): string =>
      intl.formatMessage(
        { id },
        Object.fromEntries(Object.entries(values).map(([name, value]) => [name, apart(value)])),
      );
    return Object.assign(say, {
      rich: (id: MessageId, values: Readonly<Record<string, ReactNode>>): ReactNode =>
        intl.formatMessage({ id }, values as Record<string, ReactNode & string>),
      time: (iso: string | number): string => {
        const then = new Date(iso);
        const today = then.toDateString() === new Date().toDateString();
        return intl.formatDate(then, today ? clock : { day: "numeric", month: "long", ...clock });
      },
      clock: (ms: number): string => intl.formatDate(ms, { ...clock, second: "2-digit" }),
      date: (iso: string | number): string => intl.formatDate(new Date(iso), day),
      dates: (first: string, last: string): string => intl.formatDateTimeRange(new Date(first), new Date(last), day),
      number: (value: number): string => intl.formatNumber(value),
      list: (items: readonly string[]): string => intl.formatList([...items]),
      language: firstLanguage([intl.locale]),
    });
  }, [intl]);
}
