/** Which version of the workload is installed, as its own program tells: not what its operator says of it. */
import { versionIn } from '../../core/status/index.ts';
import { runToEnd } from '../hooks/index.ts';
import { unitPaths, type Workbench } from './workbench.ts';

/** Enough for whoever only tells its version. */
const timeoutMs = 10_000;
const textCharactersMax = 4_096;

/** Null when the bundle declares no command, or when that told none. Throws `process-unavailable` and as the store does. */
export async function installedVersion(bench: Workbench, signal: AbortSignal): Promise<string | null> {
  const command = bench.local().deployed?.versionCommand;
  if (command === undefined) return null;
  let said = '';
  const request = {
    // It looks for the program.
    file: '/usr/bin/env',
    args: command,
    directory: (await unitPaths(bench)).charm,
    environment: { PATH: bench.ports.machine.path() },
    onLine(_stream: string, line: string) {
      said = `${said}${line}\n`.slice(0, textCharactersMax);
    },
  };
  const { exit } = await runToEnd(bench.ports, bench.unit, request, { signal, timeoutMs });
  return exit.kind === 'exited' && exit.code === 0 ? versionIn(said) : null;
}
