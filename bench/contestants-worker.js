import generatePassword from 'generate-password-browser';
import { addPeers, run } from './contestants.js';

addPeers([
  {
    name: 'generate-password-browser',
    classes: true,
    make: (length) => () => generatePassword.generate({ length, numbers: true, symbols: true, strict: true }),
  },
]);

globalThis.run = run;
