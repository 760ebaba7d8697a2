import { render } from 'preact';
import { nameDocument, text } from '../ui/text.ts';
import { fitWidth } from './fit-width.ts';
import { Popup } from './popup.tsx';

const root = document.getElementById('popup');
if (root === null) throw new Error('popup.html has no place for the popup');
nameDocument(text('name'));
render(<Popup />, root);
fitWidth();
