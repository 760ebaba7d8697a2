import { describe, expect, test } from 'vitest';
import { characterClasses } from './characters.ts';
import { policyForField } from './field-rules.ts';
import { defaultOptions, type GenerationOptions } from './options.ts';
import { compile } from './password.ts';
import { policyFromOptions } from './policy-from-options.ts';
import { createRandom } from './random.ts';
import { typable, typingProfiles } from './typing.ts';

/**
 * What each key gives, without and with Shift, row by row from the key below Escape: 13, 12, 12 and 11 keys. A dot stands
 * for a letter or mark beyond ASCII, for a dead key, and for a key that the layout lacks.
 */
const layouts: Record<string, readonly [plain: string, shifted: string]> = {
  US: ["`1234567890-=qwertyuiop[]asdfghjkl;'\\·zxcvbnm,./", '~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"|·ZXCVBNM<>?'],
  British: ["`1234567890-=qwertyuiop[]asdfghjkl;'#\\zxcvbnm,./", '·!"·$%^&*()_+QWERTYUIOP{}ASDFGHJKL:@~|ZXCVBNM<>?'],
  German: ['·1234567890··qwertzuiop·+asdfghjkl··#<yxcvbnm,.-', '·!"·$%&/()=··QWERTZUIOP·*ASDFGHJKL··\'>YXCVBNM;:_'],
  Swiss: ["·1234567890'·qwertzuiop··asdfghjkl··$<yxcvbnm,.-", '·+"*·%&/()=?·QWERTZUIOP·!ASDFGHJKL···>YXCVBNM;:_'],
  Czech: [';+·········=·qwertzuiop·)asdfghjkl···\\yxcvbnm,.-', '·1234567890%·QWERTZUIOP/(ASDFGHJKL"!\'|YXCVBNM?:_'],
  Hungarian: ['0123456789···qwertzuiop··asdfghjkl····yxcvbnm,.-', '·\'"+!%/=()···QWERTZUIOP··ASDFGHJKL····YXCVBNM?:_'],
  French: ['·&·"\'(-·_··)=azertyuiop·$qsdfghjklm·*·wxcvbn,;:!', '~1234567890·+AZERTYUIOP··QSDFGHJKLM%··WXCVBN?./·'],
  Belgian: ['·&·"\'(··!··)-azertyuiop·$qsdfghjklm··<wxcvbn,;:=', '·1234567890·_AZERTYUIOP·*QSDFGHJKLM%·>WXCVBN?./+'],
  Spanish: ["·1234567890'·qwertyuiop·+asdfghjkl····zxcvbnm,.-", '·!"·$%&/()=?·QWERTYUIOP·*ASDFGHJKL····ZXCVBNM;:_'],
  Italian: ["\\1234567890'·qwertyuiop·+asdfghjkl···<zxcvbnm,.-", '|!"·$%&/()=?^QWERTYUIOP·*ASDFGHJKL···>ZXCVBNM;:_'],
  Portuguese: ["\\1234567890'·qwertyuiop+·asdfghjkl···<zxcvbnm,.-", '|!"#$%&/()=?·QWERTYUIOP*·ASDFGHJKL···>ZXCVBNM;:_'],
  Swedish: ["·1234567890+·qwertyuiop··asdfghjkl··'<zxcvbnm,.-", '·!"#·%&/()=?·QWERTYUIOP··ASDFGHJKL··*>ZXCVBNM;:_'],
  Turkish: ['"1234567890*-qwertyu·op··asdfghjkl··,<zxcvbnm··.', "·!'^+%&/()=?_QWERTYU·OP··ASDFGHJKL··;>ZXCVBNM··:"],
};

test('layout: exactly what one key gives in one way in all of these, and the space bar', () => {
  const all = Object.values(layouts);
  expect(all.flat().map((keys) => keys.length)).toEqual(all.flat().map(() => 48));
  const inPlace = (level: 0 | 1) =>
    [...(layouts['US']?.[level] ?? '')].filter((one, key) =>
      all.every((layout) => layout[level][key] === one && one !== '·'),
    );
  expect([...typingProfiles.layout].sort()).toEqual([' ', ...inPlace(0), ...inPlace(1)].sort());
});

describe('policies', () => {
  const policy = (change: Partial<GenerationOptions>) => policyFromOptions({ ...defaultOptions, ...change });

  test('without a profile nothing changes', () => {
    expect(typable('añ b', 'none')).toBe('añ b');
    expect(policy({ typing: 'none' })).toEqual(policyFromOptions(defaultOptions));
  });

  test.each([
    // Each kind that is left appears; a kind of which there is nothing is left out: 38^16 less what has one case only.
    ['layout', 38, Math.log2(38 ** 16 - 2 * 19 ** 16)],
    ['television', 36, Math.log2(36 ** 16 - 26 ** 16 - 10 ** 16)],
    ['phone', 49, Math.log2(49 ** 16 - 23 ** 16 - 39 ** 16 - 36 ** 16 + 26 ** 16 + 10 ** 16 + 13 ** 16)],
    ['spoken', 11, Math.log2(11 ** 16 - 6 ** 16 - 5 ** 16)],
  ] as const)('%s: %i characters, exact bits', (typing, size, bits) => {
    const made = policy({ typing });
    expect([...made.alphabet].sort()).toEqual([...typable(Object.values(characterClasses).join(''), typing)].sort());
    expect(made.alphabet).toHaveLength(size);
    expect(compile(made).bits).toBeCloseTo(bits, 9);
    const { sample } = compile(made);
    const random = createRandom();
    for (let time = 0; time < 200; time++) expect(typable(sample(random), typing)).not.toBe('');
  });

  test('is the number of valid passwords, by trying every one', () => {
    const small = { ...policy({ typing: 'spoken' }), minLength: 4, maxLength: 4 };
    let valid = 0;
    const characters = [...small.alphabet];
    for (const a of characters)
      for (const b of characters)
        for (const c of characters)
          for (const d of characters) if (/\d/.test(a + b + c + d) && /[a-z]/.test(a + b + c + d)) valid++;
    expect(compile(small).count).toBe(BigInt(valid));
  });

  test('goes with what is left out, and says so when nothing is left', () => {
    expect(policy({ typing: 'spoken', exclude: 'kmx' }).alphabet).toBe('rwy01347');
    const alone = { uppercase: false, lowercase: false, symbols: false, length: 8 };
    const nothing = () => policy({ ...alone, typing: 'layout' });
    expect(nothing).toThrow(expect.objectContaining({ code: 'class-emptied' }));
    expect(nothing).toThrow('typing');
    expect(() => policy({ typing: 'spoken', exclude: '01347' })).toThrow('numbers');
  });

  test('a space only where the device has it in place', () => {
    expect(policy({ typing: 'television', space: true }).alphabet).toContain(' ');
    expect(policy({ typing: 'spoken', space: true, symbols: false }).alphabet).not.toContain(' ');
  });

  test('a site that demands what the profile lacks gets it, and it is said', () => {
    const options = { ...defaultOptions, typing: 'television' as const };
    const { policy: field, problems } = policyForField(options, { passwordrules: 'required: upper; required: digit;' });
    expect(field.alphabet).toContain('A');
    expect(problems.map(({ code }) => code)).toContain('conflict');
    const plain = policyForField(options, { passwordrules: 'required: lower; required: digit;' });
    expect(plain.policy.alphabet).toMatch(/^[a-z0-9]{36}$/);
  });
});
