import type { BatchSize } from "../store/store.js";

/**
 * What comes, in batches: one is full when it has so many items, so many characters, or has waited so long, whatever the
 * next item does. Where what comes ends with an error, what came before is still a batch, and the error comes behind it.
 */
export async function* inBatches<Item>(
  items: AsyncGenerator<Item>,
  size: BatchSize,
  lengthOf: (item: Item) => number,
): AsyncGenerator<readonly Item[]> {
  let next: Promise<IteratorResult<Item>> | null = null;
  try {
    for (let isEnd = false; !isEnd; ) {
      const batch: Item[] = [];
      let characters = 0;
      let begun = 0;
      let error: { readonly thrown: unknown } | null = null;
      while (batch.length < size.articles && characters < size.characters) {
        next ??= items.next();
        try {
          const left = begun + size.milliseconds - performance.now();
          const result: IteratorResult<Item> | null = await (batch.length === 0 ? next : within(next, left));
          if (result === null) break;
          next = null;
          isEnd = result.done === true;
          if (result.done) break;
          if (batch.length === 0) begun = performance.now();
          batch.push(result.value);
          characters += lengthOf(result.value);
        } catch (thrown) {
          next = null;
          error = { thrown };
          break;
        }
      }
      if (batch.length > 0) yield batch;
      if (error !== null) throw error.thrown;
    }
  } finally {
    // One that waits for its next item would end only when that comes.
    if (next === null) await items.return(undefined);
    else void items.return(undefined).catch(() => undefined);
  }
}

/** What is promised, or `null` where it takes longer. */
function within<Value>(promised: Promise<Value>, milliseconds: number): Promise<Value | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), Math.max(0, milliseconds));
    promised.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
