/** Who outlives whom: SIGKILL of the agent under load, of a service, and of the shim that keeps it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { get } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { suite, test } from 'node:test';
import { makeWitness, type Witness } from './witness.ts';

/** What the service of `a/0` has written down; null before its first start. */
async function address({ place }: Witness): Promise<{ readonly pid: number; readonly port: number } | null> {
  const written = await readFile(path.join(place, 'a-0.address'), 'utf8').catch(() => null);
  if (written === null) return null;
  const [pid = 0, port = 0] = written.trim().split(' ').map(Number);
  return { pid, port };
}

/** The pid that answers. */
function ask(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, agent: false }, (response) => {
      text(response).then((body) => resolve(Number(body)), reject);
    });
    request.on('error', reject);
  });
}

async function serving(witness: Witness) {
  await witness.deploy('a', { serve: 'true' });
  await witness.settle('a is deployed', () => true);
  return await witness.world.answer('the service runs', () => address(witness));
}

const parentOf = async (pid: number): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
};

suite('services', { concurrency: true }, () => {
  test('a service does not notice the death of its agent: same pid, every request is answered', async (t) => {
    const witness = await makeWitness(t);
    const { pid, port } = await serving(witness);
    const answers: number[] = [];
    let done = false;
    const load = (async () => {
      while (!done) answers.push(await ask(port));
    })();
    for (let death = 0; death < 3; death++) {
      await witness.crash('machine 0');
      await witness.settle('the agent is back', () => true);
    }
    done = true;
    await load;
    assert.deepEqual([...new Set(answers)], [pid]);
    assert.deepEqual(await witness.services('a/0'), [pid]);
    await witness.verify();
  });

  test('a service that is killed is started again, also when its agent is dead at that moment', async (t) => {
    const witness = await makeWitness(t);
    const first = await serving(witness);
    process.kill(first.pid, 'SIGKILL');
    const second = await witness.world.answer('it runs again', () => successor(witness, first.pid));
    assert.equal(await ask(second.port), second.pid);
    await witness.world.kill('machine 0');
    process.kill(second.pid, 'SIGKILL');
    await witness.world.up();
    const third = await witness.world.answer('it runs again', () => successor(witness, second.pid));
    assert.equal(await ask(third.port), third.pid);
    assert.deepEqual(await witness.services('a/0'), [third.pid]);
    await witness.verify();
  });

  for (const withAgent of [false, true])
    test(`exactly one instance runs after its shim was killed${withAgent ? ' together with the agent' : ''}`, async (t) => {
      const witness = await makeWitness(t);
      const first = await serving(witness);
      const shim = await parentOf(first.pid);
      if (withAgent) await witness.world.kill('machine 0');
      process.kill(shim, 'SIGKILL');
      if (withAgent) await witness.world.up();
      const second = await witness.world.answer('another one runs', () => successor(witness, first.pid));
      assert.equal(await ask(second.port), second.pid);
      assert.deepEqual(await witness.services('a/0'), [second.pid]);
      await witness.verify();
    });
});

async function successor(witness: Witness, pid: number) {
  const now = await address(witness);
  return now !== null && now.pid !== pid && now;
}
