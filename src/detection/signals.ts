import type { FieldSnapshot, FormSnapshot } from './snapshot.ts';
import { words } from './wording.ts';

/** What a signal may look at. */
export interface Context {
  readonly form: FormSnapshot;
  readonly field: FieldSnapshot;
  /** The visible password fields of the form, in order. */
  readonly passwords: readonly FieldSnapshot[];
  /** Place of `field` among them. */
  readonly position: number;
}

interface Signal {
  readonly name: string;
  /** Positive speaks for a new password. A field is offered one when the sum is above 0. */
  readonly weight: number;
  /** A page that shows it. */
  readonly example: string;
  readonly holds: (context: Context) => boolean;
}

const about = ({ label, placeholder, name, id, hint }: FieldSnapshot) => [label, placeholder, name, id, hint].join(' ');
const anyOf = (pattern: RegExp, texts: readonly string[]) => texts.some((text) => pattern.test(text));
const primary = ({ buttons }: FormSnapshot) => buttons[0] ?? '';
const others = ({ fields }: FormSnapshot) =>
  fields.filter(
    ({ type, visible }) => visible && type !== 'password' && !/^(hidden|submit|button|image|reset)$/.test(type),
  );
const token = (field: FieldSnapshot, value: string) => field.autocomplete.split(/\s+/).includes(value);

/** Every signal, once: what it is, what it weighs, and when it holds. The score is their sum. */
export const signals: readonly Signal[] = [
  {
    name: 'no-evidence',
    weight: -1.5,
    example: 'silence means no',
    holds: () => true,
  },
  {
    name: 'autocomplete-new',
    weight: 3,
    example: 'autocomplete="new-password"',
    holds: ({ field }) => token(field, 'new-password'),
  },
  {
    name: 'autocomplete-current',
    weight: -3,
    example: 'autocomplete="current-password"',
    holds: ({ field }) => token(field, 'current-password'),
  },
  {
    name: 'field-fresh',
    weight: 4,
    example: '<label>Choose a password</label>',
    holds: ({ field }) => words.fresh.test(about(field)),
  },
  {
    name: 'field-again',
    weight: 4,
    example: '<label>Repeat the password</label>',
    holds: ({ field }) => words.again.test(about(field)),
  },
  {
    name: 'field-present',
    weight: -7,
    example: '<label>Current password</label>',
    holds: ({ field }) => words.present.test(about(field)),
  },
  {
    name: 'two-passwords',
    weight: 3.5,
    example: 'password and its confirmation',
    holds: ({ passwords }) => passwords.length === 2 && !words.present.test(about(passwords[0] as FieldSnapshot)),
  },
  {
    name: 'first-of-three',
    weight: -8,
    example: 'current, new, confirmation',
    holds: ({ passwords, position }) => passwords.length === 3 && position === 0,
  },
  {
    name: 'later-of-three',
    weight: 4,
    example: 'current, new, confirmation',
    holds: ({ passwords, position }) => passwords.length >= 3 && position > 0,
  },
  {
    name: 'confirmed-by-next',
    weight: 3,
    example: 'the field after it repeats it',
    holds: ({ passwords, position }) => {
      const next = passwords[position + 1];
      return next !== undefined && words.again.test(about(next));
    },
  },
  {
    name: 'button-sign-up',
    weight: 3.5,
    example: '<button>Create account</button>',
    holds: ({ form }) => words.signUp.test(primary(form)) && !words.logIn.test(primary(form)),
  },
  {
    name: 'button-log-in',
    weight: -4,
    example: '<button>Log in</button>',
    holds: ({ form }) => words.logIn.test(primary(form)) && !words.signUp.test(primary(form)),
  },
  {
    name: 'button-change',
    weight: 2.5,
    example: '<button>Change password</button>',
    holds: ({ form }) => words.change.test(primary(form)),
  },
  {
    name: 'heading-sign-up',
    weight: 1.5,
    example: '<h1>Create your account</h1>',
    holds: ({ form }) => anyOf(words.signUp, form.headings),
  },
  {
    name: 'heading-log-in',
    weight: -1.5,
    example: '<h1>Welcome back, log in</h1>',
    holds: ({ form }) => anyOf(words.logIn, form.headings) && !anyOf(words.signUp, form.headings),
  },
  {
    name: 'heading-change',
    weight: 1.5,
    example: '<h1>Reset your password</h1>',
    holds: ({ form }) => anyOf(words.change, form.headings),
  },
  {
    name: 'identity-sign-up',
    weight: 1.5,
    example: '<form action="/register">',
    holds: ({ form }) => words.signUp.test(form.identity) && !words.logIn.test(form.identity),
  },
  {
    name: 'identity-log-in',
    weight: -1.5,
    example: '<form id="login">',
    holds: ({ form }) => words.logIn.test(form.identity) && !words.signUp.test(form.identity),
  },
  {
    name: 'forgot-link',
    weight: -3,
    example: '<a>Forgot your password?</a>',
    holds: ({ form }) => anyOf(words.forgot, form.links) || anyOf(words.forgot, form.buttons),
  },
  {
    name: 'remember-me',
    weight: -2,
    example: '<input type=checkbox> Remember me',
    holds: ({ form }) => form.fields.some(({ type, label }) => type === 'checkbox' && words.remember.test(label)),
  },
  {
    name: 'many-fields',
    weight: 1.5,
    example: 'name, e-mail, birth date and a password',
    holds: ({ form }) => others(form).length >= 3,
  },
  {
    name: 'names-asked',
    weight: 1.5,
    example: '<input autocomplete="given-name">',
    holds: ({ form }) =>
      others(form).some(
        ({ autocomplete, name }) =>
          /given-name|family-name|bday/.test(autocomplete) || /first.?name|last.?name|birth/i.test(name),
      ),
  },
];
