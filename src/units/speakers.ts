import { lengthOf, type Span } from "../kernel/span.js";
import type { Language } from "../text/languages/index.js";
import { nameParts } from "../text/names.js";
import { normaliseWord } from "../text/normalise.js";
import type { Paragraph } from "./paragraphs.js";
import type { QuotedStretch } from "./quotations.js";

/** Whom a text names as having said a quotation, and where it does. */
export interface Speaker {
  /** As fully as the text gives it anywhere: "Poghosyan continued" finds the full name two paragraphs up. */
  readonly name: string;
  readonly span: Span;
}

/** A clause longer than this has other people in it. */
const REACH = 220;
const LONGEST_NAME = 5;
/** How many words ("has", "also", "later") may stand between a name and its verb of saying. */
const BETWEEN = 3;

/**
 * The speaker of each quotation, or `null` where the text names none.
 *
 * Looked for, in this order: behind the quotation ("…," Ardell told reporters; "…", said Ardell), before it (Ardell
 * said: "…"; according to Ardell, "…"), at the end of the paragraph before where that ends in a colon, and with the
 * quotation just before it in the same paragraph. A pronoun stands for the last speaker. In scripts without capitals
 * a name cannot be told from other words, and no speaker is named.
 */
export function findSpeakers(
  text: string,
  paragraphs: readonly Paragraph[],
  quotations: readonly QuotedStretch[],
  language: Language,
): (Speaker | null)[] {
  const names = new NameReader(text, language);
  const speakers: (Speaker | null)[] = [];
  let last: Speaker | null = null;
  let paragraph = 0;
  let previous: QuotedStretch | null = null;
  quotations.forEach((quotation, index) => {
    if (quotation.depth > 0) {
      speakers.push(null); // whom the outer speaker quotes is not looked for
      return;
    }
    while (paragraph + 1 < paragraphs.length && paragraphs[paragraph + 1].span.start <= quotation.outer.start)
      paragraph++;
    const here = paragraphs[paragraph].span;
    const next = quotations.slice(index + 1, index + 8).find(({ depth }) => depth === 0) ?? null;
    const sameParagraph = previous !== null && previous.outer.end > here.start;
    const named =
      names.behind(clauseBehind(text, quotation, next), last) ??
      names.before(clauseBefore(text, here, quotation, sameParagraph ? previous : null), last) ??
      introduced(text, names, paragraphs, paragraph, quotation, last);
    const speaker: Speaker | null =
      named ?? (sameParagraph || wholeParagraphs(previous, quotation, paragraphs, paragraph) ? last : null);
    speakers.push(speaker);
    last = speaker ?? last;
    previous = quotation;
  });
  return speakers;
}

/** From the end of a quotation to the end of its sentence, or to the next quotation. */
function clauseBehind(text: string, quotation: QuotedStretch, next: QuotedStretch | null): Span {
  const start = quotation.outer.end;
  const limit = Math.min(text.length, start + REACH, next === null ? Number.POSITIVE_INFINITY : next.outer.start);
  const stop = /[.!?;…։。\n\r]/u.exec(text.slice(start, limit));
  return { start, end: stop ? endAtStop(text, start, start + stop.index, limit) : limit };
}

/** A full stop after an initial or a short title ("Mr. Ardell") does not end the clause. */
function endAtStop(text: string, start: number, stop: number, limit: number): number {
  if (text[stop] !== "." || !/(?:^|\s)\p{Lu}\p{Ll}{0,2}$/u.test(text.slice(start, stop))) return stop;
  const further = /[.!?;…։。\n\r]/u.exec(text.slice(stop + 1, limit));
  return further ? stop + 1 + further.index : limit;
}

/** From the start of the sentence, or the end of the quotation before, to the start of a quotation. */
function clauseBefore(text: string, paragraph: Span, quotation: QuotedStretch, previous: QuotedStretch | null): Span {
  const end = quotation.outer.start;
  const from = Math.max(paragraph.start, end - REACH, previous?.outer.end ?? 0);
  const sentence = /.*[.!?։。](?=\s)/su.exec(text.slice(from, end));
  return { start: from + (sentence && !endsInTitle(sentence[0]) ? sentence[0].length : 0), end };
}

const endsInTitle = (sentence: string): boolean => /(?:^|\s)(?:\p{Lu}|\p{Lu}\p{Ll}{1,2})\.$/u.test(sentence);

