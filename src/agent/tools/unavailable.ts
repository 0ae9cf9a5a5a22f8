/** Tools of the contract that this agent refuses, each with its reason: charms are told plainly, and so are the docs. */
import { runError, type ToolError } from './tool.ts';

const needs = {
  leaderData: 'leader data is not kept: `relation-set --app` on a peer relation does the same',
  cloud: 'machines are not made from a cloud',
  reboot: 'the agent does not reboot its machine',
  payloads: 'payloads were removed from the contract in 4.0',
  metrics: 'metrics were removed from the contract in 4.0',
  kubernetes: 'it exists on Kubernetes only',
} as const;

export const unavailableTools: readonly { readonly name: string; readonly because: string }[] = [
  { name: 'leader-get', because: needs.leaderData },
  { name: 'leader-set', because: needs.leaderData },
  { name: 'credential-get', because: needs.cloud },
  { name: 'juju-reboot', because: needs.reboot },
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
