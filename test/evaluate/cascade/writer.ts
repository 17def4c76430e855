import type { Dice } from "./dice.js";
import { slip } from "./edits.js";
import { DAY, dateOf, type Event, type Person, weekdayOf } from "./event.js";
import type { Role } from "./grammar.js";
import * as grammar from "./grammar.js";
import { connected, type HouseStyle, restyle } from "./house-style.js";
import { WORDS } from "./lexicon.js";
import { firstName, surname } from "./names.js";

/** A sentence as it stands in one article, and where that article has it from. */
export interface Sentence {
  readonly text: string;
  readonly role: Role;
  /** The article that had it first; null: a text outside the collection. */
  readonly origin: string | null;
  /** The article it was taken from; null: from outside. Equal to the article itself where it is its own. */
  readonly from: string | null;
  /** A typing error in it. */
  readonly slip?: readonly [wrong: string, right: string];
}

export type Paragraph = readonly Sentence[];

/** Who writes: a desk with its style, at a time. */
export interface Desk {
  readonly outlet: string;
  readonly author: string;
  readonly style: HouseStyle;
}

const TEMPLATES: Readonly<Record<Role, readonly string[]>> = {
  lead: grammar.LEADS,
  fact: grammar.FACTS,
  background: grammar.BACKGROUND,
  quote: grammar.QUOTED,
  witnessed: grammar.WITNESSED,
};

/** The share of sentences that are published with a typing error. */
const SLIPS = 0.025;

/** The share of sentences that a connecting phrase leads to. */
const LED_TO = 0.12;

const SMALL = "two three four five six seven eight nine ten eleven twelve".split(" ");
const capital = (word: string): string => word[0].toUpperCase() + word.slice(1);

/** Words in runs of eight that a story has had: what is written anew may repeat none of them. */
export class Memory {
  private readonly seen = new Set<string>();

  private static runs(text: string): string[] {
    const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    return words.slice(7).map((_, i) => words.slice(i, i + 8).join(" "));
  }

  knows = (text: string): boolean => Memory.runs(text).some((run) => this.seen.has(run));
  keep(text: string): void {
    for (const run of Memory.runs(text)) this.seen.add(run);
  }
}

/** Writes one desk's own sentences on an event. */
export class Writer {
  private readonly named = new Set<Person>();
  private readonly used = new Set<string>();

  constructor(
    private readonly dice: Dice,
    private readonly event: Event,
    private readonly desk: Desk,
    private readonly memory: Memory,
    private readonly id: string | null,
  ) {}

  /** A sentence of its own that shares no run of words with any of the story so far. */
  sentence(role: Role, templates: readonly string[] = TEMPLATES[role]): Sentence {
    let text = this.draft(templates);
    for (let tries = 0; tries < 20 && this.memory.knows(text); tries++) text = this.draft(templates);
    this.memory.keep(text);
    const styled = restyle(text, this.desk.style);
    const mistyped = this.dice.chance(SLIPS) ? slip(styled, this.dice) : null;
    return { role, origin: this.id, from: this.id, text: styled, ...mistyped };
  }

  paragraphs(plan: readonly (readonly Role[])[]): Sentence[][] {
    return plan.map((roles) => roles.map((role) => this.sentence(role)));
  }

  headline(): string {
    return restyle(this.fill(this.dice.of(grammar.HEADLINES)), this.desk.style);
  }

  statement = (): string => this.fill(this.dice.of(grammar.STATEMENTS));

  private draft(templates: readonly string[]): string {
    const fresh = templates.filter((template) => !this.used.has(template));
    const template = this.dice.of(fresh.length > 0 ? fresh : templates);
    this.used.add(template);
    const text = this.fill(template);
    const leads = this.dice.chance(LED_TO) && !/^\{OUTLET|^"/.test(template);
    const beginsWithName = /^(\{(Speaker|Place|Region)|I )/.test(template);
    return leads ? connected(this.dice.of(this.desk.style.connectives), text, beginsWithName) : text;
  }

  fill(template: string): string {
    const chosen = new Map<string, string>();
    const fill = (slot: string): string => {
      const lower = slot[0].toLowerCase() + slot.slice(1);
      const value = this.value(lower, chosen);
      if (!chosen.has(lower)) chosen.set(lower, value);
      return slot === lower || slot === "OUTLET" ? value : capital(value);
    };
    const text = template.replaceAll(/\{(\w+)\}/g, (_, slot: string) => fill(slot));
    return text.replaceAll(/\b([Aa]) (?=[aeiou])/g, "$1n ");
  }

  private value(slot: string, chosen: ReadonlyMap<string, string>): string {
    const { dice, event } = this;
    const speaker = /^speaker(\d)$/.exec(slot);
    if (speaker) return this.mention(event.people[Number(speaker[1])]);
    const make = VALUES[slot];
    if (make) return make(this, dice, event);
    const patterns = WORDS[slot.replace(/\d$/, "")];
    if (patterns === undefined) throw new RangeError(`The grammar has no slot {${slot}}.`);
    const taken = new Set(chosen.values());
    return this.fill(dice.of(patterns.filter((pattern) => !taken.has(pattern))));
  }

  /** In full where a person is first told of, and then by the surname or the title. */
  mention(person: Person): string {
    const isNew = !this.named.has(person);
    this.named.add(person);
    if (isNew) return `${person.title} ${person.first} ${person.last}`;
    return this.dice.of([person.last, person.last, `the ${person.title.toLowerCase()}`]);
  }

  get outlet(): string {
    return this.desk.outlet;
  }
}

const VALUES: Readonly<Record<string, (writer: Writer, dice: Dice, event: Event) => string>> = {
  statement: (writer) => writer.statement(),
  surname: (_, dice) => surname(dice),
  body: (_, dice, event) => dice.of(event.bodies.slice(0, 3)),
  body2: (_, __, event) => event.bodies[3],
  hour: (_, dice) => String(dice.between(1, 12)),
  minute: (_, dice) => String(dice.between(11, 59)),
  oUTLET: (writer) => writer.outlet,
  bystander: (_, dice) => `${firstName(dice)} ${surname(dice)}`,
  place: (_, __, event) => event.place,
  region: (_, __, event) => event.region,
  incident: (_, __, event) => event.incident,
  money: (_, __, event) => event.money,
  day: (_, dice, event) =>
    dice.of([`on ${weekdayOf(event.day)}`, `on ${weekdayOf(event.day)}`, `on ${dateOf(event.day)}`]),
  number1: (_, __, event) =>
    event.figures[0] > 12 ? String(event.figures[0]) : SMALL[Math.max(0, event.figures[0] - 2)],
  number2: (_, dice, event) =>
    dice.of([`more than ${Math.floor(event.figures[1] / 10) * 10}`, String(event.figures[1])]),
  percent: (_, dice) => String(dice.between(11, 94)),
  thousands: (_, dice) => dice.between(1_100, 98_000).toLocaleString("en-US"),
  million: (_, __, event) => String(event.figures[4]),
  count: (_, dice) => dice.of(SMALL),
  year: (_, dice, event) => String(new Date(event.day - dice.between(2, 60) * 365 * DAY).getUTCFullYear()),
};
