/** The daemons' own log: JSON lines, written before the call returns, so that a crash loses none. */
import { pino } from 'pino';
import type { Log } from '../../agent/ports/index.ts';
import { toPlain } from './plain.ts';

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Lines that could not be written wait for the next try, up to here; later ones are dropped. */
const heldBytesMax = 1024 * 1024;

/**
 * For the agent's port and for the controller's, which is the same. `destination` is a descriptor or a file, which is
 * appended to and made when missing.
 */
export function jsonLog(options: { readonly level: LogLevel; readonly destination: number | string }): Log {
  const destination = pino.destination({ dest: options.destination, sync: true, mkdir: true, maxLength: heldBytesMax });
  // A full disk or a reader that has gone costs lines, not the daemon.
  destination.on('error', () => {});
  const logger = pino(
    {
      level: options.level,
      messageKey: 'message',
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    destination,
  );
  const at =
    (level: LogLevel): Log['debug'] =>
    (message, fields = {}) => {
      if (logger.isLevelEnabled(level)) logger[level](toPlain(fields) as object, message);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
