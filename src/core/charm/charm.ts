/** A charm's own files, from unknown documents to the typed `Charm`. */
import type { Charm } from '../model/index.ts';
import { parseActions } from './actions.ts';
import { parseConfig } from './config.ts';
import { checkLxdProfile } from './lxd-profile.ts';
import { parseMetadata } from './metadata.ts';

/** The parsed `metadata.yaml`, `config.yaml`, `actions.yaml` and `lxd-profile.yaml`; undefined where the charm has no such file. */
export interface CharmDocuments {
  readonly metadata: unknown;
  readonly config: unknown;
  readonly actions: unknown;
  readonly lxdProfile?: unknown;
}

/** Throws `charm-invalid` with file and path of the first fault. */
export function parseCharm(documents: CharmDocuments): Charm {
  checkLxdProfile(documents.lxdProfile);
  return {
    ...parseMetadata(documents.metadata),
    config: parseConfig(documents.config),
    actions: parseActions(documents.actions),
  };
}
