import { arabic } from "./ar.js";
import { azerbaijani } from "./az.js";
import { greek } from "./el.js";
import { english } from "./en.js";
import { persian } from "./fa.js";
import { hebrew } from "./he.js";
import { hindi } from "./hi.js";
import { armenian } from "./hy.js";
import { japanese } from "./ja.js";
import { georgian } from "./ka.js";
import { korean } from "./ko.js";
import { russian } from "./ru.js";
import type { ScriptArticle } from "./script-article.js";
import { thai } from "./th.js";
import { turkish } from "./tr.js";
import { ukrainian } from "./uk.js";
import { urdu } from "./ur.js";
import { chinese } from "./zh.js";

export type { ScriptArticle } from "./script-article.js";

export const ARTICLES: readonly ScriptArticle[] = [
  arabic,
  armenian,
  azerbaijani,
  chinese,
  english,
  georgian,
  greek,
  hebrew,
  hindi,
  japanese,
  korean,
  persian,
  russian,
  thai,
  turkish,
  ukrainian,
  urdu,
];
