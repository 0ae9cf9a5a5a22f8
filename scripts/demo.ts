/**
 * `npm run demo`: the main job, for real, through the programs that people use. It packs and signs two operators, starts
 * a controller and an agent, and shows what Reeve promises, one promise after the other. It works in a folder of its own
 * and leaves nothing behind, also when a step does not come true or on Ctrl-C.
 */
import { readFileSync } from 'node:fs';
import { appendFile, copyFile, cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Stage, setStage } from './demo-stage.ts';

const refused = 4;
const interrupted = 130;

interface Service {
  readonly name: string;
  readonly phase: string;
  readonly pid?: number;
}
interface Unit {
  readonly unit: string;
  readonly ports: readonly { readonly range: string }[];
}
interface Model {
  readonly applications: readonly { readonly units: readonly Unit[] }[];
}
interface World {
  readonly processes: readonly { readonly name: string; readonly pid: number }[];
}

let steps = 0;
function step(title: string): void {
  steps += 1;
  console.log(`\n${steps}. ${title}`);
}
const tell = (sentence: string): void => console.log(`    ${sentence}`);

async function perform(stage: Stage): Promise<void> {
  await packAndSign(stage);
  await startWorld(stage);
  await deploy(stage);
  const url = await pageAddress(stage);
  await integrate(stage, url);
  await configure(stage, url);
  await act(stage);
  await killWorkload(stage, url);
  await killAgent(stage, url);
  await offerBadBundles(stage);
  await look(stage);
  await end(stage);
}

async function packAndSign({ reeve, folder }: Stage): Promise<void> {
  step('Pack two operators and sign them. The Python dependencies go into the bundle: a machine needs only python3.');
  for (const name of ['motd', 'web']) {
    const bundle = path.join(folder, `${name}.bundle`);
    await reeve(['bundle', 'pack', `examples/${name}`, '-o', bundle]);
    await reeve(['bundle', 'sign', bundle]);
  }
  await reeve(['bundle', 'verify', path.join(folder, 'web.bundle')]);
}

async function startWorld(stage: Stage): Promise<void> {
  step('Start a controller and an agent on this machine: unprivileged, in one folder, joined by a one-use token.');
  await stage.reeve(['dev', 'up', '--machines', '1', '--dir', worldOf(stage)]);
  const { stdout } = await stage.reeve(['dev', 'env', '--dir', worldOf(stage)]);
  const exports = [...stdout.matchAll(/^export (REEVE_\w+)='(.*)'$/gm)];
  stage.setEnvironment(Object.fromEntries(exports.map(([, name = '', value = '']) => [name, value])));
}

const worldOf = ({ folder }: Stage): string => path.join(folder, 'dev');

async function deploy({ reeve, folder }: Stage): Promise<void> {
  step('Deploy both. The agent verifies what the publisher and the controller have signed, then runs the hooks.');
  for (const name of ['motd', 'web']) await reeve(['deploy', path.join(folder, `${name}.bundle`)]);
  await reeve(['wait', '--for', 'active', '--timeout', '120s', 'motd', 'web']);
}

async function pageAddress({ ask, until }: Stage): Promise<string> {
  const port = await until('web/0 has opened a port', async () => {
    const { applications } = await ask<Model>(['status', '--format', 'json']);
    const unit = applications.flatMap(({ units }) => units).find((one) => one.unit === 'web/0');
    return unit?.ports[0]?.range.split('/')[0] ?? null;
  });
  return `http://127.0.0.1:${port}/`;
}

async function integrate(stage: Stage, url: string): Promise<void> {
  step('Integrate them: what motd writes into the relation configures the workload of web.');
  await showPage(stage, url, 'no message of the day');
  await stage.reeve(['integrate', 'web', 'motd']);
  await showPage(stage, url, 'Whatever can be derived needs no queue.');
}

async function configure(stage: Stage, url: string): Promise<void> {
  step('Change configuration on both sides: each operator gets one config-changed, the page follows.');
  await stage.reeve(['config', 'motd', 'message=Waiting is not an error.']);
  await stage.reeve(['config', 'web', 'greeting=Good morning']);
  await showPage(stage, url, 'Good morning\nWaiting is not an error.');
}

/** Fetches until the words are there, then shows the page. */
async function showPage({ until }: Stage, url: string, words: string): Promise<void> {
  const page = await until(`${url} says "${words}"`, async () => {
    const text = await fetchPage(url);
    return text?.includes(words) ? text : null;
  });
  tell(`$ curl ${url}`);
  for (const line of page.trimEnd().split('\n')) tell(`  ${line}`);
}

