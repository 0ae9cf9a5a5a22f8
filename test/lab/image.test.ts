/** The container image: a valid layout, the same whoever builds it, and programs that run on what is in it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import {
  blobFile,
  buildImage,
  type Descriptor,
  hostArchitecture,
  type ImageConfig,
  type Manifest,
  readBlob,
  readIndex,
  type UnpackedImage,
  unpackImage,
} from './image.ts';
import { missing } from './packages.ts';

const skip = (process.getuid?.() !== 0 && 'only root can unpack with owners') || missing('debootstrap', 'debootstrap');
const user = '10001';
const sha256 = (content: Uint8Array): string => `sha256:${createHash('sha256').update(content).digest('hex')}`;

suite('the container image', { skip }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ri-'));
  const layout = path.join(folder, 'image');
  let digest: string;
  let image: UnpackedImage;
  before(() => {
    digest = buildImage(layout);
    image = unpackImage(layout, path.join(folder, 'root'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('each descriptor is that of a blob, and each blob has one', () => {
    assert.deepEqual(JSON.parse(readFileSync(path.join(layout, 'oci-layout'), 'utf8')), {
      imageLayoutVersion: '1.0.0',
    });
    const seen: string[] = [];
    const check = (one: Descriptor): Descriptor => {
      const content = readFileSync(blobFile(layout, one));
      assert.deepEqual([sha256(content), content.length], [one.digest, one.size]);
      seen.push(path.basename(blobFile(layout, one)));
      return one;
    };
    const [named] = readIndex(layout).manifests;
    assert.ok(named);
    const { manifests } = readBlob<ReturnType<typeof readIndex>>(layout, check(named));
    for (const one of manifests) {
      const { config, layers } = readBlob<Manifest>(layout, check(one));
      const described = readBlob<ImageConfig>(layout, check(config));
      assert.equal(described.architecture, one.platform?.architecture);
      const plain = layers.map((layer) => sha256(gunzipSync(readFileSync(blobFile(layout, check(layer))))));
      assert.deepEqual(described.rootfs.diff_ids, plain);
    }
    assert.deepEqual(readdirSync(path.join(layout, 'blobs/sha256')).toSorted(), seen.toSorted());
    assert.deepEqual(
      manifests.map(({ platform }) => platform?.architecture),
      [hostArchitecture],
    );
  });

  test('another builder makes the same', () => {
    assert.equal(buildImage(path.join(folder, 'again'), '077'), digest);
  });

  test('no program and no library misses a library', () => {
    const files = readdirSync(image.root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => readFileSync(file).subarray(0, 4).toString('latin1') === '\x7fELF');
    const names = new Set(files.map((file) => path.basename(file)));
    const { stdout } = spawnSync('sh', ['-c', 'find "$0" -type l -name "*.so*"', image.root], { encoding: 'utf8' });
    for (const link of stdout.split('\n')) names.add(path.basename(link));
    const dynamic = spawnSync('readelf', ['--dynamic', '--wide', ...files], { encoding: 'utf8', maxBuffer: 2 ** 26 });
    const needed = new Set([...dynamic.stdout.matchAll(/\(NEEDED\).*\[(.+)\]/g)].map(([, name = '']) => name));
    assert.ok(needed.has('libc.so.6'));
    assert.deepEqual(
      [...needed].filter((name) => !names.has(name)),
      [],
    );
  });

  test('its programs run as its user', () => {
    const inside = (...command: string[]): string => {
      const { stdout, stderr } = spawnSync('chroot', [`--userspec=${user}:${user}`, image.root, ...command], {
        encoding: 'utf8',
        env: Object.fromEntries(image.config.Env.map((one) => one.split(/=(.*)/s) as [string, string])),
      });
      return stdout || stderr;
    };
    assert.match(inside('reeve', '--version'), /^\d+\.\d+\.\d+\n$/);
    assert.match(inside(...image.config.Entrypoint, '--help'), /Usage: reeved serve/);
    assert.match(inside('reeved', 'run', '--nonsense'), /"--nonsense" is not understood/);
    assert.equal(
      inside('python3', '-c', 'import ssl, sqlite3, ctypes, readline, yaml; print(yaml.__with_libyaml__)'),
      'True\n',
    );
    assert.equal(
      inside('sh', '-c', 'echo a b | awk "{print \\$2}" | sed s/b/c/ | grep c; bash -c "echo $0"'),
      'c\nsh\n',
    );
    assert.match(
      inside('sh', '-c', 'touch /var/lib/reeve/x /charm/containers/x && touch /usr/x'),
      /cannot touch '\/usr\/x'/,
    );
  });

  test('Python is compiled, and nothing can become another user', () => {
    const [compiled] = readdirSync(path.join(image.root, 'usr/lib/python3.11/__pycache__')).filter((name) =>
      name.startsWith('argparse.'),
    );
    assert.ok(compiled);
    const { stdout } = spawnSync('find', [image.root, '-type', 'f', '-perm', '/6000'], { encoding: 'utf8' });
    assert.equal(stdout, '');
    assert.equal(statSync(path.join(image.root, 'tmp')).mode & 0o7777, 0o1777);
  });
});
