import { mount } from 'svelte';
import { mountPoint } from './form.ts';
import SignUp from './sign-up.svelte';

mount(SignUp, { target: mountPoint() });
