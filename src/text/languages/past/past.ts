/**
 * How a language tells of a day that has been: the verbs that a date may stand beside, and the words that make it a day
 * to come. All in normal words; a verb of several words has a space between them. What is not listed is not read: a
 * date that is left out costs a bound, and one that is read wrongly makes a right date look false.
 */
export interface PastTense {
  /** Finite verbs of saying in the past: warned. What else their sentence tells may be to come. */
  readonly said: ReadonlySet<string>;
  /** Finite verbs of the past that a date behind them, a few words on, still belongs to: died, met, took place. */
  readonly happened: ReadonlySet<string>;
  /** Past forms that say what the words behind them make of them: was closed, was to be closed. */
  readonly was: ReadonlySet<string>;
  /** What stands directly before a day or a month on which something happened: on, in. */
  readonly on: ReadonlySet<string>;
  /** Whether a day needs none of these. */
  readonly bareDays: boolean;
  /** What may stand before a date that opens a clause: and, when. */
  readonly joins: ReadonlySet<string>;
  /** Words beside a verb that take it out of the past, or into another clause: will, planned, which, "was to". */
  readonly ahead: ReadonlySet<string>;
  /** Words between a verb and a date behind it that the date may belong to instead: until, the vote on 5 May. */
  readonly between: ReadonlySet<string>;
  /** What the caption of a picture says: pictured, seen. */
  readonly pictured: ReadonlySet<string>;
  /** Whether a subject stands between a date that opens a sentence and its verb. */
  readonly subjectFirst: boolean;
  /** What stands between a year and the month behind it: թվականի. Empty: the year comes last. */
  readonly behindYear: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** A language whose past is not known: no date in it is read as one that has been. */
export const NO_PAST: PastTense = {
  said: NONE,
  happened: NONE,
  was: NONE,
  on: NONE,
  bareDays: false,
  joins: NONE,
  ahead: NONE,
  between: NONE,
  pictured: NONE,
  subjectFirst: false,
  behindYear: NONE,
};

/** Each participle behind each auxiliary: "a déclaré", "ont été arrêtés". */
export const compounds = (auxiliaries: readonly string[], participles: ReadonlySet<string>): string[] =>
  auxiliaries.flatMap((auxiliary) => [...participles].map((participle) => `${auxiliary} ${participle}`));
