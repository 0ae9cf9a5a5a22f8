/** Reeve beside the supervisors that people know, measured by one bench that has an adapter for each. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { labRoot, labSkipReason } from '../../lab/root.ts';
import { type Figure, type Finding, median, quantile } from '../figure.ts';
import type { Stage } from '../stage.ts';

const bench = process.env.REEVE_BENCH_PEERS ?? '';
const script = path.resolve(import.meta.dirname, '../python/supervisors.py');
const ours = 'reeve';
const peers = ['runit', 'runit+svlogd', 's6', 's6+s6-log', 'supervisord', 'systemd', 'pm2', 'pebble'];
const many = '100';
const mostOf = '500';

/** What the bench writes of each metric that is asked for here. */
interface Metrics {
  readonly crash: Readonly<Record<string, { readonly samples_ms: readonly number[] }>>;
  readonly bulk: Readonly<Record<'start_all_ms' | 'stop_all_gone_ms', readonly (number | null)[]>>;
  readonly memory: Readonly<Record<string, MemoryOfMany>>;
  readonly logs: Readonly<Record<string, { readonly captured_ms: number | null; readonly lost: number }>>;
  readonly daemonkill: { readonly same_pid_kept?: Readonly<Record<string, boolean>>; readonly duplicates?: number };
  readonly helperkill: { readonly instances?: number };
  readonly grandchildren: { readonly default: { readonly left_after_stop: readonly string[] } };
}

interface MemoryOfMany {
  /** KiB of the peer's own processes, each page once. */
  readonly union: number;
  readonly up_ms: number;
  readonly idle?: { readonly run_ms: number; readonly seconds: number };
}

interface Row {
  readonly peer: string;
  readonly metric: keyof Metrics;
  /** Null: the peer has nothing of that kind; absent: it failed. */
  readonly data?: Metrics[keyof Metrics] | null;
}

interface Question {
  readonly what: string;
  readonly unit: Finding['unit'];
  readonly aim?: number;
  readonly hasTail?: true;
  /** Empty when the peer cannot do it. */
  readonly values: (row: Row) => readonly number[];
}

function ask<Name extends keyof Metrics>(
  metric: Name,
  what: string,
  [aim, unit]: readonly [number, Finding['unit']],
  read: (data: Metrics[Name]) => readonly (number | null | undefined)[],
): Question {
  return {
    what,
    unit,
    aim,
    values: ({ metric: of, data }) =>
      of === metric && data ? read(data as Metrics[Name]).filter((value) => typeof value === 'number') : [],
  };
}

/** The first way of keeping a log is the peer's own. */
const lineByLine = (data: Metrics['logs']) => Object.entries(data).find(([name]) => name.endsWith('/line'))?.[1];
const megabytes = (kib: number): number => (kib * 1024) / 1e6;

const questions: readonly Question[] = [
  {
    // Some have one back-off only.
    ...ask(
      'crash',
      'a service that has lived for a while is killed, until the next one runs',
      [3, 'ms'],
      (data) => (data['steady/min'] ?? data['steady/default'])?.samples_ms ?? [],
    ),
    hasTail: true,
  },
  ask('bulk', 'start 100 services', [150, 'ms'], (data) => data.start_all_ms),
  ask('bulk', 'stop 100 services', [50, 'ms'], (data) => data.stop_all_gone_ms),
  ask('memory', 'boot with 100 services', [250, 'ms'], (data) => [data[many]?.up_ms]),
  ask('memory', 'boot with 500 services', [900, 'ms'], (data) => [data[mostOf]?.up_ms]),
  ask('memory', 'memory that one more service takes', [0.12, 'MB'], ({ [many]: some, [mostOf]: all }) =>
    some && all ? [megabytes(all.union - some.union) / (Number(mostOf) - Number(many))] : [],
  ),
  ask('memory', 'processor while 100 services sleep', [0.01, '% of a core'], ({ [many]: some }) =>
    some?.idle ? [some.idle.run_ms / some.idle.seconds / 10] : [],
  ),
  ask('logs', 'a million lines of 100 bytes, one at a time, until all are kept', [700, 'ms'], (data) => [
    lineByLine(data)?.captured_ms,
  ]),
  ask('logs', 'lines of that million', [0, 'lost'], (data) => [lineByLine(data)?.lost]),
  ask('daemonkill', 'services, of four, when their supervisor is killed and comes back', [0, 'lost'], (data) =>
    data.same_pid_kept === undefined ? [] : [Object.values(data.same_pid_kept).filter((isKept) => !isKept).length],
  ),
  ask('daemonkill', 'services that run twice then', [0, 'instances'], (data) => [data.duplicates]),
  ask('helperkill', 'of a service whose own helper is killed', [1, 'instances'], (data) => [data.instances]),
  ask('grandchildren', 'of a stopped service’s three children that ran away', [0, 'left'], (data) => [
    data.default.left_after_stop.length,
  ]),
];

