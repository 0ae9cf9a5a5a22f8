/** The services of units, as the agent observes them. */
import type { LocalService } from '../../agent/ports/index.ts';
import type { UnitName } from '../../core/model/index.ts';
import { age } from './age.ts';
import { renderTable } from './table.ts';
import { coloursFor, toned, type View } from './words.ts';

export interface UnitServices {
  readonly unit: UnitName;
  readonly services: readonly LocalService[];
}

/** Pure, like `renderStatus`. `keeper`: what keeps the services there, when the agent says so. */
export function renderServices(units: readonly UnitServices[], view: View, keeper?: string): string {
  const colours = coloursFor(view.colour);
  const rows = units.flatMap(({ unit, services }) =>
    services.map((service) => [
      unit,
      service.name,
      `${toned(service.phase, colours)} ${age(service.since, view.now)}`,
      service.pid === undefined ? '-' : String(service.pid),
      String(service.restarts),
      service.lastExit ?? '-',
    ]),
  );
  if (rows.length === 0) return 'No services.\n';
  const unmet = units.flatMap(({ unit, services }) =>
    services.flatMap(({ name, unmet: what }) =>
      what === undefined
        ? []
        : [`${unit} ${name} asks for ${what.join(' and ')}, which ${keeper ?? 'its keeper'} cannot.`],
    ),
  );
  const foot = [...(keeper === undefined ? [] : [`Kept by ${keeper}.`]), ...unmet].map((line) => `${line}\n`).join('');
  const head = ['UNIT', 'SERVICE', 'PHASE', 'PID', 'RESTARTS', 'LAST EXIT'];
  return `${renderTable({ head, rows }, view.width)}\n${foot && `\n${foot}`}`;
}
