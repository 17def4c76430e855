import type { FurnitureLine } from "../clusters/find-furniture.js";
import type { Steps } from "../kernel/steps.js";
import type { ArticleUnits } from "../units/units.js";
import type { Derivation, Provenance } from "./provenance.js";
import { type InferredDate, publicationOf, publicationWithin } from "./publication.js";
import { lastEvent } from "./text-bounds.js";

/** A text's words that are its bound's source are told up to so many characters. */
const LONGEST_WORDS = 120;

/** For each article that tells of a day as past, by its place: it was not published before that day began. */
export function* boundsFromTexts(
  articles: readonly ArticleUnits[],
  furniture: readonly (readonly FurnitureLine[])[],
): Steps<Map<number, InferredDate>> {
  const found = new Map<number, InferredDate>();
  for (const [of, units] of articles.entries()) {
    yield 0;
    const event = lastEvent(units, furniture[of]);
    if (event === null) continue;
    const { value, earliest, span } = event;
    const words = units.article.text.slice(span.start, span.end).replace(/\s+/gu, " ");
    const told = words.length > LONGEST_WORDS ? `…${words.slice(-LONGEST_WORDS)}` : words;
    found.set(of, {
      kind: "inferred",
      of,
      value: `${value}/..`,
      interval: { earliest, latest: null },
      source: `its text (“${told}”)`,
      place: { article: of, span },
    });
  }
  return found;
}

/** From this chance on, and with words that say so, a text is taken from an article for certain. */
const CERTAIN = 0.99;
const SAYS_SO = { credit: 5, "speaker-is-author": 5 } as const;

/**
 * For each article of which a dated one certainly has its text: it was published by then. Where anything in a cluster is
 * in conflict, some date of it is wrong, and none of them bounds another article. Nor does one by which the article would
 * be older than what it has from another, here or in another cluster. `told` is what the texts tell of their own times.
 */
export function boundsFromCopies(
  provenances: readonly Provenance[],
  told: ReadonlyMap<number, InferredDate> = new Map(),
): InferredDate[] {
  const least = new Map<number, InferredDate>();
  for (const provenance of provenances) {
    if (provenance.conflicts.length > 0) continue;
    for (const derivation of provenance.derivations) {
      const bound = boundOfSource(provenance, derivation);
      if (bound === null) continue;
      const known = least.get(bound.of);
      if (known === undefined || bound.interval.latest! < known.interval.latest!) least.set(bound.of, bound);
    }
  }
  const since = oldestByTheirSources(provenances, told);
  return [...least.values()]
    .filter(({ of, interval: { latest } }) => latest! > (since.get(of) ?? Number.NEGATIVE_INFINITY))
    .sort((x, y) => x.of - y.of);
}

/** For each article that is told to have a text from another: the time before which it cannot have had all of them. */
function oldestByTheirSources(
  provenances: readonly Provenance[],
  told: ReadonlyMap<number, InferredDate>,
): Map<number, number> {
  const since = new Map<number, number>();
  for (const { cluster, derivations } of provenances) {
    for (const { from, to } of derivations) {
      if (from === null) continue;
      const [source, copy] = [cluster.witnesses[from], cluster.witnesses[to]];
      const ofText = told.get(source.article);
      const published = publicationWithin(source.units.article, ofText === undefined ? [] : [ofText]);
      const earliest = published?.interval.earliest ?? null;
      if (earliest !== null) since.set(copy.article, Math.max(since.get(copy.article) ?? earliest, earliest));
    }
  }
  return since;
}

function boundOfSource({ cluster }: Provenance, derivation: Derivation): InferredDate | null {
  const { from, to, relation, probability } = derivation;
  if (from === null || relation === "revision" || probability < CERTAIN || !saysSo(derivation)) return null;
  const [source, copy] = [cluster.witnesses[from], cluster.witnesses[to]];
  const latest = publicationOf(copy.units.article)?.interval.latest ?? null;
  const stated = publicationOf(source.units.article)?.interval.latest ?? null;
  if (latest === null || (stated !== null && stated <= latest)) return null;
  const dated = copy.units.article.dates.find(({ interval }) => interval.latest === latest);
  return {
    kind: "inferred",
    of: source.article,
    value: `../${dated?.value.split("/").at(-1) ?? ""}`,
    interval: { earliest: null, latest },
    source: `"${copy.units.article.id}", which has its text from there`,
    place: { article: copy.article, span: copy.spans[0] },
  };
}

const saysSo = ({ evidence }: Derivation): boolean =>
  evidence.some(
    ({ kind, favours, weight }) =>
      favours === "a" && kind in SAYS_SO && weight >= SAYS_SO[kind as keyof typeof SAYS_SO],
  );
