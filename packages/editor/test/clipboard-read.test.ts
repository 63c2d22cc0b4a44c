// @vitest-environment happy-dom
// What is read of a clipboard: HTML in the shape in which Word, Writer, Google Docs, browsers and Concord write it, and plain text.
import { EMPHASES } from "@concord/redline";
import { describe, expect, test, vi } from "vitest";
import { isTooLong, readClipboard } from "../src/clipboard-read.ts";
import type { Pasted, PastedInline } from "../src/pasted.ts";

const SIGNS = { bold: "*", italic: "/", superscript: "^", subscript: "_" } as const;

function words(inline: readonly PastedInline[]): string {
  return inline
    .map((piece) => {
      if ("break" in piece) return "⏎";
      if ("note" in piece) return `[${piece.note}]`;
      if ("object" in piece) return `[#${piece.object}]`;
      const signs = EMPHASES.filter((emphasis) => piece.format?.[emphasis]).map((emphasis) => SIGNS[emphasis]);
      return signs.reduce((text, sign) => `${sign}${text}${sign}`, piece.text);
    })
    .join("");
}

/** One line a clause: what it is, then its words; notes behind. */
function lines(read: Pasted | undefined): string[] {
  return [
    ...(read?.clauses ?? []).map(({ shape, inline }) =>
      shape ? `${shape.kind} ${shape.level} ${shape.numbering}: ${words(inline)}` : words(inline),
    ),
    ...(read?.notes ?? []).map((note, i) => `[${i}] ${words(note)}`),
  ];
}

const read = (html: string, plain = "") =>
  lines(readClipboard({ getData: (type) => (type === "text/html" ? html : type === "text/plain" ? plain : "") }));
const plain = (text: string) => read("", text);

/** As Word puts it on the clipboard, shortened. */
const word = (body: string, after = "") => `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head>
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;font-size:12.0pt;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
${body}<!--EndFragment-->
${after}</body></html>`;

const ignored = (label: string) => `<![if !supportLists]><span lang=EN-GB style='mso-fareast-font-family:
Calibri'><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>`;
const listed = (level: number, label: string, text: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>${ignored(label)}<span
lang=EN-GB>${text}<o:p></o:p></span></p>\n`;
const reference = (n: number) => `<a style='mso-footnote-id:ftn${n}' href="#_ftn${n}" name="_ftnref${n}" title=""><span
class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference><span style='font-size:12.0pt'>[${n}]</span></span><![endif]></span></span></a>`;
const footnotes = (...bodies: string[]) => `<div style='mso-element:footnote-list'><![if !supportFootnotes]><br
clear=all><hr align=left size=1 width="33%"><![endif]>${bodies
  .map(
    (body, i) => `<div style='mso-element:footnote' id=ftn${i + 1}><p class=MsoFootnoteText><a
style='mso-footnote-id:ftn${i + 1}' href="#_ftnref${i + 1}" name="_ftn${i + 1}" title=""><span
class=MsoFootnoteReference><![if !supportFootnotes]><span class=MsoFootnoteReference>[${i + 1}]</span><![endif]></span></a><span
style='mso-tab-count:1'>      </span>${body}</p></div>`,
  )
  .join("")}</div>`;

describe("Word", () => {
  test("[PST1] words and emphasis of runs, line ends of the source as blanks, blanks that Word keeps apart", () => {
    expect(
      read(
        word(`<p class=MsoNormal><span lang=EN-GB>that the <b>Member
States</b> meet <i style='mso-bidi-font-style:normal'>every</i> year,<span style='mso-spacerun:yes'>  </span>in CO<sub>2</sub>
and m<span style='position:relative;vertical-align:super'>2</span>;<o:p></o:p></span></p>`),
      ),
    ).toEqual(["that the *Member States* meet /every/ year, in CO_2_ and m^2^;"]);
  });

  test("[PST3] labels that Word counted are numbering and level, never words", () => {
    expect(
      read(
        word(
          [
            listed(1, "a)", "one, such as:"),
            listed(2, "i)", "an inner one;"),
            listed(2, "ii)", "another;"),
            listed(1, "b)", "two;"),
            listed(1, "·", "round;"),
            listed(2, "o", "hollow."),
            listed(1, "1.", "first;"),
            listed(2, "1.1", "below."),
          ].join(""),
        ),
      ),
    ).toEqual([
      "item 1 letter: one, such as:",
      "item 2 roman: an inner one;",
      "item 2 roman: another;",
      "item 1 letter: two;",
      "item 1 bullet: round;",
      "item 2 bullet: hollow.",
      "item 1 number: first;",
      "item 2 decimal: below.",
    ]);
  });

  test("[PST3] the styles of conference templates, with labels that were typed", () => {
    expect(
      read(
        word(`<p class=Call><i>considering</i></p>
<p class=MsoNormal><i>a)</i><span style='mso-tab-count:1'>      </span>that storms come;</p>
<p class=MsoNormal><i>b)</i><span style='mso-tab-count:1'>      </span>that they go,</p>
<p class=enumlev1>–<span style='mso-tab-count:1'>      </span>with a dash;</p>
<p class=MsoNormal>and a paragraph like any other.</p>`),
      ),
    ).toEqual([
      "call 1 none: /considering/",
      "item 1 letter: that storms come;",
      "item 1 letter: that they go,",
      "item 1 bullet: with a dash;",
      "and a paragraph like any other.",
    ]);
  });

  test("[PST4] footnotes: the mark is no word, the body is read without its mark", () => {
    expect(
      read(
        word(
          `<p class=MsoNormal>warnings${reference(1)} for all${reference(2)} of us</p>`,
          footnotes("As <i>defined</i> there.", "All"),
        ),
      ),
    ).toEqual(["warnings[0] for all[1] of us", "[0] As /defined/ there.", "[1] All"]);
  });

  test("[PST2] tracked changes: what was inserted is words, what was deleted is not, nor are comments", () => {
    const [only, ...rest] = read(
      word(
        `<p class=MsoNormal>to <s>meet</s><ins cite="mailto:Somebody" datetime="2026-01-01T10:00">keep</ins> <del
