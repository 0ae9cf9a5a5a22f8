/** The owner's files, and everything that stops them from being believed. */
import assert from 'node:assert/strict';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { keyIdOf } from '../../../src/edge/dsse/index.ts';
import { trustFiles } from '../../../src/edge/trust-files/index.ts';

const raw = Buffer.alloc(32, 7);
const grant = `publishers:\n  - {name: acme, keys: ["${raw.toString('base64')}"], threshold: 1, operators: ["web-*"]}\n`;

async function etc(t: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'reeve-test-'));
  t.after(() => rm(directory, { recursive: true, force: true }));
  for (const name of ['trust.d', 'policy.d']) await mkdir(join(directory, name), { mode: 0o755 });
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(directory, name), text);
    await chmod(join(directory, name), 0o644);
  }
  return directory;
}

test('grants come with their keys, policies with their holds', async (t) => {
  const etcDirectory = await etc(t, {
    'trust.d/00-join.yaml': grant,
    'trust.d/10-deny.yaml': `deny: [${'a'.repeat(64)}]\n`,
    'trust.d/notes.txt': 'not: [read',
    'policy.d/a.yaml': 'exec: allow\nholds: [web/0]\n',
  });
  const files = trustFiles({ etcDirectory });
  const id = keyIdOf(raw);
  assert.deepEqual(await files.trust(), {
    publishers: [{ name: 'acme', keys: [id], threshold: 1, operators: ['web-*'], development: false }],
    denied: ['a'.repeat(64)],
    orderKeys: [],
    publisherKeys: new Map([[id, raw]]),
  });
  assert.deepEqual(await files.read(), { publishers: null, exec: 'allow', actions: [], holds: ['web/0'] });
});

test('without files nobody is trusted and nothing is narrowed but exec', async (t) => {
  const directory = await etc(t, {});
  const files = trustFiles({ etcDirectory: join(directory, 'none') });
  assert.deepEqual((await files.trust()).publishers, []);
  assert.equal((await files.read()).exec, 'deny');
});

test('a change counts at the next look', async (t) => {
  const etcDirectory = await etc(t, { 'trust.d/a.yaml': grant });
  const files = trustFiles({ etcDirectory });
  assert.equal((await files.trust()).publishers.length, 1);
  await writeFile(join(etcDirectory, 'policy.d/a.yaml'), 'publishers: []\n', { mode: 0o644 });
  const standing = await files.trust();
  assert.deepEqual([standing.publishers.length, standing.withheld?.length], [0, 1]);
});

const bombLevel = (n: number): string =>
  `l${n}: &l${n} [${Array.from({ length: 9 }, () => (n === 0 ? 'x' : `*l${n - 1}`)).join(',')}]\n`;
const refused: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'broken YAML': { 'trust.d/a.yaml': 'publishers: [\n' },
  'a key twice': { 'policy.d/a.yaml': 'exec: deny\nexec: allow\n' },
  'an unknown key': { 'policy.d/a.yaml': 'exce: deny\n' },
  'a publisher key that is none': { 'trust.d/a.yaml': grant.replace('BwcH', 'Bwc') },
  'one publisher key twice': { 'trust.d/a.yaml': grant.replace(/keys: \[(.*?)\]/, 'keys: [$1, $1]') },
  'an alias bomb': { 'policy.d/a.yaml': [0, 1, 2, 3, 4, 5, 6, 7].map(bombLevel).join('') },
};
for (const [what, files] of Object.entries(refused))
  test(`${what} stops all trust`, async (t) => {
    const etcDirectory = await etc(t, files);
    await assert.rejects(trustFiles({ etcDirectory }).trust(), { code: 'document-invalid', message: /^cannot / });
  });

test('a file or folder that others can write is not believed', async (t) => {
  const etcDirectory = await etc(t, { 'trust.d/a.yaml': grant, 'policy.d/a.yaml': '' });
  const files = trustFiles({ etcDirectory });
  for (const name of ['trust.d/a.yaml', 'policy.d/a.yaml', 'trust.d', 'policy.d'])
    for (const bit of [0o020, 0o002]) {
      await chmod(join(etcDirectory, name), 0o755 | bit);
      await assert.rejects(files.trust(), { code: 'document-invalid', next: /^chmod go-w/ });
      await chmod(join(etcDirectory, name), 0o755);
    }
  await files.trust();
});

test('a file of another user is not believed', async (t) => {
  if (process.geteuid?.() !== 0) return t.skip('only root can give files away');
  const etcDirectory = await etc(t, { 'trust.d/a.yaml': grant });
  await chown(join(etcDirectory, 'trust.d/a.yaml'), 65534, 65534);
  await assert.rejects(trustFiles({ etcDirectory }).trust(), { code: 'document-invalid', next: /^chown root/ });
});

test('a folder in the place of a file is refused', async (t) => {
  const etcDirectory = await etc(t, {});
  await mkdir(join(etcDirectory, 'policy.d/a.yaml'));
  await assert.rejects(trustFiles({ etcDirectory }).read(), { code: 'document-invalid' });
});
