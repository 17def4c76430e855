import { lengthOf, type Span } from "../kernel/span.js";
import type { Language } from "../text/languages/index.js";
import type { Paragraph } from "./paragraphs.js";
import { type NamedPerson, PersonNames, type Token } from "./person-names.js";
import type { QuotedStretch } from "./quotations.js";

/** Whom a text names as having said a quotation, and where it does. */
export type Speaker = NamedPerson;

/** A clause longer than this, in characters, has other people in it. */
const REACH = 220;
/** A pronoun's person is looked for this far back. */
const PRONOUN_REACH = 1_200;
/** How many small words ("has", "also", "later") may stand between a name and its verb of saying. */
const BETWEEN = 3;
/** How many words may stand between a verb of saying and the quotation it introduces. */
const INTRODUCTION = 14;
/** Behind a verb, a name may follow its titles and trades: "said the port's deputy harbour master Maren Ilk". */
const WITHIN = 11;
/** No abbreviated title is longer, in UTF-16 code units, so no more of a clause is read to see whether it ends in one. */
const LONGEST_TITLE = 16;
/** Shorter stretches in quotation marks are terms, not statements: nobody in particular says them. */
const LEAST_CHARACTERS = 18;

/**
 * The speaker of each quotation, or `null` where the text names none.
 *
 * Looked for, in this order: behind the quotation ("…," Ardell told reporters; "…", said Ardell), before it (Ardell
 * said: "…"; according to Ardell, "…"), at the end of the paragraph before where that ends in a colon, in the person
 * whom the sentence before calls he or she, and with the quotation just before it. In scripts without capitals a name
 * cannot be told from other words, and no speaker is named.
 */
export function findSpeakers(
  text: string,
  paragraphs: readonly Paragraph[],
  quotations: readonly QuotedStretch[],
  language: Language,
): (Speaker | null)[] {
  if (language.speechVerbs.size === 0) return quotations.map(() => null);
  const outermost = quotations.filter(({ depth }) => depth === 0);
  const reader = new SpeakerReader(text, paragraphs, outermost, language);
  const found = new Map<QuotedStretch, Speaker | null>();
  let paragraph = 0;
  outermost.forEach((quotation, i) => {
    while (paragraph + 1 < paragraphs.length && paragraphs[paragraph + 1].span.start <= quotation.outer.start)
      paragraph++;
    const previous = outermost[i - 1] ?? null;
    const context: Context = {
      quotation,
      index: i,
      paragraph,
      previous,
      previousSpeaker: previous ? (found.get(previous) ?? null) : null,
      next: outermost[i + 1] ?? null,
    };
    found.set(quotation, reader.speakerOf(context));
  });
  return quotations.map((quotation) => found.get(quotation) ?? null);
}

/** A quotation among its neighbours. */
interface Context {
  readonly quotation: QuotedStretch;
  /** Its place among the outermost quotations. */
  readonly index: number;
  readonly paragraph: number;
  readonly previous: QuotedStretch | null;
  readonly previousSpeaker: Speaker | null;
  readonly next: QuotedStretch | null;
}

/** A subject is a person; or a pronoun, whose person stands further up; or nobody whom the clause names. */
type Subject = Speaker | "pronoun" | null;

class SpeakerReader {
  private readonly names: PersonNames;
  private readonly phrases: readonly (readonly string[])[];

  constructor(
    private readonly text: string,
    private readonly paragraphs: readonly Paragraph[],
    private readonly outermost: readonly QuotedStretch[],
    private readonly language: Language,
  ) {
    this.names = new PersonNames(text, language);
    this.phrases = language.accordingTo.map((phrase) => phrase.split(" "));
  }

  speakerOf(context: Context): Speaker | null {
    if (lengthOf(context.quotation.span) < LEAST_CHARACTERS) return null;
    const subject =
      this.behind(this.clauseBehind(context)) ??
      this.before(this.clauseBefore(context)) ??
      this.introduced(context) ??
      this.spokenOf(context);
    if (subject === "pronoun") return this.lastNamed(context) ?? context.previousSpeaker;
    return subject ?? (this.goesOn(context) ? context.previousSpeaker : null);
  }

