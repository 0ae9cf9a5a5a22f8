/** Signals of Linux by name: what clients may send, and what an exit code says (pebble.md §4.14, §7.5). */
import type { ServiceEnd } from './machine.ts';

/** In the order of their numbers, from 1. */
const names =
  `HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU
  URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS`.split(/\s+/);

/** `SIGTERM` → 15; null for a name that is none. */
export function signalNumber(name: string): number | null {
  const index = name.startsWith('SIG') ? names.indexOf(name.slice(3)) : -1;
  return index === -1 ? null : index + 1;
}

/** As shells show it: 128 and the signal for what was killed; 1 when nobody saw the end. */
export function exitCode(end: ServiceEnd): number {
  if (end.kind === 'exited') return end.code;
  return end.kind === 'killed' ? 128 + (signalNumber(end.signal) ?? 0) : 1;
}
