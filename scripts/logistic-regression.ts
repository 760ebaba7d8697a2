/** Logistic regression on binary features, each weight pulled towards a prior of its own. */

/** One observation. */
export interface Row {
  /** Indices of the features that hold. */
  readonly features: readonly number[];
  readonly target: 0 | 1;
}

/**
 * The weights that minimise the log loss plus `pull / 2` times the squared distance from the priors, by Newton's
 * method. The function is strictly convex, so there is one minimum and few steps reach it.
 * @param pull above 0
 */
export function regress(rows: readonly Row[], priors: readonly number[], pull: number): number[] {
  const size = priors.length;
  let weights = [...priors];
  for (let step = 0; step < 30; step++) {
    const gradient = weights.map((weight, at) => pull * (weight - (priors[at] ?? 0)));
    const hessian = Array.from({ length: size }, (_, at) => {
      const row = new Float64Array(size);
      row[at] = pull;
      return row;
    });
    for (const { features, target } of rows) {
      const sum = features.reduce((total, feature) => total + (weights[feature] ?? 0), 0);
      const likely = 1 / (1 + Math.exp(-sum));
      const curve = likely * (1 - likely);
      for (const one of features) {
        gradient[one] = (gradient[one] ?? 0) + likely - target;
        const row = hessian[one];
        if (row) for (const other of features) row[other] = (row[other] ?? 0) + curve;
      }
    }
    const change = solve(hessian, gradient);
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
    if (Math.max(...change.map(Math.abs)) < 1e-9) break;
  }
  return weights;
}

/** Solves a symmetric positive definite system by elimination; changes its arguments. */
function solve(matrix: Float64Array[], right: number[]): number[] {
  const size = right.length;
  const at = (row: number, column: number) => matrix[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = pivot + 1; row < size; row++) {
      const factor = at(row, pivot) / at(pivot, pivot);
      const values = matrix[row];
      if (factor === 0 || values === undefined) continue;
      for (let column = pivot; column < size; column++) values[column] = at(row, column) - factor * at(pivot, column);
      right[row] = (right[row] ?? 0) - factor * (right[pivot] ?? 0);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let rest = right[row] ?? 0;
    for (let column = row + 1; column < size; column++) rest -= at(row, column) * (solution[column] ?? 0);
    solution[row] = rest / at(row, row);
  }
  return solution;
}
