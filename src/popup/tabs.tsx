import { useRef } from 'preact/hooks';
import { direction } from '../texts/texts.ts';
import { memo } from '../ui/memo.tsx';
import { type MessageKey, text } from '../ui/text.ts';
import { type Kind, kinds } from './kinds.ts';

const labels: Record<Kind, MessageKey> = { password: 'kindPassword', passphrase: 'kindPassphrase', pin: 'kindPin' };

interface Props {
  kind: Kind;
  onChoose(kind: Kind): void;
}

/** What to make: arrow keys move between the tabs, as everywhere. */
export const Tabs = memo(TabList);
function TabList({ kind, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const forward = direction() === 'rtl' ? -1 : 1;
    const step = { ArrowRight: forward, ArrowLeft: -forward }[event.key];
    const next = step === undefined ? undefined : kinds[(kinds.indexOf(kind) + step + kinds.length) % kinds.length];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={text('kindsTitle')} ref={list} onKeyDown={move}>
      {kinds.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`tab-${one}`}
          data-action={`tab-${one}`}
          aria-selected={one === kind}
          aria-controls="tab-panel"
          tabIndex={one === kind ? 0 : -1}
          onClick={() => onChoose(one)}
        >
          {text(labels[one])}
        </button>
      ))}
    </div>
  );
}
