import {
  type Chunk,
  type Chunker,
  type ChunkRange,
  textPositionSelectorMatcher,
  textQuoteSelectorMatcher,
} from "@apache-annotator/selector";
import type { Span } from "../../src/kernel/span.js";
import type { TextSelector } from "../../src/report/annotation-selectors.js";

/** A text in one piece, as Apache Annotator's matchers read texts. */
class WholeText implements Chunker<Chunk<string>> {
  readonly currentChunk: Chunk<string>;
  constructor(data: string) {
    this.currentChunk = { data };
  }
  nextChunk = () => null;
  previousChunk = () => null;
  precedesCurrentChunk = () => false;
}

/** Every place to which the selector leads, in code units. */
export async function matchesOf(text: string, selector: TextSelector): Promise<Span[]> {
  const chunker = new WholeText(text);
  const matches: AsyncGenerator<ChunkRange<Chunk<string>>> =
    selector.type === "TextQuoteSelector"
      ? textQuoteSelectorMatcher(selector)(chunker)
      : textPositionSelectorMatcher(selector)(chunker);
  const spans: Span[] = [];
  for await (const { startIndex, endIndex } of matches) spans.push({ start: startIndex, end: endIndex });
  return spans;
}
