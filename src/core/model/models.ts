/** Several models in one controller: what they are called and how they are shown. */
import { AgentError } from '../errors.ts';
import type { Life } from './entities.ts';
import type { Instant } from './ids.ts';

/** The name of the model that a new controller begins with. */
export const firstModelName = 'default';

const pattern = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Lower-case letters, digits and inner hyphens; never a uuid, because models are found by either. Throws `name-invalid`. */
export function modelName(text: string): string {
  if (pattern.test(text) && !uuidPattern.test(text)) return text;
  throw new AgentError('name-invalid', 'cannot use this as a model name', {
    fields: { text: text.slice(0, 40) },
    next: 'lower-case letters, digits and inner hyphens, at most 63 of them',
  });
}

/** One line of `reeve models`. */
export interface ModelSummary {
  readonly name: string;
  readonly uuid: string;
  /** `dying`: its units are on their way out; `dead`: its data is being deleted, then it is gone. */
  readonly life: Life;
  readonly createdAt: Instant;
  readonly applications: number;
  readonly units: number;
  readonly machines: number;
  /** Machines that are missing: for units that wait for one, and those that were asked for by themselves. */
  readonly waiting: number;
}

export interface ModelSetting {
  readonly value: string;
  readonly source: 'default' | 'model';
}

export interface NewModel {
  readonly name: string;
  /** Model settings as typed. */
  readonly config: Readonly<Record<string, string>>;
}
