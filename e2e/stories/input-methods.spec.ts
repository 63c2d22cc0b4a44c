// Input methods of many scripts, dead keys, phones, autocorrect and spell-check, while somebody else edits the same clause: what
// was composed is there once, under one's own proponent, and the other's words are whole.
import type { CDPSession } from "playwright/test";
import type { ResolutionPage } from "../harness/resolution-page.ts";
import { expect, INDIA, KENYA, test } from "../harness/story.ts";

interface Composition {
  /** What the input method shows, one after the other. */
  readonly steps: readonly string[];
  /** What comes of it; absent: it is cancelled. */
  readonly words?: string;
  /** A phone tells of no key. */
  readonly phone?: boolean;
  readonly key?: string;
}

async function compose(person: ResolutionPage, composition: Composition, between?: () => Promise<void>): Promise<void> {
  const { steps, words, phone, key = "Process" } = composition;
  const devtools: CDPSession = await person.page.context().newCDPSession(person.page);
  const keyEvent = { windowsVirtualKeyCode: 229, key, code: "KeyK" };
  for (const [i, text] of steps.entries()) {
    if (!phone) await devtools.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...keyEvent });
    await devtools.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    if (!phone) await devtools.send("Input.dispatchKeyEvent", { type: "keyUp", ...keyEvent });
    if (i === Math.floor(steps.length / 2)) await between?.();
  }
  if (words === undefined) {
    await devtools.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
  } else await devtools.send("Input.insertText", { text: words });
  await devtools.detach();
}

const SCRIPTS: Readonly<Record<string, Composition>> = {
  "Chinese by pinyin": { steps: ["n", "ni", "ni h", "ni ha", "ni hao"], words: "你好" },
  "Japanese with a conversion": {
    steps: ["n", "に", "にh", "にほ", "にほn", "にほん", "日本", "二本", "日本"],
    words: "日本",
  },
  "Korean, syllable by syllable": { steps: ["ㅎ", "하", "한"], words: "한" },
  Arabic: { steps: ["س", "سل", "سلا", "سلام"], words: "سلام" },
  "a dead key": { steps: ["´"], words: "é", key: "Dead" },
  "a phone, without keys": { steps: ["w", "wo", "wor", "word"], words: "word", phone: true },
};

for (const [script, composition] of Object.entries(SCRIPTS)) {
  test(`composing ${script} while somebody writes in the same word`, async ({ room }) => {
    const [id, asha, wanjiru] = await room.meet(INDIA, KENYA);
    await asha.caret("after", "every sec");
    await wanjiru.caret("after", "every seco");
    await compose(asha, composition, async () => {
      await wanjiru.type("X");
      await wanjiru.saved();
    });
    await asha.type("!");
    for (const person of [asha, wanjiru]) {
      await person.expectInserted("IND", `${composition.words}!`);
      await person.expectInserted("KEN", "X");
    }
    await asha.saved();
    expect(await room.secretariat.export(id, "markup")).toContain(
      `every sec{+IND: ${composition.words}!+}o{+KEN: X+}nd year`,
    );
  });
}

