/** From a charm's directory to the canonical bundle, and what cannot become one. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { access, chmod, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { AgentError } from '../../../src/core/errors.ts';
import { packBundle } from '../../../src/edge/bundle/index.ts';
import { testFolder } from '../../support/folder.ts';
import { classicCharm, sha256, type Tree, writeTree } from './support.ts';

const metadata = 'name: web\nsummary: s\ndescription: d\n';

async function pack(t: TestContext, tree: Tree, more: Partial<Parameters<typeof packBundle>[0]> = {}) {
  const directory = testFolder(t);
  const source = await writeTree(join(directory, 'source'), tree);
  return await packBundle({ source, output: join(directory, 'out.bundle'), builtAt: 1_000, ...more });
}
const pathsOf = (packed: Awaited<ReturnType<typeof pack>>): readonly string[] =>
  packed.manifest.files.map((file) => file.path);

test('the canonical archive is frozen: these bytes, whatever machine packs them', async (t) => {
  const packed = await pack(t, classicCharm);
  const { builtAt, contentSha256, entryPoints, links, platforms, revision } = packed.manifest;
  assert.equal(contentSha256, 'c728998bce8bc952067812c83878e5b4fd5ca14343a1803322ba4ef6d50805da');
  assert.deepEqual(
    { builtAt, entryPoints, links, platforms, revision },
    {
      builtAt: 1_000,
      entryPoints: ['hooks/install', 'hooks/start'],
      links: [{ path: 'hooks/start', target: 'install' }],
      platforms: ['any'],
      revision: 1,
    },
  );
  const archive = await readFile(packed.file);
  assert.equal(sha256(archive), packed.digest);
  assert.deepEqual([...archive.subarray(0, 10)], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
  assert.equal(packed.manifestFile, `${packed.file}.manifest`);
  assert.deepEqual(JSON.parse(await readFile(packed.manifestFile, 'utf8')).signatures, []);
});

test('two packs of one source are the same archive, whatever the modes and times of its files', async (t) => {
  const directory = testFolder(t);
  const source = await writeTree(join(directory, 'source'), classicCharm);
  const first = await packBundle({ source, output: join(directory, '1.bundle') });
  await chmod(join(source, 'lib/large'), 0o600);
  await chmod(join(source, 'hooks/install'), 0o4775);
  const second = await packBundle({ source, output: join(directory, '2.bundle') });
  assert.equal(second.digest, first.digest);
});

test('a path at each limit of the header survives our own gate', async (t) => {
  const names = [
    'x'.repeat(99),
    `${'a'.repeat(50)}/${'b'.repeat(49)}`,
    `${'p'.repeat(100)}/${'q'.repeat(54)}/${'r'.repeat(100)}`,
    `${'p'.repeat(80)}/${'q'.repeat(49)}/${'s'.repeat(9)}`,
    '@file',
    'a b',
    'w'.repeat(255),
    `${'n'.repeat(120)}/short`,
    `${'d'.repeat(255)}/${'e'.repeat(255)}/${'f'.repeat(255)}/${'g'.repeat(255)}`,
  ];
  const packed = await pack(t, { 'metadata.yaml': metadata, ...Object.fromEntries(names.map((name) => [name, 'x'])) });
  assert.deepEqual(pathsOf(packed), [...names, 'metadata.yaml'].sort());
});

test('what is ignored stays out, empty directories come along', async (t) => {
  const directory = testFolder(t);
  const source = await writeTree(join(directory, 'source'), {
    'metadata.yaml': metadata,
    '.jujuignore': '*.log\n/docs/\n',
    '.git/config': '',
    revision: '7',
    'src/__pycache__/a.pyc': '',
    'a.log': '',
    'docs/a.md': '',
    'src/a.py': '',
    'templates/x.log': '',
  });
  const packed = await packBundle({ source, output: join(directory, 'o') });
  assert.deepEqual(pathsOf(packed), ['metadata.yaml', 'src/a.py']);
  assert.deepEqual(packed.manifest.dirs, ['templates']);
});

test('charmcraft.yaml becomes the files that charms are read by', async (t) => {
  const packed = await pack(t, {
    'charmcraft.yaml': 'name: web\ntype: charm\nconfig: {options: {}}\nactions: {backup: {}}\nparts: {a: b}\n',
    'hooks/install': '#!/bin/sh\n',
  });
  assert.deepEqual(pathsOf(packed), ['actions.yaml', 'config.yaml', 'hooks/install', 'metadata.yaml']);
  assert.equal(packed.manifest.files[2]?.mode, '0755', 'a known hook is executable');
});

test('libraries that charmcraft would fetch are told when they are not there', async (t) => {
  const said: string[] = [];
  const tree = {
    'charmcraft.yaml': 'name: web\ncharm-libs: [{lib: a-b.c, version: "1.2"}, {lib: d.e, version: "0"}]\n',
    'hooks/install': '#!/bin/sh\n',
    'lib/charms/d/v0/e.py': '',
  };
  await pack(t, tree, { onProgress: (step) => void said.push(step) });
  assert.match(said.join('\n'), /^missing: lib\/charms\/a_b\/v1\/c\.py; charmcraft fetch-libs/);
});

test('an ops charm gets a dispatch script that finds its libraries', async (t) => {
  const packed = await pack(t, {
    'metadata.yaml': metadata,
    'src/charm.py': { script: '#!/usr/bin/env python3\n' },
    'requirements.txt': '# nothing yet\n',
  });
  assert.deepEqual(packed.manifest.entryPoints, ['dispatch']);
  assert.equal(packed.manifest.files.find((file) => file.path === 'dispatch')?.mode, '0755');
});

test('native code ties the bundle to its architecture, whatever the file is called', async (t) => {
  const elf = (machine: number): Buffer => {
    const head = Buffer.alloc(64);
    head.write('\x7fELF\x02\x01', 'latin1');
    head.writeUInt16LE(machine, 18);
    return head;
  };
  const packed = await pack(t, { 'metadata.yaml': metadata, 'a.so': elf(62), 'lib/tool': elf(183), short: '\x7fELF' });
  assert.deepEqual(packed.manifest.platforms, ['amd64', 'arm64']);
});

const refused: Readonly<Record<string, readonly [Tree, string, RegExp]>> = {
  'without metadata': [{ 'hooks/install': '' }, 'charm-invalid', /without metadata.yaml/],
  'with a name that is a path': [{ 'metadata.yaml': 'name: ../web\n' }, 'charm-invalid', /name in metadata/],
  'with metadata that is a list': [{ 'metadata.yaml': '[]\n' }, 'charm-invalid', /name in metadata/],
  'with broken metadata': [{ 'metadata.yaml': 'name: [\n' }, 'document-invalid', /read this document/],
  'with a key twice': [{ 'metadata.yaml': 'name: web\nname: db\n' }, 'document-invalid', /read this document/],
  'with a list as charmcraft.yaml': [{ 'charmcraft.yaml': '[]' }, 'charm-invalid', /charmcraft/],
  'with names beyond ASCII': [{ 'metadata.yaml': metadata, é: '', ü: '' }, 'bundle-malformed', /these names/],
  'with names in two cases': [{ 'metadata.yaml': metadata, a: '', A: '' }, 'bundle-malformed', /these names/],
  'with a name that archives keep': [
    { 'metadata.yaml': metadata, '.reeve-names/3': '' },
    'bundle-malformed',
    /these names/,
  ],
  'with an absolute link': [
    { 'metadata.yaml': metadata, a: { link: '/etc/passwd' } },
    'bundle-malformed',
    /these names/,
  ],
  'with a link that leads out': [{ 'metadata.yaml': metadata, a: { link: '../x' } }, 'bundle-malformed', /these names/],
};
for (const [what, [tree, code, message]] of Object.entries(refused))
  test(`a charm ${what} is refused`, async (t) => {
    await assert.rejects(pack(t, tree), { code, message });
  });

test('a link is packed in its simplest form, as charms have them', async (t) => {
  const { links } = (await pack(t, { 'metadata.yaml': metadata, 'hooks/start': { link: './/hooks.py' } })).manifest;
  assert.deepEqual(links, [{ path: 'hooks/start', target: 'hooks.py' }]);
});

test('every name that does not fit is listed, and nothing is left behind', async (t) => {
  const directory = testFolder(t);
  const source = await writeTree(join(directory, 'source'), { 'metadata.yaml': metadata, é: '', 'a:b': '' });
  await symlink('/etc', join(source, 'out'));
  await assert.rejects(packBundle({ source, output: join(directory, 'o') }), (error: AgentError) => {
    assert.match(String(error.fields['names']), /"out"/);
    return true;
  });
  await assert.rejects(access(join(directory, 'o')));
});

test('a fifo is refused, not waited for', async (t) => {
  const directory = testFolder(t);
  const source = await writeTree(join(directory, 'source'), { 'metadata.yaml': metadata });
  await promisify(execFile)('mkfifo', [join(source, 'pipe')]);
  await assert.rejects(packBundle({ source, output: join(directory, 'o') }), { code: 'bundle-malformed' });
});

test('a charm that is not there, a revision that is none, a folder that is not there', async (t) => {
  const directory = testFolder(t);
  const source = await writeTree(join(directory, 'source'), classicCharm);
  await assert.rejects(packBundle({ source: join(directory, 'none') }), { code: 'not-found' });
  await assert.rejects(packBundle({ source, revision: -1 }), { code: 'usage-invalid' });
  await assert.rejects(packBundle({ source, output: join(directory, 'none/o') }), { code: 'store-unavailable' });
});

test('without python3 the error names the tool and how to get it', async (t) => {
  const tree = { 'metadata.yaml': metadata, 'src/charm.py': '', 'requirements.txt': 'ops\n' };
  await assert.rejects(pack(t, tree, { python: 'no-such-python' }), (error: AgentError) => {
    assert.equal(error.code, 'tool-missing');
    assert.match(error.next ?? '', /python3-pip/);
    return true;
  });
});

for (const brought of ['venv/ops/__init__.py', 'wheelhouse/ops-2.0.tar.gz'])
  test(`a charm that brings its libraries keeps them, and pip is not asked: ${brought}`, async (t) => {
    const tree = { 'metadata.yaml': metadata, 'requirements.txt': 'pytest\n', [brought]: '' };
    const packed = await pack(t, tree, { python: 'no-such-python' });
    assert(pathsOf(packed).includes(brought));
  });

test('dependencies in pyproject.toml count when there is no requirements.txt', async (t) => {
  const tree = { 'metadata.yaml': metadata, 'pyproject.toml': '[project]\ndependencies = ["./no-such-folder"]\n' };
  await assert.rejects(pack(t, tree), (error: AgentError) => {
    assert(['dependency-unavailable', 'tool-missing'].includes(error.code), error.code);
    if (error.code === 'dependency-unavailable') assert.match(String(error.fields['said']), /no-such-folder/);
    return true;
  });
  await pack(t, { 'metadata.yaml': metadata, 'pyproject.toml': '[tool.other]\n' });
  await assert.rejects(pack(t, { 'metadata.yaml': metadata, 'pyproject.toml': '[' }), { code: 'charm-invalid' });
});

test('packages that charmcraft.yaml names are dependencies too', async (t) => {
  const tree = { 'charmcraft.yaml': `${metadata}parts: {charm: {charm-python-packages: [./no-such-folder]}}\n` };
  await assert.rejects(pack(t, tree), (error: AgentError) => {
    assert(['dependency-unavailable', 'tool-missing'].includes(error.code), error.code);
    if (error.code === 'dependency-unavailable') assert.match(String(error.fields['said']), /no-such-folder/);
    return true;
  });
});

test('the dependencies of a Poetry project count too, with the group of its charm libraries', async (t) => {
  for (const section of ['dependencies', 'group.charm-libs.dependencies']) {
    const project = `[tool.poetry.${section}]\nx = { path = "no-such-folder" }\n`;
    await assert.rejects(pack(t, { 'metadata.yaml': metadata, 'pyproject.toml': project }), (error: AgentError) => {
      assert(['dependency-unavailable', 'tool-missing'].includes(error.code), error.code);
      if (error.code === 'dependency-unavailable') assert.match(String(error.fields['said']), /no-such-folder/);
      return true;
    });
  }
});

/** A wheel of one module that says its version. */
const wheelScript = `import sys, zipfile
folder, version = sys.argv[1:]
info = f"locked_one-{version}.dist-info"
with zipfile.ZipFile(f"{folder}/locked_one-{version}-py3-none-any.whl", "w") as wheel:
    wheel.writestr("locked_one.py", f"version = '{version}'\\n")
    wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\\nName: locked-one\\nVersion: {version}\\n")
    wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    wheel.writestr(f"{info}/RECORD", "")`;

