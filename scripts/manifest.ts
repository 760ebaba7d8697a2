/** How each browser's manifest follows from the one `manifest.json`. */

export const browsers = ['chromium', 'firefox'] as const;
export type Browser = (typeof browsers)[number];

/** The oldest versions that have all that is used: tests/apis.test.ts has the table. */
export const oldest: Readonly<Record<Browser, number>> = { chromium: 121, firefox: 140 };

/** What the compiler may use, as esbuild names it. */
export const buildTarget: Readonly<Record<Browser, string>> = {
  chromium: `chrome${oldest.chromium}`,
  firefox: `firefox${oldest.firefox}`,
};

/** What Firefox and addons.mozilla.org know Passmint by, for ever: see docs/releasing.md. */
export const firefoxId = 'passmint@passmint';

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
      minimum_chrome_version: String(oldest.chromium),
      background: { service_worker: 'background.js' },
      storage: { managed_schema: 'managed-schema.json' },
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
        id: firefoxId,
        strict_min_version: `${oldest.firefox}.0`,
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  };
}
