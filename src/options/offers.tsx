import { Switch } from '../ui/controls.tsx';
import { Lockable } from '../ui/locked.tsx';
import { text } from '../ui/text.ts';
import { RowButton, Section } from './section.tsx';

interface Props {
  on: boolean;
  hostsOff: readonly string[];
  onChange(host: string | null, on: boolean): void;
}

/** Whether Passmint offers by itself, and where it does not. */
export function Offers({ on, hostsOff, onChange }: Props) {
  return (
    <Section id="offers" title="optionsOffers">
      <Lockable name="offers">
        <Switch name="offers" label={text('optionsOffersAll')} checked={on} onChange={(next) => onChange(null, next)} />
      </Lockable>
      <h3>{text('optionsHostsOff')}</h3>
      {hostsOff.length === 0 ? (
        <p class="hint">{text('optionsHostsOffNone')}</p>
      ) : (
        <Lockable name="hostsOff">
          <ul>
            {hostsOff.map((host) => (
              <li key={host} data-part="host-off">
                <span>{host}</span>
                <RowButton
                  action="offer-again"
                  label={text('optionsHostOn')}
                  spoken={text('optionsHostOnFor', host)}
                  onClick={() => onChange(host, true)}
                />
              </li>
            ))}
          </ul>
        </Lockable>
      )}
    </Section>
  );
}
