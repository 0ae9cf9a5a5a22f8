/** What an application wants of its machines, as people type it: `arch=amd64 cores=2 mem=4G root-disk=20G`. */
import { AgentError } from '../errors.ts';
import type { Hardware } from '../model/index.ts';

/** As typed, checked; keys of `constraintTable` only. */
export type Constraints = Readonly<Record<string, string>>;

interface Constraint {
  /** What a value looks like. */
  readonly expected: string;
  /** Whether the text is a value at all. */
  reads(text: string): boolean;
  holds(text: string, hardware: Hardware): boolean;
}

const mebibyte = 1024 ** 2;
const mebibytes: Readonly<Record<string, number>> = { M: 1, G: 1024, T: 1024 ** 2, P: 1024 ** 3 };

/** `4G`, `512M`; a bare number is mebibytes. */
function sizeMib(text: string): number | undefined {
  const [, digits = '', unit = 'M'] = /^(\d{1,9}(?:\.\d{1,3})?)([MGTP])?$/.exec(text) ?? [];
  return digits === '' ? undefined : Math.ceil(Number(digits) * (mebibytes[unit] ?? Number.NaN));
}

const size = (of: (hardware: Hardware) => number): Constraint => ({
  expected: 'a size such as 512M or 4G',
  reads: (text) => sizeMib(text) !== undefined,
  holds: (text, hardware) => Math.floor(of(hardware)) >= (sizeMib(text) ?? 0),
});

const constraintTable: Readonly<Record<string, Constraint>> = {
  arch: {
    expected: 'amd64, arm64, ppc64el, riscv64 or s390x',
    reads: (text) => ['amd64', 'arm64', 'ppc64el', 'riscv64', 's390x'].includes(text),
    holds: (text, { architecture }) => architecture === text,
  },
  cores: {
    expected: 'a whole number',
    reads: (text) => /^\d{1,5}$/.test(text),
    holds: (text, { cores }) => cores >= Number(text),
  },
  mem: size(({ memoryBytes }) => memoryBytes / mebibyte),
  'root-disk': size(({ diskBytes }) => diskBytes / mebibyte),
};

/** Checks what a person typed; an empty value is no constraint. Throws `config-invalid`. */
export function parseConstraints(texts: Readonly<Record<string, string>>): Constraints {
  const given = Object.entries(texts).filter(([, text]) => text !== '');
  for (const [name, text] of given) {
    const constraint = Object.hasOwn(constraintTable, name) ? constraintTable[name] : undefined;
    if (constraint === undefined)
      throw new AgentError('config-invalid', `cannot use the constraint "${name}": it is not known`, {
        next: `there is: ${Object.keys(constraintTable).join(', ')}`,
      });
    if (!constraint.reads(text))
      throw new AgentError(
        'config-invalid',
        `cannot use the constraint ${name}=${text}: expected ${constraint.expected}`,
      );
  }
  return Object.fromEntries(given.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a machine has what is wanted; one that has not said what it is has nothing. */
export function meets(constraints: Constraints, hardware: Hardware | undefined): boolean {
  return Object.entries(constraints).every(
    ([name, text]) => hardware !== undefined && constraintTable[name]?.holds(text, hardware) === true,
  );
}

/** `cores=2 mem=4G`. */
export const printConstraints = (constraints: Constraints): string =>
  Object.entries(constraints)
    .map(([name, text]) => `${name}=${text}`)
    .join(' ');
