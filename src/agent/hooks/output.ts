/** What a handler prints: lines for the log, and for an action the text of its results. Both are bounded. */
import type { HandlerPorts } from './handler.ts';

/** Of one handler's output in the log; `juju-log` is not counted. */
export const loggedCharactersMax = 1024 * 1024;
/** Of each stream in the results of an action. */
export const capturedCharactersMax = 1024 * 1024;

export type OutputStream = 'stdout' | 'stderr';

export interface HandlerOutput {
  readonly take: (stream: OutputStream, line: string) => void;
  /** To be called once, after the last line: says what was dropped. */
  readonly end: () => Captured;
}

/** Empty when nothing was printed. */
export type Captured = Readonly<Record<OutputStream, string>>;

const levels = { stdout: 'DEBUG', stderr: 'WARNING' } as const;

/** Writes to the log from `source` and keeps the text as well. */
export function handlerOutput(ports: Pick<HandlerPorts, 'log'>, source: string): HandlerOutput {
  const captured = { stdout: textCapture(), stderr: textCapture() };
  const dropped = { lines: 0, characters: 0 };
  let room = loggedCharactersMax;
  return {
    take(stream, line) {
      captured[stream].take(line);
      if (line.length > room) {
        dropped.lines += 1;
        dropped.characters += line.length;
        return;
      }
      room -= line.length;
      ports.log({ level: levels[stream], source, message: line });
    },
    end() {
      if (dropped.lines > 0) {
        const message = `output over ${loggedCharactersMax} characters was not logged: ${dropped.lines} lines, ${dropped.characters} characters`;
        ports.log({ level: 'WARNING', source, message });
      }
      return { stdout: captured.stdout.text(), stderr: captured.stderr.text() };
    },
  };
}

/** Keeps the beginning. */
function textCapture() {
  const parts: string[] = [];
  let room = capturedCharactersMax;
  let dropped = 0;
  return {
    take(line: string): void {
      const kept = `${line}\n`.slice(0, room);
      room -= kept.length;
      dropped += line.length + 1 - kept.length;
      if (kept !== '') parts.push(kept);
    },
    text: (): string => parts.join('') + (dropped > 0 ? `\n[${dropped} characters more were dropped]\n` : ''),
  };
}
