import { overlapOf, type Span } from "../../kernel/span.js";
import { isAmong } from "../../text/names.js";
import { wordsInside } from "../../text/words.js";
import {
  articleOf,
  bothWaysAs,
  type EvidenceSource,
  type FactPair,
  nameOf,
  placeIn,
  type Roles,
  type WitnessFacts,
  wordsOf,
} from "./evidence.js";
import { perWitness } from "./per-witness.js";

/** How much the marks say, by what is known of who is quoted and who wrote the other article. */
const QUOTED = { byAuthor: 2.5, nobodyNamed: 2, authorUnknown: 1.2, someoneElse: 0.5 } as const;
const ELLIPSIS = 3;
const BRACKETS = 1.5;

const QUOTES_ALONE: Roles = { source: ({ witness }) => !witness.quoted, copy: ({ witness }) => witness.quoted };

/**
 * The copy has the passage in quotation marks; the source has it as its own words. That speaks for the source as far
 * as its words are its author's: where somebody is quoted who is not known to have written it, both may have the
 * words from that person, and one of them forgot the marks.
 */
export const quotationMarks: EvidenceSource = bothWaysAs(QUOTES_ALONE, (source, copy) => {
  return {
    kind: "quotation-marks",
    weight: QUOTED[whoIsQuoted(source, copy)],
    shared: 0.4,
    says: `${nameOf(copy)} has the passage in quotation marks, ${nameOf(source)} has it as its own words`,
    places: copy.witness.quotations.map(({ outer }) => placeIn(copy, outer)),
  };
});

function whoIsQuoted(source: WitnessFacts, copy: WitnessFacts): keyof typeof QUOTED {
  const { authors } = articleOf(source);
  const speakers = copy.witness.quotations.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.name]));
  if (speakers.length === 0) return "nobodyNamed";
  if (authors.length === 0) return "authorUnknown";
  return speakers.some((name) => isAmong(authors, name)) ? "byAuthor" : "someoneElse";
}

const ELLIPSES = /…|⋯|\.\s?\.\s?\./gu;
const BRACKETED = /\[[^\]\n]{1,80}\]|\(sic\)/gu;

const SHORTENED: Roles = {
  source: (facts) => ellipsesIn(facts).length === 0,
  copy: (facts) => ellipsesIn(facts).length > 0,
};

/** The copy shows an ellipsis where the source goes on. */
export const ellipsis: EvidenceSource = bothWaysAs(SHORTENED, (source, copy, pair) => {
  const places = ellipsesIn(copy).filter((place) => goesOn(source, copy, place, pair));
  if (places.length === 0) return null;
  return {
    kind: "ellipsis",
    weight: ELLIPSIS,
    shared: 0.4,
    says: `${nameOf(copy)} has an ellipsis where ${nameOf(source)} goes on`,
    places: places.map((span) => placeIn(copy, span)),
  };
});

/** Whether the source has words where the copy has an ellipsis: inside the passage, or in the paragraph beyond it. */
function goesOn(source: WitnessFacts, copy: WitnessFacts, place: Span, pair: FactPair): boolean {
  const own = copy.witness.spans;
  const { spans, units } = source.witness;
  if (hasMoreAt(source, copy, place, pair)) return true;
  if (place.start > own[0].start && place.start < own[own.length - 1].end - 1) return spans.length > 1;
  const before = place.start <= own[0].start;
  const edge = before ? spans[0].start : spans[spans.length - 1].end;
  const paragraph = units.paragraphs.find(({ span }) => span.start <= edge && edge <= span.end)?.span;
  if (paragraph === undefined) return false;
  const beyond = before ? { start: paragraph.start, end: edge } : { start: edge, end: paragraph.end };
  const words = wordsInside(units.article.words, beyond);
  return words.end > words.start;
}

/** Between an ellipsis and what stands beside it: a space, a bracket. */
const BESIDE = 2;

/** Words left out that are too few to part the passage, or to end it, are an edit inside it. */
function hasMoreAt(source: WitnessFacts, copy: WitnessFacts, place: Span, { a, alignments }: FactPair): boolean {
  return alignments.some(({ alignment }) =>
    alignment.edits.some((edit) => {
      const [inSource, inCopy] = source === a ? [edit.a, edit.b] : [edit.b, edit.a];
      const touches = inCopy.start <= place.end + BESIDE && place.start <= inCopy.end + BESIDE;
      return touches && wordsOf(source, inSource) > wordsOf(copy, inCopy);
    }),
  );
}

const BRACKETED_ALONE: Roles = {
  source: (facts) => bracketsIn(facts).length === 0,
  copy: (facts) => editedIn(facts).length > 0,
};

/** The copy shows brackets, an editor's hand in someone else's words, where the source has none. */
export const brackets: EvidenceSource = bothWaysAs(BRACKETED_ALONE, (source, copy) => {
  const places = editedIn(copy);
  return {
    kind: "brackets",
    weight: BRACKETS,
    shared: 0.4,
    says: `${nameOf(copy)} has ${textAt(copy, places[0])} in the passage, ${nameOf(source)} has no brackets there`,
    places: places.map((span) => placeIn(copy, span)),
  };
});

const textAt = (facts: WitnessFacts, { start, end }: Span): string => articleOf(facts).text.slice(start, end);

const ellipsesIn = perWitness((facts) => marksIn(facts, ELLIPSES));
const bracketsIn = perWitness((facts) => marksIn(facts, BRACKETED));
/** Those that are more than an ellipsis in brackets. */
const editedIn = (facts: WitnessFacts): Span[] =>
  bracketsIn(facts).filter((span) => !/^\[?[(…. )]+\]?$/u.test(textAt(facts, span)));

/** Marks inside the passage, or in the rest of a quotation that it stands in, or right at its ends. */
function marksIn(facts: WitnessFacts, pattern: RegExp): Span[] {
  const { text } = articleOf(facts);
  const reach = 6; // an ellipsis behind the last word, with a space and a bracket
  const regions = [
    ...facts.witness.spans.map(({ start, end }) => ({
      start: Math.max(0, start - reach),
      end: Math.min(text.length, end + reach),
    })),
    ...gapsInsideQuotations(facts),
  ];
  const found = new Map<number, Span>();
  for (const region of regions) {
    for (const match of text.slice(region.start, region.end).matchAll(pattern)) {
      const start = region.start + match.index;
      found.set(start, { start, end: start + match[0].length });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** What stands between two spans of the passage and inside one of its quotations. */
function gapsInsideQuotations({ witness: { spans, quotations } }: WitnessFacts): Span[] {
  return spans.slice(1).flatMap((span, i) => {
    const gap = { start: spans[i].end, end: span.start };
    const quoted =
      quotations.length === 0 || quotations.some(({ outer }) => overlapOf(outer, gap) === gap.end - gap.start);
    return quoted && gap.end - gap.start < 200 ? [gap] : [];
  });
}
