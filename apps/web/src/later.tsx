// Parts of the site whose program comes when they are first shown, or before. Invariant: none of them is waited for to show the rest.

import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { useWords } from "./messages/words.tsx";

const parts: (() => Promise<unknown>)[] = [];

/** A part of a page. One that cannot be had says so in its place: a browser asks for it again when the page is loaded again. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const program = new Program(load);
  parts.push(program.get);
  // biome-ignore lint/correctness/noComponentHookFactories: made once, where a module begins, as with React's lazy
  return function Later(props: Props): ReactNode {
    const words = useWords();
    const missing = useProgram(program);
    if (program.had) return <program.had {...props} />;
    return missing && <p role="alert">{words("later.missing")}</p>;
  };
}

/** A page, with what stands there until it comes. One that cannot be had throws. */
export function laterPage<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode,
): ComponentType<Props> {
  const program = new Program(load);
  // A Suspense boundary would hold the page back for 300 ms once it has shown something else.
  // biome-ignore lint/correctness/noComponentHookFactories: made once, where a module begins, as with React's lazy
  return function LaterPage(props: Props): ReactNode {
    const missing = useProgram(program);
    if (missing) throw missing;
    return program.had ? <program.had {...props} /> : meanwhile;
  };
}

/** Gets all parts, one after the other, when there is nothing else to do: what is opened then is there at once, and without a connection. */
export function getLater(): void {
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  const get = (place: number): void => {
    const part = parts[place];
    // where one cannot be had the others are not tried in vain: each is asked for when it is shown
    const on = () => get(place + 1);
    if (part && navigator.onLine) idle(() => void part().then(on, () => undefined));
  };
  get(0);
}

class Program<Props> {
  /** Once it is here. */
  had: ComponentType<Props> | undefined;
  readonly get: () => Promise<void>;

  constructor(load: () => Promise<ComponentType<Props>>) {
    this.get = async () => {
      this.had ??= await load();
    };
  }
}

/** Gets a program, and renders when it is here; an error where it cannot be had. */
function useProgram<Props>(program: Program<Props>): Error | undefined {
  const [, setHere] = useState(program.had !== undefined);
  const [missing, setMissing] = useState<Error>();
  useEffect(() => {
    // also where it has come since this was rendered
    let current = true;
    program.get().then(
      () => current && setHere(true),
      (cause) => current && setMissing(new Error("a part of the site cannot be loaded", { cause })),
    );
    return () => {
      current = false;
    };
  }, [program]);
  return missing;
}
