import assert from 'node:assert/strict';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { sealer } from '../../../../src/edge/store/seal/index.ts';
import { testFolder } from '../../../support/folder.ts';

const unusable = { code: 'file-unusable' };

test('what was sealed opens for its own row only, also after a restart', (t) => {
  const file = path.join(testFolder(t), 'model.db.key');
  const sealed = sealer(file).seal('row/1', 'canary ü');
  assert.doesNotMatch(sealed, /canary/);
  assert.equal(sealer(file).open('row/1', sealed), 'canary ü');
  assert.throws(() => sealer(file).open('row/2', sealed), unusable);
});

test('the same value is never sealed to the same text', (t) => {
  const seals = sealer(path.join(testFolder(t), 'key'));
  assert.notEqual(seals.seal('a', 'x'), seals.seal('a', 'x'));
});

test('the key is for its owner only, and made only when it is needed', (t) => {
  const file = path.join(testFolder(t), 'key');
  const seals = sealer(file);
  assert.equal(seals.open('a', '{"never":"sealed"}'), '{"never":"sealed"}');
  assert.throws(() => statSync(file), { code: 'ENOENT' });
  seals.seal('a', 'x');
  assert.deepEqual([statSync(file).mode & 0o777, readFileSync(file).length], [0o600, 32]);
});

test('a value that was changed, or whose key is gone or another, is not read', (t) => {
  const file = path.join(testFolder(t), 'key');
  const sealed = sealer(file).seal('a', 'x');
  const middle = sealed.length - 8;
  const letter = sealed[middle] === 'A' ? 'B' : 'A';
  assert.throws(() => sealer(file).open('a', sealed.slice(0, middle) + letter + sealed.slice(middle + 1)), unusable);
  writeFileSync(file, Buffer.alloc(32, 1));
  assert.throws(() => sealer(file).open('a', sealed), unusable);
  writeFileSync(file, 'short');
  assert.throws(() => sealer(file).open('a', sealed), unusable);
  rmSync(file);
  assert.throws(() => sealer(file).open('a', sealed), unusable);
});
