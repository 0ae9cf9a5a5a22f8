/** `credential-get` (charm-runtime.md §5.4): what the administrator lets trusted applications know of the cloud. */
import type { HandlerRun } from './run.ts';
import { type Arguments, runError } from './tool.ts';

export function credentialGet(_args: Arguments<unknown>, { context: { view } }: HandlerRun): unknown {
  const { trusted, cloudCredential } = view.application;
  if (!trusted) throw runError('cannot access cloud credentials: permission denied');
  if (cloudCredential === undefined)
    throw runError('cannot access cloud credentials: no credential is set for this model');
  return JSON.parse(cloudCredential) as unknown;
}
