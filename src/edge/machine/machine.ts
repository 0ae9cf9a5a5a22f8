/** The machine as the kernel describes it. */
import { readFileSync, statfsSync } from 'node:fs';
import { availableParallelism, hostname, type NetworkInterfaceInfo, networkInterfaces, totalmem } from 'node:os';
import type { Machine } from '../../agent/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { Hardware, NetworkInterface } from '../../core/model/index.ts';
import { networkOf } from './network.ts';
import { readBoots } from './reboot.ts';

const bootIdFile = '/proc/sys/kernel/random/boot_id';

/**
 * This machine; `path` is what handlers find programs with. With `bootsFile` each boot that is counted there is one more
 * of it: a development agent that starts anew.
 */
export function machine(options: { readonly path: string; readonly bootsFile?: string }): Machine {
  const { bootsFile } = options;
  return {
    async bootId() {
      const boots = bootsFile === undefined ? 0 : readBoots(bootsFile);
      return boots === 0 ? await readBootId() : `${await readBootId()}.${boots}`;
    },
    hostname,
    interfaces: () => toInterfaces(networkInterfaces()),
    hardware: readHardware,
    path: () => options.path,
  };
}

const releaseFile = '/etc/os-release';
/** What others call an architecture differently from Node.js. */
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', ppc64: 'ppc64el' };

function readHardware(): Hardware {
  const release = readRelease();
  const { blocks, bsize } = statfsSync('/');
  return {
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    diskBytes: blocks * bsize,
    architecture: architectures[process.arch] ?? process.arch,
    system: release.ID ?? '',
    systemVersion: release.VERSION_ID ?? '',
  };
}

/** Shell assignments, `ID=debian`. A system without such a file is none that has a name. */
function readRelease(): Readonly<Record<string, string | undefined>> {
  try {
    const lines = readFileSync(releaseFile, 'utf8').matchAll(/^([A-Z_]+)=["']?(.*?)["']?$/gm);
    return Object.fromEntries([...lines].map(([, name, value]) => [name, value]));
  } catch {
    return {};
  }
}

/** Another one after each boot. Throws `store-unavailable`. */
export async function readBootId(): Promise<string> {
  try {
    return readFileSync(bootIdFile, 'utf8').trim();
  } catch (cause) {
    throw new AgentError('store-unavailable', 'cannot read the boot id', { cause, fields: { file: bootIdFile } });
  }
}

/**
 * IPv4 before IPv6, link-local addresses left out, and with them the interfaces that have no others. Loopback counts
 * only where there is nothing else: a machine without network can still be one model's only machine.
 */
export function toInterfaces(found: NodeJS.Dict<NetworkInterfaceInfo[]>): readonly NetworkInterface[] {
  const entries = Object.entries(found).map(([name, infos = []]) => ({
    name,
    infos: infos
      .filter(({ address }) => !isLinkLocal(address))
      .toSorted((a, b) => (a.family < b.family ? -1 : a.family > b.family ? 1 : 0)),
  }));
  const used = entries.filter(({ infos }) => infos.length > 0);
  const outside = used.filter(({ infos }) => infos.every(({ internal }) => !internal));
  return (outside.length > 0 ? outside : used).map(({ name, infos }) => ({
    name,
    macAddress: infos[0]?.mac ?? '',
    addresses: infos.map(({ address, cidr }) => ({ value: address, cidr: networkOf(cidr ?? address) })),
  }));
}

const isLinkLocal = (address: string) => address.startsWith('169.254.') || /^fe[89ab]/i.test(address);
