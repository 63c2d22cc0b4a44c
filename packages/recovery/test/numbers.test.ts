// Numbers, years and symbols of documents that ran together: all of the old one is struck, and nothing else.
import { readBase } from "@concord/testing";
import { expect, it } from "vitest";
import { recover } from "../src/index.ts";
import { printedRecovery, under } from "./printed-recovery.ts";

const unmarked = (marked: string) => marked.replace(/\{\+|\+\}|\[-|-\]/gu, "");

it.each([
  ["a symbol", "Takes note of [-A/71/212–E/2016/12-]{+A/73/226–E/2018/9+}."],
  ["symbols", "to revoke [-A.787(19)-]{+A.1052(27)+}, as amended by [-KLC.1/Circ.82-]{+KLC.1/Circ.98/Rev.2+}."],
  ["a year that touches nothing else", "to use the [-1865-]{+1932+} rules of ports;"],
  ["a range of years", "to use the [-2011–2015-]{+2021–2025+} plan of ports;"],
  ["figures of a symbol", "to follow resolution A.[-1052-]{+1155+}([-27-]{+32+}) of the Assembly;"],
  ["a symbol in brackets", "to follow (document [-5/COP/12-]{+7/COP/14+}) of the board;"],
])("[GLU3] [INS9] %s", (_, marked) => {
  const base = marked.replace(/\{\+.*?\+\}|\[-|-\]/gu, "");
  expect(under(base, unmarked(marked))).toEqual([marked]);
});

it("[CLS1] [GLU3] [INS9] the numbers and years in the head of a resolution", () => {
  const base =
    "Resolution A.52(27)\nAdopted on 30 November 2011\n(Agenda item 9)\nREVISED 2011 RULES FOR PORTS\nTHE ASSEMBLY,\n1.\tADOPTS the rules;";
  const marked =
    "Resolution [-A.52(27)-]{+A.155(32)+}\nAdopted on [-30 November 2011-]{+8 December 2021+}\n(Agenda item [-9-]{+12+})\nREVISED [-2011-]{+2021+} RULES FOR PORTS";
  const flat = `${unmarked(marked)}\nTHE ASSEMBLY,\n1.\tADOPTS the rules;`;
  expect(printedRecovery(recover(flat, readBase(base))).slice(0, 4)).toEqual(marked.split("\n"));
});
