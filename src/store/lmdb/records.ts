import type { Database } from "lmdb";
import type { UrtextError } from "../../errors.js";
import type { OnDamage } from "../store.js";
import { damaged } from "./fault.js";

const APPEND = { append: true };

/** Plain data by rising numbers, as JSON. Each is read by itself: one that is damaged is named, and hides no other. */
export class Records<Item extends object> {
  /**
   * @param path The index's folder.
   * @param what One of them is called, where it is damaged.
   */
  constructor(
    private readonly db: Database<Buffer, number>,
    private readonly path: string,
    private readonly what: string,
  ) {}

  /** @throws UrtextError URTEXT_INDEX_DAMAGED */
  at(number: number): Item | undefined {
    return this.read(number, () => this.db.getBinary(number));
  }

  /** Those from one number up to another, as they are when the first is asked for, whatever is written meanwhile. */
  *between(from: number, to: number, onDamage: OnDamage = rethrow): Generator<Item> {
    const transaction = this.db.useReadTransaction();
    try {
      for (let number = from; number < to; number++) {
        const item = this.readOr(onDamage, number, () => this.db.get(number, { transaction }));
        if (item !== undefined) yield item;
      }
    } finally {
      transaction.done();
    }
  }

  /** Puts one behind all others. */
  append(number: number, item: Item): void {
    this.db.putSync(number, Buffer.from(JSON.stringify(item)), APPEND);
  }

  remove(number: number): void {
    this.db.removeSync(number);
  }

  private readOr(onDamage: OnDamage, number: number, bytesOf: () => Buffer | undefined): Item | undefined {
    try {
      return this.read(number, bytesOf);
    } catch (error) {
      onDamage(error as UrtextError);
      return undefined;
    }
  }

  private read(number: number, bytesOf: () => Buffer | undefined): Item | undefined {
    return parsed(this.path, `${this.what} ${number}`, bytesOf);
  }
}

/**
 * What was written as JSON.
 *
 * @throws UrtextError URTEXT_INDEX_DAMAGED where it is anything else, or cannot be read at all.
 */
export function parsed<Item extends object>(
  path: string,
  what: string,
  bytesOf: () => Buffer | undefined,
): Item | undefined {
  try {
    const bytes = bytesOf();
    if (bytes === undefined) return undefined;
    const item: unknown = JSON.parse(bytes.toString());
    if (item !== null && typeof item === "object") return item as Item;
    throw new TypeError(`it is ${item}`);
  } catch (cause) {
    throw damaged(path, `${what} cannot be read (${cause instanceof Error ? cause.message : String(cause)})`, cause);
  }
}

const rethrow: OnDamage = (error) => {
  throw error;
};
