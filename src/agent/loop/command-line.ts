/** The words of `juju-exec`, whose flags end at the first word that is none: the rest belongs to the commands (§5.12). */
import { isUnitName } from '../../core/model/index.ts';
import type { RelationRequest } from '../operations/index.ts';

export interface ParsedCommands {
  readonly help: boolean;
  readonly noContext: boolean;
  /** Empty: the only one of the machine. */
  readonly unit: string;
  readonly relation: RelationRequest | null;
  /** For bash, on its stdin. */
  readonly script: string;
}

const texts = {
  '-u': 'unit',
  '--unit': 'unit',
  '-r': 'relation',
  '--relation': 'relation',
  '--remote-unit': 'remoteUnit',
  '--remote-app': 'remoteApplication',
} as const;
const switches = {
  '--no-context': 'noContext',
  '--force-remote-unit': 'force',
  '--operator': 'operator',
  '-h': 'help',
  '--help': 'help',
} as const;
type Texts = Record<(typeof texts)[keyof typeof texts], string>;
type Switches = Record<(typeof switches)[keyof typeof switches], boolean>;

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  True: true,
  '1': true,
  false: false,
  False: false,
  '0': false,
};

export const commandsHelp = `Usage: juju-exec [flags] [<unit>] <commands>

Runs commands with bash in the context of a unit of this machine, as a hook would.

  -u, --unit <unit>          the unit; default: the only one of the machine
  -r, --relation <id>        in the context of this relation
  --remote-unit <unit>       as if this unit had caused it; default: the only one of the relation
  --remote-app <application> as if this application had caused it
  --force-remote-unit        also when the unit has left the relation
  --no-context               outside of any unit, while no hook runs
  --operator                 ignored: of Kubernetes only
`;

/** One word of commands is a script as it is; several are words of one command. */
export function parseCommands(args: readonly string[]): ParsedCommands | { readonly problem: string } {
  const values: Texts = { unit: '', relation: '', remoteUnit: '', remoteApplication: '' };
  const flags: Switches = { noContext: false, force: false, operator: false, help: false };
  let at = 0;
  for (; at < args.length; at++) {
    const word = args[at] as string;
    if (word === '--') {
      at += 1;
      break;
    }
    if (!word.startsWith('-') || word === '-') break;
    const equals = word.indexOf('=');
    const name = equals < 0 ? word : word.slice(0, equals);
    const given = equals < 0 ? undefined : word.slice(equals + 1);
    if (Object.hasOwn(switches, name)) {
      const value = given === undefined ? true : truths[given];
      if (value === undefined)
        return { problem: `invalid value ${JSON.stringify(given)} for option ${name}: not a boolean` };
      flags[switches[name as keyof typeof switches]] = value;
      continue;
    }
    if (!Object.hasOwn(texts, name)) return { problem: `option provided but not defined: ${name}` };
    if (given === undefined) at += 1;
    const value = given ?? args[at];
    if (value === undefined) return { problem: `option needs an argument: ${name}` };
    values[texts[name as keyof typeof texts]] = value;
  }
  return meaning(values, flags, args.slice(at));
}

function meaning(
  values: Texts,
  flags: Switches,
  rest: readonly string[],
): ParsedCommands | { readonly problem: string } {
  const { help, noContext, force } = flags;
  const { relation, remoteUnit, remoteApplication } = values;
  const first = unitFrom(rest[0] ?? '');
  const isNamed = values.unit === '' && first !== null && !noContext && rest.length > 1;
  const words = isNamed ? rest.slice(1) : rest;
  if (!help && words.length === 0) return { problem: 'missing commands' };
  if (relation === '' && remoteUnit !== '')
    return { problem: `remote unit provided without a relation: ${remoteUnit}` };
  if (relation === '' && remoteApplication !== '')
    return { problem: `remote app provided without a relation: ${remoteApplication}` };
  return {
    help,
    noContext,
    unit: isNamed ? first : (unitFrom(values.unit) ?? values.unit),
    relation: relation === '' ? null : { relation, remoteUnit, remoteApplication, force },
    script: words.length === 1 ? (words[0] as string) : words.map(quoted).join(' '),
  };
}

/** `web/0`, also when it is typed as `unit-web-0`. */
function unitFrom(text: string): string | null {
  const name = text.replace(/^unit-(.+)-([0-9]+)$/, '$1/$2');
  return isUnitName(name) ? name : null;
}

const quoted = (word: string): string =>
  /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'"'"'`)}'`;
