/** `juju-log` (charm-runtime.md §5.6). */
import type { UnitLogLine } from '../../core/protocol/index.ts';
import { relationHook } from './relation-id.ts';
import type { HandlerRun } from './run.ts';
import type { Arguments } from './tool.ts';

const levels: readonly UnitLogLine['level'][] = ['TRACE', 'DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'];

export function jujuLog(
  { words, flags }: Arguments<{ readonly level: string | null; readonly debug: boolean }>,
  { context, ports }: HandlerRun,
): void {
  const hook = relationHook(context);
  const prefix = hook === null ? '' : `${hook.endpoint}:${hook.relation}: `;
  const wanted = flags.level ?? (flags.debug ? 'DEBUG' : 'INFO');
  const level = levels.find((name) => name === wanted.toUpperCase());
  const write = (at: UnitLogLine['level'], text: string) =>
    ports.log({ level: at, source: 'juju-log', message: prefix + text });
  if (level === undefined) write('WARNING', `log level ${JSON.stringify(wanted)} is unknown, using INFO`);
  write(level ?? 'INFO', words.join(' '));
}
