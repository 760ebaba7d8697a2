/** Which build this is; esbuild puts the value in and drops the other browser's code. */
declare const BROWSER: 'chromium' | 'firefox';
/** Whether this build holds the community's list of site rules. */
declare const HAS_SITE_RULES: boolean;
