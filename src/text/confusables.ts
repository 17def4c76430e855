/**
 * Letters of different alphabets that look alike, for the one fold that asks for them: a word in which one alphabet's
 * letters stand among another's ("hаrbour" with a Cyrillic а) was not written so to be read so. A whole word of one
 * alphabet is never folded: Russian "сор" is no English "cop", and a word does not know what language stands around it.
 */
const ALPHABETS: readonly Alphabet[] = [
  // Latin, Greek, Cyrillic, Armenian
  { letters: /[a-z\u00c0-\u024f\u0259]/iu, shapes: "ABCEHIKMNOPSTXYZƏaceghijkopuvxyə" },
  { letters: /[\u0370-\u03ff]/u, shapes: "ΑΒ.ΕΗΙΚΜΝΟΡ.ΤΧΥΖ.α....ι.κορυνχγ." },
  { letters: /[\u0400-\u052f]/u, shapes: "АВСЕНІКМ.ОР.ТХУ.Әасе..і.кор..хуә" },
  { letters: /[\u0531-\u0587]/u, shapes: ".........Օ.Տ........ցհ.յ.օ.ս...." },
];

interface Alphabet {
  readonly letters: RegExp;
  /** One shape a place, in the same order for all; a dot where the alphabet has no such letter. */
  readonly shapes: string;
}

/** Cyrillic letters that pass for a Latin one, but that a Latin one is not folded to: few languages have them. */
const RARE_CYRILLIC: Readonly<Record<string, string>> = {
  ѕ: "s",
  Ѕ: "S",
  ј: "j",
  Ј: "J",
  һ: "h",
  ԁ: "d",
  ԛ: "q",
  ԝ: "w",
  ѵ: "v",
  Ӏ: "I",
  ӏ: "l",
  Ү: "Y",
  ү: "y",
};

/** Places of shapes by letter. */
const PLACES = new Map(ALPHABETS.flatMap(({ shapes }) => [...shapes].map((letter, place) => [letter, place] as const)));

const NOT_LATIN = /[\u0370-\u052f\u0531-\u0587]/u;

/**
 * A word whose letters are of several alphabets, written in the one it was meant in: the only one that has all its
 * shapes; where several have, the one with most of its letters, then that of its first. A word that no one alphabet
 * can write ("5µm", "iPhoneом") stays as it is. Takes and gives composed characters.
 */
export function inOneAlphabet(word: string): string {
  if (!NOT_LATIN.test(word)) return word;
  const letters = [...word.normalize("NFD")];
  const counts = ALPHABETS.map((alphabet) => letters.filter((letter) => alphabet.letters.test(letter)).length);
  if (counts.filter((count) => count > 0).length < 2) return word;
  const first = ALPHABETS.findIndex((alphabet) => alphabet.letters.test(letters.find(isOfAlphabet)!));
  const [best] = ALPHABETS.flatMap((_, index) => {
    const written = counts[index] > 0 ? letters.map((letter) => writtenIn(index, letter)) : [null];
    return written.includes(null) ? [] : [{ index, written }];
  }).sort((x, y) => counts[y.index] - counts[x.index] || Number(y.index === first) - Number(x.index === first));
  return best ? best.written.join("").normalize("NFC") : word;
}

const isOfAlphabet = (letter: string): boolean => ALPHABETS.some(({ letters }) => letters.test(letter));

/** A letter in an alphabet: itself where it is of it, or of none (a digit, an accent); `null` where there is none like it. */
function writtenIn(alphabet: number, letter: string): string | null {
  const { letters, shapes } = ALPHABETS[alphabet];
  if (letters.test(letter) || !isOfAlphabet(letter)) return letter;
  if (alphabet === 0 && letter in RARE_CYRILLIC) return RARE_CYRILLIC[letter];
  const like = shapes[PLACES.get(letter) ?? -1] ?? ".";
  return like === "." ? null : like;
}
