/** Storage as a unit without any sees it (charm-runtime.md §5.8): this agent attaches none. */
import { type Arguments, usageError } from './tool.ts';

export const storageList = (): readonly string[] => [];

/** `-s` is refused while it is parsed: there is no instance that it could name. */
export function storageGet(_args: Arguments<{ readonly storage: string | null }>): never {
  throw usageError('no storage instance specified');
}
