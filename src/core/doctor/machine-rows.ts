/** The machine: what services and charms find on it. */
import type { DoctorFacts } from './facts.ts';
import { type Found, notice, type Row, warning, well } from './row.ts';

/** Older ones lack properties of the transient units that services are. */
export const systemdVersionMin = 249;
/** Limits of services need them. */
const controllersNeeded = ['memory', 'pids'] as const;
/** The oldest that `ops` runs on. */
const pythonMin = [3, 8] as const;

export const machineRows: readonly Row[] = [
  { check: 'systemd', look: lookAtSystemd },
  { check: 'cgroup', look: lookAtCgroup },
  {
    check: 'python',
    look: ({ machine: { pythonVersion } }) => {
      if (pythonVersion === null) return warning('there is no python3: most charms need it', 'apt install python3');
      const [major = 0, minor = 0] = pythonVersion.split('.').map(Number);
      const isOld = major < pythonMin[0] || (major === pythonMin[0] && minor < pythonMin[1]);
      if (!isOld) return well(pythonVersion);
      return warning(
        `${pythonVersion} is too old for charms with ops`,
        `install python ${pythonMin.join('.')} or newer`,
      );
    },
  },
  {
    check: 'locale',
    look: ({ machine: { locale } }) =>
      /utf-?8/i.test(locale)
        ? well(locale)
        : notice(`${locale || 'none'}: not UTF-8, names and messages may be garbled`, 'export LC_ALL=C.UTF-8'),
  },
  {
    check: 'time zones',
    look: ({ machine: { hasTimeZones } }) =>
      hasTimeZones
        ? well('the database is installed')
        : warning('there is no time zone database: charms that ask for a zone fail', 'apt install tzdata'),
  },
];

function lookAtSystemd({ machine: { systemdVersion } }: DoctorFacts): readonly Found[] {
  if (systemdVersion === null)
    return notice('this machine runs without systemd: services are kept by reeve-shim, and have no limits');
  if (systemdVersion >= systemdVersionMin) return well(`version ${systemdVersion}`);
  return warning(
    `version ${systemdVersion} is older than ${systemdVersionMin}`,
    'upgrade the system, or start reeved with --services shim',
  );
}

function lookAtCgroup({ machine: { cgroup } }: DoctorFacts): readonly Found[] {
  if (cgroup === null) return notice('no control groups: services have no limits');
  const missing = controllersNeeded.filter((name) => !cgroup.controllers.includes(name));
  if (missing.length > 0)
    return warning(
      `version ${cgroup.version} without the controllers ${missing.join(' and ')}: limits of services do not hold`,
      'boot the kernel with cgroup_enable=memory, or with a newer kernel',
    );
  if (cgroup.version === 1)
    return notice('version 1: limits hold by the older rules', 'boot with systemd.unified_cgroup_hierarchy=1');
  return well('version 2 with the controllers memory and pids');
}
