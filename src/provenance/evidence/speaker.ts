import { isByAuthor } from "../../clusters/pair-kind.js";
import { peopleIn } from "../../text/bylines.js";
import { isAmong, samePerson, surelySamePerson } from "../../text/names.js";
import type { Quotation } from "../../units/units.js";
import { sameName } from "../publisher-names.js";
import {
  anyone,
  articleOf,
  bothWaysAs,
  type EvidenceSource,
  nameOf,
  type Observation,
  ofBoth,
  placeIn,
  type Roles,
  type WitnessFacts,
} from "./evidence.js";

/** Nobody quotes a piece's author with the piece's words unless they have them from the piece. */
const AUTHOR_QUOTED = 5;
/** A family name alone, or one that is only nearly the author's, may be another person's. */
const PERHAPS_AUTHOR_QUOTED = 2;
const THIRD_PARTY_NAMED = 6;
const THIRD_PARTY_ONCE_NAMED = 5;
const THIRD_PARTY_UNNAMED = 2;
const BARE_AUTHOR_KNOWN = 3;
const BARE_AUTHOR_UNKNOWN = 2.5;

const named = (quotations: readonly Quotation[]) =>
  quotations.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));

const AUTHOR_AND_QUOTING: Roles = {
  source: (facts) => articleOf(facts).authors.length > 0,
  copy: ({ witness }) => named(witness.quotations).length > 0,
};

/** The copy puts the words in the mouth of someone who wrote the other article. */
export const speakerIsAuthor: EvidenceSource = bothWaysAs(AUTHOR_AND_QUOTING, (source, copy) => {
  const { authors } = articleOf(source);
  const speaker = named(copy.witness.quotations).find(({ name }) => isAmong(authors, name));
  if (speaker === undefined) return null;
  const sure = authors.flatMap(peopleIn).some((author) => surelySamePerson(author, speaker.name));
  return {
    kind: "speaker-is-author",
    weight: sure ? AUTHOR_QUOTED : PERHAPS_AUTHOR_QUOTED,
    shared: 0.2,
    says: `${nameOf(copy)} quotes ${speaker.name}, who is an author of the article in ${nameOf(source)}`,
    places: [placeIn(copy, speaker.span)],
  };
});

const QUOTES: Roles = { source: anyone, copy: ({ witness }) => witness.quoted };

/** Both quote someone who wrote neither: they have the words from where that person said them. */
export const thirdPartySpeaker: EvidenceSource = ofBoth(QUOTES, ({ a, b }) => {
  if (a.witness.quoted !== b.witness.quoted)
    return oneQuotes(...(a.witness.quoted ? ([a, b] as const) : ([b, a] as const)));
  if (isByAuthor(a.witness.quotations, b.witness.units) || isByAuthor(b.witness.quotations, a.witness.units)) return [];
  const [ofA, ofB] = [named(a.witness.quotations), named(b.witness.quotations)];
  const same = ofA.find(({ name }) => ofB.some((other) => samePerson(name, other.name)));
  const places = [
    ...ofA.slice(0, 1).map(({ span }) => placeIn(a, span)),
    ...ofB.slice(0, 1).map(({ span }) => placeIn(b, span)),
  ];
  const told = (weight: number, says: string): Observation[] => [
    { kind: "third-party-speaker", favours: "common-source", weight, shared: 0, says, places },
  ];
  if (same) return told(THIRD_PARTY_NAMED, `both quote ${same.name}, who is an author of neither article`);
  // Whom the other witnesses name as well: one page's reading of a name is not to be trusted against theirs.
  const { spokenBy } = a;
  if (spokenBy !== null && ![a, b].some((facts) => isAmong(articleOf(facts).authors, spokenBy))) {
    return told(THIRD_PARTY_ONCE_NAMED, `both quote the words, which are ${spokenBy}'s, an author of neither article`);
  }
  if (ofA.length > 0 && ofB.length > 0) {
    return told(
      THIRD_PARTY_UNNAMED,
      `${nameOf(a)} puts the words in the mouth of ${ofA[0].name}, ${nameOf(b)} in that of ${ofB[0].name}`,
    );
  }
  const [one, speaker] = ofA.length > 0 ? [a, ofA[0]] : [b, ofB[0]];
  return speaker
    ? told(
        THIRD_PARTY_ONCE_NAMED,
        `both quote the words, and ${nameOf(one)} names ${speaker.name}, who is an author of neither article`,
      )
    : told(THIRD_PARTY_UNNAMED, "both have the words in quotation marks, as someone else's");
});

const STATEMENT =
  /(?:press release|statement|communiqu|announcement|spokes(?:man|woman|person)|Pressemitteilung|Erklärung|Sprecher|comunicado|заявлени|сообщени[ия] пресс)/iu;
/** How far around a quotation its source is told, in characters. */
const AROUND = 160;

/** One quotes somebody, or a statement, and the other has the same words bare: it may have left the marks out. */
function oneQuotes(quoting: WitnessFacts, bare: WitnessFacts): Observation[] {
  const { authors, outlet } = articleOf(bare);
  const [speaker] = named(quoting.witness.quotations);
  // "The Courier wrote: …" hands the words to the other page itself, and to nobody else.
  if (speaker !== undefined && outlet !== null && sameName(speaker.name, outlet.name)) return [];
  const { start, end } = quoting.region;
  const { text } = articleOf(quoting);
  const stated =
    STATEMENT.test(text.slice(Math.max(0, start - AROUND), start)) || STATEMENT.test(text.slice(end, end + AROUND));
  if (speaker === undefined ? !stated : isAmong(authors, speaker.name)) return [];
  const who = speaker?.name ?? "a statement";
  return [
    {
      kind: "third-party-speaker",
      favours: "common-source",
      weight: authors.length > 0 ? BARE_AUTHOR_KNOWN : BARE_AUTHOR_UNKNOWN,
      shared: 0,
      says: `${nameOf(quoting)} has the words from ${who}, and ${nameOf(bare)} may have them from there too`,
      places: speaker ? [placeIn(quoting, speaker.span)] : [],
    },
  ];
}
