/** Chances of each kind, in the order of `kinds`, for a row of measures. */
export interface Softmax {
  readonly kinds: readonly string[];
  chances(row: readonly number[]): number[];
}

/** How strongly weights are drawn to nothing: as by one row's worth of evidence. The usual value; not chosen on anything. */
const PENALTY = 1;
const STEPS = 2_000;

/**
 * Multinomial logistic regression: weights for each kind and measure, such that the rows that are known are as likely as
 * they can be, less a penalty on the squares of the weights. Measures are brought to mean 0 and deviation 1 first. It
 * walks down the gradient, in steps as long as the steepest curve allows, from nothing: the same rows, the same weights.
 */
export function fitSoftmax(rows: readonly (readonly number[])[], labels: readonly string[]): Softmax {
  const kinds = [...new Set(labels)].sort();
  const scale = scaleOf(rows);
  // The first measure of a scaled row is 1: its weight is how common a kind is, and is not penalised.
  const scaled = rows.map(scale);
  const width = rows[0].length + 1;
  const weights = kinds.map(() => new Array<number>(width).fill(0));
  const step = 1 / (0.5 * width + PENALTY / rows.length);
  for (let i = 0; i < STEPS; i++) {
    const gradient = weights.map((own) => own.map((weight, m) => (m === 0 ? 0 : (PENALTY * weight) / rows.length)));
    scaled.forEach((row, r) => {
      chancesOf(weights, row).forEach((chance, k) => {
        const fault = (chance - (labels[r] === kinds[k] ? 1 : 0)) / rows.length;
        for (let m = 0; m < width; m++) gradient[k][m] += fault * row[m];
      });
    });
    for (const [k, own] of weights.entries()) for (let m = 0; m < width; m++) own[m] -= step * gradient[k][m];
  }
  return { kinds, chances: (row) => chancesOf(weights, scale(row)) };
}

/** The likeliest kind; of equals, the first. */
export function likeliest({ kinds, chances }: Softmax, row: readonly number[]): string {
  const all = chances(row);
  return kinds[all.indexOf(Math.max(...all))];
}

function chancesOf(weights: readonly (readonly number[])[], row: readonly number[]): number[] {
  const sums = weights.map((own) => own.reduce((sum, weight, m) => sum + weight * row[m], 0));
  const greatest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - greatest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function scaleOf(rows: readonly (readonly number[])[]): (row: readonly number[]) => number[] {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const means = rows[0].map((_, m) => mean(rows.map((row) => row[m])));
  const deviations = means.map((middle, m) => Math.sqrt(mean(rows.map((row) => (row[m] - middle) ** 2))) || 1);
  return (row) => [1, ...row.map((value, m) => (value - means[m]) / deviations[m])];
}
