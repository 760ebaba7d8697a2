import { render } from 'preact';
import { nameDocument, text, warmFormats } from '../ui/text.ts';
import { opened } from './background.ts';
import { fitWidth } from './fit-width.ts';
import { Popup } from './popup.tsx';
import type { Opened } from './use-popup.ts';

const root = document.getElementById('popup');
if (root === null) throw new Error('popup.html has no place for the popup');
nameDocument(text('name'));
warmFormats();

// Until the answer comes the page's own shell stands there: to draw without it first would keep it waiting.
const draw = (answer: Opened) => {
  render(<Popup opened={answer} />, root);
  fitWidth();
};
opened().then(draw, (problem: unknown) => draw({ problem }));
