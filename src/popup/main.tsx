import { render } from 'preact';
import { nameDocument, text } from '../ui/text.ts';
import { fitWidth } from './fit-width.ts';
import { Popup } from './popup.tsx';
import { askOpening } from './use-popup.ts';

// Before anything is drawn: a worker that sleeps begins to wake up now.
const opening = askOpening();
const root = document.getElementById('popup');
if (root === null) throw new Error('popup.html has no place for the popup');
nameDocument(text('name'));
render(<Popup opening={opening} />, root);
fitWidth();
