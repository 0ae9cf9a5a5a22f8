/**
 * Machines on a private network, as a user has them: the first has the controller, the others have joined it, all from
 * their Debian packages. What tests do, they do from outside: by the command line on the controller's machine, by
 * HTTP, by cables and plugs.
 */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { ModelStatus } from '../../src/core/model/index.ts';
import { buildLabDebs, labDeb, labDebs } from './debs.ts';
import { eventually } from './eventually.ts';
import { bootMachine, type Machine } from './machine.ts';
import { address6Of, addressOf, type LabNetwork, openNetwork } from './network.ts';
import { labRoot } from './root.ts';
import { sitePort } from './site.ts';

/** Beside what each machine has: for the network around them, and for clocks that go wrong. */
const packages = ['iproute2', 'nftables', 'libfaketime'];
/** Where the command line keeps the key with which it signs what is not signed. */
const keys = '~/.config/reeve/keys';

export interface LabMachine extends Machine {
  readonly hostname: string;
  readonly address: string;
  readonly address6: string;
  /** What a line of shell says; throws when it fails. */
  shell(line: string): Promise<string>;
  /** Its exit code and all that it says. */
  attempt(line: string): Promise<Attempt>;
}

export interface Attempt {
  readonly code: number | null;
  readonly said: string;
}

/** A charm's files by their paths; those in `hooks` and `actions` are lines of shell. */
export type CharmFiles = Readonly<Record<string, string>>;

export interface Lab {
  /** Where the administrator works. */
  readonly controller: LabMachine;
  /** Those that can be given units, in the order of their numbers in the model. */
  readonly machines: readonly LabMachine[];
  readonly network: LabNetwork;
  /** `reeve`, as the administrator types it. */
  reeve(line: string): Promise<string>;
  /** The model once it looks like this. */
  until<Value>(look: (status: ModelStatus) => Value | null | false | undefined): Promise<Value>;
  /** What the site on a machine says to somebody outside; throws when it does not answer. */
  get(host: string): Promise<string>;
  deploy(name: string, files: CharmFiles, options?: string): Promise<void>;
  close(): Promise<void>;
}

export interface LabOptions {
  /** How many join, beside the controller's. */
  readonly machines: number;
  /** How many more are up, with nothing installed: they come last in `machines`. */
  readonly bare?: number;
}

/** Whoever opens a lab closes it. */
export async function openLab({ machines: joining, bare = 0 }: LabOptions): Promise<Lab> {
  buildLabDebs();
  const root = labRoot(packages);
  const network = await openNetwork(root, 1 + joining + bare);
  const booted: LabMachine[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(booted.map((machine) => machine.close()));
    network.close();
  };
  try {
    for (let number = 1; number <= 1 + joining + bare; number++)
      booted.push(await bootLabMachine(root, network, number));
    const [controller, ...machines] = booted;
    if (controller === undefined) throw new Error('a lab has a machine');
    await controller.shell(`dpkg -i ${labDebs()}`);
    await controller.shell(`mkdir -p ${keys}; reeve bundle key ${keys}/development.pem --create`);
    const members = machines.slice(0, joining);
    await Promise.all(members.map((machine) => machine.shell(`dpkg -i ${labDeb('reeve-agent')}`)));
    // One after the other: in this order they are numbered.
    for (const machine of members) await joinLab(controller, machine);
    return { ...administrator(controller), get: reader(network), controller, machines, network, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function administrator(controller: LabMachine): Pick<Lab, 'reeve' | 'until' | 'deploy'> {
  const reeve = (line: string): Promise<string> => controller.shell(`reeve ${line}`);
  return {
    reeve,
    until: (look) =>
      eventually(async () => look(JSON.parse(await reeve('status --format json')) as ModelStatus) ?? null),
    async deploy(name, files, options = '') {
      for (const [file, text] of Object.entries(files)) {
        const isProgram = /^(hooks|actions)\//.test(file);
        const target = `/root/charms/${name}/${file}`;
        await controller.shell(`mkdir -p ${path.dirname(target)}`);
        await controller.write(target, isProgram ? `#!/bin/sh\nset -e\n${text}\n` : text);
        if (isProgram) await controller.shell(`chmod +x ${target}`);
      }
      await reeve(`deploy /root/charms/${name} ${options}`);
    },
  };
}

const reader =
  (network: LabNetwork) =>
  async (host: string): Promise<string> => {
    const line = `fetch('http://${host}:${sitePort}').then((answer) => answer.text()).then(console.log)`;
    const [program, ...words] = [...network.enter(), process.execPath, '-e', line];
    return (await promisify(execFile)(program, words)).stdout.trim();
  };

/** Joins a machine on which the agent is installed, as docs/install.md says. `address` is how the machine knows the controller. */
export async function joinLab(
  controller: LabMachine,
  machine: LabMachine,
  address = `${controller.address}:17710`,
): Promise<void> {
  await trustDeveloper(controller, machine);
  const token = await controller.shell('reeve join-token');
  const { code, stderr } = await machine.run(['reeve', 'join', address], token);
  if (code !== 0) throw new Error(`${machine.hostname} cannot join: ${stderr}`);
}

/** The machine's owner trusts the key with which the administrator signs what is not signed. */
async function trustDeveloper(controller: LabMachine, machine: LabMachine): Promise<void> {
  const said = await controller.shell(`reeve bundle key ${keys}/development.pem`);
  const key = /^public: (.*)$/m.exec(said)?.[1];
  const publisher = `{name: me, keys: ["${key}"], threshold: 1, operators: ["*"], development: true}`;
  await machine.write('/etc/reeve/trust.d/me.yaml', `publishers:\n  - ${publisher}\n`);
}

async function bootLabMachine(root: string, network: LabNetwork, number: number): Promise<LabMachine> {
  const hostname = `m${number}`;
  const machine = await bootMachine(root, { hostname, network: network.namespaceOf(number) });
  const line = (text: string): readonly string[] => ['env', 'HOME=/root', 'LC_ALL=C', 'sh', '-ec', text];
  return {
    ...machine,
    hostname,
    address: addressOf(number),
    address6: address6Of(number),
    shell: (text) => machine.read(...line(text)),
    async attempt(text) {
      const { code, stdout, stderr } = await machine.run(line(text));
      return { code, said: stdout + stderr };
    },
  };
}
