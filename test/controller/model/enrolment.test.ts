import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addToken,
  applyReport,
  joinTokenLifetimeMs,
  joinTokensMax,
  redeemToken,
} from '../../../src/controller/model/index.ts';
import { unit, unitReport, world } from '../../support/controller-world.ts';

test('a token makes one agent and one machine, once, within its hour', () => {
  const at = world();
  const redeem = (hash: string) => () => at.act((draft) => redeemToken(draft, at.facts(), hash, 'alpha'));
  at.act((draft) => addToken(draft, at.facts(), 'one'));
  at.act((draft) => addToken(draft, at.facts(), 'two'));
  const { agent, machine } = redeem('one')();
  assert.equal(at.get('machine', machine)?.hostname, 'alpha');
  assert.equal(at.get('agent', agent)?.machine, '0');
  assert.throws(redeem('one'), { code: 'token-invalid' });
  assert.throws(redeem('guess'), { code: 'token-invalid' });
  at.now += joinTokenLifetimeMs;
  assert.throws(redeem('two'), { code: 'token-invalid' });
});

test('unused tokens are bounded, and expired ones make room', () => {
  const at = world();
  const add = (hash: string) => at.act((draft) => addToken(draft, at.facts(), hash));
  for (let token = 0; token < joinTokensMax; token++) add(`t${token}`);
  assert.throws(() => add('more'), { code: 'limit-reached' });
  at.now += joinTokenLifetimeMs;
  add('more');
  assert.deepEqual(
    [...at.model.list('token')].map(([hash]) => hash),
    ['more'],
  );
});

test('a report counts once, in order, and for units that stand here', () => {
  const at = world();
  const here = at.machine();
  const there = at.machine();
  at.deploy('web');
  const apply = (agent: typeof here.agent, position: number, message: string) =>
    at.act((draft) =>
      applyReport(draft, at.facts(), agent, position, {
        kind: 'unit',
        unit: unit('web/0'),
        uuid: at.uuid('web/0'),
        report: unitReport({ workload: { status: 'active', message, since: 1 } }),
      }),
    );
  apply(here.agent, 1, 'first');
  apply(here.agent, 1, 'again');
  assert.equal(at.get('report', 'web/0')?.report.workload.message, 'first');
  // The second one was replaced by the third before it was sent.
  apply(here.agent, 3, 'newer');
  assert.equal(at.get('report', 'web/0')?.report.workload.message, 'newer');
  assert.throws(() => apply(there.agent, 1, 'foreign'), { code: 'permission-denied' });
  assert.equal(at.get('reported', there.agent), undefined);
});
