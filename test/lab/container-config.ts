/** A container of a pod, as its runtime is told: `config.json` of an OCI bundle. */
import type { UnpackedImage } from './image.ts';
import type { ContainerSpec, PodSpec } from './pod-spec.ts';
import { runtimeDefault } from './seccomp.ts';

export interface ContainerParts {
  readonly pod: PodSpec;
  readonly container: ContainerSpec;
  readonly image: UnpackedImage;
  readonly podName: string;
  /** Whose network namespace all containers of the pod are in. */
  readonly pausePid: number;
  readonly controlGroup: string;
  /** Folder or file here → where it is inside. */
  readonly binds: readonly { readonly source: string; readonly destination: string; readonly readOnly: boolean }[];
  /** The value of a key of a config map. */
  readonly configOf: (name: string, key: string) => string;
}

const special = (destination: string, type: string, ...options: string[]) => ({
  destination,
  type,
  source: type,
  options: ['nosuid', 'noexec', ...options],
});

/** Throws for what the manifests do not ask for, and this therefore does not do. */
export function containerConfig(parts: ContainerParts): object {
  const { pod, container, image, podName, pausePid, controlGroup, binds } = parts;
  const { securityContext: ofPod } = pod;
  const { securityContext: own } = container;
  if (own.capabilities.drop[0] !== 'ALL' || own.capabilities.add)
    throw new Error('only containers without capabilities');
  if (ofPod.seccompProfile.type !== 'RuntimeDefault') throw new Error('only the default profile of the runtime');
  if (ofPod.runAsNonRoot && ofPod.runAsUser === 0) throw new Error('container has runAsNonRoot and would run as root');
  const command = container.command ?? image.config.Entrypoint;
  const args = container.args ?? (container.command ? [] : image.config.Cmd);
  return {
    ociVersion: '1.0.2',
    process: {
      terminal: false,
      user: { uid: ofPod.runAsUser, gid: ofPod.runAsGroup, additionalGids: [ofPod.fsGroup] },
      args: [...command, ...args],
      env: [...image.config.Env, `HOSTNAME=${podName}`, ...environmentOf(parts)],
      cwd: '/',
      capabilities: { bounding: [], effective: [], permitted: [], inheritable: [], ambient: [] },
      noNewPrivileges: !own.allowPrivilegeEscalation,
    },
    root: { path: image.root, readonly: own.readOnlyRootFilesystem },
    hostname: podName,
    mounts: [
      special('/proc', 'proc', 'nodev'),
      { destination: '/dev', type: 'tmpfs', source: 'tmpfs', options: ['nosuid', 'mode=755', 'size=64k'] },
      special('/dev/pts', 'devpts', 'newinstance', 'ptmxmode=0666', 'mode=0620'),
      special('/dev/shm', 'tmpfs', 'nodev', 'mode=1777', 'size=64m'),
      special('/sys', 'sysfs', 'nodev', 'ro'),
      ...binds.map(({ source, destination, readOnly }) => ({
        destination,
        source,
        type: 'bind',
        options: ['rbind', readOnly ? 'ro' : 'rw'],
      })),
    ],
    linux: {
      cgroupsPath: controlGroup,
      resources: { devices: [{ allow: false, access: 'rwm' }] },
      namespaces: [
        ...['pid', 'ipc', 'uts', 'mount'].map((type) => ({ type })),
        { type: 'network', path: `/proc/${pausePid}/ns/net` },
      ],
      seccomp: runtimeDefault,
      maskedPaths: ['/proc/kcore', '/proc/keys', '/proc/timer_list', '/sys/firmware'],
      readonlyPaths: ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger'],
    },
  };
}

function environmentOf({ container, podName, configOf }: ContainerParts): readonly string[] {
  return (container.env ?? []).map(({ name, value, valueFrom }) => {
    if (value !== undefined) return `${name}=${value}`;
    const { configMapKeyRef, fieldRef } = valueFrom ?? {};
    if (configMapKeyRef) return `${name}=${configOf(configMapKeyRef.name, configMapKeyRef.key)}`;
    if (fieldRef?.fieldPath === 'metadata.name') return `${name}=${podName}`;
    throw new Error(`nothing is known of the variable ${name}`);
  });
}
