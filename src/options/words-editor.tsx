import { useMemo, useState } from 'preact/hooks';
import type { PassphraseOptions } from '../core/passphrase-table.ts';
import { readWords } from '../core/read-words.ts';
import { fewestWords } from '../core/word-list.ts';
import { text } from '../ui/text.ts';
import { readTextFile } from './files.ts';
import { FileButton } from './section.tsx';
import { WordsVerdict } from './words-verdict.tsx';

export interface EditedWords {
  /** Empty for a list that is new. */
  name: string;
  words: string;
}

interface Props extends EditedWords {
  options: PassphraseOptions;
  /** @param words those that can be used, one a line */
  onSave(name: string, words: string): void;
  onCancel(): void;
  attempt(action: () => Promise<void>): Promise<void>;
}

/** The fields of one word list, pasted or from a file, with what it is worth. */
export function WordsEditor({ name: before, words, options, onSave, onCancel, attempt }: Props) {
  const [name, setName] = useState(before);
  const [typed, setTyped] = useState(words);
  const read = useMemo(() => readWords(typed), [typed]);
  const isGood = read.wrong === undefined && read.words.length >= fewestWords;
  const load = (file: File) =>
    attempt(async () => {
      setTyped(await readTextFile(file));
      if (name === '') setName(file.name.replace(/\.\w+$/, '').slice(0, 60));
    });
  return (
    <form
      class="editor"
      data-part="words-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (isGood) onSave(name, read.words.join('\n'));
      }}
    >
      <label for="words-name">{text('wordsName')}</label>
      <input
        id="words-name"
        type="text"
        name="words-name"
        required
        pattern=".*\S.*"
        maxLength={60}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <label for="words-text">{text('wordsPaste')}</label>
      <textarea
        id="words-text"
        name="words-text"
        required
        rows={6}
        spellcheck={false}
        aria-describedby="words-verdict"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <div id="words-verdict" role="status" data-part="words-verdict">
        {typed.trim() !== '' && <WordsVerdict {...{ read, options }} />}
      </div>
      <div class="buttons">
        <button type="submit" class="primary" data-action="save-words" disabled={!isGood}>
          {text('actionSave')}
        </button>
        <FileButton
          name="words-file"
          accept="text/plain,.txt,.wordlist,.asc"
          label={text('actionImport')}
          onFile={load}
        />
        <button type="button" data-action="cancel-words" onClick={onCancel}>
          {text('actionCancel')}
        </button>
      </div>
    </form>
  );
}
