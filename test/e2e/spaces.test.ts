/**
 * Segregated networks for real: in a network namespace of its own, a machine with two bridges, of which the second has
 * IPv6 only. Each endpoint of an operator stands in a space of its own; an address that changes while the agent runs
 * reaches the other side of the relation.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { classicCharm, shell } from '../support/classic-charm.ts';
import { makeDevWorld } from '../support/dev-world.ts';
import { textOf } from '../support/results.ts';

const inNamespace = process.env['REEVE_TEST_NAMESPACE'] === 'yes';

/** Each bridge has a port, so that it has a carrier: what has none is not shown as a network. */
const network = `
set -e
ip link set lo up
for bridge in front back; do
  ip link add $bridge type bridge
  ip link add $bridge-a type veth peer name $bridge-b
  ip link set $bridge-b master $bridge
  for link in $bridge $bridge-a $bridge-b; do ip link set $link up; done
done
ip address add 10.77.0.5/24 dev front
ip address add 10.77.0.6/24 dev front
ip -6 address add fd77::5/64 dev back nodad
exec "$@"
`;

function whyNot(): string | false {
  if (process.getuid?.() !== 0) return 'needs root, to make a network namespace';
  if (spawnSync('unshare', ['-n', 'ip', 'link', 'add', 'probe', 'type', 'bridge']).status !== 0)
    return 'needs ip and unshare, and a kernel with bridges';
  return false;
}

if (!inNamespace)
  test('spaces in a network namespace', { skip: whyNot() }, () => {
    const args = ['-n', 'sh', '-c', network, 'sh', process.execPath, '--test', import.meta.filename];
    const { NODE_TEST_CONTEXT: _own, ...environment } = process.env;
    const env = { ...environment, REEVE_TEST_NAMESPACE: 'yes' };
    const { status, stdout, stderr } = spawnSync('unshare', args, { env, encoding: 'utf8' });
    assert.equal(status, 0, `${stdout}\n${stderr}`);
  });
else
  test('each endpoint has the addresses of its space', async (t) => {
    const world = await makeDevWorld(t);
    const reeve = async (...args: string[]) => {
      const { code, stdout, stderr } = await world.reeve(...args);
      assert.equal(code, 0, stderr);
      return stdout;
    };
    await reeve('space', 'add', 'public', '10.77.0.0/24');
    await reeve('space', 'add', 'private', 'fd77::/64');
    assert.match(await reeve('spaces'), /private +fd77::\/64\n.*public +10\.77\.0\.0\/24/);
    const provider = await classicCharm(
      world.folder,
      'store',
      {
        'actions/network': shell(
          'for name in site db inside; do action-set "$name=$(network-get $name --format=json)"; done',
        ),
      },
      {
        'metadata.yaml':
          'name: store\nsummary: s\ndescription: d\nprovides: {site: http, db: sql}\nextra-bindings: {inside: null}\n',
        'actions.yaml': 'network: {}\n',
      },
    );
    const requirer = await classicCharm(
      world.folder,
      'user',
      {
        'actions/read': shell(
          'for id in $(relation-ids db); do action-set bag="$(relation-get -r $id --format=json - store/0)"; done',
        ),
      },
      {
        'metadata.yaml': 'name: user\nsummary: s\ndescription: d\nrequires: {db: sql}\n',
        'actions.yaml': 'read: {}\n',
      },
    );
    await reeve('deploy', provider, '--bind', 'db=private public', '--constraints', 'cores=1 mem=16M');
    await reeve('deploy', requirer);
    await reeve('integrate', 'store', 'user');
    await world.settled();
    const said = async (unit: string, action: string) => (await world.taskEnded(await world.act(unit, action))).result;
    const networks = await said('store/0', 'network');

    const front = JSON.parse(textOf(networks, 'site')) as { 'bind-addresses': { addresses: { value: string }[] }[] };
    assert.deepEqual(
      front['bind-addresses'].map(({ addresses }) => addresses.map(({ value }) => value)),
      [['10.77.0.5', '10.77.0.6']],
    );
    assert.equal(textOf(networks, 'inside'), textOf(networks, 'site'));
    const back = JSON.parse(textOf(networks, 'db')) as Record<
      string,
      { 'interface-name': string; 'mac-address': string }[]
    >;
    assert.equal(back['bind-addresses']?.[0]?.['interface-name'], 'back');
    assert.match(back['bind-addresses']?.[0]?.['mac-address'] ?? '', /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/);
    assert.deepEqual(back['ingress-addresses'], ['fd77::5']);
    assert.deepEqual(back['egress-subnets'], ['fd77::5/128']);

    const bag = async () => JSON.parse(textOf(await said('user/0', 'read'), 'bag')) as Record<string, string>;
    assert.deepEqual(await bag(), {
      'egress-subnets': 'fd77::5/128',
      'ingress-address': 'fd77::5',
      'private-address': 'fd77::5',
    });

    await t.test('an address that changes is told to the other side, also to an agent that was away', async () => {
      execFileSync('ip', ['-6', 'address', 'add', 'fd77::6/64', 'dev', 'back', 'nodad']);
      execFileSync('ip', ['-6', 'address', 'del', 'fd77::5/64', 'dev', 'back']);
      await world.kill('machine 0');
      await world.up();
      await world.answer('the bag has the new address', async () => (await bag())['ingress-address'] === 'fd77::6');
    });

    await t.test('a binding that no machine can keep leaves its unit waiting with the reason', async () => {
      await reeve('space', 'add', 'nowhere', '192.0.2.0/24');
      await reeve('deploy', requirer, 'lost', '--bind', 'nowhere');
      const { stdout } = await world.reeve('status');
      assert.match(stdout, /lost\/0 .*waiting for machine: no machine has an address in space nowhere/);
    });
  });
