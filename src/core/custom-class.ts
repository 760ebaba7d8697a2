/**
 * The bracketed lists of the passwordrules language. No escapes: a hyphen counts only in first place, a closing
 * bracket only in last (`[-a]]` is a hyphen, an a and a bracket), and whatever is not printable ASCII is passed over.
 */

/** The place of the bracket that closes the list opened at `open`; -1 when none does. */
function closingBracket(text: string, open: number): number {
  const first = text.indexOf(']', open + 1);
  return first !== -1 && text[first + 1] === ']' ? first + 1 : first;
}

/** The place of the next `mark` from `start` that stands in no bracketed list, or the end of the text. */
export function findOutside(text: string, mark: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === mark) return at;
    if (text[at] === '[') at = Math.max(at, closingBracket(text, at));
  }
  return text.length;
}

/**
 * Reads one list.
 * @param text the list with its brackets
 * @returns its characters, and those that it may not hold; undefined when it is not closed, empty or followed by more
 */
export function readCustomClass(text: string): { characters: string; left: string } | undefined {
  if (closingBracket(text, 0) !== text.length - 1) return undefined;
  const inside = [...new Set(text.slice(1, -1))];
  // A hyphen that also stands further on counts once, in its right place.
  const allowed = inside.filter((one) => /[ -~]/.test(one) && (one !== '-' || text[1] === '-'));
  const left = inside.filter((one) => !allowed.includes(one));
  return allowed.length === 0 ? undefined : { characters: allowed.join(''), left: left.join('') };
}
