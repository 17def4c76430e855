import type { ArticleInput } from "urtext";
import { COPY_KINDS, type CopyKind, WIRE } from "./copy-kinds.js";
import { CREDITS, FRAMES, NAMELESS_FRAMES } from "./credits.js";
import { Dice } from "./dice.js";
import { type ArticleKind, type Draft, type Passage, toInput } from "./draft.js";
import { type Event, HOUR, MINUTE, makeEvent } from "./event.js";
import { OPINIONS, type Role } from "./grammar.js";
import { houseStyle, restyle } from "./house-style.js";
import { agencyName, firstName, outletName, surname } from "./names.js";
import { delayIn, MARKED, type Regime, STAMPS } from "./regimes.js";
import { elide, joinSome, quote, type Source, take } from "./taking.js";
import { type Desk, Memory, type Sentence, Writer } from "./writer.js";

/** What is true of one article. */
export interface TrueArticle {
  readonly id: string;
  readonly outlet: string;
  readonly kind: ArticleKind;
  /** From whom it took; null: from outside. Empty: all its own. */
  readonly parents: readonly (string | null)[];
  readonly time: number;
  readonly passages: readonly Passage[];
  /** By how many milliseconds its stated date is wrong; null where it is not. */
  readonly shift: number | null;
}

/** `inside`: the first to have it is an article of the collection; `outside`: it is none of them; `trap`: nobody took anything. */
export type Shape = "inside" | "outside" | "trap";

export interface Story {
  readonly seed: number;
  readonly index: number;
  readonly regime: Regime;
  readonly shape: Shape;
  readonly articles: readonly ArticleInput[];
  readonly truth: readonly TrueArticle[];
}

const SHAPES: readonly { readonly shape: Shape; readonly weight: number }[] = [
  { shape: "inside", weight: 72 },
  { shape: "outside", weight: 20 },
  { shape: "trap", weight: 8 },
];

/** Articles that share the text: from 2 to 12, mostly 3 to 6. */
const SIZES = [2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 6, 6, 7, 8, 10, 12].map((size) => ({ size, weight: 1 }));

/** The share of copies that are made from a copy. */
const CHAINED = 0.35;

const INDEPENDENT = 0.3;
const SPOKEN: Role = "quote";

