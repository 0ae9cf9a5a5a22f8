/** Sockets that systemd listens on for this process, and goes on to while there is none (sd_listen_fds(3)). */

const firstFd = 3;
const socketsMax = 16;

/** Descriptors by the names that the socket units give them; none for a process that was started in any other way. */
export function inheritedSockets(
  environment: Readonly<Record<string, string | undefined>>,
  pid: number,
): ReadonlyMap<string, number> {
  const { LISTEN_PID: owner, LISTEN_FDS: count, LISTEN_FDNAMES: names = '' } = environment;
  if (owner !== String(pid) || !/^\d{1,2}$/.test(count ?? '')) return new Map();
  const fds = Math.min(Number(count), socketsMax);
  return new Map(
    names
      .split(':')
      .slice(0, fds)
      .map((name, at) => [name, firstFd + at]),
  );
}
