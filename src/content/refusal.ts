import type { BackgroundMessages } from '../messaging/protocol.ts';
import { isShown } from './dom.ts';
import type { Fillable } from './fill.ts';
import { around } from './requirement-text.ts';

/** What a page says at a field. */
export type Said = Pick<BackgroundMessages['report-said']['request'], 'near' | 'alerts'> & {
  /** The browser's own checks say no. */
  invalid: boolean;
  /** The page says no by an attribute, which may be left from what the field held before. */
  marked: boolean;
};

/** What is told of it. */
export type Told = Pick<BackgroundMessages['report-said']['request'], 'near' | 'alerts' | 'flagged' | 'sent'>;

/** Bounds on what is read of a page that may be made to be slow. */
const mostLines = 40;
const longestLine = 400;
const mostAlerts = 20;
/** How far below, above and beside a field its message may begin, in CSS pixels. */
const reach = [8, 24, 44, 68];

/** Reads what stands at a field now, whatever it is made of, and what alerts and live regions say. */
export function saidAt(field: Fillable): Said {
  const root = field.getRootNode() as Document | ShadowRoot;
  const ids = ['aria-errormessage', 'aria-describedby'].flatMap((name) => field.getAttribute(name)?.split(/\s+/) ?? []);
  const elements = [...ids.map((id) => (id === '' ? null : root.getElementById(id))), ...besides(field)];
  const near = linesOf([
    field.validity.customError ? field.validationMessage : '',
    ...elements.map(shownText),
    ...around(field),
  ]);
  const live = [...document.querySelectorAll('[role=alert], [aria-live=assertive], [aria-live=polite]')];
  const loud = linesOf(live.slice(0, mostAlerts).map(shownText));
  // An alert at the top of a form that names the field speaks of it.
  const names = namesOf(field);
  const own = loud.filter((line) => names.some((name) => line.toLowerCase().includes(name)));
  return {
    near: [...new Set([...near, ...own])].slice(0, mostLines),
    alerts: loud.filter((line) => !near.includes(line) && !own.includes(line)),
    invalid: !field.validity.valid,
    marked: field.getAttribute('aria-invalid') === 'true',
  };
}

/** What is drawn right below, above and beside the field. */
function besides(field: Fillable): Element[] {
  const root = field.getRootNode() as Document | ShadowRoot;
  const { left, right, top, bottom, width } = field.getBoundingClientRect();
  const points = reach.flatMap((by) => [
    [left + Math.min(width / 2, 24), bottom + by],
    [left + Math.min(width / 2, 24), top - by],
    [right + by, (top + bottom) / 2],
  ]);
  return points
    .map(([x = 0, y = 0]) => root.elementFromPoint(x, y))
    .filter((found) => found !== null)
    .filter((found) => !found.contains(field) && found.querySelector('input, select, textarea, button') === null)
    .filter((found) => !found.matches('input, select, textarea, button, label'));
}

const shownText = (element: Element | null): string =>
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts, with its lines apart
  element instanceof HTMLElement && isShown(element) ? element.innerText : '';

const linesOf = (texts: readonly string[]): string[] =>
  [...new Set(texts.flatMap((text) => text.split('\n')).map((line) => line.trim()))]
    .filter((line) => line.length > 1 && line.length <= longestLine)
    .slice(0, mostLines);

/** The words that a page calls the field by, as far as they are long enough to tell something. */
function namesOf(field: Fillable): string[] {
  const labels = [...(field.labels ?? [])].map((label) => label.textContent ?? '');
  const words = [...labels, field.getAttribute('aria-label') ?? '', field.placeholder, field.name].join(' ');
  return words.toLowerCase().match(/\p{L}{5,}|[\p{Lo}]{2,}/gu) ?? [];
}

/** How soon after something happened the page is looked at, in milliseconds: sites answer from afar. */
const afterFill = [300, 1_000];
const afterSending = [50, 400, 1_200, 3_000, 6_000];
/** A site that has changed nothing by then means what it said before, in milliseconds. */
const answerTime = 2_500;
/** How long changes around the field are gathered before it is looked at. */
const gatherTime = 120;
/** Most looks at a page after one fill, and most of what was seen that is asked about: pages may change for ever. */
const mostLooks = 40;
const mostAsked = 10;

