/** `juju-reboot` (charm-runtime.md §5.11). */
import type { HandlerRun } from './run.ts';
import { type Arguments, runError } from './tool.ts';

export async function jujuReboot(
  { flags }: Arguments<{ readonly now: boolean }>,
  { context, pending, ports }: HandlerRun,
): Promise<void> {
  if (context.work.kind === 'action') throw runError('juju-reboot is not supported when running an action.');
  if (flags.now) await ports.rebootNow();
  else pending.reboot = true;
}
