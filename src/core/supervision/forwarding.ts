/** What of a unit's logs goes to which target, and in which words it is sent there (pebble.md §12.5). */
import type { PlannedLogTarget } from './checks.ts';
import { printStamp, type Stamp } from './stamp.ts';

/** A line on its way to a target. */
export interface ForwardedLine {
  readonly time: Stamp;
  readonly service: string;
  readonly text: string;
}

/** Labels of the services that occur in a batch. */
export type LabelsByService = (service: string) => Readonly<Record<string, string>>;

/** The last entry that names the service decides: `all`, `-all`, its name, or `-` and its name. */
export function takesLogsOf({ services }: Pick<PlannedLogTarget, 'services'>, service: string): boolean {
  const last = services.findLast((entry) => ['all', '-all', service, `-${service}`].includes(entry));
  // A service may be called `-x` in no plan: names do not begin with a dash.
  return last !== undefined && !last.startsWith('-');
}

/** `$NAME` and `${NAME}` in values stand for variables of the service; those that it does not have are empty. */
export function expandLabels(
  labels: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const expand = (text: string): string =>
    text.replace(
      /\$(?:\{(\w+)\}|([A-Za-z_]\w*))/g,
      (_, braced?: string, bare?: string) => environment[braced ?? bare ?? ''] ?? '',
    );
  return Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, expand(value)]));
}

/** The body of Loki's push API: one stream for each service. */
export function lokiBody(lines: readonly ForwardedLine[], labelsOf: LabelsByService): string {
  const streams = byService(lines).map(([service, own]) => ({
    stream: { ...labelsOf(service), pebble_service: service },
    values: own.map(({ time, text }) => [String(time), text]),
  }));
  return JSON.stringify({ streams });
}

/** The body of OTLP's logs in JSON: one resource for each service. */
export function otlpBody(lines: readonly ForwardedLine[], labelsOf: LabelsByService): string {
  const attribute = ([key, value]: readonly [string, string]) => ({ key, value: { stringValue: value } });
  const resourceLogs = byService(lines).map(([service, own]) => ({
    resource: {
      attributes: [['service.name', service] as const, ...sorted(labelsOf(service))].map(attribute),
    },
    scopeLogs: [
      {
        scope: { name: 'pebble' },
        logRecords: own.map(({ time, text }) => ({ timeUnixNano: String(time), body: { stringValue: text } })),
      },
    ],
  }));
  return JSON.stringify({ resourceLogs });
}

/** Facility user, severity notice. */
const syslogPriority = 13;
/** The enterprise number under which clients look for labels. */
const syslogElement = 'pebble@28978';

/** One message of RFC 5424. */
export function syslogMessage(line: ForwardedLine, labelsOf: LabelsByService, hostname: string): string {
  const { time, service, text } = line;
  const parameters = sorted(labelsOf(service)).map(
    ([name, value]) => ` ${syslogName(name)}="${value.replace(/["\\\]]/g, '\\$&')}"`,
  );
  const data = parameters.length === 0 ? '-' : `[${syslogElement}${parameters.join('')}]`;
  const microseconds = printStamp(time - (time % 1_000n));
  return `<${syslogPriority}>1 ${microseconds} ${syslogHeader(hostname)} ${syslogHeader(service)} - - ${data} ${text}`;
}

const hostnameCharactersMax = 255;
const nameCharactersMax = 32;

/** Printable ASCII without spaces; `-` stands for nothing. */
const syslogHeader = (text: string): string => text.replace(/[^!-~]/g, '_').slice(0, hostnameCharactersMax) || '-';

const syslogName = (name: string): string => name.replace(/[^!-~]|["=\]]/g, '_').slice(0, nameCharactersMax);

function byService(lines: readonly ForwardedLine[]): readonly (readonly [string, readonly ForwardedLine[]])[] {
  return [...Map.groupBy(lines, ({ service }) => service)];
}

const sorted = (labels: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(labels).toSorted(([a], [b]) => (a < b ? -1 : 1));

const retryDelayMsMin = 1_000;
const retryDelayMsMax = 60_000;

/** After so many failures in a row; `fraction` in [0, 1) spreads units that lost the same target at the same instant. */
export function forwardingDelayMs(failures: number, fraction: number): number {
  const delayMs = Math.min(retryDelayMsMin * 2 ** Math.min(failures - 1, 16), retryDelayMsMax);
  return Math.round(delayMs * (1 - fraction / 4));
}
