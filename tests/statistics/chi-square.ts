/** Pearson's chi-square test. */

/**
 * The probability that a chi-square variable is at least so large: Q(degrees / 2, value / 2), the regularised upper
 * incomplete gamma function, by its series or its continued fraction (Press et al., Numerical Recipes, section 6.2).
 * @param degrees degrees of freedom, 1 or more
 */
export function chiSquareP(value: number, degrees: number): number {
  const a = degrees / 2;
  const x = value / 2;
  if (x <= 0) return 1;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - scale * series(a, x) : scale * continuedFraction(a, x);
}

const enough = 1e-15;
/** Both sums converge in about the square root of `a` steps; nothing here comes near this. */
const mostSteps = 100_000;

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < mostSteps && term > sum * enough; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Lentz's method; the fraction for the upper function. */
function continuedFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < mostSteps; n++) {
    const factor = -n * (n - a);
    b += 2;
    d = 1 / (factor * d + b || tiny);
    c = b + factor / c || tiny;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < enough) break;
  }
  return fraction;
}

/** The logarithm of the gamma function (Lanczos' approximation with g = 7, nine terms). */
export function logGamma(x: number): number {
  const [first = 0, ...coefficients] = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  const z = x - 1;
  const sum = coefficients.reduce((total, coefficient, at) => total + coefficient / (z + at + 1), first);
  const t = z + coefficients.length - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** One test with its result. */
export interface Result {
  readonly name: string;
  /** What was seen, such as `chi-square 91.2 of 93`. */
  readonly seen: string;
  /** How often a perfect generator would do as badly or worse. */
  readonly p: number;
}

/**
 * Holds counts against expected ones.
 * @param counted as many as `expected`
 */
export function chiSquare(name: string, counted: readonly number[], expected: readonly number[]): Result {
  const value = counted.reduce((sum, count, at) => sum + (count - (expected[at] ?? 0)) ** 2 / (expected[at] ?? 0), 0);
  const degrees = counted.length - 1;
  return { name, seen: `chi-square ${value.toFixed(1)} of ${degrees}`, p: chiSquareP(value, degrees) };
}
