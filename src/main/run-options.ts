/** What `reeved run` is told, as `pebble run` is (pebble.md §1.1, §1.2, §1.4). */
import path from 'node:path';
import { AgentError } from '../core/errors.ts';

export interface RunOptions {
  /** `$PEBBLE`. */
  readonly directory: string;
  readonly socket: string;
  readonly layers: string;
  readonly createDirectories: boolean;
  /** Nothing starts before a client says so. */
  readonly hold: boolean;
  /** What services write comes out of the daemon too. */
  readonly verbose: boolean;
  /** False: what clients have added is forgotten at the end. */
  readonly persists: boolean;
  readonly http?: { readonly host?: string; readonly port: number };
  readonly identitiesFile?: string;
  /** Copied into the directory when that is empty. */
  readonly copyFrom?: string;
  /** Of the logs of one service. */
  readonly logBytesMax?: number;
  /** Service → the arguments in the place of its default ones. */
  readonly arguments: ReadonlyMap<string, readonly string[]>;
}

const usageLine =
  'reeved run [--create-dirs] [--hold] [--http ADDRESS] [--layers FOLDER] [--identities FILE] [--log-size SIZE] [-v] [--args SERVICE ARGUMENT... ;]';

/** Words after `run`, and the environment. Throws `usage-invalid`. */
export function readRunOptions(words: readonly string[], environment: NodeJS.ProcessEnv): RunOptions {
  const { flags, values, given } = sort(words);
  const directory = environment.PEBBLE || '/var/lib/pebble/default';
  if (!path.isAbsolute(directory)) throw usage(`$PEBBLE must be an absolute path, not "${directory}"`);
  const http = values.get('--http');
  const identitiesFile = values.get('--identities');
  const logSize = values.get('--log-size');
  const isOn = (name: string): boolean => environment[name] === '1';
  return {
    directory,
    socket: environment.PEBBLE_SOCKET || path.join(directory, '.pebble.socket'),
    layers: path.resolve(values.get('--layers') ?? path.join(directory, 'layers')),
    createDirectories: flags.has('--create-dirs'),
    hold: flags.has('--hold'),
    verbose: flags.has('--verbose') || isOn('PEBBLE_VERBOSE'),
    persists: environment.PEBBLE_PERSIST !== 'never',
    ...(http !== undefined && { http: addressOf(http) }),
    ...(identitiesFile !== undefined && { identitiesFile }),
    ...(logSize !== undefined && { logBytesMax: bytesOf(logSize) }),
    ...(environment.PEBBLE_COPY_ONCE && { copyFrom: environment.PEBBLE_COPY_ONCE }),
    arguments: given,
  };
}

const flagNames = ['--create-dirs', '--hold', '--verbose'];
const valueNames = ['--http', '--layers', '--identities', '--log-size'];

function sort(words: readonly string[]) {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const given = new Map<string, readonly string[]>();
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [, name = word, joined] = /^(--[a-z-]+)=(.*)$/s.exec(word) ?? [];
    const flag = name === '-v' ? '--verbose' : name;
    if (flagNames.includes(flag) && joined === undefined) flags.add(flag);
    else if (valueNames.includes(name)) values.set(name, joined ?? rest.shift() ?? missing(name));
    else if (name === '--args') {
      const end = rest.indexOf(';');
      const [service = missing(name), ...more] = rest.splice(0, end === -1 ? rest.length : end);
      rest.shift();
      given.set(service, more);
    } else throw usage(`"${word}" is not understood`);
  }
  return { flags, values, given };
}

/** `:4000`, `localhost:4000`, `[::1]:4000`. */
function addressOf(text: string): { readonly host?: string; readonly port: number } {
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:]*)):(\d{1,5})$/.exec(text) ?? [];
  if (port === undefined || Number(port) > 65_535) throw usage(`--http takes an address such as :4000, not "${text}"`);
  const host = bracketed ?? plain;
  return { ...(host && { host }), port: Number(port) };
}

/** `16M`, `1G`. */
function bytesOf(text: string): number {
  const [, number, unit = ''] = /^(\d{1,6})([MG])$/.exec(text) ?? [];
  const bytes = Number(number) * 1024 ** (unit === 'G' ? 3 : 2);
  if (!(bytes > 0)) throw usage(`--log-size takes a size such as 16M, not "${text}"`);
  return bytes;
}

function missing(name: string): never {
  throw usage(`${name} needs a value`);
}

const usage = (problem: string): AgentError =>
  new AgentError('usage-invalid', `cannot start: ${problem}`, { next: usageLine });