/**
 * Watches what a page says at a field that was filled, after the fill and after the form is sent, and says so when it is
 * something new. Nothing of the page is observed but what is around the field, and only so often.
 * @param before what it said before the fill
 * @param isSent whether the form was sent already: on the page before this one
 * @param signal ends it
 * @param onSaid says whether it is a refusal
 */
export function watchRefusal(
  field: Fillable,
  before: Said,
  isSent: boolean,
  signal: AbortSignal,
  onSaid: (said: Told) => Promise<boolean>,
): void {
  let known = new Set([...before.near, ...before.alerts]);
  let sent = isSent;
  let { marked: markedBefore } = before;
  let last = '';
  let looks = 0;
  let asked = 0;
  let gathering = false;

  const refused = refusals.get(field) ?? new Set();
  refusals.set(field, refused);
  /** What was taken for a refusal since the form was sent: once is enough. */
  let shown = new Set<string | symbol>();
  let sentAt = Number.NEGATIVE_INFINITY;
  /** Words of an older refusal that the site has said once more since the form was sent. */
  let answered = new Set<string>();

  async function look() {
    if (signal.aborted || !field.isConnected || ++looks > mostLooks || asked >= mostAsked) return observer.disconnect();
    const now = saidAt(field);
    // What has gone is an answer when it comes again.
    if (sent) for (const line of refused) if (!now.near.includes(line)) answered.add(line);
    markedBefore &&= now.marked;
    // The words of the last refusal stay until the site has answered, and may be its next answer, too.
    const isAnswer = performance.now() - sentAt > answerTime;
    const isNew = (line: string) => !known.has(line) && (isAnswer || !refused.has(line) || answered.has(line));
    const said = { near: now.near.filter(isNew), alerts: now.alerts.filter(isNew) };
    // So does the mark.
    const flagged = now.invalid || (now.marked && (!markedBefore || (sent && isAnswer)));
    const key = JSON.stringify([said, flagged, sent]);
    const all = [...said.near, ...said.alerts, ...(flagged ? [flag] : [])];
    if (key === last || all.every((one) => shown.has(one))) return;
    last = key;
    asked++;
    const sending = shown;
    if (!(await onSaid({ ...said, flagged, sent }))) return;
    for (const one of all) sending.add(one);
    for (const line of said.near) refused.add(line);
  }
  const lookAfter = (times: readonly number[]) => times.map((time) => setTimeout(look, time));
  const lookSoon = () => {
    if (gathering) return;
    gathering = true;
    setTimeout(() => {
      gathering = false;
      look();
    }, gatherTime);
  };

  const observer = new MutationObserver((changes) => {
    // So is what the site has written once more.
    if (sent)
      for (const line of refused) if (changes.some((change) => writtenBy(change).includes(line))) answered.add(line);
    lookSoon();
  });
  const attributeFilter = ['aria-invalid', 'class', 'hidden', 'style'];
  observer.observe(surroundings(field), { subtree: true, childList: true, characterData: true, attributeFilter });
  signal.addEventListener('abort', () => observer.disconnect());
  field.addEventListener('invalid', lookSoon, { signal });
  const onSubmit = (event: Event) => {
    if (event.target !== field.form) return;
    const { near, alerts, marked } = saidAt(field);
    known = new Set([...near, ...alerts].filter((line) => !refused.has(line)));
    markedBefore = marked;
    shown = new Set();
    answered = new Set();
    sentAt = performance.now();
    sent = true;
    lookAfter(afterSending);
  };
  for (const target of new Set<EventTarget>([window, field.getRootNode()]))
    target.addEventListener('submit', onSubmit, { signal, capture: true });
  lookAfter(isSent ? [0, ...afterSending] : afterFill);
}

const writtenBy = ({ type, target, addedNodes }: MutationRecord): string =>
  (type === 'characterData' ? [target] : [...addedNodes]).map((node) => node.textContent).join('\n');

/** Stands for the page's mark among the lines that it says. */
const flag = Symbol('flag');

/** What was said when a field's passwords were refused. */
const refusals = new WeakMap<Fillable, Set<string>>();

/** The form, or so much around a field without one as messages stand in. */
function surroundings(field: Fillable): Node {
  if (field.form !== null) return field.form;
  let at: Node = field;
  for (let steps = 0; steps < 4 && at.parentNode !== null && at.parentNode !== document.body; steps++)
    at = at.parentNode;
  return at;
}
