/** Everything started is owned: a scope ends with its parent, or earlier. */
export interface Scope {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
  /** Ends it and lets go of the parent. */
  close(): void;
}

export function childScope(parent: AbortSignal): Scope {
  const controller = new AbortController();
  const follow = (): void => controller.abort(parent.reason);
  if (parent.aborted) follow();
  else parent.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    abort: (reason) => controller.abort(reason),
    close() {
      parent.removeEventListener('abort', follow);
      controller.abort();
    },
  };
}

/** Tasks that live and end together: the first that fails ends the others. */
export interface Nursery {
  readonly signal: AbortSignal;
  start(task: (signal: AbortSignal) => Promise<void>): void;
  /** Resolves when every task has ended; throws the first failure. */
  ended(): Promise<void>;
}

export function createNursery(parent: AbortSignal): Nursery {
  const scope = childScope(parent);
  const tasks = new Set<Promise<void>>();
  const failures: unknown[] = [];
  return {
    signal: scope.signal,
    start(run) {
      const task = run(scope.signal)
        .catch((error: unknown) => {
          failures.push(error);
          scope.abort(error);
        })
        .finally(() => tasks.delete(task));
      tasks.add(task);
    },
    async ended() {
      while (tasks.size > 0) await Promise.all(tasks);
      scope.close();
      if (failures.length > 0) throw failures[0];
    },
  };
}