for (const [lock, source] of [
  ['uv.lock', 'source = { registry = "https://packages.example/simple" }'],
  ['poetry.lock', ''],
] as const)
  test(`${lock} says which release of a dependency is installed`, async (t) => {
    const index = testFolder(t);
    for (const version of ['1.0', '2.0']) await promisify(execFile)('python3', ['-c', wheelScript, index, version]);
    const script = `#!/bin/sh\nPIP_NO_INDEX=1 PIP_FIND_LINKS='${index}' exec python3 "$@"\n`;
    const python = join(await writeTree(index, { python: { script } }), 'python');
    const tree = {
      'metadata.yaml': metadata,
      'pyproject.toml': `[project]\ndependencies = ["locked-one"]\n`,
      [lock]: `[[package]]\nname = "locked-one"\nversion = "1.0"\n${source}\n[[package]]\nname = "other"\nversion = "3"\n`,
    };
    const packing = pack(t, tree, { python });
    const packed = await packing.catch((error: unknown) => {
      if (error instanceof AgentError && error.code === 'tool-missing') return error;
      throw error;
    });
    if (packed instanceof AgentError) return t.skip('python3 has no pip here');
    assert(pathsOf(packed).some((name) => name.startsWith('venv/locked_one-1.0.dist-info/')));
  });

