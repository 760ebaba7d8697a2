import { expose } from './form.ts';
import { plainForm } from './plain-form.ts';

/** Listens to what each event brings, as pages without a library do. */
const form = plainForm();
const noted = { password: '', confirmation: '' };
form.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement && target.type === 'password')
    noted[target.name as keyof typeof noted] = target.value;
});
expose(() => ({ ...noted, valid: form.checkValidity() && noted.password === noted.confirmation }));
