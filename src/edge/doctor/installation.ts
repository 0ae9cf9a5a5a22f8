/** Where the agent of this machine keeps what it has, found without it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Installation {
  readonly run: string;
  readonly data: string;
  readonly etc: string;
  readonly logs: string;
}

const usual = { data: '/var/lib/reeve', etc: '/etc/reeve', logs: '/var/log/juju' };

/** As its agent has written when it was ready, else as packages have it. `data` is what the person says. */
export function installationAt(run: string, data?: string): Installation {
  const installation = { ...usual, ...written(path.join(run, 'agent.json')), run };
  return data === undefined ? installation : { ...installation, data };
}

function written(file: string): Partial<typeof usual> {
  try {
    const { data, etc, logs } = JSON.parse(readFileSync(file, 'utf8')) as Partial<typeof usual>;
    return { ...(data && { data }), ...(etc && { etc }), ...(logs && { logs }) };
  } catch {
    return {};
  }
}
