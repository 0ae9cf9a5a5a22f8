/** What an action has said, as text. */
import type { TaskResult } from '../../src/core/model/index.ts';

export function textOf(result: TaskResult | undefined, key: string): string {
  const value = result?.results[key];
  return typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');
}
