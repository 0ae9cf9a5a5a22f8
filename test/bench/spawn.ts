/** Programs that are timed from outside. */
import { spawnSync } from 'node:child_process';

/** Milliseconds on the clock that the compiled programs print: CLOCK_MONOTONIC. */
export const monotonicMs = (): number => Number(process.hrtime.bigint()) / 1e6;

/** Milliseconds from spawn to exit of a program, many times. Throws when it fails. */
export function timeRuns(times: number, file: string, args: readonly string[], env = process.env): readonly number[] {
  return Array.from({ length: times }, () => {
    const begun = performance.now();
    const { status, stdout, stderr } = spawnSync(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    if (status !== 0) throw new Error(`${file} ended with ${status}: ${stdout.toString()}${stderr.toString()}`);
    return performance.now() - begun;
  });
}
