// The words of the interface in English, put together of the files in en/, one an area. Invariant: every sentence that a
// person reads on a page is in one of them, under an id that says where it stands; codes of the relay, the reader and
// the judge are the ends of ids ("problem.offline"). Plain sentences, short words, numbers before nouns.

import { adopted } from "./en/adopted.ts";
import { announce } from "./en/announce.ts";
import { bar } from "./en/bar.ts";
import { brackets } from "./en/brackets.ts";
import { changes } from "./en/changes.ts";
import { decide } from "./en/decide.ts";
import { device } from "./en/device.ts";
import { discuss } from "./en/discuss.ts";
import { filter } from "./en/filter.ts";
import { findings } from "./en/findings.ts";
import { kinds } from "./en/kinds.ts";
import { marks } from "./en/marks.ts";
import { notice } from "./en/notice.ts";
import { problem } from "./en/problem.ts";
import { recovered } from "./en/recovered.ts";
import { refusal } from "./en/refusal.ts";
import { save } from "./en/save.ts";
import { scribe } from "./en/scribe.ts";
import { site } from "./en/site.ts";
import { text } from "./en/text.ts";
import { tools } from "./en/tools.ts";
import { views } from "./en/views.ts";

export const en = {
  ...site,
  ...problem,
  ...notice,
  ...kinds,
  ...text,
  ...marks,
  ...tools,
  ...bar,
  ...views,
  ...findings,
  ...save,
  ...device,
  ...scribe,
  ...changes,
  ...filter,
  ...discuss,
  ...decide,
  ...brackets,
  ...recovered,
  ...refusal,
  ...announce,
  ...adopted,
} as const;
