/** SIGKILL of handlers, and of an agent whose handler runs. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { unitOf } from '../support/dev-world.ts';
import { isAlive } from '../support/processes-of.ts';
import { makeWitness } from './witness.ts';

const agent = 'machine 0';
const points = ['early', 'written', 'late'] as const;

suite('handlers die', { concurrency: true }, () => {
  test('a hook that is killed leaves nothing behind and runs again', async (t) => {
    const witness = await makeWitness(t);
    await witness.deployPair();
    await witness.deploy('c');
    await witness.settle('c is there', (status) => unitOf(status, 'c/0') !== undefined);
    // Whoever was killed waits a while before it runs again: these wait beside one another.
    for (const [index, point] of points.entries()) {
      const application = ['a', 'b', 'c'][index] ?? '';
      await witness.ask('die', point, `${application}/0`, 'config-changed');
      await witness.configure(application, 'step', '1');
    }
    await witness.settle('all have run again', (status) =>
      ['a/0', 'b/0', 'c/0'].every((unit) => unitOf(status, unit)?.workload.message === 'step 1'),
    );
    for (const unit of ['a/0', 'b/0', 'c/0']) {
      const story = await witness.story(unit);
      const last = story.lastIndexOf('begin config-changed');
      assert.ok(!story.slice(story.lastIndexOf('begin config-changed', last - 1), last).includes('end config-changed'));
      assert.ok(story.slice(last).includes('end config-changed'));
    }
    await witness.verify();
  });

  test('an action that is killed has failed, with the signal as its reason, and does not run again', async (t) => {
    const witness = await makeWitness(t);
    await witness.deployPair();
    for (const point of points) {
      await witness.ask('die', point, 'a/0', 'mark');
      const { status, result } = await witness.world.taskEnded(await witness.act('a/0'));
      assert.deepEqual([status, result?.message], ['failed', 'signal: SIGKILL']);
    }
    await witness.verify();
  });

  test('the handler of an agent that died is gone, with all its processes, before another one runs', async (t) => {
    const witness = await makeWitness(t);
    await witness.deployPair();
    await witness.ask('hold', 'written', 'a/0', 'config-changed');
    await witness.configure('a', 'step', '1');
    const handler = await witness.held();
    await witness.world.kill(agent);
    assert.ok(isAlive(handler), 'nobody is there to end it');
    await witness.world.up();
    await witness.settle('it has run again', (status) => unitOf(status, 'a/0')?.workload.message === 'step 1');
    assert.ok(!isAlive(handler));
    await witness.verify();
  });

  test('an action whose agent died while it ran has failed and is not run again', async (t) => {
    const witness = await makeWitness(t);
    await witness.deployPair();
    await witness.ask('hold', 'late', 'a/0', 'mark');
    const task = await witness.act('a/0');
    const handler = await witness.held();
    await witness.crash(agent);
    const { status, result } = await witness.world.taskEnded(task);
    assert.deepEqual([status, result?.message], ['failed', 'the agent was stopped while this ran']);
    await witness.settle('the handler is gone', () => !isAlive(handler));
    await witness.verify();
  });
});
