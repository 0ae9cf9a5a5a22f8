import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LocalUnitStatus } from '../../src/agent/ports/index.ts';
import { AgentError } from '../../src/core/errors.ts';
import type { Finding, UnitName } from '../../src/core/model/index.ts';
import { localStatus, reeve } from './fake-ports.ts';

const unit: LocalUnitStatus = {
  unit: 'web/0' as UnitName,
  phase: 'started',
  leader: true,
  workload: { status: 'active', message: 'serving', since: 988_000 },
  agent: { status: 'idle', message: '', since: 997_000 },
  workloadVersion: '1.0',
  services: [{ name: 'web', phase: 'up', pid: 77, since: 995_000, restarts: 1, lastExit: 'killed SIGKILL' }],
  ports: [{ range: '4242/tcp', endpoints: [] }],
  decision: 'idle: nothing differs',
};
const alone = { hasController: false };

test('without a controller, status asks the agent of this machine', async () => {
  const agent = { status: () => Promise.resolve(localStatus({ units: [unit] })) };
  const { code, out } = await reeve(['status', '--check'], { agent, ports: alone });
  assert.equal(code, 0);
  assert.equal(
    out,
    `
agent agent-uuid, version 0.1.0, pid 42, up 1m
controller 127.0.0.1:4000 away 30s, 3 reports wait for it
  because: not tried yet
  units go on with the model of 1m ago

  UNIT    CLAIMED     OBSERVED                                   AGENT    PORTS     NEXT DECISION          MESSAGE
  web/0*  active 12s  web up 5s, 1 restart, last killed SIGKILL  idle 3s  4242/tcp  idle: nothing differs  serving
`.slice(1),
  );
});

test('at the machine the exit code of status tells whether all is well, without --check', async () => {
  const away = { code: 'controller-away', severity: 'warning', text: 'the controller does not answer' } as const;
  const agent = { status: () => Promise.resolve(localStatus({ warnings: [away] })) };
  const { code, out } = await reeve(['status'], { agent, ports: alone });
  assert.equal(code, 3);
  assert.match(out, /\nwarning: the controller does not answer\n/);
});

test('an agent that does not run is told with the command that starts it, and ends with 7', async () => {
  const error = new AgentError('agent-unavailable', 'cannot reach the agent: it does not run', {
    next: 'reeve dev up',
  });
  const ran = await reeve(['status'], { agent: { status: () => Promise.reject(error) }, ports: alone });
  assert.deepEqual(ran, {
    code: 7,
    out: '',
    err: 'reeve: cannot reach the agent: it does not run\n  next: reeve dev up\n',
  });
});

test('services are shown for one unit or for all of this machine', async () => {
  const agent = {
    status: () => Promise.resolve(localStatus({ units: [unit] })),
    services: () => Promise.resolve(unit.services),
  };
  const expected = [{ unit: 'web/0', services: unit.services }];
  assert.deepEqual(JSON.parse((await reeve(['services', '--format', 'json'], { agent })).out), expected);
  assert.deepEqual(JSON.parse((await reeve(['services', 'web/0', '--format', 'json'], { agent })).out), expected);
  assert.match(
    (await reeve(['services'], { agent })).out,
    /web\/0 +web +up 5s +77 +1 +killed SIGKILL\n\nKept by systemd.\n$/,
  );
  const limited = unit.services.map((service) => ({
    ...service,
    unmet: ['limits.memory' as const, 'notify' as const],
  }));
  const short = { status: () => Promise.resolve(localStatus({ units: [{ ...unit, services: limited }] })) };
  assert.match(
    (await reeve(['services'], { agent: short })).out,
    /\nKept by systemd.\nweb\/0 web asks for limits.memory and notify, which systemd cannot.\n$/,
  );
});

test('start, stop and restart go to the agent', async () => {
  const asked: string[] = [];
  const agent = {
    control: (name: UnitName, service: string, verb: string) => {
      asked.push(`${verb} ${service} of ${name}`);
      return Promise.resolve();
    },
  };
  for (const verb of ['start', 'stop', 'restart'])
    assert.equal((await reeve([verb, 'web/0', 'web'], { agent })).code, 0);
  assert.deepEqual(asked, ['start web of web/0', 'stop web of web/0', 'restart web of web/0']);
});

