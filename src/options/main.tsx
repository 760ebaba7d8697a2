import { render } from 'preact';
import { nameDocument, text } from '../ui/text.ts';
import { Options } from './options.tsx';

const root = document.getElementById('options');
if (root === null) throw new Error('options.html has no place for the options');
nameDocument(text('optionsTitle'));
render(<Options />, root);
