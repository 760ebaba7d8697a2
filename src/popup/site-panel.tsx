import { useEffect, useState } from 'preact/hooks';
import type { GenerationOptions } from '../core/options.ts';
import type { BackgroundMessages } from '../messaging/protocol.ts';
import { Switch } from '../ui/controls.tsx';
import { Lockable, useLocked } from '../ui/locked.tsx';
import { memo } from '../ui/memo.tsx';
import { shownBits, text } from '../ui/text.ts';
import { ask, askForAccess } from './background.ts';
import type { PageState } from './opened.ts';

interface Props {
  page: PageState;
  /** Those that a password for this site would be made with. */
  options: GenerationOptions;
  /** How many passwords were handed out here. */
  count: number;
  onShowHere(): void;
  onChanged(): Promise<void>;
  attempt(action: () => Promise<void>): Promise<void>;
}

/** The page below the popup: what its site takes and costs, and what Passmint does there. */
export const SitePanel = memo(Site);
function Site({ page, options, count, onShowHere, onChanged, attempt }: Props) {
  const { host, access, offers } = page;
  const isLocked = useLocked();
  if (host === null || access === 'restricted')
    return (
      <section class="site" data-part="site" aria-labelledby="site-title">
        <h2 id="site-title">{text('siteTitle')}</h2>
        <p data-part="restricted">{text('siteRestricted')}</p>
      </section>
    );
  const setOffers = (on: boolean) =>
    attempt(async () => {
      await ask('set-offers', { host, on });
      await onChanged();
    });
  const allow = () =>
    attempt(async () => {
      await askForAccess();
      await onChanged();
    });
  return (
    <section class="site" data-part="site" aria-labelledby="site-title">
      <h2 id="site-title" data-part="host">
        {host}
      </h2>
      {page.rule !== null && <Rule {...{ host, options }} rule={page.rule} />}
      {access === 'withheld' ? (
        <div class="withheld" data-part="withheld">
          <p>{text('siteWithheld')}</p>
          <button type="button" data-action="allow" onClick={allow}>
            {text('siteAllow')}
          </button>
        </div>
      ) : (
        <Lockable name={isLocked('offers') ? 'offers' : 'hostsOff'}>
          <Switch name="offers" label={text('siteOffers')} checked={offers} onChange={setOffers} />
        </Lockable>
      )}
      <button type="button" class="quiet" data-action="show-here" disabled={count === 0} onClick={onShowHere}>
        {text(count === 0 ? 'siteNothingSet' : 'siteWhatSet')}
      </button>
      <a href="options.html#explain" target="_blank" data-action="why" rel="noopener">
        {text('siteWhy')}
      </a>
    </section>
  );
}

const sources = { own: 'siteRuleOwn', learnt: 'siteRuleLearnt', list: 'siteRuleListed' } as const;

interface RuleProps {
  host: string;
  options: GenerationOptions;
  rule: NonNullable<PageState['rule']>;
}

/** The rule that is known of the site, and what it costs of the entropy that the options alone would give. */
function Rule({ host, options, rule }: RuleProps) {
  const [quote, setQuote] = useState<BackgroundMessages['describe-site']['answer']['quote'] | null>(null);
  useEffect(() => {
    let current = true;
    ask('describe-site', { host, options }).then(
      (site) => current && setQuote(site.quote),
      () => current && setQuote(null),
    );
    return () => {
      current = false;
    };
  }, [host, options]);
  const cost = quote === null ? 0 : quote.targetBits - quote.bits;
  return (
    <div class="rule" data-part="rule">
      <p>
        {text(sources[rule.source])} <code>{rule.passwordrules}</code>
      </p>
      {quote !== null && (
        <p data-part="cost">
          {cost < 0.05 ? text('siteCostsNothing') : text('siteCosts', shownBits(cost), shownBits(quote.bits))}
        </p>
      )}
    </div>
  );
}
