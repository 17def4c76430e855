import { lazily } from "../kernel/lazily.js";
import { languages } from "../text/languages/index.js";

const negationWords = (): string[] =>
  languages()
    .flatMap(({ negations }) => negations.flat())
    .filter((phrase) => /^\p{L}+$/u.test(phrase));

/** What may stand between a negation and the words that it denies: "was not yet first …", "n'a pas été …". */
const BETWEEN =
  "been|being|be|yet|ever|even|first|originally|previously|actually|initially|exclusively|an?|any|the|gave|given|give|je|zuerst|der|die|das|von|été|d['’]abord|le|la|ha|sido|fue|el|ещё|еще|впервые";

const denying = lazily(
  () =>
    new RegExp(
      String.raw`(?<![\p{L}\p{M}])(?:${[...new Set(negationWords())].join("|")}|\p{L}+n['’]t)\s(?:(?:${BETWEEN})\s)*$`,
      "iu",
    ),
);

/** Whether what stands before some words denies them. In another clause a negation denies something else. */
export const isDenied = (before: string): boolean => denying().test(before);
