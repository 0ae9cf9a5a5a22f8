/** Starts the agent where a package has installed it as a service of systemd. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { AgentError } from '../core/errors.ts';

const service = 'reeve-agent.service';
/** What the service uses. */
const dataDirectory = '/var/lib/reeve';

/** `CliPorts.startAgent`. */
export async function startInstalledAgent(joinedDirectory: string): Promise<boolean> {
  const isInstalled = existsSync(`/usr/lib/systemd/system/${service}`) && existsSync('/run/systemd/system');
  if (!isInstalled || path.resolve(joinedDirectory) !== dataDirectory) return false;
  try {
    await promisify(execFile)('systemctl', ['start', service]);
    return true;
  } catch (cause) {
    throw new AgentError('agent-unavailable', 'cannot start the agent that has joined', {
      cause,
      next: `journalctl -u ${service}`,
    });
  }
}