test('what pip says is told when it fails: what went wrong, not the advice that it ends with', async (t) => {
  const tree = { 'metadata.yaml': metadata, 'requirements.txt': 'x @ git+file:///no-such-repository\n' };
  await assert.rejects(pack(t, tree), (error: AgentError) => {
    // Where the machine has no pip, the other error is the right one.
    assert(['dependency-unavailable', 'tool-missing'].includes(error.code), error.code);
    if (error.code === 'dependency-unavailable') assert.match(String(error.fields['said']), /git/i);
    return true;
  });
});

test('the libraries of a charm are installed into the bundle and found by its dispatch script', async (t) => {
  const directory = testFolder(t);
  const source = await writeTree(join(directory, 'source'), {
    'metadata.yaml': metadata,
    'requirements.txt': 'ops\n',
    'src/charm.py': 'import ops, sys\nprint(ops.__file__)\n',
    'venv/pyvenv.cfg': 'a developer left it here',
  });
  const packing = packBundle({ source, output: join(directory, 'o') });
  const packed = await packing.catch((error: unknown) => {
    if (error instanceof AgentError && ['tool-missing', 'dependency-unavailable'].includes(error.code)) return error;
    throw error;
  });
  if (packed instanceof AgentError) return t.skip(`pip cannot install ops here: ${packed.code}`);
  const paths = pathsOf(packed);
  assert(paths.includes('venv/ops/__init__.py'));
  assert(!paths.includes('venv/pyvenv.cfg'));
  assert(!paths.some((path) => /__pycache__|^venv\/bin\/|dist-info\/(RECORD|INSTALLER|direct_url)/.test(path)));
  const unpacked = await writeTree(join(directory, 'unpacked'), {});
  const run = promisify(execFile);
  await run('tar', ['-xzf', packed.file, '-C', unpacked]);
  const { stdout } = await run(join(unpacked, 'dispatch'), { cwd: unpacked });
  assert.match(stdout, /venv\/ops\/__init__\.py/);
});

test('an earlier bundle is replaced as a whole', async (t) => {
  const directory = testFolder(t);
  const source = await writeTree(join(directory, 'source'), classicCharm);
  const output = join(directory, 'o');
  const first = await packBundle({ source, output });
  await writeFile(join(source, 'lib/more'), 'x');
  const second = await packBundle({ source, output });
  assert.notEqual(second.digest, first.digest);
  assert.equal(sha256(await readFile(output)), second.digest);
});

test('the manifest says what the charm declares of itself', async (t) => {
  const packed = await pack(t, { 'metadata.yaml': metadata, 'reeve.yaml': 'lanes: [port:443, apt]\n' });
  assert.deepEqual(packed.manifest.lanes, ['apt', 'port:443']);
  assert.equal((await pack(t, { 'metadata.yaml': metadata })).manifest.lanes, undefined);
  await assert.rejects(pack(t, { 'metadata.yaml': metadata, 'reeve.yaml': 'lanes: [machine]\n' }), {
    code: 'charm-invalid',
  });
});
