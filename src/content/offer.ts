/**
 * Injected into a document where a password field got the focus or a person asked for a fill. Offers at fields that
 * ask for a new password, and fills the field that a command means.
 */
import { listen } from '../messaging/listen.ts';
import { deepActiveElement } from './active-element.ts';
import { cameBack } from './came-back.ts';
import { commandedFill, findFields } from './commanded-fill.ts';
import { considerOffer, offerAgain } from './consider-offer.ts';
import { explainFrame } from './explain.ts';
import { showNotice } from './notice.ts';
import { isPasswordField } from './password-field.ts';
import { contentWorld, extension } from './world.ts';

const world = contentWorld();
const focusedField = () => {
  const active = deepActiveElement();
  return isPasswordField(active) ? active : null;
};

if (world.onPasswordFocus === null) {
  world.onPasswordFocus = considerOffer;
  listen(extension.runtime, 'content', {
    'find-fields': () => findFields(),
    'fill-field': ({ target, handedOut }) => commandedFill(target, handedOut),
    explain: () => explainFrame(),
    'show-notice': ({ text }) => showNotice(text),
    'came-back': (sent) => cameBack(sent),
    'offer-again': () => offerAgain(focusedField()),
  });
  const field = focusedField();
  if (field !== null) considerOffer(field);
}
