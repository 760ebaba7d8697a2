import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expose, isValid, mountPoint } from './form.ts';

/** Controlled inputs: what state does not hold, React takes out of the field again. */
function SignUp() {
  const [values, setValues] = useState({ email: '', password: '', confirmation: '' });
  const { password, confirmation } = values;
  expose(() => ({ password, confirmation, valid: isValid(values) }));
  const field = (name: keyof typeof values, label: string, attributes: object) =>
    h(
      'label',
      { key: name },
      label,
      h('input', {
        id: name,
        name,
        ...attributes,
        value: values[name],
        onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }),
      }),
    );
  return h(
    'form',
    { method: 'post', action: 'done.html' },
    field('email', 'E-mail ', { type: 'email' }),
    field('password', 'Password ', { type: 'password', autoComplete: 'new-password' }),
    field('confirmation', 'Repeat the password ', { type: 'password', autoComplete: 'new-password' }),
    h('button', { id: 'submit', type: 'submit', disabled: !isValid(values) }, 'Create account'),
  );
}

createRoot(mountPoint()).render(h(SignUp));
