/** Statuses and services as words and colours. */
import { createColors } from 'picocolors';
import type { Instant, ObservedService, Status, UnitReport } from '../../core/model/index.ts';
import { age } from './age.ts';

/** Functions that colour a text, or leave it as it is. */
export type Colours = ReturnType<typeof createColors>;
/** Without colours when they are not wanted. */
export const coloursFor = (wanted: boolean): Colours => createColors(wanted);

/** Who looks: when, on how wide a line, with colours or not. */
export interface View {
  readonly now: Instant;
  /** Characters per line; null: as long as they are. */
  readonly width: number | null;
  readonly colour: boolean;
}

const tones = {
  active: 'green',
  idle: 'green',
  up: 'green',
  alive: 'green',
  blocked: 'red',
  error: 'red',
  failed: 'red',
  lost: 'red',
  dead: 'red',
  backoff: 'red',
  waiting: 'yellow',
  maintenance: 'yellow',
  executing: 'yellow',
  allocating: 'yellow',
  rebooting: 'yellow',
  starting: 'yellow',
  stopping: 'yellow',
  dying: 'yellow',
  unknown: 'dim',
  terminated: 'dim',
  down: 'dim',
} as const;

/** The word in the colour of its meaning. */
export function toned(word: string, colours: Colours): string {
  const tone = Object.hasOwn(tones, word) ? tones[word as keyof typeof tones] : undefined;
  return tone === undefined ? word : colours[tone](word);
}

/** `active 12s`. */
export function statusWithAge(
  status: Pick<Status<string>, 'status' | 'since'>,
  now: Instant,
  colours: Colours,
): string {
  return `${toned(status.status, colours)} ${age(status.since, now)}`;
}

/** What the operator claims, and whether what was observed says otherwise. */
export function claimed(
  { workload, contradiction }: { readonly workload: Status<string>; readonly contradiction?: string | undefined },
  now: Instant,
  colours: Colours,
): string {
  return statusWithAge(workload, now, colours) + (contradiction === undefined ? '' : ` ${colours.red('contradicted')}`);
}

/** One line for each service and each check that is down: `web backoff 1s, 4 restarts, last exited 1`, `check alive down 3s`. */
export function describeObserved(
  { services, checks = [] }: Pick<UnitReport, 'services' | 'checks'>,
  now: Instant,
  colours: Colours,
): string {
  const down = checks.filter(({ isUp }) => !isUp);
  return [
    ...services.map((service) => describeService(service, now, colours)),
    ...down.map(({ name, since }) => `check ${name} ${colours.red('down')} ${age(since, now)}`),
  ].join('\n');
}

function describeService(service: ObservedService, now: Instant, colours: Colours): string {
  const restarts = service.restarts === 0 ? [] : [`${service.restarts} restart${service.restarts === 1 ? '' : 's'}`];
  const ended = service.lastExit === undefined ? [] : [`last ${service.lastExit}`];
  return [`${service.name} ${toned(service.phase, colours)} ${age(service.since, now)}`, ...restarts, ...ended].join(
    ', ',
  );
}
