import type { FillOutcome, HandedOut } from '../messaging/answers.ts';
import type { FieldsFound, FillTarget } from '../messaging/told-messages.ts';
import { deepActiveElement } from './active-element.ts';
import { isShown } from './dom.ts';
import { freshFields } from './fields.ts';
import { type Fillable, isFillable } from './fill.ts';
import { fillWithNew } from './fill-with-new.ts';
import { isPasswordField } from './password-field.ts';
import { contentWorld } from './world.ts';

/** What a commanded fill could mean in this frame. */
export async function findFields(): Promise<FieldsFound> {
  const active = activeField() !== null;
  return {
    active: !active ? 'none' : document.hasFocus() ? 'field-with-focus' : 'field',
    fresh: (await emptyFields()).length,
  };
}

/** Fills the field that a person's command means. Nothing is filled where there is no such field. */
export async function commandedFill(target: FillTarget, handedOut: HandedOut | null): Promise<FillOutcome> {
  const field = await meant(target);
  return field === null ? { filled: 0, kept: null } : fillWithNew(field, { given: handedOut });
}

async function meant(target: FillTarget): Promise<Fillable | null> {
  if (target === 'focus') return activeField();
  if (target === 'page') return (await emptyFields())[0] ?? null;
  const clicked = contentWorld().contextTarget;
  return isFillable(clicked) ? clicked : null;
}

/** A shortcut means the focused field only if that is for a password: nobody wants one in a search box. */
function activeField(): HTMLInputElement | null {
  const active = deepActiveElement();
  return isPasswordField(active) && isFillable(active) ? active : null;
}

/** The empty fields of the whole frame that ask for a new password and can be seen: a person means no others. */
async function emptyFields(): Promise<HTMLInputElement[]> {
  return (await freshFields()).filter((field) => isFillable(field) && field.value === '' && isShown(field));
}
