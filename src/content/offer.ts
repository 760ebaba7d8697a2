/**
 * Injected into a document where a password field got the focus or a person asked for a fill. Offers at fields that
 * ask for a new password, and fills the field that a command means.
 */
import { listen } from '../messaging/listen.ts';
import { deepActiveElement } from './active-element.ts';
import { commandedFill, findFields } from './commanded-fill.ts';
import { considerOffer } from './consider-offer.ts';
import { showNotice } from './notice.ts';
import { isPasswordField } from './password-field.ts';
import { contentWorld, extension } from './world.ts';

const world = contentWorld();
if (world.onPasswordFocus === null) {
  world.onPasswordFocus = considerOffer;
  listen(extension.runtime, 'content', {
    'find-fields': () => findFields(),
    'fill-field': ({ target, handedOut }) => commandedFill(target, handedOut),
    'show-notice': ({ text }) => showNotice(text),
  });
  const active = deepActiveElement();
  if (isPasswordField(active)) considerOffer(active);
}
