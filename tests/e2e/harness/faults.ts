/** Faults of the browser under Passmint's worker: a call that never ends, fails, or comes late. They go with the worker. */
import type { TestFirefox } from './firefox.ts';
import { until } from './until.ts';
import type { ServiceWorker } from './worker.ts';

export interface FaultyCall {
  /** The method, for example `storage.session.set`. */
  method: string;
  /** Only calls about this key of the storage; all when it is left out. */
  key?: string;
  /** So many calls go well before. */
  after?: number;
  /**
   * `never`: it is not done until it is let go on; `done, but never said`: it is done and does not answer until then.
   * `fails`: it is rejected with words of the browser. A number: it is done so many milliseconds late. `garbage`: what
   * comes back is none of what was asked for.
   */
  how: 'never' | 'done, but never said' | 'fails' | 'garbage' | number;
  /** How often it is so; for as long as the worker runs when it is left out. */
  times?: number;
}

export interface Fault {
  /** Waits until a call has met it. */
  met(): Promise<unknown>;
  /** Lets the calls that wait go on, and all others from now on. */
  end(): Promise<void>;
}

/** Source text of a function that puts a fault under the background whose global object it is given. */
const breaking = `({ method, key, after = 0, how, times = Infinity }, background) => {
    const path = method.split('.');
    const name = path.pop();
    const owner = path.reduce((object, part) => object[part], background.browser ?? background.chrome);
    const own = owner[name].bind(owner);
    const concerns = ([what]) => key === undefined || what === key || (typeof what === 'object' && what !== null && key in what);
    let free;
    const freed = new Promise((resolve) => { free = resolve; });
    background.fault = { met: 0, end() { owner[name] = own; free(); } };
    owner[name] = async (...given) => {
      if (!concerns(given) || after-- > 0 || times-- <= 0) return own(...given);
      background.fault.met++;
      if (how === 'fails') throw new Error('The browser has no room for that.');
      if (how === 'garbage') return null;
      if (typeof how === 'number') await new Promise((resolve) => setTimeout(resolve, how));
      if (how === 'never') await freed;
      const result = await own(...given);
      if (how === 'done, but never said') await freed;
      return result;
    };
  }`;

/** Puts a fault under the instance of the worker that runs. */
export async function breakCall(worker: ServiceWorker, call: FaultyCall): Promise<Fault> {
  await worker.evaluate(`(${breaking})(${JSON.stringify(call)}, globalThis)`);
  return {
    met: () => until(`${call.method} meets its fault`, () => worker.evaluate<number>('fault.met')),
    end: () => worker.evaluate('fault.end()'),
  };
}

/** Puts a fault under Firefox's event page. It goes with that page. @returns waits until a call has met it */
export async function breakCallInFirefox(browser: TestFirefox, call: FaultyCall): Promise<() => Promise<unknown>> {
  await browser.inExtension(
    `async (call) => (${breaking})(JSON.parse(call), await browser.runtime.getBackgroundPage())`,
    JSON.stringify(call),
  );
  const met = `async () => (await browser.runtime.getBackgroundPage()).fault.met`;
  return () => until(`${call.method} meets its fault`, () => browser.inExtension<number>(met));
}
