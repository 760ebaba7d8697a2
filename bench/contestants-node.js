import generatePassword from 'generate-password';
import { addPeers, run } from './contestants.js';

addPeers([
  {
    name: 'generate-password',
    classes: true,
    make: (length) => () => generatePassword.generate({ length, numbers: true, symbols: true, strict: true }),
  },
]);

export { run };
