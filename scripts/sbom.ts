/** The bill of materials in CycloneDX 1.6: what of other people's work each package holds. */
import { createHash } from 'node:crypto';
import type { ThirdParty } from './third-party.ts';

const purl = ({ name, version }: Pick<ThirdParty, 'name' | 'version'>) =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;

/**
 * The bill as JSON. It holds neither a time nor a random number: of the same packages it is the same text.
 * @param packages what each package holds, by its name
 */
export function sbom(version: string, packages: Readonly<Record<string, readonly ThirdParty[]>>): string {
  const all = new Map<string, { party: ThirdParty; within: string[] }>();
  for (const [within, parties] of Object.entries(packages)) {
    for (const party of parties) {
      const entry = all.get(party.name) ?? { party, within: [] };
      entry.within.push(within);
      all.set(party.name, entry);
    }
  }
  const components = [...all.values()].map(({ party, within }) => ({
    type: 'library',
    'bom-ref': purl(party),
    ...groupAndName(party.name),
    version: party.version,
    hashes: [
      { alg: 'SHA-512', content: Buffer.from(party.integrity.replace('sha512-', ''), 'base64').toString('hex') },
    ],
    licenses: [{ expression: party.license }],
    purl: purl(party),
    properties: within.map((name) => ({ name: 'passmint:package', value: name })),
  }));
  const words = {
    type: 'data',
    'bom-ref': 'eff-large-wordlist',
    name: 'EFF Large Wordlist for Passphrases',
    licenses: [{ expression: 'CC-BY-3.0-US' }],
    externalReferences: [{ type: 'website', url: 'https://www.eff.org/document/passphrase-wordlists' }],
  };
  const otherWords = {
    type: 'data',
    'bom-ref': 'bip39-word-lists',
    name: 'BIP 39 word lists: Spanish, French, Italian',
    licenses: [{ expression: 'MIT' }],
    externalReferences: [{ type: 'website', url: 'https://github.com/paulmillr/scure-bip39' }],
  };
  const own = {
    type: 'application',
    'bom-ref': 'passmint',
    name: 'passmint',
    version,
    licenses: [{ expression: 'MIT' }],
  };
  const listed = [...components, words, otherWords];
  const content = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: own },
    components: listed,
    dependencies: [
      { ref: 'passmint', dependsOn: listed.map((component) => component['bom-ref']) },
      ...listed.map((component) => ({ ref: component['bom-ref'] })),
    ],
  };
  const { bomFormat, specVersion, ...rest } = content;
  return `${JSON.stringify({ bomFormat, specVersion, serialNumber: uuidOf(JSON.stringify(content)), ...rest }, null, 2)}\n`;
}

function groupAndName(name: string): { group?: string; name: string } {
  const [group, bare] = name.split('/');
  return bare === undefined ? { name } : { group: group ?? '', name: bare };
}

/** A UUID made of a text (RFC 9562, version 8), since a random one would differ from build to build. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
