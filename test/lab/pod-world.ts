/** A pod as the manifests say it, a controller within its reach, and a charm deployed to it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Admin } from '../../src/controller/ports/index.ts';
import { applicationName, firstModelName, type ModelStatus, machineId } from '../../src/core/model/index.ts';
import { createPublisherKey, type PublisherKey, packBundle, signBundle } from '../../src/edge/bundle/index.ts';
import { connectAdmin } from '../../src/edge/wire/index.ts';
import { buildPrograms, repository } from '../support/built.ts';
import { unitOf } from '../support/dev-world.ts';
import type { UnpackedImage } from './image.ts';
import { makePod, type Pod, type PodParts } from './kubelet.ts';
import { kustomize, manifestsDirectory } from './pod-spec.ts';

/** A fact that has not come true by then never will. */
const patienceMs = 60_000;
/** Between two looks at what cannot be watched. */
const pollDelayMs = 15;
const controllerAddress = '127.0.0.1:17710';

export interface PodWorld {
  readonly pod: Pod;
  readonly admin: Admin;
  /** Resolves when the agent is connected. */
  up(): Promise<void>;
  deploy(charm: string): Promise<void>;
  until(what: string, isSo: (status: ModelStatus) => boolean): Promise<ModelStatus>;
  /** Resolves when the unit says this, is active or blocked, and has nothing to do. */
  says(message: string): Promise<void>;
  answer<Value>(what: string, look: () => Value | Promise<Value>): Promise<Exclude<Value, null | false | undefined>>;
  /** What the charm heard, in order. */
  journal(): readonly string[];
}

export interface PodWorldOptions {
  readonly image: UnpackedImage;
  /** Below `packaging/kubernetes`. */
  readonly manifests: string;
  readonly workloadFiles?: NonNullable<PodParts['workloadFiles']>;
}

/** Nothing of it is left when the test has ended. */
export async function makePodWorld(t: TestContext, options: PodWorldOptions): Promise<PodWorld> {
  buildPrograms();
  const { image, manifests, workloadFiles = {} } = options;
  const folder = mkdtempSync(path.join(tmpdir(), 'rp-'));
  const key = await createPublisherKey(path.join(folder, 'publisher.pem'));
  const resources = kustomize(writeOverlay(folder, manifests, key));
  const pod = await makePod({ folder: path.join(folder, 'pod'), resources, image, workloadFiles });
  const controller = await startController(pod, path.join(folder, 'controller'));
  const { admin } = controller;
  t.after(async () => {
    // Node says it, its types do not know it yet.
    if ('passed' in t && t.passed === false)
      process.stderr.write(`--- agent ---\n${pod.output('agent')}--- web ---\n${pod.output('web')}`);
    await controller.close();
    await pod.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function until(what: string, isSo: (status: ModelStatus) => boolean): Promise<ModelStatus> {
    let last: ModelStatus | null = null;
    try {
      for await (last of admin.watch(AbortSignal.timeout(patienceMs))) if (isSo(last)) return last;
    } catch {
      // Time is up.
    }
    throw new Error(`this did not come true: ${what}\n${JSON.stringify(last, null, 1)}`);
  }

  const isConnected = ({ machines }: ModelStatus): boolean => machines.some(({ connected }) => connected);
  return {
    pod,
    admin,
    until,
    async up() {
      await pod.up({ 'reeve-join': { 'web-0': await admin.createJoinToken() } });
      await until('the agent is connected', isConnected);
    },
    async deploy(charm) {
      const { file, manifestFile } = await packBundle({
        source: charm,
        output: path.join(folder, 'charm.bundle'),
        revision: 1,
      });
      await signBundle({ file, key });
      const { digest } = await admin.upload(readFileSync(manifestFile), createReadStream(file));
      await admin.execute({
        kind: 'deploy',
        bundle: digest,
        application: applicationName('web'),
        units: 1,
        config: {},
        to: [machineId('0')],
        trust: false,
        bindings: {},
        constraints: {},
        force: false,
      });
    },
    async says(message) {
      await until(`the unit says ${message}`, (status) => {
        const unit = unitOf(status, 'web/0');
        return unit?.workload.message === message && unit.agent.status === 'idle' && isConnected(status);
      });
    },
    answer: lookUntil,
    journal() {
      const file = path.join(pod.volume('state'), 'juju/agents/unit-web-0/charm/journal');
      return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
    },
  };
}

async function lookUntil<Value>(what: string, look: () => Value | Promise<Value>) {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    const found = await look();
    if (found !== null && found !== false && found !== undefined)
      return found as Exclude<Value, null | false | undefined>;
    await delay(pollDelayMs);
  }
  throw new Error(`this did not come true: ${what}`);
}

/** What a person writes beside the manifests: which controller, and whom to trust. */
function writeOverlay(folder: string, manifests: string, key: PublisherKey): string {
  const overlay = path.join(folder, 'overlay');
  mkdirSync(overlay);
  const publishers = `publishers: [{name: test, keys: ["${key.publicKeyBase64}"], threshold: 1, operators: ["*"]}]\n`;
  writeFileSync(path.join(overlay, 'publishers.yaml'), publishers);
  writeFileSync(
    path.join(overlay, 'kustomization.yaml'),
    `resources: [${path.relative(overlay, path.join(manifestsDirectory, manifests))}]
configMapGenerator:
  - {name: reeve, behavior: replace, literals: ['controller=${controllerAddress}']}
  - {name: reeve-trust, behavior: replace, files: [publishers.yaml]}
`,
  );
  return overlay;
}

/** In the pod's network, which has no way out; administrators reach it by its socket. */
async function startController({ network }: Pod, directory: string) {
  mkdirSync(directory);
  const socket = path.join(directory, 'admin.sock');
  const [program, ...args] = [...network, path.join(repository, 'bin/reeve-controller'), 'serve'];
  const options = ['--data', directory, '--listen', controllerAddress, '--admin-socket', socket, '--log-level', 'warn'];
  const child = spawn(program, [...args, ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'close');
  await lookUntil('the controller is ready', () => existsSync(path.join(directory, 'controller.json')));
  const admin = connectAdmin({ address: `unix:${socket}`, model: firstModelName });
  return {
    admin,
    async close() {
      admin.close();
      child.kill('SIGKILL');
      await ended;
    },
  };
}
