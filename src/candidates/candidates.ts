import { hashString } from "../kernel/hash.js";
import type { Limit } from "../kernel/limit.js";
import { groupedByTwoLanes, Uint32List } from "../kernel/numbers.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { ArticleSketch } from "../sketch/sketch.js";
import { familyNameKey } from "../text/names.js";
import type { ArticleUnits } from "../units/units.js";
import { type Banding, bandKey } from "./bands.js";
import { type Meetings, meet } from "./meetings.js";
import { type SharedTerms, shareRareTerms } from "./rare-terms.js";

export interface CandidatePlan {
  readonly banding: Banding;
  readonly signatureSize: number;
  /** More entries than this under one key do not all meet each other. */
  readonly mostCarriers: number;
  /** By how many of its rarest terms a sentence is known, where what was put in other words is looked for. */
  readonly rareTerms: number | null;
}

/**
 * Two articles that may share text, and where: not yet a finding. `a <= b`; where they are one article, it may repeat
 * itself. Articles are named by their place in the sorted collection.
 */
export interface CandidatePair {
  readonly a: number;
  readonly b: number;
  /** Words of `a` and of `b` at which one fingerprint begins. */
  readonly seedsA: Uint32Array;
  readonly seedsB: Uint32Array;
  /** Units (indexes into the sketches' `units`) whose signatures met, though perhaps no fingerprint did. */
  readonly alikeA: Uint32Array;
  readonly alikeB: Uint32Array;
  /** How many pairs of rare terms have a sentence in both; 0 where nobody asked, or too few to count. */
  readonly rareTerms: number;
}

export interface Candidates {
  readonly pairs: readonly CandidatePair[];
  readonly limits: readonly Limit[];
}

/**
 * All pairs of articles that share a fingerprint, or a paragraph or quotation that is alike, or rare terms.
 *
 * Fingerprints find reuse: winnowing guarantees one in common for every `k + window − 1` shared words, wherever they
 * stand. Signatures find units that are alike as wholes, with the chance that `recallAt` gives for their likeness, also
 * where no five words in a row are left; speakers find statements that were put in other words.
 */
export function findCandidates(
  sketches: readonly ArticleSketch[],
  plan: CandidatePlan,
  wording: Wording | null = null,
): Candidates {
  const { rareTerms, mostCarriers: cap } = plan;
  const prints = meetFingerprints(sketches, cap);
  const units = meetUnits(sketches, plan);
  const statements = meetStatements(sketches, cap);
  const terms =
    wording === null || rareTerms === null
      ? { found: [], capped: 0 }
      : shareRareTerms(wording.articles, wording.lexicon, rareTerms, cap);
  const met = joinByPair(prints.places, both(units.places, statements.places));
  return { pairs: withRareTerms(met, terms.found), limits: limitsOf({ prints, units, statements, terms }, cap) };
}

/** What the articles say, for those who look for what was put in other words. */
export interface Wording {
  readonly articles: readonly ArticleUnits[];
  readonly lexicon: Lexicon;
}

