/** From the kind of work to the file that does it. */
import type { OperationWork } from '../../core/model/index.ts';
import { deploy } from './deploy.ts';
import { runAction } from './run-action.ts';
import { runCommands } from './run-commands.ts';
import { runExec } from './run-exec.ts';
import { runHook } from './run-hook.ts';
import { provideStorage, releaseStorage } from './storage.ts';
import type { Workbench } from './workbench.ts';

/** Does the work to its end and saves what it made. Throws as the store does when it could not begin. */
export function execute(bench: Workbench, work: OperationWork, signal: AbortSignal): Promise<void> {
  switch (work.kind) {
    case 'deploy':
      return deploy(bench, work, signal);
    case 'run-hook':
      return runHook(bench, work, signal);
    case 'run-action':
      return runAction(bench, work, signal);
    case 'run-exec':
      return runExec(bench, work, signal);
    case 'provide-storage':
      return provideStorage(bench, work, signal);
    case 'release-storage':
      return releaseStorage(bench, work, signal);
    case 'run-commands':
      return runCommands(bench, work, signal);
  }
}
