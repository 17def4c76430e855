import fc from "fast-check";
import { expect, test } from "vitest";
import { sentencesAlike } from "../../src/regions/alike-sentences.js";
import { likeness } from "../slow/regions.js";
import { distinctWords } from "../support/arbitraries.js";
import { inSentences, makeSides, termsBySentence } from "../support/make-side.js";

const sentence = fc.array(fc.constantFrom(...distinctWords(0, 40)), { minLength: 3, maxLength: 12 });
const text = fc.array(sentence, { minLength: 2, maxLength: 8 }).map(inSentences);

test("sentences are alike by their exact cosine and Dice share alone: none that is left out is as alike as one that is found", () => {
  const all: { found: boolean; cosine: number; dice: number }[] = [];
  fc.assert(
    fc.property(text, text, (x, y) => {
      const { a, b } = makeSides(x, y);
      const sentences = { a: termsBySentence(a), b: termsBySentence(b) };
      const found = sentencesAlike(a, b).pairs.map((pair) => `${pair.a} ${pair.b}`);
      expect(new Set(found).size).toBe(found.length);
      for (const i of sentences.a.keys()) {
        for (const j of sentences.b.keys()) {
          const pair = { a: i, b: j };
          all.push({ found: found.includes(`${i} ${j}`), ...likeness(sentences, pair) });
        }
      }
    }),
    { numRuns: 150 },
  );
  const alike = all.filter(({ found }) => found);
  // The least of what is found, over all texts, is where the bounds lie, whatever they are.
  const cosine = Math.min(...alike.map((pair) => pair.cosine));
  const dice = Math.min(...alike.map((pair) => pair.dice));
  const missed = all.filter((pair) => !pair.found && pair.cosine > cosine + 1e-9 && pair.dice > dice + 1e-9);
  expect(missed).toEqual([]);
  expect(alike.length).toBeGreaterThan(100);
  expect(all.length - alike.length).toBeGreaterThan(100);
});

test("a sentence that goes on and on is compared in parts, which together are the sentence", () => {
  const shared = distinctWords(0, 24);
  const list = distinctWords(100, 400);
  const { a, b } = makeSides(inSentences([[...list, ...shared]]), inSentences([shared, distinctWords(600, 20)]));
  const { a: parts, pairs } = sentencesAlike(a, b);
  expect(parts.map(({ start }) => start)).toEqual([0, ...parts.slice(0, -1).map(({ end }) => end)]);
  expect(parts.at(-1)?.end).toBe(list.length + shared.length);
  expect(Math.max(...parts.map(({ start, end }) => end - start))).toBeLessThan(60);
  expect(pairs.map((pair) => parts[pair.a].end)).toContain(list.length + shared.length);
});
