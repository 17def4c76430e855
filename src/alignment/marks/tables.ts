import type { Language, Opposites } from "../../text/languages/index.js";
import { Phrases } from "./phrases.js";

/** What a phrase is a sign of; `null`: of nothing, though a shorter one inside it would be ("not only"). */
export type PhraseSign = "negation" | "hedge" | "quantity" | "bound" | null;

/** A language's tables, made ready to be looked up. */
export interface Tables {
  readonly signs: Phrases<PhraseSign>;
  readonly measures: Phrases<null>;
  readonly weekdays: Phrases<null>;
  readonly days: Phrases<null>;
  readonly months: ReadonlyMap<string, Month>;
  /** Scales that stand for a quantity where no number is before them: hundreds. */
  readonly indefinite: ReadonlySet<string>;
  /** Every word and sign that a mark may begin or end with, or that it is not worth reading on without. */
  readonly telling: ReadonlySet<string>;
  /** The rows of opposites that a word stands in, and on which side. */
  readonly opposed: ReadonlyMap<string, readonly Opposed[]>;
}

export interface Opposed {
  readonly row: number;
  readonly side: 0 | 1;
}

export interface Month {
  readonly number: number;
  /** "Jan": a month only with a day, a year or a full stop. */
  readonly abbreviated: boolean;
}

const made = new WeakMap<Language, Tables>();

export function tablesOf(language: Language): Tables {
  const known = made.get(language);
  if (known !== undefined) return known;
  const tables = makeTables(language);
  made.set(language, tables);
  return tables;
}

function makeTables({ calendar, numbers, ...language }: Language): Tables {
  return {
    signs: new Phrases<PhraseSign>([
      [language.noNegations.map((phrase) => [phrase]), null],
      [language.negations, "negation"],
      [language.hedges, "hedge"],
      [language.quantities, "quantity"],
      [language.bounds, "bound"],
    ]),
    measures: new Phrases([[numbers.measures, null]]),
    weekdays: new Phrases([[calendar.weekdays, null]]),
    days: new Phrases([[calendar.days, null]]),
    months: new Map(
      calendar.months.flatMap((row, i) =>
        row.map((form): [string, Month] => [form, { number: i + 1, abbreviated: isAbbreviation(form, row[0]) }]),
      ),
    ),
    indefinite: new Set(language.quantities.flat()),
    telling: tellingWords({ calendar, numbers, ...language }),
    opposed: opposedWords(language.opposites),
  };
}

const SIGNS = "% ‰ $ € £ ¥ ₽ ₴ ₸ ֏ - − –".split(" ");

/** All words of all tables, but for those that only tie the parts of a number or a date: they are everywhere. */
function tellingWords({ calendar, numbers, ...language }: Language): Set<string> {
  const rows = [
    ...[language.negations, language.hedges, language.quantities, language.bounds, numbers.measures],
    ...[calendar.months, calendar.weekdays, calendar.days, [language.noNegations]],
  ].flat(2);
  const words = new Set([
    ...rows.flatMap((phrase) => phrase.split(" ")),
    ...[numbers.words, numbers.scales, numbers.order].flatMap((table) => [...table.keys()]),
    ...SIGNS,
  ]);
  for (const small of [...numbers.joints, ...numbers.articles, ...calendar.joints, "#", "…"]) words.delete(small);
  return words;
}

function opposedWords(opposites: readonly Opposites[]): Map<string, Opposed[]> {
  const found = new Map<string, Opposed[]>();
  opposites.forEach((sides, row) => {
    for (const side of [0, 1] as const) {
      for (const word of sides[side]) found.set(word, [...(found.get(word) ?? []), { row, side }]);
    }
  });
  return found;
}

export const isAbbreviation = (form: string, full: string): boolean =>
  form.length <= 4 && form !== full && full.startsWith(form);
