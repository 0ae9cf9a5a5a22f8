/** What a handler prints: lines for the log, and for an action the bytes for its results. Both are bounded. */
import { type Captured, capture, type OutputStream } from './capture.ts';
import type { HandlerPorts } from './handler.ts';

/** Of one handler's output in the log; `juju-log` is not counted. */
export const loggedCharactersMax = 1024 * 1024;
export interface HandlerOutput {
  readonly take: (stream: OutputStream, line: string) => void;
  readonly takeBytes: (stream: OutputStream, bytes: Uint8Array) => void;
  /** To be called once, after the last line: says what was dropped. */
  readonly end: () => Captured;
}

const levels = { stdout: 'DEBUG', stderr: 'WARNING' } as const;

/** Writes to the log from `source`, and keeps the bytes that it is given. */
export function handlerOutput(ports: Pick<HandlerPorts, 'log'>, source: string): HandlerOutput {
  const captured = { stdout: capture(), stderr: capture() };
  const dropped = { lines: 0, characters: 0 };
  let room = loggedCharactersMax;
  return {
    take(stream, line) {
      if (line.length > room) {
        dropped.lines += 1;
        dropped.characters += line.length;
        return;
      }
      room -= line.length;
      ports.log({ level: levels[stream], source, message: line });
    },
    takeBytes: (stream, bytes) => captured[stream].take(bytes),
    end() {
      if (dropped.lines > 0) {
        const message = `output over ${loggedCharactersMax} characters was not logged: ${dropped.lines} lines, ${dropped.characters} characters`;
        ports.log({ level: 'WARNING', source, message });
      }
      return { stdout: captured.stdout.end(), stderr: captured.stderr.end() };
    },
  };
}
