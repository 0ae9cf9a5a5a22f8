/** A machine of its own with a controller, an agent as root at the paths of §2.1, and a way to the package mirrors. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ModelStatus } from '../../../src/core/model/index.ts';
import { serverPackages } from '../../../src/edge/booted/index.ts';
import { bootMachine, type Machine, type Ran } from '../../lab/machine.ts';
import { labRoot } from '../../lab/root.ts';
import { repository } from '../../support/built.ts';
import { openMirrors, proxyAddress } from './mirrors.ts';

const bin = path.join(repository, 'bin');
const controllerAddress = '127.0.0.1:17710';
const environment = [
  'env',
  '-i',
  'HOME=/root',
  `PATH=${bin}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
];
const pollDelayMs = 100;
const pollsMax = 300;

export interface Site {
  readonly machine: Machine;
  reeve(...words: readonly string[]): Promise<Ran>;
  status(): Promise<ModelStatus>;
  /** Puts files of a folder of this machine on that one, and says where. */
  bring(folder: string, names: readonly string[]): Promise<string>;
  /** Hosts that are no package mirrors and were asked for. */
  refused(): readonly string[];
  close(): Promise<void>;
}

/** `publisherKey`: base64. Whoever opens a site closes it. */
export async function openSite(publisherKey: string, named?: 'Ubuntu'): Promise<Site> {
  const machine = await bootMachine(labRoot(serverPackages));
  const mirrors = await openMirrors(machine);
  const shell = (line: string): Promise<string> => machine.read(...environment, 'sh', '-ec', line);
  const site: Site = {
    machine,
    reeve: (...words) =>
      machine.run([...environment, 'REEVE_CONTROLLER=unix:/run/reeve-controller/admin.sock', 'reeve', ...words]),
    async status() {
      const { stdout, stderr } = await site.reeve('status', '--format', 'json');
      if (stdout === '') throw new Error(`no status: ${stderr}`);
      return JSON.parse(stdout) as ModelStatus;
    },
    async bring(folder, names) {
      const place = '/root/charms';
      await machine.read('mkdir', '-p', place);
      const writer = machine.spawn(['tar', '-C', place, '-xf', '-']);
      spawn('tar', ['-C', folder, '-cf', '-', ...names], { stdio: ['ignore', 'pipe', 'inherit'] }).stdout.pipe(
        writer.stdin,
      );
      const [code] = await once(writer, 'exit');
      if (code !== 0) throw new Error(`cannot copy ${names.join(', ')}`);
      return place;
    },
    refused: () => mirrors.refused(),
    async close() {
      await mirrors.close();
      await machine.close();
    },
  };
  try {
    await shell(`echo 'Acquire::http::Proxy "${proxyAddress}";' > /etc/apt/apt.conf.d/95mirrors
      ip link set lo up; echo '127.0.0.1 localhost' > /etc/hosts; echo "127.0.1.1 $(hostname)" >> /etc/hosts
      ip link add eth0 type veth peer name far0; ip link set far0 up; ip link set eth0 up
      ip address add 10.77.0.2/24 dev eth0; ip route add default via 10.77.0.1
      apt-get -qq update`);
    if (named === 'Ubuntu') await nameUbuntu(machine);
    await machine.read('mkdir', '-p', '/etc/reeve/trust.d', '/etc/reeve/policy.d', '/run/reeve-controller');
    await machine.write('/etc/reeve/trust.d/publisher.yaml', trustIn(publisherKey));
    await startPrograms(shell, site);
  } catch (error) {
    await site.close();
    throw error;
  }
  return site;
}

/** What the machine says of itself, and nothing else: its packages stay those of Debian. */
async function nameUbuntu(machine: Machine): Promise<void> {
  const name = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\nPRETTY_NAME="Ubuntu 22.04 LTS"';
  const version =
    'VERSION_ID="22.04"\nVERSION="22.04 LTS (Jammy Jellyfish)"\nVERSION_CODENAME=jammy\nUBUNTU_CODENAME=jammy';
  const release =
    'DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=22.04\nDISTRIB_CODENAME=jammy\nDISTRIB_DESCRIPTION="Ubuntu 22.04 LTS"';
  await machine.write('/usr/lib/os-release', `${name}\n${version}\n`);
  await machine.write('/etc/lsb-release', `${release}\n`);
}

const trustIn = (publisherKey: string): string =>
  `publishers: [{name: test, keys: ["${publisherKey}"], threshold: 1, operators: ["*"]}]\n`;

async function startPrograms(shell: (line: string) => Promise<string>, site: Site): Promise<void> {
  const appears = async (file: string): Promise<void> => {
    for (let polls = 0; (await site.machine.run(['test', '-s', file])).code !== 0; polls++) {
      if (polls === pollsMax) throw new Error(`${file} does not appear`);
      await delay(pollDelayMs);
    }
  };
  await shell(
    `systemd-run --quiet --unit=reeve-controller ${bin}/reeve-controller serve --listen ${controllerAddress}`,
  );
  await appears('/var/lib/reeve-controller/controller.json');
  await shell(`export REEVE_CONTROLLER=unix:/run/reeve-controller/admin.sock
    reeve join-token > /root/token
    reeve join ${controllerAddress} < /root/token`);
  await shell(`systemd-run --quiet --unit=reeved ${bin}/reeved serve`);
  await appears('/run/reeve/agent.json');
}
