/** Tools of the contract that this agent refuses, each with its reason: charms are told plainly, and so are the docs. */
import { runError, type ToolError } from './tool.ts';

const needs = {
  secrets: 'the controller keeps no secrets yet',
  storage: 'the controller provides no storage yet',
} as const;

export const unavailableTools: readonly { readonly name: string; readonly because: string }[] = [
  { name: 'secret-add', because: needs.secrets },
  { name: 'secret-set', because: needs.secrets },
  { name: 'secret-grant', because: needs.secrets },
  { name: 'secret-revoke', because: needs.secrets },
  { name: 'secret-remove', because: needs.secrets },
  { name: 'storage-add', because: needs.storage },
];

export const notAvailable = (name: string): ToolError => runError(`${name} is not available on this agent`);
