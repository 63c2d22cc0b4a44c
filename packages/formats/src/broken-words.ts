// Words that hyphenation broke over two lines ("Con-" and "ference"). Invariant: a hyphen goes only where the text itself, or a piece,
// says that the word has none; "Asia-" and "Pacific" keep theirs.
import type { Line } from "./lines.ts";

/** Pieces that are no words, so that no word with a hyphen has them behind it. */
const NO_WORD =
  /^(?:[bcdfghlmptvz]?ations?(?:al)?|[st]ions?|[cghlmnrst]iques?|[tn]i?eurs?|tional(?:ly)?|m?ents?|ness|[dlrt]?it(?:y|ies)|[dnt]?[ae]nces?|ings?|ly|ci[óo]n(?:es)?|mi?ent[eo]s?|ц?и[яиюей]{1,2}|ни[еяйюм]{1,2}|ност[ьи]ю?)$/u;

/** Words and pieces that a hyphen joins to another one, on the left and on the right. */
const JOINS =
  /^(?:\p{L}|all|anti|bi|by|co|cost|counter|cross|cyber|data|end|ex|extra|follow|full|gender|high|inter|intra|land|large|left|life|long|low|macro|medium|micro|mid|multi|non|off|on|one|open|peer|policy|post|pre|pro|public|real|right|rule|self|semi|short|single|small|socio|stake|sub|think|two|ultra|under|up|user|well|wide|year|sud|nord|est|ouest|sous|vice|mi|demi|quasi|électro|pluri|tiers|savoir|lui|elle|eux|celui|celle|ceux|là|au|ci|par|peut|vis|à|físico|técnico|económico|franco|ibero|norte|sur|\p{Script=Cyrillic}*[ое]|веб|онлайн|интернет|кибер)$/u;
const JOINED =
  /^(?:able|backed|based|being|border|building|bound|commerce|defined|developed|driven|effective|efficient|end|ended|engineering|established|far|fed|financing|free|friendly|going|governmental|government|growing|haul|hand|headed|house|income|in|keeping|known|land|lasting|led|level|like|lived|long|made|making|mile|minded|off|on|operated|oriented|out|owned|page|party|peer|people|person|profit|prone|quality|range|ranging|reaching|regional|related|ridden|rise|saving|scale|sector|sensitive|sharing|sided|site|spread|standing|state|step|style|supported|term|than|the|time|to|touch|ups?|wide|year|ci|delà|dessous|dessus|directeur|elles?|être|faire|ils?|là|mêmes?|mer|parties|président|vis)$/u;

const TORN = /(?<![\p{L}\p{M}\p{N}-])(\p{Lu}?[\p{Ll}\p{M}]{1,30})-$/u;
const REST = /^([\p{Ll}\p{M}]{2,30})(?![\p{L}\p{M}\p{N}-])/u;

/**
 * [PAR12] A hyphen that only breaks a word at the end of its line becomes a soft one. A text that surely breaks one word breaks words
 * wherever its lines end: there only what is known to have a hyphen keeps it.
 */
export function markBrokenWords(lines: readonly Line[]): void {
  let words: { readonly whole: Set<string>; readonly hyphened: Set<string> } | undefined;
  const broken: Line[] = [];
  const perhaps: Line[] = [];
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    const torn = next && TORN.exec(line.text.slice(-40));
    const rest = torn && REST.exec(next.text.slice(0, 40));
    if (!rest) continue;
    const [head, tail] = [torn[1]!.toLowerCase(), rest[1]!];
    words ??= wordsOf(lines);
    if (words.hyphened.has(`${head}-${tail}`)) continue;
    if (words.whole.has(head + tail) || NO_WORD.test(tail)) broken.push(line);
    else if (!JOINS.test(head) && !JOINED.test(tail)) perhaps.push(line);
  }
  for (const line of broken.length > 0 ? [...broken, ...perhaps] : []) line.text = `${line.text.slice(0, -1)}\u00ad`;
}

/** Words that stand whole inside a line, with a hyphen and without. */
function wordsOf(lines: readonly Line[]): { whole: Set<string>; hyphened: Set<string> } {
  const [whole, hyphened] = [new Set<string>(), new Set<string>()];
  for (const { text } of lines) {
    for (const [word] of text.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?![\p{L}\p{M}]*-$)/gu))
      (word.includes("-") ? hyphened : whole).add(word.toLowerCase());
  }
  return { whole, hyphened };
}
