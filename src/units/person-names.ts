import { pattern } from "../kernel/pattern.js";
import type { Span } from "../kernel/span.js";
import type { Language } from "../text/languages/index.js";
import { nameParts } from "../text/names.js";
import { normaliseWord } from "../text/normalise.js";

/** A person as a text names them, and where. */
export interface NamedPerson {
  /** As fully as the text gives the name anywhere: "Poghosyan continued" finds the given name two paragraphs up. */
  readonly name: string;
  readonly span: Span;
}

export interface Token {
  readonly raw: string;
  readonly normal: string;
  readonly span: Span;
  /** Begins with a capital and is no abbreviation in capitals: may be part of a person's name. */
  readonly capital: boolean;
}

/** A word with its hyphens; but French "déclare-t-elle" is a verb and a pronoun. */
const tokenPattern = pattern(
  String.raw`(?<!-)t(?=-(?:il|elle|on))|[\p{L}\p{M}\p{N}]+(?:['’ʼ.-](?!(?:t-)?(?:ils?|elles?|je|on)(?!\p{L}))[\p{L}\p{M}\p{N}]+)*`,
  "gu",
);
/** The capital is looked for first: looking back at every character for what must not stand before one costs twice as much. */
const capitalsPattern = pattern(
  String.raw`\p{Lu}(?<![\p{L}\p{M}\p{N}'’-]\p{Lu})[\p{L}\p{M}'’-]+(?:[ \u00a0](?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]*)){1,6}`,
  "gu",
);
const capitalInsidePattern = pattern(String.raw`[\p{Ll},] (\p{Lu}[\p{L}\p{M}'’-]+)`, "gu");
const LONGEST_NAME = 5;

/** What a text calls people anywhere, for one that it calls by one name. */
interface KnownNames {
  /** Family name → the fullest form in the text. */
  readonly full: ReadonlyMap<string, string>;
  /** Words that are capitals even inside a sentence. */
  readonly proper: ReadonlySet<string>;
}

/** Reads the names of persons in one text, by its capitals and its language's titles. */
export class PersonNames {
  private names: KnownNames | null = null;

  constructor(
    private readonly text: string,
    private readonly language: Language,
  ) {}

  /** Read from the whole text, when a single name is first asked about: many texts have none beside a quotation. */
  private get known(): KnownNames {
    return (this.names ??= { full: this.fullNames(), proper: this.properNames() });
  }

  private fullNames(): Map<string, string> {
    const full = new Map<string, string>();
    for (const { 0: capitals, index } of this.text.matchAll(capitalsPattern())) {
      const name = this.fullName(capitals, index);
      const family = name === null ? "" : familyOf(name);
      if (name !== null && family !== "" && !full.has(family)) full.set(family, name);
    }
    return full;
  }

  private properNames = (): Set<string> =>
    new Set([...this.text.matchAll(capitalInsidePattern())].map(([, capital]) => familyOf(capital)));

  private fullName(capitals: string, at: number): string | null {
    const bare = this.bare(capitals.split(/[ \u00a0]/u), normaliseWord);
    const onlyLastTwo = bare.length > 2 && (this.language.capitalNouns || this.isBehindOffice(at));
    const parts = onlyLastTwo ? bare.slice(-2) : bare;
    const none = parts.length < 2 || parts.length > LONGEST_NAME || parts.every((part) => /^\p{Lu}{2,}$/u.test(part));
    return none ? null : withoutEnd(parts.join(" "));
  }

  /** "Minister for River Navigation Teodora Lusk": capitals behind an office and its preposition begin with its field. */
  private isBehindOffice(at: number): boolean {
    const before = /(\p{L}+)\s+\p{L}+\s+$/u.exec(this.text.slice(Math.max(0, at - 40), at));
    return before !== null && this.language.titles.has(normaliseWord(before[1]));
  }

  tokens(span: Span): Token[] {
    const tokens: Token[] = [];
    for (const { 0: raw, index } of this.text.slice(span.start, span.end).matchAll(tokenPattern())) {
      if (raw === "t") continue;
      const start = span.start + index;
      tokens.push({
        raw,
        normal: normaliseWord(raw),
        span: { start, end: start + raw.length },
        capital: /^\p{Lu}(?!\p{Lu})/u.test(raw),
      });
    }
    return tokens;
  }

  /** The name whose last token stands just before `end`; `null` where that token is none. */
  endingAt(tokens: readonly Token[], end: number): NamedPerson | null {
    if (end < 1 || !tokens[end - 1].capital) return null;
    let start = end - 1;
    while (start > 0 && end - start <= LONGEST_NAME + 3 && this.joined(tokens, start)) start--;
    return this.nameOf(tokens.slice(start, end));
  }

