/** Who may import whom (`docs/architecture.md`), read from every import, each rule with its reason. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const importPattern = /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*'([^']+)'|import\('([^']+)'\)/g;

interface Import {
  readonly file: string;
  readonly floor: string;
  readonly room: string;
  /** Repository path for our own files, else the package. */
  readonly target: string;
  readonly own: boolean;
}

function importsOf(file: string): Import[] {
  const [, floor = '', room = ''] = file.split('/');
  const source = readFileSync(path.join(root, file), 'utf8');
  return [...source.matchAll(importPattern)].map((match) => {
    const specifier = match[1] ?? match[2] ?? '';
    const own = specifier.startsWith('.');
    const target = own ? path.relative(root, path.resolve(root, path.dirname(file), specifier)) : specifier;
    return { file, floor, room, target, own };
  });
}

const imports = globSync('src/**/*.ts', { cwd: root })
  .filter((file) => !file.includes('/generated/'))
  .flatMap(importsOf);

const under = (target: string, ...folders: string[]) => folders.some((folder) => target.startsWith(`src/${folder}`));

interface Rule {
  readonly name: string;
  readonly reason: string;
  readonly broken: (one: Import) => boolean;
}

const rules: readonly Rule[] = [
  {
    name: 'core imports only core',
    reason: 'what we decide must run in a simulation, in a test and on another platform without change',
    broken: ({ floor, own, target }) => floor === 'core' && (!own || !under(target, 'core/')),
  },
  {
    name: 'agent imports core and agent only',
    reason: 'the agent reaches the world through ports, so that every order, crash and clock can be simulated',
    broken: ({ floor, own, target }) => floor === 'agent' && (!own || !under(target, 'core/', 'agent/')),
  },
  {
    name: 'controller imports core and controller only',
    reason: 'agent and controller share nouns, never code: another controller can take its place',
    broken: ({ floor, own, target }) => floor === 'controller' && (!own || !under(target, 'core/', 'controller/')),
  },
  {
    name: 'edge imports core, ports and edge only',
    reason: 'the edge does arithmetic and effects; a decision that it reached for belongs into core',
    broken: ({ floor, own, target }) =>
      floor === 'edge' && own && !under(target, 'core/', 'edge/', 'agent/ports/', 'controller/ports/'),
  },
  {
    name: 'cli imports core nouns, errors and the controller’s port only',
    reason: 'the command line is a client: what it can do, every other client can do',
    broken: ({ floor, own, target }) =>
      floor === 'cli' &&
      own &&
      !under(
        target,
        'cli/',
        'core/model/',
        'core/protocol/',
        'core/status/',
        'core/errors.ts',
        'controller/ports/',
        'agent/ports/',
      ),
  },
  {
    name: 'nobody but main imports main',
    reason: 'main joins the parts; a part that needs main has lost its port',
    broken: ({ floor, target }) => floor !== 'main' && under(target, 'main/'),
  },
  {
    name: 'other rooms come in by the door',
    reason: 'a room can be rearranged as long as its index.ts says the same',
    broken: ({ floor, room, own, target }) => {
      if (!own || floor === 'main') return false;
      const [, targetFloor = '', targetRoom = '', ...rest] = target.split('/');
      const isRoom = rest.length > 0 && ['core', 'agent', 'controller', 'edge', 'cli'].includes(targetFloor);
      const elsewhere = targetFloor !== floor || targetRoom !== room;
      return isRoom && elsewhere && !target.endsWith('/index.ts') && !target.includes('/generated/');
    },
  },
  {
    name: 'files inside a room import each other directly, never their own door',
    reason: 'that is how cycles start',
    broken: ({ file, floor, room, own, target }) =>
      own && room !== '' && !file.endsWith('/index.ts') && target === `src/${floor}/${room}/index.ts`,
  },
];

for (const { name, reason, broken } of rules)
  test(`${name}: ${reason}`, () => {
    const offenders = imports.filter(broken).map(({ file, target }) => `${file} imports ${target}`);
    assert.deepEqual(offenders, []);
  });

test('a door only re-exports, so that opening it runs nothing', () => {
  const doors = globSync('src/*/*/**/index.ts', { cwd: root });
  const offenders = doors.filter((door) => {
    const code = readFileSync(path.join(root, door), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*/g, '');
    return code.replace(/export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s+from\s+'[^']+';/g, '').trim() !== '';
  });
  assert.deepEqual(offenders, []);
});

test('the test sees the house: imports are read', () => {
  assert.ok(imports.length > 50 && imports.some(({ floor }) => floor === 'agent'));
});
