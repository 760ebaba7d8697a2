import { useState } from 'preact/hooks';
import type { ExplainedForm } from '../messaging/protocol.ts';
import { shownBits, text } from '../ui/text.ts';
import { ask } from './background.ts';
import { Section } from './section.tsx';

interface Props {
  attempt(action: () => Promise<void>): Promise<void>;
  say(words: string): void;
}

/** Why was a password offered, or not? Each password field of the page that was looked at last, with its reasons. */
export function Explain({ attempt, say }: Props) {
  const [forms, setForms] = useState<readonly ExplainedForm[] | null>(null);
  return (
    <Section id="explain" title="explainTitle" hint="explainHint">
      <button
        type="button"
        data-action="explain"
        onClick={() => attempt(async () => setForms(await ask('explain-page', {})))}
      >
        {text('explainAsk')}
      </button>
      {forms?.length === 0 && <p data-part="unexplained">{text('explainNone')}</p>}
      {forms?.map((form, at) => (
        <div key={form.snapshot} data-part="explained">
          <h3>{form.host}</h3>
          {form.fields.map(({ label, offer, score, reasons }) => (
            <dl key={`${at} ${label} ${score}`}>
              <dt>
                {label} — {text(offer ? 'explainOffered' : 'explainNotOffered', shownBits(score))}
              </dt>
              <dd>{reasons.map(({ signal, weight }) => `${signal} ${weight}`).join(', ')}</dd>
            </dl>
          ))}
          <details>
            <summary>{text('explainSeen')}</summary>
            <pre data-part="snapshot">{form.snapshot}</pre>
          </details>
          <button
            type="button"
            class="quiet"
            data-action="copy-snapshot"
            onClick={() =>
              attempt(async () => {
                await navigator.clipboard.writeText(form.snapshot);
                say(text('explainCopied'));
              })
            }
          >
            {text('explainCopy')}
          </button>
        </div>
      ))}
    </Section>
  );
}
