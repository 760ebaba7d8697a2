/**
 * Runs in every frame of every page, and does almost nothing: it waits for a password field to get the focus and
 * tells the background, which then injects `offer` into this document. No page-wide observer, no search, no change to
 * the page.
 */
import { createSend } from '../messaging/send.ts';
import { deepActiveElement } from './active-element.ts';
import { removeLeftovers } from './leftovers.ts';
import { isPasswordField } from './password-field.ts';
import { contentWorld, extension } from './world.ts';

const world = contentWorld();
let looking = false;
let asking = false;

// Adding a listener that is there already does nothing.
const watchRoot = (root: Document | ShadowRoot) => root.addEventListener('focusin', onFocus, true);

function onFocus(event: Event) {
  // Focus that moves inside a shadow root never reaches the document, so each root met is listened to as well.
  for (const node of event.composedPath()) if (node instanceof ShadowRoot) watchRoot(node);
  lookSoon();
}

/** A page may move the focus thousands of times in a row: only where it comes to rest is looked at. */
function lookSoon() {
  if (looking) return;
  looking = true;
  setTimeout(() => {
    looking = false;
    look(deepActiveElement());
  });
}

function look(target: Element | null) {
  if (!isPasswordField(target)) return;
  if (world.onPasswordFocus) return world.onPasswordFocus(target);
  if (asking) return;
  asking = true;
  // Made only now: touching `runtime` costs a third of a millisecond, on every page, and most pages never need it.
  createSend(extension.runtime)('password-field-focused', {})
    // Rejected when the extension was reloaded under an open page: then this script has nobody left to tell.
    .catch(() => undefined)
    .finally(() => {
      asking = false;
    });
}

function watchDocument() {
  watchRoot(document);
  document.addEventListener('contextmenu', rememberTarget, true);
}

function rememberTarget(event: Event) {
  world.contextTarget = event.composedPath()[0] ?? null;
}

function start() {
  if (BROWSER === 'firefox') removeLeftovers();
  watchDocument();
  // `document.open()` takes every listener off the document, and its children with them. Only these are observed, the
  // document type and the root element: what happens inside the page is not.
  new MutationObserver(watchDocument).observe(document, { childList: true });
  // The page may have focused a field before this script came.
  const active = deepActiveElement();
  if (active === null) return;
  for (let root = active.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) watchRoot(root);
  look(active);
}

// After installation the background injects it into pages that are open; Firefox has done so already.
if (!world.watching) {
  world.watching = true;
  start();
}
