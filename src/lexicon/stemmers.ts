import german from "natural/lib/natural/stemmers/porter_stemmer_de.js";
import italian from "natural/lib/natural/stemmers/porter_stemmer_it.js";
import dutch from "natural/lib/natural/stemmers/porter_stemmer_nl.js";
import norwegian from "natural/lib/natural/stemmers/porter_stemmer_no.js";
import portuguese from "natural/lib/natural/stemmers/porter_stemmer_pt.js";
import swedish from "natural/lib/natural/stemmers/porter_stemmer_sv.js";
import ukrainian from "natural/lib/natural/stemmers/porter_stemmer_uk.js";
import type { ArticleUnits } from "../units/units.js";

type Stem = (word: string) => string;

/** Languages that can be stemmed beyond those of which more is known ({@link ArticleUnits.language}). */
const FURTHER: Readonly<Record<string, Stem>> = {
  de: (word) => german.stem(word),
  it: (word) => italian.stem(word),
  nb: (word) => norwegian.stem(word),
  nl: (word) => dutch.stem(word),
  nn: (word) => norwegian.stem(word),
  no: (word) => norwegian.stem(word),
  pt: (word) => portuguese.stem(word),
  sv: (word) => swedish.stem(word),
  uk: (word) => ukrainian.stem(word),
};

/** A language as a stemmer knows it; `code` is "und" where nobody said and nothing told. */
export interface Stemming {
  readonly code: string;
  readonly stem: Stem | null;
}

export function stemmingOf({ article, language }: ArticleUnits): Stemming {
  const code = article.language?.split("-")[0].toLowerCase() ?? language.code;
  return { code, stem: language.stem ?? FURTHER[code] ?? null };
}
