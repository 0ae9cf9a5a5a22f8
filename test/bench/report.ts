/** What was found, for programs and for people. */
import { type Aim, type Finding, isMet } from './figure.ts';
import type { Surroundings } from './surroundings.ts';

/** What one figure has shown, the last time that it was measured. */
export interface Measured {
  readonly name: string;
  readonly title: string;
  readonly explanation: string;
  readonly surroundings: Surroundings;
  readonly findings: readonly Finding[];
}

/** The report in Markdown; its headings are of this level. */
export function writeReport(measured: readonly Measured[], level: string): readonly string[] {
  const machines = Map.groupBy(measured, ({ surroundings }) => machineText(surroundings));
  const several = machines.size > 1;
  return [
    ...[...machines].flatMap(([machine, those]) => [
      several ? `${those.map(({ title }) => title).join(', ')}: ${machine}.` : `On ${machine}.`,
      '',
    ]),
    ...measured.flatMap((one) => section(one, level)),
  ];
}

const machineText = ({ processors, memory, system, kernel, disk, node }: Surroundings): string =>
  `${processors}, ${memory}, ${system}, Linux ${kernel}, ${disk}, Node.js ${node}`;

function section({ name, title, explanation, surroundings, findings }: Measured, level: string): readonly string[] {
  const { at, commit, load } = surroundings;
  const columns = shownColumns(findings);
  const lines = [
    columns.map(({ header }) => header),
    columns.map(() => '---'),
    ...findings.map((finding) => columns.map(({ cell }) => cell(finding))),
  ];
  const loads = load.map((one) => one.toFixed(1)).join(' before, ');
  return [
    `${level} ${title}`,
    '',
    explanation,
    '',
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    `\`npm run bench -- --only ${name}\`; measured ${at.slice(0, 10)} at ${commit}, load ${loads} after.`,
    '',
  ];
}

interface Column {
  readonly header: string;
  readonly cell: (finding: Finding) => string;
}

/** Columns that stay empty are left out; each peer has one. */
function shownColumns(findings: readonly Finding[]): readonly Column[] {
  const peers = [...new Set(findings.flatMap((finding) => Object.keys(finding.peers ?? {})))];
  const columns: readonly Column[] = [
    { header: 'measured', cell: ({ value, unit }) => `${shown(value)} ${unit}` },
    { header: 'p99', cell: ({ p99 }) => (p99 === undefined ? '' : shown(p99)) },
    { header: 'floor', cell: ({ floor }) => (floor === undefined ? '' : `${shown(floor.value)} (${floor.what})`) },
    { header: 'ratio', cell: ratioText },
    { header: 'aim', cell: aimCell },
    ...peers.map((peer) => ({ header: peer, cell: (finding: Finding) => peerCell(finding.peers?.[peer]) })),
    { header: 'samples', cell: ({ samples }) => String(samples) },
  ];
  return [
    { header: '', cell: ({ what }) => what },
    ...columns.filter(({ cell }) => findings.some((finding) => cell(finding) !== '')),
  ];
}

const peerCell = (value: number | null | undefined): string =>
  value === undefined ? '' : value === null ? '–' : shown(value);

const ratioText = ({ value, floor }: Finding): string =>
  floor === undefined || floor.value === 0 ? '' : `${(value / floor.value).toFixed(2)} ×`;

const aimCell = (finding: Finding): string =>
  finding.aim === undefined ? '' : `${aimText(finding.aim, finding.unit)}: ${isMet(finding) ? 'met' : '**missed**'}`;

/** Three digits. */
const shown = (value: number): string =>
  value === 0 ? '0' : Math.abs(value) < 100 ? value.toPrecision(3) : value.toFixed(0);

function aimText(aim: Aim, unit: string): string {
  switch (aim.kind) {
    case 'at-most':
      return `≤ ${aim.value} ${unit}`;
    case 'times-floor':
      return `≤ ${aim.value} × floor`;
    case 'above-floor':
      return `≤ floor + ${aim.value} ${unit}`;
    case 'within-percent':
      return `within ${aim.value} %`;
  }
}
