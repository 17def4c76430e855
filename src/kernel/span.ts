/** A half-open stretch `[start, end)`. In anything a user sees, the unit is UTF-16 code units of the text as given. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const lengthOf = (span: Span): number => span.end - span.start;

export const overlapOf = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** What stands between two spans, whichever is first; 0 where they touch or overlap. */
export const distanceOf = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const compareSpans = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** The same ground covered by sorted spans that neither overlap nor touch. */
export function unionOf(spans: readonly Span[]): Span[] {
  const union: { start: number; end: number }[] = [];
  for (const span of [...spans].sort(compareSpans)) {
    const last = union.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else if (span.end > span.start) union.push({ start: span.start, end: span.end });
  }
  return union;
}

/** What is left of `spans` (a union) where `taken` (a union) covers it. */
export function subtract(spans: readonly Span[], taken: readonly Span[]): Span[] {
  const rest: Span[] = [];
  let t = 0;
  for (const span of spans) {
    let start = span.start;
    while (t < taken.length && taken[t].end <= start) t++;
    for (let u = t; u < taken.length && taken[u].start < span.end; u++) {
      if (taken[u].start > start) rest.push({ start, end: taken[u].start });
      start = Math.max(start, taken[u].end);
    }
    if (start < span.end) rest.push({ start, end: span.end });
  }
  return rest;
}

export const totalLength = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + lengthOf(span), 0);

/** How much two unions cover together; both must be sorted and free of overlaps. */
export function sharedLength(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    shared += overlapOf(a[i], b[j]);
    if (a[i].end <= b[j].end) i++;
    else j++;
  }
  return shared;
}
