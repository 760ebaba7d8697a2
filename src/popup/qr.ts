/** A QR code as a picture. In a bundle of its own, which is loaded when somebody wants one. */
import { generate } from 'lean-qr/nano';

/** Modules of white around it that scanners need (ISO/IEC 18004, 9.1). */
const quietZone = 4;
const svg = 'http://www.w3.org/2000/svg';

/**
 * The code of a text, dark on white in either colour scheme: not every scanner reads the other way round.
 * @param title what it is, for those who do not see it
 * @throws Error from lean-qr where the text is longer than 2,953 bytes
 */
export function qrCode(text: string, title: string): SVGSVGElement {
  const code = generate(text);
  let dark = '';
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) dark += `M${x + quietZone} ${y + quietZone}h1v1h-1z`;
  const picture = document.createElementNS(svg, 'svg');
  const whole = code.size + 2 * quietZone;
  picture.setAttribute('viewBox', `0 0 ${whole} ${whole}`);
  picture.setAttribute('role', 'img');
  picture.setAttribute('class', 'qr');
  const name = document.createElementNS(svg, 'title');
  name.textContent = title;
  picture.append(name, path('#fff', `M0 0h${whole}v${whole}H0z`), path('#000', dark));
  return picture;
}

function path(fill: string, d: string): SVGPathElement {
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('fill', fill);
  path.setAttribute('d', d);
  // Without it hair lines show between the modules.
  path.setAttribute('shape-rendering', 'crispEdges');
  return path;
}
