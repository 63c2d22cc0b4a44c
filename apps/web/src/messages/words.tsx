// Words of the interface by their ids. Invariant: no sentence stands anywhere but in a message file, and an id that is
// in no message file does not compile.

import { OBJECT_SIGN } from "@concord/redline";
import { IntlMessageFormat } from "intl-messageformat";
import {
  createContext,
  createElement,
  Fragment,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import type { entered } from "./en/entered.ts";
import type { findingsList } from "./en/findings-list.ts";
import type { news } from "./en/news.ts";
import type { resolutions } from "./en/resolutions.ts";
import { en } from "./en.ts";
import type { dialogs } from "./en-dialogs.ts";
import type { later } from "./en-later.ts";
import { LANGUAGES, type LanguageCode, onLanguage, readLanguage } from "./language.ts";

/** English, with what comes later (en-dialogs.ts, en-entered.ts, en-findings.ts, en-later.ts, en-news.ts, en-resolutions.ts). */
export type English = typeof en &
  typeof dialogs &
  typeof later &
  typeof entered &
  typeof findingsList &
  typeof news &
  typeof resolutions;
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
  /** Wednesday. */
  weekday(ms: number): string;
  /** 12 March. */
  dayOfYear(ms: number): string;
  /** 12 March 2030. */
  day(iso: string | number): string;
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
  return <Inside loaded={loaded}>{children}</Inside>;
}

/** Everything inside, with words that are loaded. */
function Inside({ loaded, children }: { loaded: Loaded; children: ReactNode }) {
  const words = useMemo(() => wordsOf(loaded), [loaded]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name in letters that run from the right, set apart, so that what stands around it in a sentence keeps its place. */
const apart = <Value,>(value: Value): Value | string =>
  typeof value === "string" && RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;

/** The words of a language. What says a message, or a date, is made once. */
function wordsOf({ code, messages }: Loaded): Words {
  const { locale } = LANGUAGES[code];
  const known = new Map<string, IntlMessageFormat>();
  const format = <T,>(id: MessageId, values: Readonly<Record<string, T>>) => {
    const message = messages[id] ?? id;
    try {
      const formatted = known.get(message) ?? new IntlMessageFormat(message, locale);
      known.set(message, formatted);
      return formatted.format<T>(values);
    } catch (cause) {
      // a page that says one thing badly is more to people than none
      console.error(cause);
      return message;
    }
  };
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const day = { day: "numeric", month: "long", year: "numeric" } as const;
  const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const today = dates(clock);
  const thisYear = dates({ day: "numeric", month: "long", ...clock });
  const seconds = dates({ ...clock, second: "2-digit" });
  const full = dates({ ...day, ...clock });
  const [dayOnly, dayOfYear, weekday] = [
    dates(day),
    dates({ day: "numeric", month: "long" }),
    dates({ weekday: "long" }),
  ];
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale);
  const say = (id: MessageId, values: Values = {}): string =>
    String(format(id, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, apart(value)]))));
  return Object.assign(say, {
    rich: (id: MessageId, values: Readonly<Record<string, ReactNode>>): ReactNode => {
      const said = format(id, values);
      return Array.isArray(said) ? createElement(Fragment, null, ...said) : said;
    },
    time: (iso: string | number): string => {
      const then = new Date(iso);
      return (then.toDateString() === new Date().toDateString() ? today : thisYear).format(then);
    },
    clock: (ms: number): string => seconds.format(ms),
    date: (iso: string | number): string => full.format(new Date(iso)),
    weekday: (ms: number): string => weekday.format(ms),
    dayOfYear: (ms: number): string => dayOfYear.format(ms),
    day: (iso: string | number): string => dayOnly.format(new Date(iso)),
    dates: (first: string, last: string): string => full.formatRange(new Date(first), new Date(last)),
    number: (value: number): string => number.format(value),
    list: (items: readonly string[]): string => list.format(items),
    language: code,
  });
}

const WordsContext = createContext<Words | undefined>(undefined);

/** The words, for a component. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === undefined) throw new Error("words are said inside of Language only");
  return words;
}
