/** A web server for pages that a test writes itself, so that the page and what is expected of it stand side by side. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface MadeSite {
  /**
   * Serves a document from now on.
   * @param type its media type
   * @param policy its content security policy, if it has one
   * @returns its address on 127.0.0.1
   */
  put(path: string, content: string, type?: string, policy?: string): string;
  /** The paths that were asked for so far. */
  requests: string[];
  close(): Promise<void>;
}

export async function serveMade(): Promise<MadeSite> {
  const requests: string[] = [];
  const documents = new Map<string, { content: string; type: string; policy: string | undefined }>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    requests.push(path);
    const found = documents.get(path);
    response.statusCode = found === undefined ? 404 : 200;
    response.setHeader('content-type', found?.type ?? 'text/plain');
    if (found?.policy !== undefined) response.setHeader('content-security-policy', found.policy);
    response.end(found?.content ?? 'There is no such page.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    requests,
    put(path, content, type = 'text/html; charset=utf-8', policy) {
      documents.set(path, { content, type, policy });
      return `http://127.0.0.1:${port}/${path}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
