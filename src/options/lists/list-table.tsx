import { useRef, useState } from 'preact/hooks';
import { PasswordText } from '../../ui/password-text.tsx';
import { shownBits, shownNumber, text } from '../../ui/text.ts';
import type { ListRow } from './list-file.ts';

/** In CSS pixels, as options.css has them. */
const rowHeight = 30;
const viewHeight = 330;
/** Rows that are drawn above and below what is seen, so that a quick wheel meets none that is missing. */
const spare = 12;

interface Props {
  rows: readonly ListRow[];
}

/** A long list: only what is in sight is drawn. */
export function ListTable({ rows }: Props) {
  const [top, setTop] = useState(0);
  const frame = useRef(0);
  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  const shown = rows.slice(first, Math.ceil((top + viewHeight) / rowHeight) + spare);
  const withSites = rows[0]?.site !== undefined;
  const below = rows.length - first - shown.length;
  return (
    <section
      class="list"
      aria-label={text('listTable')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      onScroll={({ currentTarget }) => {
        cancelAnimationFrame(frame.current);
        frame.current = requestAnimationFrame(() => setTop(currentTarget.scrollTop));
      }}
    >
      <div style={{ paddingTop: `${first * rowHeight}px`, paddingBottom: `${below * rowHeight}px` }}>
        <table aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              <th scope="col">#</th>
              {withSites && <th scope="col">{text('listColumnSite')}</th>}
              <th scope="col">{text('listColumnSecret')}</th>
              <th scope="col">{text('listColumnBits')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ password, bits, site }, at) => (
              <tr key={first + at} aria-rowindex={first + at + 2}>
                <td>{shownNumber(first + at + 1)}</td>
                {withSites && <td>{site}</td>}
                <td>
                  <code dir="ltr">
                    <PasswordText password={password} />
                  </code>
                </td>
                <td>{shownBits(bits)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
