/** The manifest is of exactly one form, and its tree has no clash and no way out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson, parseManifest } from '../../../src/core/bundle/index.ts';
import type { ManifestFile } from '../../../src/core/model/index.ts';
import { manifest } from '../trust/evidence.ts';

const file = (path: string, size = 0): ManifestFile => ({ path, size, mode: '0644', sha256: 'f'.repeat(64) as never });
const parse = (change: Readonly<Record<string, unknown>>) => parseManifest(canonicalJson({ ...manifest, ...change }));
const files = (...paths: readonly string[]) => ({ files: paths.map((path) => file(path)), entryPoints: [] });

test('a manifest comes back as it was signed', () => {
  assert.deepEqual(parseManifest(canonicalJson(manifest)), manifest);
  const links = [{ path: 'hooks/install', target: '../dispatch' }];
  assert.deepEqual(parse({ lanes: ['apt'] }), { ...manifest, lanes: ['apt'] });
  assert(!('problem' in parse({ links, dirs: ['data'], origin: { kind: 'imported', source: 'x.charm' } })));
});

for (const key of Object.keys(manifest))
  test(`a manifest without ${key} is refused`, () => {
    assert.deepEqual(parse({ [key]: undefined }), { problem: `${key} is missing` });
    assert('problem' in parse({ [key]: null }));
  });

const refused: Readonly<Record<string, readonly [Readonly<Record<string, unknown>>, RegExp]>> = {
  'an unknown key': [{ channel: 'stable' }, /channel: this agent does not know/],
  'a lane that is ours to give': [{ lanes: ['machine'] }, /lanes: "machine" is no lane/],
  'a key called constructor': [{ constructor: 1 }, /constructor: this agent/],
  'an unknown key inside': [{ archive: { ...manifest.archive, md5: '' } }, /archive: md5: this agent/],
  'an operator that is a path': [{ operator: '../web' }, /operator/],
  'a revision in quotes': [{ revision: '12' }, /revision/],
  'a negative revision': [{ revision: -1 }, /revision/],
  'a version that is none': [{ agentMin: 'latest' }, /agentMin/],
  'a hash in upper case': [{ contentSha256: 'A'.repeat(64) }, /contentSha256/],
  'an archive over the limit': [{ archive: { ...manifest.archive, length: 128 * 1024 * 1024 + 1 } }, /archive: length/],
  'files that are no list': [{ files: {} }, /files: a list/],
  'a file with a strange mode': [{ files: [{ ...file('a'), mode: '4755' }], entryPoints: [] }, /mode: 0644 or 0755/],
  'a negative size': [{ files: [{ ...file('a'), size: -1 }], entryPoints: [] }, /size/],
  'a file without hash': [{ files: [{ path: 'a', size: 0, mode: '0644' }], entryPoints: [] }, /sha256 is missing/],
  'files out of order': [files('b', 'a'), /not in order/],
  'a file twice': [files('a', 'a'), /not in order/],
  'two names that differ in case only': [files('A', 'a'), /clashes with "A"/],
  'a file that is a directory too': [files('a', 'a/b'), /lies under "a"/],
  'a file that is a directory in another case': [files('A', 'a/b'), /lies under "A"/],
  'a way out': [files('../a'), /component/],
  'an absolute path': [files('/a'), /component/],
  'a file over the limit': [{ files: [file('a', 64 * 1024 * 1024 + 1)], entryPoints: [] }, /64|bytes and/],
  'too much in all': [
    { files: ['a', 'b', 'c', 'd', 'e'].map((path) => file(path, 60 * 1024 * 1024)), entryPoints: [] },
    /are allowed/,
  ],
  'too many files': [
    files(...Array.from({ length: 20_001 }, (_, index) => `f${String(index).padStart(5, '0')}`)),
    /20000 members/,
  ],
  'an archive that grows too much': [{ files: [file('a', 2 * 1024 * 1024)], entryPoints: [] }, /more than 100 times/],
  'a link that leads out': [{ links: [{ path: 'x', target: '../etc' }] }, /outside/],
  'an absolute link': [{ links: [{ path: 'x', target: '/etc' }] }, /absolute/],
  'a file below a link': [
    { files: [file('x/a')], entryPoints: [], links: [{ path: 'x', target: 'y' }] },
    /lies under "x"/,
  ],
  'a link below a link': [
    {
      links: [
        { path: 'x', target: 'y' },
        { path: 'x/z', target: 'w' },
      ],
    },
    /lies under "x"/,
  ],
  'a link in place of a file': [{ links: [{ path: 'dispatch', target: 'y' }] }, /clashes/],
  'links out of order': [
    {
      links: [
        { path: 'y', target: 'a' },
        { path: 'x', target: 'a' },
      ],
    },
    /links are not in order/,
  ],
  'a directory that has members': [{ ...files('d/a'), dirs: ['d'] }, /lies under "d"/],
  'directories out of order': [{ dirs: ['b', 'a'] }, /directories are not in order/],
  'an entry point that is no member': [{ entryPoints: ['hooks/install'] }, /is no member/],
  'an entry point twice': [{ entryPoints: ['dispatch', 'dispatch'] }, /named twice/],
  'no platform': [{ platforms: [] }, /platforms/],
  'a strange profile': [{ confinement: { profile: 'none', selfModifying: false } }, /system or strict or dev/],
  'a strange origin': [{ origin: { kind: 'found' } }, /origin/],
};
for (const [what, [change, problem]] of Object.entries(refused))
  test(`${what} is refused`, () => {
    const parsed = parse(change);
    assert('problem' in parsed, 'it was accepted');
    assert.match(parsed.problem, problem);
  });

test('a manifest in any other form of JSON is refused', () => {
  assert('problem' in parseManifest(JSON.stringify(manifest, null, 1)));
  assert('problem' in parseManifest(`${canonicalJson(manifest)} `));
  assert('problem' in parseManifest('[]'));
  assert('problem' in parseManifest('null'));
});
