/** The names that one piece of work goes by. */
import { hookName } from '../../core/model/index.ts';
import type { HandlerContext } from './handler.ts';

interface WorkNames {
  /** Behind the unit in `JUJU_CONTEXT_ID`. */
  readonly context: string;
  /** The source of its log lines. */
  readonly source: string;
  /** `hooks/install`, `actions/backup`; null: nothing of the charm is called. */
  readonly dispatchPath: string | null;
}

/** An exec is known by the names that Juju has for it. */
export function workNames(work: HandlerContext['work']): WorkNames {
  switch (work.kind) {
    case 'hook': {
      const name = hookName(work.hook);
      return { context: name, source: name, dispatchPath: `hooks/${name}` };
    }
    case 'action':
      return { context: work.action, source: work.action, dispatchPath: `actions/${work.action}` };
    case 'exec':
      return { context: 'run-commands', source: 'juju-exec', dispatchPath: null };
  }
}
