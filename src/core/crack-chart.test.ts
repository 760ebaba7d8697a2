import { describe, expect, test } from 'vitest';
import { attackers } from './attackers.ts';
import { bitsAt, type ChartFrame, chartLines, secondsAt } from './crack-chart.ts';
import { bitsCracked, crackTimes, universe } from './crack-time.ts';

const frame: ChartFrame = { bits: [20, 128], seconds: [1, universe] };

test.each([1, 60, 86_400, universe])('the bits cracked in %s seconds take that long', (seconds) => {
  for (const [index, { attacker, bits }] of bitsCracked(seconds).entries()) {
    const time = crackTimes(bits)[index];
    expect(time?.attacker).toBe(attacker);
    expect((time?.average ?? 0) / seconds).toBeCloseTo(1, 9);
  }
});

describe('the chart', () => {
  test('ends of its scales', () => {
    expect([bitsAt(20, frame), bitsAt(74, frame), bitsAt(128, frame)]).toEqual([0, 0.5, 1]);
    expect(secondsAt(1, frame)).toBe(0);
    expect(secondsAt(Math.sqrt(universe), frame)).toBeCloseTo(0.5, 12);
    expect(secondsAt(universe, frame)).toBe(1);
  });

  test('a scale that begins later', () => {
    const later: ChartFrame = { bits: [0, 1], seconds: [60, 6000] };
    expect([60, 600, 6000].map((seconds) => secondsAt(seconds, later))).toEqual([0, 0.5, 1]);
  });

  test('a line that would be a point is none', () => {
    const [first] = bitsCracked(3600);
    const bits = first?.bits ?? 0;
    const lines = chartLines({ bits: [bits, bits + 10], seconds: [1, 3600] });
    expect(lines.map(({ attacker }) => attacker)).not.toContain(first?.attacker);
  });

  test('a line for every attacker, all of it inside the frame', () => {
    const lines = chartLines(frame);
    expect(lines.map(({ attacker }) => attacker)).toEqual(attackers.map(({ key }) => key));
    for (const { from, to } of lines) {
      for (const at of [from.x, from.y, to.x, to.y]) {
        expect(at).toBeGreaterThanOrEqual(-1e-9);
        expect(at).toBeLessThanOrEqual(1 + 1e-9);
      }
      expect(to.x).toBeGreaterThan(from.x);
    }
  });

  test('between its ends the line says what the formula says', () => {
    for (const [index, { from, to }] of chartLines(frame).entries()) {
      const bits = 20 + ((from.x + to.x) / 2) * 108;
      expect(secondsAt(crackTimes(bits)[index]?.average ?? 0, frame)).toBeCloseTo((from.y + to.y) / 2, 9);
    }
  });

  test('whoever is outside the frame has no line', () => {
    // 20 bits take the slow attacker months, and the fast ones less than a second.
    const lines = chartLines({ bits: [20, 22], seconds: [1, 3600] });
    expect(lines.map(({ attacker }) => attacker)).toEqual(['bcrypt']);
  });
});
