/** The machine, from the files where everybody finds these things. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statfsSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import path from 'node:path';
import type { MachineFacts } from '../../core/doctor/index.ts';
import { machineMark } from '../machine/index.ts';

const commandTimeoutMs = 3_000;
const cgroupRoot = '/sys/fs/cgroup';
/** `CGROUP2_SUPER_MAGIC`. */
const cgroup2Type = 0x63677270;
const proxyNames = ['http_proxy', 'https_proxy', 'all_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'] as const;
const packages = { deb: '/var/lib/dpkg/info/reeve-agent.list', snap: '/snap/reeve-agent/current' } as const;

export async function lookAtMachine(): Promise<MachineFacts> {
  const [systemdVersion, pythonVersion] = await Promise.all([findSystemd(), firstMatch('python3', /^Python (\S+)/)]);
  const { LC_ALL, LC_CTYPE, LANG } = process.env;
  return {
    hostname: hostname(),
    mark: machineMark(),
    systemdVersion,
    cgroup: findCgroup(),
    locale: LC_ALL || LC_CTYPE || LANG || '',
    hasTimeZones: existsSync('/usr/share/zoneinfo/UTC'),
    pythonVersion,
    nameservers: [...readText('/etc/resolv.conf').matchAll(/^nameserver\s/gm)].length,
    addresses: findAddresses(),
    proxyVariables: proxyNames.filter((name) => process.env[name]),
    installedBy: (['deb', 'snap'] as const).filter((kind) => existsSync(packages[kind])),
  };
}

async function findSystemd(): Promise<number | null> {
  if (!existsSync('/run/systemd/system')) return null;
  const version = await firstMatch('systemctl', /^systemd (\d+)/);
  return version === null ? null : Number(version);
}

/** Of what the program says with `--version`; null when it is not there. */
function firstMatch(program: string, pattern: RegExp): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, ['--version'], { timeout: commandTimeoutMs }, (error, stdout) =>
      resolve(error === null ? (pattern.exec(stdout)?.[1] ?? null) : null),
    );
  });
}

function findCgroup(): MachineFacts['cgroup'] {
  try {
    if (statfsSync(cgroupRoot).type === cgroup2Type)
      return { version: 2, controllers: readText(path.join(cgroupRoot, 'cgroup.controllers')).trim().split(' ') };
    const controllers = readdirSync(cgroupRoot);
    return controllers.length === 0 ? null : { version: 1, controllers };
  } catch {
    return null;
  }
}

/** Loopback is no way out. */
function findAddresses(): MachineFacts['addresses'] {
  const outside = Object.values(networkInterfaces())
    .flatMap((infos) => infos ?? [])
    .filter(({ internal, address }) => !internal && !/^fe[89ab]/i.test(address));
  const has = (family: string): boolean => outside.some((info) => info.family === family);
  return { ipv4: has('IPv4'), ipv6: has('IPv6') };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
