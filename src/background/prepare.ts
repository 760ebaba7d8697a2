import { classify } from '../detection/index.ts';

let prepared = false;

/**
 * Judges forms of nobody, so that the first real one finds the English words compiled: they are most of what judging
 * costs the first time. For a background that waits for a form anyway; later calls do nothing.
 */
export function prepare(): void {
  if (prepared) return;
  prepared = true;
  // V8 interprets an expression the first time and compiles it the second time, apart for text within Latin-1; code
  // around it remembers what it works on only when it has run often enough.
  for (let round = 0; round < 12; round++) for (const text of ['a', '—']) judgeNobody(text);
}

function judgeNobody(text: string) {
  const field = { name: text, id: text, autocomplete: text, label: text, placeholder: text, hint: text };
  const fields = ['text', 'password', 'password'].map((type) => ({ ...field, type, visible: true, maxLength: -1 }));
  const parts = [
    { kind: 'heading', text } as const,
    ...fields.map((_, index) => ({ kind: 'field', text: '', field: index }) as const),
    ...(['text', 'label', 'submit', 'link'] as const).map((kind) => ({ kind, text })),
  ];
  classify({ title: text, language: 'en', identity: text, above: [text], parts, fields });
}
