/** The agent itself: whether it answers, who it is, and what it keeps. */
import type { FolderFacts, GuardedFacts } from './facts.ts';
import { type Found, notice, problem, type Row, warning, well } from './row.ts';

const dayMs = 24 * 60 * 60_000;
/** The agent renews its certificate long before. */
export const certificateDaysMin = 7;
const mebibyte = 1024 ** 2;
/** Bundles and databases have to fit into what is free. */
export const freeMebibytesMin: Readonly<Record<FolderFacts['purpose'], number>> = { data: 256, run: 4 };
export const freeFilesMin = 1_000;

export const ownRows: readonly Row[] = [
  {
    check: 'agent',
    look: ({ agent }) =>
      agent.kind === 'answers'
        ? well(`version ${agent.version} answers`)
        : problem(
            `the agent does not answer: ${agent.because}`,
            'systemctl start reeve-agent, then: journalctl -u reeve-agent',
          ),
  },
  {
    check: 'versions',
    look: ({ agent, version }) => {
      if (agent.kind === 'silent') return [];
      if (agent.version === version) return well(`reeve and its agent are both ${version}`);
      return warning(`reeve is ${version}, the agent that runs is ${agent.version}`, 'systemctl restart reeve-agent');
    },
  },
  {
    check: 'packages',
    look: ({ machine: { installedBy } }) =>
      installedBy.length > 1
        ? problem(
            'the deb and the snap are both installed, and each has an agent of its own',
            'apt remove reeve-agent, or: snap remove reeve-agent',
          )
        : well(installedBy.length === 0 ? 'no package: a checkout or an image' : `from the ${installedBy.join()}`),
  },
  {
    check: 'identity',
    look: ({ identity, now }) => {
      switch (identity.kind) {
        case 'missing':
          return problem('this machine has not joined a controller', 'reeve join HOST:PORT');
        case 'hidden':
          return notice('the identity cannot be read as this user', 'sudo reeve doctor');
        case 'joined': {
          const daysLeft = Math.floor((identity.validTo - now) / dayMs);
          if (daysLeft >= certificateDaysMin) return well(`joined; the certificate is good for ${daysLeft} days`);
          const text = daysLeft < 0 ? 'the certificate has expired' : `the certificate ends in ${daysLeft} days`;
          return warning(`${text}, or the clock is wrong`, 'timedatectl status; when it is right: reeve join again');
        }
      }
    },
  },
  {
    check: 'machine identity',
    look: ({ identity, machine }) => {
      if (identity.kind !== 'joined' || identity.machineMark === null || machine.mark === null) return [];
      if (identity.machineMark === machine.mark) return well('this is the machine that joined');
      return problem(
        'this machine is a copy of the one that joined: two agents have one identity',
        'on the copy: stop reeved, remove its data folder, and: reeve join HOST:PORT',
      );
    },
  },
  {
    check: 'host name',
    look: ({ identity, machine: { hostname } }) => {
      if (identity.kind !== 'joined' || identity.hostname === null) return [];
      if (identity.hostname === hostname) return well(hostname);
      return notice(
        `it was ${identity.hostname} when the machine joined and is ${hostname} now; the controller is told`,
      );
    },
  },
  { check: 'disk', look: ({ folders }) => folders.flatMap(lookAtFolder) },
  { check: 'permissions', look: ({ guarded, user }) => lookAtGuarded(guarded, user) },
];

function lookAtFolder({ purpose, path, state, freeBytes, freeFiles }: FolderFacts): readonly Found[] {
  switch (state) {
    case 'missing':
      return problem(`the ${purpose} folder ${path} is missing`, 'systemctl restart reeve-agent, which makes it');
    case 'hidden':
      return notice(`the ${purpose} folder ${path} cannot be looked into as this user`, 'sudo reeve doctor');
    case 'read-only':
      return problem(
        `the ${purpose} folder ${path} cannot be written`,
        `findmnt -T ${path}; dmesg tells why it is read-only`,
      );
    case 'usable': {
      const free = Math.floor(freeBytes / mebibyte);
      if (free < freeMebibytesMin[purpose])
        return warning(
          `${path} has ${free} MiB left, and needs ${freeMebibytesMin[purpose]}`,
          `free some space on the disk of ${path}`,
        );
      if (freeFiles !== null && freeFiles < freeFilesMin)
        return warning(
          `${path} has room for ${freeFiles} more files (inodes)`,
          `delete many small files on the disk of ${path}`,
        );
      return well(`${path} has ${free} MiB left`);
    }
  }
}

function lookAtGuarded(guarded: readonly GuardedFacts[], user: number): readonly Found[] {
  const [first] = guarded;
  if (first === undefined) return [];
  // The agent's own user, whoever looks: that of the folder which holds the rest.
  const { owner } = first;
  const wrong = guarded.flatMap((one) => {
    const surplus = one.mode & ~one.modeMax & 0o777;
    if (surplus !== 0)
      return problem(
        `${one.path} is open to others (mode ${octal(one.mode)})`,
        `chmod ${octal(one.mode & one.modeMax)} ${one.path}`,
      );
    if (one.owner !== owner)
      return problem(
        `${one.path} belongs to user ${one.owner}, and not to the agent’s user ${owner}`,
        `chown ${owner} ${one.path}`,
      );
    return [];
  });
  if (wrong.length > 0) return wrong;
  const whose = owner === user ? 'you' : `user ${owner}`;
  return well(`keys and sockets belong to ${whose} and are closed to others`);
}

const octal = (mode: number): string => (mode & 0o777).toString(8).padStart(4, '0');
