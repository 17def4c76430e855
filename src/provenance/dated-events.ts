import { type CalendarDate, calendarDate, type DateRead, isoOf, readDate } from "../alignment/marks/dates.js";
import { tablesOf } from "../alignment/marks/tables.js";
import { readTokens, type Token } from "../alignment/marks/tokens.js";
import type { Span } from "../kernel/span.js";
import { parseTime } from "../kernel/time.js";
import type { WordRange } from "../text/words.js";
import type { ArticleUnits } from "../units/units.js";

/** An event that a text tells of in the past, with its day or month: the text was not there before that began. */
export interface DatedEvent {
  /** "2022-01-07", "2022-01". */
  readonly value: string;
  /** When it began where it began first: there was no earlier moment of it anywhere. */
  readonly earliest: number;
  /** The words that tell it, with the date. */
  readonly span: Span;
}

/** An event on a day or in a month; `null` where there is no such day. */
export function eventOn(date: CalendarDate, span: Span): DatedEvent | null {
  const value = isoOf(date);
  const parsed = parseTime(value);
  const earliest = "problem" in parsed ? null : parsed.interval.earliest;
  return earliest === null ? null : { value, earliest, span };
}

/** How far from a date its verb may stand, in words. */
const REACH = { before: 6, behind: 10 };
/** How far around the verb a word is looked for that makes the date one to come. */
const AROUND = { before: 5, said: 8, behind: 3 };

/**
 * The events of a sentence that have a date with a year and are told in the past. A date that may be one to come is left
 * out: the date of a vote that was called, of a closure that was announced, of an opening that is planned. So a date
 * counts only where its own verb is beside it (`verbBefore`), opens what it opens (`verbBehind`), or stands a few small
 * words away and tells of what happens at a time (`verbFurther`).
 */
export function datedEvents(units: ArticleUnits, sentence: WordRange): DatedEvent[] {
  const reader = new SentenceReader(units, readTokens(units, sentence));
  return reader.dates().flatMap((date) => {
    const verb = reader.verbOf(date);
    const told = verb === null ? null : reader.event(date, verb);
    return told === null ? [] : [told];
  });
}

/** A date with a year in a sentence: its tokens, with those before it that belong to it ("on Friday,"). */
interface PlacedDate {
  readonly date: CalendarDate;
  readonly from: number;
  readonly to: number;
  /** Whether "on" or "in" stands before it, where something needs to. */
  readonly on: boolean;
}

interface Verb {
  readonly from: number;
  readonly to: number;
  readonly kind: "said" | "happened" | "was";
}

