/** reeve(1), from the definitions that read the command line. */
import type { Command, Option } from 'commander';
import { describeExitCodes } from '../src/cli/exit.ts';
import { buildProgram } from '../src/cli/program.ts';
import { cliPorts } from '../src/main/cli-ports.ts';

/** The page, for man(7). */
export function manual(): string {
  const program = buildProgram({ ports: cliPorts, end: () => undefined });
  return `${[
    `.TH REEVE 1 "" "Reeve" "User commands"`,
    '.SH NAME',
    `reeve \\- ${plain(program.description().replace(/^Reeve: /, ''))}`,
    '.SH SYNOPSIS',
    '.B reeve',
    '.I command',
    '.RI [ argument " " ...]',
    '.SH DESCRIPTION',
    'The command line of Reeve, for an administrator of a controller and for a person at a machine.',
    '.SH COMMANDS',
    ...program.commands.flatMap((command) => describe(command, 'reeve')),
    '.SH EXIT STATUS',
    '.nf',
    ...describeExitCodes().split('\n').slice(1).map(plain),
    '.fi',
    '.SH ENVIRONMENT',
    ...environment.flatMap(([name, meaning]) => ['.TP', `.B ${name}`, plain(meaning)]),
    '.SH SEE ALSO',
    '.BR reeved (8),',
    '.BR reeve-controller (8),',
    '.BR reeve-trust (5)',
  ].join('\n')}\n`;
}

const environment = [
  [
    'REEVE_CONTROLLER',
    'The controller to ask, such as unix:/run/reeve-controller/admin.sock, which is asked by default.',
  ],
  ['REEVE_MODEL', 'The model that is meant when a command names none.'],
  ['REEVE_AGENT', 'The run folder of the agent to ask; /run/reeve by default.'],
  ['REEVE_KEYS', 'The folder of keys.'],
  ['NO_COLOR', 'No colours, also on a terminal.'],
] as const;

/** A command with its options, or the commands below it. Those that begin with `_` are for programs. */
function describe(command: Command, path: string): readonly string[] {
  const name = `${path} ${command.name()}`;
  if (command.name().startsWith('_')) return [];
  if (command.commands.length > 0) return command.commands.flatMap((one) => describe(one, name));
  const operands = command.usage().replace('[options]', '').trim();
  const options = command.options.filter(({ hidden }) => !hidden);
  return [
    '.TP',
    `.B ${plain(name)}${operands === '' ? '' : ` \\fR${plain(operands)}`}`,
    plain(command.description()),
    ...(options.length > 0 ? ['.RS', ...options.flatMap(describeOption), '.RE'] : []),
  ];
}

const describeOption = ({ flags, description }: Option): readonly string[] => [
  '.TP',
  `.B ${plain(flags)}`,
  plain(description),
];

/** Nothing in it is a request of the formatter. */
const plain = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('’', '\\(cq')
    .replace(/^([.'])/, '\\&$1');
