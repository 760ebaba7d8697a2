import { expect, it } from 'vitest';
import { tokenBuckets } from './rate-limit.ts';

function limiterAt(perMinute: number) {
  const clock = { now: 0 };
  return { clock, limiter: tokenBuckets(perMinute, () => clock.now) };
}

it('lets each owner have so many in a minute, and says when the next one is due', () => {
  const { clock, limiter } = limiterAt(60);
  for (let taken = 0; taken < 60; taken++) expect(limiter.take('a', 1)).toBe(0);
  expect(limiter.take('a', 1)).toBe(1);
  expect(limiter.take('b', 1)).toBe(0);
  expect(limiter.take('a', 30)).toBe(30);
  clock.now = 999;
  expect(limiter.take('a', 1)).toBe(1);
  clock.now = 1_000;
  expect(limiter.take('a', 1)).toBe(0);
  expect(limiter.take('a', 1)).toBe(1);
});

it('saves up no more than a minute, and lets who waits that long make the dearest call', () => {
  const { clock, limiter } = limiterAt(10);
  expect(limiter.take('a', 1_000)).toBe(0);
  expect(limiter.take('a', 1_000)).toBe(60);
  clock.now = 3_600_000;
  expect(limiter.take('a', 10)).toBe(0);
  expect(limiter.take('a', 1)).toBe(6);
});