/** The pairs that met, with what rare terms they share, and those that share nothing else. */
function withRareTerms(met: readonly CandidatePair[], terms: readonly SharedTerms[]): readonly CandidatePair[] {
  if (terms.length === 0) return met;
  const pairs = new Map(met.map((pair) => [`${pair.a} ${pair.b}`, pair]));
  for (const { a, b, shared } of terms) {
    const key = `${a} ${b}`;
    pairs.set(key, { ...(pairs.get(key) ?? pairOfNothing(a, b)), rareTerms: shared });
  }
  return [...pairs.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

/** Two articles of which nothing met. */
export const pairOfNothing = (a: number, b: number): CandidatePair => ({
  a,
  b,
  seedsA: NONE,
  seedsB: NONE,
  alikeA: NONE,
  alikeB: NONE,
  rareTerms: 0,
});

/** Places that met, as columns: article and place of the one, article and place of the other. */
interface Places {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly atA: Uint32Array;
  readonly atB: Uint32Array;
}

function meetFingerprints(sketches: readonly ArticleSketch[], cap: number): { places: Places; capped: number } {
  const total = sketches.reduce((sum, { fingerprints }) => sum + fingerprints.at.length, 0);
  const hi = new Uint32Array(total);
  const lo = new Uint32Array(total);
  const at = new Uint32Array(total);
  const owner = new Uint32Array(total);
  let offset = 0;
  sketches.forEach(({ fingerprints }, article) => {
    hi.set(fingerprints.hi, offset);
    lo.set(fingerprints.lo, offset);
    at.set(fingerprints.at, offset);
    owner.fill(article, offset, (offset += fingerprints.at.length));
  });
  const meetings = meet({ hi, lo, owner }, cap);
  return { places: placesOf(meetings, owner, at), capped: meetings.capped };
}

function meetUnits(sketches: readonly ArticleSketch[], plan: CandidatePlan): { places: Places; capped: number } {
  const { banding, signatureSize } = plan;
  const owner = new Uint32List();
  const unit = new Uint32List();
  sketches.forEach(({ units, signatures }, article) => {
    units.forEach((_, index) => {
      if (!isEmpty(signatures, index * signatureSize, signatureSize)) {
        owner.push(article);
        unit.push(index);
      }
    });
  });
  const owners = owner.view();
  const units = unit.view();
  const hi = new Uint32Array(owners.length);
  const lo = new Uint32Array(owners.length);
  const first = new Uint32List();
  const second = new Uint32List();
  let capped = 0;
  for (let band = 0; band < banding.bands; band++) {
    for (let i = 0; i < owners.length; i++) {
      [hi[i], lo[i]] = bandKey(sketches[owners[i]].signatures, units[i] * signatureSize, band, banding.rows);
    }
    const meetings = meet({ hi, lo, owner: owners }, plan.mostCarriers);
    capped = Math.max(capped, meetings.capped);
    for (let i = 0; i < meetings.first.length; i++) {
      first.push(meetings.first[i]);
      second.push(meetings.second[i]);
    }
  }
  const once = distinct(first.view(), second.view());
  return { places: placesOf({ ...once, capped }, owners, units), capped };
}

/**
 * Quotations of one speaker, by family name: two reporters who translate or shorten one statement may have no shingle
 * in common.
 */
function meetStatements(sketches: readonly ArticleSketch[], cap: number): { places: Places; capped: number } {
  const owner = new Uint32List();
  const unit = new Uint32List();
  const hi = new Uint32List();
  const lo = new Uint32List();
  sketches.forEach(({ units }, article) => {
    units.forEach(({ speaker }, index) => {
      if (speaker === null) return;
      const [h, l] = hashString(familyNameKey(speaker.name));
      owner.push(article);
      unit.push(index);
      hi.push(h);
      lo.push(l);
    });
  });
  const meetings = meet({ hi: hi.view(), lo: lo.view(), owner: owner.view() }, cap);
  return { places: placesOf(meetings, owner.view(), unit.view()), capped: meetings.capped };
}

const both = (x: Places, y: Places): Places => ({
  a: joined(x.a, y.a),
  b: joined(x.b, y.b),
  atA: joined(x.atA, y.atA),
  atB: joined(x.atB, y.atB),
});

function joined(x: Uint32Array, y: Uint32Array): Uint32Array {
  const all = new Uint32Array(x.length + y.length);
  all.set(x);
  all.set(y, x.length);
  return all;
}

/** A unit without shingles has the greatest value everywhere; it is like nothing, not like its like. */
function isEmpty(signatures: Uint32Array, offset: number, size: number): boolean {
  for (let i = offset; i < offset + size; i++) if (signatures[i] !== 0xffffffff) return false;
  return true;
}

/** Units alike meet in several bands: each pair once. */
function distinct(first: Uint32Array, second: Uint32Array): { first: Uint32Array; second: Uint32Array } {
  const heads = Uint32Array.from(groupedByTwoLanes(first, second), ([head]) => head);
  return { first: heads.map((i) => first[i]), second: heads.map((i) => second[i]) };
}

const placesOf = ({ first, second }: Meetings, owner: Uint32Array, at: Uint32Array): Places => ({
  a: first.map((i) => owner[i]),
  b: second.map((i) => owner[i]),
  atA: first.map((i) => at[i]),
  atB: second.map((i) => at[i]),
});

/** Sorts both kinds of meetings by pair of articles and hands each pair its own. */
function joinByPair(seeds: Places, alike: Places): CandidatePair[] {
  const bySeeds = groups(seeds);
  const byUnits = groups(alike);
  const pairs: CandidatePair[] = [];
  let i = 0;
  let j = 0;
  while (i < bySeeds.length || j < byUnits.length) {
    const s = bySeeds[i];
    const u = byUnits[j];
    const difference = !s ? 1 : !u ? -1 : s.a - u.a || s.b - u.b;
    const { a, b } = difference <= 0 ? s : u;
    pairs.push({
      ...pairOfNothing(a, b),
      ...(difference <= 0 && { seedsA: s.atA, seedsB: s.atB }),
      ...(difference >= 0 && { alikeA: u.atA, alikeB: u.atB }),
    });
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return pairs;
}

const NONE = new Uint32Array(0);

interface Group {
  readonly a: number;
  readonly b: number;
  readonly atA: Uint32Array;
  readonly atB: Uint32Array;
}

const groups = ({ a, b, atA, atB }: Places): Group[] =>
  groupedByTwoLanes(a, b).map((members) => ({
    a: a[members[0]],
    b: b[members[0]],
    atA: members.map((i) => atA[i]),
    atB: members.map((i) => atB[i]),
  }));

/** What stands in more places than the cap, by what it is. */
const CAPPED = {
  prints: "Some runs of words",
  units: "Some paragraphs or quotations that are alike",
  statements: "Quotations of some speakers",
  terms: "Some pairs of rare words",
};

function limitsOf(counts: Readonly<Record<keyof typeof CAPPED, { capped: number }>>, value: number): Limit[] {
  const says = (what: string) =>
    `${what} stand in more than ${value} places; each place was compared with the first of them only. Every article that carries them is in a cluster, but a passage that two of them share and the first does not have may be missing.`;
  return Object.entries(CAPPED).flatMap(([kind, what]) => {
    const { capped: reached } = counts[kind as keyof typeof CAPPED];
    return reached === 0 ? [] : [{ cap: "mostCarriers", value, reached, says: says(what) }];
  });
}
