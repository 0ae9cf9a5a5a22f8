/** `config-changed` and `start`. */
import type { SeenConfig } from '../model/index.ts';
import { isAnnounced } from '../operation/index.ts';
import { type Decision, isAlive, type LiveInput, runHook, wait } from './decision.ts';

/** Hooks that another one has promised: nothing may come between (charm-runtime.md §7.6). */
export function resolvePromised(input: LiveInput): Decision | null {
  const { local } = input;
  if (local.phase === 'installed' && local.seen !== null)
    return runHook(input, { kind: 'start' }, 'the first config-changed is done');
  if (local.phase === 'started' && local.seen === null && isAnnounced(local))
    return runHook(input, { kind: 'config-changed' }, 'the new code has not seen its configuration');
  return null;
}

export function resolveReboot(input: LiveInput): Decision | null {
  const { local } = input;
  // A unit that goes may have been told to stop already.
  if (!local.startOwed || local.phase !== 'started' || !isAlive(input)) return null;
  return runHook(input, { kind: 'start' }, 'the machine was started anew');
}

export function resolveConfiguration(input: LiveInput): Decision | null {
  const { local, view, leadership } = input;
  // A birth tells the operator who leads before it tells the configuration.
  if (local.seen === null && leadership.kind === 'unknown')
    return wait('leadership', null, 'the controller has not said who leads');
  const because = whatChanged(local.seen, {
    configHash: view.application.configHash,
    trusted: view.application.trusted,
    addressesHash: view.addressesHash,
  });
  return because ? runHook(input, { kind: 'config-changed' }, because) : null;
}

function whatChanged(seen: SeenConfig | null, now: SeenConfig): string | null {
  if (seen === null) return 'the operator has not seen its configuration';
  if (seen.configHash !== now.configHash) return 'the configuration changed';
  if (seen.trusted !== now.trusted) return 'trust changed';
  if (seen.addressesHash !== now.addressesHash) return 'addresses changed';
  return null;
}
