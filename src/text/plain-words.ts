import { loadModule } from "../kernel/wasm.js";
import { KERNEL } from "./plain-words-bytes.js";

/** What plain-words.wat exports; addresses in bytes. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  read(at: number, end: number, ahead: number, row: number, weight: number): number;
  columns(row: number, count: number, into: number): void;
}

/** What is kept of a word while a text is read, in one row: start, end, the two lanes, and the weight up to its end. */
export const ROW = 5;

/** Shorter texts are read in the time that it takes to bring them here; longer ones do not fit. */
const LEAST_UNITS = 40;
const MOST_UNITS = 16_384;

/** The places of what the module reads and writes, in bytes; before the text stand its table and what it leaves. */
const LEFT = 256;
const TEXT = 512;
const ROWS = TEXT + 3 * MOST_UNITS + 512;
/** A word takes at least one code unit. */
const COLUMNS = ROWS + 4 * ROW * MOST_UNITS;
const BYTES_A_UNIT = 3;

/**
 * Reads words of plain ASCII in WebAssembly, from the bytes of a text: what reads the most of most texts, in half the
 * time. One text at a time.
 */
export class PlainWords {
  /** The rows of the text's words, those that are read here and those that others add. */
  readonly rows: Uint32Array;
  private readonly memory: Uint32Array;
  private readonly bytes: Uint8Array;
  private readonly left: Int32Array;
  private readonly encoder = new TextEncoder();
  private text = "";
  private end = 0;
  /** How many bytes more than code units stand before the code unit `known`, with those before the text. */
  private ahead = 0;
  private known = 0;

  private constructor(
    private readonly module: Exports,
    table: Uint8Array,
  ) {
    const { buffer } = module.memory;
    this.memory = new Uint32Array(buffer);
    this.rows = new Uint32Array(buffer, ROWS, ROW * MOST_UNITS);
    this.bytes = new Uint8Array(buffer, TEXT, BYTES_A_UNIT * MOST_UNITS + 1);
    this.left = new Int32Array(buffer, LEFT, 4);
    new Uint8Array(buffer).set(table.subarray(0, 256));
  }

  /** @param table What each byte is to the reader. */
  static load(table: Uint8Array): PlainWords | null {
    const module = loadModule<Exports>(KERNEL);
    return module && new PlainWords(module, table);
  }

  static takes = (text: string): boolean => text.length >= LEAST_UNITS && text.length <= MOST_UNITS;

  begin(text: string): void {
    const { written } = this.encoder.encodeInto(text, this.bytes);
    this.bytes[written] = 0;
    this.text = text;
    this.end = TEXT + written;
    this.ahead = TEXT;
    this.known = written === text.length ? written : 0;
  }

  /**
   * Reads from a place on, the first letter of a word, with the next row and the weight before it.
   *
   * @returns the place of what is not known here; see the other answers below.
   */
  read(at: number, row: number, weight: number): number {
    for (; this.known < at; this.known++) this.ahead += this.moreBytes(this.known);
    const byte = this.module.read(at + this.ahead, this.end, this.ahead, ROWS + 4 * row, weight);
    const place = byte - this.ahead;
    // Nothing but ASCII was read.
    if (place > this.known) this.known = place;
    return place;
  }

  /** Where the next row goes, after what was read last. */
  nextRow = (): number => (this.left[0] - ROWS) / 4;

  /** The start of the word that is open there, or -1, and its lanes. */
  openStart = (): number => this.left[1];
  openHi = (): number => this.left[2];
  openLo = (): number => this.left[3];

  /** Writes the columns of so many rows, one behind the other; before the last, of the weights, a zero. */
  writeColumns(count: number, into: Uint32Array, at: number): void {
    this.text = ""; // a text is not held by what read it last
    this.module.columns(ROWS, count, COLUMNS);
    into.set(this.memory.subarray(COLUMNS / 4, COLUMNS / 4 + ROW * count + 1), at);
  }

  /** How many bytes more than one a code unit has in UTF-8: half of a pair has two of its four, one alone is replaced. */
  private moreBytes(at: number): number {
    const unit = this.text.charCodeAt(at);
    if (unit < 0x80) return 0;
    if (unit < 0x800 || isPair(unit, this.text.charCodeAt(at + 1)) || isPair(this.text.charCodeAt(at - 1), unit))
      return 1;
    return 2;
  }
}

/** Whether two code units are the halves of one character. */
const isPair = (unit: number, next: number): boolean => (unit & 0xfc00) === 0xd800 && (next & 0xfc00) === 0xdc00;
