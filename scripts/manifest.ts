/** How each browser's manifest follows from the one `manifest.json`. */

export const browsers = ['chromium', 'firefox'] as const;
export type Browser = (typeof browsers)[number];

interface Manifest {
  permissions: string[];
  [key: string]: unknown;
}

/**
 * The manifest for one browser.
 * @param source the content of the project's manifest.json
 * @param version the version of package.json, the only place where it is written
 */
export function manifestFor(browser: Browser, source: Manifest, version: string): Manifest {
  if (browser === 'chromium') {
    return {
      ...source,
      version,
      // The oldest that has all that is used: tests/apis.test.ts has the table.
      minimum_chrome_version: '121',
      background: { service_worker: 'background.js' },
      // A service worker has no clipboard; an offscreen document has.
      permissions: [...source.permissions, 'offscreen'].sort(),
    };
  }
  return {
    ...source,
    version,
    background: { scripts: ['background.js'] },
    // With `menus`, and only with it, Firefox says which element was clicked and knows the context `password`.
    permissions: source.permissions.map((name) => (name === 'contextMenus' ? 'menus' : name)).sort(),
    browser_specific_settings: {
      gecko: {
        id: 'passmint@passmint.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  };
}
