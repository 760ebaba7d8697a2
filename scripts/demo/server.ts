/** A small web server for the demo page and for the pages of the tests. It listens on this machine alone. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Site {
  /** Address of a page, on 127.0.0.1; with `host` 'localhost' the same page from another origin. */
  url(path: string, host?: '127.0.0.1' | 'localhost'): string;
  /** The forms that were sent so far, oldest first. */
  submissions: URLSearchParams[];
  close(): Promise<void>;
}

async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/**
 * Serves the files of one folder (not of folders inside it) and keeps every form that is posted.
 * @param folder an absolute path
 */
export async function serve(folder: string): Promise<Site> {
  const submissions: URLSearchParams[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'POST') submissions.push(new URLSearchParams(await body(request)));
    const name = basename(pathname) || 'index.html';
    try {
      const content = await readFile(join(folder, name));
      response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream');
      response.end(content);
    } catch {
      response.statusCode = 404;
      response.end('There is no such page.');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path, host = '127.0.0.1') => `http://${host}:${port}/${path}`,
    submissions,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
