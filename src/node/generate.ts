import {
  answerFor,
  bulk,
  createRandom,
  type PreparedSecret,
  prepareSecret,
  type SecretKind,
} from '../service/index.ts';
import { clearLater } from './clear-later.ts';
import { copyToClipboard } from './clipboard.ts';
import { asCommandError, CommandError } from './exit-codes.ts';
import { readFlags } from './flags.ts';
import { flagNameOf, generateFlags, type OwnValues, readKind } from './generate-flags.ts';
import { readPolicy, readSiteRules, readWordList } from './input-files.ts';
import { type Sink, standardOutput, writeLines } from './output.ts';
import { progressBar } from './progress.ts';
import { openSecretFile } from './secret-file.ts';
import { words } from './words.ts';

/**
 * The plain command: makes passwords, passphrases or PINs, and prints, copies or writes them.
 * @throws CommandError, OutputClosed
 */
export async function generate(args: readonly string[]): Promise<void> {
  const { given } = readFlags(generateFlags, args);
  const { kind, options, own } = readKind(given);
  if (own.help) return print((await import('./help-text.ts')).helpText());
  if (own.version) return print(VERSION);
  refuseClashes(own);

  const prepared = await prepare(kind, options, own);
  for (const { rule, message } of prepared.problems) tell(`note: ${rule}: ${message}`);
  if (own.check) return print(reportOf(prepared, own.json === true));
  if (own.copy) return copy(prepared, own.clear ?? 45);
  if (own.out === undefined) return write(prepared, own, standardOutput());
  const file = await openSecretFile(own.out);
  try {
    await write(prepared, own, file.write);
  } catch (error) {
    await file.abort();
    throw error;
  }
  await file.commit();
}

/** Says something that is no password. */
function tell(text: string): void {
  process.stderr.write(`passmint: ${text}\n`);
}

const print = (text: string) => standardOutput()(Buffer.from(`${text}\n`));

/** Flags that cannot both be followed: better to say so than to follow one. */
function refuseClashes({ copy, clear, out, count, json, check }: OwnValues): void {
  const clash = (one: string, other: string) => new CommandError('usage', `${one} does not go with ${other}`);
  if (copy && out !== undefined) throw clash('--copy', '--out');
  if (copy && json) throw clash('--copy', '--json');
  if (copy && check) throw clash('--copy', '--check');
  if (out !== undefined && check) throw clash('--out', '--check');
  if (copy && count !== undefined && count > 1) throw clash('--copy', `--count ${count}: the clipboard holds one`);
  if (clear !== undefined && !copy) throw new CommandError('usage', '--clear goes with --copy');
}

async function prepare(
  kind: SecretKind,
  options: Record<string, unknown>,
  { siteRules, wordList, policy }: OwnValues,
): Promise<PreparedSecret> {
  if (wordList !== undefined && kind !== 'passphrase') throw new CommandError('usage', '--word-list goes with --words');
  if (wordList !== undefined && options['list'] !== undefined)
    throw new CommandError('usage', '--word-list does not go with --list');
  if (siteRules !== undefined && options['site'] === undefined)
    throw new CommandError('usage', '--site-rules goes with --site');
  if (siteRules === undefined && options['site'] !== undefined)
    throw new CommandError('usage', '--site needs a list of site rules: add --site-rules FILE');
  const list = wordList === undefined ? words : await readWordList(wordList);
  const rules = siteRules === undefined ? undefined : await readSiteRules(siteRules);
  const prescribed = policy === undefined ? undefined : await readPolicy(policy);
  try {
    return prepareSecret(kind, options, { words: list, siteRules: rules, policy: prescribed });
  } catch (error) {
    throw asCommandError(error, (key) => flagNameOf(kind, key));
  }
}

/** What `--check` prints. */
function reportOf({ bits, strength, length, sampler, options }: PreparedSecret, json: boolean): string {
  const size = length === undefined ? { words: options['words'] } : { length };
  if (json)
    return JSON.stringify({
      possible: true,
      ...size,
      entropy_bits: Math.round(bits * 10) / 10,
      strength,
      count: String(sampler.count),
    });
  return `possible: ${sizeInWords({ length, options })}, ${bits.toFixed(1)} bits, ${strength.replace('_', ' ')}`;
}

function sizeInWords({ length, options }: Pick<PreparedSecret, 'length' | 'options'>): string {
  return length === undefined ? `${options['words']} words` : `${length} characters`;
}

async function copy(prepared: PreparedSecret, seconds: number): Promise<void> {
  const secret = prepared.sampler.sample(createRandom());
  const tool = await copyToClipboard(secret);
  if (seconds > 0) await clearLater(secret, seconds, tool);
  const later = seconds > 0 ? `, cleared in ${seconds} s if it is unchanged` : '';
  tell(`copied: ${sizeInWords(prepared)}, ${prepared.bits.toFixed(1)} bits${later}`);
}

async function write(prepared: PreparedSecret, { count = 1, json }: OwnValues, sink: Sink): Promise<void> {
  const secrets = bulk(prepared.sampler, createRandom(), count);
  const bar = progressBar(count);
  try {
    await writeLines(json ? asJson(prepared, secrets) : secrets, sink, bar.done);
  } finally {
    bar.end();
  }
}

function* asJson(prepared: PreparedSecret, secrets: Iterable<string>): Generator<string> {
  for (const secret of secrets) yield JSON.stringify(answerFor(prepared, secret));
}
