/** A person at a terminal, a controller and an agent, as objects with knobs. */
import type { LocalAgent, LocalStatus } from '../../src/agent/ports/index.ts';
import type { BundleTools, CliPorts, DevWorld, Doctor } from '../../src/cli/ports.ts';
import { runCli } from '../../src/cli/program.ts';
import type { Admin, Models } from '../../src/controller/ports/index.ts';
import type { Command, Digest, KeyId, Manifest, ModelStatus, TaskUpdate } from '../../src/core/model/index.ts';
import { documents } from '../../src/edge/documents/index.ts';
import { modelStatus } from './statuses.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Knobs {
  readonly admin?: Partial<Admin>;
  readonly models?: Partial<Models>;
  readonly agent?: Partial<LocalAgent>;
  readonly doctor?: Partial<Doctor>;
  readonly bundles?: Partial<BundleTools>;
  readonly dev?: Partial<DevWorld>;
  readonly ports?: Partial<CliPorts>;
  /** What is on the person's disk; a null is a directory. */
  readonly files?: Readonly<Record<string, string | null>>;
}

/** Runs one command line. What is not given by a knob must not be asked for. */
export async function reeve(line: readonly string[], knobs: Knobs = {}, run = runCli): Promise<Ran> {
  const said = { out: '', err: '' };
  const ports: CliPorts = {
    version: '0.1.0',
    terminal: {
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
      outWidth: null,
      outColour: false,
      clear: () => void (said.out += '[clear]'),
    },
    clock: {
      now: () => 1_000_000,
      delay: () => Promise.resolve(),
      // Time stands still: nothing is ever late, unless a test says so.
      deadline: () => new AbortController().signal,
    },
    files: filesOf(knobs.files ?? {}),
    documents: {
      parse: (text, name) => Promise.resolve(documents.parse(text, name)),
      print: (value) => Promise.resolve(documents.print(value)),
    },
    hasController: true,
    admin: () =>
      Promise.resolve({
        admin: strict<Admin>('admin', knobs.admin),
        models: strict<Models>('models', knobs.models),
        close: () => Promise.resolve(),
      }),
    modelChoice: { current: () => Promise.resolve(undefined), choose: () => Promise.resolve() },
    localAgent: () => Promise.resolve(strict<LocalAgent>('agent', knobs.agent)),
    doctor: () => Promise.resolve(strict<Doctor>('doctor', knobs.doctor)),
    bundles: () => Promise.resolve(strict<BundleTools>('bundles', knobs.bundles)),
    dev: () => Promise.resolve(strict<DevWorld>('dev', knobs.dev)),
    join: ({ address }) => Promise.resolve({ agent: 'agent-uuid', controller: `controller at ${address}` }),
    moveAgent: () => Promise.resolve({ agent: 'agent-uuid', controller: 'controller-id' }),
    startAgent: () => Promise.resolve(false),
    signal: new AbortController().signal,
    ...knobs.ports,
  };
  const code = await run(line, ports);
  return { code, ...said };
}

function strict<Port extends object>(name: string, given: Partial<Port> = {}): Port {
  return new Proxy(given, {
    get: (target, key) => {
      if (key === 'then') return undefined;
      if (Object.hasOwn(target, key)) return Reflect.get(target, key);
      throw new Error(`${name}.${String(key)} was not expected to be asked`);
    },
  }) as Port;
}

function filesOf(files: Readonly<Record<string, string | null>>): CliPorts['files'] {
  const read = (file: string): string => files[file] ?? '';
  return {
    kind: (file) => {
      if (!Object.hasOwn(files, file)) return Promise.resolve('missing');
      return Promise.resolve(files[file] === null ? 'directory' : 'file');
    },
    readText: (file) => Promise.resolve(read(file)),
    readBytes: (file) => Promise.resolve(Buffer.from(read(file))),
    // biome-ignore lint/suspicious/useAwait: one piece, at once
    async *stream(file) {
      yield Buffer.from(read(file));
    },
    version: (file) => Promise.resolve(read(file)),
    readStdin: () => Promise.resolve(read('-')),
    readPipedInput: () => Promise.resolve(new Uint8Array()),
    packFolder: () => Promise.reject(new Error('nothing is packed here')),
    unpackFolder: () => Promise.reject(new Error('nothing is written here')),
    writeBytes: () => Promise.reject(new Error('nothing is written here')),
    withTemporaryFolder: (work) => work('/temporary'),
  };
}

/** An `Admin` that takes commands and remembers them. */
export function recordingAdmin(more: Partial<Admin> = {}): {
  readonly admin: Partial<Admin>;
  readonly commands: Command[];
} {
  const commands: Command[] = [];
  const admin: Partial<Admin> = {
    execute: (command) => {
      commands.push(command);
      return Promise.resolve({ kind: 'done', changed: [] });
    },
    status: () => Promise.resolve(modelStatus()),
    upload: () => Promise.resolve({ digest: digestOf('a'), operator: 'web', revision: 3, publisher: 'dev' }),
    ...more,
  };
  return { admin, commands };
}

export const digestOf = (letter: string): Digest => letter.repeat(64) as Digest;

/** `Admin.watch` that shows these and then ends. */
export async function* shows(...statuses: readonly ModelStatus[]): AsyncGenerator<ModelStatus> {
  yield* statuses;
}

/** `Admin.run` that reports these and then ends. */
export async function* reports(...updates: readonly TaskUpdate[]): AsyncGenerator<TaskUpdate> {
  yield* updates;
}

/** Bundle tools that write nothing and remember what they were asked. */
export function recordingBundles(): { readonly bundles: Partial<BundleTools>; readonly asked: string[] } {
  const asked: string[] = [];
  const key = { keyId: 'c'.repeat(64) as KeyId, publicKeyBase64: 'cHVibGlj', sign: (bytes: Uint8Array) => bytes };
  const manifest = { operator: 'web', files: [] } as unknown as Manifest;
  const bundles: Partial<BundleTools> = {
    pack: ({ source, output = 'web_1.bundle', revision, onProgress }) => {
      asked.push(`pack ${source} ${output} ${typeof revision === 'number' ? revision : revision('web')}`);
      onProgress('packing web');
      return Promise.resolve({ file: output, manifestFile: `${output}.manifest`, manifest, digest: digestOf('a') });
    },
    sign: ({ file }) => {
      asked.push(`sign ${file}`);
      return Promise.resolve();
    },
    manifestFile: (file) => `${file}.manifest`,
    developmentKey: () => Promise.resolve({ ...key, file: '/keys/development.pem', created: true }),
  };
  return { bundles, asked };
}

/** An agent without a controller. */
export const localStatus = (more: Partial<LocalStatus> = {}): LocalStatus => ({
  agent: { id: 'agent-uuid', version: '0.1.0', pid: 42, startedAt: 940_000, services: 'systemd' },
  controller: { address: '127.0.0.1:4000', connected: false, since: 970_000, heardAt: 940_000 },
  now: 1_000_000,
  outbox: 3,
  warnings: [],
  units: [],
  turns: [],
  ...more,
});
