/** Spaces, bindings, constraints, exposure, and what trusted applications may know of the cloud. */
import type { Command } from 'commander';
import { applicationName, type ModelStatus } from '../../core/model/index.ts';
import type { CliPorts } from '../ports.ts';
import {
  type CommandContext,
  type Format,
  formatOption,
  keyValues,
  parseList,
  printData,
  say,
  viewOf,
  withAdmin,
  wordsOf,
} from './context.ts';
import { readParameters } from './parameters.ts';

/** `db=internal public`: spaces by endpoint; a word without endpoint is for all others. */
export function parseBindings(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf('=');
      return at < 0 ? ['*', word] : [word.slice(0, at) || '*', word.slice(at + 1)];
    }),
  );
}

/** Adds `space`, `spaces`, `bind`, `constraints`, `expose`, `unexpose`, `trust` and `set-credential`. */
export function addNetworkCommands(program: Command, { ports }: CommandContext): void {
  program
    .command('space')
    .description('network spaces')
    .command('add <name> <subnet...>')
    .description('make a space of subnets: internal 10.0.0.0/24 fd00::/64')
    .action(async (name: string, subnets: readonly string[]) => {
      await withAdmin(ports, (admin) => admin.execute({ kind: 'add-space', name, subnets }));
      say(ports, `space ${name}: ${subnets.join(' ')}`);
    });
  program
    .command('spaces')
    .description('show the network spaces')
    .addOption(formatOption())
    .action(async ({ format }: { readonly format: Format }) => {
      const { spaces } = await statusOf(ports);
      await printData(ports, format, spaces, async () => {
        const { renderTable } = await import('../render/index.ts');
        const { width } = viewOf(ports, 0);
        if (spaces.length === 0) return 'No spaces yet.\n  next: reeve space add NAME SUBNET\n';
        const rows = spaces.map(({ name, subnets }) => [name, subnets.join(' ')]);
        return `${renderTable({ head: ['SPACE', 'SUBNETS'], rows }, width)}\n`;
      });
    });
  program
    .command('bind <application> <binding...>')
    .description('bind endpoints to spaces: web db=internal public; "db=" takes one away')
    .action(async (application: string, words: readonly string[]) => {
      const bindings = parseBindings(words.flatMap(wordsOf));
      await withAdmin(ports, (admin) =>
        admin.execute({ kind: 'bind', application: applicationName(application), bindings }),
      );
      say(ports, `binding ${application}: ${words.join(' ')}`);
    });
  program
    .command('constraints <application> [constraint...]')
    .description('what machines of new units must have, in place of what was said before: web cores=2 mem=4G')
    .option('--clear', 'any machine will do')
    .action((application: string, words: readonly string[], options: { readonly clear?: boolean }) =>
      constraints(ports, application, words.flatMap(wordsOf), options.clear === true),
    );
  addExposure(program, ports);
  addTrust(program, ports);
}

async function constraints(
  ports: CliPorts,
  application: string,
  words: readonly string[],
  clear: boolean,
): Promise<void> {
  const name = applicationName(application);
  if (words.length > 0 || clear) {
    const given = clear ? {} : keyValues(words);
    await withAdmin(ports, (admin) => admin.execute({ kind: 'constrain', application: name, constraints: given }));
    return say(ports, `constraints of ${name}: ${words.join(' ') || 'none'}`);
  }
  const found = (await statusOf(ports)).applications.find((one) => one.application === name);
  const lines = Object.entries(found?.constraints ?? {}).map(([key, value]) => `${key}=${value}\n`);
  ports.terminal.out(lines.join(''));
}

function addExposure(program: Command, ports: CliPorts): void {
  const add = (verb: 'expose' | 'unexpose', exposed: boolean, description: string): Command =>
    program
      .command(`${verb} <application>`)
      .description(description)
      .option('--endpoints <endpoints>', 'only these: a,b', parseList)
      .action(async (application: string, { endpoints = [] }: { readonly endpoints?: readonly string[] }) => {
        const name = applicationName(application);
        await withAdmin(ports, (admin) => admin.execute({ kind: 'expose', application: name, exposed, endpoints }));
        say(ports, `${name} is ${exposed ? 'exposed' : 'not exposed any more'}`);
      });
  add('expose', true, 'note that the open ports of an application may be reached from outside');
  add('unexpose', false, 'take that note back');
}

function addTrust(program: Command, ports: CliPorts): void {
  program
    .command('trust <application>')
    .description('let the operator see the credential of the cloud')
    .option('--remove', 'no longer')
    .action(async (application: string, { remove }: { readonly remove?: boolean }) => {
      const trusted = remove !== true;
      await withAdmin(ports, (admin) =>
        admin.execute({ kind: 'trust', application: applicationName(application), trusted }),
      );
      say(ports, `${application} is ${trusted ? 'trusted' : 'not trusted any more'}`);
    });
  program
    .command('set-credential [file]')
    .description('what credential-get tells trusted operators: a YAML or JSON file with type, name and credential')
    .option('--remove', 'nothing any more')
    .action(async (file: string | undefined, { remove }: { readonly remove?: boolean }) => {
      const isGiven = file !== undefined && remove !== true;
      const content = isGiven ? JSON.stringify(await readParameters(ports, file)) : '';
      if (!isGiven && remove !== true) return program.error('error: give a file, or --remove', { exitCode: 2 });
      await withAdmin(ports, (admin) => admin.execute({ kind: 'set-credential', content }));
      say(ports, isGiven ? 'the credential is set' : 'the credential is gone');
    });
}

const statusOf = (ports: CliPorts): Promise<ModelStatus> => withAdmin(ports, (admin) => admin.status());
