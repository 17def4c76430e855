/**
 * The slow, obvious twin of seed, chain and extend: the whole table of Smith and Waterman (1981) over the words of two
 * texts. Gives the best local alignment's words on either side, half-open.
 */
export function localAlignment(
  a: readonly string[],
  b: readonly string[],
): { a: { start: number; end: number }; b: { start: number; end: number } } {
  const score = Array.from({ length: a.length + 1 }, () => new Int32Array(b.length + 1));
  let best = { score: 0, i: 0, j: 0 };
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      score[i][j] = Math.max(0, ...steps(score, a, b, i, j));
      if (score[i][j] > best.score) best = { score: score[i][j], i, j };
    }
  }
  let { i, j } = best;
  while (score[i][j] > 0) {
    const [diagonal, up] = steps(score, a, b, i, j);
    if (score[i][j] === diagonal) [i, j] = [i - 1, j - 1];
    else if (score[i][j] === up) i--;
    else j--;
  }
  return { a: { start: i, end: best.i }, b: { start: j, end: best.j } };
}

function steps(score: readonly Int32Array[], a: readonly string[], b: readonly string[], i: number, j: number) {
  return [score[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 2 : -1), score[i - 1][j] - 1, score[i][j - 1] - 1];
}
