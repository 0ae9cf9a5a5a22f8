/** What `reeve` and `juju` need from outside, each part built only when a command asks for it. */
import { existsSync } from 'node:fs';
import { homedir, hostname, release, type } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { BundleTools, CliPorts, DevWorld, Doctor, Terminal } from '../cli/ports.ts';
import { AgentError } from '../core/errors.ts';
import { cliFiles } from './cli-files.ts';
import { findInstallation } from './installation.ts';
import { modelChoiceFile } from './model-choice.ts';
import { startInstalledAgent } from './start-agent.ts';

const { REEVE_AGENT: runDirectory = '/run/reeve', REEVE_CHARMS: charmsFolder } = process.env;
/** Without a word about it: the controller that a package has installed on this machine. */
const controllerSocket = '/run/reeve-controller/admin.sock';
const controllerAddress =
  process.env.REEVE_CONTROLLER ?? (existsSync(controllerSocket) ? `unix:${controllerSocket}` : undefined);
const configDirectory = path.join(process.env.XDG_CONFIG_HOME || path.join(homedir(), '.config'), 'reeve');
const keysDirectory = process.env.REEVE_KEYS || path.join(configDirectory, 'keys');

async function openAdmin(address: string, model?: string) {
  // Not by the door of the room: behind it is grpc-js, which a command would load for nothing.
  const { connectAdmin } = await import('../edge/wire/admin-client.ts');
  const admin = connectAdmin({ address, model });
  return { admin, models: admin, close: async () => admin.close() };
}

async function openDoctor(): Promise<Doctor> {
  const { installationAt, lookAround } = await import('../edge/doctor/index.ts');
  const { examine } = await import('../core/doctor/index.ts');
  const { version } = findInstallation();
  return {
    examine: async (data) => examine(await lookAround(installationAt(runDirectory, data), version)),
    async diagnose(file, data) {
      const { diagnose } = await import('../edge/diagnose/index.ts');
      const installation = installationAt(runDirectory, data);
      const facts = await lookAround(installation, version);
      const about = { reeve: version, node: process.version, system: `${type()} ${release()} ${process.arch}` };
      return await diagnose(installation, { about, facts, findings: examine(facts) }, file);
    },
  };
}

async function openBundles(): Promise<BundleTools> {
  const bundle = await import('../edge/bundle/index.ts');
  return {
    pack: bundle.packBundle,
    sign: bundle.signBundle,
    verify: bundle.verifyBundle,
    inspect: bundle.inspectBundle,
    manifestFile: (file) => `${file}.manifest`,
    createKey: bundle.createPublisherKey,
    loadKey: bundle.loadPublisherKey,
    developmentKey: async () => {
      const file = path.join(keysDirectory, 'development.pem');
      const created = (await cliFiles.kind(file)) === 'missing';
      if (created) await cliFiles.makeFolder(keysDirectory);
      const key = created ? await bundle.createPublisherKey(file) : await bundle.loadPublisherKey(file);
      return {
        keyId: key.keyId,
        publicKeyBase64: key.publicKeyBase64,
        sign: (bytes) => key.sign(bytes),
        file,
        created,
      };
    },
  };
}

async function openDevWorld(): Promise<DevWorld> {
  const { devWorld } = await import('../edge/dev/index.ts');
  const { localApiClient } = await import('../edge/api/index.ts');
  const world = devWorld({
    binDirectory: findInstallation().binDirectory,
    keysDirectory,
    publisherKey: async () => (await (await openBundles()).developmentKey()).publicKeyBase64,
    connectAdmin: openAdmin,
    join,
    localAgent: (directory) => localApiClient({ runDirectory: directory }),
  });
  return {
    ...world,
    admin: async (directory, model) =>
      await openAdmin((await world.environment(directory))['REEVE_CONTROLLER'] ?? '', model),
  };
}

const join: CliPorts['join'] = async (request) => {
  const wire = await import('../edge/wire/index.ts');
  return await wire.join({ ...request, hostname: hostname() });
};

const moveAgent: CliPorts['moveAgent'] = async (dataDirectory) => {
  const [{ moveAgentIdentity }, { machineMark }] = await Promise.all([
    import('../edge/identity/index.ts'),
    import('../edge/machine/index.ts'),
  ]);
  return await moveAgentIdentity(dataDirectory, { hostname: hostname(), machineMark: machineMark() });
};

const modelChoice = modelChoiceFile(
  path.join(configDirectory, 'models.json'),
  controllerAddress ?? '',
  process.env.REEVE_MODEL || undefined,
);

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  outWidth: process.stdout.isTTY ? process.stdout.columns : null,
  // Node.js leaves isTTY undefined where there is no terminal, which picocolors takes for a wish to guess.
  outColour: Boolean(process.stdout.isTTY) && process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb',
  clear: () => {
    if (process.stdout.isTTY) process.stdout.write('\u001B[H\u001B[2J\u001B[3J');
  },
};

const interrupt = new AbortController();
process.once('SIGINT', () => interrupt.abort());
// The provisioner is a daemon, and ends like one.
process.once('SIGTERM', () => interrupt.abort());
// `reeve status | head`: who has read enough is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

export const cliPorts: CliPorts = {
  version: findInstallation().version,
  terminal,
  clock: {
    now: () => Date.now(),
    delay: (delayMs, signal) => delay(delayMs, undefined, { signal }),
    deadline: (delayMs) => AbortSignal.timeout(delayMs),
  },
  files: cliFiles,
  documents: {
    parse: async (text, name) => (await import('../edge/documents/index.ts')).documents.parse(text, name),
    print: async (value) => (await import('../edge/documents/index.ts')).documents.print(value),
  },
  hasController: controllerAddress !== undefined,
  admin: async (model) => {
    if (controllerAddress !== undefined)
      return await openAdmin(controllerAddress, model ?? (await modelChoice.current()));
    throw new AgentError('controller-unavailable', 'cannot tell which controller to ask: REEVE_CONTROLLER is not set', {
      next: 'for development: reeve dev up, then eval "$(reeve dev env)"',
    });
  },
  ...(charmsFolder && { charmsFolder }),
  modelChoice,
  localAgent: async () => (await import('../edge/api/index.ts')).localApiClient({ runDirectory }),
  doctor: openDoctor,
  bundles: openBundles,
  dev: openDevWorld,
  join,
  moveAgent,
  startAgent: startInstalledAgent,
  signal: interrupt.signal,
};
