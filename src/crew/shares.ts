/**
 * Who is next to do what: each takes what follows on its own last portion, and has its articles at hand already; who has
 * nothing left takes over from the end of the longest share.
 */
export class Shares {
  private readonly shares: { from: number; to: number }[];

  constructor(portions: number, workers: number) {
    const begin = (worker: number): number => Math.round((portions * worker) / workers);
    this.shares = Array.from({ length: workers }, (_, i) => ({ from: begin(i), to: begin(i + 1) }));
  }

  /** The next portion for a worker, or `null` where nothing is left. */
  next(worker: number): number | null {
    const own = this.shares[worker];
    if (own.from < own.to) return own.from++;
    const longest = this.shares.reduce((most, share) => (share.to - share.from > most.to - most.from ? share : most));
    return longest.from < longest.to ? --longest.to : null;
  }
}
