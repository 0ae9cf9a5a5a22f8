/** What a development world is built from. */
import type { LocalAgent } from '../../agent/ports/index.ts';
import type { Admin, Models } from '../../controller/ports/index.ts';

export interface DevOptions {
  /** Where `reeve-controller` and `reeved` are. */
  readonly binDirectory: string;
  /** Where the development publisher key is. */
  readonly keysDirectory: string;
  /** The public half of the development key, base64; the key is made at first use. */
  readonly publisherKey: () => Promise<string>;
  readonly connectAdmin: (
    address: string,
    model?: string,
  ) => Promise<{
    readonly admin: Admin;
    readonly models: Models;
    readonly close: () => Promise<void>;
  }>;
  readonly join: (request: {
    readonly token: string;
    readonly address: string;
    readonly dataDirectory: string;
  }) => Promise<unknown>;
  readonly localAgent: (runDirectory: string) => Pick<LocalAgent, 'stopAll'>;
  /** Added to what the daemons inherit: kill tests say here where one of them dies. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Told each step, as a sentence for people. */
export type Progress = (step: string) => void;
