import { cellsOf, cellsOfCharacter } from "./cells.js";

/** A stretch of a text, and how it is painted. */
export interface Stretch<Mark> {
  readonly text: string;
  readonly mark: Mark;
}

export type Line<Mark> = readonly Stretch<Mark>[];

export const cellsOfLine = (line: Line<unknown>): number => line.reduce((sum, { text }) => sum + cellsOf(text), 0);

/** A stretch that keeps its place in a line: a word, a part of one, or a space. */
type Word<Mark> = readonly Stretch<Mark>[];

/**
 * Lines of at most so many cells, parted between words; a word is parted where it is longer than a line, and anywhere
 * between characters that take two cells, as is done in scripts that write no spaces.
 */
export function wrap<Mark>(stretches: readonly Stretch<Mark>[], width: number): Line<Mark>[] {
  const wrapping = new Wrapping<Mark>(width);
  for (const word of wordsOf(stretches)) wrapping.add(word);
  return wrapping.end();
}

class Wrapping<Mark> {
  private readonly lines: Line<Mark>[] = [];
  private line: Stretch<Mark>[] = [];
  private room: number;

  constructor(private readonly width: number) {
    this.room = width;
  }

  add(word: Word<Mark>): void {
    const space = this.line.length > 0 ? 1 : 0;
    const parts = isParted(word, this.width) ? charactersOf(word) : [word];
    const [first] = parts;
    if (cellsOfLine(first) + space > this.room) this.breakLine();
    else if (space > 0) this.put([{ text: " ", mark: sharedMark(this.line, word) }]);
    for (const part of parts) {
      if (cellsOfLine(part) > this.room) this.breakLine();
      this.put(part);
    }
  }

  end(): Line<Mark>[] {
    this.breakLine();
    return this.lines;
  }

  private put(part: Word<Mark>): void {
    this.line.push(...part);
    this.room -= cellsOfLine(part);
  }

  private breakLine(): void {
    if (this.line.length > 0) this.lines.push(this.line);
    this.line = [];
    this.room = this.width;
  }
}

/** A space between two words that were changed together was changed with them. */
function sharedMark<Mark>(line: Line<Mark>, word: Word<Mark>): Mark {
  const [before, after] = [line.at(-1)!.mark, word[0].mark];
  return before === after ? before : (null as Mark);
}

function* wordsOf<Mark>(stretches: readonly Stretch<Mark>[]): Generator<Word<Mark>> {
  let word: Stretch<Mark>[] = [];
  for (const { text, mark } of stretches) {
    for (const part of text.split(/(\s+)/u)) {
      if (part === "") continue;
      if (/\S/u.test(part)) word.push({ text: part, mark });
      else if (word.length > 0) {
        yield word;
        word = [];
      }
    }
  }
  if (word.length > 0) yield word;
}

function isParted<Mark>(word: Word<Mark>, width: number): boolean {
  const characters = word.flatMap(({ text }) => [...text]);
  return cellsOfLine(word) > width || characters.some((character) => cellsOfCharacter(character) === 2);
}

/** Marks over a character stay with it. */
function charactersOf<Mark>(word: Word<Mark>): Word<Mark>[] {
  const characters: Stretch<Mark>[] = [];
  for (const { text, mark } of word) {
    for (const character of text) {
      const last = characters.at(-1);
      if (last !== undefined && cellsOfCharacter(character) === 0)
        characters[characters.length - 1] = { text: last.text + character, mark: last.mark };
      else characters.push({ text: character, mark });
    }
  }
  return characters.map((character) => [character]);
}
