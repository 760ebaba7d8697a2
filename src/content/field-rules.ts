import type { BackgroundMessages } from '../messaging/protocol.ts';
import type { Fillable } from './fill.ts';
import { requirementText } from './requirement-text.ts';

type FieldRules = BackgroundMessages['quote']['request']['rules'];

/** What a field's attributes and the words beside it say about the passwords it takes. The longest texts that messages allow are the limit. */
export function fieldRules(field: Fillable): FieldRules {
  const rules: FieldRules = {};
  if (field.minLength >= 0) Object.assign(rules, { minlength: field.minLength });
  if (field.maxLength >= 0) Object.assign(rules, { maxlength: field.maxLength });
  const passwordrules = field.getAttribute('passwordrules');
  if (passwordrules) Object.assign(rules, { passwordrules: passwordrules.slice(0, 100_000) });
  const pattern = field.getAttribute('pattern');
  if (pattern) Object.assign(rules, { pattern: pattern.slice(0, 10_000) });
  const text = requirementText(field);
  if (text !== '') Object.assign(rules, { requirementText: text });
  return rules;
}