export const supervisors: Figure = {
  name: 'supervisors',
  title: 'Beside other supervisors',
  explanation:
    '`reeved run` and its peers take turns under one bench: each supervises the same static program, which writes down its own ' +
    'first instruction. Back-off is the smallest that each offers. Peers have their default way of keeping a log, and runit and ' +
    's6 also stand without any; systemd is in a container of its own. Memory is that of the supervisor and its helpers, each ' +
    'page once. A dash is something that a peer does not have or does not survive.',
  missing: () =>
    !existsSync(path.join(bench, 'bench.py')) &&
    'REEVE_BENCH_PEERS does not name the folder of the bench of supervisors',
  async measure(stage) {
    const rows = await runBench(stage);
    return questions.map((question) => answer(question, rows));
  },
};

function answer({ what, unit, aim, hasTail, values }: Question, rows: readonly Row[]): Finding {
  const of = (peer: string): readonly number[] => rows.filter((row) => row.peer === peer).flatMap(values);
  const taken = of(ours);
  const present = peers.filter((peer) => rows.some((row) => row.peer === peer));
  return {
    what,
    value: median(taken),
    unit,
    samples: taken.length,
    ...(hasTail && { p99: quantile(taken, 0.99) }),
    ...(aim !== undefined && { aim: { kind: 'at-most', value: aim } }),
    peers: Object.fromEntries(present.map((peer) => [peer, of(peer).length === 0 ? null : median(of(peer))])),
  };
}

/** Peers that are not there are left out by the bench, which says so. */
async function runBench(stage: Stage): Promise<readonly Row[]> {
  const out = path.join(stage.folder, 'supervisors.jsonl');
  const options = {
    'crash.kills': stage.quick ? 5 : 25,
    'crash.regimes': [
      ['steady', 'min'],
      ['steady', 'default'],
    ],
    'memory.counts': [Number(many), Number(mostOf)],
    'memory.idle_s': stage.quick ? 5 : 30,
  };
  const booted = labSkipReason() === false ? [`--nspawn-root=${labRoot()}`] : [];
  const words = [
    'run',
    `--work=${path.join(stage.folder, 'peers')}`,
    `--out=${out}`,
    '--rounds=1',
    '--metrics=crash,bulk,memory,logs,daemonkill,helperkill,grandchildren',
    `--peers=${[...peers, ours].join(',')}`,
    `--cmd=${ours}=${path.join(stage.binDirectory, 'reeved')}`,
    ...booted,
    ...Object.entries(options).map(([name, value]) => `--set=${name}=${JSON.stringify(value)}`),
  ];
  const env = { ...process.env, PYTHONPATH: bench, PYTHONDONTWRITEBYTECODE: '1' };
  const child = spawn('python3', [script, ...words], { stdio: ['ignore', 2, 2], env });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the bench of supervisors ended with ${code}`);
  return readFileSync(out, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}
