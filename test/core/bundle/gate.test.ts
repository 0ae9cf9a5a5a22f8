/** The gate lets exactly one form through, whatever the sizes of the parts it gets it in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { archiveContentBytes, encodeHeader, type HeaderFacts, openGate } from '../../../src/core/bundle/index.ts';

const files: readonly HeaderFacts[] = [
  { path: 'dispatch', size: 3, mode: '0755' },
  { path: 'empty', size: 0, mode: '0644' },
  { path: 'exact', size: 512, mode: '0644' },
];
const contents = [Uint8Array.of(1, 2, 3), new Uint8Array(0), new Uint8Array(512).fill(7)];

function build(): Uint8Array {
  const parts = files.flatMap((file, index) => [
    encodeHeader(file),
    contents[index] as Uint8Array,
    new Uint8Array(-file.size & 511),
  ]);
  const whole = new Uint8Array(archiveContentBytes(files.map((file) => file.size)));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}

function run(bytes: Uint8Array, cuts: readonly number[] = [], list = files): string | null {
  const gate = openGate(list);
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  let start = 0;
  for (const end of ends) {
    const problem = gate.push(bytes.subarray(start, end));
    if (problem !== null) return problem;
    start = end;
  }
  return gate.end();
}

test('the archive of the list passes, in parts of any size', () => {
  const bytes = build();
  fc.assert(fc.property(fc.array(fc.nat(), { maxLength: 8 }), (cuts) => assert.equal(run(bytes, cuts), null)));
});

test('the content comes out by file', () => {
  const seen = files.map(() => [] as number[]);
  const gate = openGate(files, (index, content) => seen[index]?.push(...content));
  for (const byte of build()) assert.equal(gate.push(Uint8Array.of(byte)), null);
  assert.deepEqual(
    seen,
    contents.map((content) => [...content]),
  );
});

test('every changed bit outside of content is refused', () => {
  const bytes = build();
  const isContent = (at: number): boolean => (at >= 512 && at < 515) || (at >= 2048 && at < 2560);
  for (let at = 0; at < bytes.length; at++)
    for (let bit = 0; bit < 8; bit++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] as number) ^ (1 << bit);
      assert.equal(run(changed) === null, isContent(at), `bit ${bit} of byte ${at}`);
    }
});

test('an archive that is cut anywhere is refused', () => {
  const bytes = build();
  for (let length = 0; length < bytes.length; length++) assert.notEqual(run(bytes.subarray(0, length)), null);
});

test('what follows the end is refused', () => {
  const bytes = build();
  assert.match(run(Uint8Array.of(...bytes, 0)) ?? '', /after the end/);
});

test('another order and another list are refused', () => {
  const bytes = build();
  assert.match(run(bytes, [], files.toReversed()) ?? '', /the header of exact is not canonical: its name differs/);
  assert.match(run(bytes, [], files.slice(0, 2)) ?? '', /end of the archive is not zero/);
  assert.match(run(bytes, [], [...files, { path: 'z', size: 0, mode: '0644' }]) ?? '', /header of z/);
});

test('a refusal names the member and the field', () => {
  const bytes = build();
  bytes[104] = 55;
  assert.equal(run(bytes), 'the header of dispatch is not canonical: its mode differs');
  const padded = build();
  padded[600] = 1;
  assert.equal(run(padded), 'the padding of dispatch is not zero');
});

test('a path that no header can hold stands under its place in the list, and under no other name', () => {
  const long: HeaderFacts = { path: 'x'.repeat(200), size: 0, mode: '0644' };
  const archive = (name: string): Uint8Array => {
    const bytes = new Uint8Array(512 * 4);
    bytes.set(encodeHeader({ ...long, path: 'a' }));
    bytes.set(encodeHeader({ ...long, path: name }), 512);
    return bytes;
  };
  const list = [{ ...long, path: 'a' }, long];
  assert.equal(run(archive('.reeve-names/1'), [], list), null);
  for (const name of ['.reeve-names/0', '.reeve-names/01', '.reeve-names/2', 'x'.repeat(99)])
    assert.match(run(archive(name), [], list) ?? '', /the header of x+ is not canonical: its name differs/);
});

test('the archive of no files is two zero blocks', () => {
  assert.equal(run(new Uint8Array(1024), [], []), null);
  assert.notEqual(run(new Uint8Array(512), [], []), null);
});