/** A verb has at most so many words: "took place", "a été arrêté". */
const LONGEST_VERB = 3;
const CLAUSE_ENDS = /[;:()[\]—–]|\s-\s|["“”„«»‹›]/u;

class SentenceReader {
  private placed: readonly PlacedDate[] | null = null;

  constructor(
    private readonly units: ArticleUnits,
    private readonly tokens: readonly Token[],
  ) {}

  dates(): readonly PlacedDate[] {
    if (this.placed !== null) return this.placed;
    const found: PlacedDate[] = [];
    for (let at = 0; at < this.tokens.length; ) {
      const read = this.dateAt(at);
      if (read?.date) found.push({ date: read.date, ...this.before(read.from, read.date), to: read.to });
      at = read?.to ?? at + 1;
    }
    this.placed = found;
    return found;
  }

  /** The verb that a date belongs to, where it is one of the past. */
  verbOf(date: PlacedDate): Verb | null {
    return this.verbBefore(date) ?? this.verbBehind(date) ?? this.verbFurther(date);
  }

  event({ date, from, to }: PlacedDate, verb: Verb): DatedEvent | null {
    const start = this.tokens[Math.min(from, verb.from)].span.start;
    return eventOn(date, { start, end: this.tokens[Math.max(to, verb.to) - 1].span.end });
  }

  /** "said on 5 May", "wurde am 5. Mai verhaftet", "умер 5 мая". */
  private verbBefore(date: PlacedDate): Verb | null {
    const verb = this.verbEndingAt(date.from);
    if (verb === null || !this.joined(verb.to, date.from + 1) || this.isAheadBefore(verb.from)) return null;
    if (verb.kind === "was" && this.past.subjectFirst) return null;
    if (verb.kind === "said" && !date.on) return null;
    // "The ministry said on 5 May the ferry will return": said then, or to return then.
    const behind = verb.kind === "said" ? AROUND.said : AROUND.behind;
    return this.isAheadBehind(date.to, behind) ? null : verb;
  }

  /** "On 5 May the minister said": the first verb behind a date that opens its sentence, or its clause. */
  private verbBehind(date: PlacedDate): Verb | null {
    if (!date.on || !this.opensClause(date.from)) return null;
    for (let at = date.to; at < Math.min(this.tokens.length, date.to + REACH.behind); at++) {
      const comma = at > date.to && /,/u.test(this.tokens[at].gap);
      if (comma || CLAUSE_ENDS.test(this.tokens[at].gap)) return null;
      const verb = this.verbAt(at);
      if (this.isAhead(at)) return null;
      if (verb === null) continue;
      if (at === date.to && this.past.subjectFirst) return null;
      return verb.kind !== "said" && this.isAheadBehind(verb.to, AROUND.behind) ? null : verb;
    }
    return null;
  }

  /** "Protests began in Kellmouth on 5 May". */
  private verbFurther(date: PlacedDate): Verb | null {
    if (!date.on) return null;
    for (let at = date.from - 1; at >= Math.max(0, date.from - REACH.before); at--) {
      const verb = this.verbAt(at);
      if (verb !== null && verb.kind !== "happened") return null;
      if (verb !== null && verb.to <= date.from) {
        const free = this.joined(verb.from + 1, date.from + 1) && !this.isAheadBefore(verb.from);
        return free && !this.isAheadBehind(date.to, AROUND.behind) ? verb : null;
      }
      if (this.past.between.has(this.tokens[at].normal) || this.isAhead(at) || this.dateAt(at) !== null) return null;
    }
    return null;
  }

  /** Whether a date begins its sentence, or follows a word that begins a clause; not "on 3 May and on 5 May". */
  private opensClause(from: number): boolean {
    if (from === 0 || CLAUSE_ENDS.test(this.tokens[from].gap)) return true;
    const listed = this.dates().some(({ to }) => to === from - 1);
    return this.past.joins.has(this.tokens[from - 1].normal) && !listed;
  }

  /** "on Friday, the 5th": what before a date is part of saying when. */
  private before(from: number, { day }: CalendarDate): { from: number; on: boolean } {
    const { calendar } = this.units.language;
    const { weekdays } = tablesOf(this.units.language);
    let at = from;
    let on = this.past.bareDays && day !== null;
    while (at > 0 && (at === from || /^,?\s*$/u.test(this.tokens[at].gap))) {
      const { normal } = this.tokens[at - 1];
      const isOn = this.past.on.has(normal);
      if (!isOn && !calendar.joints.has(normal) && weekdays.at(this.tokens, at - 1) === null) break;
      on ||= isOn;
      at--;
    }
    return { from: at, on };
  }

  private dateAt(at: number): { date: CalendarDate | null; from: number; to: number } | null {
    const { language } = this.units;
    const { normal, raw } = this.tokens[at];
    const yearFirst = /^(?:1[5-9]|20)\d\d/u.test(normal) && this.past.behindYear.has(this.tokens[at + 1]?.normal ?? "");
    const start = yearFirst ? at + 2 : at;
    if (start >= this.tokens.length) return null;
    if (!yearFirst && !/^\d/u.test(raw) && !tablesOf(language).months.has(normal)) return null;
    const read: DateRead | null = readDate(this.tokens, start, language);
    if (read === null) return null;
    const dated = yearFirst ? { ...read, key: `${normal.slice(0, 4)}${read.key}` } : read;
    return { date: calendarDate(dated), from: at, to: read.end };
  }

  private verbAt(at: number): Verb | null {
    for (let length = LONGEST_VERB; length > 0; length--) {
      if (at + length > this.tokens.length) continue;
      const words = this.tokens.slice(at, at + length);
      const kind = this.kindOf(words.map(({ normal }) => normal).join(" "));
      if (kind !== null) return { from: at, to: at + length, kind };
    }
    return null;
  }

  private verbEndingAt(end: number): Verb | null {
    for (let length = Math.min(LONGEST_VERB, end); length > 0; length--) {
      const verb = this.verbAt(end - length);
      if (verb !== null && verb.to === end) return verb;
    }
    return null;
  }

  private kindOf(words: string): Verb["kind"] | null {
    const { said, happened, was } = this.past;
    return said.has(words) ? "said" : happened.has(words) ? "happened" : was.has(words) ? "was" : null;
  }

  /** Whether nothing ends a clause before any of these tokens. */
  private joined = (from: number, to: number): boolean =>
    this.tokens.slice(from, to).every(({ gap }) => !/[,]/u.test(gap) && !CLAUSE_ENDS.test(gap));

  private isAheadBefore(at: number): boolean {
    for (let before = Math.max(0, at - AROUND.before); before < at; before++) if (this.isAhead(before)) return true;
    return false;
  }

  /** Up to the end of the clause: "said on 5 May that it will". */
  private isAheadBehind(from: number, most: number): boolean {
    for (let at = from; at < Math.min(this.tokens.length, from + most); at++) {
      const { normal, gap } = this.tokens[at];
      if (/,/u.test(gap) || CLAUSE_ENDS.test(gap) || this.past.joins.has(normal)) return false;
      if (this.isAhead(at)) return true;
    }
    return false;
  }

  private isAhead(at: number): boolean {
    const { normal } = this.tokens[at];
    const { ahead } = this.past;
    return ahead.has(normal) || ahead.has(`${normal} ${this.tokens[at + 1]?.normal}`);
  }

  private get past() {
    return this.units.language.past;
  }
}
