import type { BackgroundMessages } from '../messaging/protocol.ts';
import { counted, shownBits, shownTime, text } from '../ui/text.ts';
import { ask } from './background.ts';
import { downloadJson } from './files.ts';
import { RowButton } from './section.tsx';

export type LearntRules = BackgroundMessages['get-learnt-rules']['answer'];

interface LearntProps {
  learnt: LearntRules;
  onChange(action: () => Promise<void>): Promise<void>;
  /** Makes it a rule of the person's own. */
  onEdit(rule: { domain: string; passwordrules: string }): void;
}

/** What sites have shown to accept: where that was learnt and when, and what it allows. */
export function Learnt({ learnt: { rules, damaged }, onChange, onEdit }: LearntProps) {
  const give = () =>
    downloadJson(
      'passmint-learnt-rules.json',
      // In the order of the community's list.
      Object.fromEntries(
        [...rules]
          .sort((one, other) => (one.domain < other.domain ? -1 : 1))
          .map(({ domain, passwordrules }) => [domain, { 'password-rules': passwordrules }]),
      ),
    );
  return (
    <>
      <h3 id="learnt-title">{text('learntTitle')}</h3>
      <p class="hint">{text('learntHint')}</p>
      {damaged > 0 && (
        <p class="wrong" data-part="learnt-damaged">
          {counted('learntDamaged', damaged)}
        </p>
      )}
      {rules.length === 0 ? (
        <p>{text('learntNone')}</p>
      ) : (
        <>
          <ul aria-labelledby="learnt-title">
            {rules.map(({ domain, passwordrules, whole, from, time, bits, length }) => (
              <li key={domain} data-part="learnt-rule">
                <p class="own-rule">
                  <strong>{domain}</strong> <code>{passwordrules}</code>
                  <small>{text(from === 'kept' ? 'learntKept' : 'learntRefused', shownTime(time))}</small>
                  <small>{counted('ruleAllows', length, shownBits(bits))}</small>
                  {!whole && <small>{text('learntMore')}</small>}
                </p>
                <RowButton
                  action="edit-learnt"
                  label={text('rulesEdit')}
                  spoken={text('rulesEditFor', domain)}
                  onClick={() => onEdit({ domain, passwordrules })}
                />
                <RowButton
                  action="delete-learnt"
                  label={text('recentDelete')}
                  spoken={text('rulesDeleteFor', domain)}
                  onClick={() => onChange(() => ask('delete-learnt-rule', { domain }))}
                />
              </li>
            ))}
          </ul>
          <div class="buttons">
            <button type="button" data-action="export-learnt" onClick={give}>
              {text('learntExport')}
            </button>
          </div>
        </>
      )}
    </>
  );
}

interface WeakProps {
  hosts: readonly string[];
  onChange(action: () => Promise<void>): Promise<void>;
}

/** Where the person has said yes to weak passwords; nothing where that is nowhere. */
export function Weak({ hosts, onChange }: WeakProps) {
  if (hosts.length === 0) return null;
  return (
    <>
      <h3 id="weak-title">{text('weakTitle')}</h3>
      <p class="hint">{text('weakHint')}</p>
      <ul aria-labelledby="weak-title">
        {hosts.map((host) => (
          <li key={host} data-part="weak-site">
            <span>{host}</span>
            <RowButton
              action="withdraw-weak"
              label={text('weakWithdraw')}
              spoken={text('weakWithdrawFor', host)}
              onClick={() => onChange(() => ask('withdraw-weak', { host }))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