  /** From the end of a quotation to the end of its sentence, or to the next quotation. */
  private clauseBehind({ quotation, next }: Context): Span {
    const start = quotation.outer.end;
    const limit = Math.min(this.text.length, start + REACH, next?.outer.start ?? Number.POSITIVE_INFINITY);
    for (const stop of this.text.slice(start, limit).matchAll(/[.!?;…։。\n\r]/gu)) {
      const end = start + stop.index;
      if (stop[0] !== "." || !this.endsInTitle(start, end + 1)) return { start, end };
    }
    return { start, end: limit };
  }

  /** From the start of the sentence, or the end of the quotation before, to the start of a quotation. */
  private clauseBefore({ quotation, paragraph, previous }: Context): Span {
    const end = quotation.outer.start;
    const from = Math.max(this.paragraphs[paragraph].span.start, end - REACH, previous?.outer.end ?? 0);
    let start = from;
    for (const stop of this.text.slice(from, end).matchAll(/[.!?։。](?=\s)/gu)) {
      if (!this.endsInTitle(from, from + stop.index + 1)) start = from + stop.index + 1;
    }
    return { start, end };
  }

  /** `, Ardell told reporters`, `, said the analyst Maren Ilk`, `, according to Ilk`. */
  private behind(clause: Span): Subject {
    const tokens = this.names.tokens(clause);
    const phrase = this.accordingTo(tokens);
    if (phrase !== null && phrase.at <= 1) return this.names.first(tokens.slice(phrase.end), WITHIN);
    const verb = tokens.slice(0, 24).findIndex((token) => this.isVerb(token));
    if (verb < 0) return null;
    return this.subjectBefore(tokens, verb) ?? (verb <= 1 ? this.subjectAfter(tokens, verb) : null);
  }

  /** `Ardell said:`, `As Ardell warned,`, `According to Ardell,`. */
  private before(clause: Span): Subject {
    const tokens = this.names.tokens(clause);
    const phrase = this.accordingTo(tokens);
    if (phrase !== null) return this.names.first(tokens.slice(phrase.end), WITHIN);
    const verb = tokens.findLastIndex((token) => this.isVerb(token));
    if (verb < 0 || tokens.length - verb > INTRODUCTION) return null;
    return this.subjectBefore(tokens, verb) ?? this.subjectAfter(tokens, verb);
  }

  /** "Maren Ilk said:" as a paragraph of its own speaks for the quotation that opens the next. */
  private introduced({ quotation, paragraph }: Context): Subject {
    const above = this.paragraphs[paragraph - 1]?.span;
    const opens = quotation.outer.start === this.paragraphs[paragraph].span.start;
    if (above === undefined || !opens || this.text[above.end - 1] !== ":") return null;
    const clause = { start: Math.max(above.start, above.end - REACH), end: above.end };
    return this.before(clause) ?? this.describedWithoutVerb(clause);
  }

