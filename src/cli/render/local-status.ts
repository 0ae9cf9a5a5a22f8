/** What the agent of this machine says of itself and its units, without any controller. */
import type { LocalStatus } from '../../agent/ports/index.ts';
import { age } from './age.ts';
import { attention, unitConcern } from './status.ts';
import { renderTable } from './table.ts';
import { turnTable } from './turns.ts';
import { claimed, coloursFor, describeObserved, statusWithAge, type View } from './words.ts';

/** Pure, like `renderStatus`. */
export function renderLocalStatus(status: LocalStatus, view: View): string {
  const { agent, controller, units } = status;
  const colours = coloursFor(view.colour);
  const link = controller.connected ? colours.green('connected') : colours.red('away');
  const queued = status.outbox === 0 ? '' : `, ${status.outbox} reports wait for it`;
  const known = controller.connected ? [] : [`  because: ${controller.problem ?? 'not tried yet'}`, knowledge(status)];
  const turns = turnTable(
    status.turns.map((turn) => ({ ...turn, machine: '' })),
    view,
  );
  const sections = [
    [
      `agent ${agent.id}, version ${agent.version}, pid ${agent.pid}, up ${age(agent.startedAt, view.now)}`,
      ...revisionLine(status),
      `controller ${controller.address} ${link} ${age(controller.since, view.now)}${queued}`,
      ...known,
    ].join('\n'),
    ...(units.length === 0 ? ['No units on this machine.'] : [unitTable(status, view)]),
    ...(turns === null ? [] : [renderTable(turns, view.width)]),
    ...status.warnings.map(({ severity, text, next }) => `${severity}: ${text}${next ? `\n  next: ${next}` : ''}`),
    ...attention(units.map(unitConcern), colours),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** What is under way with the agent's own revision, or has gone wrong with it. */
function revisionLine({ agent: { revision } }: LocalStatus): readonly string[] {
  if (revision === undefined || revision.step === 'settled') return [];
  const { step, problem } = revision;
  return [`  its revision: ${step}${problem ? `: ${problem.because}\n  next: ${problem.next}` : ''}`];
}

/** How old is what the agent acts on. */
function knowledge({ controller: { heardAt }, now }: LocalStatus): string {
  return heardAt === null
    ? '  the controller was never heard: nothing is known of its model'
    : `  units go on with the model of ${age(heardAt, now)} ago`;
}

function unitTable({ units }: LocalStatus, view: View): string {
  const colours = coloursFor(view.colour);
  return renderTable(
    {
      head: ['  UNIT', 'CLAIMED', 'OBSERVED', 'AGENT', 'PORTS', 'NEXT DECISION', 'MESSAGE'],
      rows: units.map((unit) => [
        `${unitConcern(unit) === null ? ' ' : colours.red('!')} ${unit.unit}${unit.leader ? '*' : ''}`,
        claimed(unit, view.now, colours),
        describeObserved(unit, view.now, colours) || '-',
        statusWithAge(unit.agent, view.now, colours),
        unit.ports.map(({ range }) => range).join(' '),
        unit.decision,
        unit.workload.message,
      ]),
    },
    view.width,
  );
}

/** True when a unit or the agent itself needs a person, or does less than it should. */
export const localNeedsAttention = ({ units, warnings }: LocalStatus): boolean =>
  warnings.some(({ severity }) => severity !== 'notice') || units.some((unit) => unitConcern(unit) !== null);
