import { expect, it } from 'vitest';
import { type Row, regress } from './logistic-regression.ts';

const rows = (times: number, features: number[], target: 0 | 1): Row[] =>
  Array.from({ length: times }, () => ({ features, target }));

it('finds the log odds where the priors hardly pull', () => {
  const [weight] = regress([...rows(300, [0], 1), ...rows(100, [0], 0)], [0], 1e-6);
  expect(weight).toBeCloseTo(Math.log(3), 4);
});

it('stays at the prior where there is no evidence, and near it where there is little', () => {
  const [seldom, never] = regress(rows(1, [0], 0), [4, -2], 1);
  expect(never).toBe(-2);
  expect(seldom).toBeLessThan(4);
  expect(seldom).toBeGreaterThan(3);
});

it('stands at the minimum: no gradient is left', () => {
  const data = [...rows(5, [0, 1], 1), ...rows(3, [0, 2], 0), ...rows(2, [1, 2], 1), ...rows(4, [0], 0)];
  const priors = [1, -1, 0.5];
  const weights = regress(data, priors, 0.7);
  const gradient = weights.map((weight, at) => 0.7 * (weight - (priors[at] ?? 0)));
  for (const { features, target } of data) {
    const sum = features.reduce((total, feature) => total + (weights[feature] ?? 0), 0);
    for (const feature of features) gradient[feature] = (gradient[feature] ?? 0) + 1 / (1 + Math.exp(-sum)) - target;
  }
  for (const slope of gradient) expect(slope).toBeCloseTo(0, 8);
});
