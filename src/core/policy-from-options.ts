import { aim } from './aim.ts';
import { type ClassName, characterClasses, classNames, lookAlikes, without } from './characters.ts';
import { PolicyError } from './errors.ts';
import { checkOptions, type GenerationOptions, lengthRange } from './options.ts';
import { checkCharacters, type Policy, type RequiredSet } from './policy.ts';
import { typable } from './typing.ts';

const minimumKeys = {
  uppercase: 'minUppercase',
  lowercase: 'minLowercase',
  numbers: 'minNumbers',
  symbols: 'minSymbols',
} as const satisfies Record<ClassName, keyof GenerationOptions>;

/**
 * The policy that the options describe, of one length.
 * @throws PolicyError `option-invalid`, `bits-unreachable` where no length reaches them, `length-out-of-range`, `no-class`,
 *   `class-emptied`, `character-invalid`; with `bits` also `unsatisfiable` and `too-complex`
 */
export function policyFromOptions(options: GenerationOptions): Policy {
  checkOptions(options);
  checkCharacters('customSymbols', options.customSymbols);
  const required: RequiredSet[] = [];
  let alphabet = '';
  for (const name of classNames) {
    if (!options[name]) continue;
    const characters = charactersOf(name, options);
    if (characters === '') continue;
    alphabet += characters;
    const minimum = Math.max(options[minimumKeys[name]], options.requireEach ? 1 : 0);
    if (minimum > 0) required.push({ name, characters, minimum });
  }
  // With symbols off the space is no class of its own: it may appear, but need not.
  if (options.space && !options.symbols && !digitsOnly(options)) alphabet += leftBy(options, ' ');
  alphabet = without(alphabet, '');
  if (alphabet === '') throw emptied('typing', options, 'what leaves at least one of them');
  const notFirst = without(options.notFirst + (options.letterFirst ? noLettersOf(alphabet) : ''), '');
  const policy: Policy = {
    minLength: options.length,
    maxLength: options.length,
    alphabet,
    required,
    ...(options.maxRun === 0 ? {} : { maxRun: options.maxRun }),
    ...(notFirst === '' ? {} : { notFirst }),
    ...(options.notLast === '' ? {} : { notLast: options.notLast }),
  };
  return options.bits === 0 ? policy : reaching(options, policy);
}

/** What the options leave of those characters. */
export const leftBy = (options: GenerationOptions, characters: string): string =>
  without(typable(characters, options.typing), excludedBy(options));

/** What the options leave out of every class. */
export function excludedBy({ exclude, omitLookAlikes }: GenerationOptions): string {
  return exclude + (omitLookAlikes === 'none' ? '' : lookAlikes[omitLookAlikes]);
}

/** The characters of a class that is on; none where the keyboard or the ear that they are for has nothing of it. */
function charactersOf(name: ClassName, options: GenerationOptions): string {
  const usual = name === 'symbols' && options.customSymbols !== '' ? options.customSymbols : characterClasses[name];
  const whole = usual + (name === 'symbols' && options.space ? ' ' : '');
  const suiting = typable(whole, options.typing);
  const characters = without(suiting, excludedBy(options));
  if (characters !== '' || suiting === '') return characters;
  const field = options.exclude === '' ? 'omitLookAlikes' : 'exclude';
  throw emptied(field, options, `what leaves at least one of ${name}, or ${name} switched off`);
}

function emptied(field: 'typing' | 'omitLookAlikes' | 'exclude', options: GenerationOptions, allowed: string) {
  return new PolicyError('class-emptied', { field, value: options[field], allowed });
}

function digitsOnly(options: GenerationOptions): boolean {
  return classNames.every((name) => options[name] === (name === 'numbers'));
}

/** What cannot stand where a letter must; nothing where there are no letters at all. */
export function noLettersOf(alphabet: string): string {
  const others = without(alphabet, characterClasses.uppercase + characterClasses.lowercase);
  return others.length === alphabet.length ? '' : others;
}

/** The policy at the shortest length that gives the bits that the options ask for. */
function reaching(options: GenerationOptions, policy: Policy): Policy {
  const { min, max } = lengthRange(options);
  const aimed = aim({ ...policy, minLength: min, maxLength: max }, options.bits);
  if (aimed.reached) return aimed.policy;
  const allowed = `at most ${Math.floor(aimed.bits)} with these characters`;
  throw new PolicyError('bits-unreachable', { field: 'bits', value: options.bits, allowed });
}
