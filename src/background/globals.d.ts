/** Which build this is; esbuild puts the value in and drops the other browser's code. */
declare const BROWSER: 'chromium' | 'firefox';
