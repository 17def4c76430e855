import type { Language } from "../../text/languages/index.js";
import { tablesOf } from "./tables.js";
import type { Token } from "./tokens.js";

/** A number as a text writes it: in figures or in words, with its sign and what it counts in. */
export interface Numeral {
  /** Equal for equal numbers: "12,000", "12 000" and "twelve thousand"; "half" and "50 %". */
  readonly key: string;
  readonly order: boolean;
  /** "One" and "first" are numbers where a number stands against them, and else hardly ever. */
  readonly weak: boolean;
  readonly end: number;
}

/** More figures than a number holds: they are compared as they are written. */
const MOST_FIGURES = 15;
const CURRENCY = /^[$€£¥₽₴₸֏]$/u;
const MINUS = /^[-−–]$/u;
const FIGURES = /^\d[\d.,٫٬]*$/u;
const FIGURES_WITH_ENDING = /^(\d[\d.,]*)(\p{L}+)$/u;

/** The number that begins at a token. */
export function readNumeral(tokens: readonly Token[], start: number, language: Language): Numeral | null {
  let at = start;
  const minus = MINUS.test(tokens[at]?.normal ?? "");
  if (minus) at++;
  const before = CURRENCY.test(tokens[at]?.normal ?? "") ? tokens[at++].normal : null;
  const amount = readAmount(tokens, at, language);
  if (amount === null) return before === null || minus ? null : bareMeasure(before, at);
  const behind = readMeasure(tokens, amount.end, language);
  const measure = before ?? behind?.sign ?? "";
  const percent = measure === "%" && amount.value !== null;
  const value = amount.value === null ? amount.raw : rounded(percent ? amount.value / 100 : amount.value);
  return {
    key: `${minus ? "-" : ""}${value}${percent ? "" : measure}${amount.order ? "." : ""}`,
    order: amount.order,
    weak: amount.weak && measure === "" && !minus,
    end: behind?.end ?? amount.end,
  };
}

/** Whether a token begins a number of things, not of order. */
export function beginsNumeral(tokens: readonly Token[], at: number, language: Language): boolean {
  const numeral = readNumeral(tokens, at, language);
  return numeral !== null && !numeral.order;
}

const bareMeasure = (sign: string, end: number): Numeral => ({ key: sign, order: false, weak: false, end });

/** As many figures as a number holds truly: 5.1 % is 0.051, and not what dividing makes of it. */
const rounded = (value: number): string => String(Number(value.toPrecision(MOST_FIGURES)));

interface Amount {
  readonly value: number | null;
  readonly raw: string;
  readonly order: boolean;
  readonly weak: boolean;
  readonly end: number;
}

function readAmount(tokens: readonly Token[], start: number, language: Language): Amount | null {
  const token = tokens[start];
  if (token === undefined) return null;
  const { numbers } = language;
  const { normal } = token;
  const part = readPart(tokens, start, language);
  if (part !== null) return { value: part, raw: normal, order: false, weak: false, end: start + 2 };
  const order = numbers.order.get(normal);
  if (order !== undefined) return { value: order, raw: normal, order: true, weak: order <= 2, end: start + 1 };
  const ending = FIGURES_WITH_ENDING.exec(normal);
  if (ending !== null && numbers.orderEndings.has(ending[2])) {
    return { value: worthOf(ending[1], language), raw: normal, order: true, weak: false, end: start + 1 };
  }
  const figures = figuresAt(token, language);
  if (figures === undefined && /\d/u.test(normal)) {
    return { value: null, raw: normal, order: false, weak: false, end: start + 1 };
  }
  const article = numbers.articles.has(normal) && numbers.scales.has(tokens[start + 1]?.normal ?? "");
  const sum = new Sum(tokens, article ? start + 1 : start, language);
  const value = sum.read();
  if (value === null) return null;
  const weak = figures === undefined && sum.at === start + 1 && value <= 1 && value !== 0 && Number.isInteger(value);
  return { value, raw: normal, order: sum.order, weak, end: sum.at };
}

/** "A third of them", "by one fifth": a rank behind "a" or "one" is a part, where no thing of that rank follows. */
function readPart(tokens: readonly Token[], start: number, { numbers, stopWords }: Language): number | null {
  const [one, rank, behind] = tokens.slice(start, start + 3);
  const value = numbers.order.get(rank?.normal ?? "") ?? 0;
  const isOne = numbers.articles.has(one.normal) || numbers.words.get(one.normal) === 1;
  if (!isOne || value < 3 || !/^\s+$/u.test(rank.gap)) return null;
  const thing = behind !== undefined && /^\s+$/u.test(behind.gap) && !stopWords.has(behind.normal);
  return thing ? null : 1 / value;
}

/** What figures are worth: "12,000", "1.5", "5bn"; `undefined` where a token is no such. */
function figuresAt({ normal }: Token, language: Language): number | undefined {
  if (FIGURES.test(normal)) return worthOf(normal, language) ?? undefined;
  const ending = FIGURES_WITH_ENDING.exec(normal);
  const scale = ending === null ? undefined : language.numbers.scaleEndings.get(ending[2]);
  const value = ending === null ? null : worthOf(ending[1], language);
  return scale === undefined || value === null ? undefined : value * scale;
}

