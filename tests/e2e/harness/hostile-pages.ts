/**
 * What hostile pages do to the offer and to the browser around it: the same for both browsers. All of it is source text
 * that runs in the page.
 */

/** Each runs in the page while the offer is open, and has its element as `offer`. */
export const attacks: Record<string, string> = {
  'the body is made transparent': `document.body.style.opacity = '0'; document.documentElement.style.opacity = '0.01'`,
  'the root element is made transparent by a class, later': `
    document.head.append(Object.assign(document.createElement('style'), { textContent: '.a { opacity: 0.05 !important }' }));
    document.documentElement.className = 'a'`,
  'the root element is filtered away': `document.documentElement.style.filter = 'opacity(0)'`,
  'the root element is clipped': `document.documentElement.style.clipPath = 'inset(0 0 100% 0)'`,
  'the root element is masked': `document.documentElement.style.maskImage = 'linear-gradient(transparent, transparent)'`,
  'the root element is not drawn': `document.documentElement.style.display = 'none'`,
  'a modal dialog is shown over it': `
    const dialog = document.createElement('dialog'); dialog.textContent = 'Click here for a prize';
    dialog.style.cssText = 'width: 100vw; height: 100vh; max-width: none; max-height: none; margin: 0';
    document.body.append(dialog); dialog.showModal()`,
  'a popover that lets clicks through covers it': `
    const cover = document.createElement('div'); cover.popover = 'manual'; cover.id = 'cover';
    cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; pointer-events: none; background: white';
    document.body.append(cover); cover.showPopover()`,
  'a popover that lets clicks through, without a size but for its child': `
    const cover = document.createElement('div'); cover.popover = 'manual';
    cover.style.cssText = 'pointer-events: none; inset: 0 auto auto 0; width: 0; height: 0; overflow: visible; border: 0';
    cover.innerHTML = '<p style="position: fixed; inset: 0; background: white; margin: 0">prize</p>';
    document.body.append(cover); cover.showPopover()`,
  'a popover is shown again in every frame': `
    const cover = document.createElement('div'); cover.popover = 'manual';
    cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; pointer-events: none; background: white';
    document.body.append(cover);
    const again = () => { cover.hidePopover(); cover.showPopover(); requestAnimationFrame(again) }; again()`,
  'a dialog is shown again in every frame': `
    const dialog = document.createElement('dialog'); document.body.append(dialog);
    dialog.style.cssText = 'inset: 0; width: 100vw; height: 100vh; pointer-events: none; margin: 0';
    const again = () => { dialog.close(); dialog.showModal(); requestAnimationFrame(again) }; again()`,
  'a popover in a closed shadow root covers it': `
    const outer = document.createElement('div'); document.body.append(outer);
    const inside = outer.attachShadow({ mode: 'closed' });
    inside.innerHTML = '<div popover=manual style="inset: 0; width: 100vw; height: 100vh; pointer-events: none"></div>';
    inside.firstChild.showPopover()`,
  'a picture of the page before stands over it while the page changes': `
    const slow = '::view-transition-group(*), ::view-transition-old(*) { animation-duration: 60s !important } ::view-transition { pointer-events: none }';
    document.head.append(Object.assign(document.createElement('style'), { textContent: slow }));
    document.startViewTransition(() => {})`,
  'its element is taken out': `offer.remove()`,
  'its element is hidden': `offer.hidePopover()`,
  'its element is moved into something transparent': `
    const box = document.createElement('div'); box.style.opacity = '0'; document.body.append(box); box.append(offer)`,
};

/** In these a real click came, and nothing but the page can be to blame: the person is asked. */
export const asked = new Set([
  'the body is made transparent',
  'the root element is made transparent by a class, later',
  'the root element is filtered away',
  'the root element is masked',
  'a popover that lets clicks through covers it',
  'a popover that lets clicks through, without a size but for its child',
  'a popover is shown again in every frame',
  'a popover in a closed shadow root covers it',
]);

/** Styles that are meant to hide or deform the offer. */
export const styles: Record<string, string> = {
  'everything hidden': '* { display: none !important; visibility: hidden !important }',
  'everything transparent and filtered': '* { opacity: 0.01 !important; filter: blur(9px) !important }',
  'huge type': 'html, * { font-size: 300px !important; line-height: 9 !important; letter-spacing: 2em !important }',
  'everything reset': '* { all: unset !important }',
  'in a layer, through animations and transitions':
    '@layer a { div { opacity: 0 !important } } @keyframes b { to { opacity: 0; transform: scale(0) } } [popover] { animation: b 1ms forwards; transition: all 9s }',
  'moved and shrunk':
    '[popover] { transform: scale(0.01) translate(900px) !important; zoom: 0.1 !important; scale: 0.1 !important; rotate: 90deg !important }',
  'the page around it transformed':
    'html, body { transform: scale(0.6) translate(30px) !important; perspective: 50px !important; contain: paint !important }',
};

