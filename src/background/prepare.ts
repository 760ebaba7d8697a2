import { classify } from '../detection/index.ts';

let prepared = false;

/**
 * Judges forms of nobody, so that the first real one finds the English words compiled: they are most of what judging
 * costs the first time. For a background that waits for a form anyway; later calls do nothing.
 */
export function prepare(): void {
  if (prepared) return;
  prepared = true;
  // V8 interprets an expression the first time and compiles it the second time, apart for text within Latin-1.
  for (const text of ['a', 'a', '—', '—', 'a', '—']) judgeNobody(text);
}

function judgeNobody(text: string) {
  const field = { name: text, id: text, autocomplete: text, label: text, placeholder: text, hint: text };
  const fields = ['text', 'password'].map((type) => ({ ...field, type, visible: true, maxLength: -1 }));
  const parts = [
    ...fields.map((_, index) => ({ kind: 'field', text: '', field: index }) as const),
    { kind: 'submit', text } as const,
  ];
  classify({ title: text, language: 'en', identity: text, above: [text], parts, fields });
}
