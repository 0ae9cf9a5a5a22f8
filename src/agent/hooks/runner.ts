/**
 * Runs one handler: its entry point in a process group of its own, its environment, its tools, its output, its end.
 *
 * Invariants:
 * 1. The tool socket is there before the process and answers nothing after its end: a daemon that the handler left
 *    behind is no part of it.
 * 2. The buffered writes are taken at the end of the process, so that no later call changes what is committed.
 */
import { type UnitName, unitTag } from '../../core/model/index.ts';
import type { Clock, Documents, Log, Machine, Processes, Random, ToolSocket, UnitFiles } from '../ports/index.ts';
import type { UnitManagers } from '../supervisor/index.ts';
import { answerTool, type HandlerRun, noPending, refusal, toolNames } from '../tools/index.ts';
import { type CheckEntryPoint, type EntryPoint, entryPoint } from './entry-point.ts';
import { environmentOf } from './environment.ts';
import type { HandlerContext, HandlerOutcome, HandlerPorts, RunHandler } from './handler.ts';
import { outcomeOf } from './outcome.ts';
import { handlerOutput } from './output.ts';
import { runToEnd } from './process.ts';
import { workNames } from './work.ts';

export interface HookRunnerOptions {
  readonly processes: Processes;
  readonly toolSocket: ToolSocket;
  readonly files: UnitFiles;
  readonly machine: Machine;
  readonly documents: Documents;
  readonly random: Random;
  readonly clock: Clock;
  readonly log: Log;
  /** As charms see it in `JUJU_API_ADDRESSES`. */
  readonly controllerAddress: string;
  /** As charms see it in `JUJU_VERSION`: `charmProfileVersion`, unless there is a reason. */
  readonly version: string;
  readonly checkEntryPoint?: CheckEntryPoint;
  /** Opens the doors of the unit's manager before a handler may knock. Absent: nobody is served. */
  readonly servePebble?: UnitManagers['serve'];
}

/** 32 digits of it end the context id. */
const contextSecretBytes = 16;

/**
 * Runs handlers, each to its end. Throws what keeps the agent from running one: `charm-invalid`, `disk-full`,
 * `store-unavailable`, `process-unavailable`. What the handler does is an outcome.
 */
export function hookRunner(options: HookRunnerOptions): RunHandler {
  const toolsOf = toolsDirectories(options.toolSocket);
  return async (context, ports, signal) => {
    const entry = await entryPoint(context, options.files, options.checkEntryPoint);
    switch (entry.kind) {
      case 'run':
        return runEntry({ ...options, toolsOf }, entry, context, ports, signal);
      case 'missing':
        return missingOutcome(context, ports);
      case 'refused':
        return notRun(context, entry.because);
    }
  };
}

function missingOutcome(context: HandlerContext, ports: HandlerPorts): HandlerOutcome {
  if (context.work.kind !== 'hook')
    return notRun(context, `action not implemented on unit "${context.view.unit.name}"`);
  const message = `skipped "${workNames(context.work).source}" hook (missing)`;
  ports.log({ level: 'INFO', source: 'agent', message });
  return { kind: 'missing' };
}

function notRun({ work }: HandlerContext, message: string): HandlerOutcome {
  return { kind: 'failed', message, action: work.kind === 'hook' ? null : { failed: true, message, results: {} } };
}

type TakeBytes = ReturnType<typeof handlerOutput>['takeBytes'];

const shown =
  (take: TakeBytes, watch: HandlerPorts['watch']): TakeBytes =>
  (stream, bytes) => {
    take(stream, bytes);
    watch?.(stream, bytes);
  };

type ToolsOf = (unit: UnitName) => Promise<string>;

/** Made once per unit in the life of an agent: to look at all of its links takes longer than a short hook. */
function toolsDirectories(toolSocket: ToolSocket): ToolsOf {
  const made = new Map<UnitName, string>();
  return async (unit) => {
    const directory = made.get(unit) ?? (await toolSocket.toolsDirectory(unit, toolNames));
    made.set(unit, directory);
    return directory;
  };
}

async function runEntry(
  options: HookRunnerOptions & { readonly toolsOf: ToolsOf },
  { file, args, input }: Extract<EntryPoint, { kind: 'run' }>,
  context: HandlerContext,
  ports: HandlerPorts,
  signal: AbortSignal,
): Promise<HandlerOutcome> {
  const { documents, log, toolSocket } = options;
  const unit = context.view.unit.name;
  const names = workNames(context.work);
  const contextId = `${unit}-${names.context}-${options.random.hex(contextSecretBytes)}`;
  const { clock, random } = options;
  const run: HandlerRun = {
    contextId,
    context,
    ports,
    documents,
    clock,
    random,
    pending: noPending(context),
  };
  const output = handlerOutput(ports, names.source);

  let hasEnded = false;
  const socket = await toolSocket.open(unitTag(unit), async (call) =>
    hasEnded ? refusal(`bad request: ${names.source} has ended`, 1) : answerTool(call, run),
  );
  try {
    const environment = environmentOf({
      context,
      contextId,
      toolSocketPath: socket.path,
      toolsDirectory: await options.toolsOf(unit),
      path: options.machine.path(),
      controllerAddress: options.controllerAddress,
      version: options.version,
      pebble: (await options.servePebble?.(unit, context.directories.charm, context.charm.containers)) ?? null,
    });
    const directory = context.directories.charm;
    const request = {
      file,
      args,
      directory,
      environment,
      onLine: output.take,
      // Nobody waits for the results of a hook.
      ...(context.work.kind === 'hook' ? {} : { onBytes: shown(output.takeBytes, ports.watch) }),
      ...(input === undefined ? {} : { input }),
    };
    const timeoutMs = context.work.kind === 'exec' ? context.work.timeoutMs : null;
    const ended = await runToEnd(options, unit, request, { signal, timeoutMs });
    hasEnded = true;
    log.debug('handler ended', { unit, operation: context.operation, handler: names.source, ...ended });
    return outcomeOf(ended, run, output.end());
  } finally {
    hasEnded = true;
    await socket.close();
  }
}
