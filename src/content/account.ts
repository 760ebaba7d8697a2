/** The longest account that is noted; e-mail addresses have at most 254 characters. */
const longestAccount = 320;

const selector = 'input[type=email], input[type=text], input[type=tel], input:not([type])';

/**
 * What the form says whose account a password is for: the user name or e-mail address beside it.
 * @returns null where there is none
 */
export function accountBeside(field: HTMLInputElement | HTMLTextAreaElement): string | null {
  const scope = field.form ?? (field.getRootNode() as Document | ShadowRoot);
  // A form's own properties may be hidden by the names of its fields.
  const find = scope instanceof HTMLFormElement ? Element.prototype.querySelectorAll : scope.querySelectorAll;
  const candidates = [...find.call(scope, selector)] as HTMLInputElement[];
  const filled = candidates.filter((candidate) => candidate !== field && candidate.value.trim() !== '');
  const best =
    filled.find(({ autocomplete }) => /\b(username|email)\b/.test(autocomplete)) ??
    filled.find(({ type }) => type === 'email') ??
    filled.find(({ name, id }) => /user|login|e-?mail|account/i.test(`${name} ${id}`));
  return best === undefined ? null : best.value.trim().slice(0, longestAccount);
}
