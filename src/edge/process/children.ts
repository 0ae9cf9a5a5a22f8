/**
 * The children of this agent, from their start to the end of each.
 *
 * Invariants:
 * 1. A pid is in the table from its start until it is reaped, and only such a pid is signalled: the kernel cannot have
 *    given it to another process.
 * 2. A child is reaped at its end; one that was told to stop, only when its whole group has ended or was killed. Until
 *    then its zombie keeps the group's number for us, so that a member that is slower than its leader can still be killed.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Exit, ProcessRequest, RunningProcess } from '../../agent/ports/index.ts';
import { assert } from '../../core/errors.ts';
import type { Addon, ChildEnd } from '../native/index.ts';
import { signalGroup } from './leftovers.ts';
import { groupLives } from './proc.ts';
import { attach, closeAll, openStreams } from './streams.ts';

/** Ends are noticed by SIGCHLD; one that was lost costs no more than this. The timer also keeps the event loop alive. */
const lookIntervalMs = 1000;
/** Nobody tells when a member of a group that is not our child has ended. */
const groupPollMs = 50;

interface Child {
  readonly pid: number;
  /** Reads what is left of the output, and closes the streams. */
  readonly closeStreams: () => void;
  readonly resolve: (exit: Exit) => void;
  /** Perhaps not yet reaped. */
  ended: boolean;
  /** While it was told to stop and not yet killed. */
  killTimer: NodeJS.Timeout | null;
}

export class Children {
  readonly #addon: Addon;
  readonly #children = new Map<number, Child>();
  readonly #look = () => this.#lookForEnds();
  #lookTimer: NodeJS.Timeout | null = null;

  constructor(addon: Addon) {
    this.#addon = addon;
  }

  has(pid: number): boolean {
    return this.#children.has(pid);
  }

  /** Throws the system's error. */
  start(request: ProcessRequest): RunningProcess {
    const { childEnds, ownEnds } = openStreams(this.#addon, request.input !== undefined);
    // Before the child can end.
    this.#watch();
    let pid: number;
    try {
      pid = this.#addon.spawn(request, childEnds);
    } catch (error) {
      closeAll(Object.values(ownEnds));
      this.#unwatchIfIdle();
      throw error;
    } finally {
      closeAll(childEnds);
    }
    const { promise, resolve } = Promise.withResolvers<Exit>();
    const child: Child = { pid, closeStreams: attach(ownEnds, request), resolve, ended: false, killTimer: null };
    this.#children.set(pid, child);
    return { pid, exit: promise, stop: (killDelayMs) => this.#stop(child, killDelayMs) };
  }

  #stop(child: Child, killDelayMs: number): void {
    if (!this.#children.has(child.pid) || child.ended) return;
    signalGroup(child.pid, 'SIGTERM');
    if (child.killTimer !== null) clearTimeout(child.killTimer);
    child.killTimer = setTimeout(() => {
      signalGroup(child.pid, 'SIGKILL');
      child.killTimer = null;
    }, killDelayMs);
  }

  #watch(): void {
    if (this.#lookTimer !== null) return;
    process.on('SIGCHLD', this.#look);
    this.#lookTimer = setInterval(this.#look, lookIntervalMs);
  }

  #unwatchIfIdle(): void {
    if (this.#lookTimer === null || this.#children.size > 0) return;
    process.off('SIGCHLD', this.#look);
    clearInterval(this.#lookTimer);
    this.#lookTimer = null;
  }

  #lookForEnds(): void {
    for (const child of this.#children.values()) {
      if (child.ended) continue;
      const end = this.#addon.peek(child.pid);
      if (end === null) continue;
      child.ended = true;
      child.closeStreams();
      void this.#reapLater(child);
      child.resolve(toExit(end));
    }
  }

  async #reapLater(child: Child): Promise<void> {
    while (child.killTimer !== null && (await groupLives(child.pid))) await delay(groupPollMs);
    if (child.killTimer !== null) clearTimeout(child.killTimer);
    const end = this.#addon.reap(child.pid);
    assert(end !== null, 'a child that has ended can be reaped');
    this.#children.delete(child.pid);
    this.#unwatchIfIdle();
  }
}

function toExit(end: ChildEnd): Exit {
  return 'code' in end ? { kind: 'exited', code: end.code } : { kind: 'killed', signal: end.signal };
}
