// Styles that depend on data: slots of proponents, the change and clause being looked at. They go through constructed
// style sheets, because the page's security policy allows no inline styles, and because the elements in the text belong
// to the editor: nothing outside it may touch their attributes.

import { useLayoutEffect } from "react";

/** Keeps a style sheet with these rules on the page. */
export function useRules(rules: string): void {
  useLayoutEffect(() => {
    if (rules === "") return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [rules]);
}

/** The rules that mark the changes on one card and its clause as the ones being looked at: on the screen, not on paper. */
export function currentRules(changes: readonly string[], clause: string | undefined): string {
  const rules: string[] = [];
  if (clause !== undefined) {
    const selector = `.ProseMirror .clause[data-clause="${CSS.escape(clause)}"]`;
    rules.push(
      `${selector} { background: var(--here); }`,
      `${selector}::before { content: ""; position: absolute; inset-block: 0; inset-inline: 0 auto; inline-size: 0; border: 0; border-inline-start: 3px solid var(--ink); }`,
    );
  }
  for (const change of changes) {
    const id = `[data-change="${CSS.escape(change)}"]`;
    rules.push(
      `.ProseMirror ins${id}:not(.agreed) { background: color-mix(in srgb, var(--c) calc(var(--tint) * 2.2), transparent); }`,
      `.ProseMirror del${id} { background: color-mix(in srgb, var(--c) var(--tint), transparent); border-radius: 2px; }`,
    );
  }
  return rules.length === 0 ? "" : `@media screen {\n${rules.join("\n")}\n}`;
}
