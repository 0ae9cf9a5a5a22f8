/** What measurements stand on: the programs as they ship, the compiled helpers, and worlds to measure in. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Addon, loadAddon } from '../../src/edge/native/index.ts';
import { openWorld, type World, type WorldOptions } from './world.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface Stage {
  readonly folder: string;
  /** Measure less, for a first look. */
  readonly quick: boolean;
  readonly addon: Addon;
  /** Where `reeve`, `reeved` and `reeve-controller` start from, as they ship. */
  readonly binDirectory: string;
  /** A compiled program of the measurements, such as `noop`. */
  readonly program: (name: string) => string;
  /** The charm with its compiled programs; with a handler, that program is its `config-changed` or another hook. */
  readonly charm: (handler?: string, hook?: string) => string;
  /** A controller and agents of their own, in the background; ended with the figure at the latest. */
  readonly world: (options?: WorldOptions) => Promise<World>;
  readonly closeWorlds: () => Promise<void>;
  readonly say: (step: string) => void;
  readonly strike: () => Promise<void>;
}

/** Builds everything in a temporary folder. */
export async function setStage(quick: boolean, say: (step: string) => void): Promise<Stage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'reeve-bench-'));
  say('building the programs as they ship');
  const installation = install(path.join(folder, 'reeve'));
  const programs = compile(path.join(folder, 'programs'));
  const worlds: World[] = [];
  let opened = 0;
  const closeWorlds = async (): Promise<void> => {
    for (const world of worlds.splice(0)) await world.close();
  };
  return {
    folder,
    quick,
    say,
    addon: loadAddon(path.join(installation, 'dist/native')),
    binDirectory: path.join(installation, 'bin'),
    program: (name) => path.join(programs, name),
    charm: (handler, hook = 'config-changed') =>
      prepareCharm(path.join(folder, `charm-${handler ?? 'bash'}`), programs, handler, hook),
    closeWorlds,
    async world(options) {
      const world = await openWorld(
        path.join(installation, 'bin'),
        path.join(folder, `a-world-with-controller-and-agent-${opened++}`),
        options,
      );
      worlds.push(world);
      return world;
    },
    async strike() {
      await closeWorlds();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An installation: release bundles without fault points, launchers, native helpers, the pinned Node.js. */
function install(target: string): string {
  mkdirSync(path.join(target, 'node_modules/.bin'), { recursive: true });
  execFileSync('node', ['scripts/build.ts', '--release', '--out', path.join(target, 'dist')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  cpSync(path.join(root, 'dist/native'), path.join(target, 'dist/native'), { recursive: true });
  cpSync(path.join(root, 'bin'), path.join(target, 'bin'), { recursive: true });
  copyFileSync(path.join(root, 'package.json'), path.join(target, 'package.json'));
  symlinkSync(process.execPath, path.join(target, 'node_modules/.bin/node'));
  return target;
}

/** Static programs, with the compiler that scripts/build-native.sh would take. */
function compile(target: string): string {
  mkdirSync(target);
  const source = path.join(import.meta.dirname, 'native');
  const compiler = 'if command -v musl-gcc >/dev/null; then echo musl-gcc; else echo cc; fi';
  const cc = execFileSync('sh', ['-c', compiler], { encoding: 'utf8' }).trim();
  for (const file of readdirSync(source))
    execFileSync(cc, ['-static', '-Os', '-s', '-o', path.join(target, path.parse(file).name), path.join(source, file)]);
  return target;
}

function prepareCharm(target: string, programs: string, handler: string | undefined, hook: string): string {
  cpSync(path.join(import.meta.dirname, 'charm'), target, { recursive: true });
  cpSync(programs, path.join(target, 'bin'), { recursive: true });
  copyFileSync(path.join(programs, 'stamp'), path.join(target, 'actions/stamp'));
  if (handler !== undefined) copyFileSync(path.join(programs, handler), path.join(target, 'hooks', hook));
  return target;
}
