/** What of other people's work is inside a package: for its notices and its bill of materials. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import { root } from './run.ts';

/** A package that a bundle holds code of. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly license: string;
  /** SHA-512 of the package as it was installed, as package-lock.json has it: `sha512-` and base64. */
  readonly integrity: string;
}

interface Locked {
  version?: string;
  license?: string;
  integrity?: string;
}

/** The packages that bundles hold code of, by name. */
export function thirdParties(metafiles: readonly Metafile[]): ThirdParty[] {
  const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const folders = new Set<string>();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^(?:.*\/)?(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
        if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
      }
    }
  }
  return [...folders].sort().map((folder) => {
    const { version, license, integrity } = packages[folder] ?? {};
    if (version === undefined || license === undefined || integrity === undefined)
      throw new Error(`package-lock.json does not say version, license and integrity of ${folder}`);
    return { name: folder.slice('node_modules/'.length), version, license, integrity };
  });
}

const wordListNotice = `The word list of passphrases is the EFF Large Wordlist for Passphrases, (c) Electronic Frontier Foundation,
https://www.eff.org/document/passphrase-wordlists, under the Creative Commons Attribution 3.0 United States license
(https://creativecommons.org/licenses/by/3.0/us/). It was sorted and packed; no word was changed.
`;

const otherWordsNotice = () => `The Spanish, French and Italian lists are those of BIP 39, from
@scure/bip39, under the license below. They were
composed (NFC), sorted and packed.

${readFileSync(`${root}node_modules/@scure/bip39/LICENSE`, 'utf8').trim()}
`;

const siteRulesNotice = `The list of site rules is quirks/password-rules.json of https://github.com/apple/password-manager-resources, (c) Apple
Inc. and its contributors, under the MIT License.
`;

/** What section 3.2 of the license asks of who passes on a program: what holds, and where the source is to be had. */
const mozillaNotice = (name: string, version: string) => `\
Its source code form is subject to the terms of the Mozilla Public License, v. 2.0, of which a copy can be obtained at
https://mozilla.org/MPL/2.0/. That source code form is the npm package ${name}, version ${version}: no line
of it was changed.`;

/** The texts that the licenses of those packages, and of the data beside them, want to be passed on. */
export function notices(parties: readonly ThirdParty[], withSiteRules: boolean): string {
  const parts = [wordListNotice, otherWordsNotice(), ...(withSiteRules ? [siteRulesNotice] : [])];
  for (const { name, version, license } of parties) {
    const folder = `${root}node_modules/${name}/`;
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
    if (file === undefined) throw new Error(`${name} holds no license text to pass on`);
    const text = license === 'MPL-2.0' ? mozillaNotice(name, version) : readFileSync(folder + file, 'utf8').trim();
    parts.push(`${name} ${version} (${license})\n\n${text}\n`);
  }
  return parts.join(`\n${'-'.repeat(80)}\n\n`);
}

/** The name of the notices in every package. */
export const noticesFile = 'THIRD-PARTY.txt';
/** Where the build says what each package holds. */
const bundledFile = `${root}dist/third-party.json`;

type Bundled = Readonly<Record<string, readonly ThirdParty[]>>;

/** What each package holds, as the last build found it. */
export function bundled(): Bundled {
  return existsSync(bundledFile) ? (JSON.parse(readFileSync(bundledFile, 'utf8')) as Bundled) : {};
}

/**
 * Writes a package's notices and remembers what it holds.
 * @param target folder below `dist`
 */
export function writeNotices(target: string, metafiles: readonly Metafile[], withSiteRules: boolean): void {
  const parties = thirdParties(metafiles);
  writeFileSync(`${root}dist/${target}/${noticesFile}`, notices(parties, withSiteRules));
  writeFileSync(bundledFile, `${JSON.stringify({ ...bundled(), [target]: parties }, null, 2)}\n`);
}
