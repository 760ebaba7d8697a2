/** An HTTP proxy that writes down what is asked of it: what a browser sends anywhere is in its record. */
import { createServer, request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface RecordingProxy {
  /** As browsers take it: host and port. */
  readonly port: number;
  /** Addresses that were asked for, oldest first; of an encrypted connection only `host:port`. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Passes plain requests on to this machine alone, and refuses everything else once it is written down. */
export async function openRecordingProxy(): Promise<RecordingProxy> {
  const asked: string[] = [];
  const server = createServer((incoming, answer) => {
    const address = incoming.url ?? '';
    asked.push(address);
    const url = URL.parse(address);
    if (url === null || !/^(127\.0\.0\.1|localhost)$/.test(url.hostname)) {
      answer.writeHead(502).end();
      return;
    }
    const { method = 'GET', headers } = incoming;
    const onward = request({ host: '127.0.0.1', port: url.port, path: url.pathname + url.search, method, headers });
    onward.on('response', (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  });
  server.on('connect', (incoming, socket: Socket) => {
    asked.push(incoming.url ?? '');
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
