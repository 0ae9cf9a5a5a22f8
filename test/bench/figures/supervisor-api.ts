/** How quick a supervisor answers while its services come and go. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Figure, median, quantile, repeated } from '../figure.ts';

const count = 100;
const aimMs = 5;
const pauseMs = 50;

export const supervisorApi: Figure = {
  name: 'supervisor-api',
  title: 'The supervisor’s answer in a storm',
  explanation:
    'From before `GET /v1/services` on a connection that stays until its whole answer is there, while each of 100 services of ' +
    '`reeved run` crashes about once a second and is started again. The floor is the same with services that sleep, and the peer ' +
    'is the original `pebble run`, with the same layer, where it is on PATH.',
  async measure(stage) {
    const samples = stage.quick ? 100 : 2_000;
    const measure = (program: string, command: string, name: string) =>
      timeAnswers(program, path.join(stage.folder, name), layerOf(command), samples);
    const reeved = path.join(stage.binDirectory, 'reeved');
    const crashing = 'sh -c "sleep 0.5; exit 1"';
    const calm = await measure(reeved, 'sleep 100000', 'calm');
    const storm = await measure(reeved, crashing, 'storm');
    const other = hasPebble() ? await measure('pebble', crashing, 'pebble') : null;
    return (
      [
        ['median', median],
        ['p99', (values: readonly number[]) => quantile(values, 0.99)],
      ] as const
    ).map(([what, of]) => ({
      what,
      value: of(storm),
      unit: 'ms',
      samples,
      floor: { what: 'services that sleep', value: of(calm) },
      ...(other && { peers: { pebble: of(other) } }),
      ...(what === 'p99' && { aim: { kind: 'at-most', value: aimMs } as const }),
    }));
  },
};

function layerOf(command: string): string {
  const policy = 'startup: enabled, on-success: restart, backoff-delay: 500ms, backoff-limit: 500ms';
  const names = Array.from({ length: count }, (_, index) => `s${index}`);
  return `services:\n${names.map((name) => `  ${name}: {override: replace, command: '${command}', ${policy}}\n`).join('')}`;
}

function hasPebble(): boolean {
  try {
    execFileSync('pebble', ['version', '--client'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds of each. */
async function timeAnswers(
  program: string,
  folder: string,
  layer: string,
  samples: number,
): Promise<readonly number[]> {
  mkdirSync(path.join(folder, 'layers'), { recursive: true });
  writeFileSync(path.join(folder, 'layers/001-bench.yaml'), layer);
  const daemon = spawn(program, ['run'], {
    env: { ...process.env, PEBBLE: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    await said(daemon, 'Started daemon.');
    const socketPath = path.join(folder, '.pebble.socket');
    while ((await ask(agent, socketPath)).includes('inactive')) await delay(pauseMs);
    return await repeated(samples, async () => {
      const begun = performance.now();
      await ask(agent, socketPath);
      return performance.now() - begun;
    });
  } finally {
    agent.destroy();
    daemon.kill('SIGTERM');
    await once(daemon, 'exit');
  }
}

async function said(daemon: ChildProcess, text: string): Promise<void> {
  let heard = '';
  daemon.stderr?.setEncoding('utf8').on('data', (chunk: string) => (heard += chunk));
  while (!heard.includes(text)) await once(daemon.stderr ?? daemon, 'data');
}

async function ask(agent: Agent, socketPath: string): Promise<string> {
  const [response] = (await once(get({ agent, socketPath, path: '/v1/services' }), 'response')) as [
    AsyncIterable<Buffer>,
  ];
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return text;
}