cite="mailto:Somebody" datetime="2026-01-01T10:00">no </del>one <span class=msoIns>open </span><span class=msoDel>closed </span><a
style='mso-comment-reference:SB_1;mso-comment-date:20260101T1000'>list</a><span class=MsoCommentReference><span
style='mso-special-character:comment'>&nbsp;<![if !supportAnnotations]><a class=msocomanchor id="_anchor_1"
href="#_msocom_1" name="_msoanchor_1">[SB1]</a><![endif]></span></span>;</p>`,
        `<div style='mso-element:comment-list'><div style='mso-element:comment'><p>Why?</p></div></div>`,
      ),
    );
    expect(only).toBe("to keep one open list;");
    expect(rest).toEqual([]);
  });

  test("empty paragraphs are spacing, and what is hidden is not read", () => {
    expect(
      read(
        word(
          "<p class=MsoNormal>one</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>two<span style='display:none;mso-hide:all'> secret</span></p>",
        ),
      ),
    ).toEqual(["one", "two"]);
  });
});

describe("Google Docs", () => {
  const span = (text: string, style = "font-weight:400;font-style:normal;vertical-align:baseline") =>
    `<span style="font-size:11pt;font-family:Arial,sans-serif;${style};white-space:pre;white-space:pre-wrap;">${text}</span>`;
  const docs = (body: string) =>
    `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5f2c">${body}</b><br class="Apple-interchange-newline">`;

  test("[PST1] the bold element around it all is no emphasis; styles of spans are", () => {
    expect(
      read(
        docs(
          `<p dir="ltr" style="line-height:1.38;">${span("that ")}${span("all", "font-weight:700;font-style:normal;vertical-align:baseline")}${span(" States ")}${span("meet", "font-weight:400;font-style:italic;vertical-align:baseline")}${span("1", "font-weight:400;vertical-align:super")}</p>`,
        ),
      ),
    ).toEqual(["that *all* States /meet/^1^"]);
    expect(read(docs(span(" in part ")), " in part ")).toEqual([" in part "]);
  });

  test("[PST3] lists say their level and how they are numbered", () => {
    const li = (level: number, type: string, text: string) =>
      `<li dir="ltr" style="list-style-type:${type};font-weight:400;" aria-level="${level}"><p dir="ltr" role="presentation">${span(text)}</p></li>`;
    expect(
      read(
        docs(
          `<ol style="margin-top:0;">${li(1, "lower-alpha", "one")}<ol>${li(2, "lower-roman", "inner")}</ol>${li(1, "lower-alpha", "two")}</ol><ul>${li(1, "disc", "round")}</ul>`,
        ),
      ),
    ).toEqual(["item 1 letter: one", "item 2 roman: inner", "item 1 letter: two", "item 1 bullet: round"]);
  });

  test("[PST2] suggestions: what is struck is left out, what is added are words", () => {
    expect(
      read(
        docs(
          `<p>${span("to ")}${span("meet", "text-decoration:line-through;color:#188038")}${span("gather", "text-decoration:underline;color:#188038")}${span(" here")}</p>`,
        ),
      ),
    ).toEqual(["to gather here"]);
  });

  test("[PST4] footnotes of a document that was saved as a page", () => {
    expect(
      read(
        `<p><span>warnings</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span>;</span></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;As defined.</span></p></div>`,
      ),
    ).toEqual(["warnings[0];", "[0] As defined."]);
  });
});

