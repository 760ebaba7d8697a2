/**
 * Runs in every frame of every page, and does almost nothing: it waits for a password field to get the focus and
 * tells the background, which then injects `offer` into this document. No observer, no search, no change to the page.
 */
import { createSend } from '../messaging/send.ts';
import { deepActiveElement } from './active-element.ts';
import { contentWorld, extension } from './world.ts';

const world = contentWorld();
const send = createSend(extension.runtime);
const watched = new WeakSet<Node>();

function onFocus(event: Event) {
  const path = event.composedPath();
  // Focus that moves inside a shadow root never reaches the document, so each root met is listened to as well.
  for (const node of path) if (node instanceof ShadowRoot) watchRoot(node);
  look(path[0]);
}

function watchRoot(root: Document | ShadowRoot) {
  if (watched.has(root)) return;
  watched.add(root);
  root.addEventListener('focusin', onFocus, true);
}

function look(target: EventTarget | null | undefined) {
  if (!(target instanceof HTMLInputElement) || target.type !== 'password') return;
  if (world.onPasswordFocus) world.onPasswordFocus(target);
  // Rejected when the extension was reloaded under an open page: then this script has nobody left to tell.
  else send('password-field-focused', {}).catch(() => undefined);
}

watchRoot(document);
document.addEventListener(
  'contextmenu',
  (event) => {
    world.contextTarget = event.composedPath()[0] ?? null;
  },
  true,
);
// The page may have focused a field before this script came.
const active = deepActiveElement();
for (let root = active?.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) watchRoot(root);
look(active);
