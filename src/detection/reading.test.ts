import { describe, expect, it } from 'vitest';
import { read, splitNames } from './reading.ts';
import { field, form, password, type Said } from './test-forms.ts';

it.each([
  ['firstName', 'first name'],
  ['user[new_password]', 'user new password '],
  ['new__Password-2', 'new password 2'],
])('splits names into words: %s', (name, words) => expect(splitNames(name)).toBe(words));

describe('the passwords of a form', () => {
  const asked = (said: Said[]) => read(form(said)).passwords.map(({ index }) => index);

  it('are those that a person sees', () => {
    expect(asked([field(), password(), password('Old', { visible: false })])).toEqual([1]);
    expect(read(form([password(), password('Old', { visible: false })])).others).toEqual([1]);
  });

  it('are those that are still hidden where a person sees none', () => {
    const hidden = { visible: false };
    expect(asked([field(), password('Password', hidden), password('Repeat', hidden)])).toEqual([1, 2]);
    expect(asked([field(), password('CVV', hidden)])).toEqual([]);
  });

  it('are text fields that only call themselves so where no other is there', () => {
    const twin = field({ type: 'password-text', label: 'Password, shown' });
    expect(asked([field(), twin])).toEqual([1]);
    expect(asked([password(), twin, field({ type: 'email' })])).toEqual([0]);
    expect(read(form([password(), twin])).asked).toEqual(['password text password shown ']);
  });

  it.each(['Security code', 'CVV'])('are not %s, unless it is a new one', (label) => {
    expect(asked([password(label)])).toEqual([]);
    expect(asked([password(`Password`, { name: label })])).toEqual([]);
    expect(asked([password(`Choose a password, not your ${label}`)])).toEqual([0]);
  });

  it.each(['one-time-code', 'cc-csc'])('are not what the page itself calls %s', (autocomplete) =>
    expect(asked([password('Choose a password', { autocomplete })])).toEqual([]),
  );
});

describe('what a password field is called', () => {
  const own = (...said: Said[]) => read(form([...said, 'text: after'])).passwords[0]?.own;

  it.each<[Said[], string]>([
    [[password('Label', { placeholder: 'and more' })], 'label and more'],
    [['text: Before', password('')], 'before'],
    [['label: Before', password('')], 'before'],
    [['text: Before', password('Label')], 'label'],
    [['heading: Before', password('')], ''],
    [['link: Before', password('')], ''],
    [['button: Before', password('')], ''],
    [[field(), password('')], ''],
    [[password('')], ''],
  ])('%j: %s', (said, expected) => expect(own(...said)).toBe(expected));
});

describe('the button that sends', () => {
  const buttons = (...said: Said[]) => {
    const { primary, secondary } = read(form(said));
    return [primary, ...secondary];
  };

  it.each<[string, Said[], string[]]>([
    ['none', [password(), 'link: Help', 'text: Done'], ['', 'help']],
    ['what submits, before other buttons', [password(), 'button: Show', 'submit: Go'], ['go', 'show']],
    ['the first of several', [password(), 'submit: Go', 'submit: Draft'], ['go', 'draft']],
    ['a button where none submits', [password(), 'button: Go', 'button: Stop'], ['go', 'stop']],
    ['none before the last password', ['submit: Search', password(), 'submit: Go'], ['go', 'search']],
    ['none between passwords', [password(), password(), 'submit: Search', password(), 'submit: Go'], ['go', 'search']],
    ['of the form itself', [password(), 'beside submit: Accept all', 'button: Go'], ['go', 'accept all']],
    ['beside the form, where it has none', [password(), 'beside button: Go'], ['go']],
    ['beside it, what submits', [password(), 'beside button: Help', 'beside submit: Go'], ['go', 'help']],
    ['a log-in first, whatever submits later', [password(), 'button: Log in', 'submit: Find'], ['log in', 'find']],
    ['no way back in', [password(), 'button: Forgot password?', 'button: Go'], ['go', 'forgot password?']],
    ['no other site', [password(), 'submit: Continue with Elsewhere', 'submit: Go'], ['go', 'continue with elsewhere']],
    [
      'none that a question offers to members',
      [password(), 'text: Already have an account?', 'submit: Log in', 'submit: Go'],
      ['go', 'log in'],
    ],
    [
      'none that a question offers to newcomers',
      [password(), 'text: No account yet?', 'submit: Sign up', 'submit: Go'],
      ['go', 'sign up'],
    ],
    [
      'one below a heading that is such a question',
      [password(), 'heading: No account yet?', 'submit: Sign up'],
      ['sign up'],
    ],
  ])('%s', (_, said, expected) => expect(buttons(...said)).toEqual(expected));
});

