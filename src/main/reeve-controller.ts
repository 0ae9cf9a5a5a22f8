/** The controller: its model on SQLite, agents over mutual TLS, administrators over a unix socket. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createHost } from '../controller/host/index.ts';
import { firstModelName } from '../core/model/index.ts';
import { bundleStore, resourceStore } from '../edge/bundle/index.ts';
import { systemClock } from '../edge/clock/index.ts';
import { createControllerIdentity, loadControllerIdentity, tokenMint } from '../edge/identity/index.ts';
import { loadAddon } from '../edge/native/index.ts';
import { systemRandom } from '../edge/random/index.ts';
import { schemaValidator } from '../edge/schema/index.ts';
import { serviceManager } from '../edge/service-manager/index.ts';
import { adoptSingleModel, modelStores, openModelStore } from '../edge/store/model/index.ts';
import { orderSigner, serveController } from '../edge/wire/index.ts';
import { faultAt } from './fault.ts';
import { findInstallation } from './installation.ts';
import { daemonLog, readOptions, runDaemon, writeReadyFile } from './program.ts';
import { giveMemoryBackWhenQuiet } from './quiet.ts';

runDaemon(async (signal) => {
  const options = readOptions('reeve-controller', {
    data: '/var/lib/reeve-controller',
    listen: '127.0.0.1:17710',
    'admin-socket': '/run/reeve-controller/admin.sock',
    // The name of what a new controller begins with.
    model: firstModelName,
    // How new models give machines to units: share, or one machine each.
    placement: 'share',
    'log-level': 'info',
  });
  const { version, nativeDirectory } = findInstallation();
  const log = daemonLog(options['log-level']);
  const addon = loadAddon(nativeDirectory);
  const clock = systemClock(addon);
  const identityDirectory = path.join(options.data, 'identity');
  const identity = existsSync(identityDirectory)
    ? await loadControllerIdentity(identityDirectory)
    : await createControllerIdentity(identityDirectory);
  const bundles = bundleStore(path.join(options.data, 'bundles'));
  const resources = resourceStore(path.join(options.data, 'resources'));
  const models = path.join(options.data, 'models');
  const registry = openModelStore(path.join(options.data, 'models.db'));
  adoptSingleModel(options.data, models, identity.model);
  const host = await createHost({
    registry,
    stores: modelStores(models),
    firstModel: { name: options.model, uuid: identity.model },
    modelDefaults: { placement: options.placement },
    bundles,
    resources,
    signer: orderSigner(identity),
    mint: tokenMint(identity),
    schema: schemaValidator,
    clock,
    random: systemRandom(),
    log,
    identity: { controller: identity.controller, version },
    ...(process.env.REEVE_FAULT !== undefined && faultAt(process.env.REEVE_FAULT)),
  });
  const server = await serveController({
    listen: options.listen,
    adminSocket: options['admin-socket'],
    identity,
    adminOf: (model) => host.adminOf(model),
    models: host,
    admit: (model) => host.admit(model),
    onAgent: (connection, model) => host.onAgent(connection, model),
    enrolment: host,
    bundlesOf: (model) => host.bundlesOf(model),
    log,
  });
  writeReadyFile(path.join(options.data, 'controller.json'), {
    pid: process.pid,
    address: server.address,
    adminSocket: options['admin-socket'],
  });
  log.info('controller is ready', { address: server.address, version });
  giveMemoryBackWhenQuiet(addon, log, signal);
  const manager = serviceManager(process.env, log);
  manager.ready();
  // Each model is asked for its summary.
  manager.watch(() => host.models(), signal);
  signal.addEventListener('abort', () => manager.stopping(), { once: true });
  await untilAborted(signal);
  await server.close();
  await host.close();
  await registry.close();
});

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
