export {
  type AgentIdentity,
  type JoinedOn,
  loadAgentIdentity,
  moveAgentIdentity,
  refuseCopy,
  refuseJoined,
  saveAgentIdentity,
} from './agent-identity.ts';
export { agentLifeMs, agentOf, certificatePem, isController, issueAgent, type NamedAgent } from './certificates.ts';
export {
  type ControllerIdentity,
  createControllerIdentity,
  loadControllerIdentity,
  newKey,
  privatePem,
} from './controller-identity.ts';
export { type OrderKey, readControllerKeys, sha256 } from './controller-keys.ts';
export { readSigningRequest, writeSigningRequest } from './signing-request.ts';
export { authorityPin, readToken, secretHash, tokenMint } from './tokens.ts';
