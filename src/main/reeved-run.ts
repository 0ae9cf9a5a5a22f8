/** The manager of a container: one plan from a folder of layers, served as Pebble serves its own (pebble.md §1, §16). */
import path from 'node:path';
import { assert, explainError } from '../core/errors.ts';
import { textLog } from '../edge/log/index.ts';
import { servePebble } from '../edge/pebble/index.ts';
import { findInstallation } from './installation.ts';
import { giveMemoryBackWhenQuiet } from './quiet.ts';
import { prepareFolder } from './run-folder.ts';
import { replaceIdentities } from './run-identities.ts';
import { containerUnit, makeManager } from './run-manager.ts';
import { readRunOptions } from './run-options.ts';

const failed = 1;

const { version, nativeDirectory } = findInstallation();
// The first process of a container inherits all orphans.
if (process.pid === 1) startUnderInit(path.join(nativeDirectory, 'reeve-init'));

const log = textLog({ level: process.env.PEBBLE_DEBUG === '1' ? 'debug' : 'info', destination: 2 });
run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    log.error(`cannot run daemon: ${explainError(error)}`);
    process.exit(failed);
  },
);

/** Until a signal, or until a service or a check ends it; resolves with the exit code (pebble.md §1.6). */
async function run(): Promise<number> {
  const ended = Promise.withResolvers<number>();
  // More of them while it stops are not heard.
  for (const name of ['SIGTERM', 'SIGINT', 'SIGQUIT'] as const) process.on(name, () => ended.resolve(0));
  const options = readRunOptions(process.argv.slice(3), process.env);
  prepareFolder(options);
  const over = new AbortController();
  const { services, addon, searchPath } = await makeManager({
    options,
    version,
    nativeDirectory,
    log,
    signal: over.signal,
  });
  const charmDirectory = process.cwd();
  const present = {
    unit: containerUnit,
    charmDirectory,
    layersDirectory: options.layers,
    arguments: options.arguments,
  };
  const running = services.run([present], () => undefined, over.signal);
  running.catch(ended.reject);
  const pebble = await Promise.race([services.pebble(containerUnit, charmDirectory), never(running)]);
  log.info(security('sys_startup', 'Starting daemon'));
  const { socket: socketPath, http } = options;
  const server = await servePebble({
    pebble,
    socketPath,
    addon,
    nativeDirectory,
    searchPath,
    ...(http && { http }),
    log,
  });
  log.info('Started daemon.');
  const listening = (async () => {
    for await (const fact of services.facts(over.signal)) if (fact.kind === 'shutdown') ended.resolve(fact.exitCode);
  })();
  if (options.identitiesFile !== undefined) await replaceIdentities(options.identitiesFile, socketPath);
  const hasEnabled = pebble.services([]).some(({ startup }) => startup === 'enabled');
  if (!options.hold && hasEnabled) await pebble.actOnServices('autostart', []);
  giveMemoryBackWhenQuiet(addon, log, over.signal);

  const code = await ended.promise;
  log.info(security('sys_shutdown', 'Shutting down daemon'));
  await services.stopAll();
  over.abort();
  await server.close();
  await Promise.all([running, listening]);
  return code;
}

/** What runs for ever can only fail. */
const never = async (running: Promise<void>): Promise<never> => {
  await running;
  return assert(false, 'the manager runs until it is told to end') as never;
};

/** Whoever collects security events looks for this shape. */
function security(event: string, description: string): string {
  const [datetime, user] = [new Date().toISOString(), process.getuid?.() ?? 0];
  return JSON.stringify({
    type: 'security',
    datetime,
    level: 'WARN',
    event: `${event}:${user}`,
    description,
    appid: 'pebble',
  });
}

/** The same process becomes the reaper, and the program starts again as its child. Returns only by throwing. */
function startUnderInit(init: string): void {
  assert(process.execve !== undefined, 'containers are of Linux');
  const words = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  process.execve(init, [init, ...words], process.env);
}