describe('headings', () => {
  const headings = (said: Said[], above: string[] = []) => read(form(said, { above })).headings;
  const short = (count: number) => Array.from({ length: count }, (_, at): Said => `text: line ${at + 1}`);

  it('are the two nearest before the first password', () => {
    const said: Said[] = ['heading: A', 'heading: B', 'text: x', 'heading: C', password(), 'heading: D', password()];
    expect(headings(said, ['Above'])).toEqual(['b', 'c']);
  });

  it('are, where there is none, short lines before the first field, and those above', () => {
    expect(headings(['text: Welcome', field(), 'text: More', password()], ['ABOVE'])).toEqual(['welcome', 'above']);
    expect(headings([field(), 'text: More', password()], ['Above'])).toEqual(['above']);
    expect(headings(['link: Home', 'label: Name', field(), 'text: More', password()])).toEqual([]);
    expect(headings([`text: ${'x'.repeat(60)}`, field(), password()])).toEqual([]);
    expect(headings([`text: ${'x'.repeat(59)}`, field(), password()])).toHaveLength(1);
  });

  it('are the first line, the three nearest, and no more than five in all', () => {
    expect(headings([...short(2), field(), password()])).toEqual(['line 1', 'line 2']);
    expect(headings([...short(6), field(), password()], ['Above', 'Far above'])).toEqual([
      'line 1',
      'line 4',
      'line 5',
      'line 6',
      'above',
    ]);
  });
});

it('reads text as it runs, and breaks the line where something else stands', () => {
  const { text, inside, prose } = read(
    form([
      'heading: One',
      'text: Two',
      'link: three',
      'label: four.',
      password(),
      'beside text: Cookies',
      'submit: Go',
    ]),
  );
  expect(text).toBe('\none\ntwo three four. \n\ncookies \ngo\n');
  expect(inside).toBe('\none\ntwo three four. \n\n\ngo\n');
  expect(prose).toBe('two\nfour.');
});

it('counts what stands beside a form to it where its button does, too', () => {
  const { inside } = read(form([password(), 'beside text: Terms', 'beside submit: Go']));
  expect(inside).toBe('\n\nterms \ngo\n');
});

it('asks for what a person types or chooses, not for passwords, pictures or what is hidden', () => {
  const types = 'password checkbox radio hidden submit button image reset file range color'.split(' ');
  const nothing = types.map((type) => field({ type, label: 'Name' }));
  const { asked } = read(
    form([
      ...nothing,
      field({ label: 'Trap', visible: false }),
      field({ label: 'Captcha' }),
      field({ label: 'Postal code', autocomplete: 'postal-code', name: 'zipCode' }),
      field({ type: 'email', placeholder: 'jane@company.example' }),
      'text: Country',
      field({ type: 'select' }),
    ]),
  );
  expect(asked).toEqual(['text postal code postal code zip code', 'email mail ', 'select country ']);
});

it('knows the languages of the title, of what stands above, of fields and of parts, each for itself', () => {
  const speaksGerman = (...[said, about]: Parameters<typeof form>) =>
    read(form(said, about)).words('member', 'schon mitglied');
  const secret = password('Secret');
  expect(speaksGerman([secret], { title: 'Konto', above: ['Bank'] })).toBe(true);
  expect(speaksGerman([secret], { title: 'Bank', above: ['Konto'] })).toBe(true);
  expect(speaksGerman([password('Konto')])).toBe(true);
  expect(speaksGerman([password('Secret', { placeholder: 'Konto' }), 'text: Bank'])).toBe(true);
  expect(speaksGerman([secret, 'text: Konto', 'text: Bank'])).toBe(true);
  expect(speaksGerman([secret], { language: 'de' })).toBe(true);
  expect(speaksGerman([secret], { title: 'Bank' })).toBe(false);
});
