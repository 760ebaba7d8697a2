import type { FormSnapshot } from '../detection/index.ts';
import type { ExplainedForm } from '../messaging/protocol.ts';
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

/** Takes addresses, long numbers and e-mail addresses out of every text. Values are in no snapshot. */
function anonymous(form: FormSnapshot): FormSnapshot {
  const text = JSON.stringify(form, (_, value) =>
    typeof value !== 'string'
      ? value
      : value
          .replace(/\b\w+:\/\/[^\s/]*\S*|\/\S*[?#]\S*/g, '(address)')
          .replace(/\S+@\S+/g, '(e-mail)')
          .replace(/\d{3,}/g, '(number)'),
  );
  return JSON.parse(text);
}
