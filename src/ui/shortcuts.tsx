import { text } from './text.ts';

export interface ShortcutShown {
  name: string;
  description: string;
  keys: string;
}

/**
 * Firefox for Android has no shortcuts at all. Firefox has a call for its settings since 137, which the types here
 * (Chromium's) do not know.
 */
const commands = chrome.commands as { openShortcutSettings?(): Promise<void> } | undefined;

/** Opens the browser's own page for shortcuts: no extension may change them. */
async function openSettings(): Promise<void> {
  if (commands?.openShortcutSettings === undefined) await chrome.tabs.create({ url: 'chrome://extensions/shortcuts' });
  else await commands.openShortcutSettings();
}

/** The shortcuts as the browser has them set, and the way to change them, which only the browser can. */
export function Shortcuts({ shortcuts }: { shortcuts: readonly ShortcutShown[] }) {
  return (
    <section class="shortcuts" id="shortcuts" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">{text('shortcutsTitle')}</h2>
      {commands === undefined ? (
        <p data-part="no-shortcuts">{text('shortcutsNone')}</p>
      ) : (
        <Keys shortcuts={shortcuts} />
      )}
    </section>
  );
}

const Keys = ({ shortcuts }: { shortcuts: readonly ShortcutShown[] }) => (
  <>
    <dl>
      {shortcuts.map(({ name, description, keys }) => (
        <div key={name} data-part="shortcut" data-name={name}>
          <dt>{description === '' ? text('shortcutOpen') : description}</dt>
          <dd>{keys === '' ? text('shortcutNone') : <kbd>{keys}</kbd>}</dd>
        </div>
      ))}
    </dl>
    <button type="button" class="quiet" data-action="change-shortcuts" onClick={openSettings}>
      {text('shortcutsChange')}
    </button>
  </>
);