/** "Maren Ilk said:" as a paragraph of its own speaks for the quotation that opens the next. */
function introduced(
  text: string,
  names: NameReader,
  paragraphs: readonly Paragraph[],
  paragraph: number,
  quotation: QuotedStretch,
  last: Speaker | null,
): Speaker | null {
  const before = paragraphs[paragraph - 1];
  if (!before || quotation.outer.start !== paragraphs[paragraph].span.start || text[before.span.end - 1] !== ":")
    return null;
  return names.before({ start: Math.max(before.span.start, before.span.end - REACH), end: before.span.end }, last);
}

/** Two paragraphs in a row that are nothing but quotation are the same voice. */
function wholeParagraphs(
  previous: QuotedStretch | null,
  quotation: QuotedStretch,
  paragraphs: readonly Paragraph[],
  paragraph: number,
): boolean {
  if (previous === null || paragraph === 0) return false;
  const [above, here] = [paragraphs[paragraph - 1].span, paragraphs[paragraph].span];
  return (
    lengthOf(quotation.outer) >= lengthOf(here) - 2 &&
    previous.outer.end >= above.end - 2 &&
    previous.outer.start >= above.start
  );
}

interface Token {
  readonly raw: string;
  readonly normal: string;
  readonly span: Span;
  readonly capital: boolean;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’ʼ.-][\p{L}\p{M}\p{N}]+)*/gu;

/** Reads names and verbs of saying in the clauses around quotations. */
class NameReader {
  /** Family name → the fullest form in the text; and the words that are capitals even inside a sentence. */
  private readonly full = new Map<string, string>();
  private readonly proper = new Set<string>();

  constructor(
    private readonly text: string,
    private readonly language: Language,
  ) {
    this.collectNames();
  }

  /** The speaker named behind a quotation: `, Ardell told reporters`, `, said the analyst Maren Ilk`, `, according to Ilk`. */
  behind(clause: Span, last: Speaker | null): Speaker | null {
    const tokens = this.tokens(clause);
    const phrase = this.accordingTo(tokens);
    if (phrase !== null && phrase.at <= 1) return this.firstName(tokens.slice(phrase.end), LONGEST_NAME + 6);
    const verb = tokens.slice(0, 16).findIndex(({ normal }) => this.language.speechVerbs.has(normal));
    if (verb < 0) return null;
    const subject = this.subjectBefore(tokens, verb, last);
    if (subject !== null) return subject;
    if (verb > 1) return null;
    if (this.language.speakerPronouns.has(tokens[verb + 1]?.normal ?? "")) return last;
    return this.firstName(tokens.slice(verb + 1), LONGEST_NAME + 6);
  }

  /** The speaker named before a quotation: `Ardell said:`, `As Ardell warned,`, `According to Ardell,`. */
  before(clause: Span, last: Speaker | null): Speaker | null {
    const tokens = this.tokens(clause);
    const phrase = this.accordingTo(tokens);
    if (phrase !== null) return this.firstName(tokens.slice(phrase.end), LONGEST_NAME + 6);
    const verb = tokens.findLastIndex(({ normal }) => this.language.speechVerbs.has(normal));
    if (verb < 0) return null;
    const subject = this.subjectBefore(tokens, verb, last);
    if (subject !== null) return subject;
    return this.language.speakerPronouns.has(tokens[verb + 1]?.normal ?? "")
      ? last
      : this.firstName(tokens.slice(verb + 1), LONGEST_NAME);
  }

  private subjectBefore(tokens: readonly Token[], verb: number, last: Speaker | null): Speaker | null {
    for (let end = verb; end > 0 && verb - end <= BETWEEN; end--) {
      const token = tokens[end - 1];
      if (this.language.speakerPronouns.has(token.normal)) return last;
      if (!token.capital) continue;
      let start = end - 1;
      while (start > 0 && this.goesWith(tokens, start) && end - start < LONGEST_NAME + 3) start--;
      return this.nameOf(tokens.slice(start, end)) ?? this.apposition(tokens, start);
    }
    return this.apposition(tokens, verb);
  }