  /** The first name that begins among the first `within` tokens. */
  first(tokens: readonly Token[], within: number): NamedPerson | null {
    for (let start = 0; start < Math.min(within, tokens.length); start++) {
      if (!tokens[start].capital) continue;
      let end = start + 1;
      while (end < tokens.length && this.joined(tokens, end) && this.leadsToCapital(tokens, end)) end++;
      const name = this.nameOf(tokens.slice(start, end));
      if (name !== null) return name;
      start = end - 1;
    }
    return null;
  }

  /**
   * The last person who is named with a trade or described ("the skipper Ingrid Solvane"), who opens a sentence with
   * a full name, or whose full name stands elsewhere in the text: nobody needs to have said anything.
   */
  lastDescribed(tokens: readonly Token[]): NamedPerson | null {
    for (let end = tokens.length; end > 0; end--) {
      if (!tokens[end - 1].capital || (end < tokens.length && this.joined(tokens, end))) continue;
      const name = this.endingAt(tokens, end);
      if (name === null) continue;
      const start = tokens.findIndex(({ span }) => span.start === name.span.start);
      const before = tokens[start - 1];
      const alone = start === end - 1;
      const opens = before === undefined || /[.!?։]\s/u.test(this.text.slice(before.span.end, name.span.start));
      const described =
        before !== undefined &&
        !before.capital &&
        !opens &&
        !this.language.stopWords.has(before.normal) &&
        !this.language.prepositions.has(before.normal);
      if (alone ? name.name.includes(" ") : opens || described) return name;
    }
    return null;
  }

  /** "van der Mey": particles belong to a name where a capital stands behind them. */
  private leadsToCapital(tokens: readonly Token[], at: number): boolean {
    while (at < tokens.length && !tokens[at].capital && this.language.nameParticles.has(tokens[at].normal)) at++;
    return tokens[at]?.capital ?? false;
  }

  /** Whether a full stop behind a word ends no sentence: "Mr.", "J.". */
  isAbbreviated(word: string): boolean {
    return (
      /^\p{Lu}$/u.test(word) || (/^\p{Lu}\p{Ll}{1,3}$/u.test(word) && this.language.titles.has(normaliseWord(word)))
    );
  }

  /** Whether the tokens before and at an index are one name: capitals or particles with nothing but a space between. */
  private joined(tokens: readonly Token[], at: number): boolean {
    const [before, here] = [tokens[at - 1], tokens[at]];
    const gap = this.text.slice(before.span.end, here.span.start);
    if (!/^\s+$/u.test(gap) && !(/^\.\s+$/u.test(gap) && this.isAbbreviated(before.raw))) return false;
    const { nameParticles } = this.language;
    return [before, here].every(({ capital, normal }) => capital || nameParticles.has(normal));
  }

  /** The person in a run of capitals, or `null` where nothing but titles, or a sentence's first word, is left. */
  private nameOf(run: readonly Token[]): NamedPerson | null {
    // An initial is no small word, though it looks like one.
    let name = this.bare(run, ({ normal, raw, span }) =>
      /^\p{Lu}$/u.test(raw) && this.text[span.end] === "." ? `${normal}.` : normal,
    );
    while (name.length > 0 && !name[0].capital) name = name.slice(1);
    // Where every noun is a capital, only the last two can be the person: "Verkehrsforscherin Almut Reesing".
    const field = name.length > 2 && this.isBehindOffice(name[0].span.start);
    if ((this.language.capitalNouns || field) && name.slice(-2).every(({ capital }) => capital)) name = name.slice(-2);
    if (name.length === 0 || name.length > LONGEST_NAME) return null;
    const span = { start: name[0].span.start, end: name[name.length - 1].span.end };
    const here = withoutEnd(this.text.slice(span.start, span.end));
    if (name.length > 1) return { name: here, span };
    const family = familyOf(here);
    const { full, proper } = this.known;
    if (!proper.has(family) && !full.has(family)) return null;
    return { name: full.get(family) ?? here, span };
  }

  /** Without titles and a sentence's small first word; what stands before a title inside the run goes with it. */
  private bare<T>(run: readonly T[], normal: (item: T) => string): T[] {
    const title = run.findLastIndex((item) => this.language.titles.has(normal(item)));
    const rest = run.slice(title + 1);
    return rest.length > 0 && this.language.stopWords.has(normal(rest[0])) ? rest.slice(1) : rest;
  }
}

const withoutEnd = (name: string): string => name.replace(/['’]s$/u, "").replace(/(\p{Ll})\.$/u, "$1");
const familyOf = (name: string): string => nameParts(withoutEnd(name)).at(-1) ?? "";
