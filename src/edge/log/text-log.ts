/** A daemon's log as lines of text, which is what clients of the contract expect of it (pebble.md §1.7). */
import { writeSync } from 'node:fs';
import type { Log } from '../../agent/ports/index.ts';
import { type LogLevel, logLevels } from './json-log.ts';
import { toPlain } from './plain.ts';

/** `2021-05-13T03:16:51.001Z [pebble] message {"its":"fields"}`, each written before the call returns. */
export function textLog(options: { readonly level: LogLevel; readonly destination: number }): Log {
  const at =
    (level: LogLevel): Log['debug'] =>
    (message, fields) => {
      if (logLevels.indexOf(level) < logLevels.indexOf(options.level)) return;
      const facts = fields === undefined ? '' : ` ${JSON.stringify(toPlain(fields))}`;
      try {
        writeSync(
          options.destination,
          `${new Date().toISOString()} [pebble] ${message.replaceAll('\n', ' ')}${facts}\n`,
        );
      } catch {
        // A full disk or a reader that has gone costs lines, not the daemon.
      }
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
