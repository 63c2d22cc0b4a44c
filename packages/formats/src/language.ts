// The language that a resolution is written in, told by its calls. Invariant: where nothing tells it, English.
import { callOf } from "@concord/redline";

/** [LNG1] The language most of its calls are in; without a call, that of its script. */
export function languageOf(calls: readonly string[], text: string): string {
  const votes = new Map<string, number>();
  for (const call of calls) {
    const lang = callOf(call)?.lang;
    if (lang) votes.set(lang, (votes.get(lang) ?? 0) + 1);
  }
  const [most] = [...votes].sort((a, b) => b[1] - a[1]);
  if (most) return most[0];
  const sample = text.slice(0, 20_000);
  const scripts: readonly (readonly [RegExp, string])[] = [
    [/\p{Script=Arabic}/gu, "ar"],
    [/\p{Script=Han}/gu, "zh"],
    [/\p{Script=Cyrillic}/gu, "ru"],
  ];
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return scripts.find(([script]) => (sample.match(script)?.length ?? 0) > latin)?.[1] ?? "en";
}
