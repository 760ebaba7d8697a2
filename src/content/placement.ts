/** Where the offer stands beside its field. Pure geometry, in CSS pixels of the window. */

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Place {
  left: number;
  top: number;
  /** The greatest height that it may have there. */
  room: number;
}

/** Distance to the field and to the edges of the window. */
export const gap = 6;
/** What is kept free beside a field: a site's own eye button may stand there. */
const besideField = 44;
/** Less height than this is of no use: the other side of the field is tried first. */
const leastRoom = 56;

/**
 * Below the field, above it, beside it, in this order, wherever it fits whole; else on the roomier of below and above,
 * as high as the room is. It never covers the field unless the window is too low for both.
 * @param view the part of the window that can be seen
 * @param options `fromRight`: aligned with the field's right edge, as for text that runs from right to left.
 *   `aside`: beside the field first, then above it, where it hides nothing that is still to be filled in.
 *   `clear`: the field with what belongs to it, which is not covered either
 */
export function placeBeside(
  field: Box,
  { width, height }: Pick<Box, 'width' | 'height'>,
  view: Box,
  { fromRight = false, aside = false, clear = field }: { fromRight?: boolean; aside?: boolean; clear?: Box } = {},
): Place {
  const right = view.left + view.width - gap;
  const bottom = view.top + view.height - gap;
  const within = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
  const left = within(fromRight ? field.left + field.width - width : field.left, view.left + gap, right - width);
  const fieldBottom = clear.top + clear.height;
  const roomBelow = bottom - fieldBottom - gap;
  const roomAbove = field.top - gap - (view.top + gap);
  const below = { left, top: fieldBottom + gap, room: roomBelow };
  const above = { left, top: field.top - gap - Math.min(height, Math.max(roomAbove, leastRoom)), room: roomAbove };
  const top = within(field.top, view.top + gap, bottom - height);
  const room = view.height - 2 * gap;
  const after = Math.max(field.left + field.width + besideField, clear.left + clear.width + gap);
  const before = Math.min(field.left - besideField, clear.left - gap) - width;
  const sides = [after, before].filter((side) => side >= view.left + gap && side + width <= right);
  const side = fromRight ? sides.at(-1) : sides[0];
  const beside = height <= room && side !== undefined ? { left: side, top, room } : null;
  if (aside && beside !== null) return beside;
  if (aside && height <= roomAbove) return above;
  if (height <= roomBelow) return below;
  if (height <= roomAbove) return above;
  if (beside !== null) return beside;
  const roomier = roomAbove > roomBelow ? above : below;
  return { ...roomier, room: Math.max(roomier.room, leastRoom) };
}