test('the log of a service comes from the agent, that of units from the controller', async () => {
  const agent = {
    logs: (name: UnitName, service: string | null, lines: number) =>
      Promise.resolve([`${name} ${service ?? 'unit'} ${lines}`]),
  };
  const admin = {
    async *logs(query: object) {
      yield {
        at: 0,
        unit: 'web/0' as UnitName,
        level: 'INFO' as const,
        source: 'agent',
        message: JSON.stringify(query),
      };
    },
  };
  assert.equal((await reeve(['logs', 'web/0', '--service', 'web', '-n', '3'], { agent })).out, 'web/0 web 3\n');
  assert.equal((await reeve(['logs', 'web/0'], { agent, ports: alone })).out, 'web/0 unit 50\n');
  assert.equal(
    (await reeve(['logs', 'web/0', '-f'], { admin })).out,
    '1970-01-01T00:00:00.000Z web/0 INFO agent {"units":["web/0"],"tail":50,"follow":true}\n',
  );
});

test('the shell exports of a development world survive any path', async () => {
  const dev = { environment: () => Promise.resolve({ REEVE_AGENT: "/it's here", PATH: '/bin dir' }) };
  assert.equal(
    (await reeve(['dev', 'env'], { dev })).out,
    `export REEVE_AGENT='/it'\\''s here'\nexport PATH='/bin dir':"$PATH"\n`,
  );
});

test('dev status tells by its exit code whether all, some or nothing runs', async () => {
  const codes = [];
  for (const running of ['all', 'part', 'none'] as const) {
    const dev = { status: () => Promise.resolve({ directory: '/d', running, processes: [] }) };
    codes.push((await reeve(['dev', 'status'], { dev })).code);
  }
  assert.deepEqual(codes, [0, 3, 7]);
});

test('dev up twice and down of nothing have clear words', async () => {
  const world = { directory: '/d', running: 'all', processes: [] } as const;
  const dev = { up: () => Promise.resolve({ ...world, started: [] }), down: () => Promise.resolve(null) };
  assert.match((await reeve(['dev', 'up'], { dev })).err, /^it runs already, in \/d\n/);
  assert.equal((await reeve(['dev', 'down'], { dev })).err, 'nothing runs here\n');
});

test('doctor shows what it found with the repair, and ends with 3 when something is wrong', async () => {
  const clock = { check: 'clock', severity: 'ok', text: 'within 1 s' } as const;
  const disk = { check: 'disk', severity: 'warning', text: '/data has 3 MiB left', fix: 'free some space' } as const;
  const asked: (string | undefined)[] = [];
  const doctor = (...findings: readonly Finding[]) => ({
    examine: (data?: string) => {
      asked.push(data);
      return Promise.resolve(findings);
    },
  });
  const ran = await reeve(['doctor', '--data', '/data'], { doctor: doctor(clock, disk), ports: alone });
  assert.equal(ran.code, 3);
  assert.equal(
    ran.out,
    'ok       clock  within 1 s\nwarning  disk   /data has 3 MiB left\n         fix: free some space\n',
  );
  const json = await reeve(['doctor', '--format', 'json'], { doctor: doctor(clock), ports: alone });
  assert.deepEqual([json.code, JSON.parse(json.out)], [0, [clock]]);
  assert.deepEqual(asked, ['/data', undefined]);
});

test('diagnose names its archive, and what is not in it', async () => {
  const asked: string[] = [];
  const doctor = {
    diagnose: (file: string) => {
      asked.push(file);
      return Promise.resolve({ bytes: 3_000, missing: ['status.json: the agent does not run'] });
    },
  };
  const ran = await reeve(['diagnose'], { doctor, ports: alone });
  assert.deepEqual([ran.code, ran.out], [0, 'reeve-diagnose-19700101T001640Z.tar.gz\n']);
  assert.match(ran.err, /^3 KiB;.*\nnot in it: status\.json: the agent does not run\n$/);
  assert.equal((await reeve(['diagnose', 'x.tar.gz'], { doctor, ports: alone })).out, 'x.tar.gz\n');
  assert.deepEqual(asked, ['reeve-diagnose-19700101T001640Z.tar.gz', 'x.tar.gz']);
});
