import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reeve } from './fake-ports.ts';
import { applicationStatus, modelStatus } from './statuses.ts';

interface Case {
  readonly line: string;
  readonly asks: unknown;
  readonly says: RegExp;
}

const web = { application: 'web' };
const cases: readonly Case[] = [
  {
    line: 'space add internal 10.0.0.0/24 fd00::/64',
    asks: { kind: 'add-space', name: 'internal', subnets: ['10.0.0.0/24', 'fd00::/64'] },
    says: /^space internal: 10\.0\.0\.0\/24 fd00::\/64$/m,
  },
  {
    line: 'bind web db=internal public',
    asks: { kind: 'bind', ...web, bindings: { db: 'internal', '*': 'public' } },
    says: /binding web/,
  },
  { line: 'bind web db=', asks: { kind: 'bind', ...web, bindings: { db: '' } }, says: /binding web/ },
  {
    line: 'constraints web cores=2 mem=4G',
    asks: { kind: 'constrain', ...web, constraints: { cores: '2', mem: '4G' } },
    says: /constraints of web: cores=2 mem=4G/,
  },
  { line: 'constraints web --clear', asks: { kind: 'constrain', ...web, constraints: {} }, says: /none/ },
  {
    line: 'expose web --endpoints a,b',
    asks: { kind: 'expose', ...web, exposed: true, endpoints: ['a', 'b'] },
    says: /web is exposed/,
  },
  { line: 'unexpose web', asks: { kind: 'expose', ...web, exposed: false, endpoints: [] }, says: /not exposed/ },
  { line: 'trust web', asks: { kind: 'trust', ...web, trusted: true }, says: /web is trusted/ },
  { line: 'trust web --remove', asks: { kind: 'trust', ...web, trusted: false }, says: /not trusted any more/ },
  {
    line: 'set-credential cloud.yaml',
    asks: { kind: 'set-credential', content: '{"type":"lxd","name":"here"}' },
    says: /^the credential is set$/m,
  },
  { line: 'set-credential --remove', asks: { kind: 'set-credential', content: '' }, says: /gone/ },
];

const files = { 'cloud.yaml': 'type: lxd\nname: here\n' };
const run = async (line: string) => {
  const commands: unknown[] = [];
  const admin = {
    execute: (command: unknown) => {
      commands.push(command);
      return Promise.resolve({ kind: 'done' as const, changed: [] });
    },
    status: () =>
      Promise.resolve(
        modelStatus([applicationStatus('web', [], { constraints: { cores: '2' } })], {
          spaces: [{ name: 'internal', subnets: ['10.0.0.0/24'] }],
        }),
      ),
  };
  return { ...(await reeve(line.split(' '), { admin, files })), commands };
};

for (const { line, asks, says } of cases)
  test(line, async () => {
    const { code, err, commands } = await run(line);
    assert.deepEqual([code, commands], [0, [asks]]);
    assert.match(err, says);
  });

test('spaces and constraints are shown', async () => {
  assert.match((await run('spaces')).out, /^SPACE +SUBNETS\ninternal +10\.0\.0\.0\/24\n$/);
  assert.deepEqual(JSON.parse((await run('spaces --format json')).out), [
    { name: 'internal', subnets: ['10.0.0.0/24'] },
  ]);
  assert.equal((await run('constraints web')).out, 'cores=2\n');
});

for (const line of ['set-credential', 'space', 'space add internal', 'bind web', 'constraints web cores'])
  test(`${line} is not enough`, async () => {
    const { code, commands } = await run(line);
    assert.notEqual(code, 0);
    assert.deepEqual(commands, []);
  });
