import { anonymous } from '../detection/anonymous.ts';
import type { ExplainedForm } from '../messaging/answers.ts';
import { classify } from './fields.ts';
import { judgeFields, passwordFieldsOf } from './judge-page.ts';

/** What detection makes of every password field of this frame, and what it saw, without what could name a person. */
export async function explainFrame(): Promise<ExplainedForm[]> {
  const judged = await judgeFields(passwordFieldsOf(document), classify);
  return judged.map(({ form, verdicts }) => {
    const seen = anonymous(form);
    return {
      host: location.hostname,
      fields: verdicts.map(({ field, offer, score, reasons }) => {
        const { label = '', placeholder = '', name = '' } = seen.fields[field] ?? {};
        return { label: label || placeholder || name, offer, score, reasons: [...reasons] };
      }),
      snapshot: JSON.stringify({ host: location.hostname, ...seen }, null, 1),
    };
  });
}
