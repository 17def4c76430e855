/**
 * Another process with an index on disk, for tests that kill it, or that ask while it writes. It is told what to do by its
 * arguments, and tells of each write that has been acknowledged by a line: `process.send` would not be there in time.
 *
 * index-process.ts add FOLDER FROM      adds batches of ten articles, and single ones, from a number on, until it is killed
 * index-process.ts ask FOLDER ARTICLES  asks until there are so many, and tells what it has seen
 */
import { writeSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { openIndex } from "../../src/index.js";
import { A_BATCH, numbered, SHARED } from "./numbered-articles.js";

const [, , act, folder, argument] = process.argv;
/** The default of `mostCarriers`. */
const MOST_CARRIERS = 64;
const say = (line: string): number => writeSync(1, `${line}\n`);

if (act === "add") {
  const index = await openIndex(folder);
  for (let from = Number(argument); ; from += A_BATCH) {
    const batch = Array.from({ length: A_BATCH }, (_, i) => numbered(from + i));
    await index.addAll(batch);
    say(String(from + A_BATCH));
  }
} else {
  const index = await openIndex(folder, { readOnly: true });
  const seen = { asked: 0, least: index.size, most: 0, halves: 0 };
  say("asking");
  while (seen.most < Number(argument)) {
    const before = index.size;
    const hits = (await index.find(SHARED, { most: 100_000 })).length;
    // Asked in one breath: of one state. No more carriers of one text are looked at than MOST_CARRIERS.
    if (before % A_BATCH !== 0 || hits !== Math.min(before, MOST_CARRIERS)) seen.halves++;
    seen.asked++;
    seen.most = before;
    await setImmediate();
  }
  say(JSON.stringify(seen));
  await index.close();
}
