import { useEffect } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';
import { LockedKeys } from '../ui/locked.tsx';
import { Shortcuts } from '../ui/shortcuts.tsx';
import { type MessageKey, shownList, text } from '../ui/text.ts';
import { useSaid } from '../ui/use-said.ts';
import { ask, manifest } from './background.ts';
import { Clipboard } from './clipboard.tsx';
import { Defaults } from './defaults.tsx';
import { Explain } from './explain.tsx';
import { HowLong } from './how-long.tsx';
import { Lists } from './lists/lists.tsx';
import { Offers } from './offers.tsx';
import { partsText } from './part-text.ts';
import { ProveIt } from './prove-it.tsx';
import { Rules } from './rules.tsx';
import { Section } from './section.tsx';
import { Transfer } from './transfer.tsx';
import { useSettings } from './use-settings.ts';
import { Words } from './words.tsx';

const contents: readonly [string, MessageKey][] = [
  ['defaults', 'optionsDefaults'],
  ['words', 'wordsTitle'],
  ['lists', 'listTitle'],
  ['how-long', 'howLongTitle'],
  ['rules', 'rulesTitle'],
  ['offers', 'optionsOffers'],
  ['shortcuts', 'shortcutsTitle'],
  ['clipboard', 'clipboardTitle'],
  ['transfer', 'transferTitle'],
  ['explain', 'explainTitle'],
  ['prove-it', 'proveTitle'],
  ['about', 'optionsAbout'],
];

/** The options page. */
export function Options() {
  const { said, say, attempt } = useSaid();
  const { read, shortcuts, refresh, change } = useSettings(attempt, () => say(text('optionsSaved')));
  const doAndSay = (action: () => Promise<void>) =>
    attempt(async () => {
      await action();
      await refresh();
      say(text('optionsSaved'));
    });

  // An address such as #how-long, when there is something to go to.
  useEffect(() => {
    if (read !== null && location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [read !== null]);

  return (
    <LockedKeys.Provider value={read?.locked ?? []}>
      <header>
        <Icon name="mark" />
        <h1>{text('optionsTitle')}</h1>
        <p role="status" data-part="said">
          {said}
        </p>
      </header>
      <div class="columns">
        <nav aria-label={text('optionsContents')}>
          <ul>
            {contents.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{text(title)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main>
          {read !== null && read.problems.length > 0 && (
            <p class="wrong" role="alert" data-part="damaged">
              {text('settingsDamaged', partsText(read.problems))}
            </p>
          )}
          {read !== null && read.policyProblems.length > 0 && (
            <p class="wrong" role="alert" data-part="policy-damaged">
              {text('policyDamaged', shownList(read.policyProblems))}
            </p>
          )}
          {read !== null && (
            <Defaults
              settings={read.settings}
              onChange={change}
              onPreset={(preset) => doAndSay(() => ask('set-preset', { preset }))}
            />
          )}
          {read !== null && (
            <Words
              options={read.settings.passphrase}
              onChange={(passphrase) => change({ passphrase })}
              {...{ say, attempt }}
            />
          )}
          <Lists {...{ say, attempt }} />
          {read !== null && <HowLong of={read.settings.options} attempt={attempt} />}
          <Rules {...{ say, attempt }} />
          {read !== null && (
            <Offers
              on={read.settings.offers}
              hostsOff={read.settings.hostsOff}
              onChange={(host, on) => doAndSay(() => ask('set-offers', { host, on }))}
            />
          )}
          <Shortcuts shortcuts={shortcuts} />
          {read !== null && (
            <Clipboard
              seconds={read.settings.clipboardSeconds}
              onChange={(seconds) => doAndSay(() => ask('set-clipboard-time', { seconds }))}
              attempt={attempt}
            />
          )}
          <Transfer {...{ say, attempt }} onImported={refresh} />
          <Explain attempt={attempt} say={say} />
          <ProveIt />
          <Section id="about" title="optionsAbout">
            <p>{text('optionsAboutText', manifest.version)}</p>
          </Section>
        </main>
      </div>
    </LockedKeys.Provider>
  );
}