  /** "She was unbending. “…”": a whole sentence in quotation marks behind one that speaks of a person. */
  private spokenOf({ quotation, paragraph, previous }: Context): Subject {
    const start = Math.max(
      this.paragraphs[paragraph].span.start,
      quotation.outer.start - REACH,
      previous?.outer.end ?? 0,
    );
    const lead = this.text.slice(start, quotation.outer.start);
    if (
      !/[.:!?]\s*$/u.test(lead) ||
      !/^\s*[\p{Lu}\d[(«“"]/u.test(this.text.slice(quotation.span.start, quotation.span.end))
    )
      return null;
    const tokens = this.names.tokens({ start, end: quotation.outer.start });
    if (tokens.some(({ normal }) => this.language.speakerPronouns.has(normal))) return "pronoun";
    return /:\s*$/u.test(lead) ? this.describedWithoutVerb({ start, end: quotation.outer.start }) : null;
  }

  /** The person a clause describes; nobody where it has a verb of saying, whose subject was found to be nobody named. */
  private describedWithoutVerb(clause: Span): Speaker | null {
    const tokens = this.names.tokens(clause);
    const verb = tokens.findLastIndex((token) => this.isVerb(token));
    const saidLast = verb >= 0 && !/[.!?։。]\s/u.test(this.text.slice(tokens[verb].span.end, clause.end));
    return saidLast && this.hasNamelessSubject(tokens, verb) ? null : this.names.lastDescribed(tokens);
  }

  /**
   * The person whom a pronoun beside a quotation means: whoever was last named as speaking in the same paragraph, or
   * is described there, or was last named as speaking in the two paragraphs above.
   */
  private lastNamed({ quotation, index, paragraph }: Context): Speaker | null {
    const here = this.paragraphs[paragraph].span.start;
    const above = this.paragraphs[Math.max(0, paragraph - 2)].span.start;
    const end = quotation.outer.start;
    const inParagraph = this.outsideQuotations({ start: Math.max(here, end - PRONOUN_REACH), end }, index);
    const before = this.outsideQuotations({ start: Math.max(above, end - PRONOUN_REACH), end: here }, index);
    return this.lastSpeaking(inParagraph) ?? this.lastPerson(inParagraph) ?? this.lastSpeaking(before);
  }

  private lastSpeaking(stretches: readonly Span[]): Speaker | null {
    for (const stretch of [...stretches].reverse()) {
      const tokens = this.names.tokens(stretch);
      for (let at = tokens.length - 1; at >= 0; at--) {
        const named = this.isVerb(tokens[at])
          ? (this.subjectBefore(tokens, at) ?? this.subjectAfter(tokens, at))
          : null;
        if (named !== null && named !== "pronoun") return named;
      }
      const phrase = this.accordingTo(tokens);
      const named = phrase === null ? null : this.names.first(tokens.slice(phrase.end), WITHIN);
      if (named !== null) return named;
    }
    return null;
  }

  private lastPerson(stretches: readonly Span[]): Speaker | null {
    for (const stretch of [...stretches].reverse()) {
      const person = this.names.lastDescribed(this.names.tokens(stretch));
      if (person !== null) return person;
    }
    return null;
  }

  /** What of a stretch before a quotation stands outside the quotations before it. */
  private outsideQuotations(stretch: Span, index: number): Span[] {
    let { end } = stretch;
    const found: Span[] = [];
    for (let i = index - 1; i >= 0 && this.outermost[i].outer.end > stretch.start; i--) {
      const { outer } = this.outermost[i];
      if (outer.end < end) found.unshift({ start: outer.end, end });
      end = Math.min(end, outer.start);
    }
    if (end > stretch.start) found.unshift({ start: stretch.start, end });
    return found;
  }

  /** Whether a quotation goes on with the one before it: in the same paragraph, or as a paragraph of nothing else. */
  private goesOn({ quotation, paragraph, previous }: Context): boolean {
    if (previous === null) return false;
    const here = this.paragraphs[paragraph].span;
    if (previous.outer.start >= here.start) return true;
    const above = this.paragraphs[paragraph - 1].span;
    const nothingElse = lengthOf(quotation.outer) >= lengthOf(here) - 2;
    return nothingElse && previous.outer.end >= above.end - 2 && previous.outer.start >= above.start;
  }

  /** The subject of a verb of saying that follows it: "Ardell has also said"; "Maren Ilk, who runs the port, said". */
  private subjectBefore(tokens: readonly Token[], verb: number): Subject {
    if (verb === 0) return null;
    if (this.gap(tokens, verb).includes(",")) return this.beforeComma(tokens, verb);
    for (let end = verb; end > 0 && verb - end <= BETWEEN; end--) {
      const token = tokens[end - 1];
      if (this.language.speakerPronouns.has(token.normal)) return "pronoun";
      const name = this.names.endingAt(tokens, end);
      if (name !== null) return this.belongsToOffice(tokens, name) ? null : name;
      if (!this.language.stopWords.has(token.normal)) return null;
    }
    return null;
  }

  /**
   * Behind a comma the subject's name stands before the words set off: the first full name that a comma follows
   * ("the premier of the islands, Dirk Halm, said"), else the first name.
   */
  private beforeComma(tokens: readonly Token[], verb: number): Subject {
    let single: Speaker | null = null;
    for (let end = 1; end < verb; end++) {
      if (!this.gap(tokens, end).includes(",")) continue;
      const name = this.names.endingAt(tokens, end);
      if (name?.name.includes(" ")) return name;
      single ??= name;
    }
    return this.names.endingAt(tokens, verb) ?? single;
  }

  private subjectAfter(tokens: readonly Token[], verb: number): Subject {
    const next = tokens[verb + 1];
    if (next === undefined) return null;
    if (this.language.speakerPronouns.has(next.normal)) return "pronoun";
    // "told the Courier", "wrote in Commons & Coast": whom a verb is said to, or where, is not who says it.
    if (this.language.speechVerbs.has(next.normal) || this.language.prepositions.has(next.normal)) return null;
    if (this.hasNamelessSubject(tokens, verb)) return null;
    const behind = tokens.slice(verb + 1);
    let name = this.names.first(behind, WITHIN);
    for (let after = name; after !== null && this.belongsToOffice(tokens, after); ) {
      const { end } = after.span;
      name = after = this.names.first(
        behind.filter(({ span }) => span.start >= end),
        WITHIN,
      );
    }
    return name;
  }

  /** "The minister told Harbour Post": who stands before the verb says it, and who stands behind it is told. */
  private hasNamelessSubject(tokens: readonly Token[], verb: number): boolean {
    const { prepositions, speakerPronouns, stopWords, titles } = this.language;
    for (let at = verb - 1; at >= 0 && verb - at <= BETWEEN; at--) {
      const { normal, capital } = tokens[at];
      if (/[^\s]/u.test(this.gap(tokens, at + 1))) return false;
      if (speakerPronouns.has(normal)) return true;
      if (stopWords.has(normal)) continue;
      const when = at > 0 && prepositions.has(tokens[at - 1].normal); // "В среду заявил"
      return titles.has(normal) || (!capital && !when);
    }
    return false;
  }

  /** "A spokesman for Harbour Lines": the name behind an office says whose office it is, not who holds it. */
  private belongsToOffice(tokens: readonly Token[], { span }: Speaker): boolean {
    let at = tokens.findIndex(({ span: { start } }) => start === span.start) - 1;
    const bound = ({ normal }: Token): boolean =>
      this.language.stopWords.has(normal) || this.language.prepositions.has(normal);
    const words = at;
    while (at >= 0 && words - at < 2 && !tokens[at].capital && bound(tokens[at])) at--;
    if (at < 0 || at === words) return false;
    const { normal, capital, span: office } = tokens[at];
    return !capital && this.language.titles.has(normal) && !this.text.slice(office.end, span.start).includes(",");
  }

  /** What stands between a token and the one before it. */
  private gap = (tokens: readonly Token[], at: number): string =>
    this.text.slice(tokens[at - 1].span.end, tokens[at].span.start);

  private isVerb = ({ normal, capital }: Token): boolean => !capital && this.language.speechVerbs.has(normal);

  private accordingTo(tokens: readonly Token[]): { at: number; end: number } | null {
    for (const words of this.phrases) {
      const [first] = words;
      const at = tokens.findIndex(
        ({ normal }, i) => normal === first && words.every((word, k) => tokens[i + k]?.normal === word),
      );
      if (at >= 0) return { at, end: at + words.length };
    }
    return null;
  }

  /** A full stop behind an initial or a title ("Mr.", "J.") ends no sentence. */
  private endsInTitle(start: number, end: number): boolean {
    const word = /([\p{L}\p{M}]+)\.$/u.exec(this.text.slice(Math.max(start, end - LONGEST_TITLE), end));
    return word !== null && this.names.isAbbreviated(word[1]);
  }
}
