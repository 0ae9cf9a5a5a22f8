/** Handlers as real processes that call real tools over a real socket. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { environmentOf } from '../../../src/agent/hooks/environment.ts';
import { type HandlerContext, hookRunner } from '../../../src/agent/hooks/index.ts';
import { systemClock } from '../../../src/edge/clock/index.ts';
import { documents } from '../../../src/edge/documents/index.ts';
import { unitFiles } from '../../../src/edge/files/index.ts';
import { machine } from '../../../src/edge/machine/index.ts';
import { processes } from '../../../src/edge/process/index.ts';
import { systemRandom } from '../../../src/edge/random/index.ts';
import { toolSocket } from '../../../src/edge/tool-socket/index.ts';
import { testFolder } from '../../support/folder.ts';
import { backupAction, databaseChanged, handlerContext, recordedPorts } from '../../support/handler.ts';
import { buildNative, testAddon } from '../../support/native.ts';

const nativeDirectory = buildNative('reeve-hook');
const addon = testAddon();
const clock = systemClock(addon);
const log = { debug() {}, info() {}, warn() {}, error() {} };

/** A charm whose `dispatch` is this script. */
function charm(t: TestContext, dispatch: string, work: HandlerContext['work'] = databaseChanged) {
  const folder = testFolder(t);
  const directory = path.join(folder, 'charm');
  mkdirSync(directory);
  writeFileSync(path.join(directory, 'metadata.yaml'), 'name: web\n');
  writeFileSync(path.join(directory, 'dispatch'), dispatch, { mode: 0o755 });
  const context = handlerContext({
    work,
    directories: { charm: directory, resources: path.join(folder, 'resources') },
  });
  const ports = recordedPorts(7);
  const run = hookRunner({
    processes: processes({ recordsDirectory: path.join(folder, 'records'), addon, log }),
    toolSocket: toolSocket({ runDirectory: path.join(folder, 'run'), nativeDirectory, addon }),
    files: unitFiles({ agentsRoot: path.join(folder, 'agents'), logDirectory: path.join(folder, 'log') }),
    machine: machine({ path: '/usr/bin:/bin' }),
    documents,
    random: systemRandom(),
    clock,
    log,
    controllerAddress: '10.0.0.1:7000',
    version: '3.6.11',
  });
  return {
    folder,
    directory,
    context,
    ports,
    run: (signal: AbortSignal = new AbortController().signal) => run(context, ports, signal),
  };
}

test('the environment that arrives is exactly the one that was made', async (t) => {
  const web = charm(t, `#!/bin/bash\ntr '\\0' '\\n' < /proc/$$/environ > environment\n`);
  assert.equal((await web.run()).kind, 'succeeded');
  const lines = readFileSync(path.join(web.directory, 'environment'), 'utf8').trimEnd().split('\n');
  const arrived = Object.fromEntries(lines.map((line) => [line.split('=')[0], line.slice(line.indexOf('=') + 1)]));
  const contextId = arrived['JUJU_CONTEXT_ID'] ?? '';
  assert.match(contextId, /^web\/0-db-relation-changed-[0-9a-f]{32}$/);
  const expected = environmentOf({
    context: web.context,
    contextId,
    toolSocketPath: path.join(web.folder, 'run/unit-web-0.sock'),
    toolsDirectory: path.join(web.folder, 'run/tools/unit-web-0'),
    path: '/usr/bin:/bin',
    controllerAddress: '10.0.0.1:7000',
    version: '3.6.11',
    pebble: null,
  });
  assert.deepEqual(arrived, expected);
});

test('a hook reads, writes and fails as scripts do', async (t) => {
  const web = charm(
    t,
    `#!/bin/bash
set -e
host=$(relation-get host)
status-set active "uses $host"
echo '{"from-stdin": "\\u00fc"}' | relation-set --file - wants="$(config-get title)" gone=
relation-list | while read -r unit; do state-set "seen-\${unit/\\//-}=yes"; done
cd / && relation-get --format=json - web/0 -o "$CHARM_DIR/bag.json"
is-leader && relation-set --app leader="$JUJU_UNIT_NAME"
relation-list -r 9999 || test $? = 2
juju-log -l WARNING -- -x
`,
  );
  const outcome = await web.run();
  assert.deepEqual(outcome, {
    kind: 'succeeded',
    flush: {
      operation: 'web/0#17',
      epoch: 7,
      relationSettings: [
        { relation: 7, bag: 'unit', change: { 'from-stdin': 'ü', wants: 'hello', gone: null } },
        { relation: 7, bag: 'application', change: { leader: 'web/0' } },
      ],
      openPorts: [],
      closePorts: [],
      state: { 'seen-mysql-0': 'yes', 'seen-mysql-1': 'yes' },
    },
    action: null,
  });
  assert.equal(
    readFileSync(path.join(web.directory, 'bag.json'), 'utf8'),
    '{"from-stdin":"ü","private-address":"10.0.0.5","wants":"hello"}\n',
  );
  // What is printed and what is logged come by two ways: their order is not told.
  assert.deepEqual(web.ports.effects.map(String).sort(), [
    'log,DEBUG,db-relation-changed,True',
    'log,WARNING,db-relation-changed,ERROR invalid value "9999" for option -r: relation not found',
    'log,WARNING,juju-log,db:7: -x',
    'status,active,uses 10.0.0.9',
  ]);
});

