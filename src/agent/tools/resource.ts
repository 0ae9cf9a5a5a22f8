/** `resource-get` (charm-runtime.md §5.4). */
import { AgentError, explainError } from '../../core/errors.ts';
import type { HandlerRun } from './run.ts';
import { type Arguments, runError } from './tool.ts';

/** The path of the file, fetched first when it is not there. */
export async function resourceGet({ words }: Arguments<unknown>, { ports }: HandlerRun): Promise<string> {
  try {
    return await ports.resource(words[0] ?? '');
  } catch (error) {
    if (!(error instanceof AgentError)) throw error;
    throw runError(`could not download resource: ${explainError(error)}`);
  }
}
