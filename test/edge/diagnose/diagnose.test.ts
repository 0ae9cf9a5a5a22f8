/** Canaries are planted wherever a secret may stand, and looked for in what leaves the machine. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { LocalApi, LocalStatus } from '../../../src/agent/ports/index.ts';
import { serveLocalApi } from '../../../src/edge/api/index.ts';
import { diagnose } from '../../../src/edge/diagnose/index.ts';
import { installationAt } from '../../../src/edge/doctor/index.ts';
import { testFolder } from '../../support/folder.ts';

let planted = 0;
/** Another one each time; none is a part of another. */
const canary = (): string => `Canary${planted++}Xq7Lm2Zp9`;

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

/** An agent's folders, with a secret in every place that one could get into. */
function plant(folder: string) {
  const at = (name: string): string => path.join(folder, name);
  const key = `${canary()}${'A'.repeat(40)}`;
  write(at('data/identity/tls.key'), `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n`);
  write(
    at('data/identity/agent.json'),
    JSON.stringify({ agent: 'agent-1', address: `user:${canary()}@host:1`, token: canary() }),
  );
  const seal = canary();
  write(at('data/state.db.key'), seal);
  write(at('data/state.db'), canary());
  write(
    at('logs/unit-web-0.log'),
    [
      'INFO unit.web/0.install installed',
      `INFO password=${canary()}`,
      `INFO postgres://web:${canary()}@db/x`,
      `INFO curl -H 'Authorization: Bearer ${canary()}'`,
      `INFO {"client_secret": "${canary()}"}`,
      `INFO the key of the agent is somehow here: ${key}`,
      `INFO and so is ${seal}`,
      `-----BEGIN RSA PRIVATE KEY-----\n${canary()}\n-----END RSA PRIVATE KEY-----`,
      'INFO the last line',
    ].join('\n'),
  );
  write(at('logs/machine-lock.log'), 'unit-web-0: web/0 uniter (run install hook)');
  write(at('etc/policy.d/mine.yaml'), `holds: [web]\napi-token: ${canary()}\n`);
  write(
    at('agents/unit-web-0/charm/layers/001-web.yaml'),
    `services:\n  web:\n    command: web --password ${canary()}\n    environment:\n      DB_PASSWORD: ${canary()}\n      SSH_KEY: |\n        ${canary()}\n`,
  );
  write(at('agents/unit-web-0/charm/config.yaml'), canary());
  write(at('agent.log'), `{"message":"runs","because":"${canary()}"}`.replace('because', 'secret'));
  const folders = { data: at('data'), etc: at('etc'), logs: at('logs'), agents: at('agents') };
  return { folders, logFile: at('agent.log') };
}

const status = (message: string): LocalStatus => ({
  agent: { id: 'agent-1', version: '1.0.0', pid: 1, startedAt: 0 },
  controller: { address: 'host:1', connected: false, since: 0, heardAt: null, problem: `proxy http://a:${canary()}@b` },
  now: 0,
  outbox: 0,
  warnings: [],
  turns: [],
  units: [
    {
      unit: 'web/0' as never,
      phase: 'started',
      leader: true,
      workload: { status: 'active', message, since: 0 },
      agent: { status: 'idle', message: '', since: 0 },
      workloadVersion: '1',
      services: [{ name: 'web', phase: 'up', since: 0, restarts: 0 }],
      ports: [],
      decision: 'idle',
    },
  ],
});

async function serve(t: TestContext, runDirectory: string): Promise<void> {
  const api: LocalApi = {
    status: () => status(`token: ${canary()}`),
    health: () => ({ level: 'ready', warnings: [] }),
    metrics: () => 'reeve_ready 1\n# EOF\n',
    services: () => [],
    control: () => Promise.resolve(),
    logs: () => Promise.resolve(['served', `Set-Cookie: ${canary()}`]),
    stopAll: () => Promise.resolve(),
  };
  const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const served = await serveLocalApi({ runDirectory, api, log });
  t.after(() => served.close());
}

const unpack = (file: string): string => execFileSync('tar', ['-xzOf', file], { encoding: 'utf8' });

test('the archive tells what happened, and none of the secrets that stood beside it', async (t) => {
  const folder = testFolder(t);
  const { folders, logFile } = plant(folder);
  const run = path.join(folder, 'run');
  await serve(t, run);
  // Stands for the agent: a process whose stderr is the agent's log.
  const sleeper = spawn('sleep', ['60'], { stdio: ['ignore', 'ignore', openSync(logFile, 'a')] });
  t.after(() => sleeper.kill());
  writeFileSync(path.join(run, 'agent.json'), JSON.stringify({ pid: sleeper.pid, ...folders }));
  const file = path.join(folder, 'out.tar.gz');
  const facts = { about: { reeve: '1.0.0' }, findings: [{ check: 'proxy', text: `https://u:${canary()}@proxy` }] };
  const { bytes, missing } = await diagnose(installationAt(run), facts, file);
  assert.deepEqual(missing, []);
  assert.deepEqual([statSync(file).size, statSync(file).mode & 0o777], [bytes, 0o600]);

  const text = unpack(file);
  const escaped = text.match(/Canary\d+Xq7Lm2Zp9/g) ?? [];
  assert.ok(planted > 15);
  assert.deepEqual(escaped, []);
  const told = [
    'web/0',
    'run install hook',
    'the last line',
    'holds: [web]',
    'reeve_ready 1',
    'served',
    '"reeve": "1.0.0"',
  ];
  assert.deepEqual(
    told.filter((words) => !text.includes(words)),
    [],
  );
  const names = execFileSync('tar', ['-tzf', file], { encoding: 'utf8' }).split('\n');
  for (const name of [
    'status.json',
    'logs/agent.log',
    'services/web-0.web.log',
    'layers/unit-web-0/charm/layers/001-web.yaml',
  ])
    assert.ok(names.includes(`out/${name}`), name);
  await assert.rejects(diagnose(installationAt(run), facts, file), { code: 'already-exists' });
});

test('without an agent the archive has what is on the disk, says what it lacks, and of long logs the end', async (t) => {
  const folder = testFolder(t);
  const { folders } = plant(folder);
  const run = path.join(folder, 'run');
  mkdirSync(run);
  writeFileSync(path.join(run, 'agent.json'), JSON.stringify(folders));
  write(path.join(folders.logs, 'long.log'), `${'an early line\n'.repeat(100_000)}the newest line`);
  const file = path.join(folder, 'out.tar.gz');
  const { missing } = await diagnose(installationAt(run), {}, file);
  assert.deepEqual(missing.length, 1);
  assert.match(missing[0] ?? '', /^status\.json: cannot reach the agent: it does not run/);
  const long = execFileSync('tar', ['-xzOf', file, 'out/logs/long.log'], { encoding: 'utf8' });
  assert.ok(long.length <= 512 * 1024 && long.startsWith('an early line\n') && long.endsWith('the newest line'));
  assert.doesNotMatch(unpack(file), /Canary\d+Xq7Lm2Zp9/);
  assert.ok(
    readFileSync(path.join(folders.data, 'state.db'), 'utf8').startsWith('Canary'),
    'they were there to be found',
  );
});
