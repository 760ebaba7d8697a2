/**
 * A password in large type, spelled out, as a QR code, and with what it takes to enter it elsewhere. In a bundle of its
 * own, which the popup loads when somebody opens it: without Preact, which the popup would have to share.
 */
import { type Keyboard, keyPresses } from '../core/key-presses.ts';
import { type MessageKey, shownNumber, text } from '../ui/text.ts';
import css from './large.css' with { type: 'text' };
import { nameOf } from './spelling.ts';

const keyboards: readonly (readonly [Keyboard, MessageKey])[] = [
  ['computer', 'largeComputer'],
  ['phone', 'optionTypingPhone'],
  ['television', 'optionTypingTelevision'],
];

/** Opens the view over the whole popup. The focus is in it until it closes, and returns to where it was. */
export function showLarge(password: string): void {
  const dialog = element('dialog', 'large-view');
  dialog.setAttribute('aria-labelledby', 'large-title');
  const title = element('h2', '', text('actionLarge'));
  title.id = 'large-title';
  const close = button('close-large', text('receiptClose'), () => dialog.close());
  const head = element('div', 'large-head');
  head.append(title, close);
  dialog.append(head, spelled(password), presses(password), qrPart(password));
  // The popup's own keys mean the popup behind.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  // Nothing of the password is left behind.
  dialog.addEventListener('close', () => dialog.remove());
  style();
  document.body.append(dialog);
  dialog.showModal();
}

/** Each character in large type with its name. */
function spelled(password: string): HTMLElement {
  const list = element('ol', 'spelled');
  list.dir = 'ltr';
  list.translate = false;
  for (const character of password) {
    const item = element('li');
    // Read out are the names: a screen reader passes over most symbols.
    const sign = element('span', signClass(character), character === ' ' ? '␣' : character);
    sign.ariaHidden = 'true';
    const name = element('span', 'name', nameOf(character));
    name.dir = 'auto';
    item.append(sign, name);
    list.append(item);
  }
  return list;
}

const signClass = (character: string) =>
  `sign ${/\p{Nd}/u.test(character) ? 'digit' : /\p{L}/u.test(character) ? 'letter' : 'symbol'}`;

function presses(password: string): HTMLElement {
  const part = element('section', 'presses');
  const list = element('dl');
  for (const [keyboard, label] of keyboards) {
    const row = element('div');
    const count = element('dd', '', shownNumber(keyPresses(password, keyboard)));
    count.dataset['keyboard'] = keyboard;
    row.append(element('dt', '', text(label)), count);
    list.append(row);
  }
  part.append(element('h3', '', text('largePresses')), list);
  return part;
}

/** The code appears on request only: whoever sees the screen can take it along at a glance. */
function qrPart(password: string): HTMLElement {
  const part = element('div', 'qr-part');
  const show = button('qr', text('largeQr'), async () => {
    const { qrCode } = await import('./qr.ts');
    const picture = qrCode(password, text('largeQr'));
    show.replaceWith(picture);
    // The focus was on the button that is gone.
    picture.tabIndex = -1;
    picture.focus();
    picture.scrollIntoView();
  });
  part.append(show);
  return part;
}

/** Once per page: as text in a style element it would be against the page's own policy. */
let sheet: CSSStyleSheet | undefined;
function style(): void {
  if (sheet !== undefined) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = '', words = '') {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.textContent = words;
  return made;
}

function button(action: string, words: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', '', words);
  made.type = 'button';
  made.dataset['action'] = action;
  made.addEventListener('click', onClick);
  return made;
}
