import { Chunks } from "./chunks.js";
import { Break } from "./gzip.js";

/** Bytes that may break off and go on: what is read from `chunks` ends at the next break. */
export class Segments {
  chunks: Chunks;
  /** Why `chunks` end where they end, once that is known; `null` at the end of everything. */
  broken: Break | null = null;
  private readonly parts: AsyncIterator<Uint8Array | Break>;

  constructor(parts: AsyncIterable<Uint8Array | Break>) {
    this.parts = parts[Symbol.asyncIterator]();
    this.chunks = new Chunks(this.segment());
  }

  /** Goes on behind the break. */
  goOn(): void {
    this.broken = null;
    this.chunks = new Chunks(this.segment());
  }

  async close(): Promise<void> {
    await this.parts.return?.();
  }

  private async *segment(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let next = await this.parts.next(); !next.done; next = await this.parts.next()) {
      if (next.value instanceof Break) {
        this.broken = next.value;
        return;
      }
      yield next.value;
    }
  }
}
