/** A hook runner in a world of objects with knobs: a handler is a function that prints, calls tools and ends. */
import { type HandlerContext, type HookRunnerOptions, hookRunner } from '../../../src/agent/hooks/index.ts';
import type { Clock, Exit, ProcessRequest, ToolCall, ToolReply } from '../../../src/agent/ports/index.ts';
import { documents } from '../../../src/edge/documents/index.ts';
import { handlerContext, type RecordedPorts, recordedPorts } from '../../support/handler.ts';

export interface RunningHandler {
  readonly request: ProcessRequest;
  readonly print: (stream: 'stdout' | 'stderr', ...lines: string[]) => void;
  /** Calls a tool as a child of the handler would, or with another context id. */
  readonly call: (line: string, contextId?: string) => Promise<ToolReply>;
  /** Resolves when the group is told to end. */
  readonly told: Promise<void>;
}

type Handler = (handler: RunningHandler) => Exit | Promise<Exit>;

export const exited = (code: number): Exit => ({ kind: 'exited', code });

interface Knobs {
  readonly context?: Partial<HandlerContext>;
  readonly ports?: RecordedPorts;
  /** Files in the charm directory. */
  readonly charm?: readonly string[];
  readonly handler?: Handler;
  readonly options?: Partial<HookRunnerOptions>;
  readonly rememberFails?: Error;
  readonly timeIsUp?: boolean;
}

export function world(knobs: Knobs = {}) {
  const context = handlerContext(knobs.context);
  const ports = knobs.ports ?? recordedPorts();
  const present = new Set(knobs.charm ?? ['metadata.yaml', 'dispatch']);
  /** What was done to the outside, in order. */
  const story: string[] = [];
  const requests: ProcessRequest[] = [];
  const clock = virtualClock(knobs.timeIsUp ?? false);
  let answer: (call: ToolCall) => Promise<ToolReply> = () => Promise.reject(new Error('no socket'));

  const callTool = (line: string, contextId: string) => {
    const [tool = '', ...args] = line.split(' ');
    const nothing = () => Promise.reject(new Error('no such file'));
    return answer({
      tool,
      args,
      contextId,
      directory: '/',
      readInput: async () => new Uint8Array(),
      readFile: nothing,
      writeFile: nothing,
    });
  };

  const run = hookRunner({
    processes: {
      async start(request) {
        requests.push(request);
        const told = Promise.withResolvers<void>();
        const handler: RunningHandler = {
          request,
          print: (stream, ...lines) =>
            lines.forEach((line) => {
              request.onBytes?.(stream, new TextEncoder().encode(`${line}\n`));
              request.onLine(stream, line);
            }),
          call: (line, contextId = request.environment['JUJU_CONTEXT_ID'] ?? '') => callTool(line, contextId),
          told: told.promise,
        };
        story.push('start');
        const stop = () => {
          story.push('stop');
          told.resolve();
        };
        return { pid: 4711, exit: Promise.resolve((knobs.handler ?? (() => exited(0)))(handler)), stop };
      },
      async remember(name, pid) {
        if (knobs.rememberFails !== undefined) throw knobs.rememberFails;
        story.push(`remember ${name} ${pid}`);
      },
      forget: async (name) => void story.push(`forget ${name}`),
      killLeftover: async () => false,
    },
    toolSocket: {
      async open(name, served) {
        story.push(`open ${name}`);
        answer = served;
        return { path: `/run/${name}.sock`, close: async () => void story.push('close') };
      },
      toolsDirectory: async (unit, tools) => `/run/tools/${unit.replace('/', '-')}-${tools.includes('is-leader')}`,
    },
    files: {
      stat: async (path) => {
        const kind = present.has(path.slice(context.directories.charm.length + 1)) ? 'file' : 'missing';
        return { kind, executable: true, size: 1 };
      },
      prepare: () => Promise.reject(new Error('not here')),
      read: () => Promise.reject(new Error('not here')),
      list: () => Promise.reject(new Error('not here')),
      remove: () => Promise.reject(new Error('not here')),
    },
    machine: {
      bootId: async () => 'boot',
      hostname: () => 'box',
      interfaces: () => [],
      facts: () => ({ architecture: 'amd64', cores: 2, memoryMib: 4096, diskMib: 20_480 }),
      path: () => '/usr/bin:/bin',
    },
    documents,
    random: { fraction: () => 0, uuid: () => 'uuid', hex: (bytes) => 'ab'.repeat(bytes) },
    clock,
    log: { debug() {}, info() {}, warn() {}, error() {} },
    controllerAddress: '10.0.0.1:7000',
    version: '3.6.11',
    ...knobs.options,
  });
  return {
    context,
    ports,
    clock,
    story,
    requests,
    callTool,
    run: (signal: AbortSignal = new AbortController().signal) => run(context, ports, signal),
  };
}

/** Time stands still, or every delay is over as soon as it begins. */
function virtualClock(isTimeUp: boolean): Clock & { readonly delays: readonly number[] } {
  const delays: number[] = [];
  return {
    now: () => 0,
    elapsed: () => 0,
    delays,
    async delay(delayMs, signal) {
      delays.push(delayMs);
      if (isTimeUp) return;
      const { promise, reject } = Promise.withResolvers<void>();
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      await promise;
    },
  };
}
