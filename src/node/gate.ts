import { type Keyring, keyOf } from './keyring.ts';
import { problem } from './problems.ts';
import type { RateLimiter } from './rate-limit.ts';
import { after } from './responses.ts';

type Answer = Response | Promise<Response>;

/** What stands before every endpoint that makes something. */
export interface Gate {
  /** Goes on for those who hold a key and have not had too much. */
  authorised(request: Request, goOn: (owner: string) => Answer): Answer;
  /** Goes on unless an owner has had too much. */
  limited(owner: string, cost: number, goOn: () => Answer): Answer;
}

const challenge = { headers: { 'www-authenticate': 'Bearer realm="passmint"' } };

export function createGate(keys: Keyring, limiter: RateLimiter | undefined): Gate {
  function limited(owner: string, cost: number, goOn: () => Answer): Answer {
    if (limiter === undefined || cost === 0) return goOn();
    return after(limiter.take(owner, cost), (seconds) => {
      if (seconds === 0) return goOn();
      const headers = { 'retry-after': String(seconds) };
      return problem('too-many-requests', `Try again in ${seconds} s.`, { headers });
    });
  }
  return {
    limited,
    authorised(request, goOn) {
      const key = keyOf(request);
      if (key === null)
        return problem('key-missing', 'Send your key as X-API-Key or Authorization: Bearer.', challenge);
      return after(keys.owner(key), (owner) => {
        if (owner === undefined) return problem('key-wrong', 'This server does not know the key.', challenge);
        return limited(owner, 1, () => goOn(owner));
      });
    },
  };
}
