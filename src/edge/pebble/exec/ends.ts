/** Waits for children that are not libuv's, by their pids. */
import type { Exit } from '../../../agent/ports/index.ts';
import type { Addon, ChildEnd } from '../../native/index.ts';

/** Ends are noticed by SIGCHLD; one that was lost costs no more than this. */
const lookIntervalMs = 1000;

export class Ends {
  readonly #addon: Pick<Addon, 'reap'>;
  readonly #waiting = new Map<number, (exit: Exit) => void>();
  readonly #look = () => this.#lookForEnds();
  #timer: NodeJS.Timeout | null = null;

  constructor(addon: Pick<Addon, 'reap'>) {
    this.#addon = addon;
  }

  /** Resolves when the child was reaped: from then on its pid may be another's. */
  of(pid: number): Promise<Exit> {
    const { promise, resolve } = Promise.withResolvers<Exit>();
    this.#waiting.set(pid, resolve);
    if (this.#timer === null) {
      process.on('SIGCHLD', this.#look);
      this.#timer = setInterval(this.#look, lookIntervalMs);
    }
    // It may have ended before anybody listened.
    setImmediate(this.#look);
    return promise;
  }

  isAlive(pid: number): boolean {
    return this.#waiting.has(pid);
  }

  #lookForEnds(): void {
    for (const [pid, resolve] of this.#waiting) {
      const end = this.#addon.reap(pid);
      if (end === null) continue;
      this.#waiting.delete(pid);
      resolve(toExit(end));
    }
    if (this.#timer === null || this.#waiting.size > 0) return;
    process.off('SIGCHLD', this.#look);
    clearInterval(this.#timer);
    this.#timer = null;
  }
}

const toExit = (end: ChildEnd): Exit =>
  'code' in end ? { kind: 'exited', code: end.code } : { kind: 'killed', signal: end.signal };
