/** The agent of one machine: builds the edge, hands it over, and serves its own sockets. */
import path from 'node:path';
import { charmProfileVersion, hookRunner } from '../agent/hooks/index.ts';
import { createAgent } from '../agent/loop/index.ts';
import { supervisor } from '../agent/supervisor/index.ts';
import { judge, narrowStanding, policyVerdict } from '../core/trust/index.ts';
import { serveLocalApi } from '../edge/api/index.ts';
import { bundleCache, machinePlatform } from '../edge/bundle/index.ts';
import { systemClock } from '../edge/clock/index.ts';
import { documents } from '../edge/documents/index.ts';
import { unitFiles } from '../edge/files/index.ts';
import { loadAgentIdentity } from '../edge/identity/index.ts';
import { machine } from '../edge/machine/index.ts';
import { loadAddon, peerOf } from '../edge/native/index.ts';
import { shimBackend } from '../edge/platform/bare/index.ts';
import { processes } from '../edge/process/index.ts';
import { systemRandom } from '../edge/random/index.ts';
import { schemaValidator } from '../edge/schema/index.ts';
import { openStateStore } from '../edge/store/state/index.ts';
import { toolSocket } from '../edge/tool-socket/index.ts';
import { trustFiles } from '../edge/trust-files/index.ts';
import { grpcLink, orderReader } from '../edge/wire/index.ts';
import { faultAt } from './fault.ts';
import { findInstallation } from './installation.ts';
import { daemonLog, readOptions, runDaemon, writeReadyFile } from './program.ts';
import { giveMemoryBackWhenQuiet } from './quiet.ts';

const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

runDaemon(async (signal) => {
  const options = readOptions('reeved', {
    data: '/var/lib/reeve',
    run: '/run/reeve',
    etc: '/etc/reeve',
    agents: '/var/lib/juju/agents',
    'log-level': 'info',
  });
  const { version, nativeDirectory } = findInstallation();
  const log = daemonLog(options['log-level']);
  const identity = await loadAgentIdentity(options.data);
  const store = openStateStore(options.data);
  const addon = loadAddon(nativeDirectory);
  addon.setNonDumpable();
  const [clock, random] = [systemClock(addon), systemRandom()];
  const files = unitFiles({ agentsRoot: options.agents, logDirectory: path.join(options.data, 'log') });
  const thisMachine = machine({ path: process.env.PATH ?? defaultPath });
  const handlers = processes({ recordsDirectory: path.join(options.run, 'handlers'), addon, log });
  const link = grpcLink({ identity, log });
  const orders = orderReader(identity.controllerKeys);
  const owner = trustFiles({ etcDirectory: options.etc });
  const agent = createAgent({
    identity: {
      agent: identity.agent,
      controller: identity.controller,
      address: identity.address,
      version,
      platform: machinePlatform(),
      pid: process.pid,
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
      trust: { judge, narrowStanding, policyVerdict },
      runHandler: hookRunner({
        processes: handlers,
        toolSocket: toolSocket({ runDirectory: path.join(options.run, 'hook'), nativeDirectory, addon }),
        files,
        machine: thisMachine,
        documents,
        random,
        clock,
        log,
        controllerAddress: identity.address,
        version: charmProfileVersion,
      }),
      supervisor: supervisor({
        backend: shimBackend({
          runDirectory: options.run,
          stateDirectory: path.join(options.data, 'services'),
          nativeDirectory,
          log,
          clock,
        }),
        clock,
        random,
        log,
        documents,
        files,
        machine: thisMachine,
      }),
      files,
      documents,
      processes: handlers,
      schema: schemaValidator,
      machine: thisMachine,
      clock,
      random,
      log,
      ...(process.env.REEVE_FAULT !== undefined && faultAt(process.env.REEVE_FAULT)),
    },
  });
  const running = agent.run(signal);
  const sockets = await serveLocalApi({
    runDirectory: options.run,
    api: agent.localApi(),
    peer: (socket) => peerOf(addon, socket),
    log,
  });
  writeReadyFile(path.join(options.run, 'agent.json'), { pid: process.pid, agent: identity.agent });
  log.info('agent is ready', { agent: identity.agent, version });
  giveMemoryBackWhenQuiet(addon, log, signal);
  await running;
  await sockets.close();
  link.close();
});
