import type { Language } from "../../text/languages/index.js";
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
  };
}

export const isAbbreviation = (form: string, full: string): boolean =>
  form.length <= 4 && form !== full && full.startsWith(form);
