import { PostingLists } from "./posting-lists.js";

/**
 * A key's first bits choose its part of the table. Parts grow one by one, so that growing never copies more than one; and
 * they are few, so that what leads to them stays in the processor's cache.
 */
const PART_BITS = 8;
/** No more slots of a part than this share are taken, and after growing no more than about four fifths of it. */
const FULLEST = 0.85;
const GROWTH = 1.2;
const SMALLEST = 8;

const TAG = 0xffff;
const FREE = 0xffffffff;
/** Marks a slot's value as the place of a list. */
const LIST = 0x80000000;
/** Values must be less than this. */
export const MOST_VALUES = 0x7fffffff;

interface Part {
  /** Of each slot a key's low lane and its value, side by side: what is asked of both costs one cache line. */
  readonly slots: Uint32Array;
  /** Of each slot the last bits of its key's high lane: asked only where the low lanes are equal. */
  readonly tags: Uint16Array;
  taken: number;
}

/**
 * Where keys of 64 bits stand: an open hash table of flat columns, ten bytes a slot, one slot a key. Of a key 56 bits are
 * kept: eight by the part of the table that it is in, 32 by which its place there is found, and sixteen beside. Among a
 * billion keys one question in seventy million is answered for another key.
 *
 * A key that stands in one place has it in its slot; one that stands in several has a list. What was removed is dropped
 * when its part is next made anew. Adding and asking are O(1).
 */
export class PostingTable {
  private readonly parts: (Part | undefined)[] = new Array(1 << PART_BITS);
  private readonly lists = new PostingLists();

  /**
   * @param isLive Whether what a value stands for is still there.
   */
  constructor(private readonly isLive: (value: number) => boolean) {}

  /** Adds a place of a key. The same place twice in a row is one. */
  add(hi: number, lo: number, value: number): void {
    const index = hi >>> (32 - PART_BITS);
    let part = this.parts[index];
    if (part === undefined) this.parts[index] = part = emptyPart(SMALLEST);
    else if (part.taken + 1 > FULLEST * part.tags.length) this.parts[index] = part = this.renewed(part, this.keepLive);
    const { slots, tags } = part;
    const slot = slotOf(part, hi & TAG, lo);
    const known = slots[2 * slot + 1];
    if (known === FREE) {
      slots[2 * slot] = lo;
      slots[2 * slot + 1] = value;
      tags[slot] = hi & TAG;
      part.taken++;
    } else if (known >= LIST) {
      const list = known - LIST;
      if (this.lists.last(list) !== value) slots[2 * slot + 1] = this.lists.push(list, value) + LIST;
    } else if (known !== value) {
      slots[2 * slot + 1] = this.isLive(known) ? this.lists.ofTwo(known, value) + LIST : value;
    }
  }

  /** Tells of the first `most` places of a key that are still there, in order; false where there are more. */
  visit(hi: number, lo: number, most: number, told: (value: number) => void): boolean {
    const part = this.parts[hi >>> (32 - PART_BITS)];
    if (part === undefined) return true;
    const value = part.slots[2 * slotOf(part, hi & TAG, lo) + 1];
    if (value === FREE) return true;
    if (value < LIST) {
      if (this.isLive(value)) told(value);
      return true;
    }
    const list = value - LIST;
    const length = this.lists.lengthOf(list);
    for (let i = 0, left = most; i < length; i++) {
      const item = this.lists.valueAt(list, i);
      if (!this.isLive(item)) continue;
      if (left-- === 0) return false;
      told(item);
    }
    return true;
  }

  /** Gives every value another number, and drops those that get none (-1). Numbers must rise as they did. */
  renumber(make: (value: number) => number): void {
    this.parts.forEach((part, i) => {
      if (part !== undefined) this.parts[i] = this.renewed(part, make);
    });
  }

  private readonly keepLive = (value: number): number => (this.isLive(value) ? value : -1);

  /** A part without what is gone, larger or smaller where what is left asks for it. */
  private renewed(part: Part, make: (value: number) => number): Part {
    const { slots, tags } = part;
    let left = 0;
    for (let at = 1; at < slots.length; at += 2) {
      if (slots[at] === FREE) continue;
      slots[at] = slots[at] < LIST ? single(make(slots[at])) : this.renewedList(slots[at] - LIST, make);
      if (slots[at] !== FREE) left++;
    }
    const renewed = emptyPart(Math.max(SMALLEST, Math.ceil((left * GROWTH) / FULLEST)));
    for (let slot = 0; slot < tags.length; slot++) {
      if (slots[2 * slot + 1] === FREE) continue;
      const to = slotOf(renewed, tags[slot], slots[2 * slot]);
      renewed.slots[2 * to] = slots[2 * slot];
      renewed.slots[2 * to + 1] = slots[2 * slot + 1];
      renewed.tags[to] = tags[slot];
    }
    renewed.taken = left;
    return renewed;
  }

  private renewedList(list: number, make: (value: number) => number): number {
    const length = this.lists.replace(list, make);
    if (length > 1) return list + LIST;
    const last = length === 1 ? this.lists.valueAt(list, 0) : FREE;
    this.lists.free(list);
    return last;
  }
}

const single = (made: number): number => (made < 0 ? FREE : made);

function emptyPart(count: number): Part {
  return { slots: new Uint32Array(2 * count).fill(FREE), tags: new Uint16Array(count), taken: 0 };
}

/** The slot that holds a key, or the free one where it belongs: the next ones behind its own place. */
function slotOf({ slots, tags }: Part, tag: number, lo: number): number {
  const count = tags.length;
  let slot = Math.floor((lo / 2 ** 32) * count);
  while (slots[2 * slot + 1] !== FREE && (slots[2 * slot] !== lo || tags[slot] !== tag)) if (++slot === count) slot = 0;
  return slot;
}
