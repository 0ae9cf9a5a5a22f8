/** Join tokens and the agents that they make (security.md §5.1); the model's first record. */
import { AgentError } from '../../core/errors.ts';
import type { AgentId, BundleView, Charm, MachineId } from '../../core/model/index.ts';
import type { BundleFacts } from '../ports/index.ts';
import { type Draft, takeNumber } from './draft.ts';
import type { Facts } from './facts.ts';
import { selfId } from './records.ts';

export const joinTokenLifetimeMs = 60 * 60_000;
/** Tokens that nobody has used yet. */
export const joinTokensMax = 100;

/** The model of a new store. */
export function makeModel(draft: Draft, facts: Facts): void {
  if (draft.get('model', selfId) !== undefined) return;
  draft.put('model', selfId, {
    name: 'default',
    uuid: facts.newUuid(),
    updateStatusIntervalMs: 5 * 60_000,
    automaticallyRetryHooks: true,
    charmProxies: {},
  });
}

/** Remembers the hash of a token. Throws `limit-reached`. */
export function addToken(draft: Draft, facts: Facts, secretHash: string): void {
  const tokens = [...draft.list('token')];
  const expired = tokens.filter(([, { expiresAt }]) => expiresAt <= facts.now);
  for (const [hash] of expired) draft.delete('token', hash);
  if (tokens.length - expired.length >= joinTokensMax)
    throw new AgentError('limit-reached', 'cannot make another join token: too many are unused', {
      fields: { tokensMax: joinTokensMax },
      next: 'they expire after an hour',
    });
  draft.put('token', secretHash, { expiresAt: facts.now + joinTokenLifetimeMs });
}

/** Uses a token up and makes agent and machine. Throws `token-invalid`. */
export function redeemToken(
  draft: Draft,
  facts: Facts,
  secretHash: string,
  hostname: string,
): { readonly agent: AgentId; readonly machine: MachineId } {
  const token = draft.get('token', secretHash);
  if (token === undefined || token.expiresAt <= facts.now)
    throw new AgentError('token-invalid', 'cannot join: the token is unknown, used or expired', {
      next: 'ask the administrator for a new token',
    });
  draft.delete('token', secretHash);
  const agent = facts.newUuid() as AgentId;
  const machine = String(takeNumber(draft, 'machine')) as MachineId;
  draft.put('machine', machine, { id: machine, agent, hostname, interfaces: [], units: [] });
  draft.put('agent', agent, { machine, version: '' });
  draft.put('stream', agent, { stream: facts.newUuid(), acknowledged: 0, next: 1 });
  return { agent, machine };
}

/** Remembers what was read of a bundle. */
export function addBundle(draft: Draft, facts: BundleFacts, charm: Charm): BundleView {
  const { digest, manifest, publisher } = facts;
  const { operator, revision, archive } = manifest;
  const { sha512, length } = archive;
  draft.put('bundle', digest, { digest, operator, revision, publisher, sha512, length, charm });
  return { digest, operator, revision, publisher };
}
