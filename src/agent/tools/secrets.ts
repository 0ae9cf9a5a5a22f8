/** Secrets as a unit that may see none finds them (charm-runtime.md §5.10): this agent keeps none. */
import { type Arguments, runError, type ToolError, usageError } from './tool.ts';

export const secretIds = (): readonly string[] => [];

export function secretGet({
  words,
  flags,
}: Arguments<{ readonly label: string | null; readonly peek: boolean; readonly refresh: boolean }>): never {
  if (flags.peek && flags.refresh) throw usageError('specify one of --peek or --refresh but not both');
  throw secretNotFound(words[0] ?? '', flags.label);
}

export function secretInfoGet({ words, flags }: Arguments<{ readonly label: string | null }>): never {
  const id = words[0] ?? '';
  if (id !== '' && flags.label !== null) throw usageError('specify either a secret URI or label but not both');
  throw secretNotFound(id, flags.label);
}

/** `ops` takes the words "not found" for an absent secret and everything else for a broken agent. */
function secretNotFound(id: string, label: string | null): ToolError {
  if (id !== '') return runError(`secret ${JSON.stringify(id)} not found`);
  if (label === null) return usageError('require either a secret URI or label');
  return runError(`secret with label ${JSON.stringify(label)} not found`);
}
