/** The supervisor on real processes: a workload survives its agents, and an agent survives its workload's crashes. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { before, type TestContext, test } from 'node:test';
import { supervisor } from '../../../src/agent/supervisor/index.ts';
import type { ObservedService } from '../../../src/core/model/index.ts';
import { documents } from '../../../src/edge/documents/index.ts';
import { unitFiles } from '../../../src/edge/files/index.ts';
import { shimBackend } from '../../../src/edge/platform/bare/index.ts';
import { logSenders, pebbleStore, probeRunner } from '../../../src/edge/supervision/index.ts';
import { fakeManagerPorts } from '../../support/fake-manager-ports.ts';
import { buildShim, isAlive, nativeDirectory, runDirectory, silentLog, unit, wallClock } from '../../support/shim.ts';

before(buildShim);

/** One life of an agent that supervises the unit. */
function agent(t: TestContext, directory: string, charmDirectory: string) {
  const backend = shimBackend({ runDirectory: directory, nativeDirectory, log: silentLog, clock: wallClock });
  const files = unitFiles({ agentsRoot: directory, logDirectory: directory });
  const machine = { path: () => process.env.PATH ?? '/usr/bin:/bin' };
  const random = { fraction: () => 0 };
  const made = supervisor({
    ...fakeManagerPorts(),
    probes: probeRunner,
    logSenders: logSenders({ hostname: 'host', version: '1.2.3' }),
    store: pebbleStore({ directory: path.join(directory, 'managers'), log: silentLog }),
    backend,
    clock: wallClock,
    random,
    log: silentLog,
    documents,
    files,
    machine,
  });
  const stop = new AbortController();
  let changed = (): void => undefined;
  const running = made.run([{ unit, charmDirectory }], () => changed(), stop.signal);
  const end = async (): Promise<void> => {
    stop.abort();
    await running;
  };
  t.after(end);
  return {
    supervisor: made,
    end,
    /** The service as soon as it looks like this. */
    seen: async (looks: (service: ObservedService) => boolean): Promise<ObservedService> => {
      for (;;) {
        const found = made.observed(unit).find(looks);
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => {
          changed = resolve;
        });
      }
    },
  };
}

test('a workload is restarted when it is killed, and left alone when its agent is', async (t) => {
  const directory = await runDirectory(t);
  const charm = path.join(directory, 'charm');
  await mkdir(path.join(charm, 'layers'), { recursive: true });
  const layer = 'services: {web: {override: replace, command: sleep 1000, startup: enabled, backoff-delay: 0s}}';
  await writeFile(path.join(charm, 'layers/010-web.yaml'), layer);

  const first = agent(t, directory, charm);
  const { pid = 0 } = await first.seen((service) => service.pid !== undefined);
  process.kill(pid, 'SIGKILL');
  const second = await first.seen((service) => service.pid !== undefined && service.pid !== pid);
  assert.deepEqual([second.lastExit, second.restarts], ['killed SIGKILL', 1]);
  await first.end();
  assert.ok(await isAlive(second.pid ?? 0));

  const next = agent(t, directory, charm);
  const adopted = await next.seen(() => true);
  assert.deepEqual([adopted.pid, adopted.phase, adopted.since], [second.pid, 'up', second.since]);
  await next.supervisor.remove(unit);
  assert.equal(await isAlive(second.pid ?? 0), false);
  assert.deepEqual(next.supervisor.observed(unit), []);
});

/** An agent whose charm has this layer. */
async function agentWith(t: TestContext, layer: (directory: string) => string) {
  const directory = await runDirectory(t);
  const charm = path.join(directory, 'charm');
  await mkdir(path.join(charm, 'layers'), { recursive: true });
  await writeFile(path.join(charm, 'layers/010-web.yaml'), layer(directory));
  const lives: ReturnType<typeof agent>[] = [];
  // Before the agent ends.
  t.after(() => lives[0]?.supervisor.remove(unit));
  const made = agent(t, directory, charm);
  lives.push(made);
  return { ...made, directory, pebble: await made.supervisor.pebble(unit, charm) };
}

test('a service is up as soon as its log says so, and its log can be followed', async (t) => {
  const { pebble } = await agentWith(
    t,
    () => `services: {web: {override: replace, ready: {log: listening},
      command: sh -c 'echo begun; echo listening on 80; exec sleep 1000'}}`,
  );
  const never = new AbortController().signal;
  const { status, err } = await pebble.waitChange(await pebble.actOnServices('start', ['web']), never);
  assert.deepEqual([status, err], ['Done', undefined]);
  const lines: string[] = [];
  const stop = new AbortController();
  for await (const { service, message } of pebble.logs([], -1, true, stop.signal)) {
    lines.push(`${service}: ${message}`);
    if (lines.length === 2) stop.abort();
  }
  assert.deepEqual(lines, ['web: begun', 'web: listening on 80']);
});

test('a check by a command restarts its service when it fails', async (t) => {
  const { directory, seen } = await agentWith(
    t,
    (folder) => `
      services: {web: {override: replace, command: sleep 1000, startup: enabled, backoff-delay: 0s,
        on-check-failure: {file: restart}}}
      checks: {file: {override: replace, period: 500ms, threshold: 2,
        exec: {command: sh -c "test ! -e ${folder}/broken"}}}`,
  );
  const { pid } = await seen(({ phase }) => phase === 'up');
  await writeFile(path.join(directory, 'broken'), '');
  const second = await seen((service) => service.pid !== undefined && service.pid !== pid);
  assert.equal(second.lastExit, 'killed SIGTERM');
});

test('a service that wants another signal gets it after its own command', async (t) => {
  const { pebble, directory } = await agentWith(
    t,
    (folder) => `services: {web: {override: replace, startup: enabled, ready: {log: ready}, stop-signal: SIGINT,
      command: sh -c "trap 'echo interrupted >>${folder}/said; exit' INT; echo ready; while :; do sleep 0.01; done",
      stop-command: sh -c "echo draining >>${folder}/said"}}`,
  );
  const never = new AbortController().signal;
  await pebble.waitChange(await pebble.actOnServices('restart', ['web']), never);
  await pebble.waitChange(await pebble.actOnServices('stop', ['web']), never);
  assert.match(await readFile(path.join(directory, 'said'), 'utf8'), /draining\ninterrupted\n$/);
});

test('what a service writes from its first line on reaches its log target', async (t) => {
  const { promise: heard, resolve } = Promise.withResolvers<string>();
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      response.writeHead(204).end();
      resolve(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const directory = await runDirectory(t);
  const charm = path.join(directory, 'charm');
  await mkdir(path.join(charm, 'layers'), { recursive: true });
  const location = `http://127.0.0.1:${(server.address() as AddressInfo).port}/push`;
  await writeFile(
    path.join(charm, 'layers/010-web.yaml'),
    `services: {web: {override: replace, command: sh -c 'echo first; exec sleep 1000', startup: enabled}}
log-targets: {loki: {override: replace, type: loki, location: '${location}', services: [all], labels: {at: home}}}`,
  );
  const life = agent(t, directory, charm);
  const [stream] = (JSON.parse(await heard) as { streams: { stream: unknown; values: [string, string][] }[] }).streams;
  assert.deepEqual(
    [stream?.stream, stream?.values.map(([, text]) => text)],
    [{ at: 'home', pebble_service: 'web' }, ['first']],
  );
  await life.supervisor.remove(unit);
});
