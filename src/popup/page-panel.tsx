import type { BackgroundMessages } from '../messaging/protocol.ts';
import { Switch } from '../ui/controls.tsx';
import { text } from '../ui/text.ts';

interface Props {
  page: BackgroundMessages['get-page-state']['answer'];
  onOffers(host: string, on: boolean): void;
}

/** The page below the popup: what Passmint may do there, and whether it offers. */
export function PagePanel({ page: { host, access, offers }, onOffers }: Props) {
  return (
    <section class="page" aria-labelledby="page-title">
      {access === 'restricted' || host === null ? (
        <>
          <h2 id="page-title">{text('pageTitle')}</h2>
          <p data-part="restricted">{text('pageRestricted')}</p>
        </>
      ) : (
        <>
          <h2 id="page-title" data-part="host">
            {host}
          </h2>
          <Switch name="offers" label={text('pageOffers')} checked={offers} onChange={(on) => onOffers(host, on)} />
        </>
      )}
    </section>
  );
}
