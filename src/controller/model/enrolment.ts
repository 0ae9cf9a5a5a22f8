/** Join tokens and the agents that they make (security.md §5.1); the model's first record. */
import { contentMark } from '../../core/bundle/index.ts';
import { AgentError } from '../../core/errors.ts';
import {
  type AgentId,
  type BundleView,
  type Charm,
  firstModelName,
  type MachineId,
  type NewModel,
} from '../../core/model/index.ts';
import type { BundleFacts } from '../ports/index.ts';
import { type Draft, takeNumber } from './draft.ts';
import type { Facts } from './facts.ts';
import { fulfilWish } from './machines.ts';
import { configureModel, defaultModelSettings } from './model-settings.ts';
import { refuseDying } from './names.ts';
import { selfId } from './record-keys.ts';

export const joinTokenLifetimeMs = 60 * 60_000;
/** Tokens that nobody has used yet. */
export const joinTokensMax = 100;

/** The model of a new store. One that an older program made takes the uuid that its agents' certificates name. */
export function makeModel(draft: Draft, facts: Facts, given?: NewModel & { readonly uuid: string }): void {
  const existing = draft.get('model', selfId);
  if (existing !== undefined) return draft.put('model', selfId, { ...existing, uuid: given?.uuid ?? existing.uuid });
  const { name, uuid, config } = given ?? { name: firstModelName, uuid: facts.newUuid(), config: {} };
  draft.put('model', selfId, { name, uuid, ...defaultModelSettings });
  configureModel(draft, { set: config, reset: [] });
}

/** Remembers the hash of a token. Throws `limit-reached`, `being-removed`. */
export function addToken(draft: Draft, facts: Facts, secretHash: string): void {
  refuseDying(draft);
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
  fulfilWish(draft);
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
  const content = contentMark(manifest);
  draft.put('bundle', digest, { digest, operator, revision, publisher, sha512, length, content, charm });
  return { digest, operator, revision, publisher };
}
