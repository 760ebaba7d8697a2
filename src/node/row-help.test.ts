import { expect, it } from 'vitest';
import { secretKinds } from '../service/index.ts';
import { explainedRows } from './row-help.ts';

it.each(secretKinds)('says what every row of a %s does, in one sentence', (kind) => {
  for (const { help } of explainedRows(kind)) expect(help).toMatch(/^[A-Z0-9][^\n]{8,120}\.$/);
});
