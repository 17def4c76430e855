/**
 * Waits for promises, but no longer than until a signal is aborted. `Promise.race` against the signal would keep what
 * it makes for every promise until the signal itself is gone: a stream has millions.
 */
export class Awaiting {
  private giveUp: ((reason: unknown) => void) | null = null;

  constructor(private readonly signal: AbortSignal | null) {
    signal?.addEventListener("abort", this.onAbort);
  }

  get gaveUp(): boolean {
    return this.signal?.aborted ?? false;
  }

  /** What was promised, or was there already. @throws the signal's reason, where it is aborted first. */
  for<Value>(promised: Value): Promise<Awaited<Value>> {
    const promise = Promise.resolve(promised);
    if (this.signal === null) return promise;
    return new Promise((resolve, reject) => {
      this.giveUp = reject;
      promise.then(resolve, reject);
      if (this.signal?.aborted) reject(this.signal.reason);
    });
  }

  /** Leaves the signal, which may outlive whatever waited. */
  end(): void {
    this.signal?.removeEventListener("abort", this.onAbort);
  }

  private readonly onAbort = (): void => this.giveUp?.(this.signal?.reason);
}
