import { render } from 'preact';
import { nameDocument, text, warmFormats } from '../ui/text.ts';
import { opened } from './background.ts';
import { fitWidth } from './fit-width.ts';
import { Popup } from './popup.tsx';

const root = document.getElementById('popup');
if (root === null) throw new Error('popup.html has no place for the popup');
nameDocument(text('name'));
render(<Popup opening={opened()} />, root);
fitWidth();
warmFormats();
