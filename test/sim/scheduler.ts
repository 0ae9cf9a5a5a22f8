/**
 * Virtual time and the one queue of everything that is going to happen. One event at a time: after each, microtasks
 * drain, so that what follows from it has happened before the next. A life is one run of a process: when it is crashed,
 * whatever it waits for never comes.
 */

/** One run of a simulated process. */
export interface Life {
  readonly name: string;
  alive: boolean;
  /** The process stands still until this instant: what should happen to it happens then, in the same order. */
  pausedUntil: number;
}

export const newLife = (name: string): Life => ({ name, alive: true, pausedUntil: 0 });

interface Event {
  readonly at: number;
  readonly order: number;
  readonly life: Life;
  readonly happen: () => void;
}

/** Events that one simulation may have before it counts as not settling. */
const eventsMax = 200_000;

export interface Scheduler {
  /** Milliseconds since the start of the simulation. */
  now(): number;
  /** Something will happen to this life after the delay. Returns a cancel function. */
  after(life: Life, delayMs: number, happen: () => void): () => void;
  /** Resolves after the delay, unless the life ends before. */
  delay(life: Life, delayMs: number): Promise<void>;
  /** Lets everything happen up to this instant. */
  runUntil(atMs: number): Promise<void>;
  readonly eventsHappened: () => number;
}

export function scheduler(): Scheduler {
  let nowMs = 0;
  let drawn = 0;
  let happened = 0;
  const queue: Event[] = [];

  function push(event: Event): void {
    let at = queue.length;
    queue.push(event);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = queue[parent] as Event;
      if (!earlier(event, above)) break;
      queue[at] = above;
      queue[parent] = event;
      at = parent;
    }
  }

  function pop(): Event | undefined {
    const first = queue[0];
    const last = queue.pop();
    if (first === undefined || last === undefined || queue.length === 0) return first;
    let at = 0;
    queue[0] = last;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < queue.length && earlier(queue[left] as Event, queue[least] as Event)) least = left;
      if (right < queue.length && earlier(queue[right] as Event, queue[least] as Event)) least = right;
      if (least === at) return first;
      [queue[at], queue[least]] = [queue[least] as Event, queue[at] as Event];
      at = least;
    }
  }

  const self: Scheduler = {
    now: () => nowMs,
    eventsHappened: () => happened,
    after(life, delayMs, happen) {
      let cancelled = false;
      drawn += 1;
      push({ at: nowMs + Math.max(0, delayMs), order: drawn, life, happen: () => cancelled || happen() });
      return () => {
        cancelled = true;
      };
    },
    delay: (life, delayMs) => new Promise((resolve) => self.after(life, delayMs, resolve)),
    async runUntil(atMs) {
      await drainMicrotasks();
      while (queue[0] !== undefined && queue[0].at <= atMs) {
        const event = pop() as Event;
        nowMs = Math.max(nowMs, event.at);
        if (!event.life.alive) continue;
        if (event.life.pausedUntil > nowMs) {
          drawn += 1;
          push({ ...event, at: event.life.pausedUntil, order: drawn });
          continue;
        }
        happened += 1;
        if (happened > eventsMax) throw new Error(`more than ${eventsMax} events: something does not settle`);
        event.happen();
        await drainMicrotasks();
      }
      nowMs = Math.max(nowMs, atMs);
    },
  };
  return self;
}

const earlier = (a: Event, b: Event): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** Node runs every microtask before the next immediate. */
const drainMicrotasks = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
