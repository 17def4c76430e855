import { seededIntegers } from "../../../src/kernel/random.js";

/** All chance of the generator: the same seed throws the same dice. */
export class Dice {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = seededIntegers(seed);
    // Neighbouring seeds are alike in their first throw.
    for (let i = 0; i < 4; i++) this.next();
  }

  fraction = (): number => this.next() / 2 ** 32;
  chance = (share: number): boolean => this.fraction() < share;
  below = (limit: number): number => Math.floor(this.fraction() * limit);
  between = (least: number, most: number): number => least + this.below(most - least + 1);
  of = <Item>(items: readonly Item[]): Item => items[this.below(items.length)];

  /** A number whose logarithm is even between the ends: seconds are as likely as weeks. */
  logBetween = (least: number, most: number): number => least * (most / least) ** this.fraction();

  /** One of the items, each as likely as its weight says. */
  weighed<Item extends { readonly weight: number }>(items: readonly Item[]): Item {
    let left = this.fraction() * items.reduce((sum, { weight }) => sum + weight, 0);
    return items.find(({ weight }) => (left -= weight) < 0) ?? items[items.length - 1];
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    const mixed = [...items];
    for (let i = mixed.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [mixed[i], mixed[j]] = [mixed[j], mixed[i]];
    }
    return mixed;
  }

  some = <Item>(items: readonly Item[], count: number): Item[] => this.shuffled(items).slice(0, count);
}
