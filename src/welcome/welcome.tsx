import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';
import { text } from '../ui/text.ts';

/** Firefox for Android: neither menus nor shortcuts nor a toolbar. */
const onPhone = chrome.commands === undefined;

/** Which of Passmint's commands are set to which keys. */
async function keysOf(command: string): Promise<string> {
  // Firefox for Android has no shortcuts.
  const commands = (await chrome.commands?.getAll()) ?? [];
  return commands.find(({ name }) => name === command)?.shortcut ?? '';
}

/** The page that opens once, after installation: the three ways in, to be tried here. */
export function Welcome() {
  const [keys, setKeys] = useState({ generate: '', open: '' });
  useEffect(() => {
    const read = async () => setKeys({ generate: await keysOf('generate'), open: await keysOf('_execute_action') });
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return (
    <main>
      <header>
        <Icon name="mark" />
        <h1>{text('welcomeTitle')}</h1>
        <p>{text(onPhone ? 'welcomeLeadPhone' : 'welcomeLead')}</p>
      </header>
      <div class="columns">
        <ol class="ways" aria-label={text(onPhone ? 'welcomeLeadPhone' : 'welcomeWays')}>
          <Way name="offer" title={text('welcomeOffer')}>
            <p>{text('welcomeOfferHow')}</p>
          </Way>
          {onPhone ? (
            <Way name="phone" title={text('welcomePhone')}>
              <p>{text('welcomePhoneHow')}</p>
            </Way>
          ) : (
            <>
              <Way name="menu" title={text('welcomeMenu')}>
                <p>{text('welcomeMenuHow')}</p>
              </Way>
              <Way name="keys" title={text('welcomeKeys')}>
                <p>
                  {keys.generate === '' ? (
                    text('welcomeKeysNone')
                  ) : (
                    <>
                      <kbd>{keys.generate}</kbd> {text('welcomeKeysHow')}
                    </>
                  )}
                </p>
                {keys.open !== '' && (
                  <p>
                    <kbd>{keys.open}</kbd> {text('welcomeKeysOpen')}
                  </p>
                )}
              </Way>
            </>
          )}
        </ol>
        <TryIt />
      </div>
      {!onPhone && (
        <section aria-labelledby="pin-title">
          <h2 id="pin-title">{text('welcomePin')}</h2>
          <p>{text('openShortcutSettings' in chrome.commands ? 'welcomePinFirefox' : 'welcomePinChromium')}</p>
        </section>
      )}
      <section aria-labelledby="never-title">
        <h2 id="never-title">{text('welcomeNever')}</h2>
        <ul class="never" data-part="never">
          <li>{text('welcomeNever1')}</li>
          <li>{text('welcomeNever2')}</li>
          <li>{text('welcomeNever3')}</li>
        </ul>
        <p>
          <a href="options.html#prove-it">{text('welcomeProve')}</a>
        </p>
      </section>
    </main>
  );
}

const Way = ({ name, title, children }: { name: string; title: string; children: ComponentChildren }) => (
  <li data-part="way" data-name={name}>
    <h2>{title}</h2>
    {children}
  </li>
);

/** A sign-up form that goes nowhere. */
function TryIt() {
  const [sent, setSent] = useState(false);
  return (
    <form
      class="try"
      aria-labelledby="try-title"
      onSubmit={(event) => {
        event.preventDefault();
        setSent(true);
      }}
    >
      <h2 id="try-title">{text('welcomeTry')}</h2>
      <label for="account">{text('welcomeAccount')}</label>
      <input id="account" name="username" type="text" autocomplete="username" />
      <label for="password">{text('welcomePassword')}</label>
      <input id="password" name="password" type="password" autocomplete="new-password" required />
      <label for="confirmation">{text('welcomeConfirmation')}</label>
      <input id="confirmation" name="confirmation" type="password" autocomplete="new-password" required />
      <button type="submit" class="primary">
        {text('welcomeSend')}
      </button>
      <p role="status" data-part="sent">
        {sent && text('welcomeSent')}
      </p>
    </form>
  );
}
