/** The single files of npm's natural that are bundled; the package itself has no types for them. */
declare module "natural/lib/natural/stemmers/*" {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module "natural/lib/natural/util/*" {
  const stopWords: { words: string[] };
  export default stopWords;
}
declare module "fast-levenshtein" {
  const levenshtein: { get(a: string, b: string): number };
  export default levenshtein;
}
