import { useEffect, useState } from 'preact/hooks';
import type { BackgroundMessages } from '../messaging/protocol.ts';
import { shownList, text } from '../ui/text.ts';
import { ask } from './background.ts';
import { downloadJson, readJson } from './files.ts';
import { Learnt, type LearntRules, Weak } from './learnt.tsx';
import { RuleEditor } from './rule-editor.tsx';
import { FileButton, RowButton, Section } from './section.tsx';

type OwnRules = BackgroundMessages['get-own-rules']['answer'];

interface Props {
  say(said: string): void;
  attempt(action: () => Promise<void>): Promise<void>;
}

/** The person's own rules for sites. */
export function Rules({ say, attempt }: Props) {
  const [rules, setRules] = useState<OwnRules>([]);
  const [learnt, setLearnt] = useState<LearntRules>({ rules: [], damaged: 0, weak: [] });
  /** What is edited: a new rule has no domain yet; null for none. */
  const [edited, setEdited] = useState<OwnRules[number] | null>(null);
  const read = async () => {
    setRules(await ask('get-own-rules', {}));
    setLearnt(await ask('get-learnt-rules', {}));
  };
  useEffect(() => void attempt(read), []);

  const save = (domain: string, passwordrules: string | null) =>
    attempt(async () => {
      await ask('save-own-rule', { domain, passwordrules });
      setEdited(null);
      await read();
      say(text('optionsSaved'));
    });
  const change = (action: () => Promise<void>) =>
    attempt(async () => {
      await action();
      await read();
      say(text('optionsSaved'));
    });
  const load = (file: File) =>
    attempt(async () => {
      const bad = await ask('import-own-rules', { list: await readJson(file) });
      await read();
      say(bad.length === 0 ? text('optionsSaved') : text('rulesLeftOut', shownList(bad)));
    });
  const give = () => attempt(async () => downloadJson('passmint-site-rules.json', await ask('export-own-rules', {})));

  return (
    <Section id="rules" title="rulesTitle" hint="rulesHint">
      {rules.length === 0 ? (
        <p>{text('rulesNone')}</p>
      ) : (
        <ul>
          {rules.map(({ domain, passwordrules }) => (
            <li key={domain} data-part="own-rule">
              <p class="own-rule">
                <strong>{domain}</strong> <code>{passwordrules}</code>
              </p>
              <RowButton
                action="edit-rule"
                label={text('rulesEdit')}
                spoken={text('rulesEditFor', domain)}
                onClick={() => setEdited({ domain, passwordrules })}
              />
              <RowButton
                action="delete-rule"
                label={text('recentDelete')}
                spoken={text('rulesDeleteFor', domain)}
                onClick={() => save(domain, null)}
              />
            </li>
          ))}
        </ul>
      )}
      {edited === null ? (
        <div class="buttons">
          <button type="button" data-action="add-rule" onClick={() => setEdited({ domain: '', passwordrules: '' })}>
            {text('rulesAdd')}
          </button>
          <FileButton name="import-rules" label={text('actionImport')} onFile={load} />
          <button type="button" data-action="export-rules" disabled={rules.length === 0} onClick={give}>
            {text('actionExport')}
          </button>
        </div>
      ) : (
        <RuleEditor key={edited.domain} {...edited} onSave={save} onCancel={() => setEdited(null)} />
      )}
      <Learnt learnt={learnt} onChange={change} onEdit={setEdited} />
      <Weak hosts={learnt.weak} onChange={change} />
    </Section>
  );
}
