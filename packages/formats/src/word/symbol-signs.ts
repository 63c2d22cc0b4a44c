// Signs in fonts of symbols: what such a font draws for a character of private use, as the sign that every font has. Invariant: a sign is one character,
// so that words have the same units with it; in the file it stays what it is, in its font.

/** Stands for a sign that no other font has. */
const NO_EQUAL = "\ufffd";

/** Signs from a code on; a space within the first row is itself. */
type Rows = readonly (readonly [from: number, signs: string])[];

const GREEK: Rows = [
  [0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"],
  [0xa0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…│─↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"],
  [0xf1, "⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"],
];

const WINGDINGS: Rows = [
  [0x20, " ✏✂✁"],
  [0x28, "☎✆✉"],
  [0x36, "⌛⌨"],
  [0x3e, "✇✍✍✌"],
  [0x45, "☜☞☝☟✋☺"],
  [0x4c, "☹"],
  [0x4e, "☠⚐"],
  [0x51, "✈☼"],
  [0x54, "❄✝✞"],
  [0x58, "✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓&&●❍■□□❑❒⬧⧫◆❖⬥⌧⍓⌘❀✿❝❞"],
  [0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"],
  [0x9e, "·•▪○○○◉◎○▪◻"],
  [0xaa, "✦★✶✴✹✵"],
  [0xb1, "⌖⟡⌑"],
  [0xb5, "✪✰"],
  [0xc3, "⮰⮱⮲⮳⮴⮵⮶⮷"],
  [0xd5, "⌫⌦◀➢▲▼"],
  [0xdc, "➲"],
  [0xdf, "←→↑↓↖↗↙↘⬅➔⬆⬇⬉⬈⬋⬊⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂▭▫✗✓☒☑"],
];

const WINGDINGS_2: Rows = [
  [0x4f, "✗✓☒☑☒☒"],
  [0x96, "•●"],
  [0xa3, "☐"],
];

const WINGDINGS_3: Rows = [
  [0x21, "←→↑↓↖↗↙↘"],
  [0x70, "▲▼△▽◀▶◁▷◣◢◤◥◀▶▲▼"],
];

const WEBDINGS: Rows = [
  [0x33, "◀▶▲▼⏪⏩⏮⏭⏸⏹⏺"],
  [0x61, "✓"],
  [0x63, "□"],
  [0x67, "■"],
  [0x69, "ℹ"],
  [0x6e, "●"],
  [0x72, "✗"],
];

const FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map(
  (
    [
      ["symbol", GREEK],
      ["wingdings", WINGDINGS],
      ["wingdings 2", WINGDINGS_2],
      ["wingdings 3", WINGDINGS_3],
      ["webdings", WEBDINGS],
    ] as const
  ).map(([font, rows]) => [
    font,
    new Map(rows.flatMap(([from, signs]) => [...signs].map((sign, i) => [from + i, sign] as const))),
  ]),
);

/** [WRD11] `text`, in which characters of private use are drawn by `font`, in signs of every font; undefined where nothing is another sign. */
export function signsIn(text: string, font: string | undefined): string | undefined {
  const signs = FONTS.get(font?.trim().toLowerCase() ?? "");
  if (!signs || !/[\uf020-\uf0ff]/.test(text)) return undefined;
  return text.replace(/[\uf020-\uf0ff]/g, (c) => signs.get(c.charCodeAt(0) - 0xf000) ?? NO_EQUAL);
}

/** The font of the properties of a run; fonts of styles are not seen. */
export function fontOf(properties: string): string | undefined {
  return /<(?:\w+:)?rFonts\s[^>]*?\b(?:ascii|hAnsi)="([^"]*)"/.exec(properties)?.[1];
}
