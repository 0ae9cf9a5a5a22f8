import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkDestination, linkProblem, pathProblem, simplestTarget } from '../../../src/core/bundle/index.ts';

for (const path of [
  'dispatch',
  'src/charm.py',
  'a b/c',
  '.hidden',
  'a/..b',
  'a/...',
  'x'.repeat(255),
  `${'x'.repeat(255)}/`.repeat(4).slice(0, -1),
  '.reeve-names-2/a',
  'a/.reeve-names',
])
  test(`${path.slice(0, 30)} may be a member`, () => assert.equal(pathProblem(path), null));

const badPaths: readonly [string, RegExp][] = [
  ['', /empty/],
  ['/etc/passwd', /component/],
  ['../x', /component/],
  ['a/../b', /component/],
  ['a/..', /component/],
  ['./a', /component/],
  ['a//b', /component/],
  ['a/', /component/],
  ['a\\b', /backslash/],
  ['C:x', /colon/],
  ['a\0b', /ASCII/],
  ['a\nb', /ASCII/],
  ['a\u001b[31m', /ASCII/],
  ['é', /ASCII/],
  ['a\u007f', /ASCII/],
  ['a/'.repeat(32) + 'b', /32 levels/],
  ['x'.repeat(256), /too long/],
  [`a/${'x'.repeat(256)}`, /too long/],
  [`${'x'.repeat(204)}/`.repeat(5), /component/],
  [`${'x'.repeat(204)}/`.repeat(5).slice(0, -1) + 'xx', /too long/],
  ['.reeve-names/0', /keep this name/],
  ['.Reeve-Names', /keep this name/],
];
for (const [path, problem] of badPaths)
  test(`${JSON.stringify(path).slice(0, 40)} may not be a member`, () =>
    assert.match(pathProblem(path) ?? '', problem));

for (const [path, target] of [
  ['hooks/install', '../dispatch'],
  ['a', 'b'],
  ['a', 'b/c'],
  ['a/b/c', '../..'],
  ['a/b/c', '../../d/e'],
] as const)
  test(`${path} may lead to ${target}`, () => assert.equal(linkProblem(path, target), null));

const badLinks: readonly [string, string][] = [
  ['a', ''],
  ['a', '/etc/passwd'],
  ['a', '..'],
  ['a', '../x'],
  ['hooks/a', '../../x'],
  ['a/b', 'c/../d'],
  ['a/b', 'c/..'],
  ['a', './b'],
  ['a', '.'],
  ['a', 'b/'],
  ['a', 'b//c'],
  ['a', 'b\\c'],
  ['a', 'b\0'],
  ['a', 'é'],
  ['a', 'x'.repeat(256)],
];
for (const [path, target] of badLinks)
  test(`${path} may not lead to ${JSON.stringify(target).slice(0, 30)}`, () =>
    assert.notEqual(linkProblem(path, target), null));

test('a link is followed by names alone', () => {
  assert.equal(linkDestination('hooks/install', '../dispatch'), 'dispatch');
  assert.equal(linkDestination('a/b/c', '../..'), '');
  assert.equal(linkDestination('a', 'b/c'), 'b/c');
});

for (const [target, simplest] of [
  ['./hooks.py', 'hooks.py'],
  ['.././/src/charm.py', '../src/charm.py'],
  ['lib/', 'lib'],
  ['a/../b', 'a/../b'],
  ['/etc/./passwd', '/etc/./passwd'],
  ['.', '.'],
  ['', ''],
] as const)
  test(`${JSON.stringify(target)} is ${JSON.stringify(simplest)} in its simplest form`, () =>
    assert.equal(simplestTarget(target), simplest));
