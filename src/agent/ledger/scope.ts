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
