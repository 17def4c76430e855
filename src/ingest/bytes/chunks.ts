/** Bytes that come in chunks. What was taken can be given back, so that a reader may look before it decides. */
export class Chunks {
  private readonly rest: AsyncIterator<Uint8Array>;
  /** Read already and not taken yet; none of them is empty. */
  private readonly ahead: Uint8Array[] = [];

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.rest = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes, as many as there are at once, or `null` at the end. Never empty. */
  async next(): Promise<Uint8Array | null> {
    const chunk = this.ahead.shift();
    return chunk ?? this.read();
  }

  /** The next `count` bytes without taking them; fewer only at the end. Copies only where they lie in several chunks. */
  async peek(count: number): Promise<Uint8Array> {
    let there = lengthOf(this.ahead);
    while (there < count) {
      const chunk = await this.read();
      if (chunk === null) break;
      this.ahead.push(chunk);
      there += chunk.length;
    }
    if (this.ahead.length === 0) return new Uint8Array();
    if (this.ahead[0].length < Math.min(count, there))
      this.ahead.splice(0, this.ahead.length, Buffer.concat(this.ahead));
    return this.ahead[0].subarray(0, count);
  }

  /** The next bytes, `most` of them at most; `null` at the end. */
  async takeSome(most: number): Promise<Uint8Array | null> {
    const chunk = await this.next();
    if (chunk === null || chunk.length <= most) return chunk;
    this.giveBack(chunk.subarray(most));
    return chunk.subarray(0, most);
  }

  /** Takes `count` bytes without looking at them. How many there were: fewer only at the end. */
  async skip(count: number): Promise<number> {
    for (let left = count; left > 0; ) {
      const chunk = await this.next();
      if (chunk === null) return count - left;
      if (chunk.length > left) this.giveBack(chunk.subarray(left));
      left -= Math.min(chunk.length, left);
    }
    return count;
  }

  /** Takes bytes as long as they are of these. How many there were. */
  async skipAll(bytes: ReadonlySet<number>): Promise<number> {
    let skipped = 0;
    for (let chunk = await this.next(); chunk !== null; chunk = await this.next()) {
      const end = chunk.findIndex((byte) => !bytes.has(byte));
      skipped += end < 0 ? chunk.length : end;
      if (end < 0) continue;
      this.giveBack(chunk.subarray(end));
      break;
    }
    return skipped;
  }

  /** Takes `count` bytes; fewer only at the end. */
  async take(count: number): Promise<Uint8Array> {
    const bytes = await this.peek(count);
    await this.skip(bytes.length);
    return bytes;
  }

  giveBack(bytes: Uint8Array): void {
    if (bytes.length > 0) this.ahead.unshift(bytes);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for (let chunk = await this.next(); chunk !== null; chunk = await this.next()) yield chunk;
    } finally {
      await this.close();
    }
  }

  /** Lets go of what the bytes come from. */
  async close(): Promise<void> {
    await this.rest.return?.();
  }

  private async read(): Promise<Uint8Array | null> {
    for (let next = await this.rest.next(); !next.done; next = await this.rest.next()) {
      if (next.value.length > 0) return next.value;
    }
    return null;
  }
}

export const lengthOf = (chunks: readonly Uint8Array[]): number => chunks.reduce((sum, { length }) => sum + length, 0);
