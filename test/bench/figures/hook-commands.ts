/** Every hook command, called from C inside a real action. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { toolTable } from '../../../src/agent/tools/index.ts';
import { type Figure, type Finding, median, quantile } from '../figure.ts';
import type { World } from '../world.ts';

interface Call {
  /** The words after the command's name. */
  readonly words: string;
  /** The command answers with an error here; the way to it and back is the same. */
  readonly fails?: true;
  /** What it writes is thrown away: it asks for things that would take the machine's time for long. */
  readonly undo?: true;
}

/** A typical call of each command, which may be repeated. */
const callsOf = (ids: Readonly<Record<'relation' | 'secret' | 'removed' | 'storage', string>>) =>
  ({
    'config-get': { words: 'name' },
    'unit-get': { words: 'private-address' },
    'application-version-set': { words: '1.0' },
    'resource-get': { words: 'seed' },
    'goal-state': { words: '' },
    'network-get': { words: 'out --bind-address' },
    'credential-get': { words: '', fails: true },
    'juju-log': { words: '--log-level DEBUG measured' },
    'status-set': { words: 'active' },
    'status-get': { words: '' },
    'relation-ids': { words: 'out' },
    'relation-list': { words: `-r ${ids.relation}` },
    'relation-get': { words: `-r ${ids.relation} - friend/0` },
    'relation-set': { words: `-r ${ids.relation} key=value` },
    'relation-model-get': { words: `-r ${ids.relation}` },
    'is-leader': { words: '' },
    'leader-get': { words: 'key' },
    'leader-set': { words: 'key=value' },
    'open-port': { words: '8080/tcp' },
    'close-port': { words: '8080/tcp' },
    'opened-ports': { words: '' },
    'state-get': { words: 'key' },
    'state-set': { words: 'key=value' },
    'state-delete': { words: 'key' },
    'storage-list': { words: '' },
    'storage-get': { words: `-s ${ids.storage} location` },
    'storage-add': { words: 'data=1', undo: true },
    'secret-ids': { words: '' },
    'secret-get': { words: '--label kept' },
    'secret-info-get': { words: '--label kept' },
    'secret-add': { words: 'value=1', undo: true },
    'secret-set': { words: `${ids.secret} value=2`, undo: true },
    'secret-grant': { words: `${ids.secret} -r ${ids.relation}`, undo: true },
    'secret-revoke': { words: `${ids.secret} -r ${ids.relation}`, undo: true },
    'secret-remove': { words: ids.removed, undo: true },
    'action-get': { words: 'count' },
    'action-set': { words: 'key=value' },
    'action-fail': { words: '', undo: true },
    'action-log': { words: 'measured' },
    'juju-reboot': { words: '', fails: true },
    'payload-register': { words: 'process worker NUMBER' },
    'payload-status-set': { words: 'worker one started' },
    'payload-unregister': { words: 'worker NUMBER' },
    'add-metric': { words: 'value=1', fails: true },
  }) satisfies Readonly<Record<string, Call>>;

/** Of each command: no more than a unit may have of anything. */
const times = 120;

export const hookCommands: Figure = {
  name: 'hook-commands',
  title: 'Every hook command',
  explanation:
    'Each call from posix_spawn to the known end, one after the other from a C program inside a running action; the floor, a ' +
    'static program that does nothing, is called in turns with them. *Refused* is a command that answers with an error in an action.',
  async measure(stage) {
    const world = await stage.world();
    const calls: Readonly<Record<string, Call>> = callsOf(await prepare(world, stage.charm(), stage.folder));
    const missing = toolTable.filter(({ name, summary }) => !(name in calls) && !summary.includes('Kubernetes only'));
    if (missing.length > 0) throw new Error(`no call of ${missing.map(({ name }) => name).join(', ')}`);
    const count = stage.quick ? 40 : times;
    const time = (command: string, undo: boolean): Promise<readonly number[]> => timeCalls(world, count, command, undo);
    const findings: Finding[] = [];
    for (const [name, { words, fails = false, undo = false }] of Object.entries(calls)) {
      const floor = await time('BIN/noop', false);
      const taken = await time(`${fails ? '! ' : ''}${name} ${words}`, undo);
      findings.push({
        what: `\`${name}\`${fails ? ', refused' : ''}`,
        value: median(taken),
        p99: quantile(taken, 0.99),
        unit: 'µs',
        samples: count,
        floor: { what: `p99 ${quantile(floor, 0.99).toFixed(0)}`, value: median(floor) },
      });
    }
    return findings;
  },
};

/** A unit that leads and has one of each thing. */
async function prepare(world: World, charm: string, folder: string) {
  const seed = path.join(folder, 'seed.txt');
  writeFileSync(seed, 'seed\n');
  await world.deploy(charm, { more: ['--trust', '--storage', 'data=1', '--resource', `seed=${seed}`] });
  await world.reeve('deploy', charm, 'friend');
  await world.reeve('integrate', 'bench:out', 'friend:in');
  await world.untilIdle(2);
  const [relation = '', storage = '', secret = '', removed = ''] = (await world.act('prepare')).split('\n');
  return { relation, storage, secret, removed };
}

async function timeCalls(world: World, count: number, command: string, undo: boolean): Promise<readonly number[]> {
  const said = await world.act('calls', { caller: 'c', count, command, undo }, undo ? 'failed' : 'completed');
  const taken = said.trim().split('\n').map(Number);
  if (taken.length !== count) throw new Error(`${command} was called ${taken.length} times instead of ${count}`);
  return taken;
}