/** The story of this number of this seed: always the same. */
export function makeStory(seed: number, index: number, regime: Regime): Story {
  const dice = new Dice(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const shape = dice.weighed(SHAPES).shape;
  const history = new History(dice, regime);
  if (shape === "trap") history.sharedQuotation();
  else history.spread(shape, dice.weighed(SIZES).size);
  history.bystanders();
  return { seed, index, regime, shape, ...history.printed() };
}

/** One story under way. */
class History {
  private readonly drafts: Draft[] = [];
  private readonly memory = new Memory();
  private readonly outlets = new Set<string>();
  private readonly ids: string[];
  private readonly event: Event;

  constructor(
    private readonly dice: Dice,
    private readonly regime: Regime,
  ) {
    this.event = makeEvent(dice);
    // Neither an article's id nor its place in the collection may tell when it came.
    this.ids = dice.shuffled(Array.from({ length: 40 }, (_, i) => `a${i + 10}`));
  }

  spread(shape: Shape, size: number): void {
    const { dice } = this;
    const outside = shape === "outside" ? this.outsideText() : null;
    const direct = outside ? Math.max(2, Math.round(size * (0.5 + 0.5 * dice.fraction()))) : 0;
    if (outside) for (let i = 0; i < direct; i++) this.wire(outside);
    else this.origin();
    const first = this.drafts[0];
    while (this.drafts.filter(({ kind }) => kind !== "independent").length < size) {
      const isChained = outside !== null || (this.drafts.length > 1 && dice.chance(CHAINED));
      this.copy(isChained ? dice.of(this.drafts) : first);
    }
    if (dice.chance(INDEPENDENT)) this.independent();
  }

  /** Several were at the same speech: each wrote its own article, and all have the speaker's words. */
  sharedQuotation(): void {
    const { dice, event } = this;
    const desk = this.desk();
    const [words, more] = [0, 1].map(() => new Writer(dice, event, desk, this.memory, null).statement());
    const speaker = event.people[0];
    for (let left = dice.between(3, 5); left > 0; left--) {
      const draft = this.independent("shared quotation");
      const said = dice.of([
        `said ${speaker.title} ${speaker.first} ${speaker.last}`,
        `${speaker.last} said`,
        `${speaker.title} ${speaker.last} told the assembly`,
      ]);
      const text = restyle(`"${words}," ${said}. "${more}."`, draft.desk.style);
      const at = dice.between(1, draft.paragraphs.length);
      const spoken: Sentence = { text, role: SPOKEN, origin: null, from: null };
      const paragraphs = [...draft.paragraphs.slice(0, at), [spoken], ...draft.paragraphs.slice(at)];
      this.drafts[this.drafts.length - 1] = { ...draft, paragraphs };
    }
  }

  /** Articles on other matters. */
  bystanders(): void {
    for (let left = this.dice.between(1, 2); left > 0; left--) {
      const event = makeEvent(this.dice);
      const time = event.day + this.dice.between(4, 40) * HOUR;
      this.publish("unrelated", this.desk(), time, (id, desk) => this.ownArticle(id, desk, event), {}, event);
    }
  }

  printed(): Pick<Story, "articles" | "truth"> {
    const { dice, regime } = this;
    const printed = dice.shuffled(this.drafts).map((draft) => {
      const first = this.drafts.find(({ url }) => url === draft.url)!.time;
      const { dates, shift } = STAMPS[regime](draft, first, dice);
      const { input, passages } = toInput(draft);
      const { id, kind, parents, time } = draft;
      return {
        article: { ...input, ...dates },
        truth: { id, outlet: draft.desk.outlet, kind, parents, time, passages, shift },
      };
    });
    return { articles: printed.map(({ article }) => article), truth: printed.map(({ truth }) => truth) };
  }

  private desk(): Desk {
    const { dice } = this;
    let outlet = outletName(dice);
    while (this.outlets.has(outlet)) outlet = outletName(dice);
    this.outlets.add(outlet);
    return { outlet, author: `${firstName(dice)} ${surname(dice)}`, style: houseStyle(dice) };
  }

  private publish(
    kind: ArticleKind,
    desk: Desk,
    time: number,
    write: (id: string, desk: Desk) => Sentence[][],
    more: Partial<Draft> = {},
    event = this.event,
  ): Draft {
    const { dice } = this;
    const id = this.ids.pop()!;
    const paragraphs = write(id, desk);
    const writer = new Writer(dice, event, desk, this.memory, id);
    const datelines = {
      none: "",
      capitals: `${event.place.toUpperCase()}${desk.style.dash}`,
      agency: `${event.place} (${desk.outlet})${desk.style.dash}`,
    };
    const draft: Draft = {
      id,
      kind,
      desk,
      url: `https://${desk.outlet.toLowerCase().replaceAll(" ", "")}.example/${dice.below(1e9).toString(36)}`,
      headline: writer.headline(),
      dateline: datelines[desk.style.dateline],
      paragraphs,
      parents: [],
      time,
      byline: dice.chance(0.7) ? [desk.author] : [],
      credits: [],
      links: [],
      ...more,
    };
    this.drafts.push(draft);
    return draft;
  }

  /** An article of one's own making: what happened, what is said of it, what was before; and what one saw, if one was there. */
  private ownArticle(id: string | null, desk: Desk, event: Event, wasThere = this.dice.chance(0.6)): Sentence[][] {
    const { dice } = this;
    const writer = new Writer(dice, event, desk, this.memory, id);
    if (dice.chance(0.08)) {
      const opinions = Array.from({ length: dice.between(6, 8) }, () => writer.sentence("background", OPINIONS));
      return [opinions.slice(0, 3), opinions.slice(3, 6), opinions.slice(6)].filter(({ length }) => length > 0);
    }
    const told: Role[] = wasThere ? ["witnessed", "quote", "fact", "witnessed"] : ["quote", "fact", "fact"];
    const middle = Array.from({ length: dice.between(2, 4) }, () =>
      dice.some<Role>([...told, "fact"], dice.between(2, 3)),
    );
    return writer.paragraphs([["lead", "fact"], ...middle, dice.some<Role>(["background", "background", "fact"], 2)]);
  }

  private origin(): Draft {
    const time = this.event.day + this.dice.between(60, 40 * 60) * MINUTE;
    return this.publish("origin", this.desk(), time, (id, desk) => this.ownArticle(id, desk, this.event));
  }

  private independent(kind: ArticleKind = "independent"): Draft {
    const time = this.event.day + this.dice.between(60, 90 * 60) * MINUTE;
    return this.publish(kind, this.desk(), time, (id, desk) => this.ownArticle(id, desk, this.event));
  }

  /** A text that is none of the collection's: an agency's, an office's, or an outlet's that nobody collected. */
  private outsideText(): Source & { readonly time: number; readonly credited: number } {
    const { dice, event } = this;
    const what = dice.weighed([
      { weight: 6, name: () => agencyName(dice), credited: 0.85 },
      { weight: 2, name: () => `press office of ${event.place}`, credited: 0.6 },
      { weight: 2, name: () => outletName(dice), credited: 0.6 },
    ]);
    const desk = { ...this.desk(), outlet: what.name() };
    this.outlets.add(desk.outlet);
    const paragraphs = this.ownArticle(null, desk, event);
    const url = `https://${desk.outlet.toLowerCase().replaceAll(" ", "")}.example/`;
    return {
      ...desk,
      id: null,
      url,
      paragraphs,
      time: event.day + dice.between(30, 30 * 60) * MINUTE,
      credited: what.credited,
    };
  }

  private wire(source: Source & { readonly time: number; readonly credited: number }): void {
    const { dice } = this;
    const isCredited = dice.chance(source.credited);
    const how = isCredited ? dice.of(["dateline", "field", "end", "by", "sentence"]) : "none";
    const time = source.time + delayIn(this.regime === "day" ? "day" : "minute", source.time, dice);
    const desk = this.desk();
    const agencyLine = `${this.event.place.toUpperCase()} (${source.outlet})${desk.style.dash}`;
    const more: Partial<Draft> = {
      parents: [null],
      credits: how === "field" || how === "by" ? [source.outlet] : [],
      ...(how === "dateline" ? { dateline: agencyLine } : {}),
      ...(how === "by" ? { byline: [source.outlet] } : {}),
    };
    const ends: Record<string, string> = {
      end: `(${source.outlet})`,
      sentence: `This was reported by ${source.outlet}.`,
    };
    this.publish(
      "wire",
      desk,
      time,
      (id) => {
        const body = this.around(
          id,
          desk,
          WIRE,
          joinSome(this.taken(source, WIRE, desk, isCredited, time - source.time), desk.style, dice),
        );
        return how in ends ? [...body, [this.own(id, ends[how])]] : body;
      },
      more,
    );
  }

  private own = (id: string, text: string): Sentence => ({ text, role: "fact", origin: id, from: id });

  private taken(source: Source, kind: CopyKind, desk: Desk, mayName: boolean, delay: number): Sentence[][] {
    return take(source, { kind, style: desk.style, event: this.event, mayName, hours: delay / HOUR }, this.dice);
  }

  /** What was taken, with paragraphs of the copier's own before and behind. */
  private around(id: string, desk: Desk, kind: CopyKind, taken: readonly Sentence[][]): Sentence[][] {
    const { dice } = this;
    const writer = new Writer(dice, this.event, desk, this.memory, id);
    const own = Array.from({ length: dice.between(...kind.own) }, (_, i) =>
      dice.some<Role>(i === 0 ? ["lead", "fact"] : ["fact", "quote", "background"], dice.between(1, 2)),
    ).map((roles) => roles.map((role) => writer.sentence(role)));
    const before = kind.takes[1] < 1 ? dice.between(1, own.length) : dice.below(own.length + 1);
    return [...own.slice(0, before), ...taken, ...own.slice(before)];
  }

  private copy(parent: Draft): void {
    const { dice } = this;
    const isMarked = dice.chance(MARKED[this.regime]);
    const kind = dice.weighed(COPY_KINDS.filter(({ marks }) => isMarked || marks !== "always"));
    if (kind.name === "revision") this.revise(parent, kind);
    else this.copyAs(kind, parent, isMarked);
  }

  private copyAs(kind: CopyKind, parent: Draft, isMarked: boolean): void {
    const { dice, regime } = this;
    const sources = kind.name === "from two sources" ? [parent, this.secondSource()] : [parent];
    const latest = sources.reduce((late, source) => (source.time > late.time ? source : late));
    const time = latest.time + delayIn(regime, latest.time, dice);
    const desk = this.desk();
    const credit = isMarked && kind.marks === "maybe" ? dice.weighed(CREDITS) : null;
    this.publish(
      kind.name,
      desk,
      time,
      (id) => {
        const pieces = sources.map((source) => this.piece(toSource(source), kind, desk, isMarked, time - source.time));
        const taken = [...(credit?.before ? [[this.own(id, credit.before(toSource(parent)))]] : []), ...pieces.flat()];
        const closing = credit?.after ? [[this.own(id, credit.after(toSource(parent)))]] : [];
        return [
          ...this.around(id, desk, { ...kind, own: ownBounds(kind, credit?.isLinked === true) }, taken),
          ...closing,
        ];
      },
      { parents: sources.map(({ id }) => id), links: credit?.isLinked ? [parent.url] : [] },
    );
  }

  /** What is taken from one source, in the way of its kind. */
  private piece(source: Source, kind: CopyKind, desk: Desk, isMarked: boolean, delay: number): Sentence[][] {
    const { dice } = this;
    const taken = this.taken(source, kind, desk, isMarked, delay);
    const named = () => dice.of(FRAMES)(source);
    if (kind.name === "quoted with credit") return [quote(taken, named(), desk.style)];
    if (kind.name === "quoted without credit") return [quote(taken, dice.of(NAMELESS_FRAMES), desk.style)];
    if (kind.name !== "shortened with ellipses") return joinSome(taken, desk.style, dice);
    return isMarked ? [quote(elide(taken, dice), named(), desk.style)] : elide(taken, dice);
  }

  /** For an article from two sources: one that took nothing from the other. */
  private secondSource(): Draft {
    return this.drafts.find(({ kind }) => kind === "independent") ?? this.independent();
  }

  /** The same page at a later time: something is put right, something added, something gone. */
  private revise(before: Draft, kind: CopyKind): void {
    const { dice } = this;
    const time = before.time + delayIn(this.regime, before.time, dice);
    const { desk, url, headline, dateline, byline, credits } = before;
    const write = (id: string): Sentence[][] => {
      const writer = new Writer(dice, this.event, desk, this.memory, id);
      const kept = this.taken(toSource(before), kind, desk, true, 0);
      const note = dice.chance(0.3)
        ? [
            [
              this.own(
                id,
                dice.of([
                  "This article has been updated.",
                  "Correction: an earlier version was wrong.",
                  "Updated with further details.",
                ]),
              ),
            ],
          ]
        : [];
      const added = dice.chance(0.7) ? [[writer.sentence(dice.of(["fact", "quote"]))]] : [];
      return [...kept, ...added, ...note];
    };
    this.publish("revision", desk, time, write, { parents: [before.id], url, headline, dateline, byline, credits });
  }
}

/** A link stands on words of the copier's own: there must be some. */
const ownBounds = ({ own }: CopyKind, needed: boolean): CopyKind["own"] =>
  needed ? [Math.max(1, own[0]), Math.max(1, own[1])] : own;

const toSource = ({ id, desk, url, paragraphs }: Draft): Source => ({
  id,
  outlet: desk.outlet,
  author: desk.author,
  url,
  paragraphs,
});
