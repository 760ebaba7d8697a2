/** Paths on a grid of 24 by 24, drawn in the colour of the text around them. */
const outlines = {
  fill: 'M4 16v4h16v-4M12 4v11M7.5 10.5L12 15l4.500-4.500',
  undo: 'M9 5L4 10l5 5M4 10h10a6 6 0 0 1 0 12h-3',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  again: 'M20 11a8 8 0 1 0-2.300 5.700M20 5v6h-6',
  show: 'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5',
  hide: 'M4 4l16 16M9.500 6A9 9 0 0 1 12 5.500C18 5.500 21.500 12 21.500 12a16 16 0 0 1-2.700 3.400M6.300 7.700A16 16 0 0 0 2.500 12S6 18.500 12 18.500a9 9 0 0 0 4.500-1.200',
  remove: 'M5 7h14M9.500 7V4.500h5V7M7 7l.8 12.500h8.400L17 7M10.300 11v5M13.700 11v5',
  large: 'M3 19L8.500 6h1L15 19M5 15h8M15.500 6h6M18.500 6v13',
  sliders: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.500v5M9 14.500v5',
} as const;

export type IconName = keyof typeof outlines;

/** Decoration beside a text or inside a button that has a name. */
export function Icon({ name }: { name: IconName | 'mark' }) {
  if (name === 'mark')
    return (
      <svg class="glyph" aria-hidden="true" viewBox="0 0 128 128">
        <path fill="#2cc295" d="M64 2C49 8 38 17 32 29L20 26C15 36 14 45 15 54L4 55C0 90 28 116 64 126z" />
        <path fill="#0f9d78" d="M64 2C79 8 90 17 96 29L108 26C113 36 114 45 113 54L124 55C128 90 100 116 64 126z" />
        <path fill="#fff" d="M64 34a20 20 0 0 1 10.500 37L80 100H48l5.500-29A20 20 0 0 1 64 34z" />
      </svg>
    );
  return (
    <svg class={`glyph outline ${name}`} aria-hidden="true" viewBox="0 0 24 24">
      <path d={outlines[name]} />
    </svg>
  );
}
