import { toText, trace } from "urtext";
import type { Teller } from "../tell.js";
import { scoreStory } from "./score.js";
import { makeStory } from "./story.js";
import type { CascadePlan } from "./worker.js";

/** Stories to be read: every article with its truth, what was reported, and how that was scored. */
export async function dump({ seed, regime, options }: CascadePlan, count: number, teller: Teller): Promise<void> {
  for (let i = 0; i < count; i++) {
    const story = makeStory(seed, i, regime);
    const report = await trace(story.articles, options);
    teller.title(`\n===== story ${i} of seed ${seed}, ${regime}, ${story.shape}`);
    const inOrder = [...story.truth].sort((a, b) => a.time - b.time);
    for (const { id, outlet, kind, parents, time } of inOrder) {
      const { text, publishedAt, title } = story.articles.find((article) => article.id === id)!;
      const from = parents.map((parent) => parent ?? "outside").join(" and ");
      teller.title(
        `\n--- ${id} ${outlet}: ${kind}${from && ` from ${from}`}, ${new Date(time).toISOString()}, stated ${JSON.stringify(publishedAt)}`,
      );
      teller.title(`${title}\n\n${text}`);
    }
    teller.title(`\n----- report\n${toText(report)}`);
    const { parents, firsts, pairs } = scoreStory(story, report);
    teller.title(`----- score\n${JSON.stringify({ parents, firsts, pairs }, null, 1)}`);
  }
}
