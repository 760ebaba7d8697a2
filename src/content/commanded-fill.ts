import type { FieldsFound, FillOutcome, FillTarget, HandedOut } from '../messaging/protocol.ts';
import { deepActiveElement } from './active-element.ts';
import { type Fillable, isFillable } from './fill.ts';
import { fillWithNew } from './fill-with-new.ts';
import { freshFieldsOf } from './judge-page.ts';
import { isPasswordField } from './password-field.ts';
import { contentWorld } from './world.ts';

/** What a commanded fill could mean in this frame. */
export function findFields(): FieldsFound {
  const active = activeField() !== null;
  return {
    active: !active ? 'none' : document.hasFocus() ? 'field-with-focus' : 'field',
    fresh: freshFields().length,
  };
}

/** Fills the field that a person's command means. Nothing is filled where there is no such field. */
export async function commandedFill(target: FillTarget, handedOut: HandedOut | null): Promise<FillOutcome> {
  const field = meant(target);
  return field === null ? { filled: 0, kept: null } : fillWithNew(field, { given: handedOut });
}

function meant(target: FillTarget): Fillable | null {
  if (target === 'focus') return activeField();
  if (target === 'page') return freshFields()[0] ?? null;
  const clicked = contentWorld().contextTarget;
  return isFillable(clicked) ? clicked : null;
}

/** A shortcut means the focused field only if that is for a password: nobody wants one in a search box. */
function activeField(): HTMLInputElement | null {
  const active = deepActiveElement();
  return isPasswordField(active) && isFillable(active) ? active : null;
}

const isEmptyAndFillable = (field: HTMLInputElement) => isFillable(field) && field.value === '';

/** The empty fields of the whole frame that ask for a new password. */
function freshFields(): HTMLInputElement[] {
  return freshFieldsOf(document).filter(isEmptyAndFillable);
}
