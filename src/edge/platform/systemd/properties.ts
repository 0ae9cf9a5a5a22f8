/** What a shim's unit is made of. */
import path from 'node:path';
import {
  type Confinement,
  filesSandbox,
  type Sandbox,
  type ServiceLimits,
  sandboxDemands,
} from '../../../core/supervision/index.ts';
import type { Tenant } from '../bare/index.ts';
import { sliceName } from './names.ts';

/** A property as D-Bus carries it: name, and value with its signature. */
export type Property = readonly [name: string, value: readonly [signature: string, value: unknown]];

const microseconds = 1_000n;
const startTimeoutMs = 10_000;
/** The service gets TERM when somebody else stops the unit, at shutdown too; KILL after this. */
const stopTimeoutMs = 10_000;

/**
 * The command line and the unit say nothing but the folder: everybody may read both (security.md §7.4). Command,
 * environment and user stand in the shim's own file.
 */
export function unitProperties(tenant: Tenant, { limits = {}, sandbox = {} }: Confinement): readonly Property[] {
  const { unit, service, shim, folder } = tenant;
  return [
    ['Description', ['s', `Service ${JSON.stringify(service)} of ${unit}`]],
    ['Slice', ['s', sliceName(unit)]],
    // The shim's socket accepts when the process that systemd started has ended.
    ['Type', ['s', 'forking']],
    // Not `ExecStartEx`, which could forbid to expand `$`: systemd 252 cannot read it again when it reloads.
    ['ExecStart', ['a(sasb)', [[shim, [shim, folder.replaceAll('$', '$$$$')], false]]]],
    ['StandardOutput', ['s', 'null']],
    ['StandardError', ['s', 'null']],
    // Services expect a signal's default.
    ['IgnoreSIGPIPE', ['b', false]],
    // TERM is for the shim, which stops its service; whatever outlives the shim gets KILL at once.
    ['KillMode', ['s', 'mixed']],
    ['TimeoutStartUSec', ['t', BigInt(startTimeoutMs) * microseconds]],
    ['TimeoutStopUSec', ['t', BigInt(stopTimeoutMs) * microseconds]],
    // What follows an end is decided by the core, after any end.
    ['Restart', ['s', 'no']],
    ['OOMPolicy', ['s', 'continue']],
    ['CollectMode', ['s', 'inactive-or-failed']],
    ...limitProperties(limits),
    ...sandboxProperties(tenant, sandbox),
  ];
}

const cpuMicrosecondsPerCore = 1_000_000;

function limitProperties({ memoryBytes, cpuCores, tasks, files }: ServiceLimits): readonly Property[] {
  const rows: readonly (readonly [name: string, value: number | undefined])[] = [
    ['MemoryMax', memoryBytes],
    ['CPUQuotaPerSecUSec', cpuCores === undefined ? undefined : cpuCores * cpuMicrosecondsPerCore],
    ['TasksMax', tasks],
    ['LimitNOFILE', files],
  ];
  return rows.flatMap(([name, value]) =>
    value === undefined ? [] : [[name, ['t', BigInt(Math.round(value))]] as const],
  );
}

/** MS_REC of mount(2). */
const recursively = 16_384n;

/**
 * What the shim does not hold itself: were capabilities a property of its unit, it could not become the service's user. Its program
 * and its own folders are there for it, wherever they are: in a home, or below /tmp.
 */
function sandboxProperties({ shim, folder, logFolder }: Tenant, sandbox: Sandbox): readonly Property[] {
  const { 'protect-system': system, 'protect-home': home, 'read-write-paths': writable = [] } = sandbox;
  if (!sandboxDemands(sandbox).some((demand) => filesSandbox.some((one) => one === demand))) return [];
  const bound = [...new Set([folder, logFolder])].map((own) => [own, own, false, recursively]);
  const programs = path.dirname(shim);
  return [
    ['ProtectSystem', ['s', wordFor(system)]],
    ['ProtectHome', ['s', wordFor(home)]],
    ['PrivateTmp', ['b', sandbox['private-tmp'] ?? false]],
    ['PrivateDevices', ['b', sandbox['private-devices'] ?? false]],
    ['ReadWritePaths', ['as', writable]],
    ['BindPaths', ['a(ssbt)', bound]],
    ['BindReadOnlyPaths', ['a(ssbt)', [[programs, programs, false, recursively]]]],
  ];
}

const wordFor = (asked = 'no'): string => (asked === 'true' ? 'yes' : asked);
