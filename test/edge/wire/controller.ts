/** A real controller's servers on loopback, over an `Admin` and agents' sessions that each test brings. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import type { Admin, AgentConnection, AgentFiles, Enrolment, Models } from '../../../src/controller/ports/index.ts';
import { AgentError } from '../../../src/core/errors.ts';
import type { AgentId, Instant, MachineId } from '../../../src/core/model/index.ts';
import {
  type AgentIdentity,
  type ControllerIdentity,
  createControllerIdentity,
  tokenMint,
} from '../../../src/edge/identity/index.ts';
import { connectAdmin, grpcLink, join, type ServingController, serveController } from '../../../src/edge/wire/index.ts';

export const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** All of them, or the first few. */
export async function collect<Message>(messages: AsyncIterable<Message>, count = Number.POSITIVE_INFINITY) {
  const all: Message[] = [];
  for await (const message of messages) if (all.push(message) >= count) break;
  return all;
}

export interface Knobs {
  readonly admin?: Partial<Admin>;
  readonly adminOf?: (model: string | undefined) => Partial<Admin>;
  readonly models?: Partial<Models>;
  readonly onAgent?: (connection: AgentConnection, model: string) => Promise<void>;
  readonly bundles?: Partial<AgentFiles>;
  readonly now?: () => Instant;
}

export interface World {
  readonly folder: string;
  readonly identity: ControllerIdentity;
  readonly serving: ServingController;
  /** A new token, as a person would get it. */
  readonly token: () => string;
  readonly joined: (name?: string) => Promise<AgentIdentity>;
  readonly link: (identity: AgentIdentity) => ReturnType<typeof grpcLink>;
  readonly admin: () => ReturnType<typeof connectAdmin>;
  readonly adminSocket: string;
}

const agents = ['5f1c2a34-0000-4000-8000-000000000001', '5f1c2a34-0000-4000-8000-000000000002'] as AgentId[];

/** Tokens in memory, each for one use. */
function enrolmentOf(tokens: Set<string>, model: string): Enrolment {
  let enrolled = 0;
  return {
    async redeem(secretHash) {
      if (!tokens.delete(secretHash)) throw new AgentError('token-invalid', 'cannot use this join token');
      const number = enrolled++;
      return { agent: agents[number] as AgentId, machine: String(number) as MachineId, model };
    },
  };
}

const nothing = () => {
  throw new AgentError('not-found', 'cannot find it');
};
const noBundles = { manifest: nothing, read: nothing, readResource: nothing };

/** Everything is closed and removed after the test. */
export async function world(t: TestContext, knobs: Knobs = {}): Promise<World> {
  const folder = await mkdtemp(path.join(tmpdir(), 'reeve-wire-'));
  const identity = await createControllerIdentity(path.join(folder, 'controller'));
  const tokens = new Set<string>();
  const adminSocket = path.join(folder, 'run', 'admin.sock');
  const serving = await serveController({
    listen: '127.0.0.1:0',
    adminSocket,
    identity,
    adminOf: (model) => (knobs.adminOf?.(model) ?? knobs.admin ?? {}) as Admin,
    models: (knobs.models ?? {}) as Models,
    admit(model) {
      if (model !== identity.model) throw new AgentError('peer-untrusted', 'cannot serve an agent of this model');
    },
    onAgent: knobs.onAgent ?? (async () => {}),
    enrolment: enrolmentOf(tokens, identity.model),
    bundlesOf: () => ({ ...noBundles, ...knobs.bundles }),
    log: quiet,
    ...(knobs.now === undefined ? {} : { now: knobs.now }),
  });
  const closers: (() => void)[] = [];
  t.after(async () => {
    for (const close of closers) close();
    await serving.close();
    await rm(folder, { recursive: true });
  });
  const owned = <Closable extends { close(): void }>(one: Closable): Closable => {
    closers.push(() => one.close());
    return one;
  };
  const mint = tokenMint(identity);
  function token(): string {
    const minted = mint.mint();
    tokens.add(minted.secretHash);
    return minted.token;
  }
  return {
    folder,
    identity,
    serving,
    token,
    adminSocket,
    joined: (name = 'agent') =>
      join({ token: token(), address: serving.address, dataDirectory: path.join(folder, name), hostname: name }),
    link: (agent) => owned(grpcLink({ address: serving.address, identity: agent, log: quiet })),
    admin: () => owned(connectAdmin({ address: `unix:${adminSocket}` })),
  };
}
