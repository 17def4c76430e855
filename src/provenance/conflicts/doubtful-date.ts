import { nameOf } from "../evidence/index.js";
import { formatInterval } from "../evidence/time.js";
import type { Conflict, ConflictKind, ConflictSource } from "./conflict.js";

/** From this chance on that some date of a text is wrong it is told; and so many of them are named as hold most of it. */
const LEAST = 0.7;
const HELD = 0.8;

/** What says of an article already that its date is not to be believed. */
const OF_DATES: ReadonlySet<ConflictKind> = new Set(["dates-contradict", "event-after-date", "copy-before-source"]);

/**
 * A date that is likelier wrong than right, by all that is known: what the texts say of who took them from whom, how far
 * it lies from the other dates of the text, how many dates of the collection are wrong. Where two dates exclude each
 * other and nothing tells which is right, both are named.
 */
export const doubtfulDate: ConflictSource = ({ facts, stemma: { doubts } }, told) => {
  const all = [...doubts.values()].reduce((sum, chance) => sum + chance, 0);
  if (all < LEAST) return [];
  const named: number[] = [];
  let held = 0;
  for (const [i, chance] of [...doubts].sort((x, y) => y[1] - x[1] || x[0] - y[0])) {
    if (held >= HELD * all) break;
    named.push(i);
    held += chance;
  }
  const articles = named.map((i) => facts[i].witness.article).sort((x, y) => x - y);
  if (articles.every((article) => isTold(article, told))) return [];
  const dates = named.map((i) => `${nameOf(facts[i])} (${formatInterval(facts[i].published!)})`);
  const whose = dates.length === 1 ? `the date of ${dates[0]}` : `one of the dates of ${dates.join(" and ")}`;
  const says = `${whose} is probably wrong (chance ${held.toFixed(2)}): it agrees neither with the other dates of the text nor with who took it from whom`;
  return [{ kind: "doubtful-date" as const, articles, says, places: [] }];
};

const isTold = (article: number, told: readonly Conflict[]): boolean =>
  told.some(({ kind, articles }) => OF_DATES.has(kind) && articles.includes(article));
