/**
 * Shuts the content scripts out of the settings: a page that has taken over its process could read and write whatever
 * they can. `storage.session` is shut by itself; Firefox cannot shut the others, so nothing secret is in them.
 */
export function keepFromPages(): void {
  if (BROWSER === 'firefox') return;
  for (const area of [chrome.storage.sync, chrome.storage.local])
    area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}
