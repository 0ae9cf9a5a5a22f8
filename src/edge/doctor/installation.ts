/** Where the agent of this machine keeps what it has, found without it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Installation {
  readonly run: string;
  readonly data: string;
  readonly etc: string;
  readonly logs: string;
  readonly agents: string;
  /** Of the agent that was ready last; null: not known. */
  readonly pid: number | null;
}

const usual = { data: '/var/lib/reeve', etc: '/etc/reeve', logs: '/var/log/juju', agents: '/var/lib/juju/agents' };

/** As its agent has written when it was ready, else as packages have it. `data` is what the person says. */
export function installationAt(run: string, data?: string): Installation {
  const { pid, ...folders } = written(path.join(run, 'agent.json'));
  const found = Object.keys(usual).map((name) => [name, folders[name] ?? usual[name as keyof typeof usual]]);
  return {
    ...(Object.fromEntries(found) as typeof usual),
    run,
    pid: typeof pid === 'number' ? pid : null,
    ...(data !== undefined && { data }),
  };
}

function written(file: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}
