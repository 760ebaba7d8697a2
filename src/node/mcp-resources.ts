import { entropyTable, plainLength, strengthLimits } from '../service/index.ts';
import { advice } from './advice.ts';

export interface TextResource {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly mimeType: 'text/markdown';
  readonly text: () => string;
}

/** The table of the usual alphabets in Markdown. */
export function entropyMarkdown(): string {
  const rows = entropyTable().map(
    ({ characters, alphabet, bitsPerCharacter, bits }) =>
      `| ${characters} | ${alphabet} | ${bitsPerCharacter.toFixed(2)} | ${bits.toFixed(1)} |`,
  );
  return [`| characters | how many | bits each | ${plainLength} of them |`, '|---|---|---|---|', ...rows].join('\n');
}

/** The strengths with the bits they begin at, in Markdown. */
function strengthMarkdown(): string {
  return strengthLimits.map(({ strength, from }) => `- \`${strength}\`: from ${from} bits`).join('\n');
}

const explanation = () => `# Entropy

A secret that is one uniform choice among N has log2(N) bits. Passmint counts N exactly: it is the number of secrets that
satisfy the options, and each of them is equally likely. Each bit doubles the work of whoever guesses.

${entropyMarkdown()}

These are the plain figures, with \`require_each: false\`, the last one with \`space: true\`. With \`require_each\` the
passwords that lack a class are not in the count, so the exact figure is a little lower.

${strengthMarkdown()}
`;

/** What a model can read about the tools. */
export const textResources: readonly TextResource[] = [
  {
    uri: 'passmint://entropy',
    name: 'entropy',
    title: 'What bits of entropy mean',
    description: 'How entropy is counted, a table of the usual alphabets, and the five strengths.',
    mimeType: 'text/markdown',
    text: explanation,
  },
  {
    uri: 'passmint://advice',
    name: 'advice',
    title: 'How to handle generated passwords',
    description: 'What to do, and not to do, with a password that a tool has made.',
    mimeType: 'text/markdown',
    text: () => `# Advice\n\n${advice.map((sentence) => `- ${sentence}`).join('\n')}\n`,
  },
];
