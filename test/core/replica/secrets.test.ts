/** What one unit sees of secrets, and its own writes laid over it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Entity, Report, SecretView, SecretWrite } from '../../../src/core/model/index.ts';
import { overlay, viewOf } from '../../../src/core/replica/index.ts';
import { replica, unit, unitEntity, uuidOf } from '../../support/builders.ts';
import { contentOf, details, grant, revision, secret, secretOf } from '../../support/secrets.ts';

const id = secretOf('a');
const world = [unitEntity('web/0'), unitEntity('web/1'), unitEntity('db/0')];

function seen(name: string, some: readonly Entity[], reports: readonly Report[] = []): readonly SecretView[] {
  const view = viewOf(replica(...world, ...some), unit(name));
  assert.ok(view);
  return [...overlay(view, reports).secrets.values()];
}
const flush = (by: string, ...secrets: SecretWrite[]): Report => ({
  kind: 'flush',
  unit: unit(by),
  uuid: uuidOf(by),
  flush: { operation: `${by}#1` as never, relationSettings: [], openPorts: [], closePorts: [], state: {}, secrets },
});

const shared = [
  secret('a', 'web', 2),
  details('a', { label: 'l', revisions: [1, 2].map((one) => ({ revision: one, expireAt: null })), obsolete: [1] }),
  grant('a', 'db', [3, 4]),
  revision('a', 1, 'one'),
  revision('a', 2, 'two'),
];

test('each unit of a machine sees what it may read, and details only as owner', () => {
  const [own] = seen('web/1', shared);
  assert.deepEqual([own?.latest, own?.details?.label, own?.details?.obsolete], [2, 'l', [1]]);
  assert.deepEqual(
    own?.grants,
    [3, 4].map((relation) => ({ target: 'db', relation })),
  );
  const [reader] = seen('db/0', shared);
  assert.deepEqual([reader?.details, [...(reader?.contents.keys() ?? [])]], [undefined, [1, 2]]);
  assert.deepEqual(seen('db/0', shared.slice(0, 2)), []);
  assert.deepEqual(seen('web/1', [secret('a', 'web/0', 1)]), []);
});

describe('writes that are not applied yet', () => {
  const create = (owner: 'application' | 'unit'): SecretWrite => ({
    kind: 'create',
    secret: id,
    owner,
    label: 'l',
    description: '',
    rotate: 'never',
    content: contentOf('one'),
    track: true,
  });
  const set = (number: number, text: string): SecretWrite => ({
    kind: 'update',
    secret: id,
    revision: number,
    content: contentOf(text),
    track: false,
  });
  test('a new secret is there for the writer, and the application’s for its colleagues', () => {
    assert.deepEqual(seen('web/0', [], [flush('web/0', create('unit'))])[0]?.owner, 'web/0');
    assert.deepEqual(seen('web/1', [], [flush('web/0', create('unit'))]), []);
    assert.deepEqual(seen('web/1', [], [flush('web/0', create('application'))])[0]?.owner, 'web');
    assert.deepEqual(seen('db/0', [], [flush('web/0', create('application'))]), []);
  });
  test('one that was applied meanwhile changes nothing, also when several are under way', () => {
    const [before] = seen('web/0', shared);
    const [after] = seen('web/0', shared, [flush('web/0', create('application'), set(2, 'two'))]);
    assert.deepEqual(after, before);
    const [back] = seen('web/0', shared, [flush('web/0', set(1, 'one')), flush('web/0', set(2, 'two'))]);
    assert.deepEqual(back, before);
  });
  test('new content is the latest, with its rotation', () => {
    const [after] = seen('web/0', shared, [
      flush('web/0', { ...set(3, 'three'), rotate: 'daily', rotateAt: 9 } as SecretWrite),
    ]);
    assert.deepEqual([after?.latest, after?.contents.get(3), after?.details?.rotateAt], [3, contentOf('three'), 9]);
  });
  test('grants, revocations and removals', () => {
    const reports = [
      flush('web/0', { kind: 'revoke', secret: id, target: 'db' as never, relation: 3 as never }),
      flush('web/0', { kind: 'grant', secret: id, target: 'log' as never, relation: 5 as never }),
      flush('web/0', { kind: 'remove', secret: id, revision: 1 }),
    ];
    const [after] = seen('web/0', shared, reports);
    assert.deepEqual(after?.grants, [
      { target: 'db', relation: 4 },
      { target: 'log', relation: 5 },
    ]);
    assert.deepEqual([after?.details?.obsolete, [...(after?.contents.keys() ?? [])]], [[], [2]]);
    assert.deepEqual(seen('web/0', shared, [flush('web/0', { kind: 'remove', secret: id })]), []);
    assert.deepEqual(
      seen(
        'web/0',
        shared,
        [1, 2].map((one) => flush('web/0', { kind: 'remove', secret: id, revision: one })),
      ),
      [],
      'nothing is left of a secret without revisions',
    );
  });
});