describe("pages and mail", () => {
  test("[PST3] lists in lists, paragraphs in items, headings", () => {
    expect(
      read(
        `<h2>Recommends</h2><ol type="a"><li>one<ul><li>round</li><li>rounder</li></ul></li><li><p>two</p><p>and on</p></li></ol><ol><li>first</li></ol><p>text</p>`,
      ),
    ).toEqual([
      "heading 1 none: Recommends",
      "item 1 letter: one",
      "item 2 bullet: round",
      "item 2 bullet: rounder",
      "item 1 letter: two",
      "paragraph 1 none: and on",
      "item 1 number: first",
      "text",
    ]);
  });

  test("rows of tables are paragraphs, breaks stay breaks, two of them part paragraphs", () => {
    expect(
      read(
        `<table><tbody><tr><th>Name</th><th>Sign</th></tr><tr><td><p>one</p><p>more</p></td><td>1</td></tr></tbody></table><div>a<br>b<br><br>c</div>`,
      ),
    ).toEqual(["Name\tSign", "one more\t1", "a⏎b", "c"]);
  });

  test("[PST4] notes as pages write them", () => {
    expect(
      read(
        `<p>Text<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup> and on<sup><a href="https://example.org/page#cite_note-1">[1]</a></sup>; see <a href="#there">there</a>.</p><h3 id="there">There</h3><ol><li id="cite_note-1"><a href="#cite_ref-1">^</a> The <i>source</i>.</li></ol>`,
      ),
    ).toEqual(["Text[0] and on[0]; see there.", "heading 1 none: There", "[0] The /source/."]);
    expect(
      read(
        `<p>Wort<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>eins</p><p>zwei</p></div>`,
      ),
    ).toEqual(["Wort[0]", "[0] eins⏎zwei"]);
  });

  test("nothing that runs or shows no words is read", () => {
    expect(
      read(
        `<style>p{}</style><script>alert(1)</script><p onclick="alert(1)">a<img src=x onerror=alert(1)><svg><text>s</text></svg> b<input value="v"></p><template><p>t</p></template>`,
      ),
    ).toEqual(["a b"]);
  });

  test("no-break spaces stay where somebody meant them", () => {
    expect(read("<p>«\u00a0mot\u00a0» et&nbsp; deux &nbsp;fois</p>")).toEqual(["«\u00a0mot\u00a0» et deux fois"]);
  });

  test("HTML without words: the plain text is read", () => {
    expect(read("<img src='x'>", "words")).toEqual(["words"]);
    expect(read("<p> </p>", "")).toEqual([]);
  });
});

