/** What was found, for programs and for people. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Aim, type Figure, type Finding, isMet } from './figure.ts';

export interface Measured {
  readonly figure: Pick<Figure, 'name' | 'title' | 'explanation'>;
  readonly findings: readonly Finding[];
}

/** What the figures depend on. */
export interface Surroundings {
  readonly at: string;
  readonly commit: string;
  readonly processors: string;
  readonly memory: string;
  readonly kernel: string;
  readonly system: string;
  readonly node: string;
  readonly disk: string;
  /** Before and after the run: others on the machine make figures worse, and their floors too. */
  readonly load: readonly number[];
}

export function surroundings(folder: string): Surroundings {
  const cpus = os.cpus();
  const ask = (file: string, ...args: readonly string[]): string => {
    try {
      return execFileSync(file, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      return 'unknown';
    }
  };
  return {
    at: new Date().toISOString(),
    commit: ask('git', 'describe', '--always', '--dirty'),
    processors: `${cpus.length} × ${cpus[0]?.model ?? 'unknown'}`,
    memory: `${(os.totalmem() / 1e9).toFixed(1)} GB`,
    kernel: os.release(),
    system: readFileSync('/etc/os-release', 'utf8').match(/^PRETTY_NAME="(.*)"$/m)?.[1] ?? 'unknown',
    node: process.version,
    disk: ask('stat', '--file-system', '--format', '%T', folder),
    load: [loadNow()],
  };
}

/** How many processes have wanted to run, over the last minute. */
export const loadNow = (): number => os.loadavg()[0] ?? 0;

/** Writes report.json and report.md into the folder. Returns the text. */
export function writeReport(folder: string, facts: Surroundings, measured: readonly Measured[]): string {
  const rows = measured.map(({ figure, findings }) => ({
    ...figure,
    findings: findings.map((finding) => ({ ...finding, ratio: ratioOf(finding), met: isMet(finding) })),
  }));
  const text = markdown(facts, measured);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'report.json'),
    `${JSON.stringify({ surroundings: facts, figures: rows }, null, 2)}\n`,
  );
  writeFileSync(path.join(folder, 'report.md'), text);
  return text;
}

const ratioOf = ({ value, floor }: Finding): number | null => (floor === undefined ? null : value / floor.value);

function markdown(facts: Surroundings, measured: readonly Measured[]): string {
  const machine =
    `Measured ${facts.at.slice(0, 10)} at ${facts.commit} on ${facts.processors}, ${facts.memory}, ${facts.system}, ` +
    `Linux ${facts.kernel}, ${facts.disk}, Node.js ${facts.node}; load ${facts.load.map((load) => load.toFixed(1)).join(' before, ')} after.`;
  return `# What Reeve costs\n\n${machine}\n${measured.map(section).join('')}`;
}

function section({ figure, findings }: Measured): string {
  const rows = findings.map((finding) => {
    const { what, value, unit, samples, floor, aim } = finding;
    const ratio = ratioOf(finding);
    return [
      what,
      `${shown(value)} ${unit}`,
      floor === undefined ? '' : `${shown(floor.value)} (${floor.what})`,
      ratio === null ? '' : `${ratio.toFixed(2)} ×`,
      aim === undefined ? '' : `${aimText(aim, unit)}: ${isMet(finding) ? 'met' : '**missed**'}`,
      samples,
    ];
  });
  const header = ['', 'measured', 'floor', 'ratio', 'aim', 'samples'];
  const lines = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `\n## ${figure.title}\n\n${figure.explanation}\n\n${lines.join('\n')}\n`;
}

const shown = (value: number): string => (value < 100 ? value.toPrecision(3) : value.toFixed(0));

function aimText(aim: Aim, unit: string): string {
  switch (aim.kind) {
    case 'at-most':
      return `≤ ${aim.value} ${unit}`;
    case 'times-floor':
      return `≤ ${aim.value} × floor`;
    case 'within-percent':
      return `within ${aim.value} %`;
  }
}
