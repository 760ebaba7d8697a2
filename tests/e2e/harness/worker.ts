/** Passmint's service worker: what it says of itself, what went wrong in it, and how to stop it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from './until.ts';
import type { Wire } from './wire.ts';

export interface ServiceWorker {
  /** Everything that went wrong in any instance so far: errors, warnings, rejections that nobody handled. */
  readonly errors: string[];
  /** Whether an instance runs now. */
  isRunning(): Promise<boolean>;
  /** Runs an expression in the instance that runs. @throws Error when none does */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Bytes of JavaScript in the instance that runs, after everything that nobody holds is gone. */
  heap(): Promise<number>;
  /** Stops the instance that runs, as the browser does after 30 idle seconds, and waits until it is gone. */
  stop(): Promise<void>;
  /** Waits for an instance that started after the last `stop`. @throws Error when there is none */
  isNew(): Promise<true>;
}

/** @param id the extension's */
export async function followWorker(wire: Wire, id: string): Promise<ServiceWorker> {
  const address = `chrome-extension://${id}/background.js`;
  const errors: string[] = [];
  /** Debugging session of each instance that runs, by target. */
  const sessions = new Map<string, string>();
  let stoppedAt = 0;

  wire.onEvent((method, params, session) => {
    if (method === 'Target.attachedToTarget' && params.targetInfo.url === address) {
      sessions.set(params.targetInfo.targetId, params.sessionId);
      // Both tell what happened before, too. An instance may be gone before it answers.
      for (const domain of ['Runtime', 'Log'])
        wire.send(`${domain}.enable`, {}, params.sessionId).catch(() => undefined);
    }
    if (method === 'Target.detachedFromTarget') {
      for (const [target, its] of sessions) if (its === params.sessionId) sessions.delete(target);
    }
    if (session === undefined || ![...sessions.values()].includes(session)) return;
    if (method === 'Runtime.exceptionThrown') {
      const { text, exception } = params.exceptionDetails;
      errors.push(`${text} ${exception?.description ?? ''}`);
    }
    if (method === 'Runtime.consoleAPICalled' && /^(error|warning|assert)$/.test(params.type))
      errors.push(
        params.args.map((arg: { value?: unknown; description?: string }) => arg.value ?? arg.description).join(' '),
      );
    if (method === 'Log.entryAdded' && /^(error|warning)$/.test(params.entry.level)) errors.push(params.entry.text);
  });
  const filter = [{ type: 'service_worker' }];
  await wire.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true, filter });

  const running = async (): Promise<string | undefined> => {
    const { targetInfos } = await wire.send('Target.getTargets', { filter });
    return targetInfos.find(({ url }: { url: string }) => url === address)?.targetId;
  };

  async function sessionNow(): Promise<string> {
    const target = await running();
    const session = target && (await until('debugging session of the worker', () => sessions.get(target)));
    if (session === undefined) throw new Error('The service worker does not run.');
    return session;
  }

  async function evaluate<Value>(expression: string): Promise<Value> {
    const session = await sessionNow();
    const parameters = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await wire.send('Runtime.evaluate', parameters, session);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  const startTime = () => evaluate<number>('performance.timeOrigin');

  return {
    errors,
    evaluate,
    async heap() {
      const session = await sessionNow();
      await wire.send('HeapProfiler.collectGarbage', {}, session);
      return (await wire.send('Runtime.getHeapUsage', {}, session)).usedSize;
    },
    isRunning: async () => (await running()) !== undefined,
    async stop() {
      const targetId = await running();
      if (targetId === undefined) throw new Error('The service worker does not run.');
      stoppedAt = await startTime();
      await wire.send('Target.closeTarget', { targetId });
      // A page of the extension that is open may have started the next one already.
      // The next one may have taken its target over, too. One that is just going does not answer.
      const nobody = () => sleep(200, 0);
      await until(
        'that instance is gone',
        async () =>
          (await running()) !== targetId || (await Promise.race([startTime().catch(() => 0), nobody()])) > stoppedAt,
      );
    },
    async isNew() {
      await until('the service worker runs again', running);
      const started = await startTime();
      if (started <= stoppedAt) throw new Error('The service worker that runs is the one that was stopped.');
      return true;
    },
  };
}
