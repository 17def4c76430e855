/**
 * Keeps what can be made again: what was used lately stands here, the rest is made when it is asked for. Goes by second
 * chances (Corbató 1969, "A paging experiment with the Multics system"): to use what stands here costs a look at a field,
 * where keeping an order of use would cost as much as some of what is asked for.
 */
export class Shelf {
  private readonly standing = new Set<Standing>();
  private weight = 0;

  /** @param room What may stand here together, in the unit that things are weighed in; the last always stands. */
  constructor(private readonly room: number) {}

  /** Makes room for what was made just now. */
  take(shelved: Standing): void {
    this.standing.add(shelved);
    this.weight += shelved.weight;
    // What gets a second chance goes behind the others, and has none when it is met again.
    for (const oldest of this.standing) {
      if (this.weight <= this.room || this.standing.size === 1) return;
      this.standing.delete(oldest);
      if (oldest === shelved || oldest.wasUsed()) this.standing.add(oldest);
      else {
        this.weight -= oldest.weight;
        oldest.clear();
      }
    }
  }
}

/** What a shelf knows of a thing on it. */
type Standing = Pick<Shelved<never>, "weight" | "wasUsed" | "clear">;

/** One thing that stands on a shelf, or is made again. What it is made into must be the same each time. */
export class Shelved<Made> {
  weight = 0;
  private made: Made | null = null;
  private used = false;

  constructor(
    private readonly shelf: Shelf,
    private readonly make: () => Made,
    private readonly weigh: (made: Made) => number,
  ) {}

  get(): Made {
    if (this.made === null) this.put(this.make());
    else this.used = true;
    return this.made!;
  }

  /** What somebody else made already. */
  put(made: Made): void {
    this.made = made;
    this.weight = this.weigh(made);
    this.shelf.take(this);
  }

  /** Whether it was used since the last time that this was asked. */
  wasUsed(): boolean {
    const { used } = this;
    this.used = false;
    return used;
  }

  isStanding = (): boolean => this.made !== null;

  clear(): void {
    this.made = null;
  }
}
