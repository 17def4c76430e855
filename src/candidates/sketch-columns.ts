import { hashString } from "../kernel/hash.js";
import { Uint32List } from "../kernel/numbers.js";
import { isEmptySignature } from "../sketch/minhash.js";
import type { ArticleSketch } from "../sketch/sketch.js";
import { familyNameKey } from "../text/names.js";
import { type Banding, bandKey } from "./bands.js";

/** Things that have a place in an article, as columns: `at` is a word, or a unit, of the article `owner`. */
export interface Placed {
  readonly owner: Uint32Array;
  readonly at: Uint32Array;
}

/** The same with the key by which each is known. */
export interface KeyedPlaces extends Placed {
  readonly hi: Uint32Array;
  readonly lo: Uint32Array;
}

/** What is kept of the sketches of some articles, as plain data. */
export interface SketchData {
  readonly articles: number;
  readonly prints: KeyedPlaces;
  readonly statements: KeyedPlaces;
  readonly signed: Placed;
  readonly bandKeys: Uint32Array;
}

/**
 * What candidates are found by, of all articles, as columns: some 720 bytes for a paragraph of 75 words, where a sketch
 * of its own takes more than two thousand. A sketch that was added need not be kept.
 *
 * Articles are numbered as they come, so that places stand in the order of their articles.
 */
export class SketchColumns {
  private readonly prints = new KeyedList();
  private readonly statements = new KeyedList();
  /** Units that have a signature, and the keys of its bands: `2 × bands` values a unit, high lane and low lane in turn. */
  private readonly signedOwner = new Uint32List(FEW);
  private readonly signedUnit = new Uint32List(FEW);
  private readonly bandKeys = new Uint32List(FEW);
  private articles = 0;

  constructor(readonly banding: Banding) {}

  get length(): number {
    return this.articles;
  }

  add({ fingerprints, units, signatures }: ArticleSketch): void {
    const article = this.articles++;
    this.prints.pushAllOf(article, fingerprints.at, fingerprints.hi, fingerprints.lo);
    const size = signatures.length / units.length;
    units.forEach(({ speaker }, unit) => {
      if (!isEmptySignature(signatures, unit * size, size)) this.sign(article, unit, signatures, unit * size);
      if (speaker !== null) this.statements.push(article, unit, hashString(familyNameKey(speaker.name)));
    });
  }

  /** What was kept of articles that were sketched elsewhere, which stand behind these. */
  addAll({ articles, prints, statements, signed, bandKeys }: SketchData): void {
    this.prints.pushAll(this.articles, prints);
    this.statements.pushAll(this.articles, statements);
    this.signedOwner.pushAll(raised(signed.owner, this.articles));
    this.signedUnit.pushAll(signed.at);
    this.bandKeys.pushAll(bandKeys);
    this.articles += articles;
  }

  get data(): SketchData {
    return {
      articles: this.articles,
      prints: this.fingerprints(),
      statements: this.quotations(),
      signed: this.signed(),
      bandKeys: this.bandKeys.view(),
    };
  }

  private sign(article: number, unit: number, signatures: Uint32Array, offset: number): void {
    const { bands, rows } = this.banding;
    this.signedOwner.push(article);
    this.signedUnit.push(unit);
    for (let band = 0; band < bands; band++) {
      const [hi, lo] = bandKey(signatures, offset, band, rows);
      this.bandKeys.push(hi);
      this.bandKeys.push(lo);
    }
  }

  /** Where each fingerprint begins, in words. */
  fingerprints = (): KeyedPlaces => this.prints.view();

  /** Units by their speakers' family names: reporters who translate or shorten a statement may share no shingle. */
  quotations = (): KeyedPlaces => this.statements.view();

  /** Units that have a signature. */
  signed = (): Placed => ({ owner: this.signedOwner.view(), at: this.signedUnit.view() });

  /** Writes the keys of one band of each of these units into two columns. */
  readBand(band: number, hi: Uint32Array, lo: Uint32Array): void {
    const keys = this.bandKeys.view();
    const stride = 2 * this.banding.bands;
    for (let i = 0, at = 2 * band; i < hi.length; i++, at += stride) {
      hi[i] = keys[at];
      lo[i] = keys[at + 1];
    }
  }

  /** The memory that all this takes, in bytes. */
  get bytes(): number {
    const { prints, statements, signedOwner, signedUnit, bandKeys } = this;
    const values = 4 * (prints.length + statements.length) + signedOwner.length + signedUnit.length + bandKeys.length;
    return values * Uint32Array.BYTES_PER_ELEMENT;
  }
}

/** Of two articles there are few places: lists that begin large would cost more than what is put in them. */
const FEW = 64;

const raised = (values: Uint32Array, by: number): Uint32Array => values.map((value) => value + by);

class KeyedList {
  private readonly owner = new Uint32List(FEW);
  private readonly at = new Uint32List(FEW);
  private readonly hi = new Uint32List(FEW);
  private readonly lo = new Uint32List(FEW);

  get length(): number {
    return this.owner.length;
  }

  push(owner: number, at: number, [hi, lo]: readonly [hi: number, lo: number]): void {
    this.owner.push(owner);
    this.at.push(at);
    this.hi.push(hi);
    this.lo.push(lo);
  }

  pushAll(owners: number, { owner, at, hi, lo }: KeyedPlaces): void {
    this.owner.pushAll(raised(owner, owners));
    this.at.pushAll(at);
    this.hi.pushAll(hi);
    this.lo.pushAll(lo);
  }

  pushAllOf(owner: number, at: Uint32Array, hi: Uint32Array, lo: Uint32Array): void {
    this.owner.pushTimes(owner, at.length);
    this.at.pushAll(at);
    this.hi.pushAll(hi);
    this.lo.pushAll(lo);
  }

  view = (): KeyedPlaces => ({
    owner: this.owner.view(),
    at: this.at.view(),
    hi: this.hi.view(),
    lo: this.lo.view(),
  });
}
