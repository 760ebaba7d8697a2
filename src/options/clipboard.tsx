import { useEffect, useState } from 'preact/hooks';
import { Choice, Switch } from '../ui/controls.tsx';
import { Lockable } from '../ui/locked.tsx';
import { counted, text } from '../ui/text.ts';
import { letReadClipboard, mayReadClipboard } from './background.ts';
import { Section } from './section.tsx';

interface Props {
  seconds: number;
  onChange(seconds: number): void;
  attempt(action: () => Promise<void>): Promise<void>;
}

/** As the service's clipboardTimes: it refuses any other. */
const times = [0, 30, 60, 120];

/** How long a copied password stays on the clipboard, and whether Passmint may look before it clears it. */
export function Clipboard({ seconds, onChange, attempt }: Props) {
  const [mayRead, setMayRead] = useState(false);
  useEffect(() => void attempt(async () => setMayRead(await mayReadClipboard())), []);
  return (
    <Section id="clipboard" title="clipboardTitle">
      <Lockable name="clipboardSeconds">
        <Choice
          name="clipboardSeconds"
          label={text('clipboardTime')}
          value={String(seconds)}
          choices={times.map((time) => ({
            value: String(time),
            label: time === 0 ? text('clipboardNever') : counted('clipboardSeconds', time),
          }))}
          onChange={(next) => onChange(Number(next))}
        />
      </Lockable>
      <Switch
        name="clipboardRead"
        label={text('clipboardCheck')}
        checked={mayRead}
        onChange={(on) => attempt(async () => setMayRead(await letReadClipboard(on)))}
      />
      <p class="hint">{text('clipboardCheckHint')}</p>
    </Section>
  );
}