describe("Concord", () => {
  test("[PST2] of a page of ours the words as they would read, without labels and codes", () => {
    expect(
      read(
        `<div class="clause item" data-clause="1:2" data-kind="item" data-level="1" data-numbering="letter"><span class="label" contenteditable="false">a)</span><p>that <ins data-proponent="KEN" data-change="2:1">many </ins><del data-proponent="J" data-change="3:1">few</del> storms<span class="code" contenteditable="false">KEN</span></p></div><div class="clause call" data-clause="1:9" data-kind="call" data-level="1" data-numbering="none"><h3>noting</h3></div>`,
      ),
    ).toEqual(["item 1 letter: that many storms", "call 1 none: noting"]);
  });
});

describe("plain text", () => {
  test("[PST3] labels at the starts of lines", () => {
    expect(
      plain(
        "considering\na)\tthat storms come;\nb) that they go,\n\nresolves\n1\tto meet;\n2\tto list:\n•\tone;\n• two",
      ),
    ).toEqual([
      "considering",
      "item 1 letter: that storms come;",
      "item 1 letter: that they go,",
      "resolves",
      "item 1 number: to meet;",
      "item 1 number: to list:",
      "item 2 bullet: one;",
      "item 2 bullet: two",
    ]);
    expect(plain("a)\tone:\ni)\tinner;\nii)\tinner two;\nb)\ttwo")).toEqual([
      "item 1 letter: one:",
      "item 2 roman: inner;",
      "item 2 roman: inner two;",
      "item 1 letter: two",
    ]);
  });

  test("[PST3] a number or a dash that begins a sentence is words", () => {
    expect(plain("2 years later\nthey met")).toEqual(["2 years later", "they met"]);
    expect(plain("– and on")).toEqual(["– and on"]);
    expect(plain("1 first\n2 second")).toEqual(["item 1 number: first", "item 1 number: second"]);
  });

  test("lines of every kind, and blanks at both ends of a few words", () => {
    expect(plain(" by night ")).toEqual([" by night "]);
    expect(plain("\nto thank;\r\nto meet.\n")).toEqual(["", "to thank;", "to meet."]);
  });
});

describe("directions", () => {
  test("[PST7] overrides and embeddings go, marks and closed isolates stay", () => {
    expect(plain("a\u202eb\u202c \u202ac\u202c")).toEqual(["ab c"]);
    expect(plain("\u200fسلام\u200e (CAP)\u061c")).toEqual(["\u200fسلام\u200e (CAP)\u061c"]);
    expect(plain("x \u2067سلام\u2069 y")).toEqual(["x \u2067سلام\u2069 y"]);
    expect(plain("x \u2067سلام y\nz\u2069")).toEqual(["x \u2067سلام y\u2069", "z"]);
    expect(read("<p>x <b>\u2066y</b> z\u202e</p>")).toEqual(["x *\u2066y* z\u2069"]);
  });
});

describe("much at once", () => {
  const size = (text: string, html = "") =>
    isTooLong({ getData: (type) => (type === "text/html" ? html : type === "text/plain" ? text : "") });

  test("[PST8] two million characters are read, of more nothing is", () => {
    const line = `${"word ".repeat(199)}word\n`;
    expect(size(line.repeat(2_000))).toBe(false);
    expect(plain(line.repeat(2_000))).toHaveLength(2_000);
    expect(size(`${line.repeat(2_000)}.`)).toBe(true);
    expect(size("", "<p>x".repeat(5_000_000))).toBe(false);
    expect(size("", "<p>x".repeat(5_000_001))).toBe(true);
  });

  test("[PST8] styles are put by before a page is made of HTML, and words that look like one stay", () => {
    const made: string[] = [];
    const parse = vi.spyOn(DOMParser.prototype, "parseFromString").mockImplementation((html, ...rest) => {
      made.push(String(html));
      parse.mockRestore();
      return new DOMParser().parseFromString(html, ...rest);
    });
    const html = `<p class=MsoNormal style='margin:0'>a style = b, <span lang=EN-GB STYLE="font-weight:bold">c</span><i
style="mso-list:Ignore">4.</i></p>`;
    expect(read(html)).toEqual(["a style = b, *c*"]);
    expect(made.join("")).not.toMatch(/<[^>]*[\s"']style\s*=/i);
  });
});
