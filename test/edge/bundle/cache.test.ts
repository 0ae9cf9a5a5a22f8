/** The agent's side: fetch, gather, admit and deploy, with every kind of interruption. */
import assert from 'node:assert/strict';
import {
  chmod,
  cp,
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { AgentError } from '../../../src/core/errors.ts';
import type { Assignment, SignedDocument } from '../../../src/core/model/index.ts';
import { judge } from '../../../src/core/trust/index.ts';
import {
  type BundleSource,
  bundleCache,
  checkEntryPoint,
  type TrustedStanding,
} from '../../../src/edge/bundle/index.ts';
import { decodePublicKey } from '../../../src/edge/dsse/index.ts';
import { testFolder } from '../../support/folder.ts';
import { assignmentOf, classicCharm, envelopeOf, inParts, signedBundle, type TestBundle } from './support.ts';

const signal = new AbortController().signal;
const log = { debug() {}, info() {}, warn() {}, error() {} };
const signed: SignedDocument = {
  body: Buffer.from('body'),
  signature: Buffer.alloc(64),
  keyId: 'e'.repeat(64) as never,
};

interface World {
  readonly directory: string;
  readonly home: string;
  readonly bundle: TestBundle;
  readonly assignment: Assignment;
  /** What the source was asked for. */
  readonly reads: number[];
  cache(more?: Partial<BundleSource> & { orderOk?: boolean }): ReturnType<typeof bundleCache>;
}

function standingOf({ key }: TestBundle): TrustedStanding {
  return {
    publishers: [{ name: 'acme', keys: [key.keyId], threshold: 1, operators: ['*'], development: false }],
    denied: [],
    orderKeys: [{ keyId: signed.keyId, notBefore: 0, notAfter: 10 }],
    publisherKeys: new Map([[key.keyId, decodePublicKey(key.publicKeyBase64) as Uint8Array]]),
  };
}

async function world(t: TestContext, tree = classicCharm): Promise<World> {
  const directory = testFolder(t);
  const bundle = await signedBundle(directory, tree);
  const home = join(directory, 'cache');
  const reads: number[] = [];
  const assignment = assignmentOf(bundle.manifest);
  return {
    directory,
    home,
    bundle,
    assignment,
    reads,
    cache: ({ orderOk = true, ...source } = {}) =>
      bundleCache({
        directory: home,
        log,
        trust: async () => standingOf(bundle),
        orders: {
          readAssignment: () => {
            if (!orderOk) throw new AgentError('assignment-untrusted', 'cannot trust');
            return assignment;
          },
        },
        source: {
          manifest: async () => bundle.envelope,
          read: (_digest, offset) => {
            reads.push(offset);
            return inParts(bundle.archive.subarray(offset));
          },
          ...source,
        },
      }),
  };
}

const judged = (evidence: Awaited<ReturnType<ReturnType<World['cache']>['gather']>>, { assignment }: World) =>
  judge({
    ...evidence,
    assignment,
    addressee: { controller: 'c', agent: 'a', unitUuid: 'u', lastCounter: 0 },
    agentVersion: '0.1.0',
    platform: 'amd64',
    now: 5,
    floors: { revision: 0, running: null },
  });

test('what was packed and signed is gathered, judged, admitted and deployed', async (t) => {
  const w = await world(t);
  const cache = w.cache();
  const evidence = await cache.gather(signed, w.assignment, signal);
  assert.deepEqual(judged(evidence, w), { kind: 'accepted', floor: 0, publisher: 'acme', development: false });
  assert.deepEqual(await readdir(w.home), ['incoming'], 'nothing is unpacked before the verdict');
  assert.deepEqual(await cache.admit(w.assignment, signal), w.bundle.manifest);
  assert.deepEqual(await readdir(join(w.home, 'incoming')), []);

  const charm = join(w.directory, 'charm');
  const members = await cache.deploy(w.assignment.archive, charm, [], 12);
  assert.deepEqual(members, ['config.yaml', 'hooks/install', 'hooks/start', 'lib/large', 'metadata.yaml', 'revision']);
  assert.equal(await readFile(join(charm, 'revision'), 'utf8'), '12\n');
  assert.equal(await readlink(join(charm, 'hooks/start')), 'install');
  assert.equal((await stat(join(charm, 'hooks/install'))).mode & 0o7777, 0o755);
  assert.equal((await stat(join(charm, 'lib/large'))).mode & 0o7777, 0o644);
  assert.deepEqual(
    (await readdir(charm)).filter((name) => name.startsWith('.')),
    ['.juju-charm'],
  );
});

test('what no tar header can hold is deployed under its own name', async (t) => {
  const wheel = `wheelhouse/${'w'.repeat(150)}.whl`;
  const script = `actions/${'a'.repeat(240)}`;
  const w = await world(t, { ...classicCharm, [wheel]: 'wheel', [script]: { script: '#!/bin/sh\n' } });
  const cache = w.cache();
  await cache.gather(signed, w.assignment, signal);
  await cache.admit(w.assignment, signal);
  const charm = join(w.directory, 'charm');
  const members = await cache.deploy(w.assignment.archive, charm, [], 1);
  assert(members.includes(wheel) && members.includes(script));
  assert.equal(await readFile(join(charm, wheel), 'utf8'), 'wheel');
  assert.equal((await stat(join(charm, script))).mode & 0o777, 0o755);
  assert(!members.some((member) => member.startsWith('.reeve-names')));
});

test('the tree is private, read-only, and no link reaches it from the charm directory', async (t) => {
  const w = await world(t);
  const cache = w.cache();
  await cache.gather(signed, w.assignment, signal);
  await cache.admit(w.assignment, signal);
  await cache.deploy(w.assignment.archive, join(w.directory, 'charm'), [], 1);
  const kept = join(w.home, w.assignment.archive, 'tree/hooks/install');
  const found = await stat(kept);
  assert.equal(found.mode & 0o777, 0o555);
  assert.equal(found.nlink, 1);
  assert.equal((await stat(join(w.home, w.assignment.archive))).mode & 0o777, 0o700);
});

test('a second unit uses what is there: nothing is fetched and the evidence is the same', async (t) => {
  const w = await world(t);
  const evidence = await w.cache().gather(signed, w.assignment, signal);
  await w.cache().admit(w.assignment, signal);
  const silent = w.cache({ manifest: () => Promise.reject(new Error('away')) });
  assert.deepEqual(await silent.gather(signed, w.assignment, signal), evidence);
  assert.deepEqual(await silent.admit(w.assignment, signal), w.bundle.manifest);
  assert.deepEqual(w.reads, [0]);
});

test('what was fetched and never admitted does not pile up', async (t) => {
  const w = await world(t);
  const incoming = join(w.home, 'incoming');
  await mkdir(incoming, { recursive: true });
  for (let index = 0; index < 40; index++) {
    await writeFile(join(incoming, String(index).padStart(64, '0')), 'refused');
    await utimes(join(incoming, String(index).padStart(64, '0')), index, index);
  }
  await w.cache().gather(signed, w.assignment, signal);
  const left = (await readdir(incoming)).sort();
  assert.equal(left.length, 16 + 2, 'the newest, and the two files of this bundle');
  assert.equal(left[0], '24'.padStart(64, '0'));
});

test('two units that want one bundle at once share the download', async (t) => {
  const w = await world(t);
  const cache = w.cache();
  const both = [0, 1].map(() =>
    cache.gather(signed, w.assignment, signal).then(() => cache.admit(w.assignment, signal)),
  );
  await Promise.all(both);
  assert.deepEqual(w.reads, [0]);
});

test('a download goes on where it stopped', async (t) => {
  const w = await world(t);
  async function* cut(): AsyncIterable<Uint8Array> {
    yield w.bundle.archive.subarray(0, 200);
    throw new Error('the cable was cut');
  }
  await assert.rejects(w.cache({ read: cut }).gather(signed, w.assignment, signal), { code: 'bundle-unavailable' });
  const evidence = await w.cache().gather(signed, w.assignment, signal);
  assert.deepEqual(w.reads, [200]);
  assert.equal(judged(evidence, w).kind, 'accepted');
});

test('a source that ends early is asked again later', async (t) => {
  const w = await world(t);
  const short: BundleSource['read'] = () => inParts(w.bundle.archive.subarray(0, 100));
  await assert.rejects(w.cache({ read: short }).gather(signed, w.assignment, signal), { code: 'bundle-unavailable' });
  assert.equal(judged(await w.cache().gather(signed, w.assignment, signal), w).kind, 'accepted');
});

test('an endless download stops at the limit, and the next try starts anew', async (t) => {
  const w = await world(t);
  let given = 0;
  async function* endless(): AsyncIterable<Uint8Array> {
    for (;;) {
      given += 1_000;
      yield Buffer.alloc(1_000);
    }
  }
  const evidence = await w.cache({ read: endless }).gather(signed, w.assignment, signal);
  assert.equal(evidence.artifact.length, w.assignment.length + 1);
  assert(given < w.assignment.length + 3_000);
  const verdict = judged(evidence, w);
  assert.equal(verdict.kind === 'refused' && verdict.code, 'bundle-altered');
  assert.equal(judged(await w.cache().gather(signed, w.assignment, signal), w).kind, 'accepted');
});

test('a stop ends a download from a source that hangs', async (t) => {
  const w = await world(t);
  const stop = new AbortController();
  const hanging: BundleSource['read'] = () => ({
    [Symbol.asyncIterator]: () => ({
      next: () => {
        stop.abort();
        return new Promise<never>(() => {});
      },
    }),
  });
  const gathering = w.cache({ read: hanging }).gather(signed, w.assignment, stop.signal);
  await assert.rejects(gathering, { code: 'bundle-unavailable' });
});

test('nothing is fetched for an assignment over the limit', async (t) => {
  const w = await world(t);
  const evidence = await w.cache().gather(signed, { ...w.assignment, length: 2 ** 40 }, signal);
  assert('problem' in evidence.manifest);
  assert.deepEqual(w.reads, []);
});

test('a name that is a path is refused before anything is looked at', async (t) => {
  const w = await world(t);
  const archive = '../../etc' as never;
  await assert.rejects(w.cache().gather(signed, { ...w.assignment, archive }, signal), { code: 'name-invalid' });
  await assert.rejects(w.cache().admit({ ...w.assignment, archive }, signal), { code: 'name-invalid' });
  await assert.rejects(w.cache().deploy(archive, join(w.directory, 'charm'), [], 1), { code: 'name-invalid' });
});

test('each kind of bad evidence is told by the verdict, and nothing is unpacked', async (t) => {
  const w = await world(t);
  const { manifest, key } = w.bundle;
  const flipped = Buffer.from(w.bundle.archive);
  flipped[60] = (flipped[60] as number) ^ 4;
  const stranger = (await signedBundle(w.directory)).key;
  const forged = JSON.parse(Buffer.from(w.bundle.envelope).toString());
  forged.payload = JSON.parse(Buffer.from(envelopeOf({ ...manifest, floor: 1 })).toString()).payload;
  const cases: readonly (readonly [string, Parameters<World['cache']>[0]])[] = [
    // First, because whole bytes are fetched once only.
    ['bundle-altered', { read: () => inParts(flipped) }],
    ['bundle-unsigned', { manifest: async () => envelopeOf(manifest) }],
    ['publisher-unknown', { manifest: async () => envelopeOf(manifest, stranger) }],
    ['bundle-altered', { manifest: async () => Buffer.from(JSON.stringify(forged)) }],
    ['bundle-altered', { manifest: async () => envelopeOf({ ...manifest, revision: 2 }, key) }],
    ['bundle-malformed', { manifest: async () => Buffer.from('nonsense') }],
    ['bundle-malformed', { manifest: async () => Buffer.alloc(10_000_000) }],
    ['assignment-untrusted', { orderOk: false }],
  ];
  for (const [code, more] of cases) {
    const verdict = judged(await w.cache(more).gather(signed, w.assignment, signal), w);
    assert.equal(verdict.kind === 'refused' && verdict.code, code);
    assert.deepEqual(await readdir(w.home), ['incoming']);
  }
});

test('admission refuses what does not fit, even when somebody changed the files after the verdict', async (t) => {
  const w = await world(t);
  const cache = w.cache();
  const waiting = join(w.home, 'incoming', w.assignment.archive);
  await cache.gather(signed, w.assignment, signal);
  await writeFile(waiting, 'other bytes');
  await assert.rejects(cache.admit(w.assignment, signal), { code: 'bundle-altered' });
  await writeFile(waiting, w.bundle.archive);
  const envelopeFile = join(
    w.home,
    'incoming',
    (await readdir(join(w.home, 'incoming'))).find((name) => name.endsWith('.manifest')) as string,
  );
  const other = { ...w.bundle.manifest, files: w.bundle.manifest.files.slice(1) };
  await writeFile(envelopeFile, envelopeOf({ ...other, links: [], entryPoints: [] }, w.bundle.key));
  await assert.rejects(cache.admit(w.assignment, signal), { code: 'bundle-malformed' });
  assert.deepEqual(await readdir(w.home), ['incoming']);
});

test('a manifest that another unit fetched meanwhile does not take the place of the judged one', async (t) => {
  const w = await world(t);
  const other = { ...w.assignment, unitUuid: 'u2' as never };
  const unsigned = w.cache({ manifest: async () => envelopeOf({ ...w.bundle.manifest, entryPoints: ['lib/large'] }) });
  const genuine = w.cache();
  assert.equal(judged(await genuine.gather(signed, w.assignment, signal), w).kind, 'accepted');
  await unsigned.gather(signed, other, signal);
  assert.deepEqual(await genuine.admit(w.assignment, signal), w.bundle.manifest);
  await assert.rejects(unsigned.admit(other, signal), { code: 'bundle-unavailable' });
  const again = await unsigned.gather(signed, other, signal);
  assert.deepEqual(again.manifest, w.bundle.manifest);
  assert.deepEqual(await unsigned.admit(other, signal), w.bundle.manifest);
  assert.deepEqual(await readdir(join(w.home, 'incoming')), []);
});

test('nothing is admitted that was not gathered', async (t) => {
  const w = await world(t);
  await assert.rejects(w.cache().admit(w.assignment, signal), { code: 'bundle-unavailable' });
});

test('a full disk is told as such', async (t) => {
  const w = await world(t);
  await mkdir(join(w.home, 'incoming'), { recursive: true });
  await symlink('/dev/full', join(w.home, 'incoming', w.assignment.archive));
  await assert.rejects(w.cache().gather(signed, w.assignment, signal), { code: 'disk-full' });
});

test('what a crashed admission left is cleared, and the admission done again', async (t) => {
  const w = await world(t);
  await w.cache().gather(signed, w.assignment, signal);
  const half = join(w.home, 'incoming', `${w.assignment.archive}.tree`);
  await mkdir(join(half, 'tree/hooks'), { recursive: true });
  await symlink('/etc', join(half, 'tree/lib'));
  await mkdir(join(w.home, 'incoming', `${'b'.repeat(64)}.tree`));
  assert.deepEqual(await w.cache().admit(w.assignment, signal), w.bundle.manifest);
  assert.deepEqual(await readdir(join(w.home, 'incoming')), []);
});

test('a crash between the rename and the clearing leaves a whole bundle', async (t) => {
  const w = await world(t);
  const cache = w.cache();
  await cache.gather(signed, w.assignment, signal);
  const incoming = join(w.home, 'incoming');
  await cp(incoming, join(w.directory, 'before'), { recursive: true });
  await cache.admit(w.assignment, signal);
  await cp(join(w.directory, 'before'), incoming, { recursive: true });
  assert.deepEqual(await w.cache().admit(w.assignment, signal), w.bundle.manifest);
  assert.deepEqual(await readdir(incoming), []);
});

test('a deployment that was interrupted anywhere is done again and comes to the same', async (t) => {
  const w = await world(t);
  const cache = w.cache();
  await cache.gather(signed, w.assignment, signal);
  await cache.admit(w.assignment, signal);
  const charm = join(w.directory, 'charm');
  await mkdir(join(charm, 'hooks'), { recursive: true });
  await writeFile(join(charm, '.juju-deploying'), '');
  await writeFile(join(charm, 'metadata.yaml'), 'half');
  await writeFile(join(charm, 'hooks/start'), 'not a link yet');
  await cache.deploy(w.assignment.archive, charm, [], 1);
  await cache.deploy(w.assignment.archive, charm, [], 1);
  assert.equal(await readFile(join(charm, 'metadata.yaml'), 'utf8'), classicCharm['metadata.yaml']);
  assert.equal(await readlink(join(charm, 'hooks/start')), 'install');
  assert.deepEqual(
    (await readdir(charm)).filter((name) => name.startsWith('.')),
    ['.juju-charm'],
  );
});

test('an upgrade deletes old members that are gone and keeps what the charm made', async (t) => {
  const w = await world(t);
  const cache = w.cache();
  await cache.gather(signed, w.assignment, signal);
  await cache.admit(w.assignment, signal);
  const charm = join(w.directory, 'charm');
  await mkdir(join(charm, 'old/deep'), { recursive: true });
  await mkdir(join(charm, 'venv/bin'), { recursive: true });
  for (const name of ['old/deep/a', 'venv/lib', '.unit-state.db', 'lib']) await writeFile(join(charm, name), 'old');
  await symlink('/usr/bin/python3', join(charm, 'venv/bin/python'));
  const before = ['old/deep/a', 'venv/lib', 'lib', 'revision', '../outside', '/etc/never', 'gone/already'];
  await writeFile(join(w.directory, 'outside'), 'stays');
  await cache.deploy(w.assignment.archive, charm, before, 2);
  assert.deepEqual((await readdir(charm)).sort(), [
    '.juju-charm',
    '.unit-state.db',
    'config.yaml',
    'hooks',
    'lib',
    'metadata.yaml',
    'revision',
    'venv',
  ]);
  assert.deepEqual(await readdir(join(charm, 'venv')), ['bin']);
  assert.equal(await readFile(join(w.directory, 'outside'), 'utf8'), 'stays');
});

test('nothing is written or deleted through links that the charm put in the way', async (t) => {
  const w = await world(t);
  const cache = w.cache();
  await cache.gather(signed, w.assignment, signal);
  await cache.admit(w.assignment, signal);
  const [charm, outside] = [join(w.directory, 'charm'), join(w.directory, 'outside')];
  await mkdir(charm);
  await mkdir(outside);
  await writeFile(join(outside, 'install'), 'precious');
  await writeFile(join(outside, 'gone'), 'precious');
  await symlink(outside, join(charm, 'hooks'));
  await symlink(outside, join(charm, 'old'));
  await symlink(join(outside, 'install'), join(charm, 'metadata.yaml'));
  await link(join(outside, 'install'), join(charm, 'config.yaml'));
  await cache.deploy(w.assignment.archive, charm, ['old/gone'], 1);
  assert.deepEqual((await readdir(outside)).sort(), ['gone', 'install']);
  assert.equal(await readFile(join(outside, 'install'), 'utf8'), 'precious');
  assert((await lstat(join(charm, 'hooks'))).isDirectory());
});

test('a directory of the charm in the place of a file is not removed', async (t) => {
  const w = await world(t);
  const cache = w.cache();
  await cache.gather(signed, w.assignment, signal);
  await cache.admit(w.assignment, signal);
  const charm = join(w.directory, 'charm');
  await mkdir(join(charm, 'metadata.yaml/data'), { recursive: true });
  await assert.rejects(cache.deploy(w.assignment.archive, charm, [], 1), { code: 'already-exists' });
  await assert.rejects(w.cache().deploy('c'.repeat(64) as never, charm, [], 1), { code: 'not-found' });
});

test('an entry point is started as it was signed or not at all', async (t) => {
  const w = await world(t);
  const cache = w.cache();
  await cache.gather(signed, w.assignment, signal);
  const manifest = await cache.admit(w.assignment, signal);
  const charm = join(w.directory, 'charm');
  const again = () => cache.deploy(w.assignment.archive, charm, [], 1);
  const untrusted = { code: 'bundle-altered' };
  await again();
  await checkEntryPoint(manifest, charm, 'hooks/install');
  await checkEntryPoint(manifest, charm, 'hooks/start');
  await assert.rejects(checkEntryPoint(manifest, charm, 'lib/large'), untrusted);
  await assert.rejects(checkEntryPoint(manifest, charm, 'hooks/../hooks/install'), untrusted);

  await writeFile(join(charm, 'hooks/install'), 'changed');
  await assert.rejects(checkEntryPoint(manifest, charm, 'hooks/start'), untrusted);
  const free = { ...manifest, confinement: { ...manifest.confinement, selfModifying: true } };
  await checkEntryPoint(free, charm, 'hooks/start');
  await again();
  await rm(join(charm, 'hooks/start'));
  await symlink('../lib/large', join(charm, 'hooks/start'));
  await assert.rejects(checkEntryPoint(manifest, charm, 'hooks/start'), untrusted);
  await again();
  await cp(join(charm, 'hooks'), join(charm, 'elsewhere'), { recursive: true, verbatimSymlinks: true });
  await rm(join(charm, 'hooks'), { recursive: true });
  await symlink('elsewhere', join(charm, 'hooks'));
  await assert.rejects(checkEntryPoint(manifest, charm, 'hooks/install'), untrusted);
  await again();
  await rm(join(charm, 'hooks/install'));
  await assert.rejects(checkEntryPoint(manifest, charm, 'hooks/install'), untrusted);
  await symlink('start', join(charm, 'hooks/install'));
  await assert.rejects(checkEntryPoint(manifest, charm, 'hooks/install'), untrusted);
});

test('a folder that cannot be written is told as such', async (t) => {
  if (process.geteuid?.() === 0) return t.skip('root writes everywhere');
  const w = await world(t);
  await chmod(w.directory, 0o500);
  await assert.rejects(w.cache().gather(signed, w.assignment, signal), { code: 'store-unavailable' });
  await chmod(w.directory, 0o700);
});
