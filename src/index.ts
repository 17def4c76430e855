export type { AlignedPiece, Alignment } from "./alignment/alignment.js";
export type { Change, ChangeKind } from "./alignment/changes.js";
export { applyEdits, type Edit } from "./alignment/edits.js";
export type { PassageVerdict } from "./alignment/trail.js";
export type { ClusterKind, ExcludedKind, ReuseKind } from "./clusters/pair-kind.js";
export { type Comparison, compare, type ExcludedAlignment } from "./compare.js";
export { createIndex, openIndex } from "./engine.js";
export { ERROR_CODES, type ErrorCode, UrtextError } from "./errors.js";
export { type ExplainOptions, explain } from "./explain.js";
export type {
  Answer,
  ExplainedAlignment,
  ExplainedArticle,
  ExplainedPassage,
  ExplainedRegion,
  ExplainedRun,
  ExplainedSketch,
  Explanation,
  Places,
  Reason,
  Stretch,
  UnitsAlike,
} from "./explanation/explanation.js";
export type {
  Addition,
  Additions,
  AddOptions,
  FindOptions,
  Index,
  IndexOptions,
  IndexStats,
  OpenOptions,
  VerifyIndexOptions,
} from "./find/contract.js";
export type { ExcludedHit, Hit, Hits } from "./find/hits.js";
export type { IndexDifference, IndexDifferenceKind, IndexVerification } from "./find/index-verification.js";
export type { Limit } from "./kernel/limit.js";
export type { Span } from "./kernel/span.js";
export { type Options, optionsSchema } from "./plan.js";
export type { RegionOrigin, RegionVerdict } from "./regions/trail.js";
export { toAnnotation } from "./report/annotation.js";
export { resolveSelectors, type TextSelector } from "./report/annotation-selectors.js";
export { toCsv } from "./report/csv.js";
export { toDot } from "./report/dot.js";
export { toGraphml } from "./report/graphml.js";
export { toHtml } from "./report/html.js";
export { fromJson, toJson } from "./report/json.js";
export { toJsonl } from "./report/jsonl.js";
export { toMermaid } from "./report/mermaid.js";
export { toProv } from "./report/prov.js";
export { toProvO } from "./report/prov-o.js";
export {
  type Report,
  type ReportAlignment,
  type ReportArticle,
  type ReportCluster,
  type ReportExcluded,
  reportJsonSchema,
  reportSchema,
} from "./report/schema.js";
export { toSchemaOrg } from "./report/schema-org.js";
export { type Paint, toText } from "./report/text.js";
export type { Difference, DifferenceKind, Verification } from "./report/verification.js";
export type { Progress, RunOptions, Stage, TraceOptions } from "./run.js";
export { runOptionsSchema } from "./run.js";
export type { LogEntry, StoreCounts } from "./store/store.js";
export { type ArticleInput, articleInputSchema } from "./text/article.js";
export type { Inputs, Rejection } from "./text/collection.js";
export { LocatedInput } from "./text/located-input.js";
export { trace } from "./trace.js";
export { type VerifyOptions, verify } from "./verify.js";
export { VERSION } from "./version.js";
