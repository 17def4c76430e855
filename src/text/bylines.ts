import { remembered } from "../kernel/remembered.js";

/** With what a line of authors begins. */
const BY = /^\s*(?:by|von|par|por|text|texte|texto|from|автор(?:ы)?|текст)(?:\s*:\s*|\s+)(?=\p{Lu})/iu;
/** Between two authors, whatever their names. */
const BETWEEN = /\s*(?:[;|&]|(?<=\s)(?:and|und|with|mit)(?=\s))\s*/iu;
/** These stand inside names too ("Ilk, M.", "Ortega y Sarr"): between two authors only where both are of two words at least. */
const PERHAPS_BETWEEN = /\s*(?:,|(?<=\s)(?:et|avec|y|con|e|и|с|եւ|և)(?=\s))\s*/iu;

/** The people whom one line of authors names: "By Mira Oslund and Ivo Marrendal" names two. */
export const peopleIn: (byline: string) => readonly string[] = remembered((byline) => {
  const people = byline
    .replace(BY, "")
    .split(BETWEEN)
    .flatMap((part) => {
      const names = part.split(PERHAPS_BETWEEN).filter((name) => name !== "");
      return names.every(isFullName) ? names : [part];
    })
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return people.length > 0 ? people : [byline];
});

const isFullName = (name: string): boolean => /\p{L}\S*\s+\S*\p{L}/u.test(name);
