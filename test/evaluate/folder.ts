import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Options, trace } from "urtext";
import { readInputs } from "urtext/ingest";
import { type GoldScore, score } from "./gold.js";
import { checkMarks, goldSchema } from "./gold-format.js";

/** Traces a folder's documents.jsonl and scores the report against its gold.json. */
export async function scoreFolder(folder: string, options?: Options): Promise<GoldScore> {
  const report = await trace(readInputs([join(folder, "documents.jsonl")]), options);
  const gold = goldSchema.parse(JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")));
  checkMarks(gold, await textsOf(folder));
  return score(report, gold);
}

async function textsOf(folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for await (const { input } of readInputs([join(folder, "documents.jsonl")])) {
    const { id, text } = input as { id: string; text: string };
    texts.set(id, text);
  }
  return texts;
}
