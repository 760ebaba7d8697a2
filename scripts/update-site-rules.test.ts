import { expect, it } from 'vitest';
import { difference, readList } from './update-site-rules.ts';

const bytes = (list: unknown) => new TextEncoder().encode(JSON.stringify(list));
const entry = (rules: string) => ({ 'password-rules': rules });

it('reads every rule and names those that it cannot', () => {
  const list = {
    'a.example': entry('minlength: 8; required: digit;'),
    'b.example': entry('minlength: many; required: lower;'),
    'c.example': { rules: 'x' },
  };
  const { rules, problems } = readList(bytes(list));
  expect([...rules.keys()]).toEqual(['a.example', 'b.example']);
  expect(problems).toEqual([
    '1 entries are no rules',
    expect.stringMatching(/^b\.example: "minlength: many" is left out; allowed is /),
  ]);
});

it.each([[{}], [[]], [{ 'a.example': {} }]])('refuses a list without sites: %j', (list) =>
  expect(() => readList(bytes(list))).toThrow('holds no site'),
);

it('refuses what is not JSON and not UTF-8', () => {
  expect(() => readList(new TextEncoder().encode('<html>'))).toThrow('JSON');
  expect(() => readList(new Uint8Array([0x22, 0xff, 0x22]))).toThrow();
});

it('shows what is new, gone and changed', () => {
  const before = new Map([
    ['gone.example', 'minlength: 8'],
    ['same.example', 'minlength: 9'],
    ['changed.example', 'minlength: 10'],
  ]);
  const after = new Map([
    ['same.example', 'minlength: 9'],
    ['changed.example', 'minlength: 12'],
    ['new.example', 'minlength: 11'],
  ]);
  expect(difference(before, after)).toEqual([
    '- changed.example: minlength: 10',
    '+ changed.example: minlength: 12',
    '- gone.example: minlength: 8',
    '+ new.example: minlength: 11',
  ]);
});
