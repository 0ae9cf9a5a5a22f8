/**
 * Waits for children that are not libuv's, by their pids. One that has ended stays a zombie until it is released: so long
 * its pid and the number of its group are nobody else's, and can be signalled.
 */
import type { Exit } from '../../../agent/ports/index.ts';
import { systemCode } from '../../files/index.ts';
import type { Addon, ChildEnd } from '../../native/index.ts';

/** Ends are noticed by SIGCHLD; one that was lost costs no more than this. */
const lookIntervalMs = 1000;

export class Ends {
  readonly #addon: Pick<Addon, 'peek' | 'reap'>;
  readonly #unreaped = new Set<number>();
  readonly #waiting = new Map<number, (exit: Exit) => void>();
  readonly #look = () => this.#lookForEnds();
  #timer: NodeJS.Timeout | null = null;

  constructor(addon: Pick<Addon, 'peek' | 'reap'>) {
    this.#addon = addon;
  }

  /** Resolves when the child has ended. */
  of(pid: number): Promise<Exit> {
    const { promise, resolve } = Promise.withResolvers<Exit>();
    this.#unreaped.add(pid);
    this.#waiting.set(pid, resolve);
    if (this.#timer === null) {
      process.on('SIGCHLD', this.#look);
      this.#timer = setInterval(this.#look, lookIntervalMs);
    }
    // It may have ended before anybody listened.
    setImmediate(this.#look);
    return promise;
  }

  /** Signals the child, or its group by the negative of its pid; what was released is left alone. */
  signal(target: number, signal: NodeJS.Signals): void {
    if (!this.#unreaped.has(Math.abs(target))) return;
    try {
      process.kill(target, signal);
    } catch (error) {
      // It has made itself another user, whom we may not signal.
      if (systemCode(error) !== 'EPERM') throw error;
    }
  }

  /** Of a child that has ended. */
  release(pid: number): void {
    this.#unreaped.delete(pid);
    this.#addon.reap(pid);
  }

  #lookForEnds(): void {
    for (const [pid, resolve] of this.#waiting) {
      const end = this.#addon.peek(pid);
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