/** Notes every string that reaches the page by any of these ways. */
export const recorder = `
  window.seen = new Set();
  const keep = (text) => window.seen.add(text.slice(0, 20_000));
  let busy = false;
  const note = (value) => {
    // What the recorder itself calls is spied on as well.
    if (busy) return;
    busy = true;
    try { look(value, 0) } finally { busy = false }
  };
  const look = (value, depth) => {
    if (typeof value === 'string') keep(value);
    else if (depth < 3 && value && typeof value === 'object')
      for (const key of Object.keys(value).slice(0, 20)) { keep(key); try { look(value[key], depth + 1) } catch {} }
  };
  const spy = (object, name) => {
    const property = Object.getOwnPropertyDescriptor(object, name);
    for (const part of ['value', 'get', 'set']) {
      const original = property?.[part];
      if (typeof original !== 'function') continue;
      property[part] = function (...given) {
        const result = Reflect.apply(original, this, given);
        for (const value of given) note(value);
        note(result);
        return result;
      };
    }
    if (property?.configurable) Object.defineProperty(object, name, property);
  };
  for (const prototype of [HTMLInputElement, Element, Node, EventTarget, HTMLElement, ShadowRoot, Document, CSSStyleDeclaration, CSSStyleSheet, KeyboardEvent, InputEvent, Event].map((one) => one.prototype))
    for (const name of Object.getOwnPropertyNames(prototype)) if (name !== 'constructor') spy(prototype, name);
  for (const name of ['push', 'join', 'map', 'slice', 'forEach', 'concat']) spy(Array.prototype, name);
  for (const name of ['stringify', 'parse']) spy(JSON, name);
  const parts = { subtree: true, childList: true, attributes: true, characterData: true, attributeOldValue: true, characterDataOldValue: true };
  new MutationObserver((records) => {
    for (const { target, addedNodes, oldValue } of records) {
      for (const text of [oldValue, target.outerHTML, target.textContent]) keep(text ?? '');
      for (const node of addedNodes) keep(node.outerHTML ?? node.textContent ?? '');
    }
  }).observe(document, parts);
  for (const type of ['message', 'focus', 'blur', 'input', 'change', 'keydown', 'keyup', 'beforeinput', 'click', 'toggle', 'error', 'storage'])
    addEventListener(type, (event) => { note(event.data); note(event.detail); note(event.key); note(event.message); note(event.target?.value) }, true);
  new PerformanceObserver((list) => note(list.getEntries().map((entry) => entry.toJSON()))).observe({ entryTypes: ['mark', 'measure', 'resource', 'element', 'event', 'longtask'] });
  setInterval(() => { for (const field of document.querySelectorAll('input')) note(field.value); note(document.documentElement.outerHTML) }, 100);
`;

/** Makes the page's own prototypes useless. */
export const breakPrototypes = `(() => {
  const broken = () => {
    throw new Error('broken');
  };
  for (const prototype of [HTMLInputElement.prototype, HTMLElement.prototype])
    for (const name of ['value', 'focus', 'popover', 'showPopover']) {
      const found = Object.getOwnPropertyDescriptor(prototype, name);
      if (found)
        Object.defineProperty(
          prototype,
          name,
          'value' in found ? { value: broken } : { get: () => 'x', set: broken },
        );
    }
  for (const name of ['Event', 'InputEvent', 'KeyboardEvent', 'FocusEvent'])
    Object.assign(window, { [name]: broken });
  Object.defineProperty(document.querySelector('#password'), 'value', { get: () => 'mine', set: broken });
  for (const name of ['map', 'filter', 'forEach', 'find'])
    Object.defineProperty(Array.prototype, name, { value: broken });
})()`;

/** Sends what only Passmint's own parts send, by every way that a page has. */
export const poseAsPassmint = `(() => {
  for (const kind of ['fill-field', 'find-fields', 'show-notice', 'offer-again', 'generate-for-field']) {
    const message = { to: 'content', kind, request: { target: 'focus', handedOut: null, text: 'x' } };
    window.postMessage(message, '*');
    for (const target of [window, document, ...document.querySelectorAll('*')]) {
      target.dispatchEvent(new MessageEvent('message', { data: message, bubbles: true, composed: true }));
      target.dispatchEvent(new CustomEvent(kind, { detail: message, bubbles: true, composed: true }));
    }
  }
})()`;

const long = 'a'.repeat(200_000);
/** Rules of a field that are meant to hang or to break whoever reads them. */
export const traps: Record<string, Record<string, string>> = {
  'a pattern that backtracks for ever': { pattern: '(a+)+$|((x+)*)*y' },
  'an endless pattern': { pattern: long },
  'endless passwordrules': {
    passwordrules: `required: [${long}]; max-consecutive: ${'9'.repeat(500)}; minlength: 1e308;`,
  },
  'a length of billions': { passwordrules: 'minlength: 2000000000; maxlength: 4000000000;' },
  'rules that contradict each other': { passwordrules: 'minlength: 30; maxlength: 3; allowed: [];', pattern: '(?!)' },
  'names of object prototypes': {
    passwordrules: '__proto__: constructor; allowed: __proto__, toString; required: constructor;',
  },
};
