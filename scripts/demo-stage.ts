/** What the demo stands on: a folder, the programs of this checkout, and patience with a limit. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';

const repository = path.resolve(import.meta.dirname, '..');
const pollDelayMs = 50;
const probeTimeoutMs = 60_000;
const logTailLines = 25;

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
}

export interface Stage {
  readonly folder: string;
  /** From here on, commands get these variables. */
  readonly setEnvironment: (values: Readonly<Record<string, string>>) => void;
  /** Runs `reeve` and shows what a person would see. Throws when it does not end with the expected code. */
  readonly reeve: (args: readonly string[], expectedCode?: number) => Promise<Ran>;
  /** Runs `reeve` without showing it and returns what it printed as JSON. */
  readonly ask: <Value>(args: readonly string[]) => Promise<Value>;
  /** Asks again until there is an answer. Throws when there is none in time, with what it waited for. */
  readonly until: <Value>(what: string, probe: () => Promise<Value | null>) => Promise<Value>;
  /** The newest lines of every log. */
  readonly logTails: () => Promise<string>;
  /** Ends everything and deletes the folder. */
  readonly strike: () => Promise<void>;
}

/** Makes the folder. The signal ends waiting; its reason is the name of the signal that the demo got. */
export async function setStage(signal: AbortSignal): Promise<Stage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'reeve-demo-'));
  const environment: NodeJS.ProcessEnv = { ...process.env, REEVE_KEYS: path.join(folder, 'keys') };

  const start = (args: readonly string[], detached: boolean): ChildProcess =>
    spawn(path.join(repository, 'bin/reeve'), args, {
      cwd: repository,
      env: environment,
      detached,
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  const reeve: Stage['reeve'] = async (args, expectedCode = 0) => {
    signal.throwIfAborted();
    console.log(`    $ reeve ${args.map((word) => shown(word, folder)).join(' ')}`);
    const ran = await finish(start(args, false), signal, (line) => console.log(`      ${shown(line, folder, false)}`));
    signal.throwIfAborted();
    if (ran.code !== expectedCode)
      throw new Error(`reeve ${args[0]} ended with ${ran.code}, expected was ${expectedCode}`);
    return ran;
  };

  return {
    folder,
    reeve,
    setEnvironment: (values) => void Object.assign(environment, values),
    ask: async <Value>(args: readonly string[]) => {
      signal.throwIfAborted();
      const said: string[] = [];
      const ran = await finish(start(args, false), signal, (line) => said.push(line));
      if (ran.code !== 0) throw new Error(`reeve ${args.join(' ')} ended with ${ran.code}:\n${said.join('\n')}`);
      return JSON.parse(ran.stdout) as Value;
    },
    until: async (what, probe) => {
      const deadline = performance.now() + probeTimeoutMs;
      while (performance.now() < deadline) {
        const answer = await probe();
        if (answer !== null) return answer;
        await delay(pollDelayMs, undefined, { signal });
      }
      throw new Error(`this did not come true within ${probeTimeoutMs / 1000} s: ${what}`);
    },
    logTails: async () => {
      const tails = globSync('**/*.log', { cwd: folder }).map(async (file) => {
        const lines = (await readFile(path.join(folder, file), 'utf8')).trimEnd().split('\n');
        return `--- the end of ${file} ---\n${lines.slice(-logTailLines).join('\n')}`;
      });
      return (await Promise.all(tails)).join('\n');
    },
    strike: async () => {
      // A process group of its own: a second Ctrl-C shall not stop the cleaning up.
      const said: string[] = [];
      const args = ['dev', 'down', '--dir', path.join(folder, 'dev')];
      const { code } = await finish(start(args, true), new AbortController().signal, (line) => said.push(line));
      // What could not be stopped needs its files: they stay, and the person is told.
      if (code !== 0) throw new Error(`reeve dev down failed, ${folder} is left:\n${said.join('\n')}`);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function finish(child: ChildProcess, signal: AbortSignal, onLine: (line: string) => void): Promise<Ran> {
  const stdout: string[] = [];
  // Ctrl-C has reached the command already: it is in the same process group.
  const ask = () => void (signal.reason === 'SIGTERM' && child.kill('SIGINT'));
  signal.addEventListener('abort', ask);
  for (const output of [child.stdout, child.stderr])
    if (output !== null)
      createInterface(output).on('line', (line) => {
        if (output === child.stdout) stdout.push(line);
        onLine(line);
      });
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, stdout: stdout.join('\n') };
  } finally {
    signal.removeEventListener('abort', ask);
  }
}

/** As a person would type or read it. */
function shown(text: string, folder: string, quoted = true): string {
  const short = text.replaceAll(`${repository}/`, '').replaceAll(folder, '$DEMO');
  return quoted && /[\s'";*]/.test(short) ? `'${short}'` : short;
}
