/** Why a start did not come about, in the words that clients know (pebble.md §7.4). */
import { exitCode, printDuration } from '../../core/supervision/index.ts';
import type { Service } from './service.ts';

export function startFailure(service: Service, from: Service['phase']): string {
  const { phase, rules, lastEnd, unlaunchable, lastExit } = service;
  if (unlaunchable) return `cannot start service: ${(lastExit ?? '').replace(/^not started: /, '')}`;
  if (phase === 'recycling') return `service was not ready after ${printDuration(rules.ready?.timeoutMs ?? 0)}`;
  if (phase === 'stopping' || lastEnd === null) return 'service was stopped before its start was done';
  const code = exitCode(lastEnd);
  const isWell = code === 0;
  const action = phase === 'backoff' ? 'restart' : isWell ? rules.onSuccess : rules.onFailure;
  const quickly = from === 'settling' || from === 'launching' ? 'exited quickly ' : 'exited ';
  return `service start attempt: ${quickly}with code ${code}, will ${action === 'restart' && phase === 'failed' ? 'not restart again' : action}`;
}
