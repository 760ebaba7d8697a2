/** The table of signals in docs/detection.md, from the code. A test keeps the two the same. */
import { signalNotes } from '../src/detection/signal-notes.ts';
import { signals } from '../src/detection/signals.ts';

const escaped = (text: string) => text.replace(/</g, '&lt;').replace(/\|/g, '\\|');

/** One row a signal, in the order in which they are evaluated. */
const signalsTable = (weights: readonly number[]): string =>
  [
    '| signal | for example | prior | weight |',
    '| --- | --- | --- | --- |',
    ...Object.keys(signals).map((name, at) => {
      const { example = '', prior = 0 } = signalNotes[name] ?? {};
      return `| ${name} | ${escaped(example)} | ${prior} | ${weights[at]} |`;
    }),
  ].join('\n');

/**
 * Puts the table into the document's text.
 * @param weights in the order of the signals
 */
export const withTable = (text: string, weights: readonly number[]): string =>
  text.replace(
    /(<!-- signals -->\n)[\s\S]*(<!-- \/signals -->)/,
    (_, start, end) => `${start}\n${signalsTable(weights)}\n\n${end}`,
  );
