/** Who an agent is: made when it joins, read at each start (security.md §5.4). */
import { X509Certificate } from 'node:crypto';
import path from 'node:path';
import { AgentError } from '../../core/errors.ts';
import { type AgentId, agentId, type Instant, type MachineId, machineId } from '../../core/model/index.ts';
import { createFolder, readFolder, refuseExisting, replaceInFolder } from './folder.ts';

export interface AgentIdentity {
  readonly agent: AgentId;
  readonly machine: MachineId;
  readonly controller: string;
  readonly model: string;
  /** `host:port` of the controller. */
  readonly address: string;
  /** PEM of the only CA that a controller may have its certificate from. */
  readonly authority: string;
  /** PEM. */
  readonly certificate: string;
  /** PEM, secret. */
  readonly key: string;
  /** End of the certificate. */
  readonly validTo: Instant;
  /** The signed document, pinned by the join token. */
  readonly controllerKeys: Uint8Array;
  /** Null: it joined with a version that did not remember. */
  readonly joinedOn: JoinedOn | null;
}

/** What joining has won, with the long-term key that will be needed to recover an expired certificate. */
export type NewAgentIdentity = Omit<AgentIdentity, 'validTo'> & {
  readonly longTermKey: string;
  readonly joinedOn: JoinedOn;
};

/** The machine as it was when it joined: tells a copy of it, and a new name. */
export interface JoinedOn {
  readonly hostname: string;
  /** `machineMark`; null on a machine without an id. */
  readonly machineMark: string | null;
}

const files = ['agent.json', 'ca.crt', 'tls.crt', 'tls.key', 'controller-keys.json'] as const;
const factsFile = 'agent.json';
const folder = (dataDirectory: string): string => path.join(dataDirectory, 'identity');

/** Throws `not-found`, with `reeve join` as the next step. */
export async function loadAgentIdentity(dataDirectory: string): Promise<AgentIdentity> {
  const next = 'reeve join, with a token from: reeve join-token on the controller';
  const found = await readFolder(folder(dataDirectory), files, next);
  const facts = JSON.parse(found['agent.json'].toString()) as Record<string, string> & { joinedOn?: JoinedOn };
  return {
    agent: agentId(facts.agent ?? ''),
    machine: machineId(facts.machine ?? ''),
    controller: facts.controller ?? '',
    model: facts.model ?? '',
    address: facts.address ?? '',
    authority: found['ca.crt'].toString(),
    certificate: found['tls.crt'].toString(),
    key: found['tls.key'].toString(),
    validTo: Date.parse(new X509Certificate(found['tls.crt']).validTo),
    controllerKeys: Uint8Array.from(found['controller-keys.json']),
    joinedOn: facts.joinedOn ?? null,
  };
}

/** Throws `already-exists` when this data folder belongs to an agent: asked before a token is used up. */
export const refuseJoined = (dataDirectory: string): void => refuseExisting(folder(dataDirectory));

/**
 * Two agents with one identity would do each other's work. Throws `machine-copied` when this is not the machine that
 * joined, as far as both are known.
 */
export function refuseCopy({ joinedOn }: AgentIdentity, mark: string | null): void {
  const joined = joinedOn?.machineMark ?? null;
  if (joined === null || mark === null || joined === mark) return;
  throw new AgentError('machine-copied', 'cannot be the agent of this machine: it joined as another one', {
    next: 'a copy: remove its data folder, then reeve join HOST:PORT; a machine that has moved: reeve join --moved',
  });
}

/** What joined goes on as another machine: a disk that was moved. Throws `not-found`. */
export async function moveAgentIdentity(dataDirectory: string, joinedOn: JoinedOn): Promise<AgentIdentity> {
  const { agent, machine, controller, model, address } = await loadAgentIdentity(dataDirectory);
  const facts = { agent, machine, controller, model, address, joinedOn };
  await replaceInFolder(folder(dataDirectory), factsFile, `${JSON.stringify(facts)}\n`);
  return loadAgentIdentity(dataDirectory);
}

export async function saveAgentIdentity(dataDirectory: string, won: NewAgentIdentity): Promise<AgentIdentity> {
  const { agent, machine, controller, model, address, joinedOn } = won;
  await createFolder(folder(dataDirectory), {
    'agent.json': `${JSON.stringify({ agent, machine, controller, model, address, joinedOn })}\n`,
    'ca.crt': won.authority,
    'tls.crt': won.certificate,
    'tls.key': won.key,
    'long-term.key': won.longTermKey,
    'controller-keys.json': won.controllerKeys,
  });
  return loadAgentIdentity(dataDirectory);
}
