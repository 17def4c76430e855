import { isByAuthor } from "../../clusters/pair-kind.js";
import { samePerson } from "../../text/names.js";
import type { Quotation } from "../../units/units.js";
import { articleOf, bothWays, type EvidenceSource, nameOf, placeIn, type WitnessFacts } from "./evidence.js";

/** Nobody quotes a piece's author with the piece's words unless they have them from the piece. */
const AUTHOR_QUOTED = 5;
const THIRD_PARTY_NAMED = 6;
const THIRD_PARTY_UNNAMED = 2;

const named = (quotations: readonly Quotation[]) =>
  quotations.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));

/** The copy puts the words in the mouth of someone who wrote the other article. */
export const speakerIsAuthor: EvidenceSource = bothWays((source, copy) => {
  const { authors } = articleOf(source);
  const speaker = named(copy.witness.quotations).find(({ name }) => authors.some((author) => samePerson(author, name)));
  if (speaker === undefined) return null;
  return {
    kind: "speaker-is-author",
    weight: AUTHOR_QUOTED,
    shared: 0.2,
    says: `${nameOf(copy)} quotes ${speaker.name}, who is an author of the article in ${nameOf(source)}`,
    places: [placeIn(copy, speaker.span)],
  };
});

/** Both quote someone who wrote neither: they have the words from where that person said them. */
export const thirdPartySpeaker: EvidenceSource = ({ a, b }) => {
  if (!a.witness.quoted || !b.witness.quoted) return [];
  if (isByAuthor(a.witness.quotations, b.witness.units) || isByAuthor(b.witness.quotations, a.witness.units)) return [];
  const speakers = ([a, b] as WitnessFacts[]).map((facts) => ({ facts, speaker: named(facts.witness.quotations)[0] }));
  const told = speakers.filter(({ speaker }) => speaker !== undefined);
  return [
    {
      kind: "third-party-speaker",
      favours: "common-source",
      weight: told.length > 0 ? THIRD_PARTY_NAMED : THIRD_PARTY_UNNAMED,
      shared: 0,
      says:
        told.length > 0
          ? `both quote ${told[0].speaker.name}, who is an author of neither article`
          : "both have the words in quotation marks, as someone else's",
      places: told.map(({ facts, speaker }) => placeIn(facts, speaker.span)),
    },
  ];
};
