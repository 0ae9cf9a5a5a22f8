/** `storage` and `resources` of `metadata.yaml`, sizes, mount points, and what people type (charm-runtime.md §1.4, §1.5). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  declaredMountPoint,
  defaultDirective,
  parseCharm,
  parseDirective,
  parseSizeMiB,
} from '../../../src/core/charm/index.ts';
import { AgentError } from '../../../src/core/errors.ts';
import { isStorageId, type StorageDeclaration, type StorageId, storageId } from '../../../src/core/model/index.ts';

const charm = (storage: unknown, resources: unknown = {}) =>
  parseCharm({
    metadata: { name: 'web', summary: 's', description: 'd', storage, resources },
    config: undefined,
    actions: undefined,
  });
const filesystem = (more: object) => charm({ data: { type: 'filesystem', ...more } }).storage['data'];

const ranges: readonly (readonly [range: unknown, StorageDeclaration['count']])[] = [
  [undefined, undefined],
  [2, { min: 2, max: 2 }],
  ['1', { min: 1, max: 1 }],
  ['0-1', { min: 0, max: 1 }],
  ['2-5', { min: 2, max: 5 }],
  ['1+', { min: 1, max: null }],
  ['0-', { min: 0, max: null }],
];
for (const [range, count] of ranges)
  test(`the range ${String(range)} is read`, () => {
    assert.deepEqual(filesystem({ multiple: { range } }), { kind: 'filesystem', ...(count && { count }) });
  });

const faults: readonly (readonly [what: string, storage: unknown, because: RegExp])[] = [
  ['no type', { data: {} }, /storage\.data\.type/],
  ['a range of nothing', { data: { type: 'block', multiple: { range: 0 } } }, /at least 1/],
  ['an empty range', { data: { type: 'block', multiple: { range: '5-2' } } }, /is empty/],
  ['a range to zero', { data: { type: 'block', multiple: { range: '0-0' } } }, /is empty/],
  ['a range that begins too high', { data: { type: 'block', multiple: { range: '999999+' } } }, /begins above 128/],
  ['a range of words', { data: { type: 'block', multiple: { range: 'many' } } }, /expected m, m-n or m\+/],
  ['a range that is a list', { data: { type: 'block', multiple: { range: [1] } } }, /expected a string/],
  ['a size of words', { data: { type: 'block', 'minimum-size': 'big' } }, /expected a size/],
  ['a relative location', { data: { type: 'filesystem', location: 'srv' } }, /expected an absolute path/],
  ['the root', { data: { type: 'filesystem', location: '/' } }, /expected an absolute path/],
  ['a location that climbs', { data: { type: 'filesystem', location: '/srv/../etc' } }, /expected an absolute path/],
  ['a location with a zero', { data: { type: 'filesystem', location: '/srv/\0' } }, /expected an absolute path/],
  ['the folder of mounts', { data: { type: 'filesystem', location: '/var/lib/juju/storage/x' } }, /not for charms/],
  ['a mounted block device', { data: { type: 'block', location: '/srv' } }, /not mounted/],
  ['a name that climbs', { '../data': { type: 'block' } }, /lower-case letters/],
  ['a name with a slash', { 'a/b': { type: 'block' } }, /lower-case letters/],
];
for (const [what, storage, because] of faults)
  test(`storage with ${what} is refused`, () => {
    assert.throws(() => charm(storage), because);
  });

test('a resource whose name is a path is refused', () => {
  for (const name of ['..', '../x', 'a/b', '', '.hidden', 'x'.repeat(200)])
    assert.throws(() => charm({}, { [name]: { filename: 'f' } }), { code: 'charm-invalid' });
});

test('sizes are mebibytes, rounded up', () => {
  const sizes = ['1', '1M', '1.5G', '2G', '1T', '0.1M', '2GiB', '1GB'].map(parseSizeMiB);
  assert.deepEqual(sizes, [1, 1, 1536, 2048, 1024 * 1024, 1, 2048, 1024]);
  for (const text of ['', '0', '-1', '1K', 'G', '1 G', '1e3', '99999999999Y', 'NaN'])
    assert.equal(parseSizeMiB(text), null);
});

test('an instance is mounted where the charm says', () => {
  const one = 'data/3' as StorageId;
  assert.equal(declaredMountPoint({ kind: 'filesystem' }, one), null);
  assert.equal(declaredMountPoint({ kind: 'filesystem', location: '/srv/x/' }, one), '/srv/x');
  const several = { kind: 'filesystem', location: '/srv/x', count: { min: 0, max: 2 } } as const;
  assert.equal(declaredMountPoint(several, one), '/srv/x/data/3');
  assert.equal(declaredMountPoint({ ...several, count: { min: 1, max: null } }, one), '/srv/x/data/3');
});

test('a directive says what it says, and the charm the rest', () => {
  const data: StorageDeclaration = { kind: 'filesystem', minimumMiB: 512, count: { min: 2, max: null } };
  assert.deepEqual(defaultDirective(data), { pool: 'rootfs', count: 2, sizeMiB: 512 });
  assert.deepEqual(defaultDirective({ kind: 'block' }), { pool: 'loop', count: 1, sizeMiB: 1024 });
  assert.deepEqual(parseDirective('data', '', data), { pool: 'rootfs', count: 2, sizeMiB: 512 });
  assert.deepEqual(parseDirective('data', '2G,3,tmpfs', data), { pool: 'tmpfs', count: 3, sizeMiB: 2048 });
  assert.deepEqual(parseDirective('data', 'loop,1G', { ...data, count: { min: 0, max: 1 } }), {
    pool: 'loop',
    count: 1,
    sizeMiB: 1024,
  });
});

test('whatever is typed is a directive within the limits or a refusal', () => {
  const part = fc.oneof(fc.constantFrom('loop', 'rootfs', 'tmpfs', '2G', '3', '', '1M'), fc.string({ maxLength: 6 }));
  const text = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(','));
  fc.assert(
    fc.property(text, fc.constantFrom('block' as const, 'filesystem' as const), (typed, kind) => {
      try {
        const { pool, count, sizeMiB } = parseDirective('data', typed, { kind, minimumMiB: 2 });
        assert.ok(count >= 1 && count <= 128 && sizeMiB >= 2 && Number.isSafeInteger(sizeMiB));
        assert.ok(kind === 'filesystem' || pool === 'loop');
      } catch (error) {
        assert.ok(error instanceof AgentError && error.code === 'storage-invalid', String(error));
      }
    }),
  );
});

test('whatever a charm declares is read or refused with its place', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue()), fc.jsonValue(), (spec, range) => {
      try {
        charm({ data: { type: 'filesystem', ...spec, multiple: { range } } });
      } catch (error) {
        assert.ok(error instanceof AgentError && error.code === 'charm-invalid', String(error));
      }
    }),
  );
});

test('an id never leaves its folder', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `${text}/0`),
      ),
      (text) => {
        if (!isStorageId(text)) {
          assert.throws(() => storageId(text), { code: 'name-invalid' });
          return;
        }
        assert.match(text, /^[a-z0-9-]+\/\d+$/);
      },
    ),
  );
});
