/** Bundles that must not run: refused with the reason in status and log before anything is written. */
import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { createPublisherKey, loadPublisherKey, packBundle, signBundle } from '../../src/edge/bundle/index.ts';
import { blocksOf, canonicalGzip, endBlocks, envelopeOf, manifestFor } from '../edge/bundle/support.ts';
import { classicCharm } from '../support/classic-charm.ts';
import { makeDevWorld, unitOf } from '../support/dev-world.ts';

const untrusted = 4;

test('what may not run is refused, and nothing of it is written', async (t) => {
  const world = await makeDevWorld(t);
  const file = (name: string) => path.join(world.folder, name);
  const machine = path.join(world.directory, 'machines/0');
  const key = await loadPublisherKey(file('keys/development.pem'));
  const packed = async (name: string) =>
    (await packBundle({ source: await classicCharm(world.folder, name), output: file(name), revision: 1 })).file;
  /** A unit has its folder from birth on; what is in a bundle comes after the verdict. */
  const filesOfBundles = () =>
    globSync(['agents/*/charm/**', 'data/bundles/**/hooks/start'], { cwd: machine }).filter(isFile);
  const isFile = (name: string) => statSync(path.join(machine, name)).isFile();
  const signed = async (name: string) => {
    const bundle = await packed(name);
    await signBundle({ file: bundle, key });
    return bundle;
  };

  /** The controller takes it; the machine does not. */
  async function refusedByMachine(bundle: string, application: string, reason: RegExp) {
    const { code, stderr } = await world.reeve('deploy', bundle, application);
    assert.equal(code, 0, stderr);
    const unit = `${application}/0`;
    const status = await world.until(`${unit} is blocked`, (now) => unitOf(now, unit)?.workload.status === 'blocked');
    const shown = unitOf(status, unit);
    assert.match(shown?.workload.message ?? '', reason);
    assert.notEqual(shown?.next, undefined);
    assert.match((await world.reeve('status')).stdout, new RegExp(`! ${unit} .*\\n {2}next: `));
    assert.match(readFileSync(path.join(machine, 'agent.log'), 'utf8'), new RegExp(`"unit":"${unit}".*bundle refused`));
    assert.deepEqual(filesOfBundles(), []);
  }

  async function refusedAtTheDoor(bundle: string, reason: RegExp) {
    const { code, stderr } = await world.reeve('deploy', bundle);
    assert.equal(code, untrusted, stderr);
    assert.match(stderr, reason);
    assert.match(stderr, /\n {2}next: /);
  }

  await t.test('signed by a stranger', async () => {
    const bundle = await packed('foreign');
    await signBundle({ file: bundle, key: await createPublisherKey(file('stranger.pem')) });
    await refusedByMachine(bundle, 'foreign', /^bundle refused: /);
  });

  await t.test('altered', async () => {
    const bundle = await signed('altered');
    const bytes = readFileSync(bundle);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(bundle, bytes);
    await refusedAtTheDoor(bundle, /altered|does not match|manifest/);
  });

  await t.test('cut short', async () => {
    const bundle = await signed('short');
    truncateSync(bundle, readFileSync(bundle).length - 100);
    await refusedAtTheDoor(bundle, /cannot/);
  });

  await t.test('without a manifest', async () => {
    const bundle = file('alone');
    await copyFile(await signed('accompanied'), bundle);
    await refusedAtTheDoor(bundle, /cannot use a bundle without its signed manifest/);
  });

  await t.test('with a manifest that nobody signed', async () => {
    const bundle = await packed('unsigned');
    const { code } = await world.reeve('deploy', bundle, 'unsigned');
    if (code === 0) await refusedByMachine(bundle, 'unsigned', /^bundle refused: /);
    else assert.equal(code, untrusted);
  });

  await t.test('signed, but not canonical: members in another order', async () => {
    const entries = ['zebra', 'metadata.yaml'].map((member) => ({
      path: member,
      content: 'name: wild\nsummary: s\ndescription: d\n',
    }));
    const content = Buffer.concat([...entries.map(blocksOf), endBlocks]);
    const archive = canonicalGzip(content);
    const manifest = { ...manifestFor(entries, archive, content), operator: 'wild' };
    writeFileSync(file('wild'), archive);
    writeFileSync(file('wild.manifest'), envelopeOf(manifest, key));
    const { code, stderr } = await world.reeve('deploy', file('wild'), 'wild');
    assert.equal(code, untrusted, stderr);
  });

  assert.deepEqual(filesOfBundles(), []);
});
