/** Evidence that is accepted, to be spoiled in one place by each test. */
import type {
  AgentId,
  Assignment,
  Digest,
  KeyId,
  Manifest,
  UnitName,
  UnitUuid,
} from '../../../src/core/model/index.ts';
import type { Evidence, PublisherGrant, SignatureFact } from '../../../src/core/trust/index.ts';

export const digestOfLetter = (letter: string): Digest => letter.repeat(64) as Digest;
export const keyOfLetter = (letter: string): KeyId => letter.repeat(64) as KeyId;
const sha512 = 'd'.repeat(128);

export const assignment: Assignment = {
  controller: 'controller-1',
  agent: 'agent-1' as AgentId,
  unit: 'web/0' as UnitName,
  unitUuid: 'uuid-1' as UnitUuid,
  issuedAt: 1_000,
  counter: 7,
  operation: 'install',
  operator: 'web',
  revision: 12,
  archive: digestOfLetter('a'),
  sha512,
  length: 100,
  forced: false,
};

export const manifest: Manifest = {
  operator: 'web',
  revision: 12,
  epoch: 0,
  agentMin: '0.1.0',
  archive: { length: 100, sha256: digestOfLetter('a'), sha512 },
  contentSha256: digestOfLetter('c'),
  files: [{ path: 'dispatch', size: 3, mode: '0755', sha256: digestOfLetter('f') }],
  links: [],
  dirs: [],
  entryPoints: ['dispatch'],
  platforms: ['any'],
  confinement: { profile: 'system', selfModifying: false },
  origin: { kind: 'built' },
  floor: 3,
  builtAt: 500,
};

export const grant: PublisherGrant = {
  name: 'acme',
  keys: [keyOfLetter('1'), keyOfLetter('2')],
  threshold: 1,
  operators: ['web'],
  development: false,
};

export const orderSignature: SignatureFact = {
  role: 'order',
  keyId: keyOfLetter('0'),
  over: digestOfLetter('8'),
  ok: true,
};
export const signedBy = (letter: string, more: Partial<SignatureFact> = {}): SignatureFact => ({
  role: 'publisher',
  keyId: keyOfLetter(letter),
  over: digestOfLetter('9'),
  ok: true,
  ...more,
});

export const evidence: Evidence = {
  artifact: { length: 100, sha256: digestOfLetter('a'), sha512 },
  manifest,
  assignment,
  signatures: [orderSignature, signedBy('1')],
  standing: {
    publishers: [grant],
    orderKeys: [{ keyId: keyOfLetter('0'), notBefore: 0, notAfter: 10_000 }],
    denied: [],
  },
  addressee: { controller: 'controller-1', agent: 'agent-1', unitUuid: 'uuid-1', lastCounter: 7 },
  agentVersion: '0.1.0',
  platform: 'amd64',
  now: 2_000,
  floors: { revision: 5, running: null },
};
