/** The agent of one machine: builds the edge, hands it over, and serves its own sockets. */
import path from 'node:path';
import { hookRunner } from '../agent/hooks/index.ts';
import { createAgent } from '../agent/loop/index.ts';
import type { Log, Rebooter } from '../agent/ports/index.ts';
import { containerWatch, supervisor } from '../agent/supervisor/index.ts';
import { AgentError, assert } from '../core/errors.ts';
import { charmProfileVersion } from '../core/model/index.ts';
import { judge, narrowStanding, policyVerdict } from '../core/trust/index.ts';
import { type LocalApiOptions, serveLocalApi, serveProbePort } from '../edge/api/index.ts';
import { bundleCache, machinePlatform, resourceCache } from '../edge/bundle/index.ts';
import { systemClock } from '../edge/clock/index.ts';
import { documents } from '../edge/documents/index.ts';
import { unitFiles } from '../edge/files/index.ts';
import { loadAgentIdentity } from '../edge/identity/index.ts';
import { textLogs } from '../edge/log/index.ts';
import { type AgentRestart, agentRebooter, machine, machineRebooter } from '../edge/machine/index.ts';
import { loadAddon, peerOf } from '../edge/native/index.ts';
import { containerManagers, pebbleDoors } from '../edge/pebble/index.ts';
import { accounts, shimBackend } from '../edge/platform/bare/index.ts';
import { processes } from '../edge/process/index.ts';
import { systemRandom } from '../edge/random/index.ts';
import { agentRevisions } from '../edge/revisions/index.ts';
import { schemaValidator } from '../edge/schema/index.ts';
import { inheritedSockets, serviceManager } from '../edge/service-manager/index.ts';
import { storageProvisioner, systemMounts } from '../edge/storage/index.ts';
import { openStateStore, schemaVersion } from '../edge/store/state/index.ts';
import { calendar, logSenders, pebbleStore, probeRunner } from '../edge/supervision/index.ts';
import { commandsSocket, linkCommands, toolSocket, writeVersionProgram } from '../edge/tool-socket/index.ts';
import { trustFiles } from '../edge/trust-files/index.ts';
import { systemVitals } from '../edge/vitals/index.ts';
import { grpcLink, orderReader } from '../edge/wire/index.ts';
import { faultAt } from './fault.ts';
import { findInstallation } from './installation.ts';
import { daemonLog, readOptions, runDaemon, writeReadyFile } from './program.ts';
import { giveMemoryBackWhenQuiet } from './quiet.ts';
import { chooseHousing } from './service-backend.ts';
import { tellWorkloadEvents } from './workload-events.ts';

const portMax = 65_535;
const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

