import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { AgentError } from '../../../src/core/errors.ts';
import { meets, parseConstraints, printConstraints } from '../../../src/core/placement/index.ts';
import { hardware } from '../../support/builders.ts';

const gibibyte = 2 ** 30;
const box = { ...hardware, cores: 4, memoryBytes: 8 * gibibyte, diskBytes: 20 * gibibyte };

const cases: readonly (readonly [constraints: Readonly<Record<string, string>>, met: boolean])[] = [
  [{}, true],
  [{ arch: 'amd64', cores: '4', mem: '8G', 'root-disk': '20G' }, true],
  [{ arch: 'arm64' }, false],
  [{ cores: '5' }, false],
  [{ mem: '8193' }, false],
  [{ mem: '8192M' }, true],
  [{ mem: '0.5T' }, false],
  [{ 'root-disk': '1T' }, false],
];
for (const [given, met] of cases)
  test(`a machine ${met ? 'meets' : 'does not meet'} ${printConstraints(given) || 'nothing'}`, () => {
    assert.equal(meets(parseConstraints(given), box), met);
  });

test('a machine that has not said what it is meets nothing but nothing', () => {
  assert.ok(meets({}, undefined));
  assert.ok(!meets({ cores: '0' }, undefined));
});

for (const [given, message] of [
  [{ corse: '1' }, /"corse".*not known/],
  [{ cores: 'many' }, /cores=many: expected a whole number/],
  [{ mem: '4GB' }, /a size such as 512M or 4G/],
  [{ arch: 'x86' }, /amd64, arm64/],
  [{ ['__proto__']: '1' }, /not known/],
] as const)
  test(`${JSON.stringify(given)} is refused`, () => {
    assert.throws(
      () => parseConstraints(given),
      (error) => error instanceof AgentError && error.code === 'config-invalid' && message.test(error.message),
    );
  });

test('an empty value is no constraint, and what was read reads the same again', () => {
  assert.deepEqual(parseConstraints({ cores: '', mem: '4G', arch: 'amd64' }), { arch: 'amd64', mem: '4G' });
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('arch', 'cores', 'mem', 'x'), fc.string()), (given) => {
      try {
        const read = parseConstraints(given);
        assert.deepEqual(parseConstraints(read), read);
      } catch (error) {
        assert.ok(error instanceof AgentError);
      }
    }),
  );
});
