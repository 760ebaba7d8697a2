/** The least that Node can do for an answer of JSON: no key, no parameters, no password. */
import { createServer } from 'node:http';

const answer = JSON.stringify({
  password: 'aaaaaaaaaaaaaaaa',
  length: 16,
  entropy_bits: 104.6,
  strength: 'very_strong',
});
const server = createServer((_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(answer);
});
server.listen(0, '127.0.0.1', () => process.stderr.write(`listening on http://127.0.0.1:${server.address().port}\n`));
