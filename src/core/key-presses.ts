/**
 * How often a person presses something to enter a password. Each keyboard is a simple model, written down here, so that
 * the number means the same everywhere:
 *
 *   computer    a key for each character, and Shift once for each run of characters that need it (US layout)
 *   phone       a tap for each character, one on Shift before each capital letter, one for each change between letters,
 *               the first and the second page of symbols (two from the letters to the second); digits are on the first
 *   television  the moves of a remote control's arrows, one key at a time and never over the edge, and OK for each key,
 *               those of Shift and of the other page among them
 *
 * A page is left only for what is not on it. Shift holds for one letter on phone and television. Both begin with small
 * letters. A character that no key gives is counted like a letter of the page that is open.
 */
export type Keyboard = 'computer' | 'phone' | 'television';

/** Key presses that the password takes, Enter not among them. */
export function keyPresses(password: string, keyboard: Keyboard): number {
  return models[keyboard]([...password]);
}

const isCapital = (one: string) => one >= 'A' && one <= 'Z';
const isSmall = (one: string) => one >= 'a' && one <= 'z';

const shifted = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZ~!@#$%^&*()_+{}|:"<>?');

function onComputer(characters: readonly string[]): number {
  const runs = characters.filter((one, at) => shifted.has(one) && !shifted.has(characters[at - 1] ?? ''));
  return characters.length + runs.length;
}

/** The pages of symbols of iPhones; Gboard's hold nearly the same. Some marks are on both. */
const phonePages = ['1234567890-/:;()$&@".,?!\'', "[]{}#%^*+=_\\|~<>.,?!'"];

function onPhone(characters: readonly string[]): number {
  let presses = 0;
  let page = 0;
  for (const one of characters) {
    const pages = isSmall(one) || isCapital(one) ? [0] : [1, 2].filter((at) => phonePages[at - 1]?.includes(one));
    // The space bar is on each page.
    if (pages.length > 0 && !pages.includes(page)) {
      const next = pages[0] ?? 0;
      presses += page === 0 && next === 2 ? 2 : 1;
      page = next;
    }
    presses += isCapital(one) ? 2 : 1;
  }
  return presses;
}

/** Rows of ten. `⇧` is Shift, `⇄` the other page; nothing is where a dot in a circle is. */
const grids = [
  ['1234567890', 'qwertyuiop', 'asdfghjkl', '⇧zxcvbnm', '⇄◌◌◌ ◌◌◌,.'],
  ['1234567890', '!@#$%^&*()', '-_=+[]{}\\|', ';:\'"<>/?`~', '⇄◌◌◌ ◌◌◌,.'],
] as const;

function placeOn(page: number, key: string): { row: number; column: number } | undefined {
  const row = grids[page]?.findIndex((keys) => keys.includes(key)) ?? -1;
  return row === -1 ? undefined : { row, column: grids[page]?.[row]?.indexOf(key) ?? 0 };
}

function onTelevision(characters: readonly string[]): number {
  let presses = 0;
  let page = 0;
  let at = { row: 1, column: 0 };
  const press = (key: string) => {
    const to = placeOn(page, key) ?? at;
    presses += Math.abs(to.row - at.row) + Math.abs(to.column - at.column) + 1;
    at = to;
  };
  for (const one of characters) {
    const key = one.toLowerCase();
    const other = 1 - page;
    if (placeOn(page, key) === undefined && placeOn(other, key) !== undefined) {
      press('⇄');
      page = other;
    }
    if (isCapital(one)) press('⇧');
    press(key);
  }
  return presses;
}

const models: Record<Keyboard, (characters: readonly string[]) => number> = {
  computer: onComputer,
  phone: onPhone,
  television: onTelevision,
};
