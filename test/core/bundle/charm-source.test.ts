/** What `pack` reads out of a charm's source: the split of charmcraft.yaml, entry points, ignored files. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  discoverEntryPoints,
  ignoredAlways,
  ignoreRules,
  resolveMember,
  splitCharmcraft,
} from '../../../src/core/bundle/index.ts';
import type { ManifestFile } from '../../../src/core/model/index.ts';

const file = (path: string, mode: '0644' | '0755' = '0755'): ManifestFile => ({
  path,
  size: 0,
  mode,
  sha256: 'f'.repeat(64) as never,
});

test('charmcraft.yaml is split into the files that charms are read by', () => {
  const split = splitCharmcraft({
    name: 'web',
    type: 'charm',
    title: 'The web',
    summary: 's',
    parts: {
      charm: { 'charm-python-packages': ['setuptools < 58'], 'charm-binary-python-packages': ['paramiko', 7] },
      other: { 'charm-python-packages': 'x' },
      empty: null,
    },
    base: 'ubuntu@24.04',
    platforms: { amd64: null, arm64: null },
    config: { options: {} },
    actions: { backup: {} },
    requires: { db: { interface: 'sql' } },
    links: { documentation: 'd', source: ['a'], issues: 'i', contact: 'me', other: 'x' },
    'charm-libs': [{ lib: 'some-charm.its-relation', version: '1.15' }, { lib: 'other.thing', version: 0 }, 'x', null],
  });
  assert.deepEqual(split, {
    metadata: {
      name: 'web',
      'display-name': 'The web',
      summary: 's',
      requires: { db: { interface: 'sql' } },
      docs: 'd',
      source: ['a'],
      issues: 'i',
      maintainers: ['me'],
    },
    config: { options: {} },
    actions: { backup: {} },
    manifest: { bases: [{ name: 'ubuntu', channel: '24.04', architectures: ['amd64', 'arm64'] }] },
    libraries: ['lib/charms/some_charm/v1/its_relation.py', 'lib/charms/other/v0/thing.py'],
    packages: ['setuptools < 58', 'paramiko', 'x'],
  });
});

test('older bases become the ones that the charm runs on', () => {
  const run = { name: 'ubuntu', channel: '22.04' };
  assert.deepEqual(splitCharmcraft({ name: 'a', bases: [{ 'build-on': [], 'run-on': [run] }, run, 'x'] })?.manifest, {
    bases: [run, run],
  });
  const bare = splitCharmcraft({ name: 'a' });
  assert.deepEqual(bare, {
    metadata: { name: 'a' },
    config: null,
    actions: null,
    manifest: null,
    libraries: [],
    packages: [],
  });
});

for (const document of [null, 'text', []])
  test(`${JSON.stringify(document)} is no charmcraft.yaml`, () => assert.equal(splitCharmcraft(document), null));

test('dispatch is the only entry point when there is one', () => {
  const files = [file('dispatch'), file('hooks/install'), file('actions/backup')];
  assert.deepEqual(discoverEntryPoints({ files, links: [] }), ['dispatch']);
  const links = [{ path: 'dispatch', target: 'src/charm.py' }];
  assert.deepEqual(discoverEntryPoints({ files: [file('hooks/install')], links }), ['dispatch']);
});

test('a classic charm starts at its hooks and executable actions, links among them', () => {
  const files = [
    file('actions/backup'),
    file('actions/notes.txt', '0644'),
    file('hooks/common.sh'),
    file('hooks/db-relation-joined', '0644'),
    file('hooks/install'),
    file('hooks/sub/install'),
    file('src/main'),
  ];
  const links = [
    { path: 'actions/restore', target: '../src/main' },
    { path: 'hooks/start', target: 'install' },
  ];
  assert.deepEqual(discoverEntryPoints({ files, links }), [
    'actions/backup',
    'actions/restore',
    'hooks/db-relation-joined',
    'hooks/install',
    'hooks/start',
  ]);
});

test('a member is found through links of links and of directories, and loops end', () => {
  const tree = {
    files: [file('src/main')],
    links: [
      { path: 'hooks', target: 'real' },
      { path: 'loop', target: 'loop' },
      { path: 'real/install', target: '../src/main' },
    ],
  };
  const [hooks, , install] = tree.links;
  assert.deepEqual(resolveMember(tree, 'hooks/install'), { file: tree.files[0], through: [hooks, install] });
  assert.equal(resolveMember(tree, 'loop'), null);
  assert.equal(resolveMember(tree, 'hooks/none'), null);
});

test('version control, caches and build output stay out', () => {
  const ignores = ignoreRules(ignoredAlways);
  for (const path of ['.git', 'lib/__pycache__', 'src/a.pyc', 'revision', 'web.charm', '.jujuignore'])
    assert(ignores(path, false), path);
  assert(ignores('build', true));
  for (const path of ['src/revision', 'build', 'src/build', '.gitignore', 'lib/a.py'])
    assert(!ignores(path, false), path);
});

const patterns: readonly [string, string, boolean, boolean][] = [
  ['*.log', 'a/b.log', false, true],
  ['*.log', 'a/b.logs', false, false],
  ['/a.txt', 'a.txt', false, true],
  ['/a.txt', 'b/a.txt', false, false],
  ['docs/', 'docs', true, true],
  ['docs/', 'docs', false, false],
  ['docs/', 'x/docs', true, true],
  ['a/b', 'a/b', false, true],
  ['a/b', 'x/a/b', false, false],
  ['a/**/c', 'a/c', false, true],
  ['a/**/c', 'a/x/y/c', false, true],
  ['a/**', 'a/x/y', false, true],
  ['a?c', 'abc', false, true],
  ['a?c', 'a/c', false, false],
  ['# comment', '# comment', false, false],
  ['a+b', 'a+b', false, true],
  ['a.b', 'axb', false, false],
];
for (const [pattern, path, isDirectory, ignored] of patterns)
  test(`${pattern} ${ignored ? 'keeps out' : 'lets in'} ${path}${isDirectory ? '/' : ''}`, () =>
    assert.equal(ignoreRules([pattern])(path, isDirectory), ignored));

test('a later line takes back an earlier one', () => {
  const ignores = ignoreRules(['*.txt', '!keep.txt']);
  assert(ignores('a.txt', false));
  assert(!ignores('keep.txt', false));
});

test('any document is a charmcraft.yaml or none, and a strange key stays a key', () => {
  const keys = fc.constantFrom(
    'name',
    'title',
    'base',
    'bases',
    'platforms',
    'links',
    'run-on',
    'config',
    'parts',
    'charm-python-packages',
    '__proto__',
    'constructor',
  );
  const { document } = fc.letrec<{ document: unknown }>((tie) => ({
    document: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('a@b', '@', '', null, 0, true),
      fc.array(tie('document'), { maxLength: 3 }),
      fc.dictionary(keys, tie('document'), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(document, (given) => {
      const split = splitCharmcraft(given);
      if (split !== null) assert.equal(Object.getPrototypeOf(split.metadata), Object.prototype);
    }),
    { numRuns: 500 },
  );
  const strange = splitCharmcraft(JSON.parse('{"name": "web", "__proto__": {"summary": "s"}}'));
  assert.deepEqual(Object.keys(strange?.metadata ?? {}), ['name', '__proto__']);
});
