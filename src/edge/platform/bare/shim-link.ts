/** The connection to one shim: its state lines come in, commands go out. */
import { connect } from 'node:net';
import { AgentError } from '../../../core/errors.ts';
import { parseState, type ShimState } from './state-line.ts';

export interface ShimLink {
  readonly state: ShimState;
  say(command: string): void;
  /** Ends the connection; the shim does not mind. */
  close(): void;
  /** Resolves when the connection is gone: after `quit`, when the shim is. */
  readonly ended: Promise<void>;
}

export interface ShimEvents {
  /** Every state after the first. */
  state(state: ShimState): void;
  /** The connection is gone, whoever ended it. */
  closed(): void;
}

const lineCharactersMax = 4_096;
/** A shim greets as soon as it accepts. */
const firstStateMsMax = 5_000;
/** The codes of a socket that nobody listens on; `ECONNRESET`: the shim died before it accepted us. */
const deadCodes = ['ECONNREFUSED', 'ENOENT', 'ECONNRESET'];

/** Resolves with the first state; null when no shim listens at the path. Throws `process-unavailable`. */
export function connectShim(path: string, events: ShimEvents): Promise<ShimLink | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    const ended = Promise.withResolvers<void>();
    let rest = '';
    let opened = false;
    const take = (line: string): void => {
      const state = parseState(line);
      if (state === null) return;
      if (opened) return events.state(state);
      opened = true;
      socket.setTimeout(0);
      resolve({
        state,
        say: (command) => socket.write(`${command}\n`),
        close: () => socket.destroy(),
        ended: ended.promise,
      });
    };
    socket.setEncoding('latin1');
    socket.setTimeout(firstStateMsMax, () => socket.destroy(new Error('it says nothing')));
    socket.on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = (lines.pop() ?? '').slice(0, lineCharactersMax);
      lines.forEach(take);
    });
    let failure: NodeJS.ErrnoException | null = null;
    socket.on('error', (error) => {
      failure = error;
    });
    socket.on('close', () => {
      ended.resolve();
      if (opened) return events.closed();
      if (failure !== null && !deadCodes.includes(failure.code ?? ''))
        reject(
          new AgentError('process-unavailable', 'cannot reach the keeper of a service', {
            cause: failure,
            fields: { path },
          }),
        );
      else resolve(null);
    });
  });
}
