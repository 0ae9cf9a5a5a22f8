import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RebootRequest, UnitLocal } from '../../../src/core/model/index.ts';
import {
  answerReboot,
  askReboot,
  askRebootNow,
  commitHook,
  emptyFlush,
  failHook,
  recover,
  startOperation,
  unitReport,
} from '../../../src/core/operation/index.ts';
import { resolve } from '../../../src/core/resolver/index.ts';
import { facts, hook, noon, relation, resolverInput, startedUnit } from '../../support/builders.ts';

const context = { now: noon, updateStatusDueAt: noon };
const running = (name: 'config-changed' | 'update-status' = 'config-changed', unit = startedUnit()): UnitLocal =>
  startOperation(unit, { kind: 'run-hook', hook: hook(name), facts: facts() }, noon, noon).local;
const asked = (interrupted: 'config-changed' | null, bootId = 'boot-1'): RebootRequest => ({
  kind: 'asked',
  bootId,
  interrupted: interrupted === null ? null : hook(interrupted),
});
const resume: RebootRequest = { kind: 'resume', hook: hook('config-changed') };

test('a request names its boot, and at once the hook that it cuts off', () => {
  assert.deepEqual(askReboot(startedUnit(), 'boot-1').reboot, asked(null));
  assert.deepEqual(askRebootNow(running(), 'boot-1').local.reboot, asked('config-changed'));
  assert.deepEqual(askRebootNow(startedUnit(), 'boot-1').local.reboot, asked(null), 'commands are not run again');
});

test('another boot answers it, the same one does not', () => {
  const unit = (reboot: RebootRequest | null): UnitLocal => startedUnit({ reboot });
  assert.deepEqual(answerReboot(unit(asked(null)), 'boot-2').reboot, null);
  assert.deepEqual(answerReboot(unit(asked('config-changed')), 'boot-2').reboot, resume);
  for (const reboot of [asked(null), asked('config-changed'), resume, null])
    assert.deepEqual(answerReboot(unit(reboot), 'boot-1').reboot, reboot);
});

test('a hook that was cut off when the agent died has neither failed nor ended', () => {
  const died = recover(askRebootNow(running(), 'boot-1').local, context, 0.5).local;
  assert.deepEqual([died.operation, died.failure, died.reboot], [null, null, asked('config-changed')]);
  const again = recover({ ...running(), reboot: resume }, context, 0.5).local;
  assert.equal(again.failure?.hook.kind, 'config-changed', 'the second run is one like any other');
  assert.equal(again.reboot, null);
});

test('the hook that is resumed is done when it has succeeded or failed', () => {
  const second = { ...running(), reboot: resume };
  assert.equal(commitHook(second, emptyFlush(second), null, context).local.reboot, null);
  assert.equal(failHook(second, 'exit status 1', noon, 0.5).local.reboot, null);
});

test('it comes before everything else; the hook that it cut off comes first after it', () => {
  const urgent = { startOwed: true, seen: null } as const;
  assert.equal(resolve(resolverInput(startedUnit({ ...urgent, reboot: asked(null) }))).kind, 'reboot');
  const next = resolve(resolverInput(startedUnit({ ...urgent, reboot: resume })));
  assert.ok(next.kind === 'run' && next.work.kind === 'run-hook');
  assert.deepEqual([next.work.hook, next.because], [hook('config-changed'), 'a reboot has cut it off']);
});

test('a hook of a relation that is gone is not resumed', () => {
  const local = startedUnit({
    reboot: {
      kind: 'resume',
      hook: { kind: 'relation-broken', relation: 9 as never, endpoint: 'db' as never, remoteApplication: 'x' as never },
    },
  });
  const decision = resolve(resolverInput(local, [relation(1, ['web:db', 'mysql:server'])]));
  assert.deepEqual(decision.kind === 'commit' && decision.change, { kind: 'drop-resume' });
});

test('until then the agent shows that it is rebooting', () => {
  const looks = (local: UnitLocal) =>
    unitReport(local, { services: [], problem: null, refusal: null }, undefined, noon).agent.status;
  assert.equal(looks({ ...running(), reboot: asked('config-changed') }), 'rebooting');
  assert.equal(looks(startedUnit({ reboot: resume })), 'idle');
});
