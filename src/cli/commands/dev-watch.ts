/** `dev up --watch`: each time a file of the charm is saved, its units get the new code, and one reads what came of it. */
import type { Admin } from '../../controller/ports/index.ts';
import { explainError } from '../../core/errors.ts';
import {
  type ApplicationName,
  type ApplicationStatus,
  applicationName,
  type BundleView,
  type ModelStatus,
  type UnitName,
} from '../../core/model/index.ts';
import type { CliPorts, DevWorld } from '../ports.ts';
import { uploadSource } from './bundle-source.ts';
import { say } from './context.ts';

const pathsShownMax = 3;

/** Until Ctrl-C. What is wrong with the charm is told and waits for the next save. */
export async function watchCharm(
  ports: CliPorts,
  world: DevWorld,
  { directory, model }: { readonly directory: string | null; readonly model: string | undefined },
  charm: string,
): Promise<void> {
  const { admin, close } = await world.admin(directory, model);
  try {
    const changes = await world.watch(charm, ports.signal);
    await deliver(ports, admin, charm);
    say(ports, `watching ${charm}: save a file and its units run it; Ctrl-C ends the watching only`);
    for await (const paths of changes) {
      const more = paths.length > pathsShownMax ? ` and ${paths.length - pathsShownMax} more` : '';
      say(ports, `changed: ${paths.slice(0, pathsShownMax).join(', ')}${more}`);
      await deliver(ports, admin, charm);
    }
  } finally {
    await close();
  }
}

/** Never throws for what is wrong with the charm. */
async function deliver(ports: CliPorts, admin: Admin, charm: string): Promise<void> {
  const startedAt = ports.clock.now();
  try {
    const bundle = await uploadSource(ports, admin, { source: charm, revision: null });
    const application = applicationName(bundle.operator);
    const { applications } = await admin.status();
    if (applications.some((one) => one.application === application)) {
      // Also where a hook has failed: its retry is what the author waits for.
      await admin.execute({ kind: 'refresh', application, bundle: bundle.digest, force: true });
      if (find(await admin.status(), application)?.charmRevision !== bundle.revision)
        return say(ports, '  nothing has changed for its units');
    } else
      await admin.execute({
        kind: 'deploy',
        bundle: bundle.digest,
        application,
        units: 1,
        config: {},
        to: [],
        trust: false,
        bindings: {},
        constraints: {},
        force: false,
      });
    await follow(ports, admin, application, bundle);
    say(ports, `  ${((ports.clock.now() - startedAt) / 1000).toFixed(2)} s since the change`);
  } catch (error) {
    if (ports.signal.aborted) throw error;
    say(ports, `reeve: ${explainError(error)}`);
  }
}

/** What one unit wrote last wakes another that rests: so long it may take. */
const restMs = 150;

/** Tells what each unit does, until all of them have come to rest with the new code. */
async function follow(ports: CliPorts, admin: Admin, application: ApplicationName, bundle: BundleView): Promise<void> {
  const told = new Map<UnitName, string>();
  const enough = new AbortController();
  let resting: AbortController | null = null;
  try {
    for await (const status of admin.watch(AbortSignal.any([ports.signal, enough.signal]))) {
      resting?.abort();
      resting = null;
      const found = find(status, application);
      for (const { unit, agent } of found?.units ?? []) {
        if (agent.status === 'executing' && told.get(unit) !== agent.message) say(ports, `  ${unit}: ${agent.message}`);
        told.set(unit, agent.message);
      }
      if (found === undefined || !isAtRest(found, bundle)) continue;
      resting = new AbortController();
      void ports.clock.delay(restMs, resting.signal).then(
        () => {
          for (const { unit, workload } of found.units)
            say(ports, `  ${unit}: ${[workload.status, workload.message].filter((word) => word !== '').join(': ')}`);
          enough.abort();
        },
        () => undefined,
      );
    }
  } catch (error) {
    if (!enough.signal.aborted) throw error;
  } finally {
    resting?.abort();
  }
}

const find = ({ applications }: ModelStatus, name: ApplicationName): ApplicationStatus | undefined =>
  applications.find(({ application }) => application === name);

const isAtRest = ({ units }: ApplicationStatus, { revision }: BundleView): boolean =>
  units.every(
    ({ charmRevision, agent }) =>
      charmRevision === revision && (agent.status === 'idle' || agent.status === 'error' || agent.status === 'failed'),
  );
