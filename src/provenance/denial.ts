import { LANGUAGES } from "../text/languages/index.js";

const NEGATIONS = LANGUAGES.flatMap(({ negations }) => negations.flat()).filter((phrase) => /^\p{L}+$/u.test(phrase));

/** What may stand between a negation and the words that it denies: "was not yet first …", "n'a pas été …". */
const BETWEEN =
  "been|being|be|yet|ever|even|first|originally|previously|actually|initially|exclusively|an?|any|the|gave|given|give|je|zuerst|der|die|das|von|été|d['’]abord|le|la|ha|sido|fue|el|ещё|еще|впервые";

const DENYING = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:${[...new Set(NEGATIONS)].join("|")}|\p{L}+n['’]t)\s(?:(?:${BETWEEN})\s)*$`,
  "iu",
);

/** Whether what stands before some words denies them. In another clause a negation denies something else. */
export const isDenied = (before: string): boolean => DENYING.test(before);
