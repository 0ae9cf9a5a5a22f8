/**
 * The network of a lab: a namespace with two bridges, and one for each machine, which has a cable to each bridge. The
 * first bridge has IPv4 and nothing else, the second IPv6. Each namespace lives as long as a process of ours that does
 * nothing in it, so nothing of it stays on the host, whatever happens to the test.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';

/** The ends of a machine's cables, by the number of the machine, from 1 on. */
export const addressOf = (machine: number): string => `10.77.0.${machine}`;
export const address6Of = (machine: number): string => `fd77::${machine}`;
/** On both bridges, for what tests do from outside. */
const outside = 254;

/** What happens to what a bridge carries; nothing gets to the host in any case. */
export type Fault =
  | { readonly kind: 'cut'; readonly machine: number }
  | { readonly kind: 'loss'; readonly percent: number }
  | { readonly kind: 'slow'; readonly bytesPerSecond: number };

export interface LabNetwork {
  /** A process in the namespace of a machine. */
  namespaceOf(machine: number): number;
  /** What to put before a command to run it beside the machines, with the programs of the host. */
  enter(): readonly string[];
  /** These faults from now on, and no others. */
  suffer(faults: readonly Fault[]): void;
  close(): void;
}

/** `root` is a root file system with `ip` and `nft`, which the host need not have. Throws when one of them fails. */
export async function openNetwork(root: string, machines: number): Promise<LabNetwork> {
  const bridges = await holdNamespace();
  const cables: ChildProcess[] = [];
  const close = (): void => {
    for (const holder of [bridges, ...cables]) holder.kill('SIGKILL');
  };
  const network: LabNetwork = {
    namespaceOf: (machine) => cables[machine - 1]?.pid ?? 0,
    enter: () => ['nsenter', `--net=/proc/${bridges.pid}/ns/net`, '--'],
    suffer(faults) {
      run(bridges, root, ['nft', '-f', '-'], rulesOf(faults));
    },
    close,
  };
  try {
    ip(bridges, root, bridgeLines);
    for (let machine = 1; machine <= machines; machine++) {
      const holder = await holdNamespace();
      cables.push(holder);
      ip(bridges, root, cableLines(machine, holder.pid ?? 0));
      ip(holder, root, endLines(machine));
    }
  } catch (error) {
    close();
    throw error;
  }
  return network;
}

async function holdNamespace(): Promise<ChildProcess> {
  const line = 'echo here; exec sleep infinity';
  const holder = spawn('unshare', ['--net', 'setpriv', '--pdeathsig', 'KILL', 'sh', '-c', line], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  return holder;
}

const bridgeLines = [
  'link set lo up',
  'link add four type bridge',
  'link set four up',
  `address add ${addressOf(outside)}/24 dev four`,
  'link add six type bridge',
  'link set six up',
  `address add ${address6Of(outside)}/64 dev six nodad`,
];

const cableLines = (machine: number, pid: number): readonly string[] =>
  ['four', 'six'].flatMap((bridge, index) => [
    `link add ${bridge}${machine} type veth peer name eth${index} netns ${pid}`,
    `link set ${bridge}${machine} master ${bridge} up`,
  ]);

/** No link-local addresses: what has an address has it from here. */
const endLines = (machine: number): readonly string[] => [
  'link set lo up',
  'link set eth0 addrgenmode none up',
  'link set eth1 addrgenmode none up',
  `address add ${addressOf(machine)}/24 dev eth0`,
  `address add ${address6Of(machine)}/64 dev eth1 nodad`,
];

function rulesOf(faults: readonly Fault[]): string {
  const chain = ['type filter hook forward priority 0;', ...faults.flatMap(ruleOf)].join('\n');
  return `flush ruleset\ntable bridge lab {\nchain forward {\n${chain}\n}\n}\n`;
}

function ruleOf(fault: Fault): readonly string[] {
  switch (fault.kind) {
    case 'loss':
      return [`numgen random mod 100 < ${fault.percent} drop`];
    case 'slow':
      return [`limit rate over ${fault.bytesPerSecond} bytes/second drop`];
    case 'cut':
      return ['four', 'six'].flatMap((bridge) => [
        `iifname ${bridge}${fault.machine} drop`,
        `oifname ${bridge}${fault.machine} drop`,
      ]);
  }
}

const ip = (holder: ChildProcess, root: string, lines: readonly string[]): void =>
  run(holder, root, ['ip', '-batch', '-'], `${lines.join('\n')}\n`);

function run(holder: ChildProcess, root: string, words: readonly string[], input: string): void {
  execFileSync('nsenter', [`--net=/proc/${holder.pid}/ns/net`, 'chroot', root, ...words], {
    input,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
}
