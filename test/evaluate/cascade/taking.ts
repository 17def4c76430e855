import type { CopyKind } from "./copy-kinds.js";
import type { Dice } from "./dice.js";
import { datedAbsolutely, editSentence, slip } from "./edits.js";
import type { Event } from "./event.js";
import { type HouseStyle, restyle } from "./house-style.js";
import type { Sentence } from "./writer.js";

/** Where something is taken from: an article of the collection, or a text outside it. */
export interface Source {
  readonly id: string | null;
  readonly outlet: string;
  readonly author: string;
  readonly url: string;
  readonly paragraphs: readonly (readonly Sentence[])[];
}

export interface Taking {
  readonly kind: CopyKind;
  readonly style: HouseStyle;
  readonly event: Event;
  /** Whether the source's name may stand in what is taken. */
  readonly mayName: boolean;
  /** Hours between the two. */
  readonly hours: number;
}

/** Habits of copying desks, as shares. Where two contrary habits are known, the lazier one is the more frequent. */
const HABITS = {
  restylesAll: 0.4,
  dropsWitnessed: 0.6,
  rewordsWitnessed: 0.7,
  correctsSlip: 0.25,
  makesSlip: 0.012,
  datesAbsolutely: 0.35,
  cutsFromTheEnd: 0.7,
  movesParagraphs: 0.12,
  joinsSentences: 0.08,
  namesInFull: 0.5,
} as const;

/** A desk that wants another's words wants more than a line of them. */
const LEAST_WORDS = 25;

/** What one desk takes of a text, as it prints it: enough to be worth it, else it looks again. */
export function take(source: Source, taking: Taking, dice: Dice): Sentence[][] {
  for (let tries = 0; tries < 10; tries++) {
    const taken = takeOnce(source, taking, dice);
    if (isEnough(taken)) return taken;
  }
  return takeOnce(source, { ...taking, kind: { ...taking.kind, takes: [1, 1] } }, dice);
}

const isEnough = (taken: readonly (readonly Sentence[])[]): boolean =>
  taken.flat().flatMap(({ text }) => text.split(" ")).length >= LEAST_WORDS;

function takeOnce(source: Source, taking: Taking, dice: Dice): Sentence[][] {
  const chosen = choose(source.paragraphs, taking.kind, dice);
  const restyles = dice.chance(HABITS.restylesAll);
  const absolute = taking.hours > 36 ? dice.chance(0.75) : dice.chance(HABITS.datesAbsolutely);
  const changed = chosen.map((sentences) =>
    sentences.flatMap((sentence) => takeSentence(sentence, source, taking, { restyles, absolute }, dice)),
  );
  const moved = taking.kind.edits >= 0.5 && dice.chance(HABITS.movesParagraphs * 2) ? swapTwo(changed, dice) : changed;
  const named = taking.kind.takes[1] < 1 && dice.chance(HABITS.namesInFull) ? nameInFull(moved, taking.event) : moved;
  return named.filter((sentences) => sentences.length > 0);
}

function takeSentence(
  sentence: Sentence,
  source: Source,
  { kind, style, event, mayName }: Taking,
  { restyles, absolute }: { restyles: boolean; absolute: boolean },
  dice: Dice,
): Sentence[] {
  let { text, slip: mistyped } = sentence;
  const isVerbatim = kind.edits === 0;
  if (!isVerbatim) {
    const freed = freeOfReporter(text, sentence, source, mayName, dice);
    if (freed === null) return [];
    text = freed;
    if (mistyped && dice.chance(HABITS.correctsSlip)) {
      text = text.replace(mistyped[0], mistyped[1]);
      mistyped = undefined;
    }
    if (absolute) text = datedAbsolutely(text, event);
    for (let edits = count(kind.edits, dice); edits > 0; edits--) text = editSentence(text, dice, event);
    if (dice.chance(HABITS.makesSlip)) ({ text, slip: mistyped } = slip(text, dice) ?? { text, slip: mistyped });
    if (restyles) text = restyle(text, style);
  } else if (!mayName && text.includes(source.outlet)) return [];
  return [{ text, role: sentence.role, origin: sentence.origin, from: source.id, slip: mistyped }];
}

/** "told the Courier" is of no use to another paper: it drops the sentence, or the paper's name. */
function freeOfReporter(
  text: string,
  { role }: Sentence,
  { outlet }: Source,
  mayName: boolean,
  dice: Dice,
): string | null {
  const isNamed = text.includes(outlet);
  if (role !== "witnessed" && !isNamed) return text;
  if (dice.chance(HABITS.dropsWitnessed)) return null;
  const reworded = text
    .replace(` told the ${outlet}`, dice.of([" said", " told reporters", " told a newspaper", " told local media"]))
    .replace(`said nothing to the ${outlet} on`, "said nothing on")
    .replace(`that the ${outlet} has seen`, "leaked to reporters")
    .replace(/^When the .+? visited/, "When reporters visited")
    .replace("Our reporter saw", "Reporters saw")
    .replace("We watched from", "Reporters watched from");
  if (dice.chance(HABITS.rewordsWitnessed)) return reworded.includes(outlet) ? null : reworded;
  return isNamed && !mayName ? null : text;
}

