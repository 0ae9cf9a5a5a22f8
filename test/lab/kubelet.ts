/**
 * What a kubelet does with a pod, as far as these manifests ask for it, by the runtime that kubelets use: runc. Each
 * container has mount, pid, ipc and uts namespaces of its own; the network is the pod's, with nothing but a loopback.
 */
import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { containerConfig } from './container-config.ts';
import type { UnpackedImage } from './image.ts';
import type { Ran } from './machine.ts';
import { type ContainerSpec, type Resource, workloadOf } from './pod-spec.ts';

export interface PodParts {
  /** Empty. */
  readonly folder: string;
  readonly resources: readonly Resource[];
  /** Every container's: one has all entry points. */
  readonly image: UnpackedImage;
  /** What the workload's image has beside that: path inside → file here. */
  readonly workloadFiles?: Readonly<Record<string, string>>;
}

export interface Pod {
  /** What enters the pod's network, to be put before a command. */
  readonly network: readonly [string, ...string[]];
  /** The folder of a volume, seen from here. */
  volume(name: string): string;
  /** Runs the init containers, each to its good end, then starts the others. */
  up(secrets: Readonly<Record<string, Readonly<Record<string, string>>>>): Promise<void>;
  /** Starts a container that has ended; its volumes are as it left them. */
  start(container: string): void;
  /** SIGKILL to its first process, and with that to all; resolves when it has ended. */
  kill(container: string): Promise<void>;
  exec(container: string, command: readonly string[]): Promise<Ran>;
  /** Asks the probes of a container once; what they complained of. */
  probe(container: string): Promise<readonly string[]>;
  /** Of all processes in the container, seen from here. */
  pids(container: string): readonly number[];
  /** What it has written. */
  output(container: string): string;
  close(): Promise<void>;
}

const podName = 'web-0';

