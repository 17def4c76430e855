/** Characters that take no cell of a terminal: marks over others, and what joins or directs them. */
const NO_CELL = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]$/u;
/** Characters that take two: those of East Asian scripts and their marks, full-width forms, and emoji. */
const TWO_CELLS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\p{Emoji_Presentation}\u3000-\u303e\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]$/u;
/** Half-width forms are of those scripts, and take one. */
const HALF_WIDTH = /^[\uff61-\uffdc\uffe8-\uffee]$/u;

/**
 * How many cells of a terminal a text takes. Terminals differ in emoji that are joined to one; in what is written in
 * news they agree.
 */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) cells += cellsOfCharacter(character);
  return cells;
}

export function cellsOfCharacter(character: string): 0 | 1 | 2 {
  if (character >= " " && character <= "~") return 1;
  if (NO_CELL.test(character)) return 0;
  return TWO_CELLS.test(character) && !HALF_WIDTH.test(character) ? 2 : 1;
}
