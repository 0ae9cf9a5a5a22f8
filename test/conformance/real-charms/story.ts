/** One charm's life on a machine of its own, step by step, and what was reached. */
import { setTimeout as delay } from 'node:timers/promises';
import type { ModelStatus, UnitStatus } from '../../../src/core/model/index.ts';
import { unitsOf } from '../../support/dev-world.ts';
import type { PublicCharm } from './charms.ts';
import type { Site } from './site.ts';

const pollDelayMs = 400;
/** Looks in a row at which nothing may be going on. */
const quietLooks = 3;
const stepMsMax = 900_000;
const patienceMs = 60_000;
const failuresMax = 8;
const logLinesKept = 8;

export const steps = ['install', 'config', 'action', 'update-status', 'upgrade', 'remove'] as const;
export type Step = (typeof steps)[number];
export interface Failure {
  readonly step: Step;
  readonly unit: string;
  /** The hook, or what was asked for. */
  readonly what: string;
  readonly log: readonly string[];
}
export interface Reached {
  readonly done: readonly Step[];
  /** After the configuration changed: `active: ready`. */
  readonly rest: string;
  readonly failures: readonly Failure[];
  /** Hosts that the charm asked for beside the package mirrors. */
  readonly refused: readonly string[];
}

export interface Bundles {
  /** On the machine: revision 1 and revision 2 of the same files. */
  of(charm: string, revision: 1 | 2): string;
}

interface Story {
  readonly site: Site;
  readonly name: string;
  readonly done: Step[];
  readonly failures: Failure[];
  readonly say: (line: string) => void;
}

/** What to ask of `reeve`, and what is missing when all is quiet again; null: nothing. */
interface Asked {
  readonly asks: readonly (readonly string[])[];
  readonly missing?: (story: Story) => Promise<string | null>;
}

/** Says what was reached. Throws when the machine itself does not answer. */
export async function live(
  site: Site,
  charm: PublicCharm,
  bundles: Bundles,
  say: (line: string) => void,
): Promise<Reached> {
  const { name, config, action } = charm;
  const story: Story = { site, name, done: [], failures: [], say };
  await take(story, 'install', { asks: arrival(charm, bundles) });
  if (config !== undefined) await take(story, 'config', { asks: [['config', name, ...config]] });
  const rest = restOf(await site.status(), name);
  if (action !== undefined) await take(story, 'action', { asks: [['run', `${name}/0`, ...action]] });
  await take(story, 'update-status', {
    asks: [['model-config', 'update-status-hook-interval=10s']],
    missing: updateStatusMissing,
  });
  await take(story, 'upgrade', {
    asks: [
      ['model-config', 'update-status-hook-interval=60m'],
      ['refresh', name, bundles.of(name, 2)],
    ],
    missing: upgradeMissing,
  });
  await take(story, 'remove', { asks: [['remove-application', name]] });
  return { done: story.done, rest, failures: story.failures, refused: site.refused() };
}

/** A subordinate has no units before it is related. */
function arrival({ name, beside, deploy = [] }: PublicCharm, bundles: Bundles): Asked['asks'] {
  const own = ['deploy', bundles.of(name, 1), name, ...deploy];
  if (beside === undefined) return [own];
  const relations = beside.relations.map(([end, other]) => ['integrate', `${name}:${end}`, `${beside.charm}:${other}`]);
  return [['deploy', bundles.of(beside.charm, 1), beside.charm], own, ...relations];
}

async function take(story: Story, step: Step, { asks, missing }: Asked): Promise<void> {
  const { site, name, done, failures, say } = story;
  if (failures.length >= failuresMax) return;
  const before = failures.length;
  for (const words of asks) {
    const { code, stdout, stderr } = await site.reeve(...words);
    if (code !== 0) failures.push({ step, unit: name, what: `reeve ${words[0]}`, log: tail(`${stdout}${stderr}`) });
  }
  await settle(site, step, failures);
  const what = (await missing?.(story)) ?? null;
  if (what !== null) failures.push({ step, unit: name, what, log: await agentLog(site) });
  await settle(site, step, failures);
  const isDone = failures.length === before;
  if (isDone) done.push(step);
  say(`${name}: ${step} ${isDone ? 'ok' : 'failed'}`);
}

/** Waits until nothing goes on any more. A hook that fails is noted and counted as done. */
async function settle(site: Site, step: Step, failures: Failure[]): Promise<void> {
  const until = performance.now() + stepMsMax;
  let quiet = 0;
  while (quiet < quietLooks) {
    if (performance.now() > until) {
      failures.push({
        step,
        unit: '',
        what: `not at rest after ${stepMsMax / 60_000} minutes`,
        log: await agentLog(site),
      });
      return;
    }
    await delay(pollDelayMs);
    const status = await site.status();
    const failed = unitsOf(status).find(
      (unit) => unit.agent.status === 'error' || unit.workload.status === 'error' || unit.agent.status === 'failed',
    );
    if (failed !== undefined && failed.agent.status !== 'executing') {
      await goOn(site, step, failed, failures);
      if (failures.length >= failuresMax) return;
      quiet = 0;
    } else quiet = isQuiet(status) ? quiet + 1 : 0;
  }
}

const isQuiet = (status: ModelStatus): boolean =>
  status.applications.every(({ life }) => life === 'alive') &&
  unitsOf(status).every(({ life, agent }) => life === 'alive' && agent.status === 'idle');

async function goOn(site: Site, step: Step, { unit, workload, agent }: UnitStatus, failures: Failure[]): Promise<void> {
  const { stdout } = await site.machine.run(['tail', '-n', '60', `/var/log/juju/unit-${unit.replace('/', '-')}.log`]);
  failures.push({ step, unit, what: `${workload.message}; ${agent.message}`, log: tail(stdout) });
  await site.reeve('resolved', '--no-retry', unit);
  await delay(pollDelayMs);
}

const agentLog = async (site: Site): Promise<readonly string[]> =>
  tail((await site.machine.run(['journalctl', '--unit=reeved', '--output=cat', '--lines=20'])).stdout);

async function updateStatusMissing({ site, name }: Story): Promise<string | null> {
  const lines = 'journalctl --unit=reeved --output=cat | grep -E "hook (ended|failed)" | grep update-status';
  const came = await comes(
    async () => (await site.machine.run(['sh', '-c', `${lines} | grep -q '"${name}/'`])).code === 0,
  );
  return came ? null : 'update-status did not come';
}

/** A unit looks idle while `update-status` runs, so that quiet is not enough. */
async function upgradeMissing({ site, name }: Story): Promise<string | null> {
  const came = await comes(async () => {
    const { applications } = await site.status();
    const units = applications.find(({ application }) => application === name)?.units ?? [];
    return units.every(({ charmRevision, workload }) => charmRevision === 2 || workload.status === 'error');
  });
  return came ? null : 'the new revision is not in place';
}

async function comes(look: () => Promise<boolean>): Promise<boolean> {
  const until = performance.now() + patienceMs;
  while (!(await look())) {
    if (performance.now() > until) return false;
    await delay(pollDelayMs);
  }
  return true;
}

function restOf(status: ModelStatus, name: string): string {
  const [unit] = status.applications.find(({ application }) => application === name)?.units ?? [];
  if (unit === undefined) return 'no unit';
  return [unit.workload.status, unit.workload.message].filter((word) => word !== '').join(': ');
}

const tail = (text: string): readonly string[] => text.trimEnd().split('\n').slice(-logLinesKept);
