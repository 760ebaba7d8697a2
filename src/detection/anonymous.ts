import type { FormSnapshot } from './snapshot.ts';

/** What the signals `identity-sign-up` and `identity-log-in` read in the form's action. */
const telling = /sign[-_ ]?(?:up|in|on)|log[-_ ]?(?:in|on)|regist|create|enrol|join|auth/gi;

/**
 * Takes out of every text of a snapshot what could name a person: addresses with or without a scheme, paths, e-mail
 * addresses and runs of three or more digits. Values are in no snapshot. Of a path, the words that signals read
 * stay, so that a bug report gives the same verdict: `/jane/register?id=4` becomes `(path regist)`.
 */
export function anonymous(form: FormSnapshot): FormSnapshot {
  return {
    ...form,
    title: withoutPerson(form.title),
    language: withoutPerson(form.language),
    identity: withoutPerson(form.identity),
    above: form.above.map(withoutPerson),
    parts: form.parts.map((part) => ({ ...part, text: withoutPerson(part.text) })),
    fields: form.fields.map((field) => ({
      ...field,
      name: withoutPerson(field.name),
      id: withoutPerson(field.id),
      autocomplete: withoutPerson(field.autocomplete),
      label: withoutPerson(field.label),
      placeholder: withoutPerson(field.placeholder),
      hint: withoutPerson(field.hint),
    })),
  };
}

/** Addresses go first: they can hold an e-mail address, and none can hold them. */
function withoutPerson(text: string): string {
  return text
    .replace(/[a-z][a-z\d+.-]*:\/\/\S*|\bwww\.\S+|(?<!\S)(?:[a-z\d-]+\.)+[a-z]{2,}[/?#]\S*/gi, asPath)
    .replace(
      /(?<![^\s("'])\.{0,2}\/\S+|(?<!\S)\S+[?#]\S*[=&]\S*|(?<!\S)\S+\.(?:php|aspx?|jsp|html?|do|cgi)\b\S*/gi,
      asPath,
    )
    .replace(/[^\s<>()"']+@[^\s<>()"']+/g, '(e-mail)')
    .replace(/\p{Nd}(?:[ .-]?\p{Nd}){2,}/gu, '(number)');
}

const asPath = (path: string): string => ['(path', ...(path.match(telling) ?? [])].join(' ').concat(')');
