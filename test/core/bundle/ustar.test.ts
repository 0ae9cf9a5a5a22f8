import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  archiveName,
  encodeHeader,
  filesMax,
  headerField,
  pathProblem,
  splitPath,
} from '../../../src/core/bundle/index.ts';

const textAt = (block: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...block.subarray(from, to));

test('a header has the frozen form', () => {
  const block = encodeHeader({ path: 'src/charm.py', size: 1_000, mode: '0755' });
  assert.equal(block.length, 512);
  assert.equal(textAt(block, 0, 100), 'src/charm.py'.padEnd(100, '\0'));
  assert.equal(textAt(block, 100, 108), '000755 \0');
  assert.equal(textAt(block, 108, 124), '\0'.repeat(16));
  assert.equal(textAt(block, 124, 136), '0000001750 \0');
  assert.equal(textAt(block, 136, 148), '\0'.repeat(12));
  assert.match(textAt(block, 148, 156), /^0[0-7]{5} \0$/);
  assert.equal(textAt(block, 156, 157), '0');
  assert.equal(textAt(block, 257, 265), 'ustar\x0000');
  assert.equal(textAt(block, 329, 345), '000000 \x00000000 \0');
  assert.equal(textAt(block, 345, 512), '\0'.repeat(167));
});

test('the checksum counts itself as spaces', () => {
  const block = encodeHeader({ path: 'a', size: 0, mode: '0644' });
  const sum = Number.parseInt(textAt(block, 148, 154), 8);
  const spaced = block.map((byte, index) => (index >= 148 && index < 156 ? 32 : byte));
  assert.equal(
    sum,
    spaced.reduce((total, byte) => total + byte, 0),
  );
});

test('a path of 100 bytes is split already, as tar does it', () => {
  assert.deepEqual(splitPath('x'.repeat(99)), { name: 'x'.repeat(99), prefix: '' });
  const path = `${'a'.repeat(50)}/${'b'.repeat(49)}`;
  assert.deepEqual(splitPath(path), { name: 'b'.repeat(49), prefix: 'a'.repeat(50) });
  assert.equal(splitPath('x'.repeat(100)), null);
  const deep = `${'p'.repeat(100)}/${'q'.repeat(60)}/r`;
  assert.deepEqual(splitPath(deep), { name: `${'q'.repeat(60)}/r`, prefix: 'p'.repeat(100) });
  assert.deepEqual(splitPath(`${'p'.repeat(155)}/${'q'.repeat(100)}`), {
    name: 'q'.repeat(100),
    prefix: 'p'.repeat(155),
  });
  assert.equal(splitPath(`${'p'.repeat(156)}/q`), null);
});

const component = fc.string({ minLength: 1, maxLength: 255, unit: fc.constantFrom('a', 'B', '.', '-') });
const memberPath = fc
  .array(component, { minLength: 1, maxLength: 8 })
  .map((components) => components.join('/'))
  .filter((path) => pathProblem(path) === null);

test('every path that a member may have stands under a name that a header can hold, and no two under one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(memberPath, { maxLength: 12 }), (paths) => {
      const names = paths.map(archiveName);
      assert.equal(new Set(names).size, names.length);
      for (const [index, path] of paths.entries()) {
        const name = names[index] as string;
        assert.doesNotThrow(() => encodeHeader({ path: name, size: 0, mode: '0644' }));
        assert.equal(name === path, splitPath(path) !== null);
      }
    }),
  );
  assert.notEqual(splitPath(archiveName('x'.repeat(255), filesMax - 1)), null);
});

test('each offset belongs to a field', () => {
  assert.equal(headerField(0), 'name');
  assert.equal(headerField(107), 'mode');
  assert.equal(headerField(511), 'padding');
});
