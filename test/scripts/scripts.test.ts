import { compare, trace } from "urtext";
import { describe, expect, it } from "vitest";
import { lengthOf, overlapOf, type Span } from "../../src/kernel/span.js";
import { wordsIn } from "../../src/text/words.js";
import { makeUnits } from "../support/make-article.js";
import { ARTICLES, type ScriptArticle } from "./articles/index.js";
import { COPIED, changedShare, hosted, originalOf, type Planted } from "./planted.js";
import { WARDROBES } from "./wardrobe.js";

/** What compare() finds, by the side of what is to be found, in the order of the original. */
function found(article: ScriptArticle, passages: readonly string[]) {
  const [original, copy] = [originalOf(article), hosted(article, passages)];
  const { alignments, excluded } = compare(
    { id: "original", text: original.text, language: article.language },
    { id: "copy", text: copy.text, language: article.language },
  );
  return { alignments, excluded, original, copy };
}

const placesIn = (alignments: readonly { a: Span; b: Span }[]) => alignments.map(({ a, b }) => ({ a, b }));
const truth = (a: readonly Span[], b: readonly Span[]) => a.map((span, i) => ({ a: span, b: b[i] }));

/** A span as far as its last word: a mark behind it goes with a passage only where both texts have the same. */
function toLastWord(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).replace(/[^\p{L}\p{M}\p{N}]+$/u, "").length };
}

const wordPlaces = (alignments: readonly { a: Span; b: Span }[], original: Planted, copy: Planted) =>
  placesIn(alignments).map(({ a, b }) => ({ a: toLastWord(original.text, a), b: toLastWord(copy.text, b) }));

function intersectionOverUnion(x: Span, y: Span): number {
  const shared = overlapOf(x, y);
  return shared / (lengthOf(x) + lengthOf(y) - shared);
}

describe.each(ARTICLES)("an article in $language", (article) => {
  const { language, original, edited, independent, quotation } = article;
  const copied = COPIED.map((i) => original[i]);

  it("is an article of ordinary length, of which the edited copies change 10 to 20 % of the words", () => {
    const { words } = makeUnits(originalOf(article).text).article;
    expect(wordsIn(words, { start: 0, end: words.count })).toBeGreaterThanOrEqual(120);
    for (const [i, text] of edited.entries()) {
      expect(changedShare(copied[i], text)).toBeGreaterThanOrEqual(0.1);
      expect(changedShare(copied[i], text)).toBeLessThanOrEqual(0.2);
    }
  });

  it("is found where two of its paragraphs were copied, to the character, whether its language is stated or not", () => {
    const { alignments, excluded, original: source, copy } = found(article, copied);
    expect(placesIn(alignments)).toEqual(truth(source.spans, copy.spans));
    expect(alignments.map(({ similarity, edits, pieces }) => [similarity, edits, pieces.length])).toEqual([
      [1, [], 1],
      [1, [], 1],
    ]);
    expect(excluded).toEqual([]);
    expect(placesIn(compare(source.text, copy.text).alignments)).toEqual(truth(source.spans, copy.spans));
  });

  it("is found where they were edited: one passage for each, covering it", () => {
    const { alignments, original: source, copy } = found(article, edited);
    expect(alignments).toHaveLength(2);
    for (const [i, { a, b, pieces, similarity }] of alignments.entries()) {
      expect(pieces).toHaveLength(1);
      expect(similarity).toBeLessThan(1);
      expect(intersectionOverUnion(a, source.spans[i])).toBeGreaterThanOrEqual(0.9);
      expect(intersectionOverUnion(b, copy.spans[i])).toBeGreaterThanOrEqual(0.9);
    }
  });

  it("is not found in an article on the same subject that did not copy it", () => {
    expect(compare(original.join("\n\n"), independent.join("\n\n"))).toEqual({
      alignments: [],
      excluded: [],
      limits: [],
    });
  });

  it("has its quotation found", () => {
    const { text } = originalOf(article);
    const { quotations } = makeUnits(text, { language });
    expect(quotations.map(({ span }) => text.slice(span.start, span.end))).toContain(quotation);
  });

  it("is traced to both of its copies and not to the article that did not copy it", async () => {
    const [source, copy, revised] = [originalOf(article), hosted(article, copied), hosted(article, edited)];
    const texts = { source: source.text, copy: copy.text, other: independent.join("\n\n") };
    const report = await trace(
      Object.entries(texts).map(([id, text]) => ({ id, text, language, outlet: `The ${id}` })),
    );
    const spans = (id: string) =>
      report.clusters.flatMap(({ witnesses }) => witnesses.filter((w) => w.article === id).flatMap((w) => w.spans));
    const rising = (given: readonly Span[]) => [...given].sort((x, y) => x.start - y.start);
    expect(rising(spans("source"))).toEqual(source.spans);
    expect(rising(spans("copy"))).toEqual(rising(copy.spans));
    expect(spans("other")).toEqual([]);
    const withRevised = await trace([
      { id: "source", text: source.text, language },
      { id: "revised", text: revised.text, language },
    ]);
    expect(withRevised.clusters).toHaveLength(2);
  });

  const { same, near = {} } = WARDROBES[language];

  it.each(Object.entries(same))("is the same text in %s", (_, clothing) => {
    const passages = copied.map((text, i) => clothing(text, i + 1));
    expect(passages).not.toEqual(copied);
    const { alignments, original: source, copy } = found(article, passages);
    expect(wordPlaces(alignments, source, copy)).toEqual(wordPlaces(truth(source.spans, copy.spans), source, copy));
    for (const { similarity, pieces, edits, changes } of alignments) {
      expect(similarity).toBe(1);
      expect(pieces).toHaveLength(1);
      expect(changes).toEqual([]);
      expect(edits.filter(({ kind }) => kind === "words")).toEqual([]);
    }
  });

  it.each(Object.entries(near))("is found whole in %s", (_, clothing) => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const passages = copied.map((text, i) => clothing(text, 10 * seed + i));
      const { alignments, original: source, copy } = found(article, passages);
      const expected = wordPlaces(truth(source.spans, copy.spans), source, copy);
      expect(wordPlaces(alignments, source, copy), `seed ${seed}`).toEqual(expected);
      expect(alignments.every(({ pieces }) => pieces.length === 1)).toBe(true);
    }
  });
});
