import type { Span } from "../../src/kernel/span.js";

/** The slow, obvious twin of everything that spans do: the set of the positions they cover. */
export function positionsOf(spans: readonly Span[]): Set<number> {
  const positions = new Set<number>();
  for (const { start, end } of spans) for (let at = start; at < end; at++) positions.add(at);
  return positions;
}

/** The positions as spans that neither overlap nor touch. */
export function spansOf(positions: ReadonlySet<number>): Span[] {
  const sorted = [...positions].sort((a, b) => a - b);
  const spans: { start: number; end: number }[] = [];
  for (const at of sorted) {
    const last = spans.at(-1);
    if (last?.end === at) last.end++;
    else spans.push({ start: at, end: at + 1 });
  }
  return spans;
}
