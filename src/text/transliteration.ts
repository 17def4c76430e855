import { lazily } from "../kernel/lazily.js";
import { remembered } from "../kernel/remembered.js";

/** Letters of other scripts, and Latin letters of their own kind, as English newspapers write them. */
const latin = lazily(
  (): Readonly<Record<string, string>> => ({
    ...lettersOf(
      "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya",
    ),
    ...lettersOf("і=i ї=yi є=ye ґ=g ў=u ә=a ғ=gh қ=q ң=ng ө=o ұ=u ү=u һ=h ј=j љ=lj њ=nj ћ=c ђ=dj џ=dz ѓ=g ќ=k ѕ=dz"),
    ...lettersOf(
      "ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k և=ev օ=o ֆ=f",
    ),
    ...lettersOf("ł=l ø=o ə=a đ=d ð=d þ=th æ=ae œ=oe ı=i ħ=h ŋ=ng"),
  }),
);

function lettersOf(list: string): Record<string, string> {
  return Object.fromEntries(list.split(" ").map((entry) => entry.split("=")));
}

/** A word of a name in plain Latin letters, without accents; letters of unknown scripts stay as they are. */
export function toLatin(word: string): string {
  const latinLetters = latin();
  return word
    .replace(/ու/gu, "u")
    .replace(/\p{L}/gu, (letter) => latinLetters[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}

/**
 * Letters that stand for one sound in the ways in which newspapers spell foreign names, in the order in which they are
 * made one: Tokayev, Toqaev and Tokajew; Zelensky, Zelenskyy and Zelenskiy; Müller and Mueller; Gorbachev and
 * Gorbatschow; Loukachenko and Łukaszenka.
 */
const ONE_SOUND: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|cz/gu, "ch"],
  [/sch|sz/gu, "sh"],
  [/t[sz]/gu, "z"],
  [/dzh|dj/gu, "j"],
  [/kh/gu, "h"],
  [/gh/gu, "g"],
  [/ph/gu, "f"],
  [/ck|q|c(?!h)/gu, "k"],
  [/x/gu, "ks"],
  [/w/gu, "v"],
  [/ou|oo/gu, "u"],
  [/(?<=[aou])e(?=[^aeiouyv])/gu, ""], // Mueller: what Müller lost with its dots; but Tokaev
  [/[yj]/gu, "i"],
  [/sk(?:ogo|omu|im|oi|ii|aia)$/gu, "ski"], // cases of a Russian name
  [/i+/gu, "i"],
  [/^i(?=[aeou])|(?<=[aeou])i(?=[aeou])|(?<=[aeou])i(?=[ae]v)/gu, ""],
  [/ie(?=v)/gu, "e"],
  [/(.)\1+/gu, "$1"],
];

/**
 * A word of a name as it sounds: equal for most spellings of one name, and read by nobody. A few names are compared over
 * and over: every speaker with every author.
 */
export const soundOf = remembered((word) =>
  ONE_SOUND.reduce((so, [letters, one]) => so.replace(letters, one), toLatin(word)),
);

/** As it sounds, with consonants made one that one language tells apart and its neighbour does not: Oleg, Oleh. */
export const looseSoundOf = (word: string): string =>
  soundOf(word)
    .replace(/[szc]h|z/gu, "s")
    .replace(/g/gu, "h")
    .replace(/f/gu, "v")
    .replace(/(.)\1+/gu, "$1");

/** What all spellings of a name share: its consonants. */
export const consonantsOf = remembered((word) =>
  looseSoundOf(word)
    .replace(/[aeiou]/gu, "")
    .replace(/(.)\1+/gu, "$1"),
);
