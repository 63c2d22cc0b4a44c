// The words of the interface in French, put together of the files in fr/ as en.ts is of en/. It is loaded when somebody
// reads French. Invariant: it has exactly the ids of the English; one missing or left over does not compile.

import { adopt } from "./fr/adopt.ts";
import { adopted } from "./fr/adopted.ts";
import { announce } from "./fr/announce.ts";
import { bar } from "./fr/bar.ts";
import { brackets } from "./fr/brackets.ts";
import { bringIn } from "./fr/bring-in.ts";
import { changes } from "./fr/changes.ts";
import { decide } from "./fr/decide.ts";
import { device } from "./fr/device.ts";
import { discuss } from "./fr/discuss.ts";
import { draft } from "./fr/draft.ts";
import { entered } from "./fr/entered.ts";
import { filter } from "./fr/filter.ts";
import { findings } from "./fr/findings.ts";
import { findingsList } from "./fr/findings-list.ts";
import { history } from "./fr/history.ts";
import { keys } from "./fr/keys.ts";
import { kinds } from "./fr/kinds.ts";
import { marks } from "./fr/marks.ts";
import { news } from "./fr/news.ts";
import { notice } from "./fr/notice.ts";
import { objects } from "./fr/objects.ts";
import { people } from "./fr/people.ts";
import { problem } from "./fr/problem.ts";
import { reading } from "./fr/reading.ts";
import { recovered } from "./fr/recovered.ts";
import { refusal } from "./fr/refusal.ts";
import { resolutions } from "./fr/resolutions.ts";
import { save } from "./fr/save.ts";
import { scribe } from "./fr/scribe.ts";
import { site } from "./fr/site.ts";
import { text } from "./fr/text.ts";
import { tools } from "./fr/tools.ts";
import { typeFor } from "./fr/type-for.ts";
import { views } from "./fr/views.ts";
import { word } from "./fr/word.ts";
import type { Translated } from "./translated.ts";
import type { English } from "./words.tsx";

export const fr = {
  ...site,
  ...problem,
  ...news,
  ...notice,
  ...objects,
  ...people,
  ...resolutions,
  ...keys,
  ...kinds,
  ...draft,
  ...reading,
  ...text,
  ...marks,
  ...tools,
  ...bar,
  ...views,
  ...findings,
  ...findingsList,
  ...save,
  ...device,
  ...scribe,
  ...typeFor,
  ...changes,
  ...filter,
  ...discuss,
  ...decide,
  ...brackets,
  ...bringIn,
  ...recovered,
  ...entered,
  ...history,
  ...refusal,
  ...announce,
  ...adopt,
  ...adopted,
  ...word,
} satisfies Translated<English>;
