import type { ArticleInput, Index } from "../../index.js";

const NUMBER = /@(\d+)$/u;

/**
 * The articles of an index as they are to be added to another, so that it answers the same: each under the id that was
 * given, in order of arrival, and the versions of one in their order, by which they are numbered again. That is not always
 * the order of arrival: what is known of an older version may have come later.
 */
export async function* asGiven(index: Index): AsyncGenerator<ArticleInput> {
  // Articles and log are begun without a pause between them, so that both are of one state.
  const articles = index.articles()[Symbol.asyncIterator]();
  let next = articles.next();
  const versions = await versionsIn(index);
  const queues = new Map([...versions].map((id) => [ofVersion(id), new Queue()]));
  for (let item = await next; !item.done; item = await next) {
    const { value } = item;
    const isVersion = versions.has(value.id);
    const id = isVersion ? ofVersion(value.id) : value.id;
    const queue = queues.get(id);
    if (queue === undefined) yield value;
    else yield* queue.take(isVersion ? Number(NUMBER.exec(value.id)![1]) : 1, { ...value, id });
    next = articles.next();
  }
}

const ofVersion = (id: string): string => id.replace(NUMBER, "");

/** Which ids are names of versions: only the log tells them from those of articles that were given such an id. */
async function versionsIn(index: Index): Promise<Set<string>> {
  const versions = new Set<string>();
  for await (const { kind, id } of index.log()) {
    if (kind === "revision") versions.add(id);
    else if (kind === "removal") versions.delete(id);
  }
  return versions;
}

/** The versions of one article: who comes before the one that is due waits for it. */
class Queue {
  private due = 1;
  private readonly waiting = new Map<number, ArticleInput>();

  *take(version: number, article: ArticleInput): Generator<ArticleInput> {
    this.waiting.set(version, article);
    for (let next = this.waiting.get(this.due); next !== undefined; next = this.waiting.get(this.due)) {
      this.waiting.delete(this.due++);
      yield next;
    }
  }
}
