import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../../src/cli/juju/query.ts';

const facts = { name: 'web', life: 'alive', status: 'active', 'charm-rev': 3, leader: true };

test('a query compares facts, and binds && closer than ||', () => {
  for (const [query, expected] of [
    ['status=="active"', true],
    ['status != "active"', false],
    ["charm-rev==3 && leader=='true'", true],
    ['life=="dying" || life=="alive" && status=="active"', true],
    ['(life=="dying" || life=="alive") && status=="blocked"', false],
  ] as const)
    assert.equal(parseQuery(query)(facts), expected, query);
});

test('what is no query is refused before anything is asked', () => {
  for (const query of ['', 'status', 'status==', '(status=="active"', 'status=="active" extra', 'len(units) == 3'])
    assert.throws(() => parseQuery(query), { code: 'usage-invalid' }, query);
});

test('a fact that there is not is told with those that there are', () => {
  assert.throws(() => parseQuery('stauts=="active"')(facts), { code: 'usage-invalid', next: /status/ });
});