/** A count with this mean: what is over a whole number is a chance. */
const count = (mean: number, dice: Dice): number => Math.floor(mean) + (dice.chance(mean % 1) ? 1 : 0);

/** The sentences that are taken: all, all but the end, or a stretch of neighbours from anywhere. */
function choose(paragraphs: Source["paragraphs"], kind: CopyKind, dice: Dice): (readonly Sentence[])[] {
  const all = paragraphs.flatMap((sentences, paragraph) => sentences.map((sentence) => ({ sentence, paragraph })));
  const [least, most] = kind.takes;
  const share = least + (most - least) * dice.fraction();
  const length = Math.min(all.length, Math.max(2, Math.round(share * all.length)));
  const isCut = most === 1 && dice.chance(HABITS.cutsFromTheEnd);
  const scattered = kind.edits >= 2 && !isCut;
  const start = isCut ? 0 : dice.below(all.length - length + 1);
  const kept = scattered ? new Set(dice.some([...all.keys()], length)) : null;
  const taken = all.filter((_, i) => (kept ? kept.has(i) : i >= start && i < start + length));
  return paragraphs.map((_, i) => taken.filter(({ paragraph }) => paragraph === i).map(({ sentence }) => sentence));
}

function swapTwo(paragraphs: Sentence[][], dice: Dice): Sentence[][] {
  if (paragraphs.length < 3) return paragraphs;
  const at = dice.between(1, paragraphs.length - 2);
  return [...paragraphs.slice(0, at), paragraphs[at + 1], paragraphs[at], ...paragraphs.slice(at + 2)];
}

/** A stretch from the middle of an article knows its people by their surnames: a reader here does not. */
function nameInFull(paragraphs: Sentence[][], { people }: Event): Sentence[][] {
  const pending = new Set(people);
  return paragraphs.map((sentences) =>
    sentences.map((sentence) => {
      let { text } = sentence;
      for (const person of pending) {
        if (!text.includes(person.last)) continue;
        pending.delete(person);
        const full = `${person.title} ${person.first} ${person.last}`;
        if (!text.includes(person.first)) text = text.replace(person.last, full);
      }
      return { ...sentence, text };
    }),
  );
}

/** Two neighbours become one sentence, as a desk of long sentences has it. */
export function joinSome(paragraphs: readonly (readonly Sentence[])[], style: HouseStyle, dice: Dice): Sentence[][] {
  const joinsMost = style.sentences === "long" ? HABITS.joinsSentences * 2 : 0;
  return paragraphs.map((sentences) => {
    const done: Sentence[] = [];
    for (const sentence of sentences) {
      const last = done.at(-1);
      const fits =
        last?.from === sentence.from && /[a-z]\.$/.test(last.text) && /^(The|A|It|They) /.test(sentence.text);
      if (fits && dice.chance(joinsMost)) done[done.length - 1] = joined(last, sentence);
      else done.push(sentence);
    }
    return done;
  });
}

const joined = (first: Sentence, second: Sentence): Sentence => ({
  ...first,
  text: `${first.text.slice(0, -1)}, and ${second.text[0].toLowerCase()}${second.text.slice(1)}`,
});

const inner = (text: string): string => text.replaceAll(/["“]([^"“”]*)["”]/g, "‘$1’");

/** The stretch in quotation marks, with a frame that names whom it is from, or nobody. */
export function quote(taken: readonly (readonly Sentence[])[], frame: string, style: HouseStyle): Sentence[] {
  const [open, close] = style.quotes;
  const sentences = taken.flat();
  return sentences.map((sentence, i) => {
    const text = style.quotes[0] === "‘" ? sentence.text : inner(sentence.text);
    return {
      ...sentence,
      text: `${i === 0 ? `${frame} ${open}` : ""}${text}${i === sentences.length - 1 ? close : ""}`,
    };
  });
}

/** Leaves out the middles of sentences, and says so with an ellipsis. */
export function elide(taken: readonly (readonly Sentence[])[], dice: Dice): Sentence[][] {
  const sign = dice.of(["…", " … ", " [...] ", " […] ", "... "]);
  return taken.map((sentences) =>
    sentences.map((sentence) => {
      const words = sentence.text.split(" ");
      if (words.length < 16 || dice.chance(0.4)) return sentence;
      const at = dice.between(8, words.length - 7);
      const left = dice.between(2, 4);
      return { ...sentence, text: `${words.slice(0, at).join(" ")}${sign}${words.slice(at + left).join(" ")}` };
    }),
  );
}
