import type { Workforce } from "./crew/workforce.js";
import { UrtextError } from "./errors.js";
import { makePlan, type Options, type Plan } from "./plan.js";
import { checkReport } from "./report/json.js";
import { recordOf } from "./report/record.js";
import type { Report } from "./report/schema.js";
import {
  articleDifferences,
  findingDifferences,
  recipeDifferences,
  rejectionDifferences,
  unreadDifferences,
  type Verification,
} from "./report/verification.js";
import { makeRun, type Run, type RunOptions } from "./run.js";
import type { Inputs } from "./text/collection.js";
import { readAll, traceCollection, withWorkers } from "./trace.js";
import { VERSION } from "./version.js";

export interface VerifyOptions extends RunOptions {
  /** `false`: only the inputs are compared, which takes no longer than reading them. */
  readonly retrace?: boolean;
}

/**
 * Whether these articles are those that a report was made from, and give the same report again, by the plan that it
 * names. Where any input differs, what is found from it must differ too: then only the inputs are compared.
 *
 * @throws UrtextError URTEXT_OPTION_INVALID, URTEXT_REPORT_BROKEN, URTEXT_REPORT_FORMAT, URTEXT_INPUT_INVALID. The reason of
 * `signal`, once that is aborted; whatever `onProgress` throws.
 */
export async function verify(
  report: Report,
  articles: Inputs,
  options: VerifyOptions | null = {},
): Promise<Verification> {
  const { retrace = true, ...running } = options ?? {};
  const run = makeRun(running);
  return withWorkers(retrace ? run.workers : 0, run.signal, (workforce) =>
    verifyWith(report, articles, retrace, run, workforce),
  );
}

async function verifyWith(
  report: Report,
  articles: Inputs,
  retrace: boolean,
  run: Run,
  workforce: Workforce | undefined,
): Promise<Verification> {
  const expected = checkReport(report);
  const { record, rejected, generator } = expected;
  const collection = await readAll(articles, run);
  const { plan, problem } = planOf(expected);
  const found = recordOf(collection.articles, generator).articles;
  const inputs = [...articleDifferences(record.articles, found), ...unreadDifferences(rejected, collection.rejected)];
  const rejections = rejectionDifferences(rejected, collection.rejected);
  const retraced = inputs.length === 0 && plan !== null && retrace !== false;
  const findings = retraced
    ? findingDifferences(expected, await traceCollection(collection, plan, run, workforce))
    : [];
  const differences = [
    ...recipeDifferences(expected, { version: VERSION, plan, problem }),
    ...inputs,
    ...rejections,
    ...findings,
  ];
  const unlike = new Set(inputs.map(({ id }) => id));
  const same = record.articles.filter(({ id }) => !unlike.has(id)).length;
  return { same: differences.length === 0, retraced, articles: same, differences };
}

/** The plan that a report names; none where this version does not know its options. */
function planOf({ generator }: Report): { plan: Plan | null; problem: string | null } {
  try {
    return { plan: makePlan(generator.plan as Options), problem: null };
  } catch (error) {
    if (!(error instanceof UrtextError)) throw error;
    return { plan: null, problem: error.message };
  }
}
