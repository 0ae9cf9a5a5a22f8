import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projection } from '../../../src/controller/model/index.ts';
import type { AgentId } from '../../../src/core/model/index.ts';
import { unit, world } from '../../support/controller-world.ts';

function leading() {
  const at = world();
  const agents = [at.machine().agent, at.machine().agent] as const;
  at.deploy('web', 2);
  at.act((draft) => draft.put('lease', 'web', { holder: unit('web/0'), epoch: 3 }));
  const tell = (
    change: Readonly<Record<string, string | null>>,
    epoch = 3,
    name = 'web/0',
    agent: AgentId = agents[0],
  ) =>
    at.report(agent, {
      kind: 'leader-settings',
      unit: unit(name),
      uuid: at.uuid(name),
      application: 'web' as never,
      epoch,
      change,
    });
  const events = () => [...at.model.list('event')].map(([, { code, because }]) => `${code}: ${because}`);
  return { at, agents, tell, events };
}

test('what the leader tells is there at once, for every agent with a unit of the application', () => {
  const { at, agents, tell } = leading();
  tell({ a: '1', b: '2' });
  tell({ b: null });
  const entity = { kind: 'leader-settings', application: 'web', version: 2, settings: { a: '1' } };
  for (const agent of agents) assert.deepEqual(projection(at.model, agent).get('leader-settings/web')?.value, entity);
});

test('values that stand there already bump no version', () => {
  const { at, tell } = leading();
  tell({ a: '1' });
  tell({ a: '1', gone: null });
  assert.equal(at.get('leader-settings', 'web')?.version, 1);
});

for (const [what, epoch, name] of [
  ['an older epoch', 2, 'web/0'],
  ['a newer epoch', 4, 'web/0'],
  ['a unit that does not lead', 3, 'web/1'],
] as const)
  test(`what is told under ${what} is refused and recorded`, () => {
    const { at, agents, tell, events } = leading();
    tell({ a: '1' }, epoch, name, name === 'web/0' ? agents[0] : agents[1]);
    assert.equal(at.get('leader-settings', 'web'), undefined);
    assert.deepEqual(events(), [
      `epoch-stale: the leader settings of application web were refused: ${name} does not lead it under epoch ${epoch}`,
    ]);
  });

test('more than fits into a message is refused and recorded', () => {
  const { at, tell, events } = leading();
  tell({ a: 'x'.repeat(9 * 1024 * 1024) });
  tell({ b: 'x'.repeat(9 * 1024 * 1024) });
  assert.deepEqual(Object.keys(at.get('leader-settings', 'web')?.settings ?? {}), ['a']);
  assert.deepEqual(events(), [
    'limit-reached: the leader settings of application web were refused: they are larger than 16777216 bytes',
  ]);
});

test('settings go with their application', () => {
  const { at, tell } = leading();
  tell({ a: '1' });
  at.run({ kind: 'remove-application', application: 'web' as never, force: true });
  assert.equal(at.get('leader-settings', 'web'), undefined);
});
