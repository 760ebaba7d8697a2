import { expect, it } from 'vitest';
import { anonymous } from './anonymous.ts';
import { classify } from './classify.ts';
import { field, form, password } from './test-forms.ts';

const masked = (title: string) => anonymous(form([password()], { title })).title;

it.each([
  ['See https://shop.example/u/jane?t=a1 now', 'See (path) now'],
  ['See www.shop.example/jane now', 'See (path) now'],
  ['See shop.example/jane now', 'See (path) now'],
  ['signup-form /users/jane/register', 'signup-form (path regist)'],
  ['form /sign-up', 'form (path sign-up)'],
  ['form /signup', 'form (path signup)'],
  ['form //shop.example/jane/log-in', 'form (path log-in)'],
  ['form ../jane', 'form (path)'],
  ['form login.php?user=jane', 'form (path login)'],
  ['Welcome back, jane.doe+x@mail.example', 'Welcome back, (e-mail)'],
  ['Call 0151 234-5678', 'Call (number)'],
  ['See www.jane.example now', 'See (path) now'],
  ['See jane.shop.example/a now', 'See (path) now'],
  ['form find?user=jane now', 'form (path) now'],
  ['form page#x&jane now', 'form (path) now'],
  ['form jane.php now', 'form (path) now'],
  ['form jane.asp now', 'form (path) now'],
  ['form jane.aspx now', 'form (path) now'],
  ['form jane.jsp now', 'form (path) now'],
  ['form jane.htm now', 'form (path) now'],
  ['form jane.html now', 'form (path) now'],
  ['form jane.do now', 'form (path) now'],
  ['form jane.cgi;jane now', 'form (path) now'],
  ['user_12345', 'user_(number)'],
])('masks what could name a person: %s', (text, expected) => expect(masked(text)).toBe(expected));

it.each([
  'At least 8 characters',
  'Sign up / Log in',
  'Create your account?',
  'user[password]',
  'and/or 12',
  'Really?Yes',
  'a=b',
])('keeps what detection reads: %s', (text) => expect(masked(text)).toBe(text));

it('masks every text of a snapshot', () => {
  const leak = 'https://shop.example/jane jane@mail.example 4711';
  const texts = { name: leak, id: leak, autocomplete: leak, label: leak, placeholder: leak, hint: leak };
  const about = { title: leak, language: leak, identity: leak, above: [leak] };
  const seen = JSON.stringify(anonymous(form([field(texts), `text: ${leak}`], about)));
  expect(seen).not.toMatch(/jane|4711|shop\.example|mail\.example/);
});

it('leaves the verdict as it was', () => {
  const seen = form([password(), 'submit: Go'], { identity: 'f1 https://shop.example/jane/register?next=/a' });
  expect(classify(anonymous(seen))).toEqual(classify(seen));
});
