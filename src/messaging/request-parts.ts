/** What requests are made of, as schemas: each has a bound, so that no sender can fill the memory of the background. */
import * as v from 'valibot';
import type { FormSnapshot } from '../detection/index.ts';
import type {
  Draft,
  FieldRules,
  GenerationOptions,
  IssuedPassword,
  PassphraseOptions,
  PinOptions,
  PresetName,
} from '../service/index.ts';

export const nothing = v.strictObject({});
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Of an entry; also the name of an option or a preset: none is longer. */
export const id = v.pipe(v.string(), v.maxLength(64));

/**
 * Options of one of the core's tables. Here they are only small and plain: which there are and what they may be is
 * written in the table alone, and the service refuses, by that, what is missing or out of range.
 */
const plainOptions = v.record(id, v.union([v.number(), v.boolean(), v.pipe(v.string(), v.maxLength(1_000))]));
const optionsLike = <Options extends v.InferOutput<typeof plainOptions>>(): v.GenericSchema<unknown, Options> =>
  v.pipe(
    plainOptions,
    v.transform((options) => options as Options),
  );
export const generationOptions = optionsLike<GenerationOptions>();
export const passphraseOptions = optionsLike<PassphraseOptions>();
export const pinOptions = optionsLike<PinOptions>();
/** Which there are is written in the service's table alone; it takes an unknown one for none. */
export const presetName: v.GenericSchema<unknown, PresetName> = v.pipe(
  id,
  v.transform((name) => name as PresetName),
);
export const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
export const host = shortText;

/** A field's rules as a page gives them: what it says in words is read by the background. */
export interface StatedRules extends Pick<FieldRules, 'minlength' | 'maxlength' | 'passwordrules' | 'pattern'> {
  readonly requirementText?: string;
}

export const fieldRules: v.GenericSchema<unknown, StatedRules> = v.strictObject({
  minlength: v.exactOptional(v.number()),
  maxlength: v.exactOptional(v.number()),
  passwordrules: v.exactOptional(v.pipe(v.string(), v.maxLength(100_000))),
  pattern: v.exactOptional(v.pipe(v.string(), v.maxLength(10_000))),
  requirementText: v.exactOptional(v.pipe(v.string(), v.maxLength(2_000))),
});

const words = v.pipe(v.string(), v.maxLength(700));
/** Characters that the parts of a form may have together. */
const mostCharacters = 20_000;
/**
 * What a form looks like to a person; never a value. Its sizes are bounded where it is taken, and here a little above
 * that: a page that has taken over its process could bring the whole extension down with a form of many megabytes.
 */
export const form: v.GenericSchema<unknown, FormSnapshot> = v.strictObject({
  title: words,
  language: words,
  identity: words,
  above: v.pipe(v.array(words), v.maxLength(10)),
  parts: v.pipe(
    v.array(
      v.strictObject({
        kind: v.picklist(['field', 'submit', 'button', 'link', 'heading', 'label', 'text']),
        text: words,
        field: v.exactOptional(count),
        outside: v.exactOptional(v.literal(true)),
      }),
    ),
    v.maxLength(5_000),
    v.check((parts) => parts.reduce((sum, { text }) => sum + text.length, 0) <= mostCharacters),
  ),
  fields: v.pipe(
    v.array(
      v.strictObject({
        type: words,
        name: words,
        id: words,
        autocomplete: words,
        label: words,
        placeholder: words,
        hint: words,
        visible: v.boolean(),
        maxLength: v.pipe(v.number(), v.safeInteger()),
      }),
    ),
    v.maxLength(120),
  ),
});

/** What the field beside the password says whose account it is; null where there is none. */
export const account = v.nullable(v.pipe(v.string(), v.maxLength(320)));

/** What fields hold after a fill; null where that is what was filled. */
export const held = v.pipe(
  v.array(v.nullable(v.pipe(v.string(), v.maxLength(1_000)))),
  v.minLength(1),
  v.maxLength(20),
);

export const lines = v.pipe(v.array(v.pipe(v.string(), v.maxLength(400))), v.maxLength(40));

export const issued: v.GenericSchema<unknown, IssuedPassword> = v.strictObject({
  password: v.pipe(v.string(), v.minLength(1), v.maxLength(1_000)),
  bits: v.pipe(v.number(), v.minValue(0)),
});

/** How the popup was left: what is in it is the service's business, which refuses what is no draft. */
export const draft: v.GenericSchema<unknown, Draft> = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((value) => value as unknown as Draft),
);
