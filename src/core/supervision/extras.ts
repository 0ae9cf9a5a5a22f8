/** Keys of services that Pebble does not know and its plans never need; other readers refuse or ignore them. */
import { probeReaders } from './probe-reader.ts';
import { count, duration, fault, fields, flag, type Reader, text, word } from './reader.ts';
import { readSandbox } from './sandbox.ts';

/** What may be asked of a service instead of TERM. */
export const stopSignals = [
  'SIGTERM',
  'SIGINT',
  'SIGQUIT',
  'SIGHUP',
  'SIGUSR1',
  'SIGUSR2',
  'SIGWINCH',
  'SIGKILL',
] as const;
export type StopSignal = (typeof stopSignals)[number];

const atLeastOne: Reader<number> = (value, at) =>
  count(value, at) || fault(at, 'expected a whole number of at least 1');

const byteUnits = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3, T: 1024 ** 4 } as const;

/** Bytes of a text such as `512M`. */
const bytes: Reader<number> = (value, at) => {
  const [, number, unit] = /^(\d{1,12})([KMGT]?)$/.exec(text(value, at)) ?? [];
  const size = Number(number) * byteUnits[unit as keyof typeof byteUnits];
  return size > 0 && Number.isSafeInteger(size) ? size : fault(at, 'expected a size such as 512M or 2G');
};

/** Cores of a text such as `1.5` or `50%`. */
const cores: Reader<number> = (value, at) => {
  const [, number, percent] = /^(\d{1,6}(?:\.\d{1,3})?)(%?)$/.exec(text(value, at)) ?? [];
  const share = Number(number) / (percent === '%' ? 100 : 1);
  return share > 0 ? share : fault(at, 'expected a number of cores such as 1.5, or a share of one such as 50%');
};

const limitReaders = { memory: bytes, cpu: cores, tasks: atLeastOne, files: atLeastOne };
const readyReaders = { notify: flag, ...probeReaders, log: text, timeout: duration };
const scheduleReaders = { cron: text, 'time-zone': text, jitter: duration, missed: word('skip', 'run') };

export const extraReaders = {
  limits: (value: unknown, at: string) => fields(value, at, limitReaders),
  ready: (value: unknown, at: string) => fields(value, at, readyReaders),
  oneshot: flag,
  schedule: (value: unknown, at: string) => fields(value, at, scheduleReaders),
  'stop-signal': word(...stopSignals),
  'stop-command': text,
  'restart-limit': atLeastOne,
  watchdog: duration,
  sandbox: readSandbox,
};
