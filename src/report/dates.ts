import { formatMoment, type Interval } from "../kernel/time.js";
import { type InferredDate, type Publication, publicationWithin } from "../provenance/publication.js";
import type { ArticleUnits } from "../units/units.js";
import type { ReportArticle } from "./schema.js";

/** When each article was published, with every time known of it: as given first, then the bounds that texts set. */
export function tellDates(
  articles: readonly ArticleUnits[],
  inferred: readonly InferredDate[],
): Pick<ReportArticle, "published" | "dates">[] {
  const bounds = articles.map((): InferredDate[] => []);
  for (const bound of inferred) bounds[bound.of].push(bound);
  const idOf = (article: number): string => articles[article].article.id;
  return articles.map(({ article }, i) => {
    const published = publicationWithin(article, bounds[i]);
    return {
      published: tellPublication(published),
      dates: [
        ...article.dates.map((date) => ({ ...date, span: null })),
        ...bounds[i].map(({ place, ...bound }) => ({
          ...bound,
          span: { article: idOf(place.article), ...place.span },
        })),
      ].map(({ kind, value, interval, source, span }) => ({ kind, value, ...tellInterval(interval), source, span })),
    };
  });
}

export const tellPublication = (published: Publication | null): ReportArticle["published"] =>
  published && { ...tellInterval(published.interval), source: published.source };

const tellInterval = ({ earliest, latest }: Interval) => ({
  earliest: earliest === null ? null : formatMoment(earliest),
  latest: latest === null ? null : formatMoment(latest),
});
