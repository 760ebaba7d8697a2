import { text } from '../ui/text.ts';
import { ask } from './background.ts';
import { downloadJson, readJson } from './files.ts';
import { partsText } from './part-text.ts';
import { FileButton, Section } from './section.tsx';

interface Props {
  say(said: string): void;
  attempt(action: () => Promise<void>): Promise<void>;
  /** Everything may be different now. */
  onImported(): Promise<void>;
}

/** Settings and own rules as a file. */
export function Transfer({ say, attempt, onImported }: Props) {
  const load = (file: File) =>
    attempt(async () => {
      const problems = await ask('import-settings', { file: await readJson(file) });
      await onImported();
      say(problems.length === 0 ? text('optionsSaved') : text('settingsDamaged', partsText(problems)));
    });
  const give = () => attempt(async () => downloadJson('passmint-settings.json', await ask('export-settings', {})));
  return (
    <Section id="transfer" title="transferTitle" hint="transferHint">
      <div class="buttons">
        <button type="button" data-action="export-settings" onClick={give}>
          {text('actionExport')}
        </button>
        <FileButton name="import-settings" label={text('actionImport')} onFile={load} />
      </div>
    </Section>
  );
}
