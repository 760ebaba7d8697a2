import type { Offer } from '../messaging/answers.ts';
import { isForeignFrame } from './frame.ts';
import { counted, shownBits, text } from './text.ts';
import { understoodWords } from './understood.ts';

/** Below this many bits the offer says that it is the site's limit. */
const enoughBits = 70;
/** What a site costs is told from here on. */
const leastCost = 0.05;

interface OfferWords {
  title: string;
  detail: string;
  /** What was understood of the site's requirements; empty where it states none. */
  understood: string;
  /** What the site's rules cost, or that this is a frame of another site; null where there is nothing to say. */
  warning: string | null;
  /** For those who do not see it. */
  spoken: string;
}

/** What the offer says. */
export function offerWords({ quote, host, before }: Offer): OfferWords {
  const { length, bits } = before ?? quote;
  const site = host ?? text('offerThisPage');
  const newTitle = quote.weak ? 'offerWeakTitle' : 'offerTitle';
  const title = text(before === null ? newTitle : 'offerAgainTitle');
  const measure = counted('offerMeasure', length, shownBits(bits));
  const detail = before === null ? [measure, fits(quote, site)].filter(Boolean).join(' · ') : measure;
  const frame = isForeignFrame() ? text('offerFrame', site) : '';
  const warning = [frame, ...(before === null ? [refused(quote), cost(quote)] : [])].filter(Boolean).join(' ');
  const understood = before === null ? understoodWords(quote.understood, false) : '';
  const spoken = text('offerSpoken', title, [detail, understood].filter(Boolean).join('. '), warning);
  return { title, detail, understood, warning: warning || null, spoken };
}

function fits({ limits: { min, max } }: Offer['quote'], site: string): string {
  if (min !== undefined && max !== undefined)
    return min === max ? text('offerFitsExactly', site, max) : text('offerFits', site, min, max);
  if (max !== undefined) return text('offerFitsMost', site, max);
  return min === undefined ? '' : text('offerFitsLeast', site, min);
}

/** The page's words are not followed: why. */
const refused = ({ refused: weak }: Offer['quote']) =>
  weak === null ? '' : text('offerRefused', shownBits(weak.bits));

function cost({ bits, targetBits }: Offer['quote']): string {
  if (targetBits - bits < leastCost) return '';
  return bits < enoughBits
    ? text('offerLimited', shownBits(bits))
    : text('offerCost', shownBits(targetBits - bits), shownBits(targetBits));
}
