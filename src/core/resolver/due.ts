/** Whether a unit comes to rest with a decision, or what it goes on with. */
import type { Due } from '../operation/index.ts';
import type { Decision } from './decision.ts';

/** Waits that end without anybody else's doing: a hook is due behind them. */
const passing: readonly string[] = ['leadership', 'pause'];

/** Null: the unit rests, until something new happens or a person does something. */
export function dueAfter(decision: Decision): Due | null {
  switch (decision.kind) {
    case 'run':
      return decision.work;
    case 'commit':
      return { kind: 'note' };
    case 'wait':
      return passing.includes(decision.for) ? { kind: 'wait', because: decision.because } : null;
    case 'idle':
    case 'reboot':
    case 'stop':
      return null;
  }
}
