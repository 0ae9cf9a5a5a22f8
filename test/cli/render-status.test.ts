import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { needsAttention, renderStatus } from '../../src/cli/render/index.ts';
import { applicationStatus, modelStatus, troubledStatus, unitStatus } from './statuses.ts';

const plain = { now: 1_000_000, width: null, colour: false };

const troubledText = `
model dev, revision 42, controller 0.1.0

APPLICATION  STATUS      UNITS  VERSION  CHARM      PUBLISHER  MESSAGE
web          error 3m    3      1.0      web r2     dev        hook failed: "config-changed"
logger       active 12s  1               logger r1  dev

  UNIT           CLAIMED                  OBSERVED                                  AGENT                           MACHINE  PORTS     MESSAGE
! web/0*         active 12s contradicted  web failed 2s, 2 restarts, last exited 1  idle 3s                         0        4242/tcp  serving http://10.0.0.4:4242/
                                          cache up 1h
    logger/0     active 12s               -                                         idle 3s                         0
  web/2 (dying)  maintenance 1s           -                                         executing 1s running stop hook  0                  stopping charm software
! web/10         error 3m                 -                                         error 3m                        0                  hook failed: "config-changed"

RELATION  INTERFACE  ENDS
3         syslog     web:log  logger:log
4         motd       web:backend  motd:motd (dying)

MACHINE  HOST  AGENT         ADDRESSES
0        host  connected 1m  10.0.0.4

! web/0  claims active, but service "web" has failed (exited 1, 2 restarts)
  next: reeve logs web/0
! web/10  error: hook failed: "config-changed"
  next: reeve resolved web/10
`.slice(1);

const emptyText = `
model dev, revision 42, controller 0.1.0

No applications yet.
  next: reeve deploy CHARM

MACHINE  HOST  AGENT         ADDRESSES
0        host  connected 1m  10.0.0.4
`.slice(1);

const narrowText = `
model dev, revision 42, controller 0.1.0

APPLICATION  STATUS      UNITS  VERSION  CHARM   PUBLISHER  MESSAGE
web          active 12s  1               web r1  dev

  UNIT   CLAIMED    OBSERVED  AGENT    MACHINE  PORTS  MESSAGE
  web/0  active 0s  -         idle 3s  0               a message that is longer than what
                                                       the other columns leave of the line

MACHINE  HOST  AGENT         ADDRESSES
0        host  connected 1m  10.0.0.4
`.slice(1);

test('what is claimed stands beside what is observed, and what needs a person comes last', () => {
  assert.equal(renderStatus(troubledStatus(), plain), troubledText);
});

test('an empty model says how to begin', () => {
  assert.equal(renderStatus(modelStatus(), plain), emptyText);
});

test('a narrow terminal wraps the messages and nothing else', () => {
  const message = 'a message that is longer than what the other columns leave of the line';
  const unit = unitStatus('web/0', { workload: { status: 'active', message, since: 1_000_000 } });
  const text = renderStatus(modelStatus([applicationStatus('web', [unit])]), { ...plain, width: 90 });
  assert.equal(text, narrowText);
});

test('colours change no letter and no column', () => {
  const coloured = renderStatus(troubledStatus(), { ...plain, colour: true });
  assert.notEqual(coloured, troubledText);
  assert.equal(stripVTControlCharacters(coloured), troubledText);
});

test('ages go on with the time of looking', () => {
  const text = renderStatus(modelStatus([applicationStatus('web', [])]), { ...plain, now: 1_000_000 + 86_400_000 });
  assert.match(text, /web +active 1d/);
});

test('a check that is down is seen beside the services, one that is up is not', () => {
  const checks = [
    { name: 'alive', isUp: false, since: 990_000 },
    { name: 'ready', isUp: true, since: 0 },
  ];
  const text = renderStatus(modelStatus([applicationStatus('web', [unitStatus('web/0', { checks })])]), plain);
  assert.match(text, /check alive down 10s/);
  assert.doesNotMatch(text, /check ready/);
});

test('an agent that is away, a contradiction, a blocked or failed unit need a person; a waiting one does not', () => {
  const withUnit = (more: Parameters<typeof unitStatus>[1]) =>
    needsAttention(modelStatus([applicationStatus('web', [unitStatus('web/0', more)])]));
  const workload = (status: 'blocked' | 'error' | 'waiting') => ({ workload: { status, message: '', since: 0 } });
  const [machine] = modelStatus().machines;
  assert.ok(machine);
  assert.deepEqual(
    [
      withUnit({}),
      withUnit(workload('waiting')),
      withUnit(workload('blocked')),
      withUnit(workload('error')),
      withUnit({ contradiction: 'claims active, but it is not' }),
      withUnit({ agent: { status: 'lost', message: '', since: 0 } }),
      needsAttention(modelStatus([], { machines: [{ ...machine, connected: false }] })),
    ],
    [false, false, true, true, true, true, true],
  );
});

test('turns show who holds which lane, since when, and who waits for whom', () => {
  const turn = (state: 'holds' | 'waits', since: number, work: string) => ({ lanes: ['machine'], state, since, work });
  const status = modelStatus([
    applicationStatus('web', [
      unitStatus('web/0', { lane: turn('waits', 990_000, 'run start hook'), behind: ['logger/0' as never] }),
    ]),
    applicationStatus(
      'logger',
      [unitStatus('logger/0', { principal: 'web/0' as never, lane: turn('holds', 340_000, 'run install hook') })],
      { subordinateTo: ['web' as never] },
    ),
  ]);
  const text = renderStatus(status, plain);
  assert.match(text, /^logger +active 12s +1 beside web +logger r1/m);
  assert.match(
    text,
    new RegExp(
      [
        'MACHINE  TURN            SINCE  LANE     WORK              BEHIND',
        '0        logger/0 holds  11m    machine  run install hook',
        '0        web/0 waits     10s    machine  run start hook    logger/0',
      ].join('\n'),
    ),
  );
});
