import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { UnitName } from '../../../../src/core/model/index.ts';
import { controlGroup, escapeName, serviceName, sliceName } from '../../../../src/edge/platform/systemd/names.ts';

const web = 'web/0' as UnitName;

test('a unit has a slice in that of its application, and a dash in its name makes no level', () => {
  assert.equal(sliceName(web), 'reeve-web-0.slice');
  assert.equal(sliceName('my-app/12' as UnitName), 'reeve-my\\x2dapp-12.slice');
  assert.equal(serviceName(web, 'main'), 'reeve-web-0-main.service');
  assert.equal(
    controlGroup('my-app/1' as UnitName, 'a b'),
    '/reeve.slice/reeve-my\\x2dapp.slice/reeve-my\\x2dapp-1.slice/reeve-my\\x2dapp-1-a\\x20b.service',
  );
});

test('whatever a service is called, systemd takes its name, and no two share one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      assert.match(escapeName(one), /^(?:[A-Za-z0-9:_.]|\\x[0-9a-f]{2})*$/);
      assert.equal(escapeName(one) === escapeName(other), one.toWellFormed() === other.toWellFormed());
    }),
  );
});