test('an action has an empty stdin and ends with what it said', async (t) => {
  const script = `#!/bin/sh
set -e
! read -r line
action-set path="$(action-get target.path)"
echo hi
echo no >&2
exit 4
`;
  assert.deepEqual(await charm(t, script, backupAction).run(), {
    kind: 'failed',
    message: 'exit status 4',
    action: {
      failed: true,
      message: 'exit status 4',
      results: { path: '/srv', 'return-code': 4, stdout: 'hi\n', stderr: 'no\n' },
    },
  });
});

test('an exec reads its script on stdin', async (t) => {
  const work = {
    kind: 'exec',
    task: '13',
    command: 'echo "$JUJU_UNIT_NAME in $(basename "$PWD")"',
    timeoutMs: 60_000,
  } as const;
  const outcome = await charm(t, '', work).run();
  assert.deepEqual(outcome.kind === 'succeeded' && outcome.action?.results, {
    'return-code': 0,
    stdout: 'web/0 in charm\n',
  });
});

test('a daemon that is left behind keeps nobody waiting and gets no answer', async (t) => {
  const web = charm(
    t,
    `#!/bin/bash
( while test -S "$JUJU_AGENT_SOCKET_ADDRESS"; do sleep 0.01; done; state-set late=1; echo "$?" > late.new; mv late.new late ) &
`,
  );
  const outcome = await web.run();
  assert.deepEqual(outcome.kind === 'succeeded' && outcome.flush.state, {});
  const late = path.join(web.directory, 'late');
  while (!existsSync(late)) await clock.delay(10);
  assert.equal(readFileSync(late, 'utf8'), '1\n');
});

test('a file without interpreter line is a failed hook', async (t) => {
  const outcome = await charm(t, 'echo hello\n').run();
  assert.equal(outcome.kind, 'failed');
  assert.match(outcome.kind === 'failed' ? outcome.message : '', /exec format error/i);
});

test('a handler that prints 100 MB ends, and the log stays small', async (t) => {
  const web = charm(t, '#!/bin/sh\nyes "a line of the flood that nobody reads" | head -c 100000000\n');
  assert.equal((await web.run()).kind, 'succeeded');
  const last = web.ports.effects.at(-1) as string[];
  assert.match(last[3] ?? '', /^output over 1048576 characters was not logged: \d+ lines, \d+ characters$/);
  assert.ok(web.ports.effects.length < 30_000);
});

test('a handler that hangs is killed with its children when it is stopped', async (t) => {
  const stopping = new AbortController();
  const web = charm(t, '#!/bin/bash\nsleep 1000 &\nstatus-set active\nwait\n');
  web.ports.setStatus = async () => stopping.abort();
  const outcome = await web.run(stopping.signal);
  assert.deepEqual(outcome, { kind: 'killed', signal: 'SIGTERM', stopped: true, action: null });
});

test('every tool ends by itself whatever its surroundings: no context, no stdout, no reader, much stdin, a crowd', async (t) => {
  const web = charm(
    t,
    `#!/bin/bash
wrong() { echo "$*" >> wrong; }
ended() { test "$2" -le 2 || wrong "$1 ended with $2"; }
head -c 10000000 /dev/urandom > noise
tools=$(ls "$(dirname "$(command -v config-get)")")
for tool in $tools; do
  test "$(env -u JUJU_CONTEXT_ID $tool 2>&1)" = 'ERROR JUJU_CONTEXT_ID not set' || wrong "$tool without context"
  $tool >&- 2>/dev/null; ended "$tool without stdout" $?
  $tool 2>/dev/null | true; ended "$tool without reader" $?
  $tool --file - < noise >/dev/null 2>&1; ended "$tool with noise" $?
done
pids=; for tool in $tools; do $tool >/dev/null 2>&1 & pids="$pids $!"; done
for pid in $pids; do wait $pid; ended "one of the crowd" $?; done
touch done
`,
  );
  assert.equal((await web.run()).kind, 'succeeded');
  assert.ok(existsSync(path.join(web.directory, 'done')));
  const wrong = path.join(web.directory, 'wrong');
  assert.equal(existsSync(wrong) ? readFileSync(wrong, 'utf8') : '', '');
});
