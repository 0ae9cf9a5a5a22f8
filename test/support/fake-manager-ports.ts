/** What a supervisor needs beside its backend: checks that answer as a test wants, and a store in memory. */
import type {
  Accounts,
  Calendar,
  LogSenders,
  PebbleStore,
  ProbeOutcome,
  ProbeRunner,
} from '../../src/agent/ports/index.ts';
import type { UnitName } from '../../src/core/model/index.ts';
import type { Probe } from '../../src/core/supervision/index.ts';

export interface FakeManagerPorts {
  readonly probes: ProbeRunner & {
    /** Every probe that was asked, in order. */
    readonly asked: Probe[];
    /** What the next ones answer. */
    answer: ProbeOutcome;
  };
  readonly store: PebbleStore & { readonly documents: Map<UnitName, string> };
  readonly accounts: Accounts;
  readonly logSenders: LogSenders;
  /** `every <ms>`: at the multiples of it. */
  readonly calendar: Calendar;
  readonly bootId: string;
  readonly version: string;
}

export function fakeManagerPorts(): FakeManagerPorts {
  const kept = new Map<UnitName, string>();
  const probes: FakeManagerPorts['probes'] = {
    asked: [],
    answer: { kind: 'passed' },
    async run(probe) {
      probes.asked.push(probe);
      return probes.answer;
    },
  };
  return {
    probes,
    store: {
      documents: kept,
      load: async (unit) => JSON.parse(kept.get(unit) ?? 'null') as unknown,
      async save(unit, document) {
        kept.set(unit, JSON.stringify(document));
      },
      async remove(unit) {
        kept.delete(unit);
      },
    },
    accounts: { find: async () => ({ kind: 'resolved', identity: { name: 'agent', home: '/home/agent' } }) },
    logSenders: {
      open() {
        throw new Error('nothing is sent in this test');
      },
    },
    calendar: {
      next(cron, _timeZone, after) {
        const every = Number(/^every (\d+)$/.exec(cron)?.[1]);
        if (Number.isNaN(every)) throw new Error('no such expression');
        return (Math.floor(after / every) + 1) * every;
      },
    },
    bootId: 'boot',
    version: '1.2.3',
  };
}
