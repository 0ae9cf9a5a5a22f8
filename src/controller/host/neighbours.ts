/**
 * Keeps models of one controller in touch: each takes in what the others show of the relations between them. Both sides
 * are levels that stand in their own stores, so nothing is queued, and a death between two commits is made good by the
 * next look.
 */
import type { Neighbour } from '../controller.ts';
import { noticeOffer, type Reader, shownOffer, sideOf, type Tie, takeSide, tiesOf } from '../model/index.ts';
import type { Clock, Log } from '../ports/index.ts';
import type { Pulse } from '../pulse.ts';

/** After a store has failed. */
export const touchRetryDelayMs = 1_000;

export interface NamedNeighbour extends Neighbour {
  readonly name: string;
}

export interface Neighbourhood {
  /** Every open model, by uuid. */
  readonly models: () => ReadonlyMap<string, NamedNeighbour>;
  /** Beats when one of them has changed. */
  readonly pulse: Pulse;
  readonly clock: Pick<Clock, 'delay'>;
  readonly log: Pick<Log, 'warn'>;
  readonly signal: AbortSignal;
}

/** Runs until the signal comes. */
export async function keepInTouch({ models, pulse, clock, log, signal }: Neighbourhood): Promise<void> {
  const looked = new Map<string, number>();
  while (!signal.aborted) {
    const { beats } = pulse;
    try {
      await round(models(), looked);
      await pulse.past(beats, signal);
    } catch (error) {
      log.warn('models cannot be kept in touch', { error });
      looked.clear();
      await clock.delay(touchRetryDelayMs, signal).catch(() => undefined);
    }
  }
}

/** `looked`: the revision of each model when it was looked at last; without one that has moved there is no news. */
async function round(models: ReadonlyMap<string, NamedNeighbour>, looked: Map<string, number>): Promise<void> {
  const news =
    [...models].some(([uuid, { reader }]) => looked.get(uuid) !== reader.revision) || looked.size !== models.size;
  if (!news) return;
  looked.clear();
  for (const [uuid, { reader }] of models) looked.set(uuid, reader.revision);
  // A model whose store fails holds up nobody else.
  const failures: unknown[] = [];
  const attempt = (work: Promise<void>) => work.catch((error: unknown) => void failures.push(error));
  for (const role of ['consuming', 'offering'] as const)
    for (const [uuid, model] of models)
      for (const tie of tiesOf(model.reader)) if (tie.role === role) await attempt(touch(models, uuid, tie));
  for (const model of models.values()) await attempt(noticeOffers(models, model));
  if (failures.length > 0) throw new AggregateError(failures, 'some models did not take in what others show');
}

/** Both models look at one relation, as `uuid` knows it: the offering one first, so that it shows at once what it took in. */
async function touch(models: ReadonlyMap<string, NamedNeighbour>, uuid: string, tie: Tie): Promise<void> {
  const { token, role } = tie;
  if (role === 'consuming') await look(models, tie.model, { token, role: 'offering', model: uuid });
  await look(models, uuid, tie);
  if (role === 'offering') await look(models, tie.model, { token, role: 'consuming', model: uuid });
}

/** The model takes in what the other one of the tie shows. */
async function look(models: ReadonlyMap<string, NamedNeighbour>, uuid: string, tie: Tie): Promise<void> {
  const model = models.get(uuid);
  if (model === undefined) return;
  const other = models.get(tie.model);
  const side = other ? sideOf(other.reader, tie.role === 'offering' ? 'consuming' : 'offering', tie.token) : ended;
  await model.act((draft, facts) => takeSide(draft, facts, tie, side, { name: other?.name ?? '', uuid: tie.model }));
}

const ended = { kind: 'ended' } as const;

async function noticeOffers(models: ReadonlyMap<string, NamedNeighbour>, model: NamedNeighbour): Promise<void> {
  for (const [, remote] of model.reader.list('remote')) {
    if (remote.kind !== 'saas') continue;
    const offering: Reader | undefined = models.get(remote.model.uuid)?.reader;
    const shown = offering && shownOffer(offering, remote.offer.name);
    await model.act((draft, facts) => noticeOffer(draft, facts, remote.name, shown));
  }
}
