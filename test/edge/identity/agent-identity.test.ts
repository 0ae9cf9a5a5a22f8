/** Which machine an identity belongs to. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { agentId, machineId } from '../../../src/core/model/index.ts';
import {
  certificatePem,
  createControllerIdentity,
  issueAgent,
  loadAgentIdentity,
  moveAgentIdentity,
  newKey,
  privatePem,
  readSigningRequest,
  refuseCopy,
  saveAgentIdentity,
  writeSigningRequest,
} from '../../../src/edge/identity/index.ts';
import { machineMark } from '../../../src/edge/machine/index.ts';

async function folder(t: TestContext): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'reeve-identity-'));
  t.after(() => rm(made, { recursive: true }));
  return made;
}

/** An agent that joined on the machine with this mark. */
async function joined(t: TestContext, mark: string | null) {
  const data = await folder(t);
  const controller = await createControllerIdentity(path.join(data, 'controller'), { names: [] });
  const key = newKey('ec');
  const given = {
    publicKey: readSigningRequest(writeSigningRequest(key)),
    model: '4f4e2f3c-6a65-4bb1-9a0b-06a4f1d3ee10',
    agent: agentId('7e0fdb4c-51a5-4dc0-8c0c-3c8c5d0d3a11'),
  };
  const identity = await saveAgentIdentity(path.join(data, 'agent'), {
    agent: given.agent,
    machine: machineId('0'),
    controller: controller.controller,
    model: given.model,
    address: '127.0.0.1:17710',
    authority: certificatePem(controller.authorityCertificate.raw),
    certificate: certificatePem(issueAgent(controller.authority, given, Date.now())),
    key: privatePem(key),
    longTermKey: privatePem(newKey('ed25519')),
    controllerKeys: controller.controllerKeys,
    joinedOn: { hostname: 'here', machineMark: mark },
  });
  return { data: path.join(data, 'agent'), identity };
}

test('an agent is of the machine that it joined on, as far as both are known', async (t) => {
  for (const [mark, now, isRefused] of [
    ['a', 'a', false],
    ['a', 'b', true],
    ['a', null, false],
    [null, 'b', false],
    [null, null, false],
  ] as const) {
    const { identity } = await joined(t, mark);
    const look = (): void => refuseCopy(identity, now);
    if (isRefused) assert.throws(look, { code: 'machine-copied' });
    else look();
  }
});

test('an agent that has moved is of the machine where it is now, and nothing else of it changes', async (t) => {
  const { data, identity } = await joined(t, 'a');
  const before = await readdir(path.join(data, 'identity'));
  const moved = await moveAgentIdentity(data, { hostname: 'there', machineMark: 'b' });
  assert.deepEqual(moved, { ...identity, joinedOn: { hostname: 'there', machineMark: 'b' } });
  assert.deepEqual(await loadAgentIdentity(data), moved);
  assert.deepEqual(await readdir(path.join(data, 'identity')), before);
  assert.equal((await stat(path.join(data, 'identity/agent.json'))).mode & 0o777, 0o600);
  await assert.rejects(moveAgentIdentity(path.join(data, 'nobody'), { hostname: '', machineMark: null }), {
    code: 'not-found',
  });
});

test('an id that systemd mounted for this boot marks no machine', async (t) => {
  const directory = await folder(t);
  const [id, mounts] = [path.join(directory, 'machine-id'), path.join(directory, 'mountinfo')];
  await writeFile(id, `${'0123456789abcdef'.repeat(2)}\n`);
  await writeFile(mounts, '36 35 0:31 / / rw - ext4 /dev/vda rw\n');
  const mark = machineMark(id, mounts);
  assert.match(mark ?? '', /^[0-9a-f]{32}$/);
  await writeFile(mounts, `36 35 0:31 /machine-id ${id} ro - tmpfs tmpfs rw\n`);
  assert.equal(machineMark(id, mounts), null);
});