test("[INP2] compositions over a selection, cancelled, at both ends of a clause, beside hidden words, right after Enter", async ({
  room,
}) => {
  test.setTimeout(120_000);
  const [id, asha, wanjiru] = await room.meet(INDIA, KENYA);
  const kanji = { steps: ["か", "かn", "かんじ"], words: "漢字" };
  const markup = async () => {
    await asha.saved();
    await wanjiru.saved();
    return room.secretariat.export(id, "markup");
  };
  await wanjiru.caret("after", "to keep one");

  // Over a selection, by keys and on a phone.
  await asha.select("little");
  await compose(asha, kanji, () => wanjiru.type("1"));
  await expect.poll(markup).toContain("with [-IND: little-]{+IND: 漢字+} notice;");
  await asha.select("coasts");
  await compose(asha, { ...kanji, phone: true }, () => wanjiru.type("2"));
  await expect.poll(markup).toContain("reach many {+IND: 漢字+}[-IND: coasts-] with");

  // Cancelled: nothing is left of it.
  await asha.caret("after", "helps only");
  await compose(asha, { steps: ["か", "かn"] }, () => wanjiru.type("3"));
  await asha.type(" ");
  await expect.poll(markup).toContain("helps only{+IND:  +} those");
  await asha.press("Backspace");

  // At the end of a clause and at its start.
  await asha.caret("after", "open to all;");
  await compose(asha, { steps: ["한"], words: "한" }, () => wanjiru.type("4"));
  await expect.poll(markup).toContain("open to all;{+IND: 한+}\n");
  await asha.caret("before", "to review the list");
  await compose(asha, { steps: ["글"], words: "글" }, () => wanjiru.type("5"));
  await expect.poll(markup).toContain("2\t{+IND: 글+}to review");

  // Beside words that were withdrawn, and beside struck ones.
  await asha.typeAfter("was learned", "abc");
  await asha.press("Backspace", "Backspace", "Backspace");
  await compose(asha, kanji, () => wanjiru.type("6"));
  await expect.poll(markup).toContain("was learned{+IND: 漢字+} after");
  await asha.select("each storm");
  await asha.press("Delete");
  await compose(asha, kanji, () => wanjiru.type("7"));
  await expect.poll(markup).toContain("[-IND: each storm-]{+IND: 漢字+},");

  // Right after Enter.
  await asha.caret("after", "contact for warnings.");
  await asha.press("Enter");
  await compose(asha, kanji, () => wanjiru.type("8"));
  await expect.poll(markup).toMatch(/contact for warnings\.\n.*\{\+IND: 漢字\+\}/);
  await wanjiru.expectInserted("KEN", "12345678");
  expect(await markup()).toContain("to keep one{+KEN: 12345678+} list");
  for (const person of [asha, wanjiru]) {
    const [shown, other] = [
      await asha.text.locator(".clause").allTextContents(),
      await person.text.locator(".clause").allTextContents(),
    ];
    expect(other.join("\n").replaceAll(/KEN|IND/g, "")).toBe(shown.join("\n").replaceAll(/KEN|IND/g, ""));
  }
});

test("a decision about the word that is composed in, and more than one can hold back, do not disturb it", async ({
  room,
}) => {
  const [id, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await wanjiru.typeAfter("every sec", "XY");
  await asha.expectInserted("KEN", "XY");
  await asha.caret("after", "every secX");
  await compose(asha, { steps: ["か", "かn", "かん"], words: "漢" }, async () => {
    const decision = { type: "decide", proponent: "KEN", state: "accepted" };
    expect((await room.secretariat.send("POST", `/api/resolutions/${id}/commands`, decision)).ok).toBe(true);
  });
  await asha.type("!");
  for (const person of [asha, wanjiru]) await person.expectInserted("IND", "漢!");
  await expect(asha.text.locator("ins.agreed").first()).toBeVisible();
  // Nothing is held back for longer than a few seconds, not even by who goes on composing in somebody's words.
  await wanjiru.caret("before", "year;");
  await wanjiru.type("long ");
  await asha.expectInserted("KEN", "XYlong ");
  await asha.caret("after", "lo");
  await compose(asha, { steps: ["か", "かn", "かん"], words: "漢" }, async () => {
    await wanjiru.typeAfter("every", " other");
    await expect(asha.text).toContainText("every other");
  });
  await asha.type("!");
  for (const person of [asha, wanjiru]) await person.expectInserted("IND", "漢!漢!");
  await asha.saved();
  expect(await room.secretariat.export(id, "proposed")).toContain("every other secX漢!Yond lo漢!ng year;");
});

test("autocorrect and spell-check replace a word and leave others' words in it whole", async ({ room }) => {
  const [id, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await wanjiru.typeAfter("those whom it rea", "QQ");
  await asha.expectInserted("KEN", "QQ");
  await asha.replace("reaQQches", "reaQQched", "insertReplacementText");
  for (const person of [asha, wanjiru]) {
    await person.expectInserted("IND", "d");
    await person.expectDeleted("IND", "s");
    await person.expectInserted("KEN", "QQ");
  }
  // A word of one's own, corrected behind one's back while one types on.
  await asha.typeAfter("every second year", " teh");
  await asha.replace(" teh", " the", "insertText");
  await asha.type(" end");
  await asha.expectInserted("IND", "d the end");
  // Two blanks become a full stop and a blank, as phones do it.
  await asha.type(" ");
  await asha.replace("the end ", "the end. ", "insertText");
  await wanjiru.expectInserted("IND", "d the end. ");
  await asha.saved();
  const markup = await room.secretariat.export(id, "markup");
  expect(markup).toContain("every second year{+IND:  the end. +};");
  expect(markup).toContain("it rea{+KEN: QQ+}che[-IND: s-]{+IND: d+},");
});
