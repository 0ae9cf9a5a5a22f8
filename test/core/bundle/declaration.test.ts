import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lanesProblem, parseDeclaration } from '../../../src/core/bundle/index.ts';

test('what a charm declares is sorted, and nothing is declared by default', () => {
  assert.deepEqual(parseDeclaration({ lanes: ['port:443', 'apt'] }), { lanes: ['apt', 'port:443'] });
  assert.deepEqual(parseDeclaration({ lanes: [] }), { lanes: [] });
  const versionCommand = ['nginx', '-v'];
  assert.deepEqual(parseDeclaration({ 'version-command': versionCommand }), { versionCommand });
  for (const nothing of [undefined, null, {}]) assert.deepEqual(parseDeclaration(nothing), {});
});

const wrong: readonly (readonly [unknown, RegExp])[] = [
  [['apt'], /a mapping is expected/],
  ['apt', /a mapping is expected/],
  [{ lane: ['apt'] }, /lane: only lanes and version-command can be declared/],
  [{ lanes: 'apt' }, /lanes: a list of lanes is expected/],
  [{ lanes: null }, /a list of lanes is expected/],
  [{ lanes: ['machine'] }, /"machine" is no lane/],
  [{ lanes: ['group:x'] }, /"group:x" is no lane/],
  [{ lanes: [7] }, /7 is no lane/],
  [{ lanes: ['apt', 'apt'] }, /named twice/],
  ...['nginx -v', [], [7], [''], ['a\0'], null].map(
    (command) => [{ 'version-command': command }, /version-command: a list of a program/] as const,
  ),
  [{ lanes: Array.from({ length: 33 }, (_, at) => `port:${at}`) }, /at most 32/],
];
for (const [document, problem] of wrong)
  test(`refuses ${JSON.stringify(document).slice(0, 40)}`, () =>
    assert.throws(
      () => parseDeclaration(document),
      (error: { message?: string; code?: string }) => {
        assert.match(error.message ?? '', problem);
        return error.code === 'charm-invalid';
      },
    ));

test('a manifest says the same of them', () => {
  assert.equal(lanesProblem(['apt']), null);
  assert.match(lanesProblem(['*']) ?? '', /is no lane/);
});
