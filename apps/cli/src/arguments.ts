// Words of a command line taken apart: words, and options that begin with two dashes. `--` ends the options.

export interface Arguments {
  readonly words: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
  readonly data: string | undefined;
  readonly database: string | undefined;
  readonly view: string | undefined;
  readonly base: string | undefined;
  readonly register: string | undefined;
  readonly heads: string | undefined;
  readonly key: string | undefined;
  readonly startRegister: boolean;
}

/** Options that take a value, and what a value is. */
const VALUED = {
  data: "a folder",
  database: "the address of a PostgreSQL database",
  view: "the name of a view",
  base: "the file of the base text",
  register: "the file of a register",
  heads: "a file of signed heads",
  key: "the file of a public key",
} as const;
type Valued = keyof typeof VALUED;

/** Reads words and the options that a command knows, or says what is wrong with them. */
export function readArguments(given: readonly string[], known: readonly string[]): Arguments | { problem: string } {
  const words: string[] = [];
  let json = false;
  let help = false;
  let startRegister = false;
  const values: Partial<Record<Valued, string>> = {};
  for (let i = 0; i < given.length; i++) {
    const word = given[i]!;
    if (word === "--") {
      words.push(...given.slice(i + 1));
      break;
    }
    if (word === "--help" || word === "-h") help = true;
    else if (word === "--json" && known.includes("json")) json = true;
    else if (word === "--start-register" && known.includes("start-register")) startRegister = true;
    else if (valuedIn(word, known)) {
      const option = valuedIn(word, known)!;
      const value = word === `--${option}` ? given[++i] : word.slice(option.length + 3);
      if (value === undefined || value === "") return { problem: `--${option} needs ${VALUED[option]}` };
      values[option] = value;
    } else if (word.startsWith("-") && word !== "-") {
      return { problem: `there is no option ${word.replace(/\p{C}/gu, "?").slice(0, 40)} here` };
    } else words.push(word);
  }
  const { data, database, view, base, register, heads, key } = values;
  return { words, json, help, startRegister, data, database, view, base, register, heads, key };
}

/** The option with a value that a word is, if the command knows it. */
function valuedIn(word: string, known: readonly string[]): Valued | undefined {
  const name = /^--([a-z-]+)(?:=|$)/.exec(word)?.[1];
  return name !== undefined && name in VALUED && known.includes(name) ? (name as Valued) : undefined;
}
