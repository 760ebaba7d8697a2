import { problem } from './problems.ts';

/**
 * Refuses what a page of another site could send through the user's browser: a name that an attacker's DNS points at
 * this machine (the Host is not ours then), and requests that begin in a foreign page. Browsers send Origin with every
 * fetch and form that is not a same-origin GET, and Sec-Fetch-Site with everything else, images and scripts included.
 * @param hosts the values of Host that are ours, with port
 */
export function refuseForeign({ headers, method, url }: Request, hosts: ReadonlySet<string>): Response | undefined {
  const host = headers.get('host') ?? '';
  if (!hosts.has(host)) return problem('host-refused', 'Call it by a name that it was started with.');
  const origin = headers.get('origin');
  if (origin !== null && origin !== `http://${host}` && origin !== `https://${host}`)
    return problem('origin-refused', 'The request comes from a page of another origin.');
  const site = headers.get('sec-fetch-site');
  if (site === null || site === 'same-origin' || site === 'none') return undefined;
  // A link may lead to the page that explains the API; that page holds no secret and cannot be framed.
  if (method === 'GET' && headers.get('sec-fetch-dest') === 'document' && new URL(url).pathname === '/')
    return undefined;
  return problem('origin-refused', 'The request was begun by a page of another site.');
}
