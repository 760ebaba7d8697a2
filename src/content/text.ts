export { counted, shownBits, text } from '../texts/texts.ts';
