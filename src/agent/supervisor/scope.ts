/** Owns work that runs in the background: it is waited for, and its failure is somebody's. */

export interface Scope {
  run(work: () => Promise<void>): void;
  /** Rejects when any work has failed: a bug, because whatever may fail is handled inside. Never resolves. */
  readonly failure: Promise<never>;
  /** Resolves when all work has ended. */
  settled(): Promise<void>;
}

export function scope(): Scope {
  const running = new Set<Promise<void>>();
  let fail: (error: unknown) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failure.catch(() => undefined); // the owner may not be waiting yet
  return {
    failure,
    run(work) {
      const owned = work()
        .catch((error: unknown) => fail(error))
        .finally(() => running.delete(owned));
      running.add(owned);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
