/**
 * The connection to systemd over the system bus. The bus may die, and systemd may replace itself; services do not mind.
 *
 * Invariants:
 * 1. Nothing is said while the bus is away: a call waits for it, then fails.
 * 2. Whoever listens is told when signals may have been lost, and looks for himself.
 */
import { createClient, type Message, type MessageBus, messageType } from 'dbus-native';
import type { Clock, Log } from '../../../agent/ports/index.ts';
import { explainError } from '../../../core/errors.ts';
import { isNamed, within } from './answers.ts';

export interface Signal {
  readonly member: string;
  readonly body: readonly unknown[];
}

export interface SystemdBus {
  /**
   * A call of the manager, or of the object and interface named. When the answer is lost it is asked a second time, so it
   * may be heard twice.
   */
  call(member: string, signature: string, body: readonly unknown[], of?: Callee): Promise<unknown>;
  /** Signals of the manager; null: some may be lost. Ends with the function that it returns. */
  listen(listener: (signal: Signal | null) => void): () => void;
  close(): void;
}

interface Callee {
  readonly path: string;
  readonly interface: string;
}

const service = 'org.freedesktop.systemd1';
const manager: Callee = { path: '/org/freedesktop/systemd1', interface: `${service}.Manager` };
const busService = 'org.freedesktop.DBus';
const rules = [
  `type='signal',sender='${service}',path='${manager.path}',interface='${manager.interface}'`,
  `type='signal',sender='${busService}',member='NameOwnerChanged',arg0='${service}'`,
];

const socketPath = '/run/dbus/system_bus_socket';
const callTimeoutMs = 10_000;
const greetingTimeoutMs = 2_000;
/** Until the first answer: a bus that is not there after so long is none. */
const patienceMs = 5_000;
const redialDelayMs = { first: 50, max: 2_000 };

export interface BusParts {
  readonly log: Log;
  readonly clock: Pick<Clock, 'delay'>;
}

/** Null when systemd does not answer. */
export async function connectBus({ log, clock }: BusParts): Promise<SystemdBus | null> {
  const listeners = new Set<(signal: Signal | null) => void>();
  let isClosed = false;
  const tell = (signal: Signal | null): void => {
    for (const listener of listeners) listener(signal);
  };

  /** The library's own reconnecting waits for ever when the bus dies while it greets: each connection is a new one. */
  async function dial(): Promise<MessageBus> {
    const client = createClient({ busAddress: `unix:path=${socketPath}`, timeout: callTimeoutMs });
    const { connection } = client;
    // What fails then is told by `end` and `close`.
    connection.on('error', (error) => log.debug('the system bus fails', { error: explainError(error) }));
    try {
      await within(greetingTimeoutMs, Promise.all(rules.map((rule) => client.addMatch(rule))));
      await within(greetingTimeoutMs, subscribe(client));
    } catch (error) {
      connection.end();
      throw error;
    }
    connection.on('message', ({ type, interface: name, member = '', body = [] }: Message) => {
      if (type !== messageType.signal) return;
      if (name === manager.interface) tell({ member, body });
      // systemd has replaced itself.
      else if (member === 'NameOwnerChanged' && body[2] !== '')
        void subscribe(client).then(
          () => tell(null),
          () => connection.end(),
        );
    });
    // Calls fail at `end` already, which comes before `close` or not at all.
    connection.once('end', () => away(client));
    connection.once('close', () => away(client));
    return client;
  }

  let known: MessageBus | null = null;
  let up = connect();

  async function connect(): Promise<MessageBus> {
    for (let delayMs = redialDelayMs.first; !isClosed; delayMs = Math.min(delayMs * 2, redialDelayMs.max)) {
      const client = await dial().catch(() => null);
      if (client === null) await clock.delay(delayMs);
      else if (isClosed) client.connection.end();
      else return (known = client);
    }
    throw new Error('the agent ends');
  }

  function away(client: MessageBus): void {
    if (client !== known || isClosed) return;
    known = null;
    log.warn('the system bus is away; services run on');
    up = connect();
    up.then(
      () => {
        log.info('the system bus is back');
        tell(null);
      },
      () => undefined,
    );
  }

  const bus: SystemdBus = {
    async call(member, signature, body, of = manager) {
      const ask = async (): Promise<unknown> => {
        const client = await within(callTimeoutMs, up);
        return await client.invoke({ destination: service, ...of, member, signature, body: [...body] });
      };
      try {
        return await ask();
      } catch (error) {
        if (!isLostAnswer(error)) throw error;
        return await ask();
      }
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      isClosed = true;
      known?.connection.end();
    },
  };
  try {
    await within(patienceMs, up);
    return bus;
  } catch (error) {
    log.warn('systemd does not answer on the system bus', { error: explainError(error) });
    bus.close();
    return null;
  }
}

/** systemd sends signals to those who have asked, by their name on the bus, which is a new one each time. */
async function subscribe(client: MessageBus): Promise<void> {
  await client.invoke({ destination: service, ...manager, member: 'Subscribe' }).catch((error: unknown) => {
    if (!isNamed(error, `${service}.AlreadySubscribed`)) throw error;
  });
}

/** The bus died, or systemd replaced itself, with a question on the way. */
const isLostAnswer = (error: unknown): boolean =>
  isNamed(error, `${busService}.Error.NoReply`) ||
  (error instanceof Error && (error as NodeJS.ErrnoException).code === 'ECONNCLOSED');
