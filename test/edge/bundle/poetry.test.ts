/** Dependencies as Poetry says them, as pip understands them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requirementsOfPoetry } from '../../../src/edge/bundle/poetry.ts';

const cases: readonly (readonly [unknown, string])[] = [
  ['*', 'x'],
  ['^3.8.1', 'x>=3.8.1,<4'],
  ['^0.2.3', 'x>=0.2.3,<0.3'],
  ['^0.0.3', 'x>=0.0.3,<0.0.4'],
  ['^0', 'x>=0,<1'],
  ['~1.2.3', 'x>=1.2.3,<1.3'],
  ['~1', 'x>=1,<2'],
  ['~=24.10.0', 'x~=24.10.0'],
  ['1.2', 'x==1.2'],
  ['>=1.0, <2', 'x>=1.0,<2'],
  [{ version: '^7.15', extras: ['toml', 'yaml'] }, 'x[toml,yaml]>=7.15,<8'],
  [{ version: '*', python: '<3.11' }, "x ; (python_version < '3.11')"],
  [{ version: '1', markers: "sys_platform == 'linux'" }, "x==1 ; (sys_platform == 'linux')"],
  [{ git: 'https://example.org/x', tag: 'v1' }, 'x @ git+https://example.org/x@v1'],
  [{ url: 'https://example.org/x.whl' }, 'x @ https://example.org/x.whl'],
  [{ path: 'lib/x' }, './lib/x'],
];

for (const [said, line] of cases)
  test(`${JSON.stringify(said)} is ${line}`, () => assert.deepEqual(requirementsOfPoetry({ x: said }), [line]));

test('each of several versions has its line, and Python itself has none', () =>
  assert.deepEqual(
    requirementsOfPoetry({
      python: '^3.10',
      x: [
        { version: '1', python: '<3.11' },
        { version: '2', python: '>=3.11' },
      ],
    }),
    ["x==1 ; (python_version < '3.11')", "x==2 ; (python_version >= '3.11')"],
  ));

test('what pip cannot be told is refused', () => {
  for (const said of [7, null, {}]) assert.throws(() => requirementsOfPoetry({ x: said }), { code: 'charm-invalid' });
});
