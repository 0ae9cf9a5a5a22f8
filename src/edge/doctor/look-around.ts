/** Gathers what `core/doctor` judges. Each look is harmless, takes at most seconds, and finds something or nothing. */
import path from 'node:path';
import type { AgentFacts, DoctorFacts, IdentityFacts } from '../../core/doctor/index.ts';
import { AgentError, explainError } from '../../core/errors.ts';
import { localApiClient } from '../api/index.ts';
import { loadAgentIdentity } from '../identity/index.ts';
import { lookAtController } from './controller.ts';
import { lookAtFolder, lookAtGuarded } from './folders.ts';
import type { Installation } from './installation.ts';
import { lookAtMachine } from './machine.ts';

/** Everything, at once. */
export async function lookAround(installation: Installation, version: string): Promise<DoctorFacts> {
  const { run, data } = installation;
  const [agent, { identity, address }, machine] = await Promise.all([
    lookAtAgent(run),
    lookAtIdentity(data),
    lookAtMachine(),
  ]);
  return {
    now: Date.now(),
    user: process.getuid?.() ?? 0,
    version,
    agent,
    identity,
    machine,
    folders: [lookAtFolder('data', data), lookAtFolder('run', run)],
    guarded: lookAtGuarded([
      { path: data, modeMax: 0o750 },
      { path: path.join(data, 'identity'), modeMax: 0o700 },
      { path: path.join(data, 'identity/tls.key'), modeMax: 0o600 },
      { path: path.join(data, 'identity/long-term.key'), modeMax: 0o600 },
      { path: path.join(data, 'state.db.key'), modeMax: 0o600 },
      { path: path.join(run, 'admin.sock'), modeMax: 0o660 },
    ]),
    controller: address === null ? null : await lookAtController(address, agent),
  };
}

async function lookAtAgent(run: string): Promise<AgentFacts> {
  try {
    const { agent, controller } = await localApiClient({ runDirectory: run }).status();
    const { connected, problem = null, skewMs = null } = controller;
    return { kind: 'answers', version: agent.version, connected, problem, skewMs };
  } catch (error) {
    return { kind: 'silent', because: explainError(error instanceof AgentError ? (error.cause ?? error) : error) };
  }
}

async function lookAtIdentity(
  data: string,
): Promise<{ readonly identity: IdentityFacts; readonly address: string | null }> {
  try {
    const { joinedOn, validTo, address } = await loadAgentIdentity(data);
    const { hostname = null, machineMark = null } = joinedOn ?? {};
    return { identity: { kind: 'joined', hostname, machineMark, validTo }, address };
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as { readonly code?: string };
    return { identity: { kind: code === 'EACCES' ? 'hidden' : 'missing' }, address: null };
  }
}