export async function makePod({ folder, resources, image, workloadFiles = {} }: PodParts): Promise<Pod> {
  const { pod, claims } = workloadOf(resources);
  const pause = spawn('unshare', ['--net', 'sh', '-c', 'ip link set lo up && echo up && exec sleep infinity'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(pause.stdout, 'data');
  const pausePid = pause.pid ?? 0;
  const running = new Map<string, ChildProcess>();
  const outputs = new Map<string, string>();
  const runtime = (...args: readonly string[]): string[] => ['--root', path.join(folder, 'runc'), ...args];
  const idOf = (container: string): string => `reeve-pod-${pausePid}-${container}`;
  const volume = (name: string): string => path.join(folder, 'volumes', name);

  /** Its group is that of the pod, as a kubelet makes it. */
  function makeVolume(directory: string): void {
    mkdirSync(directory, { recursive: true });
    chownSync(directory, 0, pod.securityContext.fsGroup);
    chmodSync(directory, 0o2777);
  }

  function fillVolume(name: string, files: Readonly<Record<string, string>>): void {
    makeVolume(volume(name));
    // A new version of all files takes the place of the old one in one step, so each is a link into one.
    const version = path.join(volume(name), '..data');
    mkdirSync(version);
    for (const [file, text] of Object.entries(files)) {
      writeFileSync(path.join(version, file), text, { mode: 0o444 });
      symlinkSync(`..data/${file}`, path.join(volume(name), file));
    }
  }

  const dataOf = (kind: string, name: string): Readonly<Record<string, string>> =>
    resources.find((one) => one.kind === kind && one.metadata.name === name)?.data ?? {};

  function bindsOf({ name: container, volumeMounts }: ContainerSpec) {
    const mounts = volumeMounts.map(({ name, mountPath, readOnly = false, subPath = '.' }) => {
      const source = path.join(volume(name), subPath);
      if (!existsSync(source)) makeVolume(source);
      return { source: realpathSync(source), destination: mountPath, readOnly };
    });
    const files = container === 'web' ? Object.entries(workloadFiles) : [];
    return [...mounts, ...files.map(([destination, source]) => ({ source, destination, readOnly: true }))];
  }

  function start(container: ContainerSpec): ChildProcess {
    const bundle = path.join(folder, 'bundles', container.name);
    mkdirSync(bundle, { recursive: true });
    const config = containerConfig({
      pod,
      container,
      image,
      podName,
      pausePid,
      controlGroup: `/${idOf(container.name)}`,
      binds: bindsOf(container),
      configOf: (name, key) => dataOf('ConfigMap', name)[key] ?? '',
    });
    writeFileSync(path.join(bundle, 'config.json'), JSON.stringify(config));
    const child = spawn('runc', runtime('run', '--bundle', bundle, idOf(container.name)), {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        outputs.set(container.name, (outputs.get(container.name) ?? '') + text);
      });
    running.set(container.name, child);
    return child;
  }

  const specOf = (name: string): ContainerSpec => {
    const found = pod.containers.find((one) => one.name === name);
    if (found === undefined) throw new Error(`the pod has no container ${name}`);
    return found;
  };

  const ran = (program: string, args: readonly string[]): Promise<Ran> =>
    new Promise((resolve) => {
      execFile(program, args, { encoding: 'utf8' }, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
      });
    });

  const network = ['nsenter', `--net=/proc/${pausePid}/ns/net`] as const;

  async function kill(container: string): Promise<void> {
    const child = running.get(container);
    if (child === undefined || child.exitCode !== null) return;
    const over = once(child, 'close');
    spawnSync('runc', runtime('kill', idOf(container), 'KILL'));
    await over;
  }

  return {
    network,
    volume,
    async up(secrets) {
      for (const claim of claims) makeVolume(volume(claim));
      for (const { name, emptyDir, configMap, secret } of pod.volumes)
        if (emptyDir) makeVolume(volume(name));
        else
          fillVolume(name, configMap ? dataOf('ConfigMap', configMap.name) : (secrets[secret?.secretName ?? ''] ?? {}));
      for (const one of pod.initContainers) {
        const [code] = await once(start(one), 'close');
        if (code !== 0) throw new Error(`${one.name} ended with ${code}: ${outputs.get(one.name)}`);
      }
      for (const one of pod.containers) start(one);
    },
    start: (container) => void start(specOf(container)),
    kill,
    exec: (container, command) => ran('runc', runtime('exec', idOf(container), ...command)),
    async probe(container) {
      const { startupProbe, livenessProbe, readinessProbe, ports = [] } = specOf(container);
      const complaints: string[] = [];
      for (const probe of [startupProbe, livenessProbe, readinessProbe]) {
        if (probe === undefined) continue;
        const { exec, httpGet } = probe;
        const port = ports.find(({ name }) => name === httpGet?.port)?.containerPort;
        const url = `http://127.0.0.1:${port}${httpGet?.path}`;
        const [program, ...args] = [...network, 'curl', '--silent', '--fail', '--max-time', '1', url];
        const { code, stderr } = exec
          ? await ran('runc', runtime('exec', idOf(container), ...exec.command))
          : await ran(program, args);
        if (code !== 0) complaints.push(`${exec?.command.join(' ') ?? url}: ${code} ${stderr}`);
      }
      return complaints;
    },
    pids: (container) =>
      JSON.parse(
        spawnSync('runc', runtime('ps', '--format', 'json', idOf(container)), { encoding: 'utf8' }).stdout,
      ) as number[],
    output: (container) => outputs.get(container) ?? '',
    async close() {
      await Promise.all([...running.keys()].map(kill));
      pause.kill('SIGKILL');
      await once(pause, 'close');
    },
  };
}

/** What the kernel says of a process: `CapEff`, `Seccomp`, `Uid`. */
export function factsOfProcess(pid: number): Readonly<Record<string, string>> {
  const lines = readFileSync(`/proc/${pid}/status`, 'utf8').split('\n');
  return Object.fromEntries(lines.map((line) => line.split(':\t')).map(([name = '', value = '']) => [name, value]));
}
