import { useEffect, useRef, useState } from 'preact/hooks';
import { exampleOf } from '../detection/signal-notes.ts';
import type { ExplainedForm, ExplainedPage, WhyNothing } from '../messaging/answers.ts';
import { type MessageKey, shownBits, shownNumber, text } from '../ui/text.ts';
import { ask } from './background.ts';
import { Section } from './section.tsx';

interface Props {
  attempt(action: () => Promise<void>): Promise<void>;
  say(words: string): void;
}

const nothingToSay: Record<WhyNothing, MessageKey> = {
  'no-page': 'explainNoPage',
  withheld: 'explainWithheld',
  'not-allowed': 'explainNotAllowed',
  'no-answer': 'explainNoAnswer',
  'no-field': 'explainNoField',
};

/** Why was a password offered, or not? Each password field of the page that was looked at last, with its reasons. */
export function Explain({ attempt, say }: Props) {
  const [page, setPage] = useState<ExplainedPage | null>(null);
  const explain = () => attempt(async () => setPage(await ask('explain-page', {})));
  const begin = useRef(explain);
  useEffect(() => {
    // Who comes by the popup's link has asked already. When the browser looked for the section, it was not drawn yet.
    if (location.hash === '#explain') begin.current().then(() => document.getElementById('explain')?.scrollIntoView());
  }, []);
  const copy = (snapshot: string) =>
    attempt(async () => {
      await navigator.clipboard.writeText(snapshot);
      say(text('explainCopied'));
    });
  return (
    <Section id="explain" title="explainTitle" hint="explainHint">
      <button type="button" data-action="explain" onClick={explain}>
        {text('explainAsk')}
      </button>
      <div role="status">
        {page !== null && 'nothing' in page && <p data-part="unexplained">{text(nothingToSay[page.nothing])}</p>}
      </div>
      {page !== null &&
        'forms' in page &&
        page.forms.map((form) => <Form key={form.snapshot} form={form} onCopy={() => copy(form.snapshot)} />)}
    </Section>
  );
}

const Form = ({ form, onCopy }: { form: ExplainedForm; onCopy(): void }) => (
  <div class="explained" data-part="explained">
    <h3>{form.host}</h3>
    {form.fields.map((field, at) => (
      <Field key={`${at} ${field.label}`} field={field} />
    ))}
    <details>
      <summary>{text('explainSeen')}</summary>
      <pre data-part="snapshot">{form.snapshot}</pre>
    </details>
    <button type="button" class="quiet" data-action="copy-snapshot" onClick={onCopy}>
      {text('explainCopy')}
    </button>
  </div>
);

/** One password field: the verdict, and the signals that made it, the weightiest first. */
function Field({ field: { label, offer, score, reasons } }: { field: ExplainedForm['fields'][number] }) {
  const sorted = [...reasons].sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  return (
    <table data-part="reasons">
      <caption>
        {label} — {text(offer ? 'explainOffered' : 'explainNotOffered', shownBits(score))}
      </caption>
      <thead>
        <tr>
          <th scope="col">{text('explainSign')}</th>
          <th scope="col">{text('explainWeight')}</th>
          <th scope="col">{text('explainExample')}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ signal, weight }) => (
          <tr key={signal}>
            <th scope="row">
              <code>{signal}</code>
            </th>
            <td>{shownNumber(weight)}</td>
            <td lang="en" dir="ltr">
              {exampleOf(signal)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
