/** The packed word list of passphrases, written in by the build. */
declare const WORDS: string;
/** The version of package.json, written in by the build. */
declare const VERSION: string;
