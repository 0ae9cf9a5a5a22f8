import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { agentRebooter, machine, readBootId, readBoots } from '../../../src/edge/machine/index.ts';
import { testFolder } from '../../support/folder.ts';

test('an agent that starts anew has ended its services before the boot counts', async (t) => {
  const bootsFile = path.join(testFolder(t), 'boots');
  const steps: string[] = [];
  const rebooter = agentRebooter({
    bootsFile,
    stopServices: async () => void steps.push(`services end in boot ${readBoots(bootsFile)}`),
    restart: () => steps.push(`restarts in boot ${readBoots(bootsFile)}`),
  });
  await rebooter.reboot();
  assert.deepEqual(steps, ['services end in boot 0', 'restarts in boot 1']);
});

test('each boot that is counted is another boot of the machine', async (t) => {
  const bootsFile = path.join(testFolder(t), 'boots');
  const here = machine({ path: '/bin', bootsFile });
  assert.equal(await here.bootId(), await readBootId());
  writeFileSync(bootsFile, '2\n');
  assert.equal(await here.bootId(), `${await readBootId()}.2`);
});