  /** "Maren Ilk, who heads the port, said": the name before the comma. */
  private apposition(tokens: readonly Token[], verb: number): Speaker | null {
    const first = tokens.findIndex(({ capital }) => capital);
    if (first < 0 || first >= verb) return null;
    for (let end = first + 1; end <= verb; end++) {
      const gap = this.text.slice(tokens[end - 1].span.end, tokens[end]?.span.start ?? tokens[end - 1].span.end);
      if (gap.includes(",")) return tokens[end - 1].capital ? this.nameEnding(tokens, end) : null;
    }
    return null;
  }

  private nameEnding(tokens: readonly Token[], end: number): Speaker | null {
    let start = end - 1;
    while (start > 0 && this.goesWith(tokens, start)) start--;
    return this.nameOf(tokens.slice(start, end));
  }

  /** Whether the token before `at` belongs to the same name: a capital or a particle, with nothing but a space between. */
  private goesWith(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at - 1];
    const gap = this.text.slice(token.span.end, tokens[at].span.start);
    return /^\.?\s+$/u.test(gap) && (token.capital || this.language.nameParticles.has(token.normal));
  }

  private firstName(tokens: readonly Token[], within: number): Speaker | null {
    for (let start = 0; start < Math.min(within, tokens.length); start++) {
      if (!tokens[start].capital) continue;
      let end = start + 1;
      while (
        end < tokens.length &&
        this.goesWith(tokens, end) &&
        (tokens[end].capital || this.particleInside(tokens, end))
      )
        end++;
      const name = this.nameOf(tokens.slice(start, end));
      if (name !== null) return name;
      start = end - 1;
    }
    return null;
  }

  private particleInside = (tokens: readonly Token[], at: number): boolean =>
    this.language.nameParticles.has(tokens[at].normal) && (tokens[at + 1]?.capital ?? false);

  /** The name in a run of capitals, without the titles before it; `null` where nothing but titles or a sentence's first word is left. */
  private nameOf(run: readonly Token[]): Speaker | null {
    let start = 0;
    while (start < run.length && (this.isTitle(run[start]) || !run[start].capital)) start++;
    const name = run.slice(start);
    if (name.length === 0) return null;
    const family = withoutPossessive(name.at(-1)!.normal, name.at(-1)!.raw);
    if (name.length === 1 && !this.proper.has(family) && !this.full.has(family)) return null;
    const span = { start: name[0].span.start, end: name.at(-1)!.span.end };
    const here = this.text.slice(span.start, span.end).replace(/['’]s$/u, "");
    return { name: name.length === 1 ? (this.full.get(family) ?? here) : here, span };
  }

  private isTitle = ({ normal }: Token): boolean => this.language.titles.has(normal);

  private accordingTo(tokens: readonly Token[]): { at: number; end: number } | null {
    for (const phrase of this.language.accordingTo) {
      const words = phrase.split(" ");
      const at = tokens.findIndex((_, i) => words.every((word, k) => tokens[i + k]?.normal === word));
      if (at >= 0) return { at, end: at + words.length };
    }
    return null;
  }

  private tokens(span: Span): Token[] {
    return [...this.text.slice(span.start, span.end).matchAll(TOKEN)].map((match) => {
      const start = span.start + match.index;
      return {
        raw: match[0],
        normal: normaliseWord(match[0]),
        span: { start, end: start + match[0].length },
        capital: /^\p{Lu}/u.test(match[0]),
      };
    });
  }

  /** Names of two to five capitals in a row, by family name; and capitals that stand inside a sentence. */
  private collectNames(): void {
    for (const match of this.text.matchAll(/\p{Lu}[\p{L}\p{M}'’-]+(?:[ \u00a0]\p{Lu}[\p{L}\p{M}'’-]*\.?){1,6}/gu)) {
      const parts = match[0].split(/[ \u00a0]/u);
      while (parts.length > 0 && this.language.titles.has(normaliseWord(parts[0]))) parts.shift();
      if (parts.length < 2 || parts.length > LONGEST_NAME) continue;
      const name = parts.join(" ").replace(/['’]s$/u, "");
      const family = nameParts(name).at(-1);
      if (family !== undefined && !this.full.has(family)) this.full.set(family, name);
    }
    for (const match of this.text.matchAll(/[\p{Ll},] (\p{Lu}[\p{L}\p{M}'’-]+)/gu)) {
      this.proper.add(withoutPossessive(normaliseWord(match[1]), match[1]));
    }
  }
}

const withoutPossessive = (normal: string, raw: string): string => (/['’]s$/u.test(raw) ? normal.slice(0, -1) : normal);
