export { type AgentIdentity, type AgentPorts, type FaultPoint, faultPoints, type TrustRules } from '../ledger/index.ts';
export { type Agent, createAgent } from './agent.ts';
