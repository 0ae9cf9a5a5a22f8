/** Processes that a test holds in its hand: they run when started and end when stopped, unless told otherwise. */
import type {
  AdoptedService,
  Clock,
  ServiceBackend,
  ServiceFact,
  ServiceLogLine,
  ServiceProcessSpec,
} from '../../src/agent/ports/index.ts';
import type { UnitName } from '../../src/core/model/index.ts';

export interface FakeBackend extends ServiceBackend {
  /** `start web`, `stop web SIGTERM 5000`, `hold web …`, `forget web`: what was asked for, in order. */
  readonly calls: string[];
  readonly specs: Map<string, ServiceProcessSpec>;
  /** Commands that cannot be started, with the reason. */
  readonly broken: Map<string, string>;
  /** Services that do not end when they are stopped. */
  readonly stubborn: Set<string>;
  survivors: readonly AdoptedService[];
  /** Something happens to a process by itself. */
  happens(service: string, fact: ServiceFact): void;
  /** The process writes a line. */
  writes(service: string, line: ServiceLogLine): void;
  takeCalls(): readonly string[];
}

export function fakeBackend(clock: Pick<Clock, 'now'>): FakeBackend {
  const facts: { unit: UnitName; service: string; fact: ServiceFact }[] = [];
  let unit = 'web/0' as UnitName;
  let wake = (): void => undefined;
  let pids = 100;
  const happens = (service: string, fact: ServiceFact): void => {
    facts.push({ unit, service, fact });
    wake();
  };
  const written = new Map<string, ServiceLogLine[]>();
  const followers = new Set<() => void>();
  const fake: FakeBackend = {
    name: 'shim',
    calls: [],
    specs: new Map(),
    broken: new Map(),
    stubborn: new Set(),
    survivors: [],
    happens,
    writes(service, line) {
      written.set(service, [...(written.get(service) ?? []), line]);
      for (const heard of followers) heard();
    },
    takeCalls: () => fake.calls.splice(0),
    async start(spec) {
      unit = spec.unit;
      fake.calls.push(`start ${spec.service}`);
      fake.specs.set(spec.service, spec);
      const because = fake.broken.get(spec.command[0] ?? '');
      const at = clock.now();
      happens(
        spec.service,
        because ? { kind: 'not-started', because, at } : { kind: 'running', pid: ++pids, since: at },
      );
    },
    async stop(_unit, service, signal, killDelayMs, hold) {
      fake.calls.push(`${hold ? 'hold' : 'stop'} ${service} ${signal} ${killDelayMs}`);
      if (!fake.stubborn.has(service)) happens(service, { kind: 'killed', signal, at: clock.now() });
    },
    adopt: async () => fake.survivors,
    async forget(_unit, service) {
      fake.calls.push(`forget ${service}`);
    },
    async *facts(signal) {
      signal.addEventListener('abort', () => wake(), { once: true });
      while (!signal.aborted) {
        const next = facts.shift();
        if (next !== undefined) yield next;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    },
    async signal(_unit, service, signal) {
      fake.calls.push(`signal ${service} ${signal}`);
    },
    async *lines(_unit, service, count, signal) {
      const past = written.get(service) ?? [];
      yield* count === -1 ? past : past.slice(past.length - Math.min(count, past.length));
      yield 'now';
      let wakeUp = (): void => undefined;
      const heard = (): void => wakeUp();
      followers.add(heard);
      signal.addEventListener('abort', heard, { once: true });
      for (let seen = past.length; !signal.aborted; ) {
        const next = written.get(service)?.[seen];
        if (next !== undefined) {
          seen += 1;
          yield next;
        } else
          await new Promise<void>((resolve) => {
            wakeUp = resolve;
          });
      }
      followers.delete(heard);
    },
    log: async (_unit, service, lines) => [`${lines} lines of ${service}`],
  };
  return fake;
}
