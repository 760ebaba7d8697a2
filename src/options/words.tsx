import { useEffect, useState } from 'preact/hooks';
import type { PassphraseOptions } from '../core/passphrase-table.ts';
import type { BackgroundMessages } from '../messaging/protocol.ts';
import { shownNumber, text } from '../ui/text.ts';
import { ask } from './background.ts';
import { RowButton, Section } from './section.tsx';
import { type EditedWords, WordsEditor } from './words-editor.tsx';

type OwnLists = BackgroundMessages['get-word-lists']['answer'];
type Changed = Pick<OwnLists, 'lists' | 'used'>;

interface Props {
  options: PassphraseOptions;
  onChange(options: PassphraseOptions): void;
  say(said: string): void;
  attempt(action: () => Promise<void>): Promise<void>;
}

/** The person's own word lists, and which of them passphrases are made of. */
export function Words({ options, onChange, say, attempt }: Props) {
  const [own, setOwn] = useState<OwnLists>({ lists: [], used: null, damaged: false });
  const [edited, setEdited] = useState<EditedWords | null>(null);
  const read = async () => setOwn(await ask('get-word-lists', {}));
  useEffect(() => void attempt(read), []);

  /** Changes what is stored now, whichever window stored it. */
  const change = (made: (own: Changed) => Changed, isChoice: boolean) =>
    attempt(async () => {
      const { lists, used } = made(await ask('get-word-lists', {}));
      await ask('save-word-lists', { lists: [...lists], used });
      setEdited(null);
      await read();
      // What was chosen is used from now on; what is gone cannot be.
      if (isChoice) onChange({ ...options, list: 'own' });
      else if (used === null && options.list === 'own') onChange({ ...options, list: 'en' });
      say(text('optionsSaved'));
    });
  const save = (before: string, given: string, words: string) =>
    change(({ lists }) => {
      const name = given.trim();
      const others = lists.filter((list) => list.name !== before && list.name !== name);
      const all = [...others, { name, text: words }];
      return { lists: all.sort((one, other) => (one.name < other.name ? -1 : 1)), used: name };
    }, true);
  const remove = (name: string) =>
    change(
      ({ lists, used }) => ({
        lists: lists.filter((list) => list.name !== name),
        used: used === name ? null : used,
      }),
      false,
    );

  return (
    <Section id="words" title="wordsTitle" hint="wordsHint">
      {own.damaged && (
        <p class="wrong" data-part="words-damaged">
          {text('wordsDamaged')}
        </p>
      )}
      {own.lists.length > 0 && (
        <fieldset class="own-words">
          <legend>{text('wordsUse')}</legend>
          <ul>
            {own.lists.map(({ name, text: words }) => (
              <li key={name} data-part="own-words">
                <label>
                  <input
                    type="radio"
                    name="own-words"
                    checked={name === own.used && options.list === 'own'}
                    onChange={() => change(({ lists }) => ({ lists, used: name }), true)}
                  />
                  <strong>{name}</strong> <small>{shownNumber(words.split('\n').length)}</small>
                </label>
                <RowButton
                  action="edit-words"
                  label={text('rulesEdit')}
                  spoken={`${text('rulesEdit')}: ${name}`}
                  onClick={() => setEdited({ name, words })}
                />
                <RowButton
                  action="delete-words"
                  label={text('recentDelete')}
                  spoken={`${text('recentDelete')}: ${name}`}
                  onClick={() => remove(name)}
                />
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      {edited === null ? (
        <div class="buttons">
          <button type="button" data-action="add-words" onClick={() => setEdited({ name: '', words: '' })}>
            {text('wordsAdd')}
          </button>
        </div>
      ) : (
        <WordsEditor
          key={edited.name}
          {...edited}
          {...{ options, attempt }}
          onSave={(name, words) => save(edited.name, name, words)}
          onCancel={() => setEdited(null)}
        />
      )}
    </Section>
  );
}