function worthOf(figures: string, { numbers: { decimalComma } }: Language): number | null {
  if (figures.length > MOST_FIGURES) return null;
  const plain = figures.replace(/٬/gu, ",").replace(/٫/gu, ".");
  const [group, decimal] = decimalComma ? [".", ","] : [",", "."];
  const grouped = /^\d{1,3}(?:([.,])\d{3})+$/u.exec(plain);
  // Groups are told from decimals by their sign, by their number, or by their three noughts: "12,000" is no 12.
  const isGrouped = grouped !== null && (grouped[1] === group || plain.length > 7 || plain.endsWith("000"));
  const value = isGrouped ? plain.replace(/[.,]/gu, "") : plain.replaceAll(group, "").replace(decimal, ".");
  return /^\d+(?:\.\d+)?$/u.test(value) ? Number(value) : null;
}

/** The power of ten that a number is round by. */
const powerOf = (value: number): number => (value % 10 === 0 ? 10 * powerOf(value / 10) : 1);

/** Sums up a number written in several words: "two hundred and five thousand", "quatre-vingt-dix", "12 000". */
class Sum {
  /** Behind the last word that belongs to the number. */
  at: number;
  /** Whether it is a number of order. */
  order = false;
  private total = 0;
  private part: number | null = null;
  private smallest = Number.POSITIVE_INFINITY;

  constructor(
    private readonly tokens: readonly Token[],
    start: number,
    private readonly language: Language,
  ) {
    this.at = start;
  }

  read(): number | null {
    while (!this.order && (this.take(this.at) || this.takeBehindJoint())) this.at++;
    return this.part === null && this.total === 0 ? null : this.total + (this.part ?? 0);
  }

  /** "Two hundred and five", "half a million": a small word inside a number, where the number goes on behind it. */
  private takeBehindJoint(): boolean {
    const { joints, articles } = this.language.numbers;
    const start = this.at;
    for (let next = start; this.begun && next < start + 2; next++) {
      const { normal } = this.tokens[next] ?? { normal: "" };
      if (!joints.has(normal) && !articles.has(normal)) break;
      this.at = next + 1;
      if (this.take(this.at, true)) return true;
    }
    this.at = start;
    return false;
  }

  private take(at: number, joined = false): boolean {
    const token = this.tokens[at];
    if (token === undefined || (this.begun && (token.opens || /[,;:–—(/]/u.test(token.gap)))) return false;
    const { words, scales } = this.language.numbers;
    const scale = scales.get(token.normal);
    if (scale !== undefined) return this.multiply(scale, token.normal);
    const figures = figuresAt(token, this.language);
    if (figures !== undefined) return this.takeFigures(token, figures);
    const value = words.get(token.normal);
    if (value !== undefined) return this.add(value, joined, token.gap === "-");
    const order = this.language.numbers.order.get(token.normal);
    this.order = order !== undefined && this.begun && token.gap === "-" && this.add(order, false, true); // twenty-first
    return this.order;
  }

  private get begun(): boolean {
    return this.part !== null || this.total > 0;
  }

  private takeFigures({ raw, gap }: Token, value: number): boolean {
    if (!this.begun) this.part = value;
    else if (this.isGroup(raw, gap)) this.part = this.part! * 1_000 + value;
    else return false;
    return true;
  }

  /** "12 000": three figures behind a space go on with the three or fewer before them. English writes no such. */
  private isGroup(raw: string, gap: string): boolean {
    const before = this.tokens[this.at - 1].raw;
    return /^\d{3}$/u.test(raw) && /^\d{1,3}$/u.test(before) && /^[\s\u00a0\u2009\u202f]$/u.test(gap);
  }

  private add(value: number, joined: boolean, hyphen: boolean): boolean {
    const part = this.part ?? 0;
    const fraction = value > 0 && value < 1 && Number.isInteger(part);
    if (!this.begun || (fraction && joined)) this.part = part + value;
    else if (fraction && this.total === 0)
      this.part = part * value; // two thirds
    else if (value === 20 && hyphen && part % 100 === 4)
      this.part = part + 76; // quatre-vingts
    else if (value >= 1 && this.fits(value, part, joined || hyphen)) this.part = part + value;
    else return false;
    return true;
  }

  /** Whether a number goes on with a smaller one: thousands with less, hundreds with less, tens with units. */
  private fits(value: number, part: number, bound: boolean): boolean {
    if (part === 0) return this.total > 0 && value < this.smallest;
    const tens = part % 100;
    if (bound && (tens === 60 || tens === 80)) return value < 20; // soixante-dix, quatre-vingt-onze
    if (bound && (tens === 10 || tens === 70 || tens === 90) && value >= 7 && value < 10) return true; // dix-sept
    return tens !== 10 && value < powerOf(part);
  }

  private multiply(scale: number, word: string): boolean {
    // "Hundreds", "thousands" alone are no number.
    if (!this.begun && tablesOf(this.language).indefinite.has(word)) return false;
    if (this.part === null && this.begun && scale >= this.smallest) return false;
    if (scale < 1_000) {
      if ((this.part ?? 1) >= 1_000 || ((this.part ?? 1) >= 100 && scale >= 100)) return false;
      this.part = (this.part === null || this.part === 0 ? 1 : this.part) * scale;
      return true;
    }
    if (scale >= this.smallest) return false;
    this.total += (this.part ?? 1) * scale;
    this.part = null;
    this.smallest = scale;
    return true;
  }
}

function readMeasure(tokens: readonly Token[], at: number, language: Language): { sign: string; end: number } | null {
  if (at >= tokens.length || tokens[at].opens) return null;
  const measure = tablesOf(language).measures.at(tokens, at);
  return measure && { sign: measure.key, end: at + measure.words.length };
}
