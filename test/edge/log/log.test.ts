import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { format, inspect } from 'node:util';
import { AgentError } from '../../../src/core/errors.ts';
import { jsonLog, type LogLevel, Secret } from '../../../src/edge/log/index.ts';
import { testFolder } from '../../support/folder.ts';

/** A log into a file, and what is in it now. */
function fileLog(t: TestContext, level: LogLevel = 'debug') {
  const file = path.join(testFolder(t), 'inner/agent.log');
  const lines = () =>
    readFileSync(file, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { file, log: jsonLog({ level, destination: file }), lines };
}

test('a line is JSON with level, time, message and fields, written when the call returns', (t) => {
  const { log, lines } = fileLog(t);
  log.info('operation committed', { unit: 'web/0', durationMs: 12 });
  log.error('operation lost');
  const [first = {}, second = {}] = lines();
  const { time, ...rest } = first;
  assert.deepEqual(rest, {
    level: 'info',
    pid: process.pid,
    unit: 'web/0',
    durationMs: 12,
    message: 'operation committed',
  });
  assert.ok(!Number.isNaN(Date.parse(String(time))));
  assert.equal(second['level'], 'error');
});

test('lines below the level are left out', (t) => {
  const { log, lines } = fileLog(t, 'warn');
  log.debug('one');
  log.info('two');
  log.warn('three');
  assert.deepEqual(
    lines().map(({ message }) => message),
    ['three'],
  );
});

test('an error is told by its code, its fields and its causes', (t) => {
  const { log, lines } = fileLog(t);
  const cause = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  const error = new AgentError('disk-full', 'cannot write', { cause, fields: { path: '/x' }, next: 'free some space' });
  log.warn('commit failed', { error });
  assert.deepEqual(lines()[0]?.['error'], {
    code: 'disk-full',
    message: 'cannot write',
    fields: { path: '/x' },
    cause: { code: 'ENOSPC', message: 'no space left', stack: cause.stack },
    next: 'free some space',
  });
});

test('a secret is shown by no way of printing', () => {
  const secret = new Secret('hunter2');
  const forms = [
    String(secret),
    [secret].join(),
    JSON.stringify({ a: [secret] }),
    inspect(secret, { showHidden: true, depth: 9 }),
    inspect({ deep: { secret } }, { showHidden: true, compact: false }),
    format('%s %o %O %j', secret, secret, secret, secret),
    JSON.stringify(Object.entries(secret)),
    JSON.stringify(structuredClone(secret)),
  ];
  for (const form of forms) assert.ok(!form.includes('hunter2'), form);
  assert.equal(secret.reveal(), 'hunter2');
});

test('a secret is in no line: by type at any depth, and by the name of its field', (t) => {
  const { file, log } = fileLog(t);
  const secret = new Secret('hunter2');
  log.info('types', {
    secret,
    list: [{ inner: { secret } }],
    error: new AgentError('timed-out', 'cannot', { cause: secret }),
  });
  log.info('names', {
    deep: [{ dbPassword: 'hunter2' }],
    JOIN_TOKEN: { value: 'hunter2' },
    'private-key': ['hunter2'],
  });
  assert.ok(!readFileSync(file, 'utf8').includes('hunter2'));
});

test('values that JSON cannot tell do not cost the line', (t) => {
  const { log, lines } = fileLog(t);
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  log.info('odd', { circle, big: 2n ** 70n, bytes: new Uint8Array(3), none: undefined, when: new Date(0) });
  const { big, bytes, when } = lines()[0] ?? {};
  assert.deepEqual([big, bytes, when], ['1180591620717411303424', '[3 bytes]', '1970-01-01T00:00:00.000Z']);
});

test('a full disk and a reader that has gone cost lines, not the daemon', () => {
  const full = openSync('/dev/full', 'w');
  const log = jsonLog({ level: 'info', destination: full });
  for (let at = 0; at < 3; at++) log.info('lost');
  closeSync(full);
  const module = path.resolve(import.meta.dirname, '../../../src/edge/log/index.ts');
  const script = `import { jsonLog } from '${module}';
    const log = jsonLog({ level: 'info', destination: 2 });
    for (let at = 0; at < 50_000; at++) log.info('a line that fills the pipe', { at });
    console.log('alive');`;
  const shell = `"$0" --input-type=module -e "$1" 2> >(exec head -n 1 >/dev/null)`;
  const output = execFileSync('/bin/bash', ['-c', shell, process.execPath, script], { encoding: 'utf8' });
  assert.equal(output, 'alive\n');
});