runDaemon(async (signal) => {
  const options = readOptions('reeved', {
    data: '/var/lib/reeve',
    run: '/run/reeve',
    etc: '/etc/reeve',
    agents: '/var/lib/juju/agents',
    services: 'auto',
    containers: '/charm/containers',
    storage: systemMounts,
    logs: '/var/log/juju',
    commands: '/usr/bin',
    reboot: 'machine',
    'probe-port': '',
    'log-level': 'info',
  });
  const probePort = readPort(options['probe-port']);
  const { version, nativeDirectory } = findInstallation();
  const log = daemonLog(options['log-level']);
  const identity = await loadAgentIdentity(options.data);
  const store = openStateStore(options.data);
  const addon = loadAddon(nativeDirectory);
  addon.setNonDumpable();
  const [clock, random] = [systemClock(addon), systemRandom()];
  const agentsRoot = path.resolve(options.agents);
  const toolsRoot = path.join(path.dirname(agentsRoot), 'tools');
  const files = unitFiles({ agentsRoot, logDirectory: options.logs });
  const bootsFile = path.join(options.data, 'boots');
  const thisMachine = machine({ path: process.env.PATH ?? defaultPath, bootsFile });
  const vitals = systemVitals(options.data);
  const [restart, handOver] = [new AbortController(), new AbortController()];
  const { REEVE_REVISIONS: revisionsDirectory, REEVE_REVISION: revision } = process.env;
  const handlers = processes({ recordsDirectory: path.join(options.run, 'handlers'), addon, log });
  const link = grpcLink({ identity, log });
  const orders = orderReader(identity.controllerKeys);
  const owner = trustFiles({ etcDirectory: options.etc });
  const housing = await chooseHousing(options.services, { log, clock });
  const doors = pebbleDoors({
    directory: path.join(options.run, 'pebble'),
    containersDirectory: options.containers,
    addon,
    nativeDirectory,
    searchPath: thisMachine.path(),
    log,
  });
  const containers =
    housing.name === 'pod' ? containerWatch({ managers: containerManagers(options.containers), clock, log }) : null;
  const services = supervisor({
    backend: shimBackend({
      runDirectory: options.run,
      stateDirectory: path.join(options.data, 'services'),
      nativeDirectory,
      housing,
      log,
      clock,
    }),
    clock,
    random,
    log,
    documents,
    files,
    machine: thisMachine,
    probes: probeRunner,
    logSenders: logSenders({ hostname: thisMachine.hostname(), version }),
    store: pebbleStore({ directory: path.join(options.data, 'managers'), log }),
    accounts,
    calendar,
    bootId: await thisMachine.bootId(),
    version,
    doors: containers?.behind(doors) ?? doors,
  });
  const agent = createAgent({
    identity: {
      agent: identity.agent,
      controller: identity.controller,
      address: identity.address,
      version,
      platform: machinePlatform(),
      pid: process.pid,
      services: housing.name,
    },
    ports: {
      store,
      link,
      orders,
      policy: owner,
      bundles: bundleCache({
        directory: path.join(options.data, 'bundles'),
        source: link,
        trust: async () => ({ ...(await owner.trust()), orderKeys: orders.orderKeys() }),
        orders,
        log,
      }),
      storage: storageProvisioner({
        mountsDirectory: options.storage,
        dataDirectory: path.join(options.data, 'storage'),
        // An agent with a folder of its own stays in it: several share a machine, and none of them owns its paths.
        honoursLocations: options.storage === systemMounts,
        mayMount: process.getuid?.() === 0,
      }),
      resources: resourceCache(path.join(options.data, 'resources'), link),
      trust: { judge, narrowStanding, policyVerdict },
      runHandler: hookRunner({
        processes: handlers,
        toolSocket: toolSocket({
          runDirectory: path.join(options.run, 'hook'),
          agentsRoot,
          toolsRoot,
          nativeDirectory,
          addon,
        }),
        files,
        machine: thisMachine,
        documents,
        random,
        clock,
        log,
        controllerAddress: identity.address,
        version: charmProfileVersion,
        servePebble: (...args) => services.serve(...args),
      }),
      supervisor: services,
      commands: commandsSocket({ agentsRoot, runDirectory: path.join(options.run, 'commands'), addon }),
      rebooter: rebooterOf(options.reboot, {
        stopServices: () => services.stopAll(),
        bootsFile,
        restart: () => restart.abort('the agent starts anew'),
      }),
      textLogs: textLogs({ directory: options.logs, log }),
      files,
      documents,
      processes: handlers,
      schema: schemaValidator,
      machine: thisMachine,
      clock,
      random,
      vitals,
      log,
      ...(revisionsDirectory !== undefined && {
        revisions: agentRevisions({
          directory: revisionsDirectory,
          running: revision,
          own: { version, dataVersion: schemaVersion },
          cancelAlarm: () => addon.cancelAlarm(),
          handOver: () => handOver.abort('another revision of the agent takes over'),
        }),
      }),
      ...(process.env.REEVE_FAULT !== undefined && faultAt(process.env.REEVE_FAULT)),
    },
  });
  const ending = AbortSignal.any([signal, restart.signal, handOver.signal]);
  const running = Promise.all([
    agent.run(ending),
    containers?.run(agent, ending) ?? tellWorkloadEvents(services, agent, ending),
  ]);
  const api = agent.localApi();
  const inherited = inheritedSockets(process.env, process.pid);
  for (const fd of inherited.values()) addon.closeOnExec(fd);
  const sockets = await serveLocalApi({
    runDirectory: options.run,
    api,
    peer: (socket) => peerOf(addon, socket),
    log,
    inherited,
  });
  const probe = probePort === null ? null : await openProbe(probePort, api, log);
  writeReadyFile(path.join(options.run, 'agent.json'), {
    pid: process.pid,
    agent: identity.agent,
    data: path.resolve(options.data),
    etc: path.resolve(options.etc),
    logs: path.resolve(options.logs),
    agents: agentsRoot,
    ...(probe && { probePort: probe.port }),
  });
  log.info('agent is ready', { agent: identity.agent, version, services: housing.name });
  offerCommands(options.commands, toolsRoot, nativeDirectory, identity.machine, log);
  giveMemoryBackWhenQuiet(addon, log, ending);
  const manager = serviceManager(process.env, log);
  manager.ready();
  // An agent that cannot say how it is does not watch over anything any more.
  manager.watch(() => api.status(), ending);
  signal.addEventListener('abort', () => manager.stopping(), { once: true });
  await running;
  await probe?.close();
  await sockets.close();
  vitals.close();
  link.close();
  if (restart.signal.aborted && !signal.aborted) beginAgain();
});

/** Null: none is asked for. Throws `usage-invalid`. */
function readPort(text: string): number | null {
  if (text === '') return null;
  if (/^\d{1,5}$/.test(text) && Number(text) <= portMax) return Number(text);
  throw new AgentError('usage-invalid', 'cannot start: --probe-port takes a port, or 0 for one that is free', {
    fields: { port: text },
  });
}

/** The agent works without it: a port that is taken must not keep units from running. */
async function openProbe(port: number, api: LocalApiOptions['api'], log: Log) {
  try {
    return await serveProbePort({ port, api, log });
  } catch (error) {
    log.error('cannot open the probe port; health is told on the public socket alone', { error });
    return null;
  }
}

/** Throws `usage-invalid`. */
function rebooterOf(kind: string, parts: AgentRestart): Rebooter {
  if (kind === 'machine') return machineRebooter;
  if (kind === 'agent') return agentRebooter(parts);
  throw new AgentError('usage-invalid', 'cannot start: --reboot takes machine or agent', { fields: { reboot: kind } });
}

/** `juju-exec` for people, `jujud` for old libraries. The agent works without them. */
function offerCommands(
  directory: string,
  toolsRoot: string,
  nativeDirectory: string,
  machineId: string,
  log: Log,
): void {
  try {
    linkCommands(directory, path.join(nativeDirectory, 'reeve-hook'));
    writeVersionProgram(toolsRoot, machineId, charmProfileVersion);
  } catch (error) {
    log.warn('cannot offer the commands of a machine', { error });
  }
}

/** The same process runs the program from its start: whoever knows its pid still does. Returns only by throwing. */
function beginAgain(): void {
  assert(process.execve !== undefined, 'a development agent runs on Linux');
  process.execve(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], process.env);
}
