import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { BackgroundMessages } from '../messaging/protocol.ts';
import { problemText } from '../texts/problem.ts';
import { counted, shownBits, text } from '../ui/text.ts';
import { ask } from './background.ts';

interface Props {
  /** Empty for a new rule. */
  domain: string;
  passwordrules: string;
  onSave(domain: string, passwordrules: string): void;
  onCancel(): void;
}

type Verdict = { quote: BackgroundMessages['check-rule']['answer'] } | { problem: string } | null;

/** Writes one rule, and says while it is typed what it allows. */
export function RuleEditor({ domain: before, passwordrules: rulesBefore, onSave, onCancel }: Props) {
  const [domain, setDomain] = useState(before);
  const [rules, setRules] = useState(rulesBefore);
  const verdict = useVerdict(rules);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  // The button that was pressed may stand far away, or be gone.
  useEffect(() => form.current?.querySelector<HTMLElement>(before === '' ? 'input' : 'textarea')?.focus(), [before]);
  return (
    <form
      ref={form}
      class="editor"
      data-part="rule-editor"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(domain, rules);
      }}
    >
      <label for={`${id}-domain`}>{text('ruleDomain')}</label>
      <input
        id={`${id}-domain`}
        type="text"
        name="domain"
        required
        readOnly={before !== ''}
        placeholder="example.com"
        spellcheck={false}
        value={domain}
        onInput={(event) => setDomain(event.currentTarget.value)}
      />
      <label for={`${id}-rules`}>{text('ruleText')}</label>
      <textarea
        id={`${id}-rules`}
        name="passwordrules"
        required
        rows={3}
        spellcheck={false}
        placeholder="minlength: 8; maxlength: 20; required: lower; required: digit;"
        aria-describedby={`${id}-verdict`}
        value={rules}
        onInput={(event) => setRules(event.currentTarget.value)}
      />
      <div id={`${id}-verdict`} role="status" data-part="verdict">
        <Says verdict={verdict} />
      </div>
      <div class="buttons">
        <button type="submit" class="primary" data-action="save-rule">
          {text('actionSave')}
        </button>
        <button type="button" data-action="cancel-rule" onClick={onCancel}>
          {text('actionCancel')}
        </button>
      </div>
    </form>
  );
}

function Says({ verdict }: { verdict: Verdict }) {
  if (verdict === null) return null;
  if ('problem' in verdict) return <p class="wrong">{verdict.problem}</p>;
  const { bits, length, problems } = verdict.quote;
  const wrong = problems.filter(({ code }) => code === 'invalid');
  return (
    <>
      <p>{counted('ruleAllows', length, shownBits(bits))}</p>
      {wrong.map(({ value }) => (
        <p key={String(value)} class="wrong">
          {text('ruleNotUnderstood', String(value))}
        </p>
      ))}
    </>
  );
}

/** What the rule allows; null while nothing is typed. Only the answer to the last question counts. */
function useVerdict(passwordrules: string): Verdict {
  const [verdict, setVerdict] = useState<Verdict>(null);
  useEffect(() => {
    if (passwordrules.trim() === '') {
      setVerdict(null);
      return;
    }
    let current = true;
    ask('check-rule', { passwordrules }).then(
      (quote) => current && setVerdict({ quote }),
      (error: unknown) => current && setVerdict({ problem: problemText(error) }),
    );
    return () => {
      current = false;
    };
  }, [passwordrules]);
  return verdict;
}
