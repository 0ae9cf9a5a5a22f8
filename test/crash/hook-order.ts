/** The order of hooks that the charm contract allows (charm-runtime.md §7), read from what a unit told. */
import assert from 'node:assert/strict';
import type { UnitName } from '../../src/core/model/index.ts';

/** The hook, and which hook must have ended before it. */
const after: Readonly<Record<string, string>> = {
  'leader-elected': 'install',
  'leader-settings-changed': 'install',
  'config-changed': 'install',
  start: 'config-changed',
  'upgrade-charm': 'install',
  stop: 'start',
  remove: 'install',
};
const afterInRelation: Readonly<Record<string, string>> = {
  joined: 'created',
  changed: 'joined',
  departed: 'joined',
  broken: 'created',
};

/** Throws at the first hook that must not have come where it came. */
export function checkOrder(unit: UnitName, story: readonly string[]): void {
  const ended = new Set<string>();
  let cutOff: string | null = null;
  for (const [at, line] of story.entries()) {
    const [verb, work = ''] = line.split(' ');
    const context = (): string => `${unit}, after ${story.slice(Math.max(0, at - 6), at).join(', ')}: ${line}`;
    if (verb === 'end') {
      ended.add(work);
      cutOff = null;
    }
    if (verb !== 'begin' || work === 'mark') continue;
    assert.ok(cutOff === null || cutOff === work, `a hook that failed is what comes next: ${context()}`);
    assert.ok(!ended.has('remove') || work === 'remove', `nothing comes after remove: ${context()}`);
    assert.ok(work !== 'remove' || !ended.has('start') || ended.has('stop'), `what started stops: ${context()}`);
    assert.ok(!ended.has('stop') || work === 'stop' || work === 'remove', `only remove comes after stop: ${context()}`);
    const before = mustHaveEnded(work);
    if (before !== null) assert.ok(ended.has(before), `${before} has ended before: ${context()}`);
    cutOff = work;
  }
}

function mustHaveEnded(work: string): string | null {
  const relation = /^(.*-relation)-(\w+)$/.exec(work);
  if (relation === null) return after[work] ?? null;
  const [, name, event = ''] = relation;
  const before = afterInRelation[event];
  return before === undefined ? 'install' : `${name}-${before}`;
}
