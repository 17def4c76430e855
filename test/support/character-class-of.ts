import { CharacterClass } from "../../src/text/character-classes.js";

const RULES: readonly (readonly [RegExp, CharacterClass])[] = [
  [/^[\p{Default_Ignorable_Code_Point}\p{Cf}]$/u, CharacterClass.Ignorable],
  [/^\p{M}$/u, CharacterClass.Mark],
  [
    /^(?=\p{L}|\p{Nl})(?!\p{scx=Latin})[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]$/u,
    CharacterClass.Spaceless,
  ],
  [/^[\p{L}\p{Nl}]$/u, CharacterClass.Letter],
  [/^[\p{Nd}\p{No}]$/u, CharacterClass.Digit],
];

/** The slow, obvious twin of the table in src/text: asks the running engine's own Unicode data. */
export function characterClassOf(codePoint: number): CharacterClass {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return CharacterClass.Other;
  // The two half-width voicing marks are letters by name and marks by nature: NFKC joins them to the kana before.
  if (codePoint === 0xff9e || codePoint === 0xff9f) return CharacterClass.Mark;
  const character = String.fromCodePoint(codePoint);
  return RULES.find(([pattern]) => pattern.test(character))?.[1] ?? CharacterClass.Other;
}
