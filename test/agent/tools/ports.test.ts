import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller, failed, printed, silent } from './caller.ts';

const opened = (...ports: string[]) => printed(ports.map((port) => `${port}\n`).join(''));

test('what is open is listed by protocol and number', async () => {
  const context = { ports: ['443/tcp', '80/tcp', '9-10/udp', 'icmp'].map((range) => ({ range, endpoints: [] })) };
  assert.deepEqual(await caller({ context }).type('opened-ports'), opened('icmp', '80/tcp', '443/tcp', '9-10/udp'));
  assert.deepEqual(await caller({ context: { ports: [] } }).type('opened-ports --format=json'), printed('[]\n'));
});

test('pending changes are listed and leave with the flush', async () => {
  const web = caller();
  for (const line of ['open-port 443', 'open-port 9000-9010/UDP', 'open-port ICMP', 'close-port 80'])
    assert.deepEqual(await web.type(line), silent);
  assert.deepEqual(await web.type('opened-ports'), opened('icmp', '443/tcp', '8000-8010/udp', '9000-9010/udp'));
  const { openPorts, closePorts } = web.flush();
  assert.deepEqual(closePorts, [{ range: '80/tcp', endpoints: [] }]);
  assert.deepEqual(openPorts, [
    { range: '443/tcp', endpoints: [] },
    { range: '9000-9010/udp', endpoints: [] },
    { range: 'icmp', endpoints: [] },
  ]);
});

test('what is open already, or was never open, changes nothing; one call takes the other back', async () => {
  const web = caller();
  for (const line of [
    'open-port 80',
    'close-port 81',
    'open-port 90',
    'close-port 90/tcp',
    'close-port 80',
    'open-port 80/tcp',
  ])
    assert.deepEqual(await web.type(line), silent);
  const { openPorts, closePorts } = web.flush();
  assert.deepEqual([openPorts, closePorts], [[], []]);
});

const refusals: readonly (readonly [line: string, message: string])[] = [
  ['open-port 70-90', 'cannot open 70-90/tcp (unit "web/0"): port range conflicts with 80/tcp (unit "web/0")'],
  ['open-port 5010', 'cannot open 5010/tcp (unit "web/0"): port range conflicts with 5000-5010/tcp (unit "logger/0")'],
  [
    'open-port 5000-5010/tcp',
    'cannot open 5000-5010/tcp (unit "web/0"): port range conflicts with 5000-5010/tcp (unit "logger/0")',
  ],
  ['open-port 443 --endpoints db,nope', 'endpoint "nope" is not declared by the charm'],
  ['close-port 80 --endpoints nope', 'endpoint "nope" is not declared by the charm'],
];
for (const [line, message] of refusals)
  test(`${line}: ${message}`, async () => {
    assert.deepEqual(await caller().type(line), failed(1, message));
  });

test('other protocols do not conflict', async () => {
  assert.deepEqual(await caller().type('open-port 5010/udp'), silent);
});

for (const spec of ['0', '65536', '90-80', 'http', '80/sctp', '80-', '-', '1-2-3', ''])
  test(`${JSON.stringify(spec)} is no port or range`, async () => {
    const message = `invalid port or range "${spec}", expected <port>[-<port>][/tcp|/udp] or icmp`;
    assert.deepEqual(await caller().call(['open-port', '--', spec]), failed(2, message));
    assert.deepEqual(await caller().call(['close-port', '--', spec]), failed(2, message));
  });

test('a port is needed', async () => {
  assert.deepEqual(await caller().type('open-port'), failed(2, 'no port or range specified'));
  assert.deepEqual(await caller().type('close-port'), failed(2, 'no port or range specified'));
});

test('endpoints are shown, opened and closed one by one', async () => {
  const web = caller();
  assert.deepEqual(await web.type('opened-ports --endpoints'), opened('80/tcp (*)', '8000-8010/udp (db)'));
  await web.type('open-port 443 --endpoints cluster');
  await web.type('open-port 443 --endpoints db');
  assert.deepEqual(
    await web.type('opened-ports --endpoints --format=json'),
    printed('["80/tcp (*)","443/tcp (cluster, db)","8000-8010/udp (db)"]\n'),
  );
  await web.type('close-port 443 --endpoints cluster,db');
  assert.deepEqual(await web.type('opened-ports'), opened('80/tcp', '8000-8010/udp'));
});

test('a range for all endpoints takes the place of one for some, and can lose one', async () => {
  const web = caller();
  await web.type('open-port 8000-8010/udp');
  await web.type('open-port 80 --endpoints db');
  await web.type('close-port 8000-8010/udp --endpoints db');
  assert.deepEqual(
    await web.type('opened-ports --endpoints'),
    opened('80/tcp (*)', '8000-8010/udp (cluster, juju-info, public)'),
  );
  assert.deepEqual(web.flush().closePorts, [{ range: '8000-8010/udp', endpoints: ['db'] }]);
  assert.deepEqual(web.flush().openPorts, [{ range: '8000-8010/udp', endpoints: ['cluster', 'juju-info', 'public'] }]);
});
