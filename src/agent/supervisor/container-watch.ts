/**
 * The units of a pod: their workloads live in containers that the kubelet starts, each with a manager of its own. It is
 * asked which life it is in, and listened to; what it says is stored in one step with how far it was heard.
 */
import { AgentError, explainError } from '../../core/errors.ts';
import type { ContainerMark, UnitName } from '../../core/model/index.ts';
import { type ContainerNews, newsOfBoot, newsOfNotices } from '../../core/operation/index.ts';
import type { Clock, ContainerManagers, Log, PebbleDoors } from '../ports/index.ts';
import { scope } from './scope.ts';

/** Whoever keeps what is told. */
interface ContainerLedger {
  /** False: not now. */
  containerNews(unit: UnitName, container: string, news: ContainerNews): Promise<boolean>;
  containerMark(unit: UnitName, container: string): ContainerMark | undefined;
}

export interface ContainerWatch {
  /** Doors that open the unit's own place, and leave its containers to those who run them. */
  behind(doors: PebbleDoors): PebbleDoors;
  /** Listens to the containers of all units that are served, until the signal. Once. */
  run(ledger: ContainerLedger, signal: AbortSignal): Promise<void>;
}

/** Between two tries to reach a manager that is away: so long after its start it is heard of. */
const retryDelayMs = 500;

interface Watched {
  readonly unit: UnitName;
  readonly container: string;
  readonly over: AbortController;
}

export function containerWatch(parts: {
  readonly managers: ContainerManagers;
  readonly clock: Pick<Clock, 'delay'>;
  readonly log: Log;
}): ContainerWatch {
  const { managers, clock, log } = parts;
  const watched = new Map<string, Watched>();
  const background = scope();
  let listen: (one: Watched) => void = () => undefined;

  async function follow({ unit, container, over }: Watched, ledger: ContainerLedger, ended: AbortSignal) {
    const signal = AbortSignal.any([over.signal, ended]);
    let isAway = false;
    while (!signal.aborted)
      try {
        await hear(unit, container, ledger, signal);
        isAway = false;
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof AgentError)) throw error;
        if (!isAway) log.info('a container is away', { unit, container, error: explainError(error) });
        isAway = true;
        await clock.delay(retryDelayMs, signal).catch(() => undefined);
      }
  }

  /** One round: a new life is told before what happens in it. */
  async function hear(unit: UnitName, container: string, ledger: ContainerLedger, signal: AbortSignal): Promise<void> {
    const bootId = await managers.bootId(container, signal);
    const born = newsOfBoot(container, ledger.containerMark(unit, container), bootId);
    if (born !== null) {
      await tell(unit, container, born);
      log.info('a container is ready', { unit, container });
    }
    const mark = ledger.containerMark(unit, container);
    if (mark === undefined) return;
    const news = newsOfNotices(container, mark, await managers.notices(container, mark.noticesAfter, signal));
    if (news !== null) await tell(unit, container, news);

    async function tell(...told: Parameters<ContainerLedger['containerNews']>): Promise<void> {
      if (await ledger.containerNews(...told)) return;
      throw new AgentError('container-unavailable', 'cannot tell a unit that is not here yet', { fields: { unit } });
    }
  }

  function begin(unit: UnitName, container: string): void {
    const key = `${unit} ${container}`;
    if (watched.has(key)) return;
    const one = { unit, container, over: new AbortController() };
    watched.set(key, one);
    listen(one);
  }

  function end(unit: UnitName): void {
    for (const [key, one] of watched)
      if (one.unit === unit) {
        one.over.abort('the unit is not served any more');
        watched.delete(key);
      }
  }

  return {
    behind: (doors) => ({
      open(unit, containers, pebble) {
        for (const container of containers) begin(unit, container);
        return doors.open(unit, [], pebble);
      },
      close(unit) {
        end(unit);
        return doors.close(unit);
      },
    }),
    async run(ledger, signal) {
      listen = (one) => background.run(() => follow(one, ledger, signal));
      for (const one of watched.values()) listen(one);
      const over = new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
      await Promise.race([over, background.failure]);
      listen = () => undefined;
      await background.settled();
    },
  };
}
