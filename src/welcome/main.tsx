import { render } from 'preact';
import { nameDocument, text } from '../ui/text.ts';
import { Welcome } from './welcome.tsx';

const root = document.getElementById('welcome');
if (root === null) throw new Error('welcome.html has no place for the page');
nameDocument(text('welcomeTitle'));
render(<Welcome />, root);
