import jQuery from 'jquery';
import 'jquery-validation';
import { expose } from './form.ts';
import { plainForm } from './plain-form.ts';

/** Validates what was typed at `keyup` and what was left at `focusout`, as people write it. */
const form = jQuery(plainForm());
const validator = (form as unknown as { validate(rules: object): { numberOfInvalids(): number } }).validate({
  rules: { password: { required: true, minlength: 8 }, confirmation: { required: true, equalTo: '#password' } },
});
const noted = { password: '', confirmation: '' };
form.on('keyup change', 'input[type=password]', ({ target }: { target: HTMLInputElement }) => {
  noted[target.name as keyof typeof noted] = String(jQuery(target).val());
});
expose(() => ({
  ...noted,
  // Both fields were validated by the plugin's own listeners and found good; nothing here asks it to.
  valid: validator.numberOfInvalids() === 0 && form.find('input.valid[type=password]').length === 2,
}));
