/** A list's head: how many values it has room for, and how many it holds. */
const HEAD = 2;
const FIRST_ROOM = 2;

/**
 * Many short lists of unsigned integers in one array: a list is the place where its head stands. One that outgrows its
 * room moves to one twice as large, and leaves its own to the next list that needs so much. Adding is O(1), amortised,
 * and no list takes more than twice what it holds.
 */
export class PostingLists {
  private words = new Uint32Array(256);
  private used = 0;
  /** Rooms that were left, by the binary logarithm of their size. */
  private readonly left: number[][] = [];

  /** A list of two values. */
  ofTwo(first: number, second: number): number {
    const list = this.room(FIRST_ROOM);
    this.words[list + 1] = 2;
    this.words[list + HEAD] = first;
    this.words[list + HEAD + 1] = second;
    return list;
  }

  /** Adds a value, and gives the list's place, which may be another now. */
  push(list: number, value: number): number {
    const length = this.words[list + 1];
    const place = length < this.words[list] ? list : this.moved(list);
    this.words[place + HEAD + length] = value;
    this.words[place + 1] = length + 1;
    return place;
  }

  lengthOf = (list: number): number => this.words[list + 1];

  valueAt = (list: number, index: number): number => this.words[list + HEAD + index];

  last = (list: number): number => this.words[list + HEAD + this.words[list + 1] - 1];

  /** Puts in place of each value what is made of it, and leaves out those of which nothing is (-1). Gives the new length. */
  replace(list: number, make: (value: number) => number): number {
    let kept = 0;
    for (let i = 0, { length } = { length: this.words[list + 1] }; i < length; i++) {
      const made = make(this.words[list + HEAD + i]);
      if (made >= 0) this.words[list + HEAD + kept++] = made;
    }
    this.words[list + 1] = kept;
    return kept;
  }

  /** Leaves a list's room to others. */
  free(list: number): void {
    const size = Math.log2(this.words[list]);
    this.left[size] ??= [];
    this.left[size].push(list);
  }

  private moved(list: number): number {
    const place = this.room(this.words[list] * 2);
    this.words.copyWithin(place + 1, list + 1, list + HEAD + this.words[list + 1]);
    this.free(list);
    return place;
  }

  private room(size: number): number {
    const known = this.left[Math.log2(size)]?.pop();
    if (known !== undefined) return known;
    const place = this.used;
    this.used += HEAD + size;
    if (this.used > this.words.length) {
      const larger = new Uint32Array(Math.max(this.used, Math.ceil(this.words.length * 1.5)));
      larger.set(this.words);
      this.words = larger;
    }
    this.words[place] = size;
    return place;
  }
}
