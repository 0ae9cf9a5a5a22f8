/** Tools of the contract that this agent refuses, each with its reason: charms are told plainly, and so are the docs. */
import { runError, type ToolError } from './tool.ts';

const needs = {
  leaderData: 'leader data is not kept: `relation-set --app` on a peer relation does the same',
  secrets: 'the controller keeps no secrets yet',
  storage: 'the controller provides no storage yet',
  cloud: 'machines are not made from a cloud',
  payloads: 'payloads were removed from the contract in 4.0',
  metrics: 'metrics were removed from the contract in 4.0',
  kubernetes: 'it exists on Kubernetes only',
} as const;

export const unavailableTools: readonly { readonly name: string; readonly because: string }[] = [
  { name: 'leader-get', because: needs.leaderData },
  { name: 'leader-set', because: needs.leaderData },
  { name: 'secret-add', because: needs.secrets },
  { name: 'secret-set', because: needs.secrets },
  { name: 'secret-grant', because: needs.secrets },
  { name: 'secret-revoke', because: needs.secrets },
  { name: 'secret-remove', because: needs.secrets },
  { name: 'storage-add', because: needs.storage },
  { name: 'credential-get', because: needs.cloud },
  { name: 'payload-register', because: needs.payloads },
  { name: 'payload-unregister', because: needs.payloads },
  { name: 'payload-status-set', because: needs.payloads },
  { name: 'add-metric', because: needs.metrics },
  { name: 'pod-spec-set', because: needs.kubernetes },
  { name: 'pod-spec-get', because: needs.kubernetes },
  { name: 'k8s-spec-set', because: needs.kubernetes },
  { name: 'k8s-spec-get', because: needs.kubernetes },
  { name: 'k8s-raw-set', because: needs.kubernetes },
  { name: 'k8s-raw-get', because: needs.kubernetes },
];

export const notAvailable = (name: string): ToolError => runError(`${name} is not available on this agent`);
