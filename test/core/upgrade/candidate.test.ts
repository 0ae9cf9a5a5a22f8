import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidateProblem } from '../../../src/core/upgrade/index.ts';

const running = { version: '0.2.0', dataVersion: 2 };

const cases = [
  ['a newer version may take over', { version: '0.3.0', dataVersion: 2 }, 'refresh', null],
  ['the same version may', { version: '0.2.0', dataVersion: 2 }, 'refresh', null],
  ['an older one is refused', { version: '0.1.9', dataVersion: 2 }, 'refresh', 'below-floor'],
  ['an older one may, as a rollback', { version: '0.1.9', dataVersion: 2 }, 'rollback', null],
  ['one that reads only older data is refused', { version: '0.3.0', dataVersion: 1 }, 'rollback', 'data-newer'],
  ['one that writes newer data needs its package', { version: '0.3.0', dataVersion: 3 }, 'refresh', 'package-needed'],
  ['one without a version is refused', { version: 'next', dataVersion: 2 }, 'rollback', 'bundle-malformed'],
] as const;

for (const [what, candidate, operation, code] of cases)
  test(what, () => assert.equal(candidateProblem(candidate, running, operation)?.code ?? null, code));

test('whoever is refused for older data learns the way back', () => {
  const problem = candidateProblem({ version: '0.1.0', dataVersion: 1 }, running, 'rollback');
  assert.match(
    problem?.next ?? '',
    /^stay on 0\.2\.0; or put back a copy of \/var\/lib\/reeve that 0\.1\.0 has written/,
  );
});
