import { expect, it } from 'vitest';
import { type Box, gap, placeBeside } from './placement.ts';

const field: Box = { left: 100, top: 200, width: 300, height: 40 };
const size = { width: 320, height: 90 };
const view: Box = { left: 0, top: 0, width: 1280, height: 900 };
const place = (
  changes: Partial<{ field: Box; view: Box; size: typeof size; fromRight: boolean; aside: boolean; clear: Box }> = {},
) => placeBeside(changes.field ?? field, changes.size ?? size, changes.view ?? view, changes);

it('stands below the field, aligned with the edge at which its text begins', () => {
  expect(place()).toMatchObject({ left: 100, top: 240 + gap });
  expect(place({ fromRight: true })).toMatchObject({ left: 80, top: 240 + gap });
});

it('flips above at the bottom edge, and stays inside the left and right edges', () => {
  expect(place({ field: { ...field, top: 840 } })).toMatchObject({ top: 840 - gap - 90 });
  expect(place({ field: { ...field, left: 1100 } }).left).toBe(1280 - gap - 320);
  expect(place({ field: { ...field, left: -50 } }).left).toBe(gap);
});

it('stands beside the field, clear of an eye button, where neither above nor below has room', () => {
  const low = { ...view, height: 130 };
  const beside = place({ field: { ...field, top: 45 }, view: low });
  expect(beside.left).toBeGreaterThanOrEqual(400 + 40);
  expect(beside.top + 90).toBeLessThanOrEqual(130);
});

it('covers nothing that belongs to the field: below its hints, outside of its wide buttons', () => {
  const clear = { left: 20, top: 200, width: 500, height: 80 };
  expect(place({ clear }).top).toBe(280 + gap);
  expect(place({ clear, aside: true }).left).toBe(520 + gap);
  expect(place({ clear: { ...clear, left: 340, width: 60 }, aside: true, field: { ...field, left: 800 } }).left).toBe(
    340 - gap - 320,
  );
});

it('stands beside the field first where it is asked to, then above, then below', () => {
  expect(place({ aside: true })).toMatchObject({ left: 444, top: 200 });
  expect(place({ aside: true, field: { ...field, left: 800 } }).left).toBe(800 - 44 - 320);
  const narrow = { ...view, width: 500 };
  expect(place({ aside: true, view: narrow })).toMatchObject({ top: 200 - gap - 90 });
  expect(place({ aside: true, view: narrow, field: { ...field, top: 50 } })).toMatchObject({ top: 90 + gap });
});

it('takes the room there is where it fits nowhere whole', () => {
  const small = { left: 0, top: 0, width: 320, height: 160 };
  const narrow = { left: 10, top: 10, width: 300, height: 40 };
  const placed = place({ field: narrow, view: small, size: { width: 308, height: 120 } });
  expect(placed).toEqual({ left: gap, top: 50 + gap, room: 160 - gap - 50 - gap });
});

it('covers the field in no window that is high enough for both', () => {
  for (let height = 170; height <= 900; height += 13) {
    for (let top = 0; top + 40 <= height; top += 7) {
      for (const left of [0, 100, 900]) {
        const at = { ...field, left, top };
        const { left: x, top: y, room } = place({ field: at, view: { ...view, height } });
        const bottom = y + Math.min(size.height, room);
        const apart = bottom <= top || y >= top + 40 || x + size.width <= left || x >= left + 300;
        expect(apart, JSON.stringify({ at, height, x, y, room })).toBe(true);
      }
    }
  }
});

it('stays in the part of the window that a pinch has zoomed to', () => {
  const zoomed = { left: 500, top: 400, width: 400, height: 300 };
  const placed = place({ field: { left: 450, top: 420, width: 300, height: 40 }, view: zoomed });
  expect(placed).toMatchObject({ left: 506, top: 466 });
});
