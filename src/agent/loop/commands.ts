/** `juju-exec`: whoever asks at the machine, from the words that were typed to the exit code (charm-runtime.md §5.12). */
import { machineLane } from '../../core/lanes/index.ts';
import type { UnitName } from '../../core/model/index.ts';
import { runToEnd } from '../hooks/index.ts';
import { type AgentPorts, childScope, createPulse, type Pulse, pause } from '../ledger/index.ts';
import type { CommandsCall } from '../ports/index.ts';
import { commandsHelp, type ParsedCommands, parseCommands } from './command-line.ts';
import type { Lanes } from './lane.ts';
import type { UnitLoop } from './unit-loop.ts';

/** How long commands without a context wait for the machine. */
export const machineDelayMsMax = 5 * 60_000;
/** Calls of one unit that may wait. */
export const commandsWaitingMax = 64;
/** The group of such commands is remembered under this name: there is one at a time. */
export const commandsName = 'juju-exec';

export interface CommandParts {
  readonly ports: AgentPorts;
  readonly lanes: Lanes;
  readonly loops: ReadonlyMap<UnitName, UnitLoop>;
  readonly pulses: ReadonlyMap<UnitName, Pulse>;
}

/** Answers one call; resolves with the exit code. */
export async function answerCommands(parts: CommandParts, call: CommandsCall): Promise<number> {
  const say = (stream: 'stdout' | 'stderr', text: string): void => call.write(stream, new TextEncoder().encode(text));
  const fail = (message: string, exitCode: number): number => {
    say('stderr', `ERROR ${message}\n`);
    return exitCode;
  };
  const parsed = parseCommands(call.args);
  if ('problem' in parsed) return fail(parsed.problem, 2);
  if (parsed.help) {
    say('stdout', commandsHelp);
    return 0;
  }
  if (parsed.noContext) return withoutContext(parts, parsed, call, fail);
  const loop = unitOf(parts, parsed);
  if ('problem' in loop) return fail(loop.problem, 1);
  return inContext(parts, loop, parsed, call, fail);
}

type Fail = (message: string, exitCode: number) => number;

function unitOf({ loops }: CommandParts, { unit }: ParsedCommands): UnitLoop | { readonly problem: string } {
  const [only, ...others] = loops.values();
  if (unit !== '')
    return loops.get(unit as UnitName) ?? { problem: `unit ${JSON.stringify(unit)} not found on this machine` };
  if (only === undefined) return { problem: 'there is no unit on this machine' };
  const names = [only, ...others].map(({ bench }) => bench.unit);
  return others.length === 0 ? only : { problem: `cannot choose between ${names.join(', ')}: use -u` };
}

function inContext(
  { pulses }: CommandParts,
  { bench }: UnitLoop,
  { script, relation }: ParsedCommands,
  call: CommandsCall,
  fail: Fail,
): Promise<number> {
  const { memory, unit } = bench;
  if (memory.commands.length >= commandsWaitingMax)
    return Promise.resolve(fail(`${commandsWaitingMax} calls wait for ${unit} already`, 1));
  return new Promise((resolve) => {
    memory.commandsAsked += 1;
    const id = memory.commandsAsked;
    const end = (result: { readonly exitCode: number; readonly error?: string }): void => {
      memory.commands = memory.commands.filter((other) => other.id !== id);
      call.signal.removeEventListener('abort', gone);
      resolve(result.error === undefined ? result.exitCode : fail(result.error, result.exitCode));
      pulses.get(unit)?.beat();
    };
    const gone = (): void => {
      // What runs is ended by the operation, which sees the same signal.
      if (bench.local().operation?.kind !== 'run-commands' || memory.commands[0]?.id !== id)
        end({ exitCode: 1, error: 'the caller has gone' });
    };
    call.signal.addEventListener('abort', gone, { once: true });
    memory.commands = [...memory.commands, { id, script, relation, signal: call.signal, write: call.write, end }];
    pulses.get(unit)?.beat();
  });
}

/** Under the machine's own lane, without tools: nothing of a unit is involved. */
async function withoutContext(
  { ports, lanes }: CommandParts,
  { script }: ParsedCommands,
  call: CommandsCall,
  fail: Fail,
): Promise<number> {
  const pulse = createPulse();
  const ticket = lanes.ask({ who: commandsName, work: 'run commands', lanes: [machineLane] }, () => pulse.beat());
  try {
    if (!ticket.isAdmitted) {
      const scope = childScope(call.signal);
      await Promise.race([pulse.after(0, scope.signal), pause(ports.clock, machineDelayMsMax, scope.signal)]);
      scope.close();
    }
    if (!ticket.isAdmitted) return fail('timed out waiting for the machine lock', 1);
    return await runPlain(ports, script, call, fail);
  } finally {
    ticket.leave();
  }
}

async function runPlain(ports: AgentPorts, script: string, call: CommandsCall, fail: Fail): Promise<number> {
  const request = {
    file: '/bin/bash',
    args: ['-s'],
    directory: call.directory || '/',
    environment: { PATH: ports.machine.path(), LANG: 'C.UTF-8', TERM: 'tmux-256color' },
    input: script,
    onLine: () => {},
    onBytes: call.write,
  };
  const { exit } = await runToEnd(ports, commandsName, request, { signal: call.signal, timeoutMs: null });
  if (exit.kind === 'exited') return exit.code;
  return fail(exit.kind === 'killed' ? `signal: ${exit.signal}` : exit.because, 1);
}
