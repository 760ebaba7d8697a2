/** Exports, files and packages that nothing uses: `npm run lint:unused`. What counts as used is in tests/unused/knip.json. */
import { ensureInstalled } from './own-install.ts';
import { root, runNode } from './run.ts';

const tool = 'tests/unused';
ensureInstalled(`${root}${tool}`);
const config = `${tool}/knip.json`;
const isClean = await runNode(`${tool}/node_modules/knip/bin/knip.js`, '--config', config, '--no-progress');
console.log(isClean ? 'Nothing is left over.' : 'Delete these, or say in knip.json what uses them.');
process.exitCode = isClean ? 0 : 1;
