/** Waits for something to be true: asked again whenever it may have become so. */
import { AgentError } from '../../core/errors.ts';

export interface Waiters {
  /** Resolves when it is true. Rejects with `agent-unavailable` when the waiting is over, or with the signal's reason. */
  until(isTrue: () => boolean, signal?: AbortSignal): Promise<void>;
  /** Something changed. */
  wake(): void;
  close(): void;
}

interface Waiter {
  readonly isTrue: () => boolean;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export function waiters(): Waiters {
  const waiting = new Set<Waiter>();
  let isClosed = false;

  function wake(): void {
    for (const waiter of waiting) {
      const isTrue = waiter.isTrue();
      if (!isTrue && !isClosed) continue;
      waiting.delete(waiter);
      if (isTrue) waiter.resolve();
      else waiter.reject(new AgentError('agent-unavailable', 'cannot wait for a service: the agent ends'));
    }
  }

  return {
    until: (isTrue, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason as Error);
        const stop = (): void => {
          waiting.delete(waiter);
          reject(signal?.reason as Error);
        };
        const deaf = (): void => signal?.removeEventListener('abort', stop);
        const waiter: Waiter = {
          isTrue,
          resolve() {
            deaf();
            resolve();
          },
          reject(error) {
            deaf();
            reject(error as Error);
          },
        };
        signal?.addEventListener('abort', stop, { once: true });
        waiting.add(waiter);
        wake();
      }),
    wake,
    close() {
      isClosed = true;
      wake();
    },
  };
}
