import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContainerMark } from '../../../src/core/model/index.ts';
import {
  type ContainerNotice,
  changesToldMax,
  newsOfBoot,
  newsOfNotices,
  withContainerNews,
} from '../../../src/core/operation/index.ts';
import { startedUnit } from '../../support/builders.ts';

const mark: ContainerMark = { bootId: 'a', noticesAfter: '10', changesTold: ['3'] };
const custom: ContainerNotice = { kind: 'custom', lastRepeated: '11', id: '1', type: 'custom', key: 'x.y/z' };
const other: ContainerNotice = { kind: 'other', lastRepeated: '12' };
const failed = (change: string, lastRepeated: string): ContainerNotice => ({
  kind: 'check-failed',
  lastRepeated,
  check: 'up',
  change,
});

test('each life of a container is told once, and begins with no changes told', () => {
  const events = [{ kind: 'pebble-ready', workload: 'web' }];
  const fresh = { bootId: 'a', noticesAfter: null, changesTold: [] };
  assert.deepEqual(newsOfBoot('web', undefined, 'a'), { events, mark: fresh });
  assert.equal(newsOfBoot('web', mark, 'a'), null);
  assert.deepEqual(newsOfBoot('web', mark, 'b'), { events, mark: { ...fresh, bootId: 'b', noticesAfter: '10' } });
});

test('notices become events in their order, and the newest is where the next question begins', () => {
  assert.equal(newsOfNotices('web', mark, []), null);
  assert.deepEqual(newsOfNotices('web', mark, [failed('4', '10.5'), custom, other]), {
    events: [
      { kind: 'pebble-check-failed', workload: 'web', check: 'up' },
      { kind: 'pebble-custom-notice', workload: 'web', notice: { id: '1', type: 'custom', key: 'x.y/z' } },
    ],
    mark: { bootId: 'a', noticesAfter: '12', changesTold: ['3', '4'] },
  });
});

test('the end of a change that two notices show is told once', () => {
  const seen = newsOfNotices('web', mark, [failed('3', '11'), failed('4', '12'), failed('4', '13')]);
  assert.deepEqual(seen?.events.length, 1);
});

test('of the changes that were told the newest are remembered', () => {
  const notices = Array.from({ length: changesToldMax + 1 }, (_, index) => failed(`n${index}`, '11'));
  const told = newsOfNotices('web', mark, notices)?.mark.changesTold ?? [];
  assert.deepEqual([told.length, told[0], told.at(-1)], [changesToldMax, 'n1', `n${changesToldMax}`]);
});

test('a unit takes news and the mark together, each container for itself', () => {
  const born = newsOfBoot('web', undefined, 'a');
  assert.ok(born);
  const unit = withContainerNews(startedUnit({ containerMarks: { side: mark } }), 'web', born);
  assert.deepEqual(unit.workloadEvents, born.events);
  assert.deepEqual(unit.containerMarks, { side: mark, web: born.mark });
});
