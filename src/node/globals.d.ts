/** The packed word lists of passphrases by language, written in by the build. */
declare const WORDS: Readonly<Record<string, string>>;
/** The version of package.json, written in by the build. */
declare const VERSION: string;