async function fetchPage(url: string): Promise<string | null> {
  try {
    const answer = await fetch(url, { headers: { connection: 'close' }, signal: AbortSignal.timeout(5_000) });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

async function act({ reeve }: Stage): Promise<void> {
  step('Run an action: typed parameters, streamed progress, a result.');
  await reeve(['run', 'web/0', 'report', 'requests=3']);
}

async function killWorkload(stage: Stage, url: string): Promise<void> {
  step('Kill the workload: the agent starts it again.');
  const pid = await workloadPid(stage);
  process.kill(pid, 'SIGKILL');
  tell(`killed process ${pid}`);
  const successor = await stage.until('the workload runs again', async () => {
    const service = await workload(stage);
    return service?.phase === 'up' && service.pid !== pid ? (service.pid ?? null) : null;
  });
  tell(`process ${successor} serves now`);
  await showPage(stage, url, 'Good morning');
  await stage.reeve(['services']);
}

async function killAgent(stage: Stage, url: string): Promise<void> {
  step('Kill the agent, as hard as possible: the workload does not notice, and the next agent goes on.');
  const workloadBefore = await workloadPid(stage);
  const { processes } = await stage.ask<World>(['dev', 'status', '--dir', worldOf(stage), '--format', 'json']);
  const agent = processes.find(({ name }) => name === 'machine 0');
  if (agent === undefined) throw new Error('reeve dev status does not know the agent of machine 0');
  process.kill(agent.pid, 'SIGKILL');
  tell(`killed agent ${agent.pid}; nobody watches over the workload now`);
  await showPage(stage, url, 'Good morning');
  await stage.reeve(['config', 'web', 'greeting=Good evening']);
  await stage.reeve(['dev', 'up', '--machines', '1', '--dir', worldOf(stage)]);
  await showPage(stage, url, 'Good evening');
  const workloadAfter = await workloadPid(stage);
  if (workloadAfter !== workloadBefore)
    throw new Error(`the workload is process ${workloadAfter}, it was ${workloadBefore}`);
  tell(`the workload still is process ${workloadAfter}, and the change made meanwhile has arrived`);
}

async function workload({ ask }: Stage): Promise<Service | undefined> {
  const units = await ask<readonly { readonly services: readonly Service[] }[]>([
    'services',
    'web/0',
    '--format',
    'json',
  ]);
  return units.flatMap(({ services }) => services).find(({ name }) => name === 'web');
}

async function workloadPid(stage: Stage): Promise<number> {
  return await stage.until('the workload runs', async () => {
    const service = await workload(stage);
    return service?.phase === 'up' ? (service.pid ?? null) : null;
  });
}

async function offerBadBundles({ reeve, folder }: Stage): Promise<void> {
  step('Try a tampered bundle, and one that a stranger has signed: neither runs.');
  const tampered = path.join(folder, 'tampered.bundle');
  await copyFile(path.join(folder, 'web.bundle.manifest'), `${tampered}.manifest`);
  const bytes = await readFile(path.join(folder, 'web.bundle'));
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(tampered, bytes);
  tell(`changed one bit of ${bytes.length} bytes`);
  await reeve(['deploy', tampered, 'tampered'], refused);

  const [foreign, key] = [path.join(folder, 'foreign.bundle'), path.join(folder, 'stranger.pem')];
  const source = path.join(folder, 'stranger');
  await cp('examples/motd', source, { recursive: true });
  await appendFile(path.join(source, 'hooks/install'), 'status-set active "a stranger was here"\n');
  await reeve(['bundle', 'key', key, '--create']);
  await reeve(['bundle', 'pack', source, '-o', foreign, '--revision', '7']);
  await reeve(['bundle', 'sign', foreign, '--key', key]);
  await reeve(['deploy', foreign, 'stranger']);
  await reeve(['wait', '--for', 'blocked', 'stranger']);
  await reeve(['status']);
  await reeve(['remove-application', 'stranger']);
  await reeve(['wait', '--for', 'removed', 'stranger']);
}

async function look({ reeve }: Stage): Promise<void> {
  step('Look at everything: what the operators claim beside what the agent has observed.');
  await reeve(['wait', '--for', 'active', 'motd', 'web']);
  await reeve(['wait', '--for', 'idle', 'motd', 'web']);
  await reeve(['status']);
}

async function end(stage: Stage): Promise<void> {
  step('Stop everything.');
  const pid = await workloadPid(stage);
  const { processes } = await stage.ask<World>(['dev', 'status', '--dir', worldOf(stage), '--format', 'json']);
  await stage.reeve(['dev', 'down', '--dir', worldOf(stage)]);
  const left = [pid, ...processes.map((one) => one.pid)].filter(isAlive);
  if (left.length > 0) throw new Error(`these processes are left: ${left.join(', ')}`);
  tell('no process is left');
}

/** What has ended and only waits for its parent to notice does not count. */
function isAlive(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stop.abort(name));

const stage = await setStage(stop.signal);
try {
  await perform(stage);
} catch (error) {
  process.exitCode = stop.signal.aborted ? interrupted : 1;
  console.error(stop.signal.aborted ? '\ndemo: interrupted' : `\n${await stage.logTails()}\n\ndemo: failed:`, error);
} finally {
  await stage.strike();
}
if (process.exitCode === undefined) console.log('\ndemo: ok');
